package de.interkomm.hub.membership.internal;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.ApplicationForm.Contact;
import de.interkomm.hub.membership.ApplicationId;
import de.interkomm.hub.membership.MembershipId;
import de.interkomm.hub.membership.MembershipStatus;
import de.interkomm.hub.membership.Memberships.Episode;
import de.interkomm.hub.network.MemberKind;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What an administration or a person holds in the network, with everybody who has spoken for it and
 * everything that became of it.
 */
@Entity
@Table(name = "membership")
class Membership {

    @Id private UUID id;
    @Version private int version;

    @Enumerated(EnumType.STRING)
    private MemberKind holder;

    private String regionalKey;
    private String administrationName;
    private @Nullable String personName;
    private @Nullable String mailbox;
    private @Nullable UUID applicationId;
    private @Nullable String reference;

    @Enumerated(EnumType.STRING)
    private MembershipStatus status;

    private LocalDate since;
    private @Nullable LocalDate suspendedOn;
    private @Nullable LocalDate resumedOn;
    private @Nullable LocalDate endedOn;
    private @Nullable String reason;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "membership_id", nullable = false)
    @OrderBy("fromDay, id")
    private List<ContactPerson> contacts = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "membership_id", nullable = false)
    @OrderBy("recordedAt, id")
    private List<MembershipEpisode> history = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Membership() {}

    private Membership(
            MemberKind holder, RegionalKey administration, String name, LocalDate since) {
        this.id = MembershipId.next().value();
        this.holder = holder;
        this.regionalKey = administration.value();
        this.administrationName = name;
        this.status = MembershipStatus.ACTIVE;
        this.since = since;
    }

    /**
     * The membership that an admitted application leads to.
     *
     * @param actor who admitted; empty where a rule did
     */
    static Membership admitted(
            Application application, MemberKind holder, LocalDate on, String actor, Instant now) {
        Membership membership =
                new Membership(
                        holder, application.administration(), application.administrationName(), on);
        membership.personName = application.form().name();
        membership.mailbox = application.mailbox().address();
        membership.applicationId = application.id().value();
        membership.reference = application.reference();
        Contact contact = application.form().contact();
        if (contact != null) {
            membership.contacts.add(new ContactPerson(contact, on));
        }
        membership.remember(Episode.What.ADMITTED, on, "", actor, now);
        return membership;
    }

    /** A membership from before the hub. */
    static Membership existing(
            RegionalKey administration, String name, LocalDate since, Instant now) {
        Membership membership =
                new Membership(MemberKind.ADMINISTRATION, administration, name, since);
        membership.remember(Episode.What.ADMITTED, since, "", null, now);
        return membership;
    }

    /** A person's membership from before the hub. */
    static Membership existingPerson(
            RegionalKey administration,
            String administrationName,
            String name,
            Mailbox mailbox,
            LocalDate since,
            Instant now) {
        Membership membership =
                new Membership(MemberKind.PERSON, administration, administrationName, since);
        membership.personName = name;
        membership.mailbox = mailbox.address();
        membership.remember(Episode.What.ADMITTED, since, "", null, now);
        return membership;
    }

    /** A person's membership that begins with an accepted invitation. */
    static Membership invited(
            RegionalKey administration,
            String administrationName,
            String name,
            Mailbox mailbox,
            LocalDate on,
            Instant now) {
        Membership membership =
                new Membership(MemberKind.PERSON, administration, administrationName, on);
        membership.personName = name;
        membership.mailbox = mailbox.address();
        membership.remember(Episode.What.ADMITTED, on, "", "", now);
        return membership;
    }

    /** From that day on somebody else speaks for the administration; who did before is kept. */
    void nameContact(Contact contact, LocalDate from, String actor, Instant now) {
        Episode.What what =
                contact().isPresent() ? Episode.What.CONTACT_CHANGED : Episode.What.CONTACT_NAMED;
        contacts.forEach(person -> person.until(from));
        contacts.add(new ContactPerson(contact, from));
        remember(what, from, contact.name(), actor, now);
    }

    /** The mailbox of an office stays when its holder goes. */
    private static boolean isSamePerson(Contact one, Contact other) {
        return one.mailbox().equals(other.mailbox()) && one.name().equals(other.name());
    }

    /** From that day on somebody else heads the administration. */
    void nameHead(Contact head, LocalDate from, String actor, Instant now) {
        if (holder != MemberKind.ADMINISTRATION) {
            throw new IllegalStateException("a person has no head");
        }
        head().filter(before -> !isSamePerson(before, head))
                .ifPresent(
                        before ->
                                history.add(
                                        MembershipEpisode.ofHead(
                                                Episode.What.HEAD_REPLACED,
                                                from,
                                                before,
                                                actor,
                                                now)));
        history.add(MembershipEpisode.ofHead(Episode.What.HEAD_NAMED, from, head, actor, now));
        this.personName = head.name();
        this.mailbox = head.mailbox().address();
    }

    /** Who heads the administration; nobody for persons. */
    Optional<Contact> head() {
        return holder != MemberKind.ADMINISTRATION || mailbox == null
                ? Optional.empty()
                : Optional.of(
                        new Contact(
                                Objects.requireNonNullElse(personName, mailbox),
                                "",
                                new Mailbox(mailbox)));
    }

    /**
     * Whoever has this mailbox does not work there any more: neither heads the administration nor
     * speaks for it from that day on.
     *
     * @return whether its contact person has left, and nobody speaks for it now
     */
    boolean leave(String leaving, LocalDate on, String actor, Instant now) {
        if (leaving.equals(mailbox)) {
            this.mailbox = null;
        }
        boolean contactLeft =
                contact().filter(person -> person.mailbox().equals(leaving)).isPresent();
        if (contactLeft) {
            contacts.forEach(person -> person.until(on));
            remember(Episode.What.CONTACT_CHANGED, on, "", actor, now);
        }
        return contactLeft;
    }

    /** Its holder works for another administration now. */
    void moveTo(RegionalKey administration, String name) {
        if (holder != MemberKind.PERSON) {
            throw new IllegalStateException("an administration stays what it is");
        }
        this.regionalKey = administration.value();
        this.administrationName = name;
    }

    /** Somebody behind it has another mailbox now. */
    void changeMailbox(String from, String to) {
        if (from.equals(mailbox)) {
            this.mailbox = to;
        }
        contacts.stream()
                .filter(ContactPerson::isCurrent)
                .filter(person -> person.mailbox().equals(from))
                .forEach(person -> person.changeMailbox(to));
        ofHead(from).forEach(episode -> episode.changeMailbox(to));
    }

    /**
     * What the history says of whoever has that mailbox: the last one who was head with it. Whoever
     * was so before is somebody else.
     */
    private List<MembershipEpisode> ofHead(String address) {
        List<MembershipEpisode> all =
                history.stream().filter(episode -> episode.isOfHeadAt(address)).toList();
        return all.stream().filter(episode -> episode.names(all.getLast().note())).toList();
    }

    /** Somebody behind it goes by another name now; former contact persons keep theirs. */
    void rename(String who, String name) {
        ofHead(who).forEach(episode -> episode.rename(name));
        if (who.equals(mailbox)) {
            this.personName = name;
        }
        contacts.stream()
                .filter(ContactPerson::isCurrent)
                .filter(person -> person.mailbox().equals(who))
                .forEach(person -> person.rename(name));
    }

    void suspend(LocalDate on, String reason, String actor, Instant now) {
        require(MembershipStatus.ACTIVE);
        this.status = MembershipStatus.SUSPENDED;
        this.suspendedOn = on;
        this.resumedOn = null;
        this.reason = reason;
        remember(Episode.What.SUSPENDED, on, reason, actor, now);
    }

    void resume(LocalDate on, String reason, String actor, Instant now) {
        require(MembershipStatus.SUSPENDED);
        this.status = MembershipStatus.ACTIVE;
        this.suspendedOn = null;
        this.resumedOn = on;
        this.reason = null;
        remember(Episode.What.RESUMED, on, reason, actor, now);
    }

    void end(LocalDate on, String reason, String actor, Instant now) {
        if (status == MembershipStatus.ENDED) {
            throw new IllegalStateException("has ended already");
        }
        this.status = MembershipStatus.ENDED;
        this.endedOn = on;
        this.suspendedOn = null;
        this.resumedOn = null;
        this.reason = reason;
        contacts.forEach(person -> person.until(on));
        remember(Episode.What.ENDED, on, reason, actor, now);
    }

    private void remember(
            Episode.What what, LocalDate on, String note, @Nullable String actor, Instant now) {
        history.add(new MembershipEpisode(what, on, note, actor, now));
    }

    /** Whoever held it, or represented its administration, is no longer to be named. */
    void forgetPerson() {
        this.personName = null;
        this.mailbox = null;
    }

    private void require(MembershipStatus expected) {
        if (status != expected) {
            throw new IllegalStateException("is " + status + ", not " + expected);
        }
    }

    MembershipId id() {
        return new MembershipId(id);
    }

    int version() {
        return version;
    }

    MemberKind holder() {
        return holder;
    }

    RegionalKey administration() {
        return new RegionalKey(regionalKey);
    }

    String administrationName() {
        return administrationName;
    }

    @Nullable String personName() {
        return personName;
    }

    @Nullable String mailbox() {
        return mailbox;
    }

    @Nullable ApplicationId application() {
        return applicationId == null ? null : new ApplicationId(applicationId);
    }

    @Nullable String reference() {
        return reference;
    }

    MembershipStatus status() {
        return status;
    }

    LocalDate since() {
        return since;
    }

    /** Since when it has been what it is now. */
    LocalDate statusSince() {
        return Stream.of(endedOn, suspendedOn, resumedOn)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(since);
    }

    @Nullable LocalDate suspendedOn() {
        return suspendedOn;
    }

    @Nullable LocalDate endedOn() {
        return endedOn;
    }

    @Nullable String reason() {
        return reason;
    }

    List<Episode> history() {
        return history.stream().map(MembershipEpisode::toEpisode).toList();
    }

    List<ContactPerson> contacts() {
        return List.copyOf(contacts);
    }

    /** Who speaks for the administration now. */
    Optional<ContactPerson> contact() {
        return contacts.stream().filter(ContactPerson::isCurrent).findFirst();
    }
}
