package de.interkomm.hub.identity.internal;

import de.interkomm.hub.identity.ConfirmationLinks;
import de.interkomm.hub.identity.RateLimits;
import de.interkomm.hub.identity.ReturnPath;
import de.interkomm.hub.identity.SignIn;
import de.interkomm.hub.mail.Mailbox;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.util.Locale;

@Component
class SignInByLink implements SignIn {

    private static final Duration PERIOD = Duration.ofMinutes(15);

    /** A whole town hall may share one address. */
    private static final int LINKS_PER_ADDRESS = 50;

    private final RateLimits limits;
    private final ConfirmationLinks links;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    SignInByLink(
            RateLimits limits,
            ConfirmationLinks links,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.limits = limits;
        this.links = links;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * Counts by the asking address alone: a limit by mailbox would let anybody keep its owner out.
     * How many mails a mailbox gets is {@link MailSignInLink}'s to say.
     *
     * <p>Only writes down that a link was asked for. Whether there is an account is looked up later
     * and elsewhere, so the time this takes tells nothing.
     */
    @Override
    public Answer requestLink(
            Mailbox mailbox, String remoteAddress, ReturnPath returnPath, Locale locale) {
        if (limits.attempt(
                        "sign-in-from-address",
                        RateLimits.sender(remoteAddress),
                        LINKS_PER_ADDRESS,
                        PERIOD)
                instanceof RateLimits.Refused(long seconds)) {
            return new Answer.TooManyRequests(seconds);
        }
        SignInRequested requested =
                new SignInRequested(mailbox.address(), returnPath.value(), locale.toLanguageTag());
        transaction.executeWithoutResult(_ -> events.publishEvent(requested));
        return new Answer.Accepted();
    }

    @Override
    public ConfirmationLinks.Redemption look(String token) {
        return links.peek(SignInTokens.PURPOSE, token);
    }
}
