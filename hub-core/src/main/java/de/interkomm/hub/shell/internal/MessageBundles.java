package de.interkomm.hub.shell.internal;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Finds the bundles of all modules, so that a new module only has to bring its own. */
final class MessageBundles {

    private static final Pattern LANGUAGE_AND_ENDING =
            Pattern.compile("(?:_en|_de_DE_DU)?\\.properties$");

    private MessageBundles() {}

    /** Their base names in alphabetical order. */
    static List<String> baseNames() {
        try {
            return Arrays.stream(
                            new PathMatchingResourcePatternResolver()
                                    .getResources("classpath*:messages/*.properties"))
                    .map(Resource::getFilename)
                    .map(name -> LANGUAGE_AND_ENDING.matcher(Objects.requireNonNull(name)))
                    .map(name -> "messages/" + name.replaceFirst(""))
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
