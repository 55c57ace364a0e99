package de.interkomm.hub.identity;

/**
 * Where people go after signing in when they asked for no page: known to whoever has the pages, so
 * that nobody is sent on a second time.
 */
public interface Home {

    /** {@link ReturnPath#HOME}, or where that page would only send this person on to. */
    ReturnPath of(Actor actor);
}
