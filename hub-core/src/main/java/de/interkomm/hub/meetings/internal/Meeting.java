package de.interkomm.hub.meetings.internal;

import static java.util.Objects.requireNonNull;

import de.interkomm.hub.documents.DocumentId;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.meetings.ApprovalWay;
import de.interkomm.hub.meetings.MeetingDraft;
import de.interkomm.hub.meetings.MeetingForm;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.meetings.MeetingState;
import de.interkomm.hub.meetings.MeetingTime;
import de.interkomm.hub.meetings.Meetings.Card;
import de.interkomm.hub.meetings.MinutesState;
import de.interkomm.hub.meetings.internal.MeetingMails.Announced;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;

/** A group's meeting, from the plan to its end. */
@Entity
@Table(name = "meeting")
@SuppressWarnings("UnusedVariable") // some columns are read by SQL only
class Meeting {

    @Id private UUID id;
    @Version private int version;
    private UUID groupId;
    private @Nullable UUID seriesId;
    private String title;
    private LocalDateTime startsLocal;
    private LocalDateTime endsLocal;
    private Instant startsAt;
    private Instant endsAt;

    @Enumerated(EnumType.STRING)
    private MeetingForm form;

    private String place;
    private String link;
    private String accessibility;

    @Enumerated(EnumType.STRING)
    private MeetingState state;

    private String cancelReason;
    private int calendarSequence;
    private @Nullable Instant invitedAt;
    private @Nullable Instant openedAt;
    private @Nullable Instant closedAt;
    private @Nullable Instant openingTakenBackAt;

    @Enumerated(EnumType.STRING)
    private MinutesState minutesState;

    @Enumerated(EnumType.STRING)
    private @Nullable ApprovalWay approval;

    private @Nullable LocalDate approvalUntil;
    private @Nullable LocalDate approvedOn;
    private @Nullable UUID minutesDocumentId;

    @SuppressWarnings("NullAway.Init")
    protected Meeting() {}

    @SuppressWarnings("NullAway.Init") // take() fills in what is left
    Meeting(GroupId group, @Nullable UUID series, MeetingDraft draft) {
        this.id = MeetingId.next().value();
        this.groupId = group.value();
        this.seriesId = series;
        this.state = MeetingState.PLANNED;
        this.cancelReason = "";
        this.minutesState = MinutesState.OPEN;
        take(draft);
    }

    /** Changes it; calendars learn of it once people are invited. */
    void edit(MeetingDraft draft) {
        requireAhead();
        take(draft);
        if (state == MeetingState.INVITED) {
            calendarSequence++;
        }
    }

    private void take(MeetingDraft draft) {
        this.title = draft.title();
        this.startsLocal = draft.time().from();
        this.endsLocal = draft.time().until();
        this.startsAt = draft.time().start();
        this.endsAt = draft.time().end();
        this.form = draft.form();
        this.place = draft.place();
        this.link = draft.link();
        this.accessibility = draft.accessibility();
    }

    void cancel(String reason) {
        requireAhead();
        if (reason.isBlank()) {
            throw new IllegalArgumentException("whoever wanted to come learns why");
        }
        if (state == MeetingState.INVITED) {
            calendarSequence++;
        }
        this.state = MeetingState.CANCELLED;
        this.cancelReason = reason.strip();
    }

    /** People are, or are once more, invited. */
    void invite(Instant at) {
        requireAhead();
        if (state == MeetingState.INVITED) {
            calendarSequence++;
        }
        this.state = MeetingState.INVITED;
        this.invitedAt = invitedAt == null ? at : invitedAt;
    }

    /**
     * It begins, whether or not anybody was invited; calendars learn of it if that is on another
     * day than they show.
     */
    void begin(Instant at) {
        requireAhead();
        this.state = MeetingState.UNDER_WAY;
        this.openedAt = at;
        this.openingTakenBackAt = null;
        if (isMovedByOpening()) {
            calendarSequence++;
        }
    }

    /** Whether it was opened on another day than those who were invited know of. */
    boolean isMovedByOpening() {
        return invitedAt != null && openedAt != null && time().isOnAnotherDay(openedAt);
    }

    /** It is planned as it was before it began. */
    void takeBackOpening(Instant at) {
        if (state != MeetingState.UNDER_WAY) {
            throw new IllegalStateException("is not under way: " + id);
        }
        this.state = invitedAt == null ? MeetingState.PLANNED : MeetingState.INVITED;
        if (isMovedByOpening()) {
            calendarSequence++;
        }
        this.openedAt = null;
        this.openingTakenBackAt = at;
    }

    void end(Instant at) {
        if (state != MeetingState.UNDER_WAY) {
            throw new IllegalStateException("is not under way: " + id);
        }
        this.state = MeetingState.HELD;
        this.closedAt = at;
    }

    /**
     * What was written stays as it is from now on.
     *
     * @param until the last day for objections; {@code null} where the next meeting approves
     */
    void propose(ApprovalWay way, @Nullable LocalDate until) {
        if (state != MeetingState.HELD || minutesState != MinutesState.OPEN) {
            throw new IllegalStateException("has no open minutes: " + id);
        }
        this.minutesState = MinutesState.PROPOSED;
        this.approval = way;
        this.approvalUntil = until;
    }

    void approve(LocalDate on) {
        if (minutesState != MinutesState.PROPOSED) {
            throw new IllegalStateException("has no proposed minutes: " + id);
        }
        this.minutesState = MinutesState.APPROVED;
        this.approvedOn = on;
    }

    /** The file of its approved minutes is another from now on. */
    void file(DocumentId document) {
        this.minutesDocumentId = document.value();
    }

    MinutesState minutesState() {
        return minutesState;
    }

    @Nullable LocalDate approvalUntil() {
        return approvalUntil;
    }

    /** As those who belong to the group may know it. */
    Announced announced(String groupName) {
        Card card = new Card(id(), group(), groupName, title, time(), form, place, state);
        return new Announced(
                card,
                openedAt == null ? time() : time().opened(openedAt),
                where(place, link),
                linkFollows(form, link),
                cancelReason,
                calendarSequence);
    }

    /** Whether one can take part remotely and nobody has said where. */
    static boolean linkFollows(MeetingForm form, String link) {
        return form != MeetingForm.ON_SITE && link.isEmpty();
    }

    /** The place and the way into the conference, one a line. */
    static String where(String place, String link) {
        return place.isEmpty() || link.isEmpty() ? place + link : place + "\n" + link;
    }

    private void requireAhead() {
        if (!state.isAhead()) {
            throw new IllegalStateException("is no longer ahead: " + id);
        }
    }

    MeetingId id() {
        return new MeetingId(id);
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

    MeetingTime time() {
        return new MeetingTime(startsLocal, endsLocal);
    }

    Instant openedAt() {
        return requireNonNull(openedAt, () -> "has not begun: " + id);
    }

    MeetingState state() {
        return state;
    }

    MeetingForm form() {
        return form;
    }

    /** Whether its agenda may still be changed. */
    boolean isOpen() {
        return state != MeetingState.HELD && state != MeetingState.CANCELLED;
    }
}
