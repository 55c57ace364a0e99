package de.interkomm.hub.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

/** The contact persons of Digitale Dörfer meet, each at a desk of their own. */
class ContactPersonsBrowserTests extends BrowserTest {

    private static final String GROUPS = "/networks/" + VILLAGES + "/groups";
    private static final String GOELLHEIM = "vera.lind@goellheim.example";

    /** Of the model associations, as the network has named them. */
    private static final List<String> SPEAKERS = List.of("Emil Stein", "Vera Lind", "Bela Horn");

    @Test
    void theyMeetDigitallyAndReadWhatTheModelAssociationsTell() {
        theModelAssociationsAreAGroup();
        Visitor coordinator = signedIn(coordinatorOf(VILLAGES));
        String meeting = plan(coordinator);
        coordinator.open(meeting);
        coordinator.follow("Einladen");
        coordinator.leavesThePage(
                () -> coordinator.page().locator("button[value=NEWCOMERS]").click());
        coordinator.sees("Einladungen sind unterwegs.");

        Visitor vera = visitor(Visitor.Habit.HAS_A_PHONE);
        vera.open(mails().linkTo(GOELLHEIM, "/meetings/reply"));
        vera.inspect();
        vera.press("Ja, ich nehme teil");
        vera.sees("Antwort gespeichert");

        Chair chair = Chair.at(coordinator, meeting).beginsTheMeeting();
        SPEAKERS.forEach(chair::greetsInNoPlace);
        chair.inspects("digital")
                .writes("Göllheim zeigt seine Dorf-App.")
                .settlesTheItem()
                .closesTheMeeting()
                .readsTheMinutes()
                .presentsThem()
                .saysThatTheyAreApproved();

        Visitor contact = visitor();
        signIn(contact, GOELLHEIM);
        contact.open(meeting + "/minutes");
        contact.sees("Göllheim zeigt seine Dorf-App.");
        contact.sees("Genehmigt");
        contact.inspect();
    }

    private void theModelAssociationsAreAGroup() {
        Visitor anybody = visitor();
        anybody.open(GROUPS);
        anybody.follow("Modellverbandsgemeinden");
        anybody.sees("Eisenberg (Pfalz)");
        anybody.sees("Göllheim");
        anybody.sees("Betzdorf-Gebhardshain");
        anybody.inspect();
    }

    private static String plan(Visitor coordinator) {
        coordinator.open(GROUPS);
        coordinator.follow("Treffen der Ansprechpersonen");
        coordinator.follow("Alle Sitzungen der Gruppe");
        coordinator.follow("Sitzung ansetzen");
        coordinator.type("title", "Digitales Treffen im Herbst");
        coordinator.type("day", "2037-10-07");
        coordinator.type("from", "14:00");
        coordinator.type("until", "15:30");
        coordinator.pick("form-DIGITAL");
        coordinator.type("link", "https://konferenz.example/treffen");
        coordinator.press("Sitzung ansetzen");
        coordinator.type("title", "Aus den Modellverbandsgemeinden");
        coordinator.page().locator("#kind").selectOption("REPORT");
        coordinator.press("Punkt hinzufügen");
        assertThat(coordinator.path()).contains("/agenda");
        return coordinator.path().replaceAll("/agenda.*", "");
    }
}
