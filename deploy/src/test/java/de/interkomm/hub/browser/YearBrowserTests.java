package de.interkomm.hub.browser;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.component.VEvent;

import com.microsoft.playwright.Locator;

import de.interkomm.hub.governance.GroupKind;
import de.interkomm.hub.mail.LocalMail;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A network like re@di, from its first group to the report on its first year. */
class YearBrowserTests extends BrowserTest {

    private static final String NETWORK = "mittelbaden-digital";
    private static final String PAGE = "/networks/" + NETWORK;
    private static final String DESK = PAGE + "/coordination";
    private static final String DECLARATION = PAGE + "/declaration";

    private static final List<String> EXCHANGE =
            List.of("Projektmanagement", "Agiles Arbeiten", "KI im Amt", "Sicherheit", "Personal");
    private static final List<String> IMPLEMENTATION =
            List.of("E-Akte", "Terminvergabe", "Geodaten", "Ratsarbeit", "Engagementplattform");

    @Autowired Clerk clerk;

    @Test
    void aNetworkLivesThroughItsFirstYear() {
        foundTheNetwork();
        Town.FOUNDERS.forEach(town -> clerk.admit(NETWORK, town));
        Visitor coordinator = signedIn(coordinatorOf(NETWORK));
        foundTheGroups(coordinator);

        Visitor miriam = signedIn(Town.BRUCHSAL.mailboxOfTheContact());
        Visitor tom = signedIn(Town.BADEN_BADEN.mailboxOfTheContact());
        Drafters drafters = new Drafters(NETWORK, miriam, tom);
        drafters.areAsked(coordinator);
        drafters.write();
        drafters.adoptByVote(mails());
        signAll(coordinator);

        fromNowOnThePlenumAdmits(coordinator);
        ApplicantPage application = pforzheimApplies();
        putItToThePlenum(coordinator);
        String plenum = planThePlenum(coordinator);
        invite(coordinator, plenum);
        hold(coordinator, plenum);

        pforzheimSignsAndIsIn(application);
        report(coordinator, miriam);
        end(coordinator);
    }

    // ---- the network and its groups

    private void foundTheNetwork() {
        Visitor operator = signedIn(OPERATOR);
        operator.open("/operator/networks/new");
        operator.type(
                "yaml",
                """
                network: mittelbaden-digital
                name: Mittelbaden digital
                short-name: Mittelbaden
                claim: Städte lösen gemeinsam, was alle angeht
                description: Neun Städte teilen, was sie für digitale Dienste erarbeiten.
                joining: Über jede Aufnahme beschließt das Plenum.
                host:
                  name: Stadt Ettlingen
                  address: [Marktplatz 2, 76275 Ettlingen]
                  contact: koordination@mittelbaden-digital.example
                tone: du
                members: administrations
                mail:
                  sender: Mittelbaden digital
                  reply-to: koordination@mittelbaden-digital.example
                coordinators:
                  - name: Jonas Koch
                    mailbox: koordination@mittelbaden-digital.example
                membership:
                  wayIn: {de: Wer mitmachen will schreibt uns., en: Whoever wants in writes to us.}
                  dispatches: [electronic]
                  rule:
                    all:
                      - requires: administration
                      - requires: letter
                """);
        operator.submit("/operator/networks/new/file");
        assertThat(operator.status()).isEqualTo(200);
    }

    private void foundTheGroups(Visitor coordinator) {
        found(coordinator, "PLENUM", "Plenum", "BY_RULE");
        found(coordinator, "WORKING_GROUP", "Fachgruppe Strategie", "BY_APPOINTMENT");
        appoint(coordinator, Town.BRUCHSAL.contact(), "LEAD");
        appoint(coordinator, Town.BADEN_BADEN.contact(), "MEMBER");
        found(coordinator, "PROJECT_GROUP_EXCHANGE", "Projektgruppe Intranet", "ON_REQUEST");
        found(coordinator, "PROJECT_GROUP_IMPLEMENTATION", "Projektgruppe Online-Dienste", "OPEN");
        appoint(coordinator, Town.ETTLINGEN.contact(), "LEAD");
        List<Town> some = Town.FOUNDERS.subList(2, 6);
        EXCHANGE.forEach(
                topic -> clerk.found(NETWORK, GroupKind.PROJECT_GROUP_EXCHANGE, topic, some));
        IMPLEMENTATION.forEach(
                topic -> clerk.found(NETWORK, GroupKind.PROJECT_GROUP_IMPLEMENTATION, topic, some));

        Visitor anybody = visitor();
        anybody.open(PAGE + "/groups");
        assertThat(anybody.main().locator("article").count()).isEqualTo(14);
        anybody.inspect();
        anybody.open(PAGE + "/groups/overview");
        anybody.sees("Projektgruppe Engagementplattform");
        anybody.inspect();
    }

    private static void found(Visitor coordinator, String kind, String name, String wayIn) {
        coordinator.open(PAGE + "/groups");
        coordinator.follow("Gruppe gründen");
        coordinator.inspect();
        coordinator.type("name", name);
        coordinator.page().locator("#kind").selectOption(kind);
        coordinator.type("purpose", "Dafür kommen wir zusammen.");
        coordinator.type("topics", name.replaceFirst("^\\w+gruppe ", ""));
        coordinator.pick("visibility-PUBLIC");
        coordinator.pick("wayIn-" + wayIn);
        coordinator.pick("guests-NONE");
        coordinator.press("Gruppe gründen");
        coordinator.inspect();
    }

    private static void appoint(Visitor coordinator, String person, String function) {
        coordinator.select("person", person);
        coordinator.page().locator("#function").selectOption(function);
        coordinator.press("Aufnehmen");
        coordinator.sees(person);
        coordinator.inspect();
    }

    // ---- the signatures

    private void signAll(Visitor coordinator) {
        signSignedIn(Town.BRETTEN);
        handInThePaper(Town.RASTATT);
        Visitor onAPhone = visitor(Visitor.Habit.HAS_A_PHONE);
        Town.FOUNDERS.stream()
                .filter(town -> !List.of(Town.BRETTEN, Town.RASTATT).contains(town))
                .forEach(town -> signByMail(coordinator, onAPhone, town));
        coordinator.open(DESK + "/declaration");
        coordinator.sees("Alle Mitglieder haben unterzeichnet.");
        coordinator.inspect();
        theDeclarationIsSignedBy(Town.FOUNDERS);
    }

    private void signSignedIn(Town town) {
        Visitor head = signedIn(town.mailboxOfTheHead());
        head.open(DECLARATION);
        head.follow("Unterzeichnen");
        head.inspect();
        head.type("function", "Oberbürgermeister");
        head.pick("agreed");
        head.press("Verbindlich unterzeichnen");
        head.sees("Danke, die Unterschrift ist eingetragen.");
        head.inspect();
    }

    private void handInThePaper(Town town) {
        Visitor contact = signedIn(town.mailboxOfTheContact());
        byte[] paper = contact.fetch(DECLARATION + "/1/declaration.pdf").body();
        Letters.assertIsFit(paper);
        contact.open(DECLARATION);
        contact.follow("Unterschriebenes PDF einreichen");
        contact.inspect();
        contact.type("signer", town.head());
        contact.type("office", "Oberbürgermeisterin");
        contact.type("on", today().toString());
        contact.choose("scan", "ohne-unterschrift.pdf", paper);
        contact.press("Unterschrift eintragen");
        contact.sees("noch nicht unterschrieben");
        contact.inspect();
        contact.choose("scan", "unterschrieben.pdf", Scans.pdf());
        contact.press("Unterschrift eintragen");
        contact.sees(town.head());
    }

    private void signByMail(Visitor coordinator, Visitor head, Town town) {
        coordinator.open(DESK + "/declaration/members/" + town.key());
        coordinator.inspect();
        coordinator.pick("sure");
        coordinator.press("Link verschicken");
        head.open(mails().linkTo(town.mailboxOfTheHead(), DECLARATION + "/signature"));
        head.inspect();
        head.type("function", "Oberbürgermeisterin");
        head.pick("agreed");
        head.press("Verbindlich unterzeichnen");
        head.sees("Danke, die Unterschrift ist eingetragen.");
    }

    private void theDeclarationIsSignedBy(List<Town> towns) {
        Visitor anybody = visitor();
        anybody.waitFor(DECLARATION, towns.getLast().title());
        assertThat(
                        anybody.main()
                                .locator("section[aria-labelledby=signatories] tbody th")
                                .allTextContents())
                .containsExactlyInAnyOrderElementsOf(towns.stream().map(Town::title).toList());
        anybody.inspect();
    }

    // ---- the plenum

    private static void fromNowOnThePlenumAdmits(Visitor coordinator) {
        coordinator.open(DESK + "/rules");
        coordinator.follow("Regeln ändern");
        addRule(coordinator, "RESOLUTION");
        addRule(coordinator, "DECLARATION");
        coordinator.press("Vorschau");
        coordinator.inspect();
        coordinator.type("note", "So hat es die Fachgruppe beraten");
        coordinator.press("Speichern");
        coordinator.sees("Die neuen Regeln gelten");
    }

    private static void addRule(Visitor coordinator, String type) {
        Locator rules = coordinator.page().locator("fieldset.hub-rule-form");
        int before = rules.count();
        coordinator.page().locator("[id='nodes[0].add']").selectOption(type);
        coordinator.page().locator("button[value='add:0']").click();
        rules.nth(before).waitFor();
    }

    private ApplicantPage pforzheimApplies() {
        Town town = Town.PFORZHEIM;
        JoinPage.open(visitor(), NETWORK)
                .choose(town.name(), town.key())
                .head(town.head(), "Oberbürgermeister", town.mailboxOfTheHead())
                .contact(town.contact(), "Digitales", town.mailboxOfTheContact())
                .submit();
        return ApplicantPage.open(
                        visitor(), mails().applicantLink(town.mailboxOfTheHead(), NETWORK))
                .confirm()
                .send("ELECTRONIC");
    }

    private void putItToThePlenum(Visitor coordinator) {
        new Desk(coordinator, NETWORK).open(Town.PFORZHEIM.name()).acknowledge();
        coordinator.press("Zur Abstimmung im Plenum");
        coordinator.sees("Aufnahme: " + Town.PFORZHEIM.title());
        coordinator.inspect();
    }

    private String planThePlenum(Visitor coordinator) {
        coordinator.open(PAGE + "/groups");
        coordinator.follow("Plenum");
        coordinator.inspect();
        coordinator.follow("Alle Sitzungen der Gruppe");
        coordinator.inspect();
        coordinator.follow("Regeln für Sitzungen");
        coordinator.inspect();
        coordinator.pick("quorum-MORE_THAN_HALF");
        coordinator.pick("counted-ADMINISTRATIONS");
        coordinator.press("Speichern");
        coordinator.follow("Sitzung ansetzen");
        coordinator.inspect();
        coordinator.type("title", "Jahresplenum");
        coordinator.type("day", tomorrow().toString());
        coordinator.type("from", "10:00");
        coordinator.type("until", "12:00");
        coordinator.pick("form-HYBRID");
        coordinator.type("place", "Schloss Ettlingen, Asamsaal");
        coordinator.type("link", "https://konferenz.example/plenum");
        coordinator.press("Sitzung ansetzen");
        addItem(coordinator, "Bericht an die Spitzen der Häuser", "REPORT");
        addItem(coordinator, "Aufnahme neuer Mitglieder", "DECISION");
        coordinator.inspect();
        return coordinator.path().replaceAll("/agenda.*", "");
    }

    private LocalDate tomorrow() {
        return today().plusDays(1);
    }

    private static void addItem(Visitor coordinator, String title, String kind) {
        coordinator.type("title", title);
        coordinator.page().locator("#kind").selectOption(kind);
        coordinator.type("minutes", "30");
        coordinator.press("Punkt hinzufügen");
    }

    private void invite(Visitor coordinator, String plenum) {
        coordinator.open(plenum);
        coordinator.follow("Einladen");
        coordinator.inspect();
        coordinator.leavesThePage(
                () -> coordinator.page().locator("button[value=NEWCOMERS]").click());
        coordinator.sees("Einladungen sind unterwegs.");
        Town.FOUNDERS.forEach(town -> theCalendarTakes(invitationTo(town.mailboxOfTheHead())));

        Visitor onAPhone = visitor(Visitor.Habit.HAS_A_PHONE);
        answer(onAPhone, Town.BRETTEN, "Ja, ich komme");
        answer(onAPhone, Town.STUTENSEE, "Ja, digital");
    }

    private LocalMail invitationTo(String mailbox) {
        return mails().to(mailbox, "/meetings/reply");
    }

    private void theCalendarTakes(LocalMail mail) {
        VEvent entry =
                mail.attachments().stream()
                        .filter(file -> file.fileName().endsWith(".ics"))
                        .map(file -> localMailbox.attachment(mail.id(), file.position()))
                        .map(file -> CalendarFiles.invitation(file.orElseThrow().content()))
                        .findFirst()
                        .orElseThrow();
        assertThat(entry.getSummary().getValue()).contains("Jahresplenum");
        assertThat(entry.getDateStart().getValue().toInstant())
                .isEqualTo(tomorrow().atTime(10, 0).atZone(ZoneId.of("Europe/Berlin")).toInstant());
        assertThat(entry.getAttendees()).hasSizeLessThan(2);
    }

    private void answer(Visitor head, Town town, String reply) {
        head.open(mails().linkTo(town.mailboxOfTheHead(), "/meetings/reply"));
        head.inspect();
        head.press(reply);
        head.sees("Antwort gespeichert");
    }

    private void hold(Visitor coordinator, String plenum) {
        List<Town> present = Town.FOUNDERS.subList(0, 7);
        Chair chair = Chair.at(coordinator, plenum).beginsTheMeeting().inspects("");
        present.forEach(town -> chair.greets(town.head()));
        chair.greetsFarAway(Town.STUTENSEE.head())
                .sees("Beschlussfähig: 8 von 9 Verwaltungen da, 5 nötig")
                .writes("Das Plenum nimmt den Bericht entgegen.")
                .settlesTheItem()
                .isAt("2 Aufnahme neuer Mitglieder")
                .takesUpTheMotionThatWaits()
                .opensTheVote()
                .sees("Abgestimmt: 0 von 8 Anwesenden (9 stimmberechtigt)")
                .inspects("Abstimmung");

        Visitor head = signedIn(Town.BRETTEN.mailboxOfTheHead(), Visitor.Habit.HAS_A_PHONE);
        head.open(plenum);
        head.vote("Ja");
        head.inspect();
        chair.sees("Abgestimmt: 1 von 8 Anwesenden");
        present.stream()
                .filter(town -> !town.equals(Town.BRETTEN))
                .forEach(town -> chair.records(town.title(), "Ja"));
        chair.records(Town.STUTENSEE.title(), "Enthaltung")
                .closesTheVote()
                .sees("Der Antrag ist angenommen.")
                .inspects("Ergebnis")
                .writes("Willkommen, Pforzheim!")
                .settlesTheItem()
                .closesTheMeeting()
                .readsTheMinutes()
                .sees("Das Plenum nimmt den Bericht entgegen.")
                .sees("Willkommen, Pforzheim!")
                .sees("Der Antrag ist angenommen.")
                .presentsThem()
                .inspects("vorgelegt")
                .saysThatTheyAreApproved()
                .inspects("genehmigt");
        Letters.assertIsFit(coordinator.fetch(plenum + "/minutes.pdf").body());
    }

    private void pforzheimSignsAndIsIn(ApplicantPage application) {
        application
                .visitor()
                .waitFor(
                        application.path(),
                        "Der Beschluss ist da: Es fehlt nur noch deine Unterschrift");
        application.visitor().sees("Das ist der Text, um den es geht: Fassung");
        application.sign().says("Willkommen, eure Verwaltung ist Mitglied");
        Visitor anybody = application.visitor();
        anybody.open(PAGE + "/members");
        anybody.sees(Town.PFORZHEIM.name());
        anybody.open(PAGE + "/resolutions");
        anybody.sees("Aufnahme: " + Town.PFORZHEIM.title());
        anybody.inspect();
        List<Town> all = new ArrayList<>(Town.FOUNDERS);
        all.add(Town.PFORZHEIM);
        theDeclarationIsSignedBy(all);
    }

    // ---- the report

    private void report(Visitor coordinator, Visitor miriam) {
        coordinator.open(PAGE + "/reports");
        coordinator.inspect();
        coordinator.press("Bericht entwerfen");
        coordinator.sees("Bericht entworfen");
        coordinator.inspect();
        String desk = coordinator.path().replaceAll("\\?.*", "");
        coordinator.type("deadline", tomorrow().toString());
        coordinator.press("Um Texte bitten");
        coordinator.sees("Die Leitungen der Gruppen sind gebeten");
        write(miriam, mails().linkTo(Town.BRUCHSAL.mailboxOfTheContact(), "/reports/"));
        write(coordinator, desk + "/texts");
        coordinator.open(desk);
        coordinator.follow("Vorschau");
        coordinator.inspect();
        coordinator.open(desk);
        coordinator.pick("audience-everybody");
        coordinator.pick("sure");
        coordinator.press("Veröffentlichen");
        coordinator.sees("Personen bekommen die E-Mail");

        Visitor mayor = visitor();
        mayor.open(mails().linkTo(Town.PFORZHEIM.mailboxOfTheHead(), "/reports/"));
        mayor.sees("Fachgruppe Strategie");
        mayor.sees("Im nächsten Jahr machen wir weiter.");
        mayor.sees("Aufnahme: " + Town.PFORZHEIM.title());
        mayor.inspect();
        Letters.assertIsFit(mayor.fetch(mayor.path() + "/report.pdf").body());
    }

    private static void write(Visitor author, String page) {
        author.open(page);
        author.inspect();
        author.type("review", "Wir sind jetzt zu zehnt.");
        author.type("outlook", "Im nächsten Jahr machen wir weiter.");
        author.press("Speichern");
        author.sees("Text gespeichert");
    }

    /** No other test meets it. */
    private static void end(Visitor coordinator) {
        for (String step : List.of("READ_ONLY", "ARCHIVED")) {
            coordinator.open(DESK + "/closing?to=" + step);
            coordinator.submit("/closing");
        }
    }
}
