package de.interkomm.hub.membership.web;

import de.interkomm.hub.identity.RateLimits;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import java.time.Duration;

/**
 * Keeps forms that send mail to strangers from being used to pester them. Counts by the asking
 * address alone: a limit by mailbox would let anybody keep its owner out. How many mails a mailbox
 * gets is said where they are sent.
 */
@Component
class JoinLimits {

    private static final Duration WITHIN = Duration.ofHours(1);

    /** A whole town hall may share one address. */
    private static final int PER_ADDRESS = 30;

    private final RateLimits limits;

    JoinLimits(RateLimits limits) {
        this.limits = limits;
    }

    RateLimits.Attempt attemptMail(String remoteAddress) {
        return limits.attempt(
                "application-address", RateLimits.sender(remoteAddress), PER_ADDRESS, WITHIN);
    }

    /** Answers 429, and says when to come again. */
    static void refuse(HttpServletResponse response, RateLimits.Refused refused) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(refused.seconds()));
    }
}
