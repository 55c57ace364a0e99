package de.interkomm.hub.meetings.internal;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.meetings.MeetingDraft;
import de.interkomm.hub.meetings.MeetingForm;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.meetings.MeetingState;
import de.interkomm.hub.meetings.MeetingTime;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
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

    @SuppressWarnings("NullAway.Init")
    protected Meeting() {}

    @SuppressWarnings("NullAway.Init") // take() fills in what is left
    Meeting(GroupId group, @Nullable UUID series, MeetingDraft draft) {
        this.id = MeetingId.next().value();
        this.groupId = group.value();
        this.seriesId = series;
        this.state = MeetingState.PLANNED;
        this.cancelReason = "";
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

    MeetingForm form() {
        return form;
    }

    String place() {
        return place;
    }

    String link() {
        return link;
    }

    String accessibility() {
        return accessibility;
    }

    MeetingState state() {
        return state;
    }

    String cancelReason() {
        return cancelReason;
    }

    int calendarSequence() {
        return calendarSequence;
    }

    /** Whether its agenda may still be changed. */
    boolean isOpen() {
        return state != MeetingState.HELD && state != MeetingState.CANCELLED;
    }
}
