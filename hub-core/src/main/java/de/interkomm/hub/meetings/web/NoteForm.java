package de.interkomm.hub.meetings.web;

import static java.util.Objects.requireNonNullElse;

import java.util.List;

/**
 * Something said about minutes.
 *
 * @param item it is about; empty for none
 * @param settles the objections it answers
 */
record NoteForm(String item, String reason, List<String> settles) {

    static final NoteForm EMPTY = new NoteForm("", "", List.of());

    NoteForm {
        item = requireNonNullElse(item, "");
        reason = requireNonNullElse(reason, "");
        settles = List.copyOf(requireNonNullElse(settles, List.of()));
    }
}
