package de.interkomm.hub.membership.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.correspondence.LetterDraft;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.mail.LocalMailbox;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.ApplicationDesk;
import de.interkomm.hub.membership.ApplicationDesk.DeskResult;
import de.interkomm.hub.membership.ApplicationId;
import de.interkomm.hub.membership.Applications;
import de.interkomm.hub.membership.Applications.LinkResult;
import de.interkomm.hub.membership.DeskStep;
import de.interkomm.hub.membership.web.ApplicantBrowser.Page;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Applies to networks as somebody does who has no account. */
abstract class ApplicantTests {

    static final String GOELLHEIM = "073335003000";
    static final String EISENBERG = "073335002000";
    static final String ETTLINGEN = "082150017017";
    static final byte[] PDF =
            """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
            trailer<</Root 1 0 R>>
            %%EOF
            """
                    .getBytes(StandardCharsets.US_ASCII);

    private static final LetterDraft LETTER = new LetterDraft("Antrag", "Hallo,", "Danke.");

    @Autowired MockMvc mvc;
    @Autowired LocalMailbox mails;
    @Autowired private JdbcClient jdbc;
    @Autowired private ApplicationDesk desk;
    @Autowired Applications applications;

    ApplicantBrowser browser;

    @BeforeEach
    void openBrowser() {
        browser = new ApplicantBrowser(mvc, mails);
        // All tests come from one address, which may ask for a limited number of links.
        jdbc.sql("delete from hub.rate_limit").update();
    }

    static Map<String, String> mayor(String administration, String mailbox) {
        Map<String, String> fields = new HashMap<>();
        fields.put("administration", administration);
        fields.put("name", "Anna Muster");
        fields.put("office", "Bürgermeisterin");
        fields.put("mailbox", mailbox);
        return fields;
    }

    static Map<String, String> clerk(String administration, String mailbox) {
        Map<String, String> fields = mayor(administration, mailbox);
        fields.put("office", "Sachbearbeitung");
        return fields;
    }

    static String unique(String domain) {
        return "anna." + UUID.randomUUID() + "@" + domain;
    }

    String confirmed(NetworkId network, Map<String, String> fields) {
        String link = browser.join(network, fields);
        browser.send(link + "/confirm", Map.of());
        return link;
    }

    String submitted(NetworkId network, Map<String, String> fields) {
        String link = confirmed(network, fields);
        browser.send(link + "/send", Map.of("dispatch", "ELECTRONIC"));
        return link;
    }

    void take(NetworkId network, String link, DeskStep step) {
        NetworkScope.run(
                network,
                () -> {
                    String token = link.substring(link.lastIndexOf('/') + 1);
                    LinkResult.Opened opened =
                            (LinkResult.Opened) applications.open(network, token);
                    ApplicationId id = opened.id();
                    int version = applications.view(network, id).version();
                    DeskResult result =
                            desk.take(coordinator(network), network, id, version, step, LETTER);
                    assertThat(result).isInstanceOf(DeskResult.Done.class);
                });
    }

    private static Actor coordinator(NetworkId network) {
        return new Actor(
                new AccountId(UUID.randomUUID()),
                "Kora Koordination",
                new Mailbox("kora@pruefung.example"),
                Set.of(Standing.in(network, Role.COORDINATOR)));
    }

    String refusedFile(String link, String step, String name, byte[] content) {
        Page page = browser.upload(link + "/" + step, "scan", name, content);
        assertThat(page.status()).isEqualTo(422);
        return page.document().select(".kern-error").text();
    }

    static String letterLinks(Page page) {
        return page.document().select("a[href*=/letters/]").attr("href");
    }
}
