package de.interkomm.hub.mail.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Tries to send one mail and records what came of it.
 *
 * <p>No transaction is open while the server is spoken to; what may happen in between is described
 * at {@link de.interkomm.hub.mail.Outbox}.
 */
class MailDelivery {

    /** How soon mail leaves once somebody has configured a way for it. */
    static final Duration UNTIL_CONFIGURED = Duration.ofMinutes(15);

    private static final Logger log = LoggerFactory.getLogger(MailDelivery.class);
    private static final int LONGEST_ERROR = 1000;

    private final OutgoingMails mails;
    private final MailTransport transport;
    private final Clock clock;

    MailDelivery(OutgoingMails mails, MailTransport transport, Clock clock) {
        this.mails = mails;
        this.transport = transport;
        this.clock = clock;
    }

    /** When to try again; empty when the mail is through with, one way or another. */
    Optional<Instant> deliver(Delivery delivery) {
        return mails.findWaiting(delivery).flatMap(mail -> record(mail, transport.send(mail)));
    }

    private Optional<Instant> record(UnsentMail mail, MailTransport.Outcome outcome) {
        return switch (outcome) {
            case MailTransport.Outcome.Sent() -> sent(mail);
            case MailTransport.Outcome.Rejected(String reason) -> failed(mail, reason);
            case MailTransport.Outcome.Deferred(String reason) ->
                    RetrySchedule.after(mail.attempts() + 1)
                            .map(pause -> deferred(mail, reason, clock.instant().plus(pause)))
                            .orElseGet(() -> failed(mail, reason));
            case MailTransport.Outcome.Impossible() ->
                    Optional.of(clock.instant().plus(UNTIL_CONFIGURED));
        };
    }

    private Optional<Instant> sent(UnsentMail mail) {
        if (!mails.sent(mail, clock.instant())) {
            log.warn("Mail {} was sent, but another node had dealt with it as well", mail.id());
        }
        return Optional.empty();
    }

    private Optional<Instant> failed(UnsentMail mail, String reason) {
        if (mails.failed(mail, shortened(reason), clock.instant())) {
            log.warn("Mail {} could not be delivered", mail.id());
        }
        return Optional.empty();
    }

    private Optional<Instant> deferred(UnsentMail mail, String reason, Instant next) {
        return mails.deferred(mail, shortened(reason), next) ? Optional.of(next) : Optional.empty();
    }

    private static String shortened(String reason) {
        String text = reason.replace('\0', ' ').strip();
        return text.length() <= LONGEST_ERROR ? text : text.substring(0, LONGEST_ERROR);
    }
}
