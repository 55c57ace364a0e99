package de.interkomm.hub.mail.internal;

import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Where mail goes, as the hub is configured. */
enum MailRoute {
    /** To the server named by {@code spring.mail.host}. */
    SERVER,
    /** Nowhere: it can be read on a page of the hub. */
    LOCAL_MAILBOX,
    /** It waits in the outbox. */
    NONE;

    static MailRoute of(Environment environment) {
        if (StringUtils.hasText(environment.getProperty("spring.mail.host"))) {
            return SERVER;
        }
        return environment.getProperty("hub.local-mailbox", Boolean.class, false)
                ? LOCAL_MAILBOX
                : NONE;
    }
}
