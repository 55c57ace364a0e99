package de.interkomm.hub.meetings.internal;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.meetings.AgendaItemId;
import de.interkomm.hub.meetings.AttendeeId;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.meetings.internal.RoomRows.Sitter;
import de.interkomm.hub.resolutions.BallotId;
import de.interkomm.hub.resolutions.Ballots;
import de.interkomm.hub.resolutions.MotionState;
import de.interkomm.hub.resolutions.Present;
import de.interkomm.hub.resolutions.ResolutionId;
import de.interkomm.hub.resolutions.Resolutions;
import de.interkomm.hub.resolutions.Resolutions.OnAgenda;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells ballots who is at the meeting, and the meeting what ballots have decided. */
@Component
class RoomVotes {

    private final RoomRows rows;
    private final Ballots ballots;
    private final Resolutions resolutions;

    RoomVotes(RoomRows rows, Ballots ballots, Resolutions resolutions) {
        this.rows = rows;
        this.ballots = ballots;
        this.resolutions = resolutions;
    }

    /**
     * Everybody who is there counts for their administration, whoever of it sits there in their
     * place, and in person. A deputy counts for the administration only, a guest for nobody.
     */
    List<Present> present(MeetingId meeting) {
        List<Present> present = new ArrayList<>();
        for (RoomRows.There one : rows.there(meeting)) {
            if (one.function() != GroupFunction.GUEST) {
                RegionalKey administration = one.administration();
                if (administration != null) {
                    present.add(new Present.OfAdministration(administration));
                }
                present.add(
                        one.sitter() == Sitter.THEMSELVES
                                ? new Present.InPerson(one.account())
                                : new Present.Deputised(one.account()));
            }
        }
        return present;
    }

    /** To be called whenever somebody has come or gone, while the meeting is held. */
    void follow(Actor actor, NetworkId network, MeetingId meeting) {
        List<BallotId> open = ballots.openIn(network, meeting.value());
        if (!open.isEmpty()) {
            List<Present> present = present(meeting);
            open.forEach(ballot -> ballots.attend(actor, network, ballot, present));
        }
    }

    /** Items with motions that were not withdrawn, and whether nothing of an item's is left. */
    Map<AgendaItemId, Boolean> decided(NetworkId network, MeetingId meeting) {
        return resolutions.onAgenda(network, meeting.value()).stream()
                .collect(
                        Collectors.toMap(
                                one -> new AgendaItemId(one.item()),
                                OnAgenda::isSettled,
                                Boolean::logicalAnd));
    }

    boolean areOpen(NetworkId network, MeetingId meeting) {
        return !ballots.openIn(network, meeting.value()).isEmpty();
    }

    /** Whether a ballot was ever opened at the meeting, whatever came of it. */
    boolean wereOpened(NetworkId network, MeetingId meeting) {
        return !ballots.pulses(network, List.of(meeting.value())).isEmpty();
    }

    /**
     * Those on whose having been there a ballot of the meeting rests. Guests, and whoever came
     * without an account, are counted in none.
     */
    Set<AttendeeId> counted(NetworkId network, MeetingId meeting) {
        return among(meeting, ballots.counted(network, meeting.value()));
    }

    /** Whether somebody is one of them, before any open ballot can close. */
    boolean haveCounted(NetworkId network, MeetingId meeting, AttendeeId attendee) {
        return among(meeting, ballots.countedForGood(network, meeting.value())).contains(attendee);
    }

    private Set<AttendeeId> among(MeetingId meeting, Ballots.Counted counted) {
        return rows.voting(meeting).stream()
                .filter(one -> counted.includes(one.account(), one.administration()))
                .map(RoomRows.Voting::attendee)
                .collect(Collectors.toSet());
    }

    /**
     * Motions the meeting leaves as they came to it: nothing is resolved, and no ballot was held.
     */
    List<OnAgenda> unvoted(NetworkId network, MeetingId meeting) {
        Set<ResolutionId> votedOn =
                ballots.heldIn(network, meeting.value()).stream()
                        .map(Ballots.Held::resolution)
                        .collect(Collectors.toSet());
        return resolutions.onAgenda(network, meeting.value()).stream()
                .filter(one -> !one.card().state().isDecided())
                .filter(one -> one.card().state() != MotionState.WITHDRAWN)
                .filter(one -> !votedOn.contains(one.card().id()))
                .toList();
    }

    boolean isOpenOn(NetworkId network, MeetingId meeting, AgendaItemId item) {
        return on(network, meeting, item).anyMatch(state -> state == MotionState.VOTING);
    }

    boolean isUndecidedOn(NetworkId network, MeetingId meeting, AgendaItemId item) {
        return on(network, meeting, item).anyMatch(MotionState::canBeVotedOn);
    }

    private Stream<MotionState> on(NetworkId network, MeetingId meeting, AgendaItemId item) {
        return resolutions.onAgenda(network, meeting.value()).stream()
                .filter(one -> one.item().equals(item.value()))
                .map(one -> one.card().state());
    }
}
