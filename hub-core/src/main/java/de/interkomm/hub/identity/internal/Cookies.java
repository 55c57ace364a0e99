package de.interkomm.hub.identity.internal;

import de.interkomm.hub.shell.HubAddress;

import org.springframework.stereotype.Component;

/**
 * The cookies that matter for security. Where the hub is reached by HTTPS their prefix lets
 * browsers refuse those set without it, or by a neighbouring host (RFC 6265bis, 4.1.3.2).
 */
@Component
class Cookies {

    private final boolean secure;

    Cookies(HubAddress hub) {
        this.secure = hub.isSecure();
    }

    boolean areSecure() {
        return secure;
    }

    String session() {
        return named("hub-session");
    }

    String csrf() {
        return named("hub-csrf");
    }

    /** By it a browser is known again after its sessions have ended. */
    String device() {
        return named("hub-device");
    }

    private String named(String name) {
        return secure ? "__Host-" + name : name;
    }
}
