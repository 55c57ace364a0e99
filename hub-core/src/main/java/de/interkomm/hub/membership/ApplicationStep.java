package de.interkomm.hub.membership;

import static de.interkomm.hub.membership.ApplicationStatus.ACKNOWLEDGED;
import static de.interkomm.hub.membership.ApplicationStatus.AWAITING_LETTER;
import static de.interkomm.hub.membership.ApplicationStatus.COMPLETION_REQUESTED;
import static de.interkomm.hub.membership.ApplicationStatus.CONFIRMED;
import static de.interkomm.hub.membership.ApplicationStatus.DECLARED;
import static de.interkomm.hub.membership.ApplicationStatus.DRAFT;
import static de.interkomm.hub.membership.ApplicationStatus.RESOLVED;
import static de.interkomm.hub.membership.ApplicationStatus.SUBMITTED;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What can be done to an application, and from where. */
public enum ApplicationStep {
    CONFIRM(By.APPLICANT, DRAFT),
    /** As long as the network has nothing in hand, a letter that waits for its signature too. */
    CHANGE(By.APPLICANT, DRAFT, CONFIRMED, AWAITING_LETTER),
    /** The letter is to be signed on paper; also the change from one way on paper to another. */
    PREPARE_LETTER(By.APPLICANT, CONFIRMED, AWAITING_LETTER),
    /** The letter goes to the network at once. */
    SEND(By.APPLICANT, CONFIRMED, AWAITING_LETTER),
    // After a scan that did not turn out well, a better one, until a coordinator is at work on it.
    UPLOAD_LETTER(By.APPLICANT, AWAITING_LETTER, SUBMITTED),
    COMPLETE(By.APPLICANT, COMPLETION_REQUESTED),
    SIGN_DECLARATION(By.APPLICANT, RESOLVED),
    NAME_CONTACT(
            By.APPLICANT,
            AWAITING_LETTER,
            SUBMITTED,
            ACKNOWLEDGED,
            COMPLETION_REQUESTED,
            RESOLVED,
            DECLARED),
    // A coordinator can take it for the applicant.
    WITHDRAW(
            By.APPLICANT,
            DRAFT,
            CONFIRMED,
            AWAITING_LETTER,
            SUBMITTED,
            ACKNOWLEDGED,
            COMPLETION_REQUESTED,
            RESOLVED,
            DECLARED),
    RECORD_ARRIVAL(By.COORDINATOR, AWAITING_LETTER),
    ACKNOWLEDGE(By.COORDINATOR, SUBMITTED),
    REQUEST_COMPLETION(By.COORDINATOR, SUBMITTED, ACKNOWLEDGED),
    RECORD_RESOLUTION(By.COORDINATOR, ACKNOWLEDGED),
    RECORD_DECLARATION(By.COORDINATOR, RESOLVED),
    ADMIT(By.COORDINATOR, SUBMITTED, ACKNOWLEDGED, RESOLVED, DECLARED),
    DECLINE(By.COORDINATOR, SUBMITTED, ACKNOWLEDGED, COMPLETION_REQUESTED, RESOLVED, DECLARED);

    /** Who takes a step. */
    public enum By {
        APPLICANT,
        COORDINATOR
    }

    private final By by;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable
    private final Set<ApplicationStatus> from;

    ApplicationStep(By by, ApplicationStatus... from) {
        this.by = by;
        this.from = Set.of(from);
    }

    public By by() {
        return by;
    }

    /** Whether a coordinator ends an application by it without admitting anybody. */
    public boolean closes() {
        return this == DECLINE || this == WITHDRAW;
    }

    /** Whether it can be taken from there at all; the network's policy may say more. */
    public boolean startsFrom(ApplicationStatus status) {
        return from.contains(status);
    }

    /** As it stands in addresses: {@code request-completion}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads a step from an address. */
    public static Optional<ApplicationStep> ofSlug(String slug) {
        for (ApplicationStep step : values()) {
            if (step.slug().equals(slug)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }
}
