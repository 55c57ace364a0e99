package de.interkomm.hub.administrations;

import de.interkomm.hub.shell.PagePart;

import java.util.Optional;

/** What a module that builds on administrations adds to the page of one. */
public interface AdministrationPagePart {

    /** What everybody gets to see there. */
    Optional<PagePart> of(Administration administration);
}
