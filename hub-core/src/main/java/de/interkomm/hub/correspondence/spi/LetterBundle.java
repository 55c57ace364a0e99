package de.interkomm.hub.correspondence.spi;

import de.interkomm.hub.tenancy.NetworkId;

import java.util.regex.Pattern;

/**
 * Where a network keeps its own wording of letters, and how its reference numbers begin. A bean of
 * this type in the network's module registers it.
 *
 * <p>{@code <baseName>.properties} holds the German wording in the network's tone, {@code
 * <baseName>_en.properties} the English one of the same keys: {@code <KIND>.subject}, {@code
 * <KIND>.salutation}, {@code <KIND>.body} with paragraphs parted by a blank line, {@code
 * <KIND>.closing}, and {@code salutation} and {@code closing} for all kinds. What is not there
 * comes from the hub's default wording. A wrong key or placeholder stops the start.
 *
 * @param baseName of a resource on the class path, as {@code letters/rudi}
 * @param referencePrefix one to twelve upper-case letters and digits, beginning with a letter
 */
public record LetterBundle(NetworkId network, String baseName, String referencePrefix) {

    private static final Pattern PREFIX = Pattern.compile("[A-Z][A-Z0-9]{0,11}");

    public LetterBundle {
        if (!PREFIX.matcher(referencePrefix).matches()) {
            throw new IllegalArgumentException(
                    "not a prefix of reference numbers: '" + referencePrefix + "'");
        }
    }
}
