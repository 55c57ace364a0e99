package de.interkomm.hub.resolutions.internal;

import de.interkomm.hub.resolutions.Abstentions;
import de.interkomm.hub.resolutions.BallotId;
import de.interkomm.hub.resolutions.Ballots.State;
import de.interkomm.hub.resolutions.Base;
import de.interkomm.hub.resolutions.Choice;
import de.interkomm.hub.resolutions.Majority;
import de.interkomm.hub.resolutions.Outcome;
import de.interkomm.hub.resolutions.Place;
import de.interkomm.hub.resolutions.ResolutionId;
import de.interkomm.hub.resolutions.Source;
import de.interkomm.hub.resolutions.Tally;
import de.interkomm.hub.resolutions.Turnout;
import de.interkomm.hub.resolutions.Voters;
import de.interkomm.hub.resolutions.VotingRules;
import de.interkomm.hub.resolutions.Way;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A vote on a motion, by the rules of the day it was opened. */
@Entity
@Table(name = "ballot")
@SuppressWarnings("UnusedVariable") // some columns are read by SQL only
class Ballot {

    @Id private UUID id;
    @Version private int version;
    private UUID resolutionId;
    private @Nullable UUID meetingId;
    private @Nullable UUID agendaItemId;

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    private Place place;

    @Enumerated(EnumType.STRING)
    private Tally tally;

    @Enumerated(EnumType.STRING)
    private Way way;

    @Enumerated(EnumType.STRING)
    private Majority majority;

    @Enumerated(EnumType.STRING)
    private Base base;

    @Enumerated(EnumType.STRING)
    private Abstentions abstentions;

    private int quorum;

    @Enumerated(EnumType.STRING)
    private Voters voters;

    private int mostProxies;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] candidates;

    private Instant openedAt;
    private @Nullable Instant deadline;
    private @Nullable Instant remindedAt;
    private @Nullable Instant closedAt;
    private @Nullable Integer entitled;
    private @Nullable Integer entitledVotes;
    private @Nullable Integer present;
    private @Nullable Integer presentVotes;
    private @Nullable Integer voted;
    private int lent;
    private @Nullable Integer majorityOf;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private Integer @Nullable [] votes;

    @SuppressWarnings("NullAway.Init")
    protected Ballot() {}

    /**
     * @param deadline {@code null} in a meeting
     */
    Ballot(
            ResolutionId resolution,
            VotingRules rules,
            List<String> candidates,
            Instant now,
            @Nullable Instant deadline) {
        this.id = BallotId.next().value();
        this.resolutionId = resolution.value();
        this.state = State.OPEN;
        this.place = deadline == null ? Place.MEETING : Place.WRITING;
        this.tally = Tally.SINGLY;
        this.way = rules.way();
        this.majority = rules.majority();
        this.base = rules.base();
        this.abstentions = rules.abstentions();
        this.quorum = rules.quorum();
        this.voters = rules.voters();
        this.mostProxies = rules.mostProxies();
        this.candidates = candidates.toArray(String[]::new);
        this.openedAt = now;
        this.deadline = deadline;
    }

    /** Says on which item of which meeting it is held. */
    void hold(Source source) {
        if (place == Place.MEETING && source instanceof Source.Meeting(UUID meeting, UUID item)) {
            this.meetingId = meeting;
            this.agendaItemId = item;
        }
    }

    /** Whether votes are taken at that moment, whether or not somebody has closed it. */
    boolean isOpenAt(Instant now) {
        return state == State.OPEN && (deadline == null || now.isBefore(deadline));
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    boolean isDueAt(Instant now) {
        return state == State.OPEN && deadline != null && !now.isBefore(deadline);
    }

    boolean isSecret() {
        return way == Way.SECRET;
    }

    void close(Outcome outcome, Instant now) {
        requireOpen();
        Turnout turnout = outcome.turnout();
        this.state = State.CLOSED;
        this.tally = outcome.tally();
        this.closedAt = now;
        this.entitled = turnout.entitled();
        this.entitledVotes = turnout.entitledVotes();
        this.present = turnout.present();
        this.presentVotes = turnout.presentVotes();
        this.voted = turnout.voted();
        this.lent = turnout.lent();
        this.majorityOf = outcome.base();
        this.votes = outcome.votes().values().toArray(Integer[]::new);
    }

    void callOff(Instant now) {
        requireOpen();
        this.state = State.CALLED_OFF;
        this.closedAt = now;
    }

    void remind(Instant now) {
        requireOpen();
        this.remindedAt = now;
    }

    private void requireOpen() {
        if (state != State.OPEN) {
            throw new IllegalStateException("is over: " + id);
        }
    }

    /** What came of it; only once it is closed. */
    Outcome outcome() {
        Integer[] counted = Objects.requireNonNull(votes, "not closed");
        Map<Choice, Integer> cast = new LinkedHashMap<>();
        List<Choice> choices = Choice.among(candidates());
        for (int each = 0; each < counted.length; each++) {
            cast.put(choices.get(each), counted[each]);
        }
        return Outcome.recounted(rules(), place, candidates(), turnout(), cast, majorityOf)
                .taken(tally);
    }

    private Turnout turnout() {
        return new Turnout(
                Objects.requireNonNull(entitled),
                Objects.requireNonNull(entitledVotes),
                Objects.requireNonNull(present),
                Objects.requireNonNull(presentVotes),
                Objects.requireNonNull(voted),
                lent);
    }

    VotingRules rules() {
        return new VotingRules(way, majority, base, abstentions, quorum, voters, mostProxies);
    }

    BallotId id() {
        return new BallotId(id);
    }

    ResolutionId resolution() {
        return new ResolutionId(resolutionId);
    }

    State state() {
        return state;
    }

    /** The meeting it is held in; {@code null} for none. */
    @Nullable UUID meeting() {
        return meetingId;
    }

    Place place() {
        return place;
    }

    List<String> candidates() {
        return List.of(candidates);
    }

    Instant openedAt() {
        return openedAt;
    }

    @Nullable Instant deadline() {
        return deadline;
    }

    @Nullable Instant remindedAt() {
        return remindedAt;
    }

    @Nullable Instant closedAt() {
        return closedAt;
    }
}
