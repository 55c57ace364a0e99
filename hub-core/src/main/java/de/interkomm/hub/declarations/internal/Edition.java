package de.interkomm.hub.declarations.internal;

import de.interkomm.hub.declarations.AdoptionWay;
import de.interkomm.hub.declarations.CanonicalText;
import de.interkomm.hub.declarations.DeclarationText;
import de.interkomm.hub.declarations.EditionId;
import de.interkomm.hub.declarations.EditionState;
import de.interkomm.hub.documents.DocumentId;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.resolutions.ResolutionId;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An edition of the declaration, from its first state to its frozen text. */
@Entity
@Table(name = "declaration_edition")
@SuppressWarnings("UnusedVariable") // some columns are read by SQL only
class Edition {

    /** Whoever leads a busy group is to read proposals, not mails. */
    private static final Duration BETWEEN_MAILS = Duration.ofHours(1);

    @Id private UUID id;
    @Version private int version;
    private int number;
    private UUID groupId;

    @Enumerated(EnumType.STRING)
    private EditionState state;

    private int latestState;
    private @Nullable UUID motionId;
    private @Nullable String sha256;
    private @Nullable String canonical;
    private @Nullable LocalDate adoptedOn;
    private @Nullable Instant adoptedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable AdoptionWay adoptedWay;

    private String adoptedNote;
    private @Nullable UUID meetingId;
    private @Nullable UUID documentId;
    private Instant startedAt;
    private @Nullable Instant proposalsToldAt;

    @SuppressWarnings("NullAway.Init")
    protected Edition() {}

    Edition(int number, GroupId group, Instant now) {
        this.id = EditionId.next().value();
        this.number = number;
        this.groupId = group.value();
        this.state = EditionState.DRAFT;
        this.latestState = 0;
        this.adoptedNote = "";
        this.startedAt = now;
    }

    /** Another state of the text is written; its number. */
    int nextState() {
        require(EditionState.DRAFT);
        return ++latestState;
    }

    /** The wording is fixed for that motion. */
    void putToVote(ResolutionId motion) {
        require(EditionState.DRAFT);
        this.state = EditionState.VOTING;
        this.motionId = motion.value();
    }

    /** It was not adopted, or the motion was taken back. */
    void writeAgain() {
        require(EditionState.VOTING);
        this.state = EditionState.DRAFT;
        this.motionId = null;
    }

    void drop() {
        require(EditionState.DRAFT);
        this.state = EditionState.DROPPED;
    }

    /** What it was adopted by, where the hub took no votes. */
    void adoptedBy(ResolutionId recorded) {
        require(EditionState.DRAFT);
        this.motionId = recorded.value();
    }

    /** Freezes the text. */
    void adopt(
            DeclarationText text,
            AdoptionWay way,
            LocalDate on,
            String note,
            @Nullable MeetingId meeting,
            Instant now) {
        require(way == AdoptionWay.VOTE ? EditionState.VOTING : EditionState.DRAFT);
        this.state = EditionState.ADOPTED;
        this.adoptedWay = way;
        this.adoptedOn = on;
        this.adoptedNote = note;
        this.meetingId = meeting == null ? null : meeting.value();
        this.adoptedAt = now;
        this.canonical = CanonicalText.of(number, text);
        this.sha256 = CanonicalText.sha256(canonical);
    }

    /** Keeps the printed text. */
    void file(DocumentId document) {
        require(EditionState.ADOPTED);
        if (documentId != null) {
            throw new IllegalStateException("printed already: " + id);
        }
        this.documentId = document.value();
    }

    /** Whether it is time to tell of proposals again, which counts as done then. */
    boolean tellsOfProposals(Instant now) {
        if (proposalsToldAt != null && now.isBefore(proposalsToldAt.plus(BETWEEN_MAILS))) {
            return false;
        }
        this.proposalsToldAt = now;
        return true;
    }

    private void require(EditionState wanted) {
        if (state != wanted) {
            throw new IllegalStateException("edition " + number + " is " + state);
        }
    }

    EditionId id() {
        return new EditionId(id);
    }

    int number() {
        return number;
    }

    GroupId group() {
        return new GroupId(groupId);
    }

    EditionState state() {
        return state;
    }

    int latestState() {
        return latestState;
    }

    @Nullable ResolutionId motion() {
        return motionId == null ? null : new ResolutionId(motionId);
    }
}
