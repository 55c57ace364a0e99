package de.interkomm.hub.membership.web;

import de.interkomm.hub.identity.RateLimits;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import java.time.Duration;

/** Keeps forms that send mail to strangers from being used to pester them. */
@Component
class JoinLimits {

    private static final Duration WITHIN = Duration.ofHours(1);
    private static final int PER_MAILBOX = 5;
    private static final int PER_ADDRESS = 30;

    private final RateLimits limits;

    JoinLimits(RateLimits limits) {
        this.limits = limits;
    }

    RateLimits.Attempt attemptMail(NetworkId network, String mailbox, String remoteAddress) {
        RateLimits.Attempt fromAddress =
                limits.attempt(
                        "application-address",
                        RateLimits.sender(remoteAddress),
                        PER_ADDRESS,
                        WITHIN);
        return fromAddress instanceof RateLimits.Refused
                ? fromAddress
                : limits.attempt(
                        "application-mailbox", network + "/" + mailbox, PER_MAILBOX, WITHIN);
    }

    /** Answers 429, and says when to come again. */
    static void refuse(HttpServletResponse response, RateLimits.Refused refused) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(refused.seconds()));
    }
}
