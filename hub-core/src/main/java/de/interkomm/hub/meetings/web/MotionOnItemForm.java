package de.interkomm.hub.meetings.web;

import static java.util.Objects.requireNonNullElse;

import de.interkomm.hub.meetings.Agendas.Item;
import de.interkomm.hub.meetings.Agendas.Origin;
import de.interkomm.hub.resolutions.MotionDraft;
import de.interkomm.hub.resolutions.ResolutionId;
import de.interkomm.hub.shell.Typing;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

import java.util.List;

/**
 * What the chair types of a motion on an item.
 *
 * @param candidates one a line; empty for no election
 * @param earlier the election it is another round of; empty for none
 */
record MotionOnItemForm(String title, String text, String candidates, String earlier) {

    /** What is wrong with a motion is said in the same words everywhere. */
    private static final Typing TYPING = Typing.inWordsOf("resolutions");

    MotionOnItemForm {
        title = requireNonNullElse(title, "");
        text = requireNonNullElse(text, "").replace("\r\n", "\n");
        candidates = requireNonNullElse(candidates, "").replace("\r\n", "\n");
        earlier = requireNonNullElse(earlier, "");
    }

    static MotionOnItemForm of(@Nullable Item item) {
        return item == null || item.carried() == Origin.MINUTES
                ? new MotionOnItemForm("", "", "", "")
                : new MotionOnItemForm(item.title(), item.details(), "", "");
    }

    /** Another round of an election. */
    static MotionOnItemForm of(MotionDraft round, ResolutionId earlier) {
        return new MotionOnItemForm(
                round.title(),
                round.text(),
                String.join("\n", round.candidates()),
                earlier.toString());
    }

    /** The motion meant; {@code null} once something is wrong. */
    @Nullable MotionDraft toDraft(Errors errors) {
        TYPING.line(errors, "title", title, MotionDraft.LONGEST_TITLE);
        TYPING.line(errors, "text", text, MotionDraft.LONGEST_TEXT);
        List<String> names =
                candidates.lines().map(String::strip).filter(name -> !name.isEmpty()).toList();
        if (names.size() == 1) {
            errors.rejectValue("candidates", "resolutions.form.candidates.one");
        } else if (!MotionDraft.isChoice(names)) {
            errors.rejectValue(
                    "candidates",
                    "resolutions.form.candidates.bounds",
                    new Object[] {MotionDraft.MOST_CANDIDATES, MotionDraft.LONGEST_NAME},
                    null);
        }
        return errors.hasErrors() ? null : new MotionDraft(title, text, "", names);
    }
}
