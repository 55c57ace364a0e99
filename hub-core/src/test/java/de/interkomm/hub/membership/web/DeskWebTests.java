package de.interkomm.hub.membership.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.AdministrationKind;
import de.interkomm.hub.administrations.AdministrationQuery;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.DomainOrigin;
import de.interkomm.hub.administrations.OfficialMailboxes;
import de.interkomm.hub.correspondence.Letter;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.ApplicationForm;
import de.interkomm.hub.membership.ApplicationId;
import de.interkomm.hub.membership.ApplicationStatus;
import de.interkomm.hub.membership.ApplicationStatus.Turn;
import de.interkomm.hub.membership.ApplicationStep;
import de.interkomm.hub.membership.ApplicationView;
import de.interkomm.hub.membership.Applications;
import de.interkomm.hub.membership.Applications.StartResult;
import de.interkomm.hub.membership.MembershipId;
import de.interkomm.hub.membership.MembershipStatus;
import de.interkomm.hub.membership.Memberships;
import de.interkomm.hub.membership.Memberships.Member;
import de.interkomm.hub.membership.MyNetworks;
import de.interkomm.hub.membership.Upload;
import de.interkomm.hub.membership.spi.Dispatch;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.TestNetworks;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@SpringBootTest
class DeskWebTests {

    private static final NetworkId VILLAGES = TestNetworks.VILLAGES;
    private static final NetworkId TOWNS = TestNetworks.TOWNS;
    private static final NetworkId COUNCIL = TestNetworks.COUNCIL;
    private static final NetworkId STAFF = TestNetworks.STAFF;
    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final byte[] PNG =
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    @Autowired MockMvc mvc;
    @Autowired Applications applications;
    @Autowired Memberships memberships;
    @Autowired MyNetworks myNetworks;
    @Autowired Accounts accounts;
    @Autowired Administrations administrations;
    @Autowired OfficialMailboxes mailboxes;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    // ---- from the first letter to the membership

    @Test
    void whereTheLetterSufficesItIsAcknowledgedAndAdmitted() throws Exception {
        Candidate candidate = apply(VILLAGES);

        assertThat(page(VILLAGES, "applications").select("main").text())
                .contains(candidate.administration().officialName(), "Eingegangen", "seit heute");
        assertThat(dossier(candidate).select("a.kern-btn--primary").text())
                .isEqualTo("Eingang bestätigen");
        sendStraight(candidate, ApplicationStep.ACKNOWLEDGE);
        assertThat(dossier(candidate).select("a.kern-btn--primary").text()).isEqualTo("Aufnehmen");
        sendStraight(candidate, ApplicationStep.ADMIT);

        assertThat(view(candidate).status()).isEqualTo(ApplicationStatus.ADMITTED);
        assertThat(view(candidate).letters())
                .extracting(Letter::kind)
                .containsExactly("APPLICATION", "ACKNOWLEDGEMENT", "ADMISSION");
        assertThat(page(VILLAGES, "members").text())
                .contains(candidate.administration().officialName());
    }

    @Test
    void whereThePlenumResolvesAdmissionComesAfterResolutionAndDeclaration() throws Exception {
        Candidate candidate = apply(TOWNS);

        sendStraight(candidate, ApplicationStep.ACKNOWLEDGE);
        sendWith(
                candidate,
                ApplicationStep.RECORD_RESOLUTION,
                Map.of("on", today().toString(), "result", "ADOPTED", "note", "Top 3"));
        assertThat(view(candidate).status()).isEqualTo(ApplicationStatus.RESOLVED);
        MockHttpServletResponse recorded =
                upload(candidate, ApplicationStep.RECORD_DECLARATION, PNG, "erklärung.png");
        assertThat(recorded.getStatus()).isEqualTo(302);
        sendStraight(candidate, ApplicationStep.ADMIT);

        assertThat(view(candidate).status()).isEqualTo(ApplicationStatus.ADMITTED);
    }

    @Test
    void whereAResolutionIsAllThatIsNeededAdmissionFollowsIt() throws Exception {
        Candidate candidate = apply(COUNCIL);
        sendStraight(candidate, ApplicationStep.ACKNOWLEDGE);
        assertThat(dossier(candidate).select("main").text()).contains("(Rat der Prüfenden)");

        Document letter =
                compose(
                        candidate,
                        ApplicationStep.RECORD_RESOLUTION,
                        Map.of("on", today().toString(), "result", "ADOPTED"));
        assertThat(letter.select("main").text()).doesNotContain("Willensbekundung");
        submit(candidate, ApplicationStep.RECORD_RESOLUTION, letter);

        assertThat(view(candidate).status().turn()).isEqualTo(Turn.COORDINATOR);
        assertThat(dossier(candidate).select("a.kern-btn--primary").text()).isEqualTo("Aufnehmen");
        assertThat(dossier(candidate).select("main").text())
                .contains("Aufnahme zugestimmt")
                .doesNotContain("Willensbekundung", "Beschluss festhalten");
        sendStraight(candidate, ApplicationStep.ADMIT);
        assertThat(view(candidate).status()).isEqualTo(ApplicationStatus.ADMITTED);
    }

    @Test
    void aRegistrationSomebodyHasToLookAtIsAdmittedAtOnce() throws Exception {
        Candidate candidate = apply(STAFF);
        assertThat(view(candidate).status()).isEqualTo(ApplicationStatus.SUBMITTED);

        sendStraight(candidate, ApplicationStep.ADMIT);

        assertThat(view(candidate).status()).isEqualTo(ApplicationStatus.ADMITTED);
    }

    @Test
    void whereNothingElseSpeaksForAPersonTheCoordinatorMust() throws Exception {
        Candidate candidate = apply(STAFF);
        Map<String, String> typed =
                fields(parse(send(get(step(candidate, ApplicationStep.ADMIT)), STAFF)));
        typed.put("body", "Willkommen, eigener Text");
        var unsure = post(step(candidate, ApplicationStep.ADMIT));
        typed.forEach(unsure::param);

        MockHttpServletResponse refused = send(unsure, STAFF);

        assertThat(refused.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(refused.getContentAsString());
        assertThat(page.select(".hub-error-summary a").eachAttr("href"))
                .containsExactly("#madeSure");
        assertThat(page.select("#body").text()).isEqualTo("Willkommen, eigener Text");
        assertThat(view(candidate).status()).isEqualTo(ApplicationStatus.SUBMITTED);
    }

    @Test
    void aMailboxOfAnotherAdministrationIsPointedOut() throws Exception {
        Candidate candidate = apply(STAFF);
        assertThat(dossier(candidate).select("main").text()).doesNotContain("Diese Domain kennt");
        Administration other = unused(STAFF);
        mailboxes.learn(other.key(), candidate.mailbox().domain(), DomainOrigin.OPERATOR);

        assertThat(dossier(candidate).select("main").text())
                .contains("Diese Domain kennt der Hub von einer anderen Verwaltung")
                .contains(other.title());
    }

    @Test
    void theInboxComesInPagesWithWhatWaitsLongestFirst() throws Exception {
        Candidate first = apply(COUNCIL);
        for (int more = 0; more < 50; more++) {
            apply(COUNCIL);
        }
        sendStraight(apply(COUNCIL), ApplicationStep.ACKNOWLEDGE);
        waitSince(first, "2020-01-01T10:00:00Z");

        Document page = page(COUNCIL, "applications?group=us&text=Muster");
        assertThat(page.select("tbody tr")).hasSize(50);
        assertThat(page.select("tbody tr").getFirst().text())
                .contains(String.valueOf(view(first).reference()), "Tagen");
        Element next = page.expectFirst("a[rel=next]");
        assertThat(next.attr("href")).contains("group=us", "text=Muster", "page=1");
        assertThat(page(COUNCIL, "applications?group=us&page=1").select("tbody tr")).isNotEmpty();
        assertThat(page(COUNCIL, "applications?group=us&page=99x").select("tbody tr")).hasSize(50);
        assertThat(page(COUNCIL, "applications?group=done").select(".hub-empty").text())
                .contains("Noch ist kein Antrag erledigt");
        assertThat(page(COUNCIL, "applications?text=Nirgendwo").select(".hub-empty").text())
                .contains("kürzeren Wort");
    }

    @Test
    void theInboxIsSearchedByNamesAndReferences() throws Exception {
        Candidate candidate = apply(VILLAGES);
        String reference = String.valueOf(view(candidate).reference());

        String typed = reference.toLowerCase(Locale.ROOT);
        assertThat(page(VILLAGES, "applications?text=" + typed).select("tbody tr")).hasSize(1);
        assertThat(page(VILLAGES, "applications?text=ERIKA").select("tbody tr")).isNotEmpty();
        assertThat(page(VILLAGES, "applications?text=%25_").select("tbody tr")).isEmpty();
        assertThat(page(VILLAGES, "applications?text=%5C").select("tbody tr")).isEmpty();
    }

    private void waitSince(Candidate candidate, String since) {
        NetworkScope.run(
                candidate.network(),
                () ->
                        transaction.executeWithoutResult(
                                _ ->
                                        jdbc.sql(
                                                        "update application_history set at ="
                                                            + " ?::timestamptz where application_id"
                                                            + " = ?")
                                                .params(since, candidate.id().value())
                                                .update()));
    }

    @Test
    void ofPersonsOnlyWhatAppliesToPersonsIsShown() throws Exception {
        Candidate candidate = apply(STAFF);

        Document dossier = dossier(candidate);
        assertThat(dossier.select("h1").text()).isEqualTo("Erika Muster");
        assertThat(dossier.select("main").text())
                .contains(candidate.administration().officialName())
                .doesNotContain("Ansprechperson");
        sendStraight(candidate, ApplicationStep.ADMIT);
        Document members = page(STAFF, "members");
        assertThat(members.select("main").text())
                .contains(candidate.mailbox().address())
                .doesNotContain("Ansprechperson");
        assertThat(send(get(members(STAFF) + ".csv"), STAFF).getContentAsString())
                .doesNotContain("Ansprechperson");
        assertThat(page(VILLAGES, "members").select("main").text()).contains("Ansprechperson");
    }

    @Test
    void aDraftThatWasWithdrawnUnsentIsNotShown() throws Exception {
        Candidate candidate = draft(VILLAGES);
        String reference = String.valueOf(view(candidate).reference());

        NetworkScope.run(VILLAGES, () -> applications.withdraw(VILLAGES, candidate.id()));

        assertThat(page(VILLAGES, "applications").select("main").text()).doesNotContain(reference);
    }

    @Test
    void aDeclinedApplicationIsOver() throws Exception {
        Candidate candidate = apply(VILLAGES);

        sendWith(candidate, ApplicationStep.DECLINE, Map.of("reason", "Leider " + SCRIPT));

        assertThat(view(candidate).status()).isEqualTo(ApplicationStatus.DECLINED);
        Document dossier = dossier(candidate);
        assertThat(dossier.select("main script")).isEmpty();
        assertThat(dossier.select("main").text()).contains("Leider " + SCRIPT);
        assertThat(dossier.select("main a.kern-btn")).isEmpty();
    }

    @Test
    void anApplicationThatLacksSomethingComesBackCompleted() throws Exception {
        Candidate candidate = apply(VILLAGES);

        sendWith(
                candidate,
                ApplicationStep.REQUEST_COMPLETION,
                Map.of("missing", "Eine Ansprechperson", "deadline", "2099-12-31"));
        assertThat(view(candidate).status()).isEqualTo(ApplicationStatus.COMPLETION_REQUESTED);
        NetworkScope.run(
                VILLAGES,
                () -> applications.complete(VILLAGES, candidate.id(), "Das bin ich.", null));

        assertThat(dossier(candidate).select("main").text()).contains("Das bin ich.");
        sendStraight(candidate, ApplicationStep.ADMIT);
        assertThat(view(candidate).status()).isEqualTo(ApplicationStatus.ADMITTED);
    }

    @Test
    void aLetterThatCameByPostIsKeptAsItsScan() throws Exception {
        Candidate candidate = draft(VILLAGES);
        NetworkScope.run(
                VILLAGES, () -> applications.send(VILLAGES, candidate.id(), Dispatch.POST));

        MockHttpServletResponse refused =
                upload(
                        candidate,
                        ApplicationStep.RECORD_ARRIVAL,
                        "MZ\0\0".getBytes(StandardCharsets.UTF_8),
                        "brief.pdf");
        assertThat(refused.getStatus()).isEqualTo(422);
        MockHttpServletResponse done =
                upload(candidate, ApplicationStep.RECORD_ARRIVAL, PNG, "brief.png");

        assertThat(done.getStatus()).isEqualTo(302);
        assertThat(view(candidate).status()).isEqualTo(ApplicationStatus.SUBMITTED);
    }

    @Test
    void aLetterCannotHaveComeBeforeItWasPrepared() throws Exception {
        Candidate candidate = draft(VILLAGES);
        NetworkScope.run(
                VILLAGES, () -> applications.send(VILLAGES, candidate.id(), Dispatch.POST));
        age(candidate, 3);

        MockHttpServletResponse refused =
                upload(
                        candidate,
                        ApplicationStep.RECORD_ARRIVAL,
                        PNG,
                        "brief.png",
                        today().minusDays(4));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString()).select("#on-error").text())
                .contains(written(today().minusDays(3)));
        assertThat(view(candidate).status()).isEqualTo(ApplicationStatus.AWAITING_LETTER);
    }

    @Test
    void theDayALetterCameByPostIsTheDayItArrived() throws Exception {
        Candidate candidate = draft(VILLAGES);
        NetworkScope.run(
                VILLAGES, () -> applications.send(VILLAGES, candidate.id(), Dispatch.POST));
        age(candidate, 3);
        LocalDate arrived = today().minusDays(2);

        upload(candidate, ApplicationStep.RECORD_ARRIVAL, PNG, "brief.png", arrived);

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
            MockHttpServletResponse refused =
                    send(
                            post(step(candidate, ApplicationStep.RECORD_RESOLUTION) + "/compose")
                                    .param("version", version(candidate))
                                    .param("on", day.toString())
                                    .param("result", "ADOPTED"),
                            TOWNS);
            assertThat(refused.getStatus()).isEqualTo(422);
            assertThat(Jsoup.parse(refused.getContentAsString()).select("#on-error").text())
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

    // ---- what is wrong is said, and nothing typed is lost

    @Test
    void whatTheLetterNeedsIsAskedFor() throws Exception {
        Candidate candidate = apply(VILLAGES);

        MockHttpServletResponse answer =
                send(
                        post(step(candidate, ApplicationStep.REQUEST_COMPLETION) + "/compose")
                                .param("version", version(candidate))
                                .param("missing", "")
                                .param("deadline", "2001-01-01"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.getContentAsString()).select(".hub-error-summary a"))
                .extracting(link -> link.attr("href"))
                .containsExactlyInAnyOrder("#missing", "#deadline");
    }

    @Test
    void aLetterWithoutWordsOrWithTooManyIsNotSent() throws Exception {
        Candidate candidate = apply(VILLAGES);

        for (String body : List.of("  \n ", "x".repeat(20_001))) {
            MockHttpServletResponse answer =
                    send(
                            post(step(candidate, ApplicationStep.ACKNOWLEDGE))
                                    .param("version", version(candidate))
                                    .param("subject", "Ihr Antrag")
                                    .param("salutation", "Guten Tag,")
                                    .param("body", body));
            assertThat(answer.getStatus()).isEqualTo(422);
            Element text =
                    Jsoup.parse(answer.getContentAsString()).expectFirst("textarea[name=body]");
            assertThat(text.wholeText().strip()).isEqualTo(body.strip());
        }
        assertThat(view(candidate).status()).isEqualTo(ApplicationStatus.SUBMITTED);
    }

    @Test
    void subjectAndSalutationAreTheCoordinatorsToo() throws Exception {
        Candidate candidate = apply(VILLAGES);
        Map<String, String> letter =
                fields(parse(send(get(step(candidate, ApplicationStep.ACKNOWLEDGE)))));
        assertThat(letter.get("salutation")).isEqualTo("Guten Tag Erika Muster,");

        MockHttpServletResponse nameless =
                send(sending(candidate, letter, Map.of("subject", " ", "salutation", "")));
        assertThat(nameless.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(nameless.getContentAsString()).select(".hub-error-summary a"))
                .extracting(link -> link.attr("href"))
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
    void whoeverIsLateKeepsTheTextAndLearnsWhoWasQuicker() throws Exception {
        Candidate candidate = apply(VILLAGES);
        String seen = version(candidate);
        sendStraight(candidate, ApplicationStep.ACKNOWLEDGE);

        MockHttpServletResponse late =
                mvc.perform(
                                post(step(candidate, ApplicationStep.DECLINE))
                                        .param("version", seen)
                                        .param("reason", "Mein Grund")
                                        .param("body", "Mein Brief " + SCRIPT)
                                        .with(csrf())
                                        .with(as("Zweite Hand", VILLAGES)))
                        .andReturn()
                        .getResponse();

        assertThat(late.getStatus()).isEqualTo(409);
        Document page = Jsoup.parse(late.getContentAsString());
        assertThat(page.select("main").text()).contains("Eingang bestätigt", "Erste Hand");
        assertThat(page.select("main input[readonly]").eachAttr("value"))
                .containsExactly("Mein Grund", "Mein Brief " + SCRIPT);
        assertThat(page.select("main script")).isEmpty();
    }

    @Test
    void aSecondClickLeadsToWhatTheFirstDidButOnlyWithTheSameText() throws Exception {
        Candidate candidate = apply(VILLAGES);
        Map<String, String> seen =
                fields(parse(send(get(step(candidate, ApplicationStep.ACKNOWLEDGE)))));
        Map<String, String> other = new HashMap<>(seen);
        other.put("body", "Anders");

        send(acknowledging(candidate, seen));
        MockHttpServletResponse again = send(acknowledging(candidate, seen));
        MockHttpServletResponse different = send(acknowledging(candidate, other));

        assertThat(again.getRedirectedUrl()).endsWith("?done=acknowledge");
        assertThat(different.getStatus()).isEqualTo(409);
        assertThat(
                        Jsoup.parse(different.getContentAsString())
                                .select("main input")
                                .eachAttr("value"))
                .contains("Anders");
        assertThat(view(candidate).letters()).hasSize(2);
    }

    private static MockHttpServletRequestBuilder acknowledging(
            Candidate candidate, Map<String, String> fields) {
        MockHttpServletRequestBuilder click = post(step(candidate, ApplicationStep.ACKNOWLEDGE));
        fields.forEach(click::param);
        return click;
    }

    @Test
    void aCoordinatorWithdrawsForWhoeverCalled() throws Exception {
        Candidate candidate = apply(VILLAGES);
        MockHttpServletResponse asked =
                send(
                        post(step(candidate, ApplicationStep.WITHDRAW) + "/compose")
                                .param("version", version(candidate))
                                .param("note", " "),
                        VILLAGES);
        assertThat(asked.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(asked.getContentAsString()).select(".kern-error").text())
                .contains("wer es wann");

        sendWith(candidate, ApplicationStep.WITHDRAW, Map.of("note", "Anruf am Dienstag"));

        assertThat(view(candidate).status()).isEqualTo(ApplicationStatus.WITHDRAWN);
        assertThat(view(candidate).letters())
                .extracting(Letter::kind)
                .containsExactly("APPLICATION", "WITHDRAWAL_CONFIRMED");
        assertThat(view(candidate).history().getLast().actor()).isEqualTo("Erste Hand");
        assertThat(dossier(candidate).select(".hub-timeline").text())
                .contains("Antrag zurückgezogen", "Erste Hand", "Anruf am Dienstag");
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
                .contains("Ortsgemeinde", "Verbandsgemeinde", "km²", "Postleitzahl");
    }

    @Test
    void ofTwoCoordinatorsAtOnceOneSendsAndTheOtherIsTold() throws Exception {
        Candidate candidate = apply(VILLAGES);
        sendStraight(candidate, ApplicationStep.ACKNOWLEDGE);
        String seen = version(candidate);
        int mailsBefore = mailsTo(candidate);
        CyclicBarrier start = new CyclicBarrier(2);

        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> clicks =
                    List.of(
                            () -> click(candidate, seen, ApplicationStep.ADMIT, "Eins", start),
                            () -> click(candidate, seen, ApplicationStep.DECLINE, "Zwei", start));
            for (Future<Integer> click : hands.invokeAll(clicks)) {
                statuses.add(click.get());
            }
        }

        assertThat(statuses).containsExactlyInAnyOrder(302, 409);
        assertThat(view(candidate).letters()).hasSize(3);
        assertThat(mailsTo(candidate)).isEqualTo(mailsBefore + 1);
    }

    private int click(
            Candidate candidate,
            String version,
            ApplicationStep step,
            String name,
            CyclicBarrier start)
            throws Exception {
        start.await();
        return mvc.perform(
                        post(step(candidate, step))
                                .param("version", version)
                                .param("reason", "Grund")
                                .param("subject", "Betreff")
                                .param("salutation", "Guten Tag,")
                                .param("body", "Brief")
                                .with(csrf())
                                .with(as(name, VILLAGES)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    // ---- notes and letters

    @Test
    void aNoteIsTextForCoordinatorsOnly() throws Exception {
        Candidate candidate = apply(VILLAGES);

        send(post(address(candidate) + "/notes").param("text", "Geheim " + SCRIPT));

        Document dossier = dossier(candidate);
        assertThat(dossier.select("main").text()).contains("Geheim " + SCRIPT, "Erste Hand");
        assertThat(dossier.select("main script")).isEmpty();
        assertThat(view(candidate).history()).noneMatch(event -> event.note().contains("Geheim"));
    }

    @Test
    void anEmptyNoteIsAskedFor() throws Exception {
        Candidate candidate = apply(VILLAGES);

        assertThat(send(post(address(candidate) + "/notes").param("text", " ")).getStatus())
                .isEqualTo(422);
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

        MockHttpServletResponse own = send(get(address(candidate) + "/letters/" + letter));
        MockHttpServletResponse foreign = send(get(address(other) + "/letters/" + letter));

        assertThat(own.getStatus()).isEqualTo(200);
        assertThat(own.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .containsPattern("filename=\"[A-Z]+-\\d{4}-\\d{4}-antragsschreiben.pdf\"");
        assertThat(foreign.getStatus()).isEqualTo(404);
    }

    // ---- members

    @Test
    void aMemberIsSuspendedResumedAndEndedWithALetterEach() throws Exception {
        Candidate candidate = admitted();
        Member member = member(candidate);

        change(member, "suspend", "Wahljahr " + SCRIPT);
        assertThat(member(candidate).status()).isEqualTo(MembershipStatus.SUSPENDED);
        change(member(candidate), "resume", "Wahl vorbei");
        assertThat(member(candidate).status()).isEqualTo(MembershipStatus.ACTIVE);
        change(member(candidate), "end", "Gebietsreform");

        assertThat(member(candidate).status()).isEqualTo(MembershipStatus.ENDED);
        assertThat(view(candidate).letters())
                .extracting(Letter::kind)
                .endsWith("MEMBERSHIP_SUSPENDED", "MEMBERSHIP_RESUMED", "MEMBERSHIP_ENDED");
        MockHttpServletResponse late =
                send(
                        post(address(member) + "/end")
                                .param("version", version(member))
                                .param("on", LocalDate.now(DeskModel.GERMANY).toString())
                                .param("reason", "Zu spät")
                                .param("body", "Zu spät"));
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString()).contains("Zu spät");
    }

    @Test
    void aNewContactPersonTakesOverAndTheFormerOneIsKept() throws Exception {
        Candidate candidate = admitted();

        for (String name : List.of("Erste Person", "Zweite Person")) {
            send(
                    post(address(member(candidate)) + "/contact")
                            .param("version", version(member(candidate)))
                            .param("name", name)
                            .param("function", "Digitales")
                            .param("mailbox", "digital@gemeinde.example"));
        }

        assertThat(member(candidate).contacts())
                .extracting(contact -> contact.name() + (contact.until() == null))
                .containsExactly("Erste Personfalse", "Zweite Persontrue");
    }

    @Test
    void aMemberFromBeforeTheHubEndsWithoutALetter() throws Exception {
        MembershipId id = MembershipId.next();
        Administration administration = unused(VILLAGES);
        NetworkScope.run(VILLAGES, () -> insertMember(id, administration));

        MockHttpServletResponse composed =
                send(
                        post(members(VILLAGES) + "/" + id + "/end/compose")
                                .param("version", "0")
                                .param("on", "2026-01-01")
                                .param("reason", "Ausgetreten"));
        assertThat(composed.getStatus()).isEqualTo(200);
        assertThat(Jsoup.parse(composed.getContentAsString()).select("textarea")).isEmpty();
        MockHttpServletResponse ended =
                send(
                        post(members(VILLAGES) + "/" + id + "/end")
                                .param("version", "0")
                                .param("on", "2026-01-01")
                                .param("reason", "Ausgetreten"));

        assertThat(ended.getRedirectedUrl()).endsWith("?done=end");
    }

    @Test
    void noCellOfAnExportIsAFormula() throws Exception {
        Candidate candidate = admitted();
        send(
                post(address(member(candidate)) + "/contact")
                        .param("version", version(member(candidate)))
                        .param("name", "=HYPERLINK(\"http://x\")")
                        .param("function", "@SUM(1)")
                        .param("mailbox", "digital@gemeinde.example"));

        String csv =
                send(get(members(VILLAGES) + ".csv")).getContentAsString(StandardCharsets.UTF_8);

        assertThat(csv).startsWith("\uFEFF").contains("\"'=HYPERLINK", ";'@SUM(1);");
    }

    // ---- finding one's way

    @Test
    void theHeaderHasOneEntryForEverythingCoordinatorsDo() throws Exception {
        Document page = page(VILLAGES, "applications");

        assertThat(page.select(".hub-header .hub-nav--wide a[href*=/coordination]"))
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry.text()).isEqualTo("Koordination");
                            assertThat(entry.attr("aria-current")).isEqualTo("true");
                        });
        assertThat(page.select(".hub-subnav .hub-nav--wide a").eachText())
                .startsWith("Übersicht", "Anträge", "Mitgliedschaften", "Gewinnen");
        assertThat(page.select(".hub-subnav .hub-nav--wide [aria-current=page]").text())
                .isEqualTo("Anträge");
        Document outside = parse(send(get("/networks/" + VILLAGES + "/members"), VILLAGES));
        assertThat(outside.select(".hub-header .hub-nav--wide").text()).contains("Koordination");
        assertThat(outside.select(".hub-subnav")).isEmpty();
    }

    @Test
    void aDecidedApplicationAsksForNothingMore() throws Exception {
        Candidate candidate = apply(TOWNS);
        assertThat(dossier(candidate).select("main").text()).contains("Bitte prüfen:");
        sendStraight(candidate, ApplicationStep.ACKNOWLEDGE);
        sendWith(
                candidate,
                ApplicationStep.RECORD_RESOLUTION,
                Map.of("on", today().toString(), "result", "ADOPTED"));

        assertThat(dossier(candidate).select("main").text())
                .contains("War zu prüfen:", "Das musste sich jemand ansehen")
                .doesNotContain("Bitte prüfen", "Das muss sich jemand ansehen");
    }

    // ---- outreach and mail

    @Test
    void thoseStillToWinCanBeFilteredAndExported() throws Exception {
        Document page = page(VILLAGES, "eligible?state=07&county=07333&sort=size");
        String csv =
                send(get(desk(VILLAGES) + "/eligible.csv?state=07&county=07333&sort=size"))
                        .getContentAsString(StandardCharsets.UTF_8);

        assertThat(page.select("tbody tr")).isNotEmpty();
        assertThat(page.select("tbody").text()).contains("Donnersbergkreis");
        assertThat(csv.lines().skip(1)).isNotEmpty().allMatch(line -> line.startsWith("07333"));
    }

    @Test
    void whereAnOrganResolvesOnEverybodyThereAreStillSomeToWin() throws Exception {
        assertThat(page(TOWNS, "eligible").select("tbody tr")).isNotEmpty();
    }

    @Test
    void whatAnOrganDecidesOnIsNoFitHereEither() throws Exception {
        assertThat(page(TOWNS, "eligible").select("main").text())
                .doesNotContain("passen nach den Regeln zu uns")
                .contains("fehlt nach den Regeln nur noch die Entscheidung");
        assertThat(page(VILLAGES, "eligible").select("main").text())
                .contains("passen nach den Regeln zu uns");
    }

    @Test
    void aCountyOffersAsManyAsItShows() throws Exception {
        String county = page(VILLAGES, "eligible").select("#county option[value=07333]").text();
        String found =
                page(VILLAGES, "eligible?state=07&county=07333").select("[role=status]").text();

        assertThat(found).startsWith(county.replaceAll(".*\\((\\d+)\\)", "$1 von "));
    }

    @Test
    void whoHasAskedAlreadyIsShownWithTheApplication() throws Exception {
        Candidate candidate = apply(VILLAGES);
        String name = candidate.administration().name();

        Elements hint =
                page(VILLAGES, "eligible?text=" + name).select("tbody th a[href*=/applications/]");

        assertThat(hint.eachAttr("href")).contains(address(candidate));
        assertThat(hint.text()).contains("Antrag läuft");
        assertThat(
                        send(get(desk(VILLAGES) + "/eligible.csv"))
                                .getContentAsString(StandardCharsets.UTF_8)
                                .lines()
                                .filter(
                                        line ->
                                                line.startsWith(
                                                        candidate.administration().key().value())))
                .allMatch(line -> line.contains(";DORF-"));
    }

    @Test
    void aFilterThatDoesNotExistIsSaidAndLeftOut() throws Exception {
        String all = page(VILLAGES, "eligible").select("[role=status]").text();
        for (String filter : List.of("county=xx", "state=99", "sort=zz", "verdict=no")) {
            Document page = page(VILLAGES, "eligible?" + filter);
            assertThat(page.select(".kern-alert--info").text())
                    .contains("Einen Filter aus der Adresse gibt es hier nicht");
            assertThat(page.select("p[role=status]").text()).isEqualTo(all);
        }
        assertThat(page(VILLAGES, "eligible?state=&county=&text=&sort=name").select(".kern-alert"))
                .isEmpty();
        assertThat(page(VILLAGES, "eligible?page=99999").select("tbody tr")).isNotEmpty();
    }

    @Test
    void theExportIsInTheLanguageOfThePage() throws Exception {
        for (var english :
                List.of(
                        get(desk(VILLAGES) + "/eligible.csv?lang=en"),
                        get(desk(VILLAGES) + "/eligible.csv").header("Accept-Language", "en"))) {
            assertThat(send(english).getContentAsString(StandardCharsets.UTF_8))
                    .contains("Regional key;Administration;Kind;County;State");
        }
        assertThat(page(VILLAGES, "eligible?lang=en").select("a[href*=eligible.csv]").attr("href"))
                .contains("lang=en");
    }

    @Test
    void countiesAreOfferedOnceOneStateIsLookedAt() throws Exception {
        Document villages = page(VILLAGES, "eligible");
        assertThat(villages.select("#county option").eachText())
                .anyMatch(county -> county.matches("Donnersbergkreis \\(\\d+\\)"));

        Document towns = page(TOWNS, "eligible");
        assertThat(towns.select("#county")).isEmpty();
        assertThat(towns.select("#state option").eachText())
                .anyMatch(state -> state.matches("Rheinland-Pfalz \\([\\d.]+\\)"));
        assertThat(page(TOWNS, "eligible?state=07").select("#county option")).isNotEmpty();
    }

    @Test
    void thoseStillToWinComeByNameAndMembersAreNotAmongThem() throws Exception {
        Candidate candidate = admitted();
        String csv =
                send(get(desk(VILLAGES) + "/eligible.csv"))
                        .getContentAsString(StandardCharsets.UTF_8);

        assertThat(csv).doesNotContain(candidate.administration().key().value());
        List<String> names =
                page(VILLAGES, "eligible").select("tbody th").stream()
                        .map(Element::ownText)
                        .toList();
        assertThat(names).isSortedAccordingTo(Collator.getInstance(Locale.GERMANY)::compare);
    }

    @Test
    void mailThatFailedIsAnnouncedAndCanBeTriedAgain() throws Exception {
        UUID mail = UUID.randomUUID();
        insertFailedMail(mail);

        assertThat(page(TOWNS, "applications").select(".kern-alert--danger").text())
                .contains("Eine E-Mail ist nicht angekommen");
        Document failed = page(TOWNS, "mail");
        assertThat(failed.select("main").text())
                .contains("amt@stadt.example", "Ihr Antrag " + SCRIPT, "550 no such user");
        assertThat(failed.select("main script")).isEmpty();
        String retry = failed.expectFirst("main form").attr("action");
        assertThat(send(post(retry.replace("town-net", "village-net"))).getStatus()).isEqualTo(404);

        assertThat(send(post(retry), TOWNS).getRedirectedUrl()).endsWith("?done=scheduled");
        assertThat(page(TOWNS, "applications").select(".kern-alert--danger")).isEmpty();
        assertThat(send(post(retry), TOWNS).getRedirectedUrl()).endsWith("?done=not-failed");
        assertThat(page(TOWNS, "mail?done=not-failed").select(".kern-alert--info").text())
                .contains("schon wieder unterwegs");
    }

    private void insertFailedMail(UUID id) {
        jdbc.sql(
                        """
                        insert into hub.outgoing_mail (id, network, recipient, sender_name, subject,
                            body, message_id, enqueued_at, state, round, attempts, last_error,
                            finished_at, version)
                        values (?, 'town-net', 'amt@stadt.example', 'Netz der Städte', ?, 'Text', ?,
                            now(), 'FAILED', 1, 7, '550 no such user', now(), 0)
                        """)
                .params(id, "Ihr Antrag " + SCRIPT, "<" + id + "@test>")
                .update();
    }

    // ---- who sees what

    @Test
    void whoeverRunsOneNetworkLandsAtItsDashboard() throws Exception {
        assertThat(send(get("/my")).getRedirectedUrl())
                .isEqualTo("/networks/village-net/coordination");
    }

    @Test
    void everyNumberOfTheDashboardLeadsToItsList() throws Exception {
        Candidate waiting = apply(COUNCIL);
        Document dashboard = parse(send(get(desk(COUNCIL)), COUNCIL));
        assertThat(dashboard.select(".hub-figures a")).hasSize(4);
        for (Element link : dashboard.select(".hub-figures a:not([href^=#])")) {
            assertThat(send(get(link.attr("href")), COUNCIL).getStatus())
                    .as(link.attr("href"))
                    .isEqualTo(200);
        }
        Element state = dashboard.expectFirst(".hub-choices a[href*=SUBMITTED]");
        String found = state.attr("href") + "&text=" + view(waiting).reference();
        assertThat(parse(send(get(found), COUNCIL)).select("main").text())
                .contains(String.valueOf(view(waiting).reference()), "Nur: Eingegangen");
        assertThat(dashboard.select("svg.hub-chart rect")).hasSize(13);
        assertThat(dashboard.select("[aria-labelledby=growth] tbody tr")).hasSize(13);
        assertThat(dashboard.select("[style]")).isEmpty();
    }

    @Test
    void whatWasDoneLatelyIsShownWithWhoDidItAndWhere() throws Exception {
        Candidate candidate = apply(COUNCIL);
        sendStraight(candidate, ApplicationStep.ACKNOWLEDGE);
        String name = view(candidate).administrationName();

        Element newest =
                parse(send(get(desk(COUNCIL)), COUNCIL)).expectFirst("[aria-labelledby=latest] li");

        assertThat(newest.expectFirst("a").text()).isEqualTo(name);
        assertThat(send(get(newest.expectFirst("a").attr("href")), COUNCIL).getStatus())
                .isEqualTo(200);
        assertThat(newest.select(".hub-timeline__more").text()).startsWith("Eingang bestätigt · ");
    }

    @Test
    void theNumberOfAMonthLeadsToWhoWasThereThen() throws Exception {
        Candidate candidate = apply(VILLAGES);
        String name = view(candidate).administrationName();
        sendStraight(candidate, ApplicationStep.ACKNOWLEDGE);
        sendStraight(candidate, ApplicationStep.ADMIT);

        Document dashboard = parse(send(get(desk(VILLAGES)), VILLAGES));
        for (Element month : dashboard.select("[aria-labelledby=growth] tbody a")) {
            Document list = parse(send(get(month.attr("href")), VILLAGES));
            assertThat(list.select(".hub-choice[aria-current]").text())
                    .as(month.attr("href"))
                    .endsWith("(" + month.text() + ")");
        }
        String lastMonth =
                desk(VILLAGES)
                        + "/members?on="
                        + LocalDate.now(ZoneId.of("Europe/Berlin")).minusMonths(1);
        assertThat(parse(send(get(lastMonth), VILLAGES)).select("main").text())
                .doesNotContain(name);
        assertThat(send(get(desk(VILLAGES) + "/members?on=gestern"), VILLAGES).getStatus())
                .isEqualTo(200);
    }

    @Test
    void whatWaitsIsCountedAcrossNetworksAndLeavesTheCountWithItsState() throws Exception {
        int before = waitingIn(VILLAGES);
        Candidate candidate = apply(VILLAGES);
        assertThat(waitingIn(VILLAGES)).isEqualTo(before + 1);
        sendStraight(candidate, ApplicationStep.ACKNOWLEDGE);
        assertThat(waitingIn(VILLAGES)).isEqualTo(before + 1);
        sendStraight(candidate, ApplicationStep.ADMIT);
        assertThat(waitingIn(VILLAGES)).isEqualTo(before);
    }

    private int waitingIn(NetworkId network) {
        return Objects.requireNonNull(
                myNetworks
                        .of(actor("Viele Hände", network, STAFF), "", "0", Locale.GERMANY)
                        .stream()
                        .filter(one -> one.id().equals(network))
                        .findFirst()
                        .orElseThrow()
                        .waiting());
    }

    @Test
    void whoeverRunsSeveralNetworksSeesWhatWaitsWhere() throws Exception {
        MockHttpServletResponse answer =
                mvc.perform(get("/my").with(as("Viele Hände", VILLAGES, TOWNS)))
                        .andReturn()
                        .getResponse();

        assertThat(answer.getContentAsString()).contains("Netz der Dörfer", "Netz der Städte");
    }

    @Test
    void whoeverSpeaksForAnAdministrationReadsItsTitle() {
        Administration town =
                administrations.all().stream()
                        .filter(one -> one.officialName().endsWith(", Stadt"))
                        .findFirst()
                        .orElseThrow();
        Actor mayor =
                new Actor(
                        AccountId.next(),
                        "Erika Muster",
                        new Mailbox("erika@stadt.example"),
                        Set.of(Standing.of(VILLAGES, town.key(), Role.HEAD_OF_ADMINISTRATION)));

        assertThat(myNetworks.of(mayor, "", "0", Locale.GERMANY).getContent())
                .singleElement()
                .satisfies(
                        one ->
                                assertThat(one.administrations().values())
                                        .containsExactly(town.title()));
        assertThat(town.title()).startsWith("Stadt ");
    }

    // ---- hands

    private Candidate apply(NetworkId network) {
        Candidate candidate = draft(network);
        if (network.equals(STAFF)) {
            return candidate;
        }
        NetworkScope.run(
                network, () -> applications.send(network, candidate.id(), Dispatch.ELECTRONIC));
        return candidate;
    }

    private Candidate draft(NetworkId network) {
        Administration administration = unused(network);
        Mailbox mailbox = new Mailbox("amt@" + UUID.randomUUID() + ".example");
        ApplicationForm form =
                new ApplicationForm(
                        administration.key(),
                        "Erika Muster",
                        "Bürgermeisterin",
                        mailbox,
                        null,
                        "Wir freuen uns.");
        return NetworkScope.call(
                network,
                () -> {
                    StartResult.Kept kept =
                            (StartResult.Kept) applications.start(network, form, Locale.GERMAN);
                    applications.confirmMailbox(network, kept.id(), mailbox);
                    return new Candidate(network, kept.id(), administration, mailbox);
                });
    }

    private static int used;
    private static int usedAnywhere;

    /** Each candidate is another administration: none of them can be a member twice. */
    private synchronized Administration unused(NetworkId network) {
        // The one network that takes whole lists of them takes them from anywhere.
        boolean anywhere = network.equals(COUNCIL);
        return administrations
                .search(
                        anywhere
                                ? new AdministrationQuery(null, "05", null, null)
                                : new AdministrationQuery(
                                        null, "07", AdministrationKind.MUNICIPALITY, null),
                        PageRequest.of(anywhere ? usedAnywhere++ : used++, 1))
                .getContent()
                .getFirst();
    }

    private Candidate admitted() throws Exception {
        Candidate candidate = apply(VILLAGES);
        sendStraight(candidate, ApplicationStep.ACKNOWLEDGE);
        sendStraight(candidate, ApplicationStep.ADMIT);
        return candidate;
    }

    private void sendStraight(Candidate candidate, ApplicationStep step) throws Exception {
        Document composed = parse(send(get(step(candidate, step)), candidate.network()));
        submit(candidate, step, composed);
    }

    private void sendWith(Candidate candidate, ApplicationStep step, Map<String, String> inputs)
            throws Exception {
        submit(candidate, step, compose(candidate, step, inputs));
    }

    private Document compose(Candidate candidate, ApplicationStep step, Map<String, String> inputs)
            throws Exception {
        var compose = post(step(candidate, step) + "/compose").param("version", version(candidate));
        inputs.forEach(compose::param);
        return parse(send(compose, candidate.network()));
    }

    private void submit(Candidate candidate, ApplicationStep step, Document composed)
            throws Exception {
        var sending = post(step(candidate, step));
        fields(composed).forEach(sending::param);
        if (step == ApplicationStep.ADMIT && candidate.network().equals(STAFF)) {
            sending.param("madeSure", "true");
        }
        assertThat(send(sending, candidate.network()).getRedirectedUrl())
                .endsWith("?done=" + step.slug());
    }

    private void change(Member member, String kind, String reason) throws Exception {
        Document composed =
                parse(
                        send(
                                post(address(member) + "/" + kind + "/compose")
                                        .param("version", version(member))
                                        .param("on", LocalDate.now(DeskModel.GERMANY).toString())
                                        .param("reason", reason)));
        assertThat(composed.select("main script")).isEmpty();
        var sending = post(address(member) + "/" + kind);
        fields(composed).forEach(sending::param);
        assertThat(send(sending).getRedirectedUrl()).endsWith("?done=" + kind);
    }

    private static Map<String, String> fields(Document page) {
        Map<String, String> fields = new HashMap<>();
        Element form = page.expectFirst("main form");
        form.select("input[type=hidden], input[type=text]")
                .forEach(f -> fields.put(f.attr("name"), f.val()));
        form.select("textarea").forEach(f -> fields.put(f.attr("name"), f.wholeText()));
        fields.remove("_csrf");
        return fields;
    }

    private MockHttpServletResponse upload(
            Candidate candidate, ApplicationStep step, byte[] content, String name)
            throws Exception {
        return upload(candidate, step, content, name, today());
    }

    private static LocalDate today() {
        return LocalDate.now(DeskModel.GERMANY);
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

    private MockHttpServletResponse upload(
            Candidate candidate, ApplicationStep step, byte[] content, String name, LocalDate on)
            throws Exception {
        return mvc.perform(
                        multipart(step(candidate, step))
                                .file(
                                        new MockMultipartFile(
                                                "scan", name, "application/pdf", content))
                                .param("version", version(candidate))
                                .param("on", on.toString())
                                .with(csrf())
                                .with(as("Erste Hand", candidate.network())))
                .andReturn()
                .getResponse();
    }

    private ApplicationView view(Candidate candidate) {
        return NetworkScope.call(
                candidate.network(), () -> applications.view(candidate.network(), candidate.id()));
    }

    private Member member(Candidate candidate) {
        return NetworkScope.call(
                VILLAGES,
                () ->
                        memberships.list(actor("Leserin", VILLAGES), VILLAGES).stream()
                                .filter(one -> candidate.id().equals(one.application()))
                                .findFirst()
                                .orElseThrow());
    }

    private void insertMember(MembershipId id, Administration administration) {
        transaction.executeWithoutResult(
                _ ->
                        jdbc.sql(
                                        """
                                        insert into membership (id, version, holder, regional_key,
                                            administration_name, status, since)
                                        values (?, 0, 'ADMINISTRATION', ?, ?, 'ACTIVE', '2019-05-01')
                                        """)
                                .params(
                                        id.value(),
                                        administration.key().value(),
                                        administration.officialName())
                                .update());
    }

    private String newestMailTo(Candidate candidate) {
        return jdbc.sql(
                        "select body from hub.outgoing_mail where recipient = ? order by id desc"
                                + " limit 1")
                .param(candidate.mailbox().address())
                .query(String.class)
                .single();
    }

    private int mailsTo(Candidate candidate) {
        return jdbc.sql("select count(*) from hub.outgoing_mail where recipient = ?")
                .param(candidate.mailbox().address())
                .query(Integer.class)
                .single();
    }

    private String version(Candidate candidate) {
        return Integer.toString(view(candidate).version());
    }

    private static String version(Member member) {
        return Integer.toString(member.version());
    }

    private Document dossier(Candidate candidate) throws Exception {
        return parse(send(get(address(candidate)), candidate.network()));
    }

    private Document page(NetworkId network, String page) throws Exception {
        return parse(send(get(desk(network) + "/" + page), network));
    }

    private static Document parse(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return send(request, VILLAGES);
    }

    private MockHttpServletResponse send(
            AbstractMockHttpServletRequestBuilder<?> request, NetworkId network) throws Exception {
        return mvc.perform(
                        Objects.requireNonNull(request)
                                .with(csrf())
                                .with(as("Erste Hand", network)))
                .andReturn()
                .getResponse();
    }

    private RequestPostProcessor as(String name, NetworkId... networks) {
        return authentication(new TestingAuthenticationToken(actor(name, networks), "", List.of()));
    }

    private Actor actor(String name, NetworkId... networks) {
        Mailbox mailbox = new Mailbox(name.hashCode() + "@k.example");
        return new Actor(
                accounts.ensure(mailbox, name),
                name,
                mailbox,
                Stream.of(networks)
                        .map(network -> Standing.in(network, Role.COORDINATOR))
                        .collect(Collectors.toSet()));
    }

    private static String desk(NetworkId network) {
        return "/networks/" + network + "/coordination";
    }

    private static String members(NetworkId network) {
        return desk(network) + "/members";
    }

    private static String address(Candidate candidate) {
        return desk(candidate.network()) + "/applications/" + candidate.id();
    }

    private static String address(Member member) {
        return members(VILLAGES) + "/" + member.id();
    }

    private static String step(Candidate candidate, ApplicationStep step) {
        return address(candidate) + "/" + step.slug();
    }

    /** Somebody who has applied. */
    private record Candidate(
            NetworkId network, ApplicationId id, Administration administration, Mailbox mailbox) {}
}
