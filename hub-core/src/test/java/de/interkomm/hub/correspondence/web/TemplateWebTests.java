package de.interkomm.hub.correspondence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.interkomm.hub.correspondence.LetterKind;
import de.interkomm.hub.correspondence.internal.TemplateTables;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.testing.PageTests;
import de.interkomm.hub.testing.PdfText;
import de.interkomm.hub.testing.TestNetworks;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.Set;

@SpringBootTest
class TemplateWebTests extends PageTests {

    private static final NetworkId OURS = TestNetworks.COUNCIL;
    private static final Actor EDITOR = holder(Standing.in(OURS, Role.EDITOR));

    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;

    @AfterEach
    void bringBackTheDefaults() {
        TemplateTables.empty(OURS, transaction, jdbc);
    }

    @Test
    void everyLetterIsListedInBothLanguages() throws Exception {
        Document page = page("");

        int kinds = page.select("main tbody tr").size();
        assertThat(page.select("main tbody a")).hasSize(2 * kinds);
        assertThat(page.select("main tbody a").eachText())
                .allMatch(text -> text.startsWith("Mitgelieferte Vorlage: "));
        assertThat(page.select("nav a[href$=/coordination/letters]")).isNotEmpty();
    }

    @Test
    void lettersThatNeverComeUpInANetworkAreNotListed() throws Exception {
        List<String> council = paths(OURS);
        assertThat(council)
                .contains("admission", "resolution-adopted", "application")
                .doesNotContain("declaration", "registration-welcome");
        assertThat(paths(TestNetworks.STAFF))
                .contains("registration-welcome", "decline")
                .doesNotContain("admission", "resolution-adopted", "application", "declaration");
    }

    private List<String> paths(NetworkId network) throws Exception {
        String letters = "/networks/" + network + "/coordination/letters";
        return page(holder(Standing.in(network, Role.EDITOR)), letters, 200)
                .select("main tbody a[href$=/de]")
                .eachAttr("href")
                .stream()
                .map(href -> href.substring(letters.length() + 1, href.length() - 3))
                .toList();
    }

    @Test
    void aLetterIsRewordedAndTakenBack() throws Exception {
        assertThat(redirect(EDITOR, saving("0", "Willkommen, {administration}", "Gut.")))
                .endsWith("/letters/admission/de?done=saved");

        Document page = page("/admission/de?done=saved");
        assertThat(page.select("main").text())
                .contains("Die Vorlage ist gespeichert", "eine eigene Vorlage", "Fassung 1");
        assertThat(page.select("#subject").val()).isEqualTo("Willkommen, {administration}");
        assertThat(page("").select("main tbody a[href$=/admission/de]").text())
                .startsWith("Eigene Vorlage");

        var reset = post(base() + "/admission/de/default").param("version", "1");
        assertThat(redirect(EDITOR, reset)).endsWith("?done=default");
        assertThat(page("/admission/de").select("#subject").val())
                .isEqualTo("Aufnahme in das Netzwerk {network}");

        Document version = page("/admission/de/versions/1");
        assertThat(version.select("main").text()).contains("Willkommen, {administration}");
        Document begun = page("/admission/de?from=1");
        assertThat(begun.select("#subject").val()).isEqualTo("Willkommen, {administration}");
        assertThat(begun.select("form.hub-form [name=version]").val()).isEqualTo("2");
        redirect(EDITOR, saving("2", "Willkommen, {administration}", "Gut."));
    }

    @Test
    void whatIsBrokenIsRefusedWithItsPlaceAndKept() throws Exception {
        Document page =
                refused(
                        EDITOR,
                        saving("0", "An {contactPerson}", "Gut, {reason}.\n\nVon {mayor} {host."));

        assertThat(page.select(".hub-error-summary li").eachText())
                .anySatisfy(
                        text ->
                                assertThat(text)
                                        .startsWith("Betreff: „{contactPerson}“ ist nicht immer"))
                .anySatisfy(
                        text ->
                                assertThat(text)
                                        .startsWith(
                                                "Text des Schreibens, Absatz 1: Für „{reason}“"))
                .anySatisfy(
                        text ->
                                assertThat(text)
                                        .startsWith(
                                                "Text des Schreibens, Absatz 2: Den Platzhalter"
                                                        + " „{mayor}“"))
                .anySatisfy(
                        text ->
                                assertThat(text)
                                        .startsWith(
                                                "Text des Schreibens, Absatz 2: Eine geschweifte")
                                        .contains("{host."))
                .hasSize(4);
        assertThat(page.select("#subject").val()).isEqualTo("An {contactPerson}");
        assertThat(page.select("#body").val()).isEqualTo("Gut, {reason}.\n\nVon {mayor} {host.");
        assertThat(page("/admission/de").select("main").text())
                .contains("Zurzeit gilt die mitgelieferte Vorlage");
    }

    @Test
    void emptyAndHostileTextIsRefusedOrShownAsItIs() throws Exception {
        refused(EDITOR, post(base() + "/admission/de"));
        page(EDITOR, saving("x", "Neu", "Gut."), 409);
        refused(EDITOR, post(base() + "/admission/de").param("version", "0"));

        send(EDITOR, saving("0", "<script>alert(1)</script> $(7*7) [[x]]", "Gut."));
        Document page = page("/admission/de");
        assertThat(page.select("#subject").val()).startsWith("<script>alert(1)</script>");
        assertThat(page("/admission/de/versions/1").select("main script")).isEmpty();
    }

    @Test
    void whoComesLateKeepsWhatWasTyped() throws Exception {
        send(EDITOR, saving("0", "Zuerst", "Gut."));

        Document page = page(EDITOR, saving("0", "Zu spät", "Auch gut."), 409);

        assertThat(page.select("main").text()).contains("Fassung 1 ist dazwischengekommen");
        assertThat(page.select("#subject").val()).isEqualTo("Zu spät");
        assertThat(page.select("form.hub-form [name=version]").val()).isEqualTo("1");
        refused(EDITOR, saving("1", "Zuerst", "Gut."));
    }

    @Test
    void thePreviewIsALetterInTheWordsTyped() throws Exception {
        for (LetterKind kind : LetterKind.values()) {
            for (String language : List.of("de", "en")) {
                String path = "/" + TemplatePages.slug(kind) + "/" + language;
                Document page = page(path);
                MockHttpServletResponse answer =
                        send(
                                EDITOR,
                                post(base() + path + "/preview")
                                        .param("subject", "Probe {administration}")
                                        .param("salutation", page.select("#salutation").val())
                                        .param("body", page.select("#body").val())
                                        .param("closing", page.select("#closing").val()));

                assertThat(answer.getContentType()).isEqualTo("application/pdf");
                assertThat(PdfText.of(answer.getContentAsByteArray()))
                        .contains("Probe Stadt Musterstadt");
            }
        }
        answer(EDITOR, post(base() + "/admission/de/preview").param("subject", "{mayor}"), 422);
    }

    @Test
    void whatThereIsNotIsNotFound() throws Exception {
        for (String path :
                List.of(
                        "/nonsense/de",
                        "/ADMISSION/de",
                        "/admission/fr",
                        "/admission/de/versions/7",
                        "/admission/de?from=7")) {
            page(EDITOR, base() + path, 404);
        }
    }

    @Test
    void nobodyElseGetsThere() throws Exception {
        for (Standing standing :
                List.of(
                        Standing.in(OURS, Role.MEMBER),
                        Standing.in(TestNetworks.TOWNS, Role.COORDINATOR))) {
            for (String path : List.of("", "/admission/de", "/admission/de/versions/0")) {
                page(holder(standing), base() + path, 404);
            }
            for (String path : List.of("", "/default", "/preview")) {
                page(holder(standing), post(base() + "/admission/de" + path), 404);
            }
        }
    }

    private static MockHttpServletRequestBuilder saving(
            String version, String subject, String body) {
        return post(base() + "/admission/de")
                .param("version", version)
                .param("subject", subject)
                .param("salutation", "Guten Tag,")
                .param("body", body)
                .param("closing", "Gruß");
    }

    private Document page(String path) throws Exception {
        return page(EDITOR, base() + path, 200);
    }

    private static Actor holder(Standing standing) {
        return new Actor(
                AccountId.next(),
                "Vera Vorlage",
                new Mailbox("vorlage@example.org"),
                Set.of(standing));
    }

    private static String base() {
        return "/networks/" + OURS + "/coordination/letters";
    }
}
