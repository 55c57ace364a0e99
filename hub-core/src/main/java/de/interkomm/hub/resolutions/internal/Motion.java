package de.interkomm.hub.resolutions.internal;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.membership.ApplicationId;
import de.interkomm.hub.resolutions.Execution;
import de.interkomm.hub.resolutions.MotionDraft;
import de.interkomm.hub.resolutions.MotionState;
import de.interkomm.hub.resolutions.ResolutionId;
import de.interkomm.hub.resolutions.Source;

import jakarta.persistence.Column;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a group is to resolve, and has: from the draft to its execution. */
@Entity
@Table(name = "resolution")
@SuppressWarnings("UnusedVariable") // some columns are read by SQL only
class Motion {

    @Id private UUID id;
    @Version private int version;
    private UUID groupId;
    private String title;
    private String text;
    private String reasons;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] candidates;

    private @Nullable UUID meetingId;
    private @Nullable UUID agendaItemId;
    private @Nullable UUID applicationId;
    private @Nullable UUID earlierId;

    @Enumerated(EnumType.STRING)
    private MotionState state;

    private @Nullable String number;
    private @Nullable LocalDate resolvedOn;
    private @Nullable String elected;

    @Enumerated(EnumType.STRING)
    @Column(name = "execution")
    private Execution.State executionState;

    private String executionNote;
    private String executionWho;
    private @Nullable LocalDate executionUntil;
    private Instant putAt;

    @SuppressWarnings("NullAway.Init")
    protected Motion() {}

    @SuppressWarnings("NullAway.Init") // take() fills in what is left
    Motion(
            GroupId group,
            MotionDraft draft,
            Source source,
            @Nullable ApplicationId application,
            Instant now) {
        this.id = ResolutionId.next().value();
        this.groupId = group.value();
        this.applicationId = application == null ? null : application.value();
        this.state = MotionState.DRAFT;
        this.putAt = now;
        take(draft);
        take(source);
        take(Execution.NOT_BEGUN);
    }

    /** Says of which election it is another round. */
    void repeat(Motion earlier) {
        requireWaiting();
        if (!earlier.isElectionInVain()) {
            throw new IllegalStateException("somebody was elected: " + earlier.id);
        }
        this.earlierId = earlier.id;
    }

    /** Whether it was voted for somebody, and nobody was elected. */
    boolean isElectionInVain() {
        return state == MotionState.REJECTED && candidates.length > 0;
    }

    void edit(MotionDraft draft) {
        requireWaiting();
        take(draft);
    }

    private void take(MotionDraft draft) {
        this.title = draft.title();
        this.text = draft.text();
        this.reasons = draft.reasons();
        this.candidates = draft.candidates().toArray(String[]::new);
    }

    void place(Source source) {
        requireWaiting();
        take(source);
    }

    private void take(Source source) {
        switch (source) {
            case Source.Writing() -> {
                this.meetingId = null;
                this.agendaItemId = null;
            }
            case Source.Meeting(UUID meeting, UUID item) -> {
                this.meetingId = meeting;
                this.agendaItemId = item;
            }
        }
    }

    void withdraw() {
        requireWaiting();
        this.state = MotionState.WITHDRAWN;
    }

    private void requireWaiting() {
        if (!state.canBeVotedOn()) {
            throw new IllegalStateException("does not wait for a ballot: " + id);
        }
    }

    void vote() {
        requireWaiting();
        this.state = MotionState.VOTING;
    }

    /** The ballot was called off. */
    void waitAgain() {
        requireVoting();
        this.state = MotionState.DRAFT;
    }

    /** Too few took part. */
    void leaveUndecided() {
        requireVoting();
        this.state = MotionState.UNDECIDED;
    }

    /**
     * @param who was elected; {@code null} for nobody
     */
    void resolve(MotionState decided, String reference, LocalDate on, @Nullable String who) {
        requireVoting();
        if (!decided.isDecided()) {
            throw new IllegalArgumentException("nothing is resolved by " + decided);
        }
        this.state = decided;
        this.number = reference;
        this.resolvedOn = on;
        this.elected = who;
        if (who != null) {
            takeEffect();
        }
    }

    /** It was adopted where the hub took no votes, and what follows from it has followed. */
    void record(String reference, LocalDate on) {
        requireWaiting();
        this.state = MotionState.ADOPTED;
        this.number = reference;
        this.resolvedOn = on;
        takeEffect();
    }

    /** Nothing is left to carry out, unless somebody has already said how far that is. */
    void takeEffect() {
        if (state == MotionState.ADOPTED && executionState == Execution.State.OPEN) {
            take(Execution.BY_ITSELF);
        }
    }

    private void requireVoting() {
        if (state != MotionState.VOTING) {
            throw new IllegalStateException("is not being voted on: " + id);
        }
    }

    void follow(Execution execution) {
        if (state != MotionState.ADOPTED) {
            throw new IllegalStateException("there is nothing to carry out: " + id);
        }
        take(execution);
    }

    private void take(Execution execution) {
        this.executionState = execution.state();
        this.executionNote = execution.note();
        this.executionWho = execution.who();
        this.executionUntil = execution.until();
    }

    ResolutionId id() {
        return new ResolutionId(id);
    }

    GroupId group() {
        return new GroupId(groupId);
    }

    int version() {
        return version;
    }

    String title() {
        return title;
    }

    List<String> candidates() {
        return List.of(candidates);
    }

    Source source() {
        return meetingId == null || agendaItemId == null
                ? new Source.Writing()
                : new Source.Meeting(meetingId, agendaItemId);
    }

    @Nullable UUID item() {
        return agendaItemId;
    }

    @Nullable UUID application() {
        return applicationId;
    }

    MotionState state() {
        return state;
    }

    @Nullable String number() {
        return number;
    }

    Execution.State execution() {
        return executionState;
    }
}
