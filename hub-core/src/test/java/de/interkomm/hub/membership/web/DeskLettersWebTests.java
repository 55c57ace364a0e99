package de.interkomm.hub.membership.web;

import static de.interkomm.hub.testing.TestNetworks.TOWNS;
import static de.interkomm.hub.testing.TestNetworks.VILLAGES;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.interkomm.hub.correspondence.Letter;
import de.interkomm.hub.membership.ApplicationStatus;
import de.interkomm.hub.membership.ApplicationStep;
import de.interkomm.hub.membership.Upload;
import de.interkomm.hub.membership.spi.Dispatch;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Letters that come in, and those a coordinator writes. */
@SpringBootTest
class DeskLettersWebTests extends DeskTests {

    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    @Test
    void aLetterThatCameByPostIsKeptAsItsScan() throws Exception {
        Candidate candidate = draft(VILLAGES);
        NetworkScope.run(
                VILLAGES, () -> applications.send(VILLAGES, candidate.id(), Dispatch.POST));

        byte[] program = "MZ\0\0".getBytes(StandardCharsets.UTF_8);

        refused(
                hand(VILLAGES),
                uploading(candidate, ApplicationStep.RECORD_ARRIVAL, program, "brief.pdf"));
        redirect(
                hand(VILLAGES),
                uploading(candidate, ApplicationStep.RECORD_ARRIVAL, PNG, "brief.png"));

        assertThat(view(candidate).status()).isEqualTo(ApplicationStatus.SUBMITTED);
    }

    @Test
    void aLetterCannotHaveComeBeforeItWasPrepared() throws Exception {
        Candidate candidate = draft(VILLAGES);
        NetworkScope.run(
                VILLAGES, () -> applications.send(VILLAGES, candidate.id(), Dispatch.POST));
        age(candidate, 3);

        Document refused = refused(hand(VILLAGES), arriving(candidate, today().minusDays(4)));

        assertThat(refused.select("#on-error").text()).contains(written(today().minusDays(3)));
        assertThat(view(candidate).status()).isEqualTo(ApplicationStatus.AWAITING_LETTER);
    }

    @Test
    void theDayALetterCameByPostIsTheDayItArrived() throws Exception {
        Candidate candidate = draft(VILLAGES);
        NetworkScope.run(
                VILLAGES, () -> applications.send(VILLAGES, candidate.id(), Dispatch.POST));
        age(candidate, 3);
        LocalDate arrived = today().minusDays(2);

        redirect(hand(VILLAGES), arriving(candidate, arrived));

        Document dossier = dossier(candidate);
        assertThat(dossier.select("dt:containsOwn(Eingegangen) + dd").text())
                .isEqualTo(written(arrived));
        assertThat(dossier.select(".hub-timeline").text()).contains("am " + written(arrived));
        Letter letter = letter(candidate, "SIGNED_APPLICATION");
        assertThat(letter.subject()).isEqualTo(letter(candidate, "APPLICATION").subject());
        assertThat(
                        send(get(address(candidate) + "/letters/" + letter.id()))
                                .getHeader("Content-Disposition"))
                .contains("brief.png");
    }

    @Test
    void nothingIsResolvedOnBeforeItWasAskedForNorTomorrow() throws Exception {
        Candidate candidate = apply(TOWNS);
        sendStraight(candidate, ApplicationStep.ACKNOWLEDGE);
        age(candidate, 3);

        for (LocalDate day : List.of(today().minusDays(4), today().plusDays(1))) {
            Document refused =
                    refused(
                            hand(TOWNS),
                            post(step(candidate, ApplicationStep.RECORD_RESOLUTION) + "/compose")
                                    .param("version", version(candidate))
                                    .param("on", day.toString())
                                    .param("result", "ADOPTED"));
            assertThat(refused.select("#on-error").text())
                    .contains(day.isAfter(today()) ? "Zukunft" : written(today().minusDays(3)));
        }
    }

    private Letter letter(Candidate candidate, String kind) {
        return view(candidate).letters().stream()
                .filter(letter -> letter.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static String written(LocalDate day) {
        return DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.GERMAN).format(day);
    }

    @Test
    void whatTheLetterNeedsIsAskedFor() throws Exception {
        Candidate candidate = apply(VILLAGES);

        Document refused =
                refused(
                        hand(VILLAGES),
                        post(step(candidate, ApplicationStep.REQUEST_COMPLETION) + "/compose")
                                .param("version", version(candidate))
                                .param("missing", "")
                                .param("deadline", "2001-01-01"));

        assertThat(refused.select(".hub-error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#missing", "#deadline");
    }

    @Test
    void aLetterWithoutWordsOrWithTooManyIsNotSent() throws Exception {
        Candidate candidate = apply(VILLAGES);

        for (String body : List.of("  \n ", "x".repeat(20_001))) {
            Document refused =
                    refused(
                            hand(VILLAGES),
                            post(step(candidate, ApplicationStep.ACKNOWLEDGE))
                                    .param("version", version(candidate))
                                    .param("subject", "Ihr Antrag")
                                    .param("salutation", "Guten Tag,")
                                    .param("body", body));
            assertThat(refused.expectFirst("textarea[name=body]").wholeText().strip())
                    .isEqualTo(body.strip());
        }
        assertThat(view(candidate).status()).isEqualTo(ApplicationStatus.SUBMITTED);
    }

    @Test
    void subjectAndSalutationAreTheCoordinatorsToo() throws Exception {
        Candidate candidate = apply(VILLAGES);
        Map<String, String> letter =
                fields(page(hand(VILLAGES), step(candidate, ApplicationStep.ACKNOWLEDGE), 200));
        assertThat(letter.get("salutation")).isEqualTo("Guten Tag Erika Muster,");

        Document nameless =
                refused(
                        hand(VILLAGES),
                        sending(candidate, letter, Map.of("subject", " ", "salutation", "")));
        assertThat(nameless.select(".hub-error-summary a").eachAttr("href"))
                .containsExactly("#subject", "#salutation");
        send(
                sending(
                        candidate,
                        letter,
                        Map.of(
                                "subject",
                                "Ihr Gesuch\r\nBcc: x@y.example",
                                "salutation",
                                "Sehr geehrte Frau Ministerin,")));

        Letter sent = view(candidate).letters().getLast();
        assertThat(sent.subject()).isEqualTo("Ihr Gesuch Bcc: x@y.example");
        assertThat(newestMailTo(candidate)).startsWith("Sehr geehrte Frau Ministerin,");
    }

    private AbstractMockHttpServletRequestBuilder<?> sending(
            Candidate candidate, Map<String, String> letter, Map<String, String> edited) {
        Map<String, String> all = new HashMap<>(letter);
        all.putAll(edited);
        var sending = post(step(candidate, ApplicationStep.ACKNOWLEDGE));
        all.forEach(sending::param);
        return sending;
    }

    @Test
    void aPrintedLetterIsMarkedAsReplacedOnceItCameSigned() throws Exception {
        Candidate candidate = draft(VILLAGES);
        NetworkScope.run(
                VILLAGES, () -> applications.send(VILLAGES, candidate.id(), Dispatch.SCAN));
        assertThat(dossier(candidate).select("tr:has(td) .hub-status")).isEmpty();
        for (int i = 0; i < 2; i++) {
            NetworkScope.run(
                    VILLAGES,
                    () ->
                            applications.uploadLetter(
                                    VILLAGES, candidate.id(), new Upload("brief.png", PNG)));
        }

        assertThat(view(candidate).letters()).hasSize(3);
        assertThat(dossier(candidate).select("tr:has(td) .hub-status").eachText())
                .containsExactly("ersetzt", "ersetzt");
        assertThat(dossier(candidate).select("[aria-labelledby=register]").text())
                .contains(candidate.administration().name(), "km²", "Postleitzahl");
    }

    @Test
    void theLetterCanBeLookedAtBeforeItGoes() throws Exception {
        Candidate candidate = apply(VILLAGES);

        MockHttpServletResponse preview =
                send(
                        post(step(candidate, ApplicationStep.ACKNOWLEDGE) + "/preview")
                                .param("version", version(candidate))
                                .param("subject", "Antrag " + SCRIPT)
                                .param("salutation", "Guten Tag,")
                                .param("body", "Danke " + SCRIPT));

        assertThat(preview.getContentType()).isEqualTo("application/pdf");
        assertThat(preview.getHeader("Content-Disposition")).startsWith("inline");
        assertThat(view(candidate).letters()).hasSize(1);
    }

    @Test
    void aLetterIsHandedOutWithItsOwnApplicationOnly() throws Exception {
        Candidate candidate = apply(VILLAGES);
        Candidate other = apply(VILLAGES);
        String letter = view(candidate).letters().getFirst().id().toString();

        MockHttpServletResponse own =
                answer(hand(VILLAGES), get(address(candidate) + "/letters/" + letter), 200);

        assertThat(own.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .containsPattern("filename=\"[A-Z]+-\\d{4}-\\d{4}-antragsschreiben.pdf\"");
        page(hand(VILLAGES), address(other) + "/letters/" + letter, 404);
    }

    /** As if everything done so far had been done that many days earlier. */
    private void age(Candidate candidate, int days) {
        NetworkScope.run(
                candidate.network(),
                () ->
                        transaction.executeWithoutResult(
                                _ -> {
                                    jdbc.sql(
                                                    """
                                                    update application
                                                    set created_at = created_at - make_interval(days => :days),
                                                        submitted_at = submitted_at - make_interval(days => :days)
                                                    where id = :id
                                                    """)
                                            .param("days", days)
                                            .param("id", candidate.id().value())
                                            .update();
                                    jdbc.sql(
                                                    """
                                                    update application_history
                                                    set at = at - make_interval(days => :days)
                                                    where application_id = :id
                                                    """)
                                            .param("days", days)
                                            .param("id", candidate.id().value())
                                            .update();
                                }));
    }

    private AbstractMockHttpServletRequestBuilder<?> arriving(Candidate candidate, LocalDate on) {
        return uploading(candidate, ApplicationStep.RECORD_ARRIVAL, PNG, "brief.png", on);
    }

    private String newestMailTo(Candidate candidate) {
        return jdbc.sql(
                        "select body from hub.outgoing_mail where recipient = ? order by id desc"
                                + " limit 1")
                .param(candidate.mailbox().address())
                .query(String.class)
                .single();
    }
}
