package de.interkomm.hub.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ReducedMotion;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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

    @Test
    void aGroupVotesInItsMeeting() {
        Visitor lead = signedIn(coordinatorOf(TOWNS));
        String meeting = plannedQuickly(lead, "Abstimmungsrunde", "Beitrag");
        lead.open(meeting + "/room");
        openFarFromItsDay(lead);
        pressEnterOn(button(lead, "Miriam Kunz ist vor Ort da"));
        lead.sees("da seit");
        pressEnterOn(summary(lead, "Protokollführung benennen"));
        Locator people = lead.page().locator("#writer");
        people.selectOption(
                String.valueOf(
                        people.locator("option", new Locator.LocatorOptions().setHasText("Miriam"))
                                .getAttribute("value")));
        byKeyboard(lead, "Benennen");
        assertThat(lead.page().locator("[aria-labelledby=minute-taker]"))
                .containsText("Miriam Kunz");
        pressEnterOn(summary(lead, "Antrag stellen"));
        lead.type("motion-text", "Der Beitrag bleibt bei zehn Euro.");
        looksRight(lead, "room-motion");
        byKeyboard(lead, "Antrag stellen");
        byKeyboard(lead, "Abstimmung eröffnen");
        lead.sees("Abgestimmt: 0 von 1 Anwesenden");
        lead.sees("sobald seine Abstimmung geschlossen");
        lead.seesNot("Punkt ist erledigt");
        looksRight(lead, "room-ballot");
        nothingFocusedIsBehindTheBar(lead);
        skipsTo(lead, "Zur Niederschrift", "text");
        skipsTo(lead, "Zu den Abstimmungen", "votes");

        Visitor member = visitor(Visitor.Habit.HAS_A_PHONE);
        signIn(member, MEMBER);
        member.open(meeting);
        member.sees("Abstimmung läuft zu Punkt 1: Beitrag");
        looksRight(member, "meeting-ballot");
        member.page().getByLabel("Ja", new Page.GetByLabelOptions().setExact(true)).check();
        byKeyboard(member, "Stimme abgeben");
        member.sees("Stimme abgegeben.");

        member.open(meeting + "/writing");
        typed(member.page(), "Es wird abgestimmt.");
        assertThat(member.page().locator("[data-state]")).hasText("Gespeichert");
        looksRight(member, "writing");
        member.open(meeting);

        // The chair's screen follows by itself, and keeps what is being filled in.
        lead.sees("Abgestimmt: 1 von 1 Anwesenden");
        byKeyboardLink(lead, "Sitzung schließen");
        lead.sees("Eine Abstimmung läuft noch");
        looksRight(lead, "room-closing-voting");
        byKeyboardLink(lead, "Beitrag");
        byKeyboard(lead, "Abstimmung schließen");
        lead.sees("Der Antrag ist");
        looksRight(lead, "room-result");
        member.sees("Der Antrag ist");
        member.seesNot("Abstimmung läuft");
        byKeyboard(lead, "Punkt ist erledigt");
        byKeyboardLink(lead, "Sitzung schließen");
        looksRight(lead, "room-closing");
        byKeyboard(lead, "Sitzung jetzt schließen");
        byKeyboardLink(lead, "Niederschrift");
        lead.sees("Der Beitrag bleibt bei zehn Euro.");
        lead.sees("Es wird abgestimmt.");
        lead.sees("Protokoll: Miriam Kunz");
        looksRight(lead, "minutes-result");

        member.open("/my/calendar");
        looksRight(member, "calendar");
        byKeyboard(member, "Adresse anlegen");
        member.sees("Die neue Adresse");
        pressEnterOn(button(member, "Adresse kopieren"));
        member.sees("Kopiert");
        looksRight(member, "calendar-fresh");
    }

    @Test
    void theKeyboardStaysWithWhatIsDone() {
        Visitor lead = signedIn(coordinatorOf(TOWNS));
        String meeting = plannedQuickly(lead, "Tastaturrunde", "Beitrag");
        lead.type("title", "Kassenbericht");
        lead.press("Punkt hinzufügen");
        Page page = lead.page();
        Locator item =
                page.locator(
                        ".meetings-item", new Page.LocatorOptions().setHasText("Kassenbericht"));
        Locator up = item.locator("button[value=UP]");
        up.focus();
        while (up.getAttribute("aria-disabled") == null) {
            lead.leavesThePage(() -> page.keyboard().press("Enter"));
            assertThat(up).isFocused();
        }
        page.keyboard().press("Enter");
        lead.sees("„Kassenbericht“ ist jetzt Punkt 1.");
        assertThat(up).isFocused();
        looksRight(lead, "agenda-moved");

        lead.open(meeting + "/room");
        openFarFromItsDay(lead);
        assertThat(page.locator("#bar")).isFocused();
        pressEnterOn(button(lead, "Miriam Kunz ist vor Ort da"));
        lead.sees("da seit");
        pressEnterOn(summary(lead, "Jemand ist falsch eingetragen"));
        pressEnterOn(button(lead, "Miriam Kunz war nie da"));
        assertThat(button(lead, "Miriam Kunz ist vor Ort da")).isVisible();
        assertThat(page.locator("#wrong")).isFocused();
        assertThat(page.locator("details[open] > #wrong")).isVisible();
        looksRight(lead, "room-mistaken");
        byKeyboard(lead, "Punkt ist erledigt");
        assertThat(page.locator("#item")).isFocused();
        assertThat(page.locator("#item")).not().containsText("Kassenbericht");
    }

    @Test
    void whatIsTypedWithoutAConnectionIsMergedOnReturn() {
        Visitor lead = signedIn(coordinatorOf(TOWNS));
        String meeting = plannedQuickly(lead, "Runde im Funkloch", "Netzausbau");
        lead.open(meeting + "/room");
        openFarFromItsDay(lead);
        Page here = lead.page();
        typed(here, "Es kostet zehn Euro.");
        assertThat(here.locator("[data-state]")).hasText("Gespeichert");
        Visitor colleague = signedIn(coordinatorOf(TOWNS));
        colleague.open(meeting + "/room");
        Page there = colleague.page();
        assertThat(there.locator("#text")).hasValue("Es kostet zehn Euro.");

        here.context().setOffline(true);
        typed(here, "Es kostet zehn Euro.\nDas Angebot wird eingeholt.");
        assertThat(here.locator("[data-state]")).containsText("Keine Verbindung");
        org.assertj.core.api.Assertions.assertThat(
                        String.valueOf(here.evaluate("() => Object.values(localStorage).join()")))
                .contains("Das Angebot wird eingeholt.");
        typed(there, "Begrüßung.\nEs kostet zehn Euro.");
        assertThat(there.locator("[data-state]")).hasText("Gespeichert");
        here.context().setOffline(false);
        String both = "Begrüßung.\nEs kostet zehn Euro.\nDas Angebot wird eingeholt.";
        assertThat(here.locator("#text")).hasValue(both);
        assertThat(there.locator("#text")).hasValue(both);

        // The same place, changed by both: nothing is lost, and somebody has to choose.
        here.context().setOffline(true);
        typed(here, both.replace("zehn", "elf"));
        assertThat(here.locator("[data-state]")).containsText("Keine Verbindung");
        typed(there, both.replace("zehn", "zwölf"));
        assertThat(there.locator("[data-state]")).hasText("Gespeichert");
        here.context().setOffline(false);
        assertThat(here.locator("[data-conflicts]")).containsText("Zwei haben dieselbe Stelle");
        org.assertj.core.api.Assertions.assertThat(here.locator("#text").inputValue())
                .contains("elf", "zwölf");
        looksRight(lead, "room-conflict");
    }

    @Test
    void whatFollowsTheMeetingStaysAtTheItemShown() {
        Visitor lead = signedIn(coordinatorOf(TOWNS));
        String meeting = plannedQuickly(lead, "Runde mit zwei Leitungen", "Haushalt");
        lead.type("title", "Satzung");
        lead.page().locator("#kind").selectOption("DECISION");
        lead.press("Punkt hinzufügen");
        lead.open(meeting + "/room");
        openFarFromItsDay(lead);
        Visitor colleague = signedIn(coordinatorOf(TOWNS));
        colleague.open(meeting + "/room");
        assertThat(colleague.page().locator("#item")).hasText("1 Haushalt");

        byKeyboardLink(lead, "2 Satzung");
        byKeyboard(lead, "Diesen Punkt aufrufen");
        pressEnterOn(summary(lead, "Antrag stellen"));
        lead.type("motion-text", "Die Satzung gilt ab Mai.");
        byKeyboard(lead, "Antrag stellen");
        // By now the colleague's screen says that another item was called.
        assertThat(
                        colleague
                                .page()
                                .locator(
                                        "#items li",
                                        new Page.LocatorOptions().setHasText("2 Satzung")))
                .containsText("Jetzt");
        assertThat(colleague.page().locator("#item")).hasText("1 Haushalt");
        assertThat(colleague.page().locator("#votes")).containsText("kein Antrag");
        byKeyboard(colleague, "Punkt ist erledigt");
        assertThat(
                        lead.page()
                                .locator(
                                        "#items li",
                                        new Page.LocatorOptions().setHasText("1 Haushalt")))
                .containsText("Erledigt");

        // Once the meeting is closed nothing is left that only goes while it lasts.
        assertThat(colleague.page().locator("#guest")).hasCount(1);
        lead.open(meeting + "/room/end");
        byKeyboard(lead, "Sitzung jetzt schließen");
        assertThat(colleague.page().locator("#bar")).containsText("Beendet");
        assertThat(colleague.page().locator("#item-steps, #guest, #mistaken")).hasCount(0);
        assertThat(colleague.page().locator("#attendees button")).hasCount(0);
    }

    @Test
    void tabsInTheBackgroundLeaveTheConnectionsToOthers() {
        Visitor lead = signedIn(coordinatorOf(TOWNS));
        String meeting = plannedQuickly(lead, "Runde in vielen Fenstern", "Haushalt");
        lead.open(meeting + "/room");
        openFarFromItsDay(lead);
        String room = lead.page().url();
        inTheBackground(lead.page(), true);
        List<Page> tabs = new ArrayList<>();
        for (int each = 0; each < 7; each++) {
            Page tab = lead.page().context().newPage();
            tab.navigate(room);
            inTheBackground(tab, true);
            tabs.add(tab);
        }
        Page seen = tabs.getLast();
        seen.locator("#settle").click();
        assertThat(seen.locator("#items")).containsText("Erledigt");

        assertThat(lead.page().locator("#items")).not().containsText("Erledigt");
        inTheBackground(lead.page(), false);
        assertThat(lead.page().locator("#items")).containsText("Erledigt");
        tabs.forEach(Page::close);
    }

    /** What a browser tells a page whose tab is covered by another, or is seen again. */
    private static void inTheBackground(Page page, boolean hidden) {
        page.evaluate(
                """
                hidden => {
                    Object.defineProperty(document, 'hidden', {value: hidden, configurable: true});
                    document.dispatchEvent(new Event('visibilitychange'));
                }
                """,
                hidden);
    }

    @Test
    void anItemIsDroppedBeforeOrAfterAnother() {
        Visitor lead = signedIn(coordinatorOf(TOWNS));
        plannedQuickly(lead, "Runde mit der Maus", "Haushalt");
        for (String title : List.of("Satzung", "Wahl")) {
            lead.type("title", title);
            lead.press("Punkt hinzufügen");
        }
        Page page = lead.page();
        page.setViewportSize(1280, 1600);
        lead.leavesThePage(() -> drop(page, "Haushalt", "Wahl", 0.8));
        assertThat(page.locator(".meetings-item__title"))
                .hasText(new String[] {"Satzung", "Wahl", "Haushalt"});
        lead.sees("„Haushalt“ ist jetzt Punkt 3");
        lead.leavesThePage(() -> drop(page, "Haushalt", "Wahl", 0.2));
        assertThat(page.locator(".meetings-item__title"))
                .hasText(new String[] {"Satzung", "Haushalt", "Wahl"});
    }

    /** Within the second, so far down from its upper edge. */
    private static void drop(Page page, String title, String on, double down) {
        page.evaluate("() => scrollTo({ top: 0, behavior: 'instant' })");
        BoundingBox from = titled(page, title).boundingBox();
        BoundingBox to =
                page.locator(".meetings-item")
                        .filter(new Locator.FilterOptions().setHas(titled(page, on)))
                        .boundingBox();
        page.mouse().move(from.x + 5, from.y + from.height / 2);
        page.mouse().down();
        page.mouse().move(from.x + 20, from.y + from.height / 2 + 9);
        page.mouse().move(to.x + 20, to.y + to.height * 0.5);
        page.mouse().move(to.x + 20, to.y + to.height * down);
        page.mouse().up();
    }

    private static Locator titled(Page page, String title) {
        return page.locator(".meetings-item__title", new Page.LocatorOptions().setHasText(title));
    }

    private static void typed(Page page, String text) {
        page.locator("#text").fill(text);
    }

    private static String plannedQuickly(Visitor lead, String title, String item) {
        lead.open("/networks/" + TOWNS + "/groups");
        lead.follow("Fachgruppe Strategie");
        lead.follow("Alle Sitzungen der Gruppe");
        lead.follow("Sitzung ansetzen");
        lead.type("title", title);
        lead.type("day", "2036-05-08");
        lead.type("from", "14:00");
        lead.type("until", "16:00");
        lead.pick("form-HYBRID");
        lead.type("place", "Rathaus, Saal 1");
        lead.press("Sitzung ansetzen");
        lead.type("title", item);
        lead.page().locator("#kind").selectOption("DECISION");
        lead.press("Punkt hinzufügen");
        String agenda = lead.path();
        return agenda.substring(0, agenda.indexOf("/agenda"));
    }

    /** On a phone, a tablet and a desk, and with a screen reader. */
    private static void looksRight(Visitor visitor, String name) {
        Page page = visitor.page();
        Accessibility.prepare(page);
        for (int width : List.of(Visitor.NARROW, 820, Visitor.WIDE)) {
            visitor.resize(width);
            org.assertj.core.api.Assertions.assertThat(Accessibility.problems(page))
                    .as("%s at %d", name, width)
                    .isEmpty();
            org.assertj.core.api.Assertions.assertThat(Accessibility.sidewaysScrolling(page))
                    .as("%s at %d", name, width)
                    .isEmpty();
            String pictures = System.getProperty("hub.pages");
            if (pictures != null) {
                visitor.takePicture(Path.of(pictures, name + "-" + width + ".png"));
            }
        }
    }

    /**
     * Goes back from the last control to the first, on a tablet held upright (WCAG 2.2, 2.4.11).
     */
    private static void nothingFocusedIsBehindTheBar(Visitor visitor) {
        Page page = visitor.page();
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        visitor.resize(820);
        page.locator("footer a").first().focus();
        List<String> behind = new ArrayList<>();
        for (int stop = 0; stop < 200; stop++) {
            page.keyboard().press("Shift+Tab");
            String found =
                    String.valueOf(
                            page.evaluate(
                                    """
                                    () => new Promise(found => requestAnimationFrame(() =>
                                      requestAnimationFrame(() => {
                                        const one = document.activeElement;
                                        const bar = document.querySelector('#bar');
                                        const below = bar.getBoundingClientRect();
                                        if (!one.closest('.meetings-room')) {
                                          found('out');
                                        } else if (below.top > 0) {
                                          found('clear');
                                        } else {
                                          const top = one.getBoundingClientRect().top;
                                          found(top < below.bottom ? one.outerHTML : 'clear');
                                        }
                                      })))
                                    """));
            if (found.equals("out")) {
                break;
            }
            if (!found.equals("clear")) {
                behind.add(found);
            }
        }
        org.assertj.core.api.Assertions.assertThat(behind).isEmpty();
        visitor.resize(Visitor.WIDE);
    }

    private static void skipsTo(Visitor visitor, String link, String target) {
        Locator skip =
                visitor.main()
                        .getByRole(
                                AriaRole.LINK,
                                new Locator.GetByRoleOptions().setName(link).setExact(true));
        skip.focus();
        assertThat(skip).isInViewport();
        skip.press("Enter");
        assertThat(visitor.page().locator("#" + target)).isFocused();
    }

    private static Locator summary(Visitor visitor, String text) {
        return visitor.page().locator("summary", new Page.LocatorOptions().setHasText(text));
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
        openFarFromItsDay(lead);
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
        byKeyboardLink(lead, "Sitzung schließen");
        byKeyboard(lead, "Sitzung jetzt schließen");
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

    private static void openFarFromItsDay(Visitor lead) {
        lead.sees("für einen anderen Tag geplant");
        Locator sure = lead.page().locator("#sure");
        sure.focus();
        sure.press("Space");
        byKeyboard(lead, "Sitzung eröffnen");
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
