package de.interkomm.hub.shell;

/**
 * What the principal of a sign-in may be, so that pages greet by name; without it they show the
 * authentication's own name.
 */
public interface SignedInPerson {

    /** As the person writes it: {@code Erika Mustermann}. */
    String displayName();
}
