package de.interkomm.hub.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Test;

/** A meeting from its plan to its approved minutes. */
class MeetingsBrowserTests extends BrowserTest {

    private static final String MEMBER = "miriam.kunz@bruchsal.example";

    @Test
    void aWorkingGroupMeets() {
        Visitor lead = signedIn(coordinatorOf(TOWNS));
        String meeting = planned(lead);
        invite(lead, meeting);

        Visitor member = visitor(Visitor.Habit.HAS_A_PHONE);
        member.open(mails().linkTo(MEMBER, "/meetings/reply"));
        member.inspect();
        member.press("Ja, digital");
        member.sees("Antwort gespeichert");

        hold(lead, meeting);
        Visitor colleague = visitor();
        signIn(colleague, MEMBER);
        colleague.open(meeting);
        colleague.sees("Wer kommt?");
        colleague.inspect();
        colleague.open(meeting + "/minutes");
        colleague.sees("Das Netz wird gebaut.");
        colleague.inspect();
        colleague.open("/my/meetings");
        colleague.sees("Angebot einholen");
        colleague.inspect();
    }

    private static String planned(Visitor lead) {
        lead.open("/networks/" + TOWNS + "/groups");
        lead.follow("Fachgruppe Strategie");
        lead.sees("Strategierunde");
        lead.inspect();
        lead.follow("Alle Sitzungen der Gruppe");
        lead.inspect();
        lead.follow("Sitzung ansetzen");
        lead.inspect();
        lead.type("title", "Netzgespräch");
        lead.type("day", "2035-05-08");
        lead.type("from", "14:00");
        lead.type("until", "16:00");
        lead.pick("form-HYBRID");
        lead.type("place", "Rathaus, Saal 1");
        lead.type("link", "https://konferenz.example/netz");
        lead.press("Sitzung ansetzen");
        lead.type("title", "Netzausbau");
        lead.type("minutes", "30");
        lead.press("Punkt hinzufügen");
        lead.type("title", "Verschiedenes");
        lead.press("Punkt hinzufügen");
        lead.press("2 Verschiedenes: nach oben");
        lead.sees("1 Verschiedenes");
        lead.inspect();
        String agenda = lead.path();
        return agenda.substring(0, agenda.indexOf("/agenda"));
    }

    private static void invite(Visitor lead, String meeting) {
        lead.open(meeting);
        lead.inspect();
        lead.follow("Einladen");
        lead.inspect();
        lead.page().locator("button[value=NEWCOMERS]").click();
        lead.sees("Einladungen sind unterwegs");
    }

    private static void hold(Visitor lead, String meeting) {
        lead.open(meeting + "/room");
        byKeyboard(lead, "Sitzung eröffnen");
        lead.sees("Anwesenheit");
        pressEnterOn(button(lead, "Miriam Kunz nimmt digital teil"));
        lead.sees("1 von");
        Page page = lead.page();
        byKeyboardLink(lead, "2 Netzausbau");
        byKeyboard(lead, "Diesen Punkt aufrufen");
        Locator minutes = page.locator("#text");
        minutes.focus();
        page.keyboard().type("Das Netz wird gebaut.");
        assertThat(page.locator("[data-state]")).hasText("Gespeichert");
        pressEnterOn(
                page.locator(
                        "summary", new Page.LocatorOptions().setHasText("Aufgabe festhalten")));
        lead.type("title", "Angebot einholen");
        page.locator("#person")
                .selectOption(
                        String.valueOf(
                                page.locator(
                                                "#person option",
                                                new Page.LocatorOptions().setHasText("Miriam Kunz"))
                                        .getAttribute("value")));
        byKeyboard(lead, "Aufgabe festhalten");
        lead.inspect();
        byKeyboard(lead, "Punkt ist erledigt");
        byKeyboard(lead, "Sitzung schließen");
        byKeyboardLink(lead, "Niederschrift");
        lead.inspect();
        byKeyboard(lead, "Vorlegen und verschicken");
        lead.sees("Vorgelegt");
        lead.inspect();
        byKeyboard(lead, "Als genehmigt festhalten");
        lead.sees("Genehmigt");
    }

    /** As people do who use no mouse; leads to another page. */
    private static void byKeyboard(Visitor visitor, String button) {
        visitor.leavesThePage(() -> pressEnterOn(button(visitor, button)));
    }

    private static void byKeyboardLink(Visitor visitor, String link) {
        visitor.leavesThePage(
                () ->
                        pressEnterOn(
                                visitor.main()
                                        .getByRole(
                                                AriaRole.LINK,
                                                new Locator.GetByRoleOptions()
                                                        .setName(link)
                                                        .setExact(true))));
    }

    private static Locator button(Visitor visitor, String name) {
        return visitor.main()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void pressEnterOn(Locator control) {
        control.focus();
        control.press("Enter");
    }
}
