package de.interkomm.hub.membership.internal;

import com.github.f4b6a3.uuid.UuidCreator;

import de.interkomm.hub.membership.ApplicationStep;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/** What was done to an application, by whom; or, without a step, a coordinator's note. */
@Entity
@Table(name = "application_history")
class HistoryEntry {

    @Id private UUID id;

    @Enumerated(EnumType.STRING)
    private @Nullable ApplicationStep step;

    private String actor;
    private String note;
    private Instant at;
    private @Nullable String fingerprint;

    /** Read by {@link NoteData} alone, in SQL. */
    @SuppressWarnings("UnusedVariable")
    private @Nullable UUID author;

    @SuppressWarnings("NullAway.Init")
    protected HistoryEntry() {}

    private HistoryEntry(@Nullable ApplicationStep step, String actor, String note, Instant at) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.step = step;
        this.actor = actor;
        this.note = note;
        this.at = at;
    }

    static HistoryEntry step(ApplicationStep step, String actor, String note, Instant at) {
        return new HistoryEntry(step, actor, note, at);
    }

    static HistoryEntry internalNote(UUID author, String name, String text, Instant at) {
        HistoryEntry note = new HistoryEntry(null, name, text, at);
        note.author = author;
        return note;
    }

    /** Keeps what the step sent or brought, as a hash, for telling a repetition from a change. */
    void seal(String sha256) {
        if (fingerprint != null) {
            throw new IllegalStateException("sealed already");
        }
        this.fingerprint = sha256;
    }

    /** Whether the step sent or brought exactly that. */
    boolean isSealedWith(String sha256) {
        return sha256.equals(fingerprint);
    }

    @Nullable ApplicationStep step() {
        return step;
    }

    String actor() {
        return actor;
    }

    String note() {
        return note;
    }

    Instant at() {
        return at;
    }
}
