package de.interkomm.hub.shell;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Where the hub is found from outside. Whole addresses are built from this, never from a request,
 * whose host the sender chooses.
 */
public final class HubAddress {

    private static final Pattern FORM =
            Pattern.compile("https?://[^/?#\\s]+(?:/[^?#\\s]*[^/?#\\s])?");

    private final String baseUrl;
    private final UnaryOperator<String> shown;

    /**
     * @param baseUrl {@code hub.base-url}, scheme and host and possibly a path, without a slash at
     *     its end
     * @param shown a path of the hub as people see it
     */
    public HubAddress(String baseUrl, UnaryOperator<String> shown) {
        if (!FORM.matcher(baseUrl).matches()) {
            throw new IllegalArgumentException(
                    "hub.base-url must look like https://hub.example.org, without a slash at its"
                            + " end, but is '"
                            + baseUrl
                            + "'");
        }
        this.baseUrl = baseUrl;
        this.shown = shown;
    }

    public String baseUrl() {
        return baseUrl;
    }

    /** Whether people reach the hub by HTTPS, however a proxy passes their requests on. */
    public boolean isSecure() {
        return baseUrl.startsWith("https:");
    }

    /**
     * The whole address of a page.
     *
     * @param path with its leading slash, and already encoded
     */
    public String link(String path) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("a path begins with a slash: '" + path + "'");
        }
        return baseUrl + shown.apply(path);
    }
}
