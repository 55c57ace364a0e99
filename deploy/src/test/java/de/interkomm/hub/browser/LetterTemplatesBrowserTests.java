package de.interkomm.hub.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetterTemplatesBrowserTests extends BrowserTest {

    private static final String LETTERS = "/networks/" + VILLAGES + "/coordination/letters";

    @Test
    void aCoordinatorRewordsALetterAndGoesBack() {
        Visitor coordinator = signedIn(coordinatorOf(VILLAGES));
        coordinator.open(LETTERS);
        coordinator.sees("Mitgelieferte Vorlage");
        coordinator.inspect();
        // Nobody else's test ends a membership here in English.
        coordinator.open(LETTERS + "/membership-ended/en");
        coordinator.inspect();
        String usual = coordinator.typed("subject");

        coordinator.type("subject", "Goodbye {administraton}");
        coordinator.press("Vorlage speichern");
        coordinator.sees("Betreff: Den Platzhalter „{administraton}“ gibt es nicht");
        assertThat(coordinator.typed("subject")).isEqualTo("Goodbye {administraton}");
        coordinator.inspect();

        coordinator.type("subject", "Goodbye {administration}");
        coordinator.press("Vorlage speichern");
        coordinator.sees("Die Vorlage ist gespeichert");
        coordinator.inspect();
        coordinator.follow("Fassung 1");
        coordinator.sees("Goodbye {administration}");
        coordinator.inspect();

        coordinator.open(LETTERS + "/membership-ended/en");
        coordinator.press("Zurück zur mitgelieferten Vorlage");
        coordinator.sees("Die mitgelieferte Vorlage gilt wieder");
        assertThat(coordinator.typed("subject")).isEqualTo(usual);

        coordinator.open(LETTERS + "/membership-ended/en/versions/1");
        coordinator.follow("Mit dieser Fassung weiterarbeiten");
        coordinator.sees("Hier steht eine frühere Fassung");
        assertThat(coordinator.typed("subject")).isEqualTo("Goodbye {administration}");
    }
}
