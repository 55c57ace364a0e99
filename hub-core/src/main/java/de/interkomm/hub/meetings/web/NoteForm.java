package de.interkomm.hub.meetings.web;

import static java.util.Objects.requireNonNullElse;

/**
 * Something said about minutes.
 *
 * @param item it is about; empty for none
 */
record NoteForm(String item, String reason) {

    NoteForm {
        item = requireNonNullElse(item, "");
        reason = requireNonNullElse(reason, "");
    }
}
