package de.interkomm.hub.browser;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.tenancy.NetworkId;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** The contact persons of Digitale Dörfer meet, each at a desk of their own. */
class ContactPersonsBrowserTests extends BrowserTest {

    private static final String GROUPS = "/networks/" + VILLAGES + "/groups";
    private static final String GOELLHEIM = "vera.lind@goellheim.example";

    /** The model associations, each with the one who speaks for it. */
    private static final Map<RegionalKey, Speaker> SPEAKERS =
            new TreeMap<>(
                    Map.of(
                            new RegionalKey("073335002000"),
                            new Speaker("Emil Stein", "emil.stein@eisenberg.example"),
                            new RegionalKey("073335003000"),
                            new Speaker("Vera Lind", GOELLHEIM),
                            new RegionalKey("071325009000"),
                            new Speaker("Bela Horn", "bela.horn@betzdorf.example")));

    @Autowired Accounts accounts;
    @Autowired Roles roles;
    @Autowired TransactionTemplate transaction;

    @BeforeEach
    void theModelAssociationsNameTheirContactPersons() {
        forEachSpeaker((account, standing) -> roles.grant(account, standing, null));
    }

    @AfterEach
    void andTakeThemBack() {
        forEachSpeaker((account, standing) -> roles.withdraw(account, standing));
    }

    private void forEachSpeaker(BiConsumer<AccountId, Standing> deed) {
        NetworkId network = new NetworkId(VILLAGES);
        transaction.executeWithoutResult(
                _ ->
                        SPEAKERS.forEach(
                                (key, speaker) ->
                                        deed.accept(
                                                accounts.ensure(
                                                        new Mailbox(speaker.mailbox()),
                                                        speaker.name()),
                                                Standing.of(network, key, Role.CONTACT_PERSON))));
    }

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
        vera.press("Ja, digital");
        vera.sees("Antwort gespeichert");

        Chair chair = Chair.at(coordinator, meeting).beginsTheMeeting();
        SPEAKERS.values().forEach(speaker -> chair.greetsFarAway(speaker.name()));
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

    private record Speaker(String name, String mailbox) {}
}
