package de.interkomm.hub.membership.internal;

import com.github.f4b6a3.uuid.UuidCreator;

import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.ApplicationForm.Contact;
import de.interkomm.hub.membership.Memberships.ContactPeriod;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/** Who speaks, or spoke, for a member administration, and when. */
@Entity
@Table(name = "contact_person")
class ContactPerson {

    @Id private UUID id;
    private String name;
    private String function;
    private String mailbox;
    private LocalDate fromDay;
    private @Nullable LocalDate untilDay;

    @SuppressWarnings("NullAway.Init")
    protected ContactPerson() {}

    ContactPerson(Contact contact, LocalDate from) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.name = contact.name();
        this.function = contact.function();
        this.mailbox = contact.mailbox().address();
        this.fromDay = from;
    }

    void until(LocalDate day) {
        if (untilDay == null) {
            this.untilDay = day;
        }
    }

    void changeMailbox(String to) {
        this.mailbox = to;
    }

    void rename(String to) {
        this.name = to;
    }

    boolean isCurrent() {
        return untilDay == null;
    }

    ContactPeriod period() {
        return new ContactPeriod(name, function, mailbox, fromDay, untilDay);
    }

    Contact toContact() {
        return new Contact(name, function, new Mailbox(mailbox));
    }

    String name() {
        return name;
    }

    String function() {
        return function;
    }

    String mailbox() {
        return mailbox;
    }
}
