package de.interkomm.hub.membership.web;

import de.interkomm.hub.correspondence.LetterDraft;
import de.interkomm.hub.membership.Memberships.Change;
import de.interkomm.hub.shell.Typing;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a coordinator types to suspend, resume or end a membership, and its letter.
 *
 * @param version of the membership the page showed
 * @param on from when, as browsers write days
 */
record MembersChangeForm(
        String version, String on, String reason, String subject, String salutation, String body) {

    MembersChangeForm {
        version = Objects.requireNonNullElse(version, "");
        on = Objects.requireNonNullElse(on, "");
        reason = Objects.requireNonNullElse(reason, "");
        subject = Objects.requireNonNullElse(subject, "");
        salutation = Objects.requireNonNullElse(salutation, "");
        body = Objects.requireNonNullElse(body, "");
    }

    static MembersChangeForm empty(int version, LocalDate today) {
        return new MembersChangeForm(Integer.toString(version), today.toString(), "", "", "", "");
    }

    MembersChangeForm withLetter(int shown, LetterDraft letter) {
        return new MembersChangeForm(
                Integer.toString(shown),
                on,
                reason,
                letter.subject(),
                letter.salutation(),
                letter.body());
    }

    LetterDraft letter() {
        return new LetterDraft(subject, salutation, body);
    }

    int shownVersion() {
        return Typing.version(version);
    }

    /** The change; {@code null} once something is wrong. */
    @Nullable Change toChange(
            Change.Kind kind, LocalDate earliest, LocalDate today, Errors errors) {
        LocalDate day = DeskStepForm.day(on);
        if (day == null) {
            errors.rejectValue("on", "desk.change.on.missing");
        } else if (day.isAfter(today)) {
            errors.rejectValue("on", "desk.change.on.future");
        } else if (day.isBefore(earliest)) {
            errors.rejectValue(
                    "on",
                    kind == Change.Kind.RESUME
                            ? "desk.change.on.before-rest"
                            : "desk.change.on.before");
        }
        if (reason.isBlank()) {
            errors.rejectValue("reason", "desk.change.reason.missing");
        } else if (reason.length() > DeskStepForm.LONGEST) {
            errors.rejectValue(
                    "reason",
                    "desk.too-long",
                    new Object[] {reason.length(), DeskStepForm.LONGEST},
                    null);
        }
        return errors.hasErrors() || day == null ? null : new Change(kind, day, reason.strip());
    }

    /** What was typed, by the keys of the fields' labels. */
    Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("desk.change.reason", reason);
        typed.put("desk.letter.subject", subject);
        typed.put("desk.letter.salutation", salutation);
        typed.put("desk.letter.body", body);
        typed.values().removeIf(String::isBlank);
        return typed;
    }
}
