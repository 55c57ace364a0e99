package de.interkomm.hub.declarations.web;

import static java.util.Objects.requireNonNullElse;

import de.interkomm.hub.declarations.Drafting.Held;
import de.interkomm.hub.meetings.MeetingId;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * That the draft was adopted in a meeting.
 *
 * @param seen the state the page showed
 * @param on as browsers write days; may be empty where a meeting is chosen, whose day it is
 * @param meeting empty for one the hub does not know
 * @param sure that the text is fixed by it
 */
record AdoptionForm(String seen, String on, String meeting, Boolean sure) {

    AdoptionForm {
        seen = requireNonNullElse(seen, "");
        on = requireNonNullElse(on, "");
        meeting = requireNonNullElse(meeting, "");
        sure = requireNonNullElse(sure, false);
    }

    static AdoptionForm of(int state) {
        return new AdoptionForm(Integer.toString(state), "", "", false);
    }

    Optional<MeetingId> meetingId() {
        return MeetingId.parse(meeting);
    }

    /** The day meant; {@code null} once something is wrong. */
    @Nullable LocalDate toDay(Errors errors, List<Held> meetings) {
        LocalDate day =
                on.isBlank()
                        ? meetings.stream()
                                .filter(one -> one.id().toString().equals(meeting))
                                .map(Held::on)
                                .findFirst()
                                .orElse(null)
                        : null;
        if (day == null) {
            day = DeclarationForms.day(errors, "on", on);
        }
        if (!sure) {
            errors.rejectValue("sure", "declarations.form.sure.missing");
        }
        return errors.hasErrors() ? null : day;
    }
}
