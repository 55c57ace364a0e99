package de.interkomm.hub.resolutions.web;

import static de.interkomm.hub.resolutions.web.ResolutionPages.TYPING;

import static java.util.Objects.requireNonNullElse;

import de.interkomm.hub.resolutions.Execution;
import de.interkomm.hub.resolutions.Resolutions.View;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

import java.time.LocalDate;
import java.util.Objects;

/**
 * How far a resolution is.
 *
 * @param version of the resolution the page showed
 * @param until a day as browsers write it; empty for none
 */
record ExecutionForm(String version, String state, String note, String who, String until) {

    ExecutionForm {
        version = requireNonNullElse(version, "");
        state = requireNonNullElse(state, "");
        note = requireNonNullElse(note, "").replace("\r\n", "\n");
        who = requireNonNullElse(who, "");
        until = requireNonNullElse(until, "");
    }

    static ExecutionForm of(View view) {
        Execution execution = view.card().execution();
        return new ExecutionForm(
                Integer.toString(view.version()),
                execution.state().name(),
                execution.note(),
                execution.who(),
                Objects.toString(execution.until(), ""));
    }

    /** What was typed, to be saved over what is there now. */
    ExecutionForm over(int current) {
        return new ExecutionForm(Integer.toString(current), state, note, who, until);
    }

    /** {@code null} once something is wrong. */
    @Nullable Execution toExecution(Errors errors) {
        Execution.State chosen = TYPING.choice(Execution.State.values(), state, "state", errors);
        TYPING.limit(errors, "note", note, Execution.LONGEST_NOTE);
        TYPING.limit(errors, "who", who, Execution.LONGEST_WHO);
        LocalDate by = until.isBlank() ? null : TYPING.day(errors, "until", until);
        return chosen == null || errors.hasErrors() ? null : new Execution(chosen, note, who, by);
    }
}
