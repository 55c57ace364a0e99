package de.interkomm.hub.resolutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.interkomm.hub.administrations.AdministrationKind;
import de.interkomm.hub.administrations.AdministrationQuery;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.correspondence.LetterDraft;
import de.interkomm.hub.governance.GroupKind;
import de.interkomm.hub.governance.GroupVisibility;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.ApplicationDesk;
import de.interkomm.hub.membership.ApplicationForm;
import de.interkomm.hub.membership.ApplicationId;
import de.interkomm.hub.membership.ApplicationStatus;
import de.interkomm.hub.membership.ApplicationView;
import de.interkomm.hub.membership.Applications;
import de.interkomm.hub.membership.DeskStep;
import de.interkomm.hub.membership.Memberships;
import de.interkomm.hub.membership.spi.Dispatch;
import de.interkomm.hub.resolutions.internal.BallotPeople;
import de.interkomm.hub.resolutions.internal.BallotPeople.Town;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.TestNetworks;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Whoever applies to a network whose plenum decides becomes a member by its resolution. */
@SpringBootTest
class AdmissionByResolutionModuleTests {

    private static final AtomicInteger TAKEN = new AtomicInteger(20);

    private static final VotingRules WITHOUT_QUORUM =
            new VotingRules(
                    Way.OPEN,
                    Majority.SIMPLE,
                    Base.VOTES_CAST,
                    Abstentions.LEFT_OUT,
                    0,
                    Voters.ADMINISTRATIONS,
                    0);

    @Autowired Resolutions resolutions;
    @Autowired Ballots ballots;
    @Autowired Applications applications;
    @Autowired ApplicationDesk desk;
    @Autowired Memberships memberships;
    @Autowired Administrations administrations;
    @Autowired BallotPeople people;
    @Autowired MockMvc mvc;

    @Test
    void whereNothingElseIsNeededTheResolutionMakesAMember() {
        NetworkId network = TestNetworks.COUNCIL;
        Actor kora = people.coordinator(network);
        ApplicationId application = acknowledged(network, kora);

        ResolutionId motion = resolved(network, kora, application, Choice.YES);

        await().until(() -> status(network, kora, application) == ApplicationStatus.ADMITTED);
        ApplicationView view = dossier(network, kora, application);
        assertThat(Objects.requireNonNull(view.resolution()).note())
                .isEqualTo(open(network, kora, motion).card().number());
        assertThat(NetworkScope.call(network, () -> memberships.list(kora, network)))
                .anyMatch(one -> application.equals(one.application()));
        // What was resolved is seen on both sides.
        assertThat(open(network, kora, motion).application()).isEqualTo(application);
    }

    @Test
    void whereADeclarationIsNeededItsSignatureDoes() {
        NetworkId network = TestNetworks.TOWNS;
        Actor kora = people.coordinator(network);
        ApplicationId application = acknowledged(network, kora);

        resolved(network, kora, application, Choice.YES);

        await().until(() -> status(network, kora, application) == ApplicationStatus.RESOLVED);
        NetworkScope.run(network, () -> applications.signDeclaration(network, application));
        assertThat(status(network, kora, application)).isEqualTo(ApplicationStatus.ADMITTED);
    }

    @Test
    void onceWhoWasAdmittedIsAMemberNothingIsLeftToCarryOut() {
        NetworkId network = TestNetworks.TOWNS;
        Actor kora = people.coordinator(network);
        ApplicationId application = acknowledged(network, kora);

        ResolutionId motion = resolved(network, kora, application, Choice.YES);

        await().until(() -> status(network, kora, application) == ApplicationStatus.RESOLVED);
        assertThat(execution(network, kora, motion)).isEqualTo(Execution.State.OPEN);
        NetworkScope.run(network, () -> applications.signDeclaration(network, application));
        await().until(() -> execution(network, kora, motion) == Execution.State.DONE);
    }

    @Test
    void aRejectionDeclines() {
        NetworkId network = TestNetworks.COUNCIL;
        Actor kora = people.coordinator(network);
        ApplicationId application = acknowledged(network, kora);

        resolved(network, kora, application, Choice.NO);

        await().until(() -> status(network, kora, application) == ApplicationStatus.DECLINED);
    }

    @Test
    void whoeverPutsItTwiceFindsTheSameMotion() {
        NetworkId network = TestNetworks.COUNCIL;
        Actor kora = people.coordinator(network);
        ApplicationId application = acknowledged(network, kora);
        plenum(network, kora);
        ResolutionId first = put(network, kora, application);
        assertThat(put(network, kora, application)).isEqualTo(first);
        int version = open(network, kora, first).version();
        NetworkScope.run(network, () -> resolutions.withdraw(kora, network, first, version));
        assertThat(put(network, kora, application)).isNotEqualTo(first);
    }

    @Test
    void theWordsOfTheMotionStayAsTheyWerePut() {
        NetworkId network = TestNetworks.COUNCIL;
        Actor kora = people.coordinator(network);
        ApplicationId application = acknowledged(network, kora);
        plenum(network, kora);
        ResolutionId motion = put(network, kora, application);
        Resolutions.View put = open(network, kora, motion);
        MotionDraft opposite = MotionDraft.of("Ablehnung", "Niemand wird aufgenommen.", "");

        assertThat(
                        NetworkScope.call(
                                network,
                                () ->
                                        resolutions.edit(
                                                kora, network, motion, put.version(), opposite)))
                .isEqualTo(Resolutions.Change.FIXED);

        assertThat(put.isFixed()).isTrue();
        assertThat(open(network, kora, motion).card().text()).isEqualTo(put.card().text());
    }

    @Test
    void whileThePlenumHasItTheDossierOffersNoSecondWay() throws Exception {
        NetworkId network = TestNetworks.COUNCIL;
        Actor kora = people.coordinator(network);
        ApplicationId application = acknowledged(network, kora);
        assertThat(page(network, kora, application).select("a.kern-btn--primary").text())
                .isEqualTo("Beschluss festhalten");

        plenum(network, kora);
        put(network, kora, application);

        Document dossier = page(network, kora, application);
        assertThat(dossier.select("main .kern-btn--primary").text())
                .doesNotContain("Beschluss festhalten");
        assertThat(dossier.select("section[aria-labelledby=next]").text())
                .contains("liegt dem Plenum vor");
        assertThat(dossier.select("details a.kern-btn--secondary").eachText())
                .contains("Beschluss festhalten");
    }

    private Document page(NetworkId network, Actor kora, ApplicationId application)
            throws Exception {
        return Jsoup.parse(
                mvc.perform(
                                get("/networks/"
                                                + network
                                                + "/coordination/applications/"
                                                + application)
                                        .with(
                                                authentication(
                                                        new TestingAuthenticationToken(
                                                                kora, "", List.of()))))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8));
    }

    private ResolutionId resolved(
            NetworkId network, Actor kora, ApplicationId application, Choice choice) {
        plenum(network, kora);
        ResolutionId motion = put(network, kora, application);
        // The first of all plenums there are by now.
        Town town = people.town(network, open(network, kora, motion).card().group());
        return NetworkScope.call(
                network,
                () -> {
                    Ballots.OpenResult.Opened opened =
                            (Ballots.OpenResult.Opened)
                                    ballots.openInMeeting(
                                            kora,
                                            network,
                                            motion,
                                            WITHOUT_QUORUM,
                                            List.of(new Present.OfAdministration(town.key())));
                    EntryId entry =
                            ballots.view(town.head(), network, opened.id()).mine().getFirst().id();
                    ballots.cast(town.head(), network, opened.id(), entry, choice);
                    ballots.close(kora, network, opened.id());
                    return motion;
                });
    }

    private void plenum(NetworkId network, Actor kora) {
        people.group(kora, network, GroupKind.PLENUM, GroupVisibility.NETWORK);
    }

    private ResolutionId put(NetworkId network, Actor kora, ApplicationId application) {
        return NetworkScope.call(
                network, () -> resolutions.putAdmission(kora, network, application).orElseThrow());
    }

    private Resolutions.View open(NetworkId network, Actor kora, ResolutionId motion) {
        return NetworkScope.call(network, () -> resolutions.open(kora, network, motion));
    }

    private Execution.State execution(NetworkId network, Actor kora, ResolutionId motion) {
        return open(network, kora, motion).card().execution().state();
    }

    private ApplicationStatus status(NetworkId network, Actor kora, ApplicationId application) {
        return dossier(network, kora, application).status();
    }

    private ApplicationView dossier(NetworkId network, Actor kora, ApplicationId application) {
        return NetworkScope.call(
                network, () -> desk.open(kora, network, application).application());
    }

    private ApplicationId acknowledged(NetworkId network, Actor kora) {
        Mailbox mailbox = new Mailbox("amt@" + UUID.randomUUID() + ".example");
        ApplicationForm form =
                new ApplicationForm(
                        freeVillage(), "Erika Muster", "Bürgermeisterin", mailbox, null, "");
        return NetworkScope.call(
                network,
                () -> {
                    Applications.StartResult.Kept kept =
                            (Applications.StartResult.Kept)
                                    applications.start(network, form, Locale.GERMAN);
                    applications.confirmMailbox(network, kept.id(), mailbox);
                    applications.send(network, kept.id(), Dispatch.ELECTRONIC);
                    DeskStep step = new DeskStep.Acknowledge();
                    ApplicationDesk.Proposal proposal =
                            desk.propose(kora, network, kept.id(), step);
                    desk.take(
                            kora,
                            network,
                            kept.id(),
                            proposal.version(),
                            step,
                            LetterDraft.of(proposal.letter()));
                    return kept.id();
                });
    }

    /** From the far end of the list, where no other test looks. */
    private RegionalKey freeVillage() {
        AdministrationQuery villages =
                new AdministrationQuery(null, "07", AdministrationKind.MUNICIPALITY, null);
        int last =
                administrations.search(villages, PageRequest.of(0, 1)).getTotalPages()
                        - TAKEN.getAndIncrement();
        return administrations
                .search(villages, PageRequest.of(last, 1))
                .getContent()
                .getFirst()
                .key();
    }
}
