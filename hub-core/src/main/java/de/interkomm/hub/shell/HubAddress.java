package de.interkomm.hub.shell;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.util.regex.Pattern;

/**
 * Where the hub is found from outside. Whole addresses are built from this, never from a request,
 * whose host the sender chooses.
 *
 * @param baseUrl {@code hub.base-url}, scheme and host and possibly a path, without a slash at its
 *     end
 */
@ConfigurationProperties("hub")
public record HubAddress(@DefaultValue("http://localhost:8080") String baseUrl) {

    private static final Pattern FORM =
            Pattern.compile("https?://[^/?#\\s]+(?:/[^?#\\s]*[^/?#\\s])?");

    public HubAddress {
        if (!FORM.matcher(baseUrl).matches()) {
            throw new IllegalArgumentException(
                    "hub.base-url must look like https://hub.example.org, without a slash at its"
                            + " end, but is '"
                            + baseUrl
                            + "'");
        }
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
        return baseUrl + path;
    }
}
