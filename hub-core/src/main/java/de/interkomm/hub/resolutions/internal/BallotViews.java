package de.interkomm.hub.resolutions.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.resolutions.Ballots;
import de.interkomm.hub.resolutions.Ballots.Attendance;
import de.interkomm.hub.resolutions.Ballots.Cast;
import de.interkomm.hub.resolutions.Ballots.Hand;
import de.interkomm.hub.resolutions.Ballots.State;
import de.interkomm.hub.resolutions.Ballots.View;
import de.interkomm.hub.resolutions.Choice;
import de.interkomm.hub.resolutions.EntryId;
import de.interkomm.hub.resolutions.Outcome;
import de.interkomm.hub.resolutions.Place;
import de.interkomm.hub.resolutions.Voters;
import de.interkomm.hub.resolutions.Way;
import de.interkomm.hub.resolutions.internal.ResolutionRows.Found;
import de.interkomm.hub.resolutions.internal.Speakers.Speaking;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Shows of a ballot what each reader may know while it lasts, and afterwards. */
@Component
class BallotViews {

    private final BallotRows rows;
    private final ResolutionRows motions;
    private final Speakers speakers;
    private final Clock clock;

    BallotViews(BallotRows rows, ResolutionRows motions, Speakers speakers, Clock clock) {
        this.rows = rows;
        this.motions = motions;
        this.speakers = speakers;
        this.clock = clock;
    }

    View of(@Nullable Actor reader, NetworkId network, Ballot ballot, Found motion) {
        List<Seat> entries = rows.entries(ballot.id());
        Sight sight = sight(reader, network, ballot, motion);
        List<Ballots.Entry> shown = entries.stream().map(sight::show).toList();
        Missing missing = missing(network, ballot, motion, entries);
        return new View(
                ballot.id(),
                ballot.resolution(),
                ballot.state(),
                ballot.place(),
                ballot.meeting(),
                ballot.rules(),
                ballot.candidates(),
                ballot.openedAt(),
                ballot.deadline(),
                ballot.isDueAt(clock.instant()),
                ballot.closedAt(),
                tally(ballot, entries, motion.belongs()),
                ballot.state() == State.CLOSED
                        ? ballot.outcome().turnout()
                        : BallotRows.turnout(ballot, entries),
                shown.stream()
                        .filter(one -> one.hand() != Hand.NONE)
                        .sorted(Comparator.comparing(one -> one.hand() == Hand.CARRIED))
                        .toList(),
                sight.electorate() == Electors.SHOWN ? shown : List.of(),
                ballot.isSecret() ? lone(entries) : Set.of(),
                missing.awaited(),
                missing.unheard());
    }

    private Missing missing(NetworkId network, Ballot ballot, Found motion, List<Seat> entries) {
        if (!motion.belongs() || !ballot.isOpen() || ballot.place() != Place.WRITING) {
            return new Missing(List.of(), List.of());
        }
        Speaking speaking = speakers.in(network, motion.card().group());
        List<Seat> silent = entries.stream().filter(one -> !one.voted()).toList();
        return new Missing(
                silent.stream().filter(speaking::isAwaited).map(Seat::name).toList(),
                silent.stream().filter(speaking::isUnheard).map(Seat::name).toList());
    }

    /** Those whose weight nobody else has, where weights differ at all. */
    private static Set<EntryId> lone(List<Seat> entries) {
        Map<Integer, List<Seat>> alike = entries.stream().collect(groupingBy(Seat::weight));
        return alike.size() < 2
                ? Set.of()
                : alike.values().stream()
                        .filter(some -> some.size() == 1)
                        .map(some -> some.getFirst().id())
                        .collect(toUnmodifiableSet());
    }

    private @Nullable Outcome tally(Ballot ballot, List<Seat> entries, boolean belongs) {
        return switch (ballot.state()) {
            case CLOSED -> ballot.outcome();
            case CALLED_OFF -> null;
            case OPEN ->
                    belongs && isLive(ballot)
                            ? Outcome.of(
                                    ballot.rules(),
                                    ballot.place(),
                                    ballot.candidates(),
                                    BallotRows.turnout(ballot, entries),
                                    rows.count(ballot))
                            : null;
        };
    }

    /** In writing nobody is to wait for how others vote. */
    private static boolean isLive(Ballot ballot) {
        return ballot.place() == Place.MEETING && !ballot.isSecret();
    }

    private Sight sight(@Nullable Actor reader, NetworkId network, Ballot ballot, Found motion) {
        boolean inside = reader != null && reader.may(Permission.ENTER_NETWORK, network);
        boolean named =
                ballot.state() == State.CLOSED
                        && ballot.rules().way() == Way.BY_NAME
                        && (inside || ballot.rules().voters() == Voters.ADMINISTRATIONS);
        boolean choices =
                named
                        || (motion.belongs()
                                && !ballot.isSecret()
                                && (ballot.state() == State.CLOSED || isLive(ballot)));
        return new Sight(
                reader,
                reader == null ? null : speakers.in(network, motion.card().group()),
                reader != null
                                && !ballot.isSecret()
                                && rows.isDeputised(ballot.id(), reader.account())
                        ? Hand.DEPUTISED
                        : Hand.OWN,
                motion.belongs() || named ? Electors.SHOWN : Electors.HIDDEN,
                motion.belongs(),
                choices);
    }

    /**
     * Whether an administration's vote is at present not for this person to cast, as their deputy
     * is there. A secret vote can be written down by nobody, so it stays theirs.
     */
    boolean isDeputised(Actor actor, Ballot ballot, Seat entry) {
        return entry.administration() != null
                && entry.carrier() == null
                && !ballot.isSecret()
                && rows.isDeputised(ballot.id(), actor.account());
    }

    /** Whether somebody has a vote in an open ballot that is not cast. */
    boolean waits(Actor actor, NetworkId network, Ballot ballot) {
        Optional<Found> motion =
                motions.find(ResolutionRows.viewer(actor, network), ballot.resolution());
        if (motion.isEmpty() || !ballot.isOpenAt(clock.instant())) {
            return false;
        }
        return of(actor, network, ballot, motion.get()).mine().stream()
                .filter(one -> one.hand() == Hand.OWN || one.hand() == Hand.CARRIED)
                .filter(
                        one ->
                                ballot.place() == Place.WRITING
                                        || one.attendance() == Attendance.PRESENT)
                .anyMatch(one -> one.cast() == Cast.WAITING);
    }

    /** Whose votes are missing, by name: those somebody can cast, and those nobody can. */
    private record Missing(List<String> awaited, List<String> unheard) {}

    /** Whether a reader sees who can vote. */
    private enum Electors {
        SHOWN,
        HIDDEN
    }

    /**
     * What one reader sees.
     *
     * @param speaking {@code null} for those who have not signed in
     * @param forAdministration what the reader has to do with the vote of an administration the
     *     reader speaks for
     */
    private record Sight(
            @Nullable Actor reader,
            @Nullable Speaking speaking,
            Hand forAdministration,
            Electors electorate,
            boolean belongs,
            boolean choices) {

        Ballots.Entry show(Seat entry) {
            Hand hand = hand(entry);
            Choice choice = choices || hand != Hand.NONE ? entry.choice() : null;
            return new Ballots.Entry(
                    entry.id(),
                    entry.administration(),
                    entry.name(),
                    entry.weight(),
                    attendance(entry.present()),
                    attendance(entry.presentUnlent()),
                    cast(entry),
                    choice,
                    belongs || hand != Hand.NONE ? entry.carrierName() : null,
                    hand);
        }

        private static Attendance attendance(boolean present) {
            return present ? Attendance.PRESENT : Attendance.ABSENT;
        }

        private static Cast cast(Seat entry) {
            if (!entry.voted()) {
                return Cast.WAITING;
            }
            return entry.choice() == null || entry.inPerson() ? Cast.VOTED : Cast.RECORDED;
        }

        private Hand hand(Seat entry) {
            if (reader == null || speaking == null) {
                return Hand.NONE;
            }
            if (speaking.carries(reader.account(), entry)) {
                return entry.carrier() == null && forAdministration == Hand.DEPUTISED
                        ? Hand.DEPUTISED
                        : Hand.CARRIED;
            }
            if (!speaking.isCaster(reader.account(), entry)) {
                return Hand.NONE;
            }
            if (entry.isLent()) {
                return Hand.LENT;
            }
            return entry.administration() == null ? Hand.OWN : forAdministration;
        }
    }
}
