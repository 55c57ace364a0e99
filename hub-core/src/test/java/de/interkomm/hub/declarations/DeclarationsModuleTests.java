package de.interkomm.hub.declarations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import de.interkomm.hub.declarations.Clause.Words;
import de.interkomm.hub.declarations.DeclarationPeople.Town;
import de.interkomm.hub.declarations.Declarations.Signatory;
import de.interkomm.hub.declarations.Declarations.StartResult;
import de.interkomm.hub.declarations.Declarations.View;
import de.interkomm.hub.declarations.Drafting.AddResult;
import de.interkomm.hub.declarations.Drafting.Deed;
import de.interkomm.hub.declarations.Drafting.PutResult;
import de.interkomm.hub.declarations.Drafting.SaveResult;
import de.interkomm.hub.declarations.Drafting.Turn;
import de.interkomm.hub.declarations.Signatures.AskResult;
import de.interkomm.hub.declarations.Signatures.LinkResult;
import de.interkomm.hub.declarations.Signatures.SignResult;
import de.interkomm.hub.declarations.Signatures.Sureness;
import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.AdmittedByDeclaration;
import de.interkomm.hub.membership.MembershipEnded;
import de.interkomm.hub.membership.MembershipId;
import de.interkomm.hub.network.MemberKind;
import de.interkomm.hub.reports.Figure;
import de.interkomm.hub.reports.ReportDesk;
import de.interkomm.hub.reports.ReportId;
import de.interkomm.hub.reports.Reports;
import de.interkomm.hub.resolutions.Abstentions;
import de.interkomm.hub.resolutions.Ballots;
import de.interkomm.hub.resolutions.Base;
import de.interkomm.hub.resolutions.Choice;
import de.interkomm.hub.resolutions.Execution;
import de.interkomm.hub.resolutions.Majority;
import de.interkomm.hub.resolutions.Present;
import de.interkomm.hub.resolutions.ResolutionId;
import de.interkomm.hub.resolutions.Resolutions;
import de.interkomm.hub.resolutions.Voters;
import de.interkomm.hub.resolutions.VotingRules;
import de.interkomm.hub.resolutions.Way;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.shell.WordDiff.Kind;
import de.interkomm.hub.shell.WordDiff.Piece;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** From the first clause to the signatures, and to the next edition. */
@SpringBootTest
class DeclarationsModuleTests {

    private static final VotingRules WITHOUT_QUORUM =
            new VotingRules(
                    Way.OPEN,
                    Majority.SIMPLE,
                    Base.VOTES_CAST,
                    Abstentions.LEFT_OUT,
                    0,
                    Voters.ADMINISTRATIONS,
                    0);

    private static final LocalDate ADOPTED = LocalDate.of(2026, 3, 2);

    @Autowired Declarations declarations;
    @Autowired Drafting drafting;
    @Autowired Signatures signatures;
    @Autowired Ballots ballots;
    @Autowired Resolutions resolutions;
    @Autowired ReportDesk reportDesk;
    @Autowired Reports reports;
    @Autowired DeclarationPeople people;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private NetworkId network;
    private Actor kora;
    private GroupId group;

    @BeforeEach
    void aGroupIsGivenTheDraft() {
        network = people.network();
        kora = people.coordinator(network);
        group = people.group(kora, network);
        assertThat(in(() -> declarations.start(kora, network, group, "Unser Weg")))
                .isEqualTo(StartResult.DONE);
    }

    @Test
    void whatTwoWriteAtOnceIsJoinedAndNoWordIsLost() {
        ClauseId clause = added("Ziel", "Wir helfen einander gern.");
        int seen = state();
        assertThat(save(clause, seen, "Wir helfen einander sehr gern."))
                .isInstanceOf(SaveResult.Saved.class);
        assertThat(save(clause, seen, "Wir alle helfen einander gern."))
                .isInstanceOf(SaveResult.Merged.class);
        assertThat(text(clause)).isEqualTo("Wir alle helfen einander sehr gern.");

        int now = state();
        save(clause, now, "Wir alle unterstützen einander sehr gern.");
        SaveResult.Conflict conflict =
                (SaveResult.Conflict) save(clause, now, "Wir alle fördern einander sehr gern.");
        assertThat(conflict.both().text()).contains("unterstützen", "fördern");
        assertThat(text(clause)).isEqualTo("Wir alle unterstützen einander sehr gern.");
        assertThat(save(clause, conflict.state(), conflict.both().text()))
                .isInstanceOf(SaveResult.Saved.class);
        assertThat(in(() -> drafting.states(kora, network)))
                .extracting(Drafting.State::deed)
                .contains(Deed.BEGUN, Deed.ADDED, Deed.CHANGED, Deed.MERGED);
        assertThat(in(() -> drafting.compare(kora, network, 1, state())).rows()).hasSize(1);
    }

    @Test
    void proposalsAreShownAsDifferencesAndAnsweredByTheLead() {
        ClauseId clause = added("Ziel", "Wir helfen einander.");
        Actor member = people.in(kora, network, group, GroupFunction.MEMBER);
        in(
                () ->
                        drafting.propose(
                                member,
                                network,
                                clause,
                                state(),
                                new Words("Ziel", "Wir helfen einander immer."),
                                "Verbindlicher"));
        ProposalId proposal =
                in(() -> drafting.clause(member, network, clause)).proposals().getFirst().id();
        int seen = state();
        assertThatThrownBy(() -> in(() -> drafting.accept(member, network, proposal, seen)))
                .isInstanceOf(PageNotFound.class);
        save(clause, seen, "Auch wir helfen einander.");
        // What is shown is what taking it over makes of the clause, not what was proposed once.
        List<Piece> shown =
                in(() -> drafting.clause(kora, network, clause)).proposals().getFirst().text();
        assertThat(without(Kind.ADDED, shown)).isEqualTo("Auch wir helfen einander.");
        assertThat(without(Kind.REMOVED, shown)).isEqualTo("Auch wir helfen einander immer.");
        assertThat(in(() -> drafting.accept(kora, network, proposal, seen)))
                .isInstanceOf(SaveResult.Stale.class);
        assertThat(in(() -> drafting.accept(kora, network, proposal, state())))
                .isInstanceOf(SaveResult.Merged.class);
        assertThat(text(clause)).isEqualTo("Auch wir helfen einander immer.");
        assertThat(in(() -> drafting.decline(kora, network, proposal))).isEqualTo(Turn.STALE);
    }

    @Test
    void theLeadIsMailedOfProposalsOnceAnHourAndWhoeverMadeOneMayWithdrawIt() {
        ClauseId clause = added("Ziel", "Wir helfen einander.");
        Actor lead = people.in(kora, network, group, GroupFunction.LEAD);
        Actor member = people.in(kora, network, group, GroupFunction.MEMBER);
        propose(member, clause, "Wir helfen einander immer.");
        propose(member, clause, "Wir helfen einander gern.");
        propose(lead, clause, "Wir helfen einander oft.");
        assertThat(mailsTo(lead)).singleElement().asString().contains("/clauses/" + clause);
        assertThat(mailsTo(member)).isEmpty();

        ProposalId own =
                in(() -> drafting.clause(member, network, clause)).proposals().stream()
                        .filter(Drafting.Proposal::own)
                        .map(Drafting.Proposal::id)
                        .findFirst()
                        .orElseThrow();
        assertThatThrownBy(() -> in(() -> drafting.withdraw(kora, network, own)))
                .isInstanceOf(PageNotFound.class);
        assertThat(in(() -> drafting.withdraw(member, network, own))).isEqualTo(Turn.DONE);
        assertThat(in(() -> drafting.withdraw(member, network, own))).isEqualTo(Turn.STALE);
        assertThat(in(() -> drafting.accept(kora, network, own, state())))
                .isInstanceOf(SaveResult.Stale.class);

        people.rows(
                network,
                () ->
                        jdbc.sql(
                                        "update declaration_edition set proposals_told_at ="
                                                + " proposals_told_at - interval '1 hour'")
                                .update());
        propose(member, clause, "Wir helfen einander stets.");
        assertThat(mailsTo(lead)).hasSize(2);
    }

    private void propose(Actor actor, ClauseId clause, String text) {
        assertThat(
                        in(
                                () ->
                                        drafting.propose(
                                                actor,
                                                network,
                                                clause,
                                                state(),
                                                new Words("Ziel", text),
                                                "")))
                .isEqualTo(Turn.DONE);
    }

    private List<String> mailsTo(Actor actor) {
        return jdbc
                .sql("select body from hub.outgoing_mail where recipient = ? order by id")
                .param(actor.mailbox().address())
                .query(String.class)
                .list()
                .stream()
                .filter(body -> body.contains("andere Fassung vor"))
                .toList();
    }

    @Test
    void nobodyElseSeesTheDraft() {
        Actor outsider = people.person(Standing.in(network, Role.MEMBER));
        assertThat(in(() -> drafting.groupOf(outsider, network))).isEmpty();
        assertThatThrownBy(() -> in(() -> drafting.open(outsider, network)))
                .isInstanceOf(PageNotFound.class);
        NetworkId elsewhere = people.network();
        Actor karin = people.coordinator(elsewhere);
        assertThatThrownBy(() -> in(() -> drafting.open(karin, network)))
                .isInstanceOf(PageNotFound.class);
        assertThatThrownBy(
                        () -> NetworkScope.call(elsewhere, () -> drafting.open(karin, elsewhere)))
                .isInstanceOf(PageNotFound.class);
    }

    @Test
    void anAdoptedMotionFreezesTheText() {
        added("Ziel", "Wir helfen einander.");
        Town town = people.town(network, group);
        ResolutionId motion =
                ((PutResult.Put) in(() -> drafting.putToVote(kora, network, state()))).motion();
        assertThat(in(() -> drafting.add(kora, network, new Words("x", "y"), null)))
                .isInstanceOf(AddResult.Stale.class);
        assertThat(in(() -> declarations.inForce(network))).isEmpty();

        vote(town, motion, Choice.YES);

        await().until(() -> in(() -> declarations.inForce(network)).isPresent());
        View view = inForce();
        assertThat(view.way()).isEqualTo(AdoptionWay.VOTE);
        assertThat(in(() -> resolutions.open(kora, network, motion)).card().execution())
                .isEqualTo(Execution.BY_ITSELF);
        assertThat(view.isIntact()).isTrue();
        byte[] canonical = in(() -> declarations.canonical(network, 1)).content();
        assertThat(CanonicalText.sha256(new String(canonical, StandardCharsets.UTF_8)))
                .isEqualTo(view.sha256());
        assertThat(in(() -> declarations.pdf(network, 1)).content())
                .startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aRejectedMotionLetsTheGroupWriteOn() {
        added("Ziel", "Wir helfen einander.");
        Town town = people.town(network, group);
        ResolutionId motion =
                ((PutResult.Put) in(() -> drafting.putToVote(kora, network, state()))).motion();
        vote(town, motion, Choice.NO);
        await().until(() -> in(() -> drafting.open(kora, network)).isOpen());

        in(() -> drafting.putToVote(kora, network, state()));
        assertThat(in(() -> drafting.takeBack(kora, network))).isEqualTo(Turn.DONE);
        assertThat(in(() -> drafting.open(kora, network)).isOpen()).isTrue();
    }

    @Test
    void aTextThatWasTamperedWithIsSeenToBe() {
        adopted();
        people.rows(
                network,
                () -> jdbc.sql("update declaration_clause set text = 'Wir tun nichts.'").update());
        assertThat(inForce().isIntact()).isFalse();
    }

    @Test
    void membersSignOnceByAccountOrByLink() {
        adopted();
        Town one = people.town(network, group);
        Town other = people.town(network, group);
        assertThat(in(() -> signatures.missing(kora, network))).isEqualTo(2);
        assertThat(sign(one)).isInstanceOf(SignResult.Done.class);
        assertThat(sign(one)).isInstanceOf(SignResult.Already.class);

        Mailbox mailbox = new Mailbox("rathaus@unbekannt.example");
        assertThat(ask(other, mailbox, Sureness.NOT_SURE)).isEqualTo(AskResult.UNKNOWN_MAILBOX);
        assertThat(ask(other, mailbox, Sureness.SURE)).isEqualTo(AskResult.DONE);
        assertThat(in(() -> signatures.remind(kora, network))).isZero();
        aDayPasses();
        assertThat(in(() -> signatures.remind(kora, network))).isEqualTo(1);
        assertThat(in(() -> signatures.remind(kora, network))).isZero();
        String token = token(mailbox);
        assertThat(in(() -> signatures.follow(network, token)))
                .isInstanceOf(LinkResult.Found.class);
        NetworkId elsewhere = people.network();
        assertThat(NetworkScope.call(elsewhere, () -> signatures.follow(elsewhere, token)))
                .isInstanceOf(LinkResult.Unknown.class);
        assertThat(signBy(token)).isInstanceOf(SignResult.Done.class);
        assertThat(signBy(token)).isInstanceOf(SignResult.DeadLink.class);

        assertThat(inForce().standing())
                .extracting(Signatory::administrationName, Signatory::way, Signatory::sha256)
                .containsExactly(
                        tuple(one.name(), SignatureWay.ACCOUNT, inForce().sha256()),
                        tuple(other.name(), SignatureWay.LINK, inForce().sha256()));
        assertThat(in(() -> signatures.missing(kora, network))).isZero();
    }

    @Test
    void whoeverIsNoMemberAnyMoreHasLeftAndWhoeverIsAdmittedHasSigned() {
        adopted();
        Town town = people.town(network, group);
        sign(town);
        publish(
                new MembershipEnded(
                        network,
                        MembershipId.next(),
                        MemberKind.ADMINISTRATION,
                        town.key(),
                        null,
                        today(),
                        "Zusammenschluss",
                        "Kora"));
        await().until(() -> inForce().standing().isEmpty());
        assertThat(inForce().former())
                .extracting(Signatory::administrationName)
                .containsExactly(town.name());

        Town late = people.town(network, group);
        publish(
                new AdmittedByDeclaration(
                        network,
                        late.key(),
                        late.name(),
                        "Erika Muster",
                        "Bürgermeisterin",
                        "X-1",
                        clock.instant()));
        await().until(() -> !inForce().standing().isEmpty());
        assertThat(inForce().standing())
                .extracting(Signatory::way)
                .containsExactly(SignatureWay.ADMISSION);
    }

    @Test
    void anAmendmentIsANewEditionThatIsSignedAnew() {
        adopted();
        Town town = people.town(network, group);
        sign(town);
        in(() -> declarations.start(kora, network, group, "Unser Weg"));
        assertThat(in(() -> declarations.start(kora, network, group, "Unser Weg")))
                .isEqualTo(StartResult.STALE);
        added("Neu", "Wir nehmen andere auf.");
        assertThat(inForce().number()).isEqualTo(1);
        record();

        assertThat(inForce().number()).isEqualTo(2);
        assertThat(in(() -> declarations.compare(network, 1, 2)).rows()).hasSize(2);
        assertThat(in(() -> declarations.edition(network, 1)).standing()).hasSize(1);
        assertThat(in(() -> signatures.row(kora, network, town.key())).earlier()).isEqualTo(1);
        assertThat(in(() -> signatures.sign(town.head(), network, town.key(), 1, "Chefin")))
                .isInstanceOf(SignResult.Stale.class);
        assertThat(
                        in(
                                () ->
                                        signatures.leave(
                                                kora,
                                                network,
                                                town.key(),
                                                ADOPTED.minusYears(1),
                                                "Versehen")))
                .isInstanceOf(SignResult.WrongDay.class);
    }

    /** For those who were asked to sign. */
    private void aDayPasses() {
        people.rows(
                network,
                () ->
                        jdbc.sql(
                                        "update declaration_request set asked_at = asked_at -"
                                                + " interval '1 day'")
                                .update());
    }

    @Test
    void whoeverLeavesLeavesAllEditionsAndMayComeBack() {
        adopted();
        Town town = people.town(network, group);
        sign(town);
        in(() -> declarations.start(kora, network, group, "Unser Weg"));
        added("Neu", "Wir nehmen andere auf.");
        record();
        Mailbox mailbox = new Mailbox("rathaus@unbekannt.example");
        ask(town, mailbox, Sureness.SURE);
        String first = token(mailbox);
        aDayPasses();
        in(() -> signatures.remind(kora, network));
        String second = token(mailbox);
        assertThat(signBy(second, 2)).isInstanceOf(SignResult.Done.class);

        assertThat(in(() -> signatures.leave(kora, network, town.key(), today(), "Sparzwang")))
                .isInstanceOf(SignResult.Done.class);
        assertThat(in(() -> signatures.leave(kora, network, town.key(), today(), "Noch einmal")))
                .isInstanceOf(SignResult.Already.class);

        assertThat(in(() -> declarations.edition(network, 1)).standing()).isEmpty();
        assertThat(in(() -> declarations.edition(network, 2)).standing()).isEmpty();
        Signatures.Row row = in(() -> signatures.row(kora, network, town.key()));
        assertThat(row.leftOn()).isEqualTo(today());
        assertThat(row.former())
                .extracting(Signatures.Former::edition, Signatures.Former::reason)
                .containsExactly(tuple(2, "Sparzwang"), tuple(1, "Sparzwang"));
        assertThat(in(() -> signatures.missing(kora, network))).isZero();
        assertThat(in(() -> signatures.askKnown(kora, network))).isZero();
        assertThat(in(() -> signatures.remind(kora, network))).isZero();
        // What was mailed before it left does not bring it back.
        assertThat(signBy(first, 2)).isInstanceOf(SignResult.DeadLink.class);
        assertThat(reported(Figure.DECLARATION_LEFT)).containsExactly(town.name());
        assertThat(reported(Figure.EDITIONS)).contains("Unser Weg, Fassung 2");
        // As it was recorded once: under the latest edition only.
        people.rows(
                network,
                () ->
                        jdbc.sql(
                                        """
                                        update declaration_signature
                                        set left_on = null, left_reason = null,
                                            signed_at = signed_at - interval '1 month'
                                        where edition_id = (select id from declaration_edition
                                                            where number = 1)
                                        """)
                                .update());
        assertThat(reported(Figure.SIGNATORIES)).isEmpty();

        assertThat(in(() -> signatures.sign(town.head(), network, town.key(), 2, "Chefin")))
                .isInstanceOf(SignResult.Done.class);
        assertThat(inForce().standing()).hasSize(1);
        assertThat(inForce().former()).hasSize(1);
        assertThat(in(() -> signatures.row(kora, network, town.key())).leftOn()).isNull();
    }

    /** Whom a report on this year lists, counted now. */
    private List<String> reported(Figure figure) {
        return in(
                () -> {
                    ReportId report = reportDesk.draft(kora, network, today().getYear());
                    reportDesk.redraw(kora, network, report);
                    return reports.rows(kora, network, report, figure).rows().stream()
                            .map(Reports.Row::label)
                            .toList();
                });
    }

    private void adopted() {
        added("Ziel", "Wir helfen einander.");
        record();
    }

    private void record() {
        assertThat(in(() -> drafting.recordAdoption(kora, network, state(), ADOPTED, null)))
                .isInstanceOf(PutResult.Adopted.class);
    }

    private ClauseId added(String heading, String text) {
        return ((AddResult.Added)
                        in(() -> drafting.add(kora, network, new Words(heading, text), null)))
                .id();
    }

    private SaveResult save(ClauseId clause, int seen, String text) {
        return in(() -> drafting.save(kora, network, clause, seen, new Words("Ziel", text)));
    }

    private static String without(Kind kind, List<Piece> pieces) {
        return pieces.stream()
                .filter(one -> one.kind() != kind)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    private int state() {
        return in(() -> drafting.open(kora, network)).state();
    }

    private String text(ClauseId clause) {
        return in(() -> drafting.clause(kora, network, clause)).clause().text();
    }

    private View inForce() {
        return in(() -> declarations.inForce(network)).orElseThrow();
    }

    private void vote(Town town, ResolutionId motion, Choice choice) {
        in(
                () -> {
                    Ballots.OpenResult.Opened opened =
                            (Ballots.OpenResult.Opened)
                                    ballots.openInMeeting(
                                            kora,
                                            network,
                                            motion,
                                            WITHOUT_QUORUM,
                                            List.of(new Present.OfAdministration(town.key())));
                    ballots.cast(
                            town.head(),
                            network,
                            opened.id(),
                            ballots.view(town.head(), network, opened.id()).mine().getFirst().id(),
                            choice);
                    return ballots.close(kora, network, opened.id());
                });
    }

    private SignResult sign(Town town) {
        return in(
                () -> signatures.sign(town.head(), network, town.key(), 1, "Oberbürgermeisterin"));
    }

    private AskResult ask(Town town, Mailbox mailbox, Sureness sure) {
        return in(() -> signatures.ask(kora, network, town.key(), "Erika Muster", mailbox, sure));
    }

    private SignResult signBy(String token) {
        return signBy(token, 1);
    }

    private SignResult signBy(String token, int edition) {
        return in(
                () ->
                        signatures.sign(
                                network,
                                token,
                                edition,
                                "Erika Muster",
                                "Bürgermeisterin",
                                Sureness.NOT_SURE));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Berlin"));
    }

    private String token(Mailbox mailbox) {
        String text =
                jdbc.sql(
                                "select body from hub.outgoing_mail where recipient = ? order by id"
                                        + " desc limit 1")
                        .param(mailbox.address())
                        .query(String.class)
                        .single();
        Matcher link = Pattern.compile("token=([\\w-]+)").matcher(text);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private void publish(Object event) {
        NetworkScope.run(
                network, () -> transaction.executeWithoutResult(_ -> events.publishEvent(event)));
    }

    private <T> T in(Supplier<T> work) {
        return NetworkScope.call(network, work::get);
    }
}
