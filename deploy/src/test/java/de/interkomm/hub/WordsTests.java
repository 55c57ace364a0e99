package de.interkomm.hub;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.testing.Bundles;
import de.interkomm.hub.testing.Templates;

import org.junit.jupiter.api.Test;

/** The words of all modules together, those of the networks too. */
class WordsTests {

    @Test
    void everyTextIsThereInEveryLanguage() {
        assertThat(Bundles.onTheClassPath().problems()).isEmpty();
    }

    @Test
    void everyTemplateTakesItsWordsFromABundle() {
        assertThat(Templates.problems()).isEmpty();
    }
}
