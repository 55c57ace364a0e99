package de.interkomm.hub.resolutions.web;

import static java.util.Objects.requireNonNullElse;

import de.interkomm.hub.resolutions.MotionDraft;
import de.interkomm.hub.resolutions.MotionTyping;
import de.interkomm.hub.resolutions.Resolutions.View;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * All that is typed of a motion.
 *
 * @param version of the motion the page showed; empty for a new one
 * @param candidates one a line; empty for no election
 */
record MotionForm(String version, String title, String text, String reasons, String candidates) {

    MotionForm {
        version = requireNonNullElse(version, "");
        title = requireNonNullElse(title, "");
        text = requireNonNullElse(text, "").replace("\r\n", "\n");
        reasons = requireNonNullElse(reasons, "").replace("\r\n", "\n");
        candidates = requireNonNullElse(candidates, "").replace("\r\n", "\n");
    }

    static MotionForm empty() {
        return new MotionForm("", "", "", "", "");
    }

    static MotionForm of(MotionDraft draft) {
        return new MotionForm(
                "",
                draft.title(),
                draft.text(),
                draft.reasons(),
                String.join("\n", draft.candidates()));
    }

    static MotionForm of(View view) {
        return new MotionForm(
                Integer.toString(view.version()),
                view.card().title(),
                view.card().text(),
                view.reasons(),
                String.join("\n", view.candidates()));
    }

    /** What was typed, to be saved over what is there now. */
    MotionForm over(int current) {
        return new MotionForm(Integer.toString(current), title, text, reasons, candidates);
    }

    /** The motion meant; {@code null} once something is wrong. */
    @Nullable MotionDraft toDraft(Errors errors) {
        return MotionTyping.read(title, text, reasons, candidates, errors);
    }
}
