package de.interkomm.hub.declarations.web;

import static java.util.Objects.requireNonNullElse;

/**
 * That the draft was adopted in a meeting.
 *
 * @param seen the state the page showed
 * @param on as browsers write days
 * @param meeting empty for one the hub does not know
 */
record AdoptionForm(String seen, String on, String meeting) {

    AdoptionForm {
        seen = requireNonNullElse(seen, "");
        on = requireNonNullElse(on, "");
        meeting = requireNonNullElse(meeting, "");
    }
}
