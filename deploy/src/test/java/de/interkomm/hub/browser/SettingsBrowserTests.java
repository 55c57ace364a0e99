package de.interkomm.hub.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class SettingsBrowserTests extends BrowserTest {

    private static final String TOWN_SETTINGS = "/networks/" + TOWNS + "/coordination/settings";

    @Test
    void everyPartOfTheSettingsCanBeReadByEverybody() {
        Visitor coordinator = signedIn(coordinatorOf(TOWNS));
        coordinator.open(TOWN_SETTINGS);
        coordinator.sees("Was du hier änderst, gilt sofort");
        coordinator.inspect();
        for (String part : new String[] {"texts", "host", "tone", "look", "mail", "wording"}) {
            coordinator.open(TOWN_SETTINGS + "/" + part);
            coordinator.inspect();
        }
        coordinator.open("/networks/" + TOWNS + "/coordination/closing");
        coordinator.inspect();

        Visitor english = signedIn(coordinatorOf(TOWNS), Visitor.Habit.READS_ENGLISH);
        english.open(TOWN_SETTINGS);
        english.sees("What you change here holds at once");
        english.inspect();
    }

    @Test
    void theNavigationOfCoordinatorsFitsOneLine() {
        for (String network : List.of(TOWNS, COLLEAGUES, VILLAGES)) {
            for (Visitor one :
                    List.of(
                            signedIn(coordinatorOf(network)),
                            signedIn(coordinatorOf(network), Visitor.Habit.READS_ENGLISH))) {
                one.open("/networks/" + network + "/coordination");
                assertThat(
                                one.page()
                                        .locator(".hub-nav--wide a")
                                        .evaluateAll(
                                                "links => new Set(links.map(one =>"
                                                    + " one.getBoundingClientRect().top)).size"))
                        .as(network)
                        .isEqualTo(2);
            }
        }
    }

    @Test
    void coloursThatCannotBeReadShowTheirRemedyWhileTyping() {
        Visitor coordinator = signedIn(coordinatorOf(TOWNS));
        coordinator.open(TOWN_SETTINGS + "/look");
        coordinator.pick("palette-OWN");
        coordinator.type("deep", "#999999");
        coordinator.sees("Nächstliegende Farben übernehmen");
        coordinator.inspect();
    }

    @Test
    void anOperatorFoundsANetworkFromAFile() {
        Visitor operator = signedIn(OPERATOR);
        operator.open("/operator/networks/new");
        operator.inspect();
        operator.type("yaml", "network: ikone-ds");
        operator.submit("/operator/networks/new/file");
        operator.sees("Zeile 1");
        operator.inspect();
    }
}
