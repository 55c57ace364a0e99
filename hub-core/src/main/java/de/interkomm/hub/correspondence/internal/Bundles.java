package de.interkomm.hub.correspondence.internal;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Reads bundles of the class path, in UTF-8. */
final class Bundles {

    private Bundles() {}

    /**
     * @throws UncheckedIOException if it is not there
     */
    static Properties read(String resource) {
        try {
            return PropertiesLoaderUtils.loadProperties(
                    new EncodedResource(new ClassPathResource(resource), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The bundle " + resource + " cannot be read", e);
        }
    }
}
