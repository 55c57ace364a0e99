package de.interkomm.hub.meetings.web;

import de.interkomm.hub.governance.Groups;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.meetings.AgendaItemId;
import de.interkomm.hub.meetings.Agendas;
import de.interkomm.hub.meetings.Agendas.Item;
import de.interkomm.hub.meetings.Agendas.Origin;
import de.interkomm.hub.meetings.AttendeeId;
import de.interkomm.hub.meetings.Audience;
import de.interkomm.hub.meetings.MeetingInvitations;
import de.interkomm.hub.meetings.MeetingInvitations.Invitee;
import de.interkomm.hub.meetings.MeetingLoans;
import de.interkomm.hub.meetings.MeetingRooms;
import de.interkomm.hub.meetings.MeetingRooms.Attendee;
import de.interkomm.hub.meetings.MeetingState;
import de.interkomm.hub.meetings.MeetingTime;
import de.interkomm.hub.meetings.MeetingVotes;
import de.interkomm.hub.meetings.MeetingVotes.Result;
import de.interkomm.hub.meetings.Meetings.View;
import de.interkomm.hub.meetings.MinutesBooks;
import de.interkomm.hub.meetings.MinutesBooks.Reading;
import de.interkomm.hub.meetings.Reply;
import de.interkomm.hub.meetings.web.RoomVotesPart.Vote;
import de.interkomm.hub.resolutions.MotionState;
import de.interkomm.hub.resolutions.ResolutionId;
import de.interkomm.hub.resolutions.Resolutions.OnAgenda;
import de.interkomm.hub.resolutions.SentVotes;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Shows a meeting, from wherever one comes back to it. */
@Component
class MeetingPage {

    private final MeetingPages pages;
    private final MeetingInvitations invitations;
    private final MeetingRooms rooms;
    private final MinutesBooks books;
    private final MeetingVotes votes;
    private final RoomVotesPart open;
    private final Agendas agendas;
    private final Clock clock;
    private final MeetingLoans loans;
    private final Groups groups;

    MeetingPage(
            MeetingPages pages,
            MeetingInvitations invitations,
            MeetingRooms rooms,
            MinutesBooks books,
            MeetingVotes votes,
            RoomVotesPart open,
            Agendas agendas,
            Clock clock,
            MeetingLoans loans,
            Groups groups) {
        this.clock = clock;
        this.groups = groups;
        this.loans = loans;
        this.agendas = agendas;
        this.votes = votes;
        this.open = open;
        this.books = books;
        this.rooms = rooms;
        this.pages = pages;
        this.invitations = invitations;
    }

    String show(
            @Nullable Actor actor, NetworkId network, String group, String meeting, Model model) {
        View view = pages.show(actor, network, group, meeting, model);
        List<Invitee> invitees = invitations.invitees(actor, network, view.id());
        Set<AttendeeId> there = there(actor, network, view);
        model.addAttribute("parts", pages.parts(actor, network, view.id()));
        model.addAttribute("invitees", invitees);
        model.addAttribute("there", there);
        model.addAttribute(
                "answers",
                answers(
                        invitees.stream()
                                .filter(
                                        one ->
                                                one.reply() != Reply.NONE
                                                        || !there.contains(one.id()))
                                .toList()));
        model.addAttribute("mine", invitations.mine(actor, network, view.id()));
        model.addAttribute("minutes", books.readable(actor, network, view.id()) == Reading.YES);
        model.addAttribute("writes", rooms.mayWrite(actor, network, view.id()));
        addWhatChanges(actor, network, view, model);
        if (view.card().state() == MeetingState.HELD) {
            model.addAttribute("carriedTo", agendas.carriedTo(actor, network, view.id()));
        }
        if (view.card().state() == MeetingState.CANCELLED) {
            model.addAttribute("givenOn", agendas.givenOn(actor, network, view.id()));
            model.addAttribute("waiting", agendas.waiting(actor, network, view.id()));
            model.addAttribute(
                    "plannable",
                    view.mayHold()
                            && !groups.open(actor, network, view.card().group()).isArchived());
        }
        model.addAttribute("invitable", view.card().isInvitable(clock.instant()));
        return "meetings/meeting";
    }

    /**
     * Puts on the page which of several votes were taken.
     *
     * @param sent as {@link SentVotes#query} has said it
     */
    void tellOfVotes(
            Actor actor, NetworkId network, String meeting, List<String> sent, Model model) {
        List<OnAgenda> motions = votes.onAgenda(actor, network, MeetingPages.id(meeting));
        model.addAttribute(
                "sent",
                SentVotes.of(
                        sent,
                        open.open(actor, network, motions).stream()
                                .map(Vote::ballot)
                                .filter(Objects::nonNull)
                                .toList()));
    }

    /** Who is there while it lasts: nobody waits for their answer. */
    private Set<AttendeeId> there(@Nullable Actor actor, NetworkId network, View view) {
        return view.card().state() == MeetingState.UNDER_WAY
                ? rooms.presence(actor, network, view.id()).attendees().stream()
                        .filter(Attendee::isThere)
                        .map(Attendee::id)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /** How many have given each answer. */
    private static Map<Reply, Long> answers(List<Invitee> invitees) {
        return invitees.stream()
                .collect(
                        Collectors.groupingBy(
                                Invitee::reply,
                                () -> new EnumMap<>(Reply.class),
                                Collectors.counting()));
    }

    /** Only what changes while the meeting lasts: a hundred people ask for it at once. */
    @Transactional(readOnly = true)
    String showNow(
            @Nullable Actor actor, NetworkId network, String group, String meeting, Model model) {
        addWhatChanges(actor, network, pages.show(actor, network, group, meeting, model), model);
        return "meetings/now";
    }

    private void addWhatChanges(@Nullable Actor actor, NetworkId network, View view, Model model) {
        boolean follows =
                actor != null
                        && view.reads() == Audience.INTERNAL
                        && view.card().state() == MeetingState.UNDER_WAY;
        model.addAttribute("follows", follows);
        model.addAttribute("takenBackAt", view.openingTakenBackAt());
        model.addAttribute("zone", MeetingTime.ZONE);
        model.addAttribute("lending", loans.lending(actor, network, view.id()));
        List<OnAgenda> motions = votes.onAgenda(actor, network, view.id());
        Map<AgendaItemId, List<Result>> results =
                votes.results(actor, network, view.id(), LocaleContextHolder.getLocale());
        model.addAttribute("motions", withoutResult(motions, results));
        model.addAttribute("results", results);
        if (view.agenda().stream().anyMatch(one -> one.carried() != Origin.NEW)) {
            model.addAttribute("cameFrom", agendas.cameFrom(actor, network, view.id()));
        }
        if (actor != null && follows) {
            model.addAttribute("presence", rooms.presence(actor, network, view.id()));
            model.addAttribute("current", current(view));
            model.addAttribute("votes", open.open(actor, network, motions));
            model.addAttribute("votedOn", numbers(motions, view));
        }
    }

    /**
     * A motion this meeting has voted on is told by what came of it, until it is voted on again.
     */
    private static List<OnAgenda> withoutResult(
            List<OnAgenda> motions, Map<AgendaItemId, List<Result>> results) {
        Set<ResolutionId> told =
                results.values().stream()
                        .flatMap(List::stream)
                        .map(Result::resolution)
                        .collect(Collectors.toSet());
        return motions.stream()
                .filter(
                        one ->
                                one.card().state() == MotionState.VOTING
                                        || !told.contains(one.card().id()))
                .toList();
    }

    /** The numbers of the items the motions are on. */
    private static Map<ResolutionId, String> numbers(List<OnAgenda> motions, View view) {
        Map<UUID, String> numbers =
                view.agenda().stream()
                        .collect(Collectors.toMap(one -> one.id().value(), Item::number));
        return motions.stream()
                .collect(
                        Collectors.toMap(
                                one -> one.card().id(),
                                one -> numbers.getOrDefault(one.item(), "")));
    }

    private static @Nullable String current(View view) {
        return view.agenda().stream()
                .filter(one -> one.id().equals(view.current()))
                .map(one -> one.number() + " " + one.title())
                .findFirst()
                .orElse(null);
    }
}
