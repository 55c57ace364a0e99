package de.interkomm.hub.shell;

import java.io.Serial;

/**
 * There is nothing here, or nothing this visitor may know of: both look the same, as the friendly
 * 404 page or, under {@code /api}, as a problem.
 */
public class PageNotFound extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    public PageNotFound() {
        super("nothing here for this visitor", null, false, false);
    }
}
