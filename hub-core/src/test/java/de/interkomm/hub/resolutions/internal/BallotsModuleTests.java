package de.interkomm.hub.resolutions.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupKind;
import de.interkomm.hub.governance.GroupVisibility;
import de.interkomm.hub.governance.Groups;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.personaldata.Person;
import de.interkomm.hub.resolutions.Abstentions;
import de.interkomm.hub.resolutions.BallotId;
import de.interkomm.hub.resolutions.Ballots;
import de.interkomm.hub.resolutions.Ballots.CastResult;
import de.interkomm.hub.resolutions.Ballots.CloseResult;
import de.interkomm.hub.resolutions.Ballots.LendResult;
import de.interkomm.hub.resolutions.Ballots.OpenResult;
import de.interkomm.hub.resolutions.Ballots.Turn;
import de.interkomm.hub.resolutions.Base;
import de.interkomm.hub.resolutions.Choice;
import de.interkomm.hub.resolutions.EntryId;
import de.interkomm.hub.resolutions.Execution;
import de.interkomm.hub.resolutions.Majority;
import de.interkomm.hub.resolutions.MotionDraft;
import de.interkomm.hub.resolutions.MotionState;
import de.interkomm.hub.resolutions.Outcome;
import de.interkomm.hub.resolutions.Outcome.Verdict;
import de.interkomm.hub.resolutions.Place;
import de.interkomm.hub.resolutions.Present;
import de.interkomm.hub.resolutions.ResolutionId;
import de.interkomm.hub.resolutions.Resolutions;
import de.interkomm.hub.resolutions.Resolutions.Query;
import de.interkomm.hub.resolutions.Source;
import de.interkomm.hub.resolutions.Turnout;
import de.interkomm.hub.resolutions.Voters;
import de.interkomm.hub.resolutions.VotingRules;
import de.interkomm.hub.resolutions.VotingSheets;
import de.interkomm.hub.resolutions.Way;
import de.interkomm.hub.resolutions.internal.BallotPeople.Town;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.TestNetworks;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Motions of one network's groups, from the draft to the register, with all that can go wrong. */
@SpringBootTest
class BallotsModuleTests {

    private static final NetworkId HERE = TestNetworks.VILLAGES;
    private static final NetworkId ELSEWHERE = TestNetworks.TOWNS;
    private static final VotingRules USUAL = VotingRules.usual(Voters.ADMINISTRATIONS);
    private static final VotingRules SECRET = USUAL.with(Way.SECRET, Majority.SIMPLE);

    @Autowired Resolutions resolutions;
    @Autowired Ballots ballots;
    @Autowired VotingSheets sheets;
    @Autowired DueBallots due;
    @Autowired VoteData data;
    @Autowired BallotPeople people;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired Clock clock;

    private Actor kora;
    private GroupId group;
    private List<Town> towns;

    @BeforeEach
    void threeTowns() {
        kora = people.coordinator(HERE);
        group = people.group(kora, HERE, GroupKind.WORKING_GROUP, GroupVisibility.PUBLIC);
        towns = new ArrayList<>();
        for (int each = 0; each < 3; each++) {
            towns.add(people.town(HERE, group));
        }
    }

    @Test
    void aVoteInWritingEndsInTheRegister() {
        ResolutionId motion = put("Haushalt");
        assertThatThrownBy(() -> open(null, motion)).isInstanceOf(PageNotFound.class);
        BallotId ballot = opened(motion, USUAL);

        assertThat(cast(town(0), ballot, Choice.YES)).isEqualTo(CastResult.CAST);
        assertThat(cast(town(0), ballot, Choice.NO)).isEqualTo(CastResult.CHANGED);
        assertThat(cast(town(0), ballot, Choice.YES)).isEqualTo(CastResult.CHANGED);
        assertThat(cast(town(1), ballot, Choice.YES)).isEqualTo(CastResult.CAST);
        assertThat(view(kora, ballot).tally()).isNull();
        assertThat(close(ballot)).isInstanceOf(CloseResult.TooEarly.class);
        assertThat(cast(town(2), ballot, Choice.NO)).isEqualTo(CastResult.CAST);

        Outcome outcome = ((CloseResult.Closed) close(ballot)).outcome();
        assertThat(outcome.verdict()).isEqualTo(Verdict.ADOPTED);
        assertThat(outcome.votes().values()).containsExactly(2, 1, 0);
        assertThat(ballots.explain(outcome, Locale.GERMANY))
                .isEqualTo(
                        "Stimmberechtigt: 3 Verwaltungen. Abgestimmt haben 3. Die Abstimmung war"
                                + " beschlussfähig: Nötig waren 2 von 3 Stimmen, vertreten waren 3."
                                + " Das Ergebnis: Ja 2, Nein 1, Enthaltung 0. Angenommen ist, was"
                                + " mehr Ja als Nein bekommt. Der Antrag ist angenommen.");
        assertThat(cast(town(2), ballot, Choice.YES)).isEqualTo(CastResult.CHANGED_TOO_LATE);
        // Each learns what came of it.
        for (Town town : towns) {
            assertThat(mailsTo(town.head(), "Ergebnis: Haushalt")).isOne();
        }

        Resolutions.Card card = open(null, motion).card();
        assertThat(card.number()).matches("DORF-B-\\d{4}-\\d{3,}");
        assertThat(in(() -> resolutions.register(null, HERE, query(card), "0")).getContent())
                .extracting(Resolutions.Card::id)
                .containsExactly(motion);
        // Everybody sees the numbers, the group who voted how.
        assertThat(view(null, ballot).electorate()).isEmpty();
        assertThat(view(kora, ballot).electorate())
                .extracting(Ballots.Entry::choice)
                .containsExactlyInAnyOrder(Choice.YES, Choice.YES, Choice.NO);
    }

    private static Query query(Resolutions.Card card) {
        return new Query(
                Objects.requireNonNull(card.number()), card.group(), null, Execution.State.OPEN);
    }

    @Test
    void theDeadlineClosesOnceAndRemindsBefore() {
        ResolutionId motion = put("Frist");
        BallotId ballot = opened(motion, USUAL);
        cast(town(0), ballot, Choice.NO);
        cast(town(1), ballot, Choice.NO);
        String subject = "%fehlt noch: " + open(kora, motion).card().title();
        Instant deadline = Objects.requireNonNull(view(kora, ballot).deadline());

        turn(deadline.minus(Duration.ofDays(3)));
        assertThat(mails(subject)).isZero();
        turn(deadline.minus(Duration.ofHours(1)));
        turn(deadline.minus(Duration.ofHours(1)));
        assertThat(mails(subject)).isOne();
        assertThat(view(kora, ballot).isDue()).isFalse();
        // Nobody has closed it yet, and it takes votes no more.
        people.in(
                HERE,
                () ->
                        jdbc.sql(
                                        "update ballot set deadline = now() - interval '1 hour'"
                                                + " where id=?")
                                .param(ballot.value())
                                .update());
        assertThat(cast(town(2), ballot, Choice.YES)).isEqualTo(CastResult.CLOSED);
        assertThat(view(kora, ballot).isDue()).isTrue();
        assertThat(in(() -> ballots.callOff(kora, HERE, ballot))).isEqualTo(Ballots.Turn.STALE);
        List<Void> turns = atOnce(4, () -> turn(clock.instant()));
        assertThat(turns).hasSize(4);
        assertThat(open(null, motion).card().state()).isEqualTo(MotionState.REJECTED);
    }

    @Test
    void whoCannotVoteCannot() {
        BallotId ballot = opened(put("Zutritt"), USUAL);
        EntryId entry = entry(town(0), ballot);
        Actor other = people.person(Standing.in(HERE, Role.MEMBER));
        Actor stranger =
                people.person(Standing.of(ELSEWHERE, town(0).key(), Role.HEAD_OF_ADMINISTRATION));

        assertThat(in(() -> ballots.cast(kora, HERE, ballot, entry, Choice.YES)))
                .isEqualTo(CastResult.NOT_YOURS);
        assertThat(in(() -> ballots.cast(town(1).head(), HERE, ballot, entry, Choice.YES)))
                .isEqualTo(CastResult.NOT_YOURS);
        for (Actor nobody : List.of(other, stranger)) {
            assertThatThrownBy(
                            () -> in(() -> ballots.cast(nobody, HERE, ballot, entry, Choice.YES)))
                    .isInstanceOf(PageNotFound.class);
            assertThatThrownBy(() -> view(nobody, ballot)).isInstanceOf(PageNotFound.class);
            assertThatThrownBy(() -> in(() -> ballots.close(nobody, HERE, ballot)))
                    .isInstanceOf(PageNotFound.class);
        }
        assertThatThrownBy(() -> in(() -> ballots.close(town(0).head(), HERE, ballot)))
                .isInstanceOf(PageNotFound.class);
    }

    @Test
    void nothingOfItIsKnownInAnotherNetwork() {
        ResolutionId motion = put("Grenze");
        BallotId ballot = opened(motion, USUAL);
        for (Town town : towns) {
            cast(town, ballot, Choice.YES);
        }
        close(ballot);
        String number = Objects.requireNonNull(open(null, motion).card().number());
        Actor there = people.coordinator(ELSEWHERE);

        NetworkScope.run(
                ELSEWHERE,
                () -> {
                    assertThatThrownBy(() -> resolutions.open(there, ELSEWHERE, motion))
                            .isInstanceOf(PageNotFound.class);
                    assertThatThrownBy(() -> ballots.view(there, ELSEWHERE, ballot))
                            .isInstanceOf(PageNotFound.class);
                    assertThat(
                                    resolutions.export(
                                            there, ELSEWHERE, new Query(number, null, null, null)))
                            .isEmpty();
                });
    }

    @Test
    void resolutionsOfAHiddenGroupAreHidden() {
        GroupId hidden = people.group(kora, HERE, GroupKind.WORKING_GROUP, GroupVisibility.MEMBERS);
        Town town = people.town(HERE, hidden);
        ResolutionId motion = put(hidden, "Verborgen");
        BallotId ballot = opened(motion, USUAL);
        cast(town, ballot, Choice.YES);
        close(ballot);

        Actor member = people.person(Standing.in(HERE, Role.MEMBER));
        assertThatThrownBy(() -> open(member, motion)).isInstanceOf(PageNotFound.class);
        assertThat(in(() -> resolutions.export(member, HERE, Query.ALL)))
                .extracting(Resolutions.Card::id)
                .doesNotContain(motion);
        assertThat(open(town.head(), motion).card().state()).isEqualTo(MotionState.ADOPTED);
        assertThat(open(town.head(), motion).rights()).isEmpty();
        // Who had a vote finds it in the register, which nobody else has that group in.
        assertThat(in(() -> resolutions.export(town.head(), HERE, Query.ALL)))
                .extracting(Resolutions.Card::id)
                .contains(motion);
        assertThat(in(() -> resolutions.groups(town.head(), HERE)))
                .extracting(Groups.Link::id)
                .contains(hidden);
        assertThat(in(() -> resolutions.groups(member, HERE)))
                .extracting(Groups.Link::id)
                .doesNotContain(hidden);
    }

    @Test
    void theRegisterFindsWhatWasTypedAndKnowsItsYears() {
        ResolutionId percent = resolved("Zuschuss von 80 % für Öfen");
        ResolutionId other = resolved("Zuschuss von 80 Euro");
        setYear(percent, 1951);
        setYear(other, 1949);

        assertThat(found("80 %")).contains(percent).doesNotContain(other);
        assertThat(found("FÜR öFEN")).contains(percent).doesNotContain(other);
        assertThat(found("8_ ")).doesNotContain(percent, other);
        assertThat(in(() -> resolutions.years(null, HERE)))
                .contains(1951, 1949)
                .doesNotContain(1950)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    private ResolutionId resolved(String title) {
        ResolutionId motion = put(title);
        BallotId ballot = opened(motion, USUAL);
        towns.forEach(town -> cast(town, ballot, Choice.YES));
        close(ballot);
        return motion;
    }

    private List<ResolutionId> found(String text) {
        return in(() -> resolutions.export(null, HERE, new Query(text, null, null, null))).stream()
                .map(Resolutions.Card::id)
                .toList();
    }

    private void setYear(ResolutionId motion, int year) {
        people.in(
                HERE,
                () ->
                        jdbc.sql(
                                        "update resolution set resolved_on = make_date(?, 5, 6)"
                                                + " where id = ?")
                                .params(year, motion.value())
                                .update());
    }

    @Test
    void twoPeopleOfOneTownHaveOneVote() throws Exception {
        BallotId ballot = opened(put("Zwei Hände"), SECRET);
        Actor contact = people.person(Standing.of(HERE, town(0).key(), Role.CONTACT_PERSON));
        EntryId entry = entry(town(0), ballot);
        List<Actor> hands = List.of(town(0).head(), contact);
        CyclicBarrier start = new CyclicBarrier(8);
        List<Callable<CastResult>> clicks = new ArrayList<>();
        for (int each = 0; each < 8; each++) {
            Actor hand = hands.get(each % 2);
            Choice choice = each % 2 == 0 ? Choice.YES : Choice.NO;
            clicks.add(
                    () -> {
                        start.await();
                        return in(() -> ballots.cast(hand, HERE, ballot, entry, choice));
                    });
        }

        List<CastResult> results = all(clicks);

        assertThat(results).containsOnlyOnce(CastResult.CAST);
        assertThat(results).filteredOn(CastResult.ALREADY::equals).hasSize(7);
        assertThat(papers(ballot)).isOne();
    }

    @Test
    void aSecretVoteCannotBeTracedInTheDatabase() {
        BallotId ballot = opened(put("Geheim"), SECRET);
        assertThat(cast(town(0), ballot, Choice.YES)).isEqualTo(CastResult.CAST);
        assertThat(cast(town(1), ballot, Choice.NO)).isEqualTo(CastResult.CAST);
        assertThat(cast(town(1), ballot, Choice.NO)).isEqualTo(CastResult.ALREADY);

        assertThat(view(kora, ballot).tally()).isNull();
        assertThat(view(town(0).head(), ballot).mine())
                .extracting(Ballots.Entry::cast, Ballots.Entry::choice)
                .containsExactly(tuple(Ballots.Cast.VOTED, null));
        // The transactions that wrote papers and marks are one and the same for all of them.
        assertThat(
                        count(
                                "select count(distinct xmin::text) from ballot_paper where"
                                        + " ballot_id",
                                ballot))
                .isOne();
        assertThat(
                        count(
                                "select count(distinct v.xmin::text) from ballot_voted v join"
                                        + " ballot_entry e on e.id = v.entry_id where e.ballot_id",
                                ballot))
                .isOne();
        assertThat(
                        count(
                                "select count(*) from ballot_vote v join ballot_entry e on e.id ="
                                        + " v.entry_id where e.ballot_id",
                                ballot))
                .isZero();
        // Version 4: of nothing but chance.
        assertThat(
                        count(
                                "select count(*) from ballot_paper where substr(id::text, 15, 1) ="
                                        + " '4' and ballot_id",
                                ballot))
                .isEqualTo(2);
        // What was done names nobody.
        assertThat(
                        jdbc.sql(
                                        "select count(*) from hub.audit_entry where action ="
                                                + " 'ballot.voted-secretly' and object = ? and"
                                                + " actor is not null")
                                .param(ballot.toString())
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void whoeverVotesWhileItIsClosedIsCountedOrToldSo() throws Exception {
        for (Way way : List.of(Way.OPEN, Way.SECRET)) {
            ResolutionId motion = put("Gedränge " + way);
            BallotId ballot = openedInMeeting(motion, USUAL.with(way, Majority.SIMPLE));
            CyclicBarrier start = new CyclicBarrier(5);
            List<Callable<Object>> hands = new ArrayList<>();
            for (Town town : towns) {
                EntryId entry = entry(town, ballot);
                hands.add(
                        () -> {
                            start.await();
                            return in(
                                    () ->
                                            ballots.cast(
                                                    town.head(), HERE, ballot, entry, Choice.YES));
                        });
            }
            for (int each = 0; each < 2; each++) {
                hands.add(
                        () -> {
                            start.await();
                            return close(ballot);
                        });
            }

            List<Object> results = all(hands);

            long cast = results.stream().filter(CastResult.CAST::equals).count();
            long refused = results.stream().filter(CastResult.CLOSED::equals).count();
            assertThat(cast + refused).isEqualTo(3);
            Outcome outcome = Objects.requireNonNull(view(kora, ballot).tally());
            assertThat((long) outcome.cast()).isEqualTo(cast);
            assertThat(results)
                    .filteredOn(CloseResult.Closed.class::isInstance)
                    .extracting(one -> ((CloseResult.Closed) one).outcome())
                    .containsOnly(outcome);
        }
    }

    @Test
    void aNodeThatDiesWhileVotingLeavesNothingHalf() {
        BallotId ballot = opened(put("Absturz"), SECRET);
        EntryId entry = entry(town(0), ballot);
        NetworkScope.run(
                HERE,
                () ->
                        transaction.executeWithoutResult(
                                status -> {
                                    ballots.cast(town(0).head(), HERE, ballot, entry, Choice.NO);
                                    status.setRollbackOnly();
                                }));
        assertThat(papers(ballot)).isZero();

        assertThat(cast(town(0), ballot, Choice.YES)).isEqualTo(CastResult.CAST);
        assertThat(cast(town(0), ballot, Choice.YES)).isEqualTo(CastResult.ALREADY);
        assertThat(papers(ballot)).isOne();
    }

    @Test
    void numbersHaveNoGapsHoweverManyCloseAtOnce() throws Exception {
        List<ResolutionId> motions = new ArrayList<>();
        List<Callable<CloseResult>> closings = new ArrayList<>();
        CyclicBarrier start = new CyclicBarrier(4);
        for (int each = 0; each < 4; each++) {
            ResolutionId motion = put("Nummer " + each);
            BallotId ballot = openedInMeeting(motion, USUAL);
            in(() -> ballots.record(kora, HERE, ballot, entry(town(0), ballot), Choice.YES));
            motions.add(motion);
            closings.add(
                    () -> {
                        start.await();
                        return close(ballot);
                    });
        }

        all(closings);

        List<Integer> numbers =
                motions.stream()
                        .map(one -> Objects.requireNonNull(open(kora, one).card().number()))
                        .map(one -> Integer.valueOf(one.substring(one.lastIndexOf('-') + 1)))
                        .sorted()
                        .toList();
        assertThat(numbers.getLast() - numbers.getFirst()).isEqualTo(3);
        assertThat(numbers).doesNotHaveDuplicates();
    }

    @Test
    void onlyThosePresentVoteInAMeeting() {
        ResolutionId motion = put("Anwesend");
        BallotId ballot =
                ((OpenResult.Opened)
                                in(
                                        () ->
                                                ballots.openInMeeting(
                                                        kora,
                                                        HERE,
                                                        motion,
                                                        USUAL,
                                                        List.of(
                                                                new Present.OfAdministration(
                                                                        town(0).key()),
                                                                new Present.InPerson(
                                                                        town(0).head()
                                                                                .account())))))
                        .id();
        assertThat(cast(town(0), ballot, Choice.YES)).isEqualTo(CastResult.CAST);
        assertThat(cast(town(1), ballot, Choice.YES)).isEqualTo(CastResult.NOT_PRESENT);
        assertThat(in(() -> ballots.record(kora, HERE, ballot, entry(town(0), ballot), Choice.NO)))
                .isEqualTo(CastResult.ALREADY);
        Outcome live = Objects.requireNonNull(view(kora, ballot).tally());
        assertThat(live.verdict()).isEqualTo(Verdict.NO_QUORUM);

        assertThat(
                        in(
                                () ->
                                        ballots.attend(
                                                kora,
                                                HERE,
                                                ballot,
                                                towns.stream()
                                                        .<Present>map(
                                                                one ->
                                                                        new Present
                                                                                .OfAdministration(
                                                                                one.key()))
                                                        .toList())))
                .isEqualTo(Turn.DONE);
        assertThat(in(() -> ballots.record(kora, HERE, ballot, entry(town(1), ballot), Choice.NO)))
                .isEqualTo(CastResult.CAST);
        Outcome outcome = ((CloseResult.Closed) close(ballot)).outcome();
        assertThat(outcome.turnout().present()).isEqualTo(3);
        assertThat(outcome.verdict()).isEqualTo(Verdict.TIED);
        assertThat(open(null, motion).card().state()).isEqualTo(MotionState.REJECTED);
    }

    @Test
    void tooFewDecideNothingAndItCanBeVotedOnAgain() {
        ResolutionId motion = put("Zu wenige");
        BallotId first = openedInMeeting(motion, USUAL);
        assertThat(((CloseResult.Closed) close(first)).outcome().verdict())
                .isEqualTo(Verdict.NO_VOTES);
        assertThat(open(kora, motion).card().state()).isEqualTo(MotionState.UNDECIDED);
        assertThat(open(kora, motion).card().number()).isNull();

        BallotId second = opened(motion, USUAL);
        assertThat(in(() -> ballots.openInWriting(kora, HERE, motion, USUAL, inTwoWeeks())))
                .isInstanceOf(OpenResult.Stale.class);
        cast(town(0), second, Choice.YES);
        assertThat(in(() -> ballots.callOff(kora, HERE, second))).isEqualTo(Turn.DONE);
        assertThat(open(kora, motion).card().state()).isEqualTo(MotionState.DRAFT);
        assertThat(cast(town(0), second, Choice.YES)).isEqualTo(CastResult.CLOSED);
        assertThat(open(kora, motion).ballots()).containsExactly(second, first);
    }

    @Test
    void aPersonCarriesAsManyVotesAsTheRulesAllow() {
        Town fourth = people.town(HERE, group);
        Actor carrier = fourth.head();
        people.seat(HERE, group, carrier, fourth);
        BallotId ballot = opened(put("Vollmacht"), USUAL);
        EntryId first = entry(town(0), ballot);
        EntryId second = entry(town(1), ballot);

        assertThat(lend(town(0), ballot, first, carrier)).isEqualTo(LendResult.DONE);
        assertThat(lend(town(1), ballot, second, carrier)).isEqualTo(LendResult.TOO_MANY);
        assertThat(in(() -> ballots.cast(town(0).head(), HERE, ballot, first, Choice.YES)))
                .isEqualTo(CastResult.LENT_OUT);
        assertThat(in(() -> ballots.cast(carrier, HERE, ballot, first, Choice.YES)))
                .isEqualTo(CastResult.CAST);
        assertThat(in(() -> ballots.takeBack(town(0).head(), HERE, ballot, first)))
                .isEqualTo(Turn.STALE);
        assertThatThrownBy(() -> lend(town(0), ballot, second, carrier))
                .isInstanceOf(PageNotFound.class);
    }

    @Test
    void whoeverSpeaksForTheTownNowVotes() {
        BallotId ballot = opened(put("Wechsel"), USUAL);
        EntryId entry = entry(town(0), ballot);
        Actor gone = town(0).head();
        people.in(
                HERE,
                () ->
                        jdbc.sql("delete from hub.account_role where account_id = ?")
                                .param(gone.account().value())
                                .update());
        Actor next = people.person(Standing.of(HERE, town(0).key(), Role.HEAD_OF_ADMINISTRATION));

        assertThat(in(() -> ballots.cast(gone, HERE, ballot, entry, Choice.YES)))
                .isEqualTo(CastResult.NOT_YOURS);
        assertThat(in(() -> ballots.cast(next, HERE, ballot, entry, Choice.YES)))
                .isEqualTo(CastResult.CAST);
    }

    @Test
    void townsThatHaveBecomeOneHaveOneVote() {
        GroupId merging = people.group(kora, HERE, GroupKind.WORKING_GROUP, GroupVisibility.PUBLIC);
        List<RegionalKey> keys = people.lastVillages();
        Town staying = people.town(HERE, merging, keys.getFirst(), "Bleibt");
        Town ending = people.town(HERE, merging, keys.getLast(), "Geht auf");
        Town third = people.town(HERE, merging);
        ResolutionId before = put(merging, "Vorher");
        BallotId open = opened(before, USUAL);
        assertThat(view(kora, open).electorate()).hasSize(3);

        people.end(ending.key(), staying.key());
        try {
            // While a ballot is open: whoever votes first, it is the one vote of both.
            EntryId gone = entry(ending, open);
            assertThat(in(() -> ballots.cast(ending.head(), HERE, open, gone, Choice.YES)))
                    .isEqualTo(CastResult.CAST);
            assertThat(view(kora, open).electorate()).hasSize(2);
            assertThat(cast(staying, open, Choice.NO)).isEqualTo(CastResult.CHANGED);
            cast(third, open, Choice.YES);
            assertThat(((CloseResult.Closed) close(open)).outcome().turnout().entitled())
                    .isEqualTo(2);

            BallotId after = opened(put(merging, "Nachher"), USUAL);
            assertThat(view(kora, after).electorate()).hasSize(2);
            assertThat(view(ending.head(), after).mine())
                    .extracting(Ballots.Entry::id)
                    .containsExactly(entry(staying, after));
        } finally {
            people.end(ending.key(), null);
        }
    }

    @Test
    void rulesAreFrozenIntoOpenBallotsAndWeightsCount() {
        VotingRules byName =
                new VotingRules(
                        Way.BY_NAME,
                        Majority.ABSOLUTE,
                        USUAL.base(),
                        USUAL.abstentions(),
                        0,
                        Voters.ADMINISTRATIONS,
                        0);
        assertThat(change(0, byName, Map.of(town(0).key(), 5))).isEqualTo(Resolutions.Change.DONE);
        assertThat(change(0, byName, Map.of())).isEqualTo(Resolutions.Change.STALE);
        VotingRules rules = in(() -> sheets.rules(HERE, group));
        assertThat(rules).isEqualTo(byName);
        BallotId ballot = openedInMeeting(put("Gewicht"), rules);
        assertThat(change(1, USUAL, Map.of())).isEqualTo(Resolutions.Change.DONE);

        cast(town(0), ballot, Choice.YES);
        cast(town(1), ballot, Choice.NO);
        Outcome outcome = ((CloseResult.Closed) close(ballot)).outcome();
        assertThat(outcome.turnout().entitledVotes()).isEqualTo(7);
        assertThat(ballots.explain(outcome, Locale.GERMANY))
                .contains(
                        "Anwesend waren 3 Verwaltungen mit zusammen 7 Stimmen, abgestimmt haben 2"
                                + " mit zusammen 6 Stimmen.",
                        "Ja 5 Stimmen, Nein eine Stimme, Enthaltung 0 Stimmen");
        assertThat(outcome.votesFor(Choice.YES)).isEqualTo(5);
        assertThat(view(null, ballot).electorate())
                .extracting(Ballots.Entry::choice)
                .containsExactlyInAnyOrder(Choice.YES, Choice.NO, null);
    }

    @Test
    void anAbstentionChangesNothingAboutAllThereAreAndOldResultsStay() {
        VotingRules ofAll =
                new VotingRules(
                        Way.OPEN,
                        Majority.TWO_THIRDS,
                        Base.ENTITLED,
                        Abstentions.LEFT_OUT,
                        0,
                        Voters.ADMINISTRATIONS,
                        0);
        ResolutionId motion = put("Satzung");
        BallotId ballot = openedInMeeting(motion, ofAll);
        assertThat(ballots.rules(view(kora, ballot), Locale.GERMANY))
                .isEqualTo(
                        "Nötig sind zwei Drittel aller Stimmberechtigten. Enthaltungen ändern an"
                                + " dieser Zahl nichts. Eine Beschlussfähigkeit ist nicht"
                                + " verlangt.");
        cast(town(0), ballot, Choice.YES);
        cast(town(1), ballot, Choice.ABSTAIN);
        cast(town(2), ballot, Choice.NO);
        Outcome outcome = ((CloseResult.Closed) close(ballot)).outcome();
        assertThat(outcome.base()).isEqualTo(3);
        assertThat(ballots.explain(outcome, Locale.GERMANY))
                .contains("aller Stimmberechtigten: 2 von 3.")
                .contains("Enthaltungen ändern an dieser Zahl nichts.");

        // As it was counted before.
        people.in(
                HERE,
                () ->
                        jdbc.sql("update ballot set majority_of = 2 where id = ?")
                                .param(ballot.value())
                                .update());
        Outcome old = Objects.requireNonNull(view(kora, ballot).tally());
        assertThat(ballots.explain(old, Locale.GERMANY))
                .contains("aller Stimmberechtigten: 2 von 2.")
                .contains("Enthaltungen zählen dabei nicht mit.");
    }

    @Test
    void whereSomebodyHasSeveralVotesPartsAreOfVotes() {
        VotingRules ofAll =
                new VotingRules(
                        Way.OPEN,
                        Majority.TWO_THIRDS,
                        Base.ENTITLED,
                        Abstentions.LEFT_OUT,
                        0,
                        Voters.ADMINISTRATIONS,
                        1);
        assertThat(change(0, ofAll, Map.of(town(0).key(), 4))).isEqualTo(Resolutions.Change.DONE);
        BallotId ballot = openedInMeeting(put("Gewichtet"), ofAll);
        assertThat(ballots.rules(view(kora, ballot), Locale.GERMANY))
                .startsWith("Nötig sind zwei Drittel aller Stimmen.");
        cast(town(1), ballot, Choice.YES);
        cast(town(2), ballot, Choice.YES);
        Outcome outcome = ((CloseResult.Closed) close(ballot)).outcome();
        assertThat(ballots.explain(outcome, Locale.GERMANY))
                .contains("Nötig waren zwei Drittel aller Stimmen: 4 von 6.")
                .endsWith("Die Ja-Stimmen reichen dafür nicht; der Antrag ist abgelehnt.");
        assertThat(ballots.explain(outcome, Locale.ENGLISH))
                .contains("It took two thirds of all votes: 4 of 6.");
    }

    @Test
    void oneAndNobodyAreSaidInWords() {
        Outcome alone =
                Outcome.of(
                        USUAL, Place.MEETING, List.of(), Turnout.ofOneVoteEach(3, 1, 0), Map.of());
        assertThat(ballots.explain(alone, Locale.GERMANY))
                .contains("Anwesend war eine Verwaltung, abgestimmt hat niemand.");
        assertThat(ballots.explain(alone, Locale.ENGLISH))
                .contains("Present: one administration; voted: nobody.");
    }

    @Test
    void aLoneWeightInASecretBallotIsWarnedOf() {
        change(0, USUAL, Map.of(town(0).key(), 5));
        OpenResult opened =
                in(() -> ballots.openInWriting(kora, HERE, put("Warnung"), SECRET, inTwoWeeks()));
        assertThat(((OpenResult.Opened) opened).loners()).containsExactly(town(0).name());
    }

    @Test
    void anElectionNamesWhoIsElected() {
        ResolutionId motion =
                in(
                        () ->
                                resolutions.put(
                                        kora,
                                        HERE,
                                        group,
                                        new MotionDraft(
                                                "Leitung",
                                                "Wer leitet?",
                                                "",
                                                List.of("Ada", "Bela")),
                                        new Source.Meeting(UUID.randomUUID(), UUID.randomUUID())));
        BallotId ballot = openedInMeeting(motion, USUAL);
        cast(town(0), ballot, Choice.candidate(1));
        cast(town(1), ballot, Choice.candidate(1));
        cast(town(2), ballot, Choice.candidate(0));
        assertThat(((CloseResult.Closed) close(ballot)).outcome().elected()).isEqualTo("Bela");
        assertThat(open(null, motion).card().elected()).isEqualTo("Bela");
        assertThat(open(null, motion).card().execution()).isEqualTo(Execution.BY_ITSELF);
        UUID item = ((Source.Meeting) open(kora, motion).source()).item();
        assertThat(in(() -> resolutions.ofItem(null, HERE, item)))
                .extracting(Resolutions.Card::id)
                .containsExactly(motion);
    }

    @Test
    void onlyWhatWasAdoptedIsCarriedOutAndTheSlowerIsTold() {
        ResolutionId motion = put("Umsetzung");
        BallotId ballot = openedInMeeting(motion, USUAL);
        Execution half =
                new Execution(
                        Execution.State.UNDER_WAY,
                        "Angebote da",
                        "Amt 10",
                        LocalDate.of(2027, 3, 1));
        int version = open(kora, motion).version();
        assertThat(in(() -> resolutions.follow(kora, HERE, motion, version, half)))
                .isEqualTo(Resolutions.Change.STALE);
        cast(town(0), ballot, Choice.YES);
        close(ballot);
        int now = open(kora, motion).version();
        assertThat(in(() -> resolutions.follow(kora, HERE, motion, now, half)))
                .isEqualTo(Resolutions.Change.DONE);
        assertThat(in(() -> resolutions.follow(kora, HERE, motion, now, half)))
                .isEqualTo(Resolutions.Change.STALE);
        assertThat(open(null, motion).card().execution()).isEqualTo(half);
        assertThatThrownBy(
                        () -> in(() -> resolutions.follow(town(0).head(), HERE, motion, now, half)))
                .isInstanceOf(PageNotFound.class);
    }

    @Test
    void aVoteStaysWithoutTheNameOfWhoIsErased() {
        BallotId ballot = opened(put("Löschung"), USUAL);
        cast(town(0), ballot, Choice.YES);
        Actor head = town(0).head();
        Person person = new Person(head.account().value(), head.mailbox().address(), head.name());

        assertThat(people.in(HERE, () -> data.in(HERE, person))).hasSize(1);
        people.in(
                HERE,
                () -> {
                    data.eraseIn(HERE, person, clock.instant());
                    return true;
                });
        assertThat(people.in(HERE, () -> data.in(HERE, person))).isEmpty();
        assertThat(view(kora, ballot).turnout().voted()).isOne();
    }

    private Town town(int index) {
        return towns.get(index);
    }

    private ResolutionId put(String title) {
        return put(group, title);
    }

    private ResolutionId put(GroupId where, String title) {
        return in(
                () ->
                        resolutions.put(
                                kora,
                                HERE,
                                where,
                                MotionDraft.of(title + " " + UUID.randomUUID(), "Wir tun es.", ""),
                                new Source.Writing()));
    }

    private BallotId opened(ResolutionId motion, VotingRules rules) {
        OpenResult result =
                in(() -> ballots.openInWriting(kora, HERE, motion, rules, inTwoWeeks()));
        return ((OpenResult.Opened) result).id();
    }

    private Instant inTwoWeeks() {
        return clock.instant().plus(Duration.ofDays(14));
    }

    private BallotId openedInMeeting(ResolutionId motion, VotingRules rules) {
        List<Present> present =
                towns.stream()
                        .<Present>map(one -> new Present.OfAdministration(one.key()))
                        .toList();
        OpenResult result = in(() -> ballots.openInMeeting(kora, HERE, motion, rules, present));
        return ((OpenResult.Opened) result).id();
    }

    private CastResult cast(Town town, BallotId ballot, Choice choice) {
        EntryId entry = entry(town, ballot);
        return in(() -> ballots.cast(town.head(), HERE, ballot, entry, choice));
    }

    private CloseResult close(BallotId ballot) {
        return in(() -> ballots.close(kora, HERE, ballot));
    }

    private LendResult lend(Town town, BallotId ballot, EntryId entry, Actor to) {
        return in(() -> ballots.lend(town.head(), HERE, ballot, entry, to.account()));
    }

    private Resolutions.Change change(
            int version, VotingRules rules, Map<RegionalKey, Integer> weights) {
        return in(() -> sheets.change(kora, HERE, group, version, rules, weights));
    }

    /** By the key it came in with, also after it went up in another one. */
    private EntryId entry(Town town, BallotId ballot) {
        return new EntryId(
                people.in(
                        HERE,
                        () ->
                                jdbc.sql(
                                                "select id from ballot_entry where ballot_id = ?"
                                                        + " and regional_key = ?")
                                        .params(ballot.value(), town.key().value())
                                        .query(UUID.class)
                                        .single()));
    }

    private Resolutions.View open(@Nullable Actor reader, ResolutionId id) {
        return in(() -> resolutions.open(reader, HERE, id));
    }

    private Ballots.View view(@Nullable Actor reader, BallotId id) {
        return in(() -> ballots.view(reader, HERE, id));
    }

    private int papers(BallotId ballot) {
        return count("select count(*) from ballot_paper where ballot_id", ballot);
    }

    private int count(String sql, BallotId ballot) {
        return people.in(
                HERE,
                () -> jdbc.sql(sql + " = ?").param(ballot.value()).query(Integer.class).single());
    }

    private int mailsTo(Actor person, String subject) {
        return jdbc.sql(
                        "select count(*) from hub.outgoing_mail where recipient = ? and subject"
                                + " like ?")
                .params(person.mailbox().address(), "%" + subject + "%")
                .query(Integer.class)
                .single();
    }

    private int mails(String subject) {
        return jdbc.sql("select count(*) from hub.outgoing_mail where subject like ?")
                .param(subject)
                .query(Integer.class)
                .single();
    }

    private @Nullable Void turn(Instant now) {
        NetworkScope.run(HERE, () -> due.turn(HERE, now));
        return null;
    }

    private static <T extends @Nullable Object> List<T> atOnce(int times, Callable<T> work) {
        List<Callable<T>> all = new ArrayList<>();
        for (int each = 0; each < times; each++) {
            all.add(work);
        }
        try {
            return all(all);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static <T extends @Nullable Object> List<T> all(List<Callable<T>> work)
            throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
            List<T> results = new ArrayList<>();
            for (Future<T> one : threads.invokeAll(work)) {
                results.add(one.get());
            }
            return results;
        }
    }

    private static <T> T in(Supplier<T> work) {
        return NetworkScope.call(HERE, work::get);
    }
}
