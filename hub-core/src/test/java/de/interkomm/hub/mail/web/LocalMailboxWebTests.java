package de.interkomm.hub.mail.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.interkomm.hub.mail.MailAttachment;
import de.interkomm.hub.mail.MailId;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.mail.Outbox;
import de.interkomm.hub.mail.OutgoingMail;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.context.WebApplicationContext;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

@SpringBootTest
class LocalMailboxWebTests {

    private static final byte[] CONTENT =
            "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);

    @Autowired Outbox outbox;
    @Autowired TransactionOperations transaction;
    private final MockMvc mvc;

    LocalMailboxWebTests(@Autowired WebApplicationContext application) {
        this.mvc = MockMvcBuilders.webAppContextSetup(application).build();
    }

    @Test
    void theNewestMailComesFirst() throws Exception {
        MailId first = enqueue("Erste", "Text");
        MailId second = enqueue("Zweite", "Text");

        Document page = page("/local-mailbox");

        assertThat(page.select("tbody a").eachAttr("href"))
                .containsSubsequence("/local-mailbox/" + second, "/local-mailbox/" + first);
        assertThat(page.select("tbody a").eachText()).containsSubsequence("Zweite", "Erste");
    }

    @Test
    void aMailsLinksIntoTheHubCanBeFollowed() throws Exception {
        MailId id =
                enqueue(
                        "Bestätigen",
                        "Hier: http://localhost:8080/confirm/abc\nNicht: https://evil.example/");

        Document page = page("/local-mailbox/" + id);

        assertThat(page.select("main a[href^=http]").eachAttr("href"))
                .containsExactly("http://localhost:8080/confirm/abc");
        assertThat(page.select("h1").text()).isEqualTo("Bestätigen");
    }

    @Test
    void markupInAMailIsText() throws Exception {
        MailId id = enqueue("<img src=x onerror=alert(1)>", "<script>alert(1)</script>");

        Document page = page("/local-mailbox/" + id);

        assertThat(page.select("main img, main script")).isEmpty();
        assertThat(page.select("main").text()).contains("<script>alert(1)</script>");
    }

    @Test
    void anAttachmentIsOnlyEverDownloaded() throws Exception {
        MailId id = enqueue("Anlage", "Text");

        mvc.perform(get("/local-mailbox/{id}/attachments/0", id))
                .andExpect(status().isOk())
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(
                        header().string(
                                        "Content-Disposition",
                                        "attachment; filename=\"Buerger.html\";"
                                                + " filename*=UTF-8''B%C3%BCrger.html"))
                .andExpect(content().contentType("application/octet-stream"))
                .andExpect(content().bytes(CONTENT));
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        mvc.perform(get("/local-mailbox/no-id")).andExpect(status().isNotFound());
        mvc.perform(get("/local-mailbox/{id}", MailId.next())).andExpect(status().isNotFound());
        mvc.perform(get("/local-mailbox/{id}/attachments/1", enqueue("Eine", "Text")))
                .andExpect(status().isNotFound());
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(
                mvc.perform(get(path))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
    }

    private MailId enqueue(String subject, String text) {
        OutgoingMail mail =
                new OutgoingMail(
                        null,
                        new Mailbox("mayor@example.org"),
                        "Der Hub",
                        null,
                        subject,
                        text,
                        List.of(new MailAttachment("Bürger.html", "text/html", CONTENT)));
        return Objects.requireNonNull(transaction.execute(_ -> outbox.enqueue(mail)));
    }
}
