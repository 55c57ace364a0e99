package de.interkomm.hub.membership.web;

import static de.interkomm.hub.testing.TestNetworks.COUNCIL;
import static de.interkomm.hub.testing.TestNetworks.STAFF;
import static de.interkomm.hub.testing.TestNetworks.TOWNS;
import static de.interkomm.hub.testing.TestNetworks.VILLAGES;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.membership.DeskStep;
import de.interkomm.hub.membership.Resolution;
import de.interkomm.hub.membership.web.ApplicantBrowser.Page;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What an applicant tells, is asked and changes, from the draft to the last word. */
@SpringBootTest
class ApplicantWebTests extends ApplicantTests {

    private static final String BRETTEN = "082155002007";

    @Autowired Clock clock;

    @Test
    void aHalfKnownContactPersonIsKeptAndRemindedOf() {
        Map<String, String> typed = mayor(GOELLHEIM, unique("vg-goellheim.de"));
        typed.put("contactName", "Karl Kontakt");
        String link = browser.join(VILLAGES, typed);

        assertThat(browser.open(link).text()).contains("Karl Kontakt", "Fehlt noch: E-Mail");
        assertThat(browser.open(link + "/change").document().select("#contactName").val())
                .isEqualTo("Karl Kontakt");

        browser.send(link + "/confirm", Map.of());
        browser.send(link + "/send", Map.of("dispatch", "ELECTRONIC"));
        Page sent = browser.open(link);
        assertThat(sent.heading()).isEqualTo("Ihr Schreiben ist angekommen");
        assertThat(sent.document().select("form[action$=/contact] #contactName").val())
                .isEqualTo("Karl Kontakt");
    }

    @Test
    void whoeverBecameAMemberWithHalfAContactPersonNamesTheOtherHalfLater() {
        String wissen = "071325008000";
        String mailbox = unique("vg-wissen.de");
        Map<String, String> typed = mayor(wissen, mailbox);
        typed.put("contactName", "Karl Kontakt");
        String link = submitted(VILLAGES, typed);
        take(VILLAGES, link, new DeskStep.Acknowledge());
        take(VILLAGES, link, new DeskStep.Admit());

        Page member = browser.open(link);
        assertThat(member.document().select("form[action$=/contact] #contactName").val())
                .isEqualTo("Karl Kontakt");
        assertThat(member.text()).contains("Fehlt noch: E-Mail");
        assertThat(browser.send(link + "/contact", Map.of("contactName", "Karl Kontakt")).status())
                .isEqualTo(422);
        Map<String, String> contact =
                Map.of("contactName", "Karl Kontakt", "contactMailbox", "karl@vg-wissen.de");
        assertThat(browser.send(link + "/contact", contact).location()).isEqualTo(link);

        Page named = browser.open(link);
        assertThat(named.document().select("form[action$=/contact]")).isEmpty();
        assertThat(named.text()).contains("Karl Kontakt").doesNotContain("Fehlt noch");
        assertThat(
                        browser.send(
                                        link + "/contact",
                                        Map.of(
                                                "contactName",
                                                "Jemand anders",
                                                "contactMailbox",
                                                "x@vg-wissen.de"))
                                .status())
                .isEqualTo(409);
        assertThat(browser.open(link).text()).doesNotContain("Jemand anders");
    }

    @Test
    void twoWindowsDoNotOverwriteEachOther() {
        String mailbox = unique("vg-goellheim.de");
        String link = browser.join(VILLAGES, mayor(GOELLHEIM, mailbox));
        Map<String, String> first = new HashMap<>(mayor(GOELLHEIM, mailbox));
        first.put("name", "Zoe Eins");
        first.put("version", browser.versionShown(link));
        Map<String, String> second = new HashMap<>(first);
        second.put("name", "Zoe Zwei");

        assertThat(browser.send(link + "/change", first).location()).isEqualTo(link);
        assertThat(browser.send(link + "/change", first).location()).isEqualTo(link);
        Page late = browser.send(link + "/change", second);

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.document().select("#name").val()).isEqualTo("Zoe Zwei");
        assertThat(late.document().select(".kern-alert--warning").text()).contains("Zoe Eins");
        assertThat(browser.open(link).text()).contains("Zoe Eins");
        second.put("version", late.document().select("input[name=version]").val());
        assertThat(browser.send(link + "/change", second).location()).isEqualTo(link);
        assertThat(browser.open(link).text()).contains("Zoe Zwei");
    }

    @Test
    void aContactPersonNeedsNoFunction() {
        Map<String, String> typed = mayor(GOELLHEIM, unique("vg-goellheim.de"));
        typed.put("contactName", "Karl Kontakt");
        typed.put("contactMailbox", "karl@vg-goellheim.de");
        String link = submitted(VILLAGES, typed);

        Page page = browser.open(link);

        assertThat(page.text())
                .contains("Karl Kontakt, karl@vg-goellheim.de")
                .doesNotContain("Fehlt noch");
        assertThat(page.document().select("form[action$=/contact]")).isEmpty();
    }

    @Test
    void theLinesOfAMessageStayLines() {
        Map<String, String> typed = mayor(GOELLHEIM, unique("vg-goellheim.de"));
        typed.put("message", "Erste Zeile\nZweite Zeile");
        String link = browser.join(VILLAGES, typed);

        assertThat(browser.open(link).document().expectFirst("dd.hub-lines").wholeText())
                .isEqualTo("Erste Zeile\nZweite Zeile");
    }

    @Test
    void aQuestionIsAnsweredOnThePage() {
        String link = submitted(VILLAGES, mayor(GOELLHEIM, unique("vg-goellheim.de")));
        take(VILLAGES, link, new DeskStep.Acknowledge());
        take(
                VILLAGES,
                link,
                new DeskStep.RequestCompletion("Wer kommt?", LocalDate.now(clock).plusDays(14)));

        Page asked = browser.open(link);
        assertThat(asked.heading()).isEqualTo("Das Netzwerk hat eine Frage");
        assertThat(asked.document().select("blockquote").text()).isEqualTo("Wer kommt?");
        assertThat(browser.send(link + "/answer", Map.of("answer", " ")).status()).isEqualTo(422);
        Page answered = browser.upload(link + "/answer?answer=Ich.", "attachment", "a.pdf", PDF);
        assertThat(answered.status()).isEqualTo(302);
        assertThat(browser.open(link).text()).contains("Frage beantwortet", "Ich.", "Anlage");
    }

    @Test
    void whereNoDeclarationFollowsAResolutionNobodyDeliberatesAfterIt() {
        String link = submitted(COUNCIL, mayor(GOELLHEIM, unique("vg-goellheim.de")));
        take(COUNCIL, link, new DeskStep.Acknowledge());
        assertThat(browser.open(link).heading()).contains("wird beraten");

        take(
                COUNCIL,
                link,
                new DeskStep.RecordResolution(
                        new Resolution(LocalDate.now(clock), Resolution.Result.ADOPTED, "")));

        assertThat(browser.open(link).heading()).contains("ist beschlossen");
    }

    @Test
    void aContactPersonCanBeNamedLater() {
        String link = submitted(VILLAGES, mayor(GOELLHEIM, unique("vg-goellheim.de")));
        assertThat(browser.open(link).text()).contains("Wünschenswert, aber nicht nötig");

        Page incomplete = browser.send(link + "/contact", Map.of("contactName", "Karl Kontakt"));
        assertThat(incomplete.status()).isEqualTo(422);
        assertThat(incomplete.document().select("#contactName").val()).isEqualTo("Karl Kontakt");
        browser.send(
                link + "/contact",
                Map.of(
                        "contactName",
                        "Karl Kontakt",
                        "contactFunction",
                        "Digitales",
                        "contactMailbox",
                        "karl@vg-goellheim.de"));

        Page named = browser.open(link);
        assertThat(named.text()).contains("karl@vg-goellheim.de");
        assertThat(named.document().select("form[action$=/contact]")).isEmpty();
    }

    @Test
    void theDeclarationIsSignedByAConsciousClick() {
        String link = resolved(mayor(ETTLINGEN, unique("ettlingen.de")));

        assertThat(browser.open(link + "/declaration.pdf").body()).startsWith("%PDF");
        assertThat(browser.send(link + "/declaration", Map.of()).status()).isEqualTo(422);
        assertThat(browser.send(link + "/declaration", Map.of("agreed", "true")).status())
                .isEqualTo(302);
        assertThat(browser.open(link).heading())
                .isEqualTo("Die Willensbekundung ist unterzeichnet");
    }

    @Test
    void theDeclarationCanComeAsAScan() {
        String link = resolved(mayor(BRETTEN, unique("bretten.de")));

        assertThat(refusedFile(link, "declaration-scan", "x.pdf", new byte[0]))
                .contains("nicht leer");
        assertThat(browser.upload(link + "/declaration-scan", "scan", "x.pdf", PDF).status())
                .isEqualTo(302);
        assertThat(browser.open(link).text()).contains("Willensbekundung unterzeichnet");
    }

    @Test
    void aClerkRegistersWithTheOfficialMailboxAndIsIn() {
        String link = browser.join(STAFF, clerk(GOELLHEIM, unique("vg-goellheim.de")));
        assertThat(browser.open(link).text())
                .contains("Mit der Bestätigung bist du registriert")
                .doesNotContain("Ansprechperson");

        browser.send(link + "/confirm", Map.of());

        Page page = browser.open(link);
        assertThat(page.heading()).isEqualTo("Willkommen, du bist dabei");
        assertThat(page.text()).contains("Angemeldet").doesNotContain("Schreiben abgesendet");
        Page members = browser.open("/networks/staff-net/members");
        assertThat(members.text()).contains("Göllheim", "Personen").doesNotContain("Anna Muster");
    }

    @Test
    void ofFewPersonsNeitherNumberNorDayIsTold() {
        String link = browser.join(STAFF, clerk(EISENBERG, unique("vg-eisenberg.de")));
        browser.send(link + "/confirm", Map.of());

        Page members = browser.open("/networks/staff-net/members");

        Element few =
                members.document().select("tbody tr").stream()
                        .filter(row -> row.text().contains("Eisenberg"))
                        .findFirst()
                        .orElseThrow();
        assertThat(few.text()).contains("weniger als 5");
        assertThat(few.select("time")).isEmpty();
        // A column without a single day would only be dashes.
        assertThat(members.document().select("thead").text().contains("Dabei seit"))
                .isEqualTo(!members.document().select("tbody time").isEmpty());
    }

    @Test
    void aDraftGoesOnOnAnotherDeviceAndCanBeChanged() {
        String link = browser.join(VILLAGES, mayor(GOELLHEIM, unique("vg-goellheim.de")));
        ApplicantBrowser phone = new ApplicantBrowser(mvc, mails);

        Page change = phone.open(link + "/change");
        assertThat(change.document().select("#name").val()).isEqualTo("Anna Muster");
        Map<String, String> typed = mayor(GOELLHEIM, change.document().select("#mailbox").val());
        typed.put("name", "Anna Muster-Meier");
        assertThat(phone.change(link, typed).location()).isEqualTo(link);

        assertThat(browser.open(link).text()).contains("Anna Muster-Meier");
    }

    @Test
    void withdrawalIsAskedTwiceAndFinal() {
        String link = submitted(VILLAGES, mayor(GOELLHEIM, unique("vg-goellheim.de")));

        assertThat(browser.open(link + "/withdraw").heading()).contains("wirklich zurückziehen");
        assertThat(browser.send(link + "/withdraw", Map.of()).status()).isEqualTo(302);
        assertThat(browser.open(link).heading()).isEqualTo("Der Beitritt ist zurückgezogen");
        assertThat(browser.send(link + "/withdraw", Map.of()).status()).isEqualTo(409);
    }

    @Test
    void aSecondClickShowsHowThingsStand() {
        String link = submitted(VILLAGES, mayor(GOELLHEIM, unique("vg-goellheim.de")));

        for (String step : new String[] {"/confirm", "/send", "/declaration"}) {
            Page page =
                    browser.send(link + step, Map.of("dispatch", "ELECTRONIC", "agreed", "true"));
            assertThat(page.status()).isEqualTo(409);
            assertThat(page.heading()).isEqualTo("Ihr Schreiben ist angekommen");
            assertThat(page.text()).contains("Das ist schon erledigt");
        }
        assertThat(browser.open(link + "/change").status()).isEqualTo(409);
        assertThat(browser.upload(link + "/scan", "scan", "x.pdf", PDF).status()).isEqualTo(409);
    }

    @Test
    void whoIsInAlreadyIsToldSoAndAskedNothing() {
        String mailbox = unique("vg-goellheim.de");
        String first = browser.join(STAFF, clerk(GOELLHEIM, mailbox));
        browser.send(first + "/confirm", Map.of());
        String second = browser.join(STAFF, clerk(GOELLHEIM, mailbox));

        Page page = browser.open(second);

        assertThat(page.heading()).isEqualTo("Du bist schon dabei");
        assertThat(page.text()).doesNotContain("Diese Verwaltung ist schon dabei");
        assertThat(page.document().select("form[action$=/confirm]")).isEmpty();
        Page forced = browser.send(second + "/confirm", Map.of());
        assertThat(forced.status()).isEqualTo(409);
        assertThat(forced.heading()).isEqualTo("Du bist schon dabei");
    }

    @Test
    void scriptInEveryFieldIsShownAsText() {
        String script = "<script>alert('x')</script>";
        Map<String, String> typed = mayor(GOELLHEIM, unique("vg-goellheim.de"));
        typed.put("name", script);
        typed.put("office", script);
        typed.put("contactName", script);
        typed.put("contactFunction", script);
        typed.put("contactMailbox", "k@vg-goellheim.de");
        typed.put("message", script);
        String link = browser.join(VILLAGES, typed);

        for (String path : new String[] {link, link + "/change"}) {
            assertThat(browser.open(path).body())
                    .contains("&lt;script&gt;alert")
                    .doesNotContain("<script>alert");
        }
        browser.send(link + "/confirm", Map.of());
        assertThat(browser.open(link + "/letter.pdf").body()).startsWith("%PDF");
    }

    private String resolved(Map<String, String> fields) {
        String link = submitted(TOWNS, fields);
        take(TOWNS, link, new DeskStep.Acknowledge());
        take(
                TOWNS,
                link,
                new DeskStep.RecordResolution(
                        new Resolution(LocalDate.now(clock), Resolution.Result.ADOPTED, "")));
        return link;
    }
}
