package de.interkomm.hub.identity.internal;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * What those who watch over the hub want to hear about: who signs in and out, and who is refused.
 * Accounts go by their ids; addresses of pages are left out, since some are secrets.
 */
final class SignInLog {

    private static final Logger LOG = LoggerFactory.getLogger(SignInLog.class);

    private SignInLog() {}

    static void signedIn(Authentication who, Way way) {
        LOG.info("signed in: account {} by {}", who.getName(), way);
    }

    /**
     * @param why never what the visitor sent
     */
    static void notSignedIn(Way way, String why) {
        LOG.info("sign-in refused: by {}, {}", way, why);
    }

    static void signedOut(@Nullable Authentication who) {
        if (who != null) {
            LOG.info("signed out: account {}", who.getName());
        }
    }

    /** Somebody who is signed in asked for something they may not do, or not yet again. */
    static void refused(AccessDeniedException denial) {
        @Nullable Authentication who = SecurityContextHolder.getContext().getAuthentication();
        LOG.info(
                "refused: account {}, {}",
                who == null ? "none" : who.getName(),
                denial.getMessage());
    }

    /** By what somebody signs in. */
    enum Way {
        LINK,
        PASSKEY,
        ORGANISATION
    }
}
