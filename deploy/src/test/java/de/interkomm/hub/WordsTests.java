package de.interkomm.hub;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.testing.Bundles;
import de.interkomm.hub.testing.Templates;

import org.junit.jupiter.api.Test;

import java.util.regex.Pattern;

/** The words of all modules together, those of the networks too. */
class WordsTests {

    /** What a person reads below {@code /my}, where the tone is that of all their networks. */
    private static final Pattern PERSONAL =
            Pattern.compile(
                    "(consent|profile|identity\\.(account|sessions|passkeys|link|revocation)"
                        + "|employment(?!\\.(mail|renewal|vouching|dead|mailbox\\.(confirm|taken))\\b)"
                        + "|privacy\\.(mine|rights|objection|erasure(?!\\.confirm))"
                        + "|desk\\.my|meetings\\.(my|feed)|governance\\.my|projects\\.my)\\..*");

    @Test
    void everyTextIsThereInEveryLanguage() {
        assertThat(Bundles.onTheClassPath().problems()).isEmpty();
    }

    @Test
    void personalPagesAreThereInBothTones() {
        assertThat(Bundles.onTheClassPath().formalOnly(PERSONAL)).isEmpty();
    }

    @Test
    void everyTemplateTakesItsWordsFromABundle() {
        assertThat(Templates.problems()).isEmpty();
    }
}
