package de.interkomm.hub.identity;

import org.springframework.security.access.AccessDeniedException;

/**
 * The actor may not do this. Pages answer as if what was asked for did not exist, so that nobody
 * learns of what they may not see.
 */
public class NotPermitted extends AccessDeniedException {

    private static final long serialVersionUID = 1L;

    public NotPermitted(String message) {
        super(message);
    }
}
