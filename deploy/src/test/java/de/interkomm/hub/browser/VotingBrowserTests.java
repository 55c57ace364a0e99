package de.interkomm.hub.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A vote in writing, from the motion to the register. */
class VotingBrowserTests extends BrowserTest {

    private static final String GROUP = "Projektgruppe Intranet";
    private static final String RASTATT = "deniz.aydin@rastatt.example";
    private static final String CONTACT = "anke.sommer@ettlingen.example";

    @Test
    void twoTownsVoteInWritingAndTheResultStandsInTheRegister() {
        Visitor lead = visitor();
        signIn(lead, RASTATT);
        motion(lead, "Ein Intranet für alle");
        String motion = lead.path().replaceAll("\\?.*", "");
        lead.follow("Schriftlich abstimmen lassen");
        lead.inspect();
        lead.pick("way-BY_NAME");
        lead.press("Abstimmung eröffnen");
        lead.sees("Abstimmung eröffnet.");
        lead.inspect();

        Visitor contact = visitor(Visitor.Habit.HAS_A_PHONE);
        signIn(contact, CONTACT);
        contact.open(mails().linkTo(CONTACT, "/ballot"));
        contact.inspect();
        contact.page().getByLabel("Ja").check();
        contact.press("Stimme abgeben");
        contact.sees("Stimme abgegeben.");
        contact.inspect();

        lead.open(motion);
        lead.sees("Noch nicht abgestimmt haben: ");
        lead.follow("Zur Stimmabgabe");
        lead.page().getByLabel("Enthaltung").check();
        lead.press("Stimme abgeben");
        lead.open(motion);
        lead.press("Abstimmung schließen");
        lead.sees("Der Antrag ist angenommen.");
        lead.page().locator("main details summary").first().click();
        lead.inspect();

        Visitor anybody = visitor();
        anybody.open("/networks/" + TOWNS + "/resolutions");
        anybody.sees("Ein Intranet für alle");
        anybody.sees("Engagementplattform als Leuchtturmprojekt");
        anybody.inspect();
        anybody.follow("Ein Intranet für alle");
        anybody.sees("Der Antrag ist angenommen.");
        anybody.inspect();
        assertThat(anybody.fetch("/networks/" + TOWNS + "/resolutions.csv").text())
                .contains("Ein Intranet für alle");
    }

    @Test
    void aSecretVoteIsConfirmedAndWorksWithoutScripts() {
        Visitor lead = visitor(Visitor.Habit.WITHOUT_SCRIPTS);
        signIn(lead, RASTATT);
        motion(lead, "Wer spricht für uns");
        String motion = lead.path().replaceAll("\\?.*", "");
        lead.follow("Schriftlich abstimmen lassen");
        lead.pick("way-SECRET");
        lead.press("Abstimmung eröffnen");
        lead.follow("Zur Stimmabgabe");
        lead.page().getByLabel("Nein").check();
        lead.sees("Die Abstimmung ist geheim");
        lead.page().locator("input[name=sure]").check();
        lead.press("Stimme abgeben");
        lead.sees("weiß niemand mehr");

        Visitor contact = visitor();
        signIn(contact, CONTACT);
        contact.open(motion + "/ballot");
        contact.page().getByLabel("Nein").check();
        contact.page().locator("input[name=sure]").check();
        contact.inspect();
        contact.press("Stimme abgeben");
        contact.sees("Stimme abgegeben.");
        contact.inspect();

        Visitor coordinator = signedIn(coordinatorOf(TOWNS));
        coordinator.open(motion);
        coordinator.press("Abstimmung schließen");
        coordinator.sees("Der Antrag ist abgelehnt.");
        coordinator.inspect();
        coordinator.open("/networks/" + TOWNS + "/groups");
        coordinator.follow("Plenum");
        coordinator.inspect();
        coordinator.follow("Abstimmungsregeln");
        coordinator.inspect();
    }

    private static void motion(Visitor lead, String title) {
        lead.open("/networks/" + TOWNS + "/groups");
        lead.follow(GROUP);
        lead.follow("Antrag stellen");
        lead.inspect();
        lead.press("Antrag stellen");
        lead.sees("Schreib, worum es geht");
        lead.inspect();
        lead.type("title", title);
        lead.type("text", "Die Projektgruppe richtet es bis zum Sommer ein.");
        lead.type("reasons", "Alle haben danach gefragt.");
        lead.press("Antrag stellen");
        lead.sees("Antrag gestellt.");
        lead.inspect();
    }
}
