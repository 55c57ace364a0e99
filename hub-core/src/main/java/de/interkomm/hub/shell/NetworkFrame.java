package de.interkomm.hub.shell;

import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * What a page needs to know of a network to look and speak like it.
 *
 * @param name stands in the page's head
 * @param shortName for narrow places
 * @param claim one line below the name
 * @param tone how its German texts address the reader
 */
public record NetworkFrame(
        NetworkId id,
        LocalizedText name,
        String shortName,
        LocalizedText claim,
        Tone tone,
        Look look) {

    /** A network that looks as its module, or else the hub, has it. */
    public NetworkFrame(
            NetworkId id, LocalizedText name, String shortName, LocalizedText claim, Tone tone) {
        this(id, name, shortName, claim, tone, Look.PLAIN);
    }

    /**
     * What a network has chosen for its pages.
     *
     * @param theme where its own style sheet lies; {@code null} for its module's
     * @param logo where its logo lies; {@code null} for the first letter of its short name
     * @param logoText said to those who do not see the logo
     * @param languages in which its pages can be read
     * @param words its own, by the term they stand for
     * @param notice key of a message at the top of each page that says why nothing is changed in
     *     the network any more; {@code null} where everything is
     */
    public record Look(
            @Nullable String theme,
            @Nullable String logo,
            LocalizedText logoText,
            Languages languages,
            Map<String, LocalizedText> words,
            @Nullable String notice) {

        public static final Look PLAIN =
                new Look(
                        null,
                        null,
                        LocalizedText.same(""),
                        Languages.GERMAN_AND_ENGLISH,
                        Map.of(),
                        null);

        public Look {
            words = Map.copyOf(words);
        }
    }

    /** In which languages a network's pages can be read. */
    public enum Languages {
        GERMAN,
        GERMAN_AND_ENGLISH
    }
}
