package de.interkomm.hub.meetings.web;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.meetings.Agendas.Item;
import de.interkomm.hub.meetings.Agendas.Origin;
import de.interkomm.hub.meetings.MeetingRooms.Room;
import de.interkomm.hub.meetings.MeetingVotes;
import de.interkomm.hub.meetings.Meetings.View;
import de.interkomm.hub.resolutions.BallotId;
import de.interkomm.hub.resolutions.Ballots;
import de.interkomm.hub.resolutions.Ballots.Attendance;
import de.interkomm.hub.resolutions.Ballots.Cast;
import de.interkomm.hub.resolutions.Ballots.Entry;
import de.interkomm.hub.resolutions.Majority;
import de.interkomm.hub.resolutions.MotionState;
import de.interkomm.hub.resolutions.Outcome;
import de.interkomm.hub.resolutions.ResolutionId;
import de.interkomm.hub.resolutions.Resolutions;
import de.interkomm.hub.resolutions.Resolutions.Card;
import de.interkomm.hub.resolutions.Resolutions.OnAgenda;
import de.interkomm.hub.resolutions.VoteLoans.Loan;
import de.interkomm.hub.resolutions.VoteLoans.Standing;
import de.interkomm.hub.resolutions.VotingRules;
import de.interkomm.hub.resolutions.VotingSheets;
import de.interkomm.hub.resolutions.Way;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The part of the pages of a meeting under way that is about votes. */
@Component
class RoomVotesPart {

    static final String MOTION = "motion";

    private final MeetingVotes votes;
    private final Resolutions resolutions;
    private final Ballots ballots;
    private final VotingSheets sheets;

    RoomVotesPart(
            MeetingVotes votes, Resolutions resolutions, Ballots ballots, VotingSheets sheets) {
        this.votes = votes;
        this.resolutions = resolutions;
        this.ballots = ballots;
        this.sheets = sheets;
    }

    /** Puts what an item resolves on the chair's screen. */
    void show(Actor actor, NetworkId network, Room room, @Nullable Item item, Model model) {
        View meeting = room.meeting();
        List<Standing> lent = room.presence().votes().lent();
        List<OnAgenda> all = votes.onAgenda(actor, network, meeting.id());
        List<OnAgenda> here =
                all.stream()
                        .filter(one -> item != null && one.item().equals(item.id().value()))
                        .toList();
        model.addAttribute("voting", voting(all));
        model.addAttribute(
                "votingHere",
                voting(here).stream().map(one -> one.card().id()).findFirst().orElse(null));
        Set<ResolutionId> approving =
                votes.approving(network, here.stream().map(one -> one.card().id()).toList());
        model.addAttribute("approving", approving);
        model.addAttribute(
                "approvable",
                item != null
                        && item.carried() == Origin.MINUTES
                        && here.stream().noneMatch(one -> isPending(one, approving)));
        model.addAttribute("votable", item != null && (item.kind().decides() || !here.isEmpty()));
        model.addAttribute(
                "votes", here.stream().map(one -> vote(actor, network, one, lent)).toList());
        model.addAttribute("loners", sheets.loners(network, meeting.card().group()));
        model.addAttribute("naming", actor.may(Permission.MANAGE_MEMBERS, network));
        model.addAttribute("ways", Way.values());
        model.addAttribute("majorities", Majority.values());
        model.addAttribute(
                "waiting",
                waiting(
                        actor,
                        network,
                        meeting.card().group(),
                        here.stream().map(OnAgenda::card).toList()));
        if (!model.containsAttribute(MOTION)) {
            model.addAttribute(MOTION, MotionOnItemForm.of(item));
        }
    }

    /**
     * Fills the form for motions in with another round of an election, where there can be one.
     *
     * @param again the election, as it stands in the address
     */
    void prepareRound(Actor actor, NetworkId network, String again, Model model) {
        ResolutionId.parse(again)
                .filter(id -> resolutions.open(actor, network, id).mayRepeat())
                .ifPresent(
                        id ->
                                model.addAttribute(
                                        MOTION,
                                        MotionOnItemForm.of(
                                                resolutions.nextRound(actor, network, id), id)));
    }

    /**
     * The motions of the group that can be taken to an item; those that approve minutes stay where
     * they are.
     *
     * @param there those it has
     */
    List<Card> waiting(Actor actor, NetworkId network, GroupId group, List<Card> there) {
        List<ResolutionId> ids = there.stream().map(Card::id).toList();
        List<Card> waiting =
                resolutions.pending(actor, network, group).stream()
                        .filter(one -> one.state().canBeVotedOn() && !ids.contains(one.id()))
                        .toList();
        Set<ResolutionId> approving =
                votes.approving(network, waiting.stream().map(Card::id).toList());
        return waiting.stream().filter(one -> !approving.contains(one.id())).toList();
    }

    /** The administrations for whom nobody can vote as things are, while that matters. */
    List<String> voiceless(NetworkId network, View meeting) {
        return meeting.isOpen() ? sheets.voiceless(network, meeting.card().group()) : List.of();
    }

    /** The motions that are put to the vote at present. */
    List<OnAgenda> voting(Actor actor, NetworkId network, View meeting) {
        return voting(votes.onAgenda(actor, network, meeting.id()));
    }

    /** The motions that could be put to the vote. */
    List<OnAgenda> undecided(Actor actor, NetworkId network, View meeting) {
        return votes.onAgenda(actor, network, meeting.id()).stream()
                .filter(one -> one.card().state().canBeVotedOn())
                .toList();
    }

    private static List<OnAgenda> voting(List<OnAgenda> motions) {
        return motions.stream().filter(RoomVotesPart::isOpen).toList();
    }

    private static boolean isPending(OnAgenda one, Set<ResolutionId> approving) {
        MotionState state = one.card().state();
        return approving.contains(one.card().id())
                && (state.canBeVotedOn() || state == MotionState.VOTING);
    }

    private static boolean isOpen(OnAgenda one) {
        return one.card().state() == MotionState.VOTING;
    }

    /** The open ballots among these, for those who vote in them. */
    List<Vote> open(Actor actor, NetworkId network, List<OnAgenda> motions) {
        return motions.stream()
                .filter(RoomVotesPart::isOpen)
                .map(one -> vote(actor, network, one, List.of()))
                .filter(one -> one.ballot() != null)
                .toList();
    }

    private Vote vote(Actor actor, NetworkId network, OnAgenda one, List<Standing> lent) {
        Resolutions.View motion = resolutions.open(actor, network, one.card().id());
        List<Ballots.View> held =
                motion.ballots().stream().map(id -> ballots.view(actor, network, id)).toList();
        Ballots.View open = held.stream().filter(Ballots.View::isOpen).findFirst().orElse(null);
        BallotId id = open == null || open.mine().isEmpty() ? null : open.id();
        return new Vote(
                one.card(),
                one.candidates(),
                open,
                held.reversed().stream()
                        .filter(ballot -> !ballot.isOpen())
                        .map(Ballots.View::tally)
                        .filter(Objects::nonNull)
                        .map(this::explained)
                        .toList(),
                id == null ? List.of() : ballots.carriers(actor, network, id),
                open == null ? List.of() : withoutVote(open, lent),
                open == null ? "" : ballots.rules(open, LocaleContextHolder.getLocale()),
                one.card().state().canBeVotedOn() ? sheets.rules(network, motion) : null,
                motion.mayRepeat());
    }

    /** Lenders whose vote the meeting counts and the ballot does not. */
    private static List<String> withoutVote(Ballots.View ballot, List<Standing> lent) {
        return lent.stream()
                .filter(Standing::counts)
                .map(Standing::loan)
                .filter(loan -> ballot.electorate().stream().anyMatch(one -> lacks(one, loan)))
                .map(Loan::lenderName)
                .toList();
    }

    private static boolean lacks(Entry entry, Loan loan) {
        return loan.lender().equals(entry.administration())
                && entry.lentTo() == null
                && entry.attendance() == Attendance.ABSENT
                && entry.cast() == Cast.WAITING;
    }

    private String explained(Outcome outcome) {
        return ballots.explain(outcome, LocaleContextHolder.getLocale());
    }

    /**
     * A motion on an item.
     *
     * @param ballot the open one; {@code null} for none
     * @param results of those that were closed, in words, in their order
     * @param carriers to whom the reader can lend a vote
     * @param withoutVote lenders whose vote the meeting counts and the open ballot does not
     * @param rules by what the open ballot will be counted; empty for none
     * @param next by what its next ballot is counted, unless its opener says otherwise; {@code
     *     null} where none can be opened
     * @param mayRepeat whether another round of the election can be put
     */
    record Vote(
            Card card,
            List<String> candidates,
            Ballots.@Nullable View ballot,
            List<String> results,
            List<Ballots.Carrier> carriers,
            List<String> withoutVote,
            String rules,
            @Nullable VotingRules next,
            boolean mayRepeat) {

        public ResolutionId id() {
            return card.id();
        }

        /** Whether hands can be counted. */
        public boolean byHand() {
            return ballot != null && ballot.takesHands();
        }
    }
}
