package de.interkomm.hub.membership.web;

import de.interkomm.hub.identity.RateLimits;
import de.interkomm.hub.tenancy.NetworkId;

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

    boolean allowMail(NetworkId network, String mailbox, String remoteAddress) {
        return limits.allow("application-address", remoteAddress, PER_ADDRESS, WITHIN)
                && limits.allow(
                        "application-mailbox", network + "/" + mailbox, PER_MAILBOX, WITHIN);
    }
}
