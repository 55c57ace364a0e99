package de.interkomm.hub.membership.web;

import static de.interkomm.hub.testing.TestNetworks.TOWNS;
import static de.interkomm.hub.testing.TestNetworks.VILLAGES;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.membership.web.ApplicantBrowser.Page;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The ways of an applicant's letter: by a click, as a scan, by post. */
@SpringBootTest
class ApplicantLetterWebTests extends ApplicantTests {

    @Test
    void aMayorAppliesElectronicallyWithoutAnAccount() {
        String mailbox = unique("vg-goellheim.de");
        String link = browser.join(VILLAGES, mayor(GOELLHEIM, mailbox));

        Page draft = browser.open(link);
        assertThat(draft.heading()).isEqualTo("Bitte bestätigen Sie Ihr Postfach");
        assertThat(draft.text()).contains("Anna Muster", mailbox);
        assertThat(draft.header("Cache-Control")).isEqualTo("no-store");
        assertThat(draft.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(draft.header("X-Robots-Tag")).contains("noindex");

        assertThat(browser.send(link + "/confirm", Map.of()).location()).isEqualTo(link);
        Page confirmed = browser.open(link);
        assertThat(confirmed.heading()).isEqualTo("Ihr Schreiben ist fertig");
        assertThat(confirmed.document().select("input[name=dispatch]").eachAttr("value"))
                .containsExactly("ELECTRONIC", "SCAN", "POST");
        Page letter = browser.open(link + "/letter.pdf");
        assertThat(letter.response().getContentType()).isEqualTo("application/pdf");
        assertThat(letter.body()).startsWith("%PDF");
        assertThat(letter.header("Content-Disposition"))
                .containsPattern("filename=\"[A-Z]+-\\d{4}-\\d{4}-antragsschreiben.pdf\"");
        assertThat(letter.header("Cache-Control")).contains("no-store");

        assertThat(browser.send(link + "/send", Map.of("dispatch", "ELECTRONIC")).status())
                .isEqualTo(302);
        Page sent = browser.open(link);
        assertThat(sent.heading()).isEqualTo("Ihr Schreiben ist angekommen");
        assertThat(sent.text()).contains("Das Netzwerk ist am Zug", "DORF-", "Postfach bestätigt");
        assertThat(browser.open(letterLinks(sent)).body()).startsWith("%PDF");
        assertThat(browser.open(letterLinks(sent)).header("Content-Disposition"))
                .startsWith("attachment");
    }

    @Test
    void aSignedScanIsTakenAndAnythingElseIsRefusedInWords() {
        String link = confirmed(VILLAGES, mayor(EISENBERG, unique("vg-eisenberg.de")));
        browser.send(link + "/send", Map.of("dispatch", "SCAN"));
        Page waiting = browser.open(link);
        assertThat(waiting.heading()).isEqualTo("Bitte unterschreiben und hochladen");
        assertThat(browser.open(letterLinks(waiting)).body()).startsWith("%PDF");

        assertThat(refusedFile(link, "scan", "brief.pdf", new byte[0])).contains("nicht leer");
        assertThat(refusedFile(link, "scan", "brief.txt", "Hallo".getBytes(StandardCharsets.UTF_8)))
                .contains("Dateiformat");
        assertThat(refusedFile(link, "scan", "brief.pdf", new byte[] {'M', 'Z', 0, 1, 2, 3}))
                .contains("passt nicht zu ihrem Namen");
        assertThat(refusedFile(link, "scan", "brief.pdf", new byte[15 * 1024 * 1024 + 1]))
                .contains("zu groß");

        assertThat(browser.upload(link + "/scan", "scan", "brief.pdf", PDF).status())
                .isEqualTo(302);
        assertThat(browser.open(link).heading()).isEqualTo("Ihr Schreiben ist angekommen");
    }

    @Test
    void aBetterScanReplacesTheFirstUntilReceiptIsAcknowledged() {
        String link = confirmed(VILLAGES, mayor(EISENBERG, unique("vg-eisenberg.de")));
        browser.send(link + "/send", Map.of("dispatch", "SCAN"));
        browser.upload(link + "/scan", "scan", "brief.pdf", PDF);
        assertThat(browser.open(link).text()).contains("Den Scan ersetzen");
        assertThat(
                        refusedFile(
                                link,
                                "scan",
                                "brief.pdf",
                                "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.US_ASCII)))
                .contains("beschädigt");

        assertThat(browser.upload(link + "/scan", "scan", "besser.pdf", PDF).status())
                .isEqualTo(302);

        assertThat(browser.open(link).document().select(".hub-timeline__what").eachText())
                .filteredOn(what -> what.equals("Unterschriebenes Schreiben hochgeladen"))
                .hasSize(2);
    }

    @Test
    void anElectronicLetterIsNotReplacedByAScan() {
        String link = confirmed(VILLAGES, mayor(EISENBERG, unique("vg-eisenberg.de")));
        browser.send(link + "/send", Map.of("dispatch", "ELECTRONIC"));

        assertThat(browser.open(link).document().select("input[name=scan]")).isEmpty();
        assertThat(browser.upload(link + "/scan", "scan", "x.pdf", PDF).status()).isEqualTo(409);
    }

    @Test
    void aLetterByPostShowsTheAddressAndCanStillBeUploaded() {
        String link = confirmed(VILLAGES, mayor(EISENBERG, unique("vg-eisenberg.de")));
        browser.send(link + "/send", Map.of("dispatch", "POST"));

        Page page = browser.open(link);

        assertThat(page.text()).contains("Prüfweg 1", "55116 Mainz");
        assertThat(page.document().select("input[name=scan]")).hasSize(1);
    }

    @Test
    void aWayTheNetworkDoesNotOfferIsNone() {
        String link = confirmed(TOWNS, mayor(ETTLINGEN, unique("ettlingen.de")));

        Page page = browser.send(link + "/send", Map.of("dispatch", "POST"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Bitte wähle, wie das Schreiben");
    }

    @Test
    void aChoiceThatCameTooLateIsSaidToHoldNoMore() {
        String link = submitted(VILLAGES, mayor(GOELLHEIM, unique("vg-goellheim.de")));

        Page page = browser.send(link + "/send", Map.of("dispatch", "POST"));

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text())
                .contains(
                        "schon elektronisch abgeschickt",
                        "Ihre Auswahl „Unterschreiben und per Post“ gilt nicht mehr")
                .doesNotContain("Das ist schon erledigt");
    }

    @Test
    void theWayOfSendingCanBeChangedUntilTheLetterIsThere() {
        String link = confirmed(VILLAGES, mayor(GOELLHEIM, unique("vg-goellheim.de")));
        browser.send(link + "/send", Map.of("dispatch", "SCAN"));
        Page scan = browser.open(link);
        assertThat(scan.text())
                .contains("Schreiben zum Unterschreiben vorbereitet")
                .doesNotContain("Schreiben abgesendet");
        assertThat(scan.document().select("input[name=dispatch]").eachAttr("value"))
                .containsExactly("ELECTRONIC", "POST");

        browser.send(link + "/send", Map.of("dispatch", "POST"));
        assertThat(browser.open(link).heading()).isEqualTo("Bitte unterschreiben und absenden");

        browser.send(link + "/send", Map.of("dispatch", "ELECTRONIC"));
        Page sent = browser.open(link);
        assertThat(sent.heading()).isEqualTo("Ihr Schreiben ist angekommen");
        assertThat(sent.text()).contains("Schreiben abgesendet");
        assertThat(sent.document().select("a[href*=/letters/]")).hasSize(1);
        String letter = sent.document().select("a[href*=/letters/]").attr("href");
        assertThat(browser.open(letter).header("Content-Disposition"))
                .containsPattern("filename=\"[A-Z]+-\\d{4}-\\d{4}-antragsschreiben.pdf\"");
    }

    @Test
    void detailsCanBeChangedWhileTheLetterWaitsForItsSignature() {
        String mailbox = unique("vg-goellheim.de");
        String link = confirmed(VILLAGES, mayor(GOELLHEIM, mailbox));
        browser.send(link + "/send", Map.of("dispatch", "POST"));
        String reference = browser.open(link).document().select(".hub-row .hub-source").text();

        Map<String, String> typed = mayor(GOELLHEIM, mailbox);
        typed.put("name", "Anna Muster-Meier");
        assertThat(browser.open(link + "/change").document().select("#name").val())
                .isEqualTo("Anna Muster");
        assertThat(browser.change(link, typed).location()).isEqualTo(link);

        Page changed = browser.open(link);
        assertThat(changed.heading()).isEqualTo("Ihr Schreiben ist fertig");
        assertThat(changed.text()).contains("Anna Muster-Meier", reference, "Angaben geändert");
        assertThat(changed.document().select("input[name=dispatch]")).hasSize(3);
    }

    @Test
    void aSignedScanIsNotCalledWhatTheLetterIsCalled() {
        String link = confirmed(VILLAGES, mayor(EISENBERG, unique("vg-eisenberg.de")));
        browser.send(link + "/send", Map.of("dispatch", "SCAN"));
        browser.upload(link + "/scan", "scan", "brief.pdf", PDF);

        assertThat(browser.open(link).document().select("a[href*=/letters/]").eachText())
                .containsExactlyInAnyOrder("Antragsschreiben", "Antragsschreiben, unterschrieben");
    }

    @Test
    void whatTheLetterCannotShowIsSaidBeforeItGoes() {
        Map<String, String> typed = mayor(GOELLHEIM, unique("vg-goellheim.de"));
        typed.put("message", "Wir freuen uns \uD83C\uDF89 sehr, \u4F60\u597D.");
        String link = confirmed(VILLAGES, typed);

        assertThat(browser.open(link).document().select(".kern-alert--warning li").text())
                .isEqualTo("Nachricht an das Netzwerk: \uD83C\uDF89 \u4F60 \u597D");
        typed.put("message", "Wir freuen uns – „sehr“, Nguyễn.");
        browser.change(link, typed);
        assertThat(browser.open(link).document().select(".kern-alert--warning")).isEmpty();
    }
}
