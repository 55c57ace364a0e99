package de.interkomm.hub.membership.web;

import static de.interkomm.hub.testing.TestNetworks.COUNCIL;
import static de.interkomm.hub.testing.TestNetworks.STAFF;
import static de.interkomm.hub.testing.TestNetworks.TOWNS;
import static de.interkomm.hub.testing.TestNetworks.VILLAGES;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.DomainOrigin;
import de.interkomm.hub.administrations.OfficialMailboxes;
import de.interkomm.hub.correspondence.Letter;
import de.interkomm.hub.membership.ApplicationStatus;
import de.interkomm.hub.membership.ApplicationStatus.Turn;
import de.interkomm.hub.membership.ApplicationStep;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import java.util.Map;

/** What a coordinator reads and does in the dossier of one application, up to the last word. */
@SpringBootTest
class DossierWebTests extends DeskTests {

    @Autowired OfficialMailboxes mailboxes;

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
        redirect(
                hand(TOWNS),
                uploading(candidate, ApplicationStep.RECORD_DECLARATION, PNG, "erklärung.png"));
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
                fields(page(hand(STAFF), step(candidate, ApplicationStep.ADMIT), 200));
        typed.put("body", "Willkommen, eigener Text");
        var unsure = post(step(candidate, ApplicationStep.ADMIT));
        typed.forEach(unsure::param);

        Document page = refused(hand(STAFF), unsure);

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
        assertThat(csv(STAFF, "members.csv")).doesNotContain("Ansprechperson");
        assertThat(page(VILLAGES, "members").select("main").text()).contains("Ansprechperson");
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
    void aCoordinatorWithdrawsForWhoeverCalled() throws Exception {
        Candidate candidate = apply(VILLAGES);
        Document asked =
                refused(
                        hand(VILLAGES),
                        post(step(candidate, ApplicationStep.WITHDRAW) + "/compose")
                                .param("version", version(candidate))
                                .param("note", " "));
        assertThat(asked.select(".kern-error").text()).contains("wer es wann");

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

        refused(hand(VILLAGES), post(address(candidate) + "/notes").param("text", " "));
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
}
