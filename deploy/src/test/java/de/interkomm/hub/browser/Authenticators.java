package de.interkomm.hub.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;

/**
 * The devices of one visitor, each with its own passkeys. Chromium itself simulates them: nothing
 * of WebAuthn is replaced.
 */
final class Authenticators {

    private final CDPSession chromium;

    Authenticators(Visitor visitor) {
        chromium = visitor.page().context().newCDPSession(visitor.page());
        chromium.send("WebAuthn.enable");
    }

    String plugIn() {
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject device = new JsonObject();
        device.add("options", options);
        return chromium.send("WebAuthn.addVirtualAuthenticator", device)
                .get("authenticatorId")
                .getAsString();
    }

    void unplug(String authenticator) {
        JsonObject device = new JsonObject();
        device.addProperty("authenticatorId", authenticator);
        chromium.send("WebAuthn.removeVirtualAuthenticator", device);
    }
}
