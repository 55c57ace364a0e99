package de.interkomm.hub.membership.web;

import de.interkomm.hub.correspondence.LetterDraft;
import de.interkomm.hub.membership.ApplicationStep;
import de.interkomm.hub.membership.ApplicationView;
import de.interkomm.hub.membership.DeskStep;
import de.interkomm.hub.membership.DeskStep.Admit.Assurance;
import de.interkomm.hub.membership.Resolution;
import de.interkomm.hub.membership.spi.Verdict;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.shell.Typing;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a coordinator types for a step and its letter, through both of its pages.
 *
 * @param version of the application the page showed
 * @param missing what is asked for
 * @param deadline by when, as browsers write days
 * @param on the day of the resolution, likewise
 * @param result of the resolution
 * @param note on the resolution, or on a withdrawal
 * @param reason of a refusal
 * @param madeSure on admission, that whoever applied works for the administration
 * @param subject of the letter
 * @param body of the letter, its paragraphs parted by blank lines
 */
record DeskStepForm(
        String version,
        String missing,
        String deadline,
        String on,
        String result,
        String note,
        String reason,
        @Nullable Boolean madeSure,
        String subject,
        String salutation,
        String body) {

    static final int LONGEST = 4000;

    DeskStepForm {
        version = Objects.requireNonNullElse(version, "");
        missing = Objects.requireNonNullElse(missing, "");
        deadline = Objects.requireNonNullElse(deadline, "");
        on = Objects.requireNonNullElse(on, "");
        result = Objects.requireNonNullElse(result, "");
        note = Objects.requireNonNullElse(note, "");
        reason = Objects.requireNonNullElse(reason, "");
        subject = Objects.requireNonNullElse(subject, "");
        salutation = Objects.requireNonNullElse(salutation, "");
        body = Objects.requireNonNullElse(body, "");
    }

    /** An empty form; two weeks are a fair time for an answer. */
    static DeskStepForm empty(int version, LocalDate today) {
        return new DeskStepForm(
                Integer.toString(version),
                "",
                today.plusDays(14).toString(),
                "",
                "",
                "",
                "",
                false,
                "",
                "",
                "");
    }

    DeskStepForm withLetter(int shown, LetterDraft letter) {
        return new DeskStepForm(
                Integer.toString(shown),
                missing,
                deadline,
                on,
                result,
                note,
                reason,
                madeSure,
                letter.subject(),
                letter.salutation(),
                letter.body());
    }

    LetterDraft letter() {
        return new LetterDraft(subject, salutation, body);
    }

    /** The version the page showed; one that never was if somebody changed it by hand. */
    int shownVersion() {
        return Typing.version(version);
    }

    /** The step with what it needs; {@code null} once something is wrong with that. */
    @Nullable DeskStep toStep(DeskTurn turn, LocalDate today, Errors errors) {
        return switch (turn.step()) {
            case ACKNOWLEDGE -> new DeskStep.Acknowledge();
            case ADMIT ->
                    new DeskStep.Admit(
                            Boolean.TRUE.equals(madeSure)
                                    ? Assurance.MADE_SURE
                                    : Assurance.LEFT_OPEN);
            case REQUEST_COMPLETION -> completion(today, errors);
            case RECORD_RESOLUTION ->
                    resolution(turn.application().earliestDay(turn.step()), today, errors);
            case DECLINE -> decline(errors);
            case WITHDRAW -> withdraw(errors);
            default -> throw new PageNotFound();
        };
    }

    /** Where no letter speaks for whoever applied, and no rule does, the coordinator must. */
    void requireAssurance(DeskTurn turn, Errors errors) {
        ApplicationView application = turn.application();
        if (turn.step() == ApplicationStep.ADMIT
                && !Boolean.TRUE.equals(madeSure)
                && application.dispatch() == null
                && application.judgement().verdict() != Verdict.ELIGIBLE) {
            errors.rejectValue("madeSure", "desk.made-sure.missing");
        }
    }

    private @Nullable DeskStep completion(LocalDate today, Errors errors) {
        requireText("missing", missing, errors);
        LocalDate day = day(deadline);
        if (day == null) {
            errors.rejectValue("deadline", "desk.deadline.missing");
        } else if (day.isBefore(today)) {
            errors.rejectValue("deadline", "desk.deadline.past");
        }
        return errors.hasErrors() || day == null
                ? null
                : new DeskStep.RequestCompletion(missing.strip(), day);
    }

    private @Nullable DeskStep resolution(LocalDate earliest, LocalDate today, Errors errors) {
        LocalDate day = day(on);
        if (day == null) {
            errors.rejectValue("on", "desk.on.missing");
        } else if (day.isAfter(today)) {
            errors.rejectValue("on", "desk.on.future");
        } else if (day.isBefore(earliest)) {
            errors.rejectValue("on", "desk.on.early", DeskForms.written(earliest), null);
        }
        Resolution.Result outcome = outcome();
        if (outcome == null) {
            errors.rejectValue("result", "desk.result.missing");
        }
        requireShort("note", note, errors);
        if (outcome == Resolution.Result.REJECTED && note.isBlank()) {
            errors.rejectValue("note", "desk.note-on-rejection.missing");
        }
        return errors.hasErrors() || day == null || outcome == null
                ? null
                : new DeskStep.RecordResolution(new Resolution(day, outcome, note.strip()));
    }

    private Resolution.@Nullable Result outcome() {
        for (Resolution.Result known : Resolution.Result.values()) {
            if (known.name().equals(result)) {
                return known;
            }
        }
        return null;
    }

    private @Nullable DeskStep decline(Errors errors) {
        requireText("reason", reason, errors);
        return errors.hasErrors() ? null : new DeskStep.Decline(reason.strip());
    }

    private @Nullable DeskStep withdraw(Errors errors) {
        if (note.isBlank()) {
            errors.rejectValue("note", "desk.note-on-withdrawal.missing");
        }
        requireShort("note", note, errors);
        return errors.hasErrors() ? null : new DeskStep.Withdraw(note.strip());
    }

    private static void requireText(String field, String text, Errors errors) {
        if (text.isBlank()) {
            errors.rejectValue(field, "desk." + field + ".missing");
        }
        requireShort(field, text, errors);
    }

    private static void requireShort(String field, String text, Errors errors) {
        if (text.length() > LONGEST) {
            errors.rejectValue(field, "desk.too-long", new Object[] {text.length(), LONGEST}, null);
        }
    }

    static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    /** What was typed, by the keys of the fields' labels. */
    Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("desk.missing", missing);
        typed.put("desk.note-on-resolution", note);
        typed.put("desk.reason", reason);
        typed.put("desk.letter.subject", subject);
        typed.put("desk.letter.salutation", salutation);
        typed.put("desk.letter.body", body);
        typed.values().removeIf(String::isBlank);
        return typed;
    }
}
