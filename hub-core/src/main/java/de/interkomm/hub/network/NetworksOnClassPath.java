package de.interkomm.hub.network;

import static java.util.stream.Collectors.toUnmodifiableSet;

import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.MethodMetadata;
import org.springframework.core.type.classreading.MetadataReader;

import java.util.Set;

/**
 * The networks whose modules are on the class path, for those who must know them before the hub
 * starts: the command that migrates.
 */
public final class NetworksOnClassPath {

    private NetworksOnClassPath() {}

    /**
     * Makes nothing but the profiles.
     *
     * @param basePackage with everything below it
     */
    public static Set<NetworkId> below(String basePackage) {
        try (AnnotationConfigApplicationContext profiles =
                new AnnotationConfigApplicationContext()) {
            ClassPathBeanDefinitionScanner scanner =
                    new ClassPathBeanDefinitionScanner(profiles, false);
            scanner.addIncludeFilter((found, _) -> hasProfile(found));
            scanner.scan(basePackage);
            profiles.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
            profiles.refresh();
            return profiles.getBeansOfType(NetworkProfile.class).values().stream()
                    .map(NetworkProfile::id)
                    .collect(toUnmodifiableSet());
        }
    }

    private static boolean hasProfile(MetadataReader found) {
        return found.getAnnotationMetadata().getAnnotatedMethods(Bean.class.getName()).stream()
                .map(MethodMetadata::getReturnTypeName)
                .anyMatch(NetworkProfile.class.getName()::equals);
    }
}
