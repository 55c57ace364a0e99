package de.interkomm.hub.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.interkomm.hub.testing.Bundles;
import de.interkomm.hub.testing.Templates;

import org.junit.jupiter.api.Test;

import java.io.UncheckedIOException;

class WordingTests {

    private final Wording wording = Wording.bundle("messages/shell");

    @Test
    void everyBundleSaysTheSameThingsInEveryLanguage() {
        assertThat(Bundles.onTheClassPath().problems()).isEmpty();
    }

    @Test
    void noTemplateSpeaksForItselfOrBringsStylesAndScripts() {
        assertThat(Templates.problems()).isEmpty();
    }

    @Test
    void aTextIsReadInBothLanguages() {
        assertThat(wording.text("shell.sign-in"))
                .isEqualTo(new LocalizedText("Anmelden", "Sign in"));
    }

    @Test
    void placeholdersAreFilled() {
        assertThat(wording.text("shell.pagination.position", 2, 7))
                .isEqualTo(new LocalizedText("Seite 2 von 7", "Page 2 of 7"));
    }

    @Test
    void umlautsSurvive() {
        assertThat(wording.text("shell.menu").german()).isEqualTo("Menü");
    }

    @Test
    void aMissingTextIsAnError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> wording.text("shell.nothing"))
                .withMessageContaining("shell.nothing");
    }

    @Test
    void aMissingBundleIsAnError() {
        assertThatThrownBy(() -> Wording.bundle("messages/nothing"))
                .isInstanceOf(UncheckedIOException.class);
    }
}
