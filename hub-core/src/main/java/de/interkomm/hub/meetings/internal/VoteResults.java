package de.interkomm.hub.meetings.internal;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import de.interkomm.hub.meetings.AgendaItemId;
import de.interkomm.hub.meetings.Audience;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.meetings.MeetingState;
import de.interkomm.hub.meetings.MeetingVotes.Result;
import de.interkomm.hub.meetings.Meetings;
import de.interkomm.hub.meetings.internal.RoomRows.Unvoted;
import de.interkomm.hub.resolutions.Ballots;
import de.interkomm.hub.resolutions.Ballots.Held;
import de.interkomm.hub.resolutions.Ballots.Named;
import de.interkomm.hub.resolutions.Choice;
import de.interkomm.hub.resolutions.MotionState;
import de.interkomm.hub.resolutions.Outcome;
import de.interkomm.hub.resolutions.ResolutionId;
import de.interkomm.hub.resolutions.Resolutions;
import de.interkomm.hub.resolutions.Resolutions.Card;
import de.interkomm.hub.resolutions.Resolutions.OnAgenda;
import de.interkomm.hub.resolutions.Voters;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a meeting resolves, and has, as one audience may read it. */
@Component
class VoteResults {

    private final RoomRows rows;
    private final Ballots ballots;
    private final Resolutions resolutions;
    private final MessageSource messages;

    VoteResults(RoomRows rows, Ballots ballots, Resolutions resolutions, MessageSource messages) {
        this.rows = rows;
        this.ballots = ballots;
        this.resolutions = resolutions;
        this.messages = messages;
    }

    List<OnAgenda> motions(NetworkId network, MeetingId meeting, Audience reads) {
        return resolutions.onAgenda(network, meeting.value()).stream()
                .filter(one -> reads == Audience.INTERNAL || one.card().state().isDecided())
                .toList();
    }

    /** Also of items that audience does not see; whoever shows them goes by items. */
    Map<AgendaItemId, List<Result>> of(
            NetworkId network, Meetings.Card card, Audience reads, Locale locale) {
        MeetingId meeting = card.id();
        List<Held> shown =
                ballots.heldIn(network, meeting.value()).stream()
                        .filter(one -> reads == Audience.INTERNAL || one.isDecided())
                        .toList();
        Map<ResolutionId, Long> times =
                shown.stream().collect(groupingBy(Held::resolution, counting()));
        Set<ResolutionId> again = votedOnAgain(network, meeting, shown);
        Map<ResolutionId, Integer> turns = new HashMap<>();
        Map<AgendaItemId, List<Result>> results = new LinkedHashMap<>();
        for (Held one : shown) {
            int turn = turns.merge(one.resolution(), 1, Integer::sum);
            String words = ballots.explain(one.outcome(), locale);
            results.computeIfAbsent(new AgendaItemId(one.item()), _ -> new ArrayList<>())
                    .add(
                            result(
                                    one,
                                    times.getOrDefault(one.resolution(), 1L) == 1
                                                    && !again.contains(one.resolution())
                                            ? words
                                            : text("meetings.votes.turn", locale, turn, words),
                                    reads,
                                    locale));
        }
        if (reads == Audience.INTERNAL && card.state() == MeetingState.HELD) {
            for (Unvoted one : rows.unvoted(meeting)) {
                results.computeIfAbsent(one.item(), _ -> new ArrayList<>())
                        .add(unvoted(one, locale));
            }
        }
        return results;
    }

    private Result unvoted(Unvoted motion, Locale locale) {
        return new Result(
                motion.motion(),
                motion.title(),
                motion.text(),
                null,
                text("meetings.votes.unvoted", locale),
                List.of());
    }

    /** What was left undecided and is being voted on anew. */
    private Set<ResolutionId> votedOnAgain(
            NetworkId network, MeetingId meeting, List<Held> before) {
        return before.stream().allMatch(Held::isDecided)
                ? Set.of()
                : resolutions.onAgenda(network, meeting.value()).stream()
                        .map(OnAgenda::card)
                        .filter(one -> one.state() == MotionState.VOTING)
                        .map(Card::id)
                        .collect(toSet());
    }

    /**
     * @param words what came of it
     */
    private Result result(Held held, String words, Audience reads, Locale locale) {
        Outcome outcome = held.outcome();
        boolean named =
                reads == Audience.INTERNAL || outcome.rules().voters() == Voters.ADMINISTRATIONS;
        return new Result(
                held.resolution(),
                held.title(),
                held.text(),
                held.number(),
                words,
                named
                        ? held.named().entrySet().stream()
                                .map(one -> named(outcome, one, reads, locale))
                                .toList()
                        : List.of());
    }

    private String named(
            Outcome outcome, Map.Entry<Choice, List<Named>> vote, Audience reads, Locale locale) {
        Choice choice = vote.getKey();
        String what =
                choice.isCandidate()
                        ? outcome.candidates().get(choice.index())
                        : text("resolutions.choice." + choice, locale);
        return vote.getValue().stream()
                .map(one -> named(one, reads, locale))
                .collect(joining(", ", what + ": ", ""));
    }

    /** Whom a vote was lent to is not for others: it may be a person. */
    private String named(Named one, Audience reads, Locale locale) {
        String carrier = one.carrier();
        return carrier == null || reads == Audience.PUBLIC
                ? one.name()
                : text("meetings.votes.carried", locale, one.name(), carrier);
    }

    private String text(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }
}
