package de.interkomm.hub.membership.internal;

import com.github.f4b6a3.uuid.UuidCreator;

import de.interkomm.hub.membership.ApplicationForm.Contact;
import de.interkomm.hub.membership.Memberships.Episode;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What became of a membership on a day, why, and by whom. */
@Entity
@Table(name = "membership_history")
class MembershipEpisode {

    @Id private UUID id;

    @Enumerated(EnumType.STRING)
    private Episode.What what;

    private LocalDate onDay;
    private String note;
    private @Nullable String mailbox;
    private @Nullable String actor;
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected MembershipEpisode() {}

    MembershipEpisode(
            Episode.What what,
            LocalDate onDay,
            String note,
            @Nullable String actor,
            Instant recordedAt) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.what = what;
        this.onDay = onDay;
        this.note = note;
        this.actor = actor;
        this.recordedAt = recordedAt;
    }

    /** Somebody became head of the administration, or is it no longer. */
    static MembershipEpisode ofHead(
            Episode.What what, LocalDate onDay, Contact head, String actor, Instant now) {
        MembershipEpisode episode = new MembershipEpisode(what, onDay, head.name(), actor, now);
        episode.mailbox = head.mailbox().address();
        return episode;
    }

    boolean isOfHeadAt(String address) {
        return address.equals(mailbox);
    }

    boolean names(String person) {
        return note.equals(person);
    }

    void changeMailbox(String to) {
        this.mailbox = to;
    }

    void rename(String name) {
        this.note = name;
    }

    String note() {
        return note;
    }

    Episode toEpisode() {
        return new Episode(what, onDay, note, actor, recordedAt);
    }
}
