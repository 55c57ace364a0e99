package de.interkomm.hub.meetings.web;

import static de.interkomm.hub.meetings.web.MeetingPages.TYPING;

import static java.util.Objects.requireNonNullElse;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.meetings.AgendaItemId;
import de.interkomm.hub.meetings.MeetingTasks;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A task, as it is typed.
 *
 * @param item it came up with; empty for none
 * @param person of the group, by account; empty for somebody else
 * @param other who else does it; empty for nobody yet
 * @param due as browsers write days; empty for none
 */
record TaskForm(String item, String title, String person, String other, String due) {

    TaskForm {
        item = requireNonNullElse(item, "");
        title = requireNonNullElse(title, "").strip();
        person = requireNonNullElse(person, "");
        other = requireNonNullElse(other, "").strip();
        due = requireNonNullElse(due, "").strip();
    }

    @Nullable AgendaItemId itemId() {
        return AgendaItemId.parse(item).orElse(null);
    }

    @Nullable AccountId account(Errors errors) {
        if (person.isBlank()) {
            return null;
        }
        try {
            return new AccountId(UUID.fromString(person));
        } catch (IllegalArgumentException _) {
            errors.rejectValue("person", "meetings.form.person.unknown");
            return null;
        }
    }

    @Nullable LocalDate day(Errors errors, LocalDate today) {
        LocalDate day = due.isEmpty() ? null : TYPING.day(errors, "due", due);
        if (day != null && day.isBefore(today)) {
            errors.rejectValue("due", "meetings.form.due.past");
        }
        return day;
    }

    void check(Errors errors) {
        TYPING.line(errors, "title", title, MeetingTasks.LONGEST_TITLE);
        TYPING.limit(errors, "other", other, MeetingTasks.LONGEST_NAME);
        if (!person.isBlank() && !other.isEmpty()) {
            errors.rejectValue("other", "meetings.form.other.both");
        }
    }
}
