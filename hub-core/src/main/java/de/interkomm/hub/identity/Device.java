package de.interkomm.hub.identity;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/**
 * What somebody signed in with, as far as its owner needs it to recognise it. Guessed from the
 * {@code User-Agent} header, which may say anything: it decides nothing.
 */
public record Device(Browser browser, Platform platform) {

    public enum Browser {
        EDGE,
        OPERA,
        SAMSUNG,
        FIREFOX,
        CHROME,
        SAFARI,
        OTHER
    }

    public enum Platform {
        ANDROID,
        IPHONE,
        IPAD,
        WINDOWS,
        MAC,
        CHROME_OS,
        LINUX,
        OTHER
    }

    /**
     * @param userAgent the header as it came, {@code null} if there was none
     */
    public static Device of(@Nullable String userAgent) {
        String agent = userAgent == null ? "" : userAgent.toLowerCase(Locale.ROOT);
        return new Device(browser(agent), platform(agent));
    }

    /** Browsers name those they descend from too, so the most particular name comes first. */
    private static Browser browser(String agent) {
        if (agent.contains("edg/") || agent.contains("edga/") || agent.contains("edgios/")) {
            return Browser.EDGE;
        }
        if (agent.contains("opr/")) {
            return Browser.OPERA;
        }
        if (agent.contains("samsungbrowser/")) {
            return Browser.SAMSUNG;
        }
        if (agent.contains("firefox/") || agent.contains("fxios/")) {
            return Browser.FIREFOX;
        }
        if (agent.contains("chrome/") || agent.contains("crios/")) {
            return Browser.CHROME;
        }
        return agent.contains("safari/") ? Browser.SAFARI : Browser.OTHER;
    }

    private static Platform platform(String agent) {
        if (agent.contains("android")) {
            return Platform.ANDROID;
        }
        if (agent.contains("iphone")) {
            return Platform.IPHONE;
        }
        if (agent.contains("ipad")) {
            return Platform.IPAD;
        }
        if (agent.contains("windows")) {
            return Platform.WINDOWS;
        }
        if (agent.contains("mac os x")) {
            return Platform.MAC;
        }
        if (agent.contains("cros ")) {
            return Platform.CHROME_OS;
        }
        return agent.contains("linux") ? Platform.LINUX : Platform.OTHER;
    }
}
