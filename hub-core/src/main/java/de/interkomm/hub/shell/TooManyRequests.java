package de.interkomm.hub.shell;

import java.io.Serial;

/**
 * Somebody asks more often than anybody needs to. Becomes the 429 page or, under {@code /api}, a
 * problem; both say when to come again.
 */
public class TooManyRequests extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    private final long seconds;

    /**
     * @param seconds until it goes on, the value of {@code Retry-After}
     */
    public TooManyRequests(long seconds) {
        super("wait for " + seconds + " s", null, false, false);
        this.seconds = seconds;
    }

    public long seconds() {
        return seconds;
    }
}
