package de.interkomm.hub.meetings.web;

import static de.interkomm.hub.meetings.web.MeetingPages.TYPING;

import static java.util.Objects.requireNonNullElse;

import de.interkomm.hub.meetings.MeetingRooms;

import org.springframework.validation.Errors;

/**
 * Somebody who has come and is not on the list.
 *
 * @param from where from; empty for nothing said
 */
record GuestForm(String name, String from) {

    GuestForm {
        name = requireNonNullElse(name, "").strip();
        from = requireNonNullElse(from, "").strip();
    }

    void check(Errors errors) {
        TYPING.line(errors, "name", name, MeetingRooms.LONGEST_NAME);
        TYPING.limit(errors, "from", from, MeetingRooms.LONGEST_NAME);
    }
}
