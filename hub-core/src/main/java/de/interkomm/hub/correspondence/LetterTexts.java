package de.interkomm.hub.correspondence;

import de.interkomm.hub.tenancy.NetworkId;

import java.util.Locale;
import java.util.Map;

/**
 * The wording of letters, network by network. All of it is checked at start: a bundle with an
 * unknown key or placeholder keeps the hub from starting.
 */
public interface LetterTexts {

    /**
     * The network's wording, or the hub's default where it has none.
     *
     * @param locale English, or else German; of German defaults the variant {@code DU} chooses the
     *     tone
     */
    LetterTemplate template(NetworkId network, LetterKind kind, Locale locale);

    /**
     * Puts values in for placeholders. A paragraph that asks for a value known to be empty is left
     * out, so that wording can speak of what not everybody gives; one that begins with {@code
     * {!token}} is left out otherwise. Values are never read as wording.
     *
     * @throws IllegalArgumentException if a value is missing altogether, or empty where it cannot
     *     be left out
     */
    LetterText fill(LetterTemplate template, Map<Placeholder, String> values);

    /** How the network's reference numbers begin. */
    String referencePrefix(NetworkId network);
}
