package de.interkomm.hub.membership.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.interkomm.hub.mail.LocalMail;
import de.interkomm.hub.mail.LocalMailbox;
import de.interkomm.hub.tenancy.NetworkId;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An applicant at a browser, with a mailbox. */
class ApplicantBrowser {

    private static final Pattern LINK =
            Pattern.compile("http://localhost:8080(/networks/\\S+/applications/[A-Za-z0-9_-]+)");

    private final MockMvc mvc;
    private final LocalMailbox mails;

    ApplicantBrowser(MockMvc mvc, LocalMailbox mails) {
        this.mvc = mvc;
        this.mails = mails;
    }

    Page open(String path, String... headers) {
        var request = get(path).header("Accept-Language", "de");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return perform(request);
    }

    Page send(String path, Map<String, String> fields) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        fields.forEach(form::add);
        return perform(post(path).header("Accept-Language", "de").with(csrf()).params(form));
    }

    /** Fills in the form of changing what is not sent yet, as it stands now. */
    Page change(String link, Map<String, String> fields) {
        Map<String, String> sent = new HashMap<>(fields);
        sent.put("version", versionShown(link));
        return send(link + "/change", sent);
    }

    String versionShown(String link) {
        return open(link + "/change").document().select("input[name=version]").val();
    }

    Page upload(String path, String field, String fileName, byte[] content) {
        return perform(
                multipart(path)
                        .file(new MockMultipartFile(field, fileName, null, content))
                        .header("Accept-Language", "de")
                        .with(csrf()));
    }

    /** Starts joining and follows the link in the mailbox. */
    String join(NetworkId network, Map<String, String> fields) {
        Page sent = send("/networks/" + network + "/join", fields);
        if (sent.status() != 302) {
            throw new AssertionError(sent.document().select(".kern-alert").text());
        }
        return linkMailedTo(Objects.requireNonNull(fields.get("mailbox")));
    }

    /** The link in the latest mail to the mailbox. */
    String linkMailedTo(String mailbox) {
        LocalMail mail =
                mails.newest().stream()
                        .filter(one -> one.to().address().equals(mailbox))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no mail to " + mailbox));
        Matcher link = LINK.matcher(mail.text());
        if (!link.find()) {
            throw new AssertionError("no link in " + mail.text());
        }
        return link.group(1);
    }

    long mailsTo(String mailbox) {
        return mails.newest().stream().filter(mail -> mail.to().address().equals(mailbox)).count();
    }

    private Page perform(AbstractMockHttpServletRequestBuilder<?> request) {
        try {
            return new Page(mvc.perform(request).andReturn().getResponse());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** What came back. */
    record Page(MockHttpServletResponse response) {

        int status() {
            return response.getStatus();
        }

        String location() {
            return String.valueOf(response.getRedirectedUrl());
        }

        String header(String name) {
            return String.valueOf(response.getHeader(name));
        }

        String body() {
            return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        }

        Document document() {
            return Jsoup.parse(body());
        }

        String heading() {
            return document().select("h1").text();
        }

        String text() {
            return document().select("main").text();
        }
    }
}
