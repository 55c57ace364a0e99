package de.interkomm.hub.membership.internal;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.ApplicationForm;
import de.interkomm.hub.membership.ApplicationForm.Contact;
import de.interkomm.hub.membership.ApplicationForm.ContactDetails;
import de.interkomm.hub.membership.ApplicationId;
import de.interkomm.hub.membership.ApplicationStatus;
import de.interkomm.hub.membership.ApplicationStep;
import de.interkomm.hub.membership.Resolution;
import de.interkomm.hub.membership.spi.AdmissionStep;
import de.interkomm.hub.membership.spi.Dispatch;
import de.interkomm.hub.membership.spi.Judgement;
import de.interkomm.hub.membership.spi.MembershipPolicy;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * A request for membership, from the first draft to the last word. It keeps the judgement it was
 * given when it was sent, and everything that was done to it.
 */
@Entity
@EntityListeners(WaitingApplications.class)
@Table(name = "application")
class Application {

    @Id private UUID id;
    @Version private int version;

    @Enumerated(EnumType.STRING)
    private ApplicationStatus status;

    private String regionalKey;
    private String administrationName;
    private String applicantName;
    private String applicantOffice;
    private String mailbox;
    private @Nullable String contactName;
    private @Nullable String contactFunction;
    private @Nullable String contactMailbox;
    private String message;
    private String language;
    private @Nullable String reference;

    @Enumerated(EnumType.STRING)
    private @Nullable Dispatch dispatch;

    @Convert(converter = JudgementConverter.class)
    private Judgement judgement;

    private int policyVersion;
    private Instant createdAt;
    private @Nullable Instant submittedAt;
    private @Nullable Instant decidedAt;
    private @Nullable LocalDate resolvedOn;

    @Enumerated(EnumType.STRING)
    private Resolution.@Nullable Result resolutionResult;

    private @Nullable String resolutionNote;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "application_id", nullable = false)
    @OrderBy("at, id")
    private List<HistoryEntry> history = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Application() {}

    @SuppressWarnings("NullAway.Init") // the rest is set by write()
    Application(
            ApplicationForm form,
            Administration administration,
            MembershipPolicy policy,
            Judgement judgement,
            Locale language,
            Instant now) {
        this.id = ApplicationId.next().value();
        this.status = ApplicationStatus.DRAFT;
        this.language = language.getLanguage();
        this.createdAt = now;
        this.policyVersion = policy.version();
        write(form, administration, judgement);
    }

    /** The applicant changes what is written; nothing has been sent yet. */
    void change(
            ApplicationForm form, Administration administration, Judgement judgement, Instant now) {
        require(ApplicationStep.CHANGE);
        boolean mailboxChanged = !form.mailbox().address().equals(mailbox);
        if (status == ApplicationStatus.AWAITING_LETTER) {
            // The letter that was prepared says something else now.
            take(ApplicationStep.CHANGE, ApplicationStatus.CONFIRMED, applicantName, "", now);
            this.dispatch = null;
        }
        write(form, administration, judgement);
        if (mailboxChanged) {
            this.status = ApplicationStatus.DRAFT;
        }
    }

    private void write(ApplicationForm form, Administration administration, Judgement judgement) {
        this.regionalKey = administration.key().value();
        this.administrationName = administration.title();
        this.applicantName = form.name();
        this.applicantOffice = form.office();
        this.mailbox = form.mailbox().address();
        this.message = form.message();
        this.judgement = judgement;
        writeContact(form.contactDetails());
    }

    private void writeContact(@Nullable ContactDetails contact) {
        this.contactName = contact == null ? null : contact.name();
        this.contactFunction = contact == null ? null : contact.function();
        this.contactMailbox = contact == null ? null : contact.mailbox();
    }

    /** The mailbox is the applicant's; from now on the application has its reference. */
    void confirmMailbox(String reference, Instant now) {
        take(ApplicationStep.CONFIRM, ApplicationStatus.CONFIRMED, applicantName, "", now);
        if (this.reference == null) {
            this.reference = reference;
        }
    }

    /** The letter is on its way: electronically it is there at once, on paper it is awaited. */
    void send(Dispatch way, Judgement judgement, Instant now) {
        boolean arrived = way == Dispatch.ELECTRONIC;
        take(
                arrived ? ApplicationStep.SEND : ApplicationStep.PREPARE_LETTER,
                arrived ? ApplicationStatus.SUBMITTED : ApplicationStatus.AWAITING_LETTER,
                applicantName,
                "",
                now);
        this.dispatch = way;
        this.judgement = judgement;
        if (arrived) {
            this.submittedAt = now;
        }
    }

    /** The letter waits for its signature on paper, and will come in another way. */
    void sendOtherwise(Dispatch way) {
        require(ApplicationStep.PREPARE_LETTER);
        this.dispatch = way;
    }

    /** The applicant has uploaded the signed letter. */
    void letterArrived(String actor, Instant now) {
        take(ApplicationStep.UPLOAD_LETTER, ApplicationStatus.SUBMITTED, actor, "", now);
        if (submittedAt == null) {
            // A better scan of the same letter does not send it to the end of the queue.
            this.submittedAt = now;
        }
    }

    /** The signed letter has come by post, perhaps some days before a coordinator records it. */
    void letterArrivedByPost(Instant arrived, String actor, Instant now) {
        take(ApplicationStep.RECORD_ARRIVAL, ApplicationStatus.SUBMITTED, actor, "", now);
        this.submittedAt = arrived;
    }

    /** A person's registration needs no letter: it is there once the mailbox is confirmed. */
    void register(Judgement judgement, Instant now) {
        take(ApplicationStep.SEND, ApplicationStatus.SUBMITTED, applicantName, "", now);
        this.judgement = judgement;
        this.submittedAt = now;
    }

    void acknowledge(String actor, Instant now) {
        take(ApplicationStep.ACKNOWLEDGE, ApplicationStatus.ACKNOWLEDGED, actor, "", now);
    }

    void requestCompletion(String missing, String actor, Instant now) {
        take(
                ApplicationStep.REQUEST_COMPLETION,
                ApplicationStatus.COMPLETION_REQUESTED,
                actor,
                missing,
                now);
    }

    void complete(String answer, Instant now) {
        take(ApplicationStep.COMPLETE, ApplicationStatus.ACKNOWLEDGED, applicantName, answer, now);
    }

    void nameContact(Contact contact, Judgement judgement, Instant now) {
        require(ApplicationStep.NAME_CONTACT);
        writeContact(ContactDetails.of(contact));
        this.judgement = judgement;
        remember(ApplicationStep.NAME_CONTACT, applicantName, contact.name(), now);
    }

    /**
     * An adopted one leads to the declaration of intent, or, where none is asked for, back to us.
     */
    void recordResolution(
            MembershipPolicy policy, Resolution resolution, String actor, Instant now) {
        require(ApplicationStep.RECORD_RESOLUTION);
        this.resolvedOn = resolution.on();
        this.resolutionResult = resolution.result();
        this.resolutionNote = resolution.note();
        boolean adopted = resolution.result() == Resolution.Result.ADOPTED;
        take(
                ApplicationStep.RECORD_RESOLUTION,
                adopted ? afterResolution(policy) : ApplicationStatus.DECLINED,
                actor,
                resolution.note(),
                now);
        if (!adopted) {
            this.decidedAt = now;
        }
    }

    /** Whether what was resolved came from where it was voted on, and from no coordinator. */
    boolean wasResolvedByItself() {
        return resolved()
                && history.reversed().stream()
                        .filter(entry -> entry.step() == ApplicationStep.RECORD_RESOLUTION)
                        .findFirst()
                        .filter(entry -> entry.actor().isEmpty())
                        .isPresent();
    }

    private static ApplicationStatus afterResolution(MembershipPolicy policy) {
        return policy.needs(AdmissionStep.DECLARATION)
                ? ApplicationStatus.RESOLVED
                : ApplicationStatus.ACKNOWLEDGED;
    }

    /** When the declaration of intent was signed; {@code null} if it was not. */
    @Nullable Instant declaredAt() {
        return history.reversed().stream()
                .filter(
                        entry ->
                                entry.step() == ApplicationStep.SIGN_DECLARATION
                                        || entry.step() == ApplicationStep.RECORD_DECLARATION)
                .findFirst()
                .map(HistoryEntry::at)
                .orElse(null);
    }

    /** The declaration of intent is signed: by the applicant here, or on paper. */
    void signDeclaration(ApplicationStep step, String actor, Instant now) {
        take(step, ApplicationStatus.DECLARED, actor, "", now);
    }

    void admit(MembershipPolicy policy, String actor, Instant now) {
        if (!stepsOpen(policy).contains(ApplicationStep.ADMIT)) {
            throw new IllegalStateException("steps are missing before admission from " + status);
        }
        take(ApplicationStep.ADMIT, ApplicationStatus.ADMITTED, actor, "", now);
        this.decidedAt = now;
    }

    /** Admitted by rule, without a coordinator. */
    void admitByRule(Instant now) {
        if (status != ApplicationStatus.SUBMITTED) {
            throw new IllegalStateException("cannot be admitted by rule from " + status);
        }
        remember(ApplicationStep.ADMIT, "", "", now);
        this.status = ApplicationStatus.ADMITTED;
        this.decidedAt = now;
    }

    void decline(String reason, String actor, Instant now) {
        take(ApplicationStep.DECLINE, ApplicationStatus.DECLINED, actor, reason, now);
        this.decidedAt = now;
    }

    void withdraw(Instant now) {
        take(ApplicationStep.WITHDRAW, ApplicationStatus.WITHDRAWN, applicantName, "", now);
        this.decidedAt = now;
    }

    /** A coordinator withdraws it for the applicant, who asked for that on another way. */
    void withdrawFor(String note, String actor, Instant now) {
        take(ApplicationStep.WITHDRAW, ApplicationStatus.WITHDRAWN, actor, note, now);
        this.decidedAt = now;
    }

    /** Keeps of the last step what it sent or brought, as a hash. */
    void sealLastStep(String sha256) {
        history.getLast().seal(sha256);
    }

    /** Whether the last step was the same, by the same hand, with exactly that, and since then. */
    boolean wasJust(ApplicationStep step, String actor, String sha256, Instant since) {
        return history.reversed().stream()
                .filter(entry -> entry.step() != null)
                .findFirst()
                .filter(entry -> entry.step() == step)
                .filter(entry -> entry.actor().equals(actor))
                .filter(entry -> entry.isSealedWith(sha256))
                .filter(entry -> entry.at().isAfter(since))
                .isPresent();
    }

    /** For the coordinators' eyes only. */
    void note(String text, UUID author, String name, Instant now) {
        history.add(HistoryEntry.internalNote(author, name, text, now));
    }

    /** Whether the network has heard of it: a draft that was withdrawn stays the applicant's. */
    boolean wasSent() {
        return status.isSent() && (dispatch != null || submittedAt != null);
    }

    /** What can be done from here under the network's policy. */
    Set<ApplicationStep> stepsOpen(MembershipPolicy policy) {
        EnumSet<ApplicationStep> open = EnumSet.noneOf(ApplicationStep.class);
        for (ApplicationStep step : ApplicationStep.values()) {
            if (step.startsFrom(status) && fits(step, policy)) {
                open.add(step);
            }
        }
        return open;
    }

    private boolean fits(ApplicationStep step, MembershipPolicy policy) {
        return switch (step) {
            case RECORD_RESOLUTION -> policy.needs(AdmissionStep.RESOLUTION) && !resolved();
            case SIGN_DECLARATION, RECORD_DECLARATION -> policy.needs(AdmissionStep.DECLARATION);
            case ADMIT -> nothingMissing(policy) && (acknowledged() || !asksForALetter(policy));
            case UPLOAD_LETTER ->
                    policy.dispatches().contains(Dispatch.SCAN)
                            && (status == ApplicationStatus.AWAITING_LETTER || cameAsScan());
            case NAME_CONTACT, ACKNOWLEDGE -> asksForALetter(policy);
            default -> true;
        };
    }

    private static boolean asksForALetter(MembershipPolicy policy) {
        return policy.needs(AdmissionStep.LETTER);
    }

    private boolean acknowledged() {
        return status != ApplicationStatus.SUBMITTED;
    }

    /** Uploaded by the applicant, and neither posted nor confirmed electronically. */
    boolean cameAsScan() {
        return history.stream().anyMatch(entry -> entry.step() == ApplicationStep.UPLOAD_LETTER);
    }

    private boolean resolved() {
        return resolutionResult == Resolution.Result.ADOPTED;
    }

    private boolean nothingMissing(MembershipPolicy policy) {
        return (resolved() || !policy.needs(AdmissionStep.RESOLUTION))
                && (status == ApplicationStatus.DECLARED
                        || !policy.needs(AdmissionStep.DECLARATION));
    }

    private void take(
            ApplicationStep step, ApplicationStatus to, String actor, String note, Instant now) {
        require(step);
        this.status = to;
        remember(step, actor, note, now);
    }

    private void require(ApplicationStep step) {
        if (!step.startsFrom(status)) {
            throw new IllegalStateException(step + " is not possible from " + status);
        }
    }

    private void remember(ApplicationStep step, String actor, String note, Instant now) {
        history.add(HistoryEntry.step(step, actor, note, now));
    }

    ApplicationId id() {
        return new ApplicationId(id);
    }

    int version() {
        return version;
    }

    ApplicationStatus status() {
        return status;
    }

    RegionalKey administration() {
        return new RegionalKey(regionalKey);
    }

    String administrationName() {
        return administrationName;
    }

    ApplicationForm form() {
        return new ApplicationForm(
                administration(),
                applicantName,
                applicantOffice,
                mailbox(),
                contactDetails(),
                message);
    }

    Mailbox mailbox() {
        return new Mailbox(mailbox);
    }

    private @Nullable ContactDetails contactDetails() {
        return contactName == null || contactFunction == null || contactMailbox == null
                ? null
                : new ContactDetails(contactName, contactFunction, contactMailbox);
    }

    Locale language() {
        return Locale.of(language);
    }

    @Nullable String reference() {
        return reference;
    }

    @Nullable Dispatch dispatch() {
        return dispatch;
    }

    Judgement judgement() {
        return judgement;
    }

    /** Of the policy it was begun under. */
    int policyVersion() {
        return policyVersion;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable Instant submittedAt() {
        return submittedAt;
    }

    @Nullable Instant decidedAt() {
        return decidedAt;
    }

    @Nullable Resolution resolution() {
        return resolvedOn == null || resolutionResult == null || resolutionNote == null
                ? null
                : new Resolution(resolvedOn, resolutionResult, resolutionNote);
    }

    List<HistoryEntry> history() {
        return List.copyOf(history);
    }
}
