package de.interkomm.hub.membership.internal;

import com.github.f4b6a3.uuid.UuidCreator;

import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.ApplicationForm.Contact;
import de.interkomm.hub.membership.ContactHandovers;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import java.time.Instant;
import java.util.UUID;

/** A successor named to speak for a member administration, and what became of it. */
@Entity
@Table(name = "contact_handover")
class ContactHandover {

    enum State {
        OPEN,
        CONFIRMED,
        WITHDRAWN
    }

    @Id private UUID id;
    @Version private int version;
    private UUID membershipId;
    private String name;
    private String function;
    private String mailbox;

    @Enumerated(EnumType.STRING)
    private State state;

    private String namedBy;
    private Instant namedAt;
    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init")
    protected ContactHandover() {}

    ContactHandover(Membership membership, Contact successor, String namedBy, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.membershipId = membership.id().value();
        this.name = successor.name();
        this.function = successor.function();
        this.mailbox = successor.mailbox().address();
        this.state = State.OPEN;
        this.namedBy = namedBy;
        this.namedAt = now;
        this.expiresAt = now.plus(ContactHandovers.VALIDITY);
    }

    void confirm() {
        close(State.CONFIRMED);
    }

    void withdraw() {
        close(State.WITHDRAWN);
    }

    private void close(State end) {
        if (state != State.OPEN) {
            throw new IllegalStateException("is " + state + ", not open");
        }
        this.state = end;
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    UUID id() {
        return id;
    }

    UUID membershipId() {
        return membershipId;
    }

    Contact successor() {
        return new Contact(name, function, new Mailbox(mailbox));
    }

    State state() {
        return state;
    }

    String namedBy() {
        return namedBy;
    }

    Instant namedAt() {
        return namedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
