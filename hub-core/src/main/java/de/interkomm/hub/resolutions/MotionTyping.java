package de.interkomm.hub.resolutions;

import de.interkomm.hub.shell.Typing;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads what people type of a motion, the same wherever they put it. */
public final class MotionTyping {

    /** What is wrong with a motion is said in the same words everywhere. */
    private static final Typing TYPING = Typing.inWordsOf("resolutions");

    private MotionTyping() {}

    /**
     * @param text empty for an election whose title says all
     * @param candidates one a line; empty for no election
     * @param errors of a form whose fields are called like these
     * @return the motion meant; {@code null} once something is wrong
     */
    public static @Nullable MotionDraft read(
            String title, String text, String reasons, String candidates, Errors errors) {
        List<String> names =
                candidates.lines().map(Typing::inOneLine).filter(name -> !name.isEmpty()).toList();
        boolean titleSaysAll = !names.isEmpty() && text.isBlank();
        TYPING.line(errors, "title", title, MotionDraft.LONGEST_TITLE);
        if (!titleSaysAll) {
            TYPING.line(errors, "text", text, MotionDraft.LONGEST_TEXT);
        }
        TYPING.limit(errors, "reasons", reasons, MotionDraft.LONGEST_TEXT);
        check(names, errors);
        return errors.hasErrors()
                ? null
                : new MotionDraft(title, titleSaysAll ? title : text, reasons, names);
    }

    private static void check(List<String> names, Errors errors) {
        if (names.size() == 1) {
            errors.rejectValue("candidates", "resolutions.form.candidates.one");
            return;
        }
        String again = namedTwice(names);
        if (again != null) {
            errors.rejectValue(
                    "candidates", "resolutions.form.candidates.twice", new Object[] {again}, null);
        } else if (!MotionDraft.isChoice(names)) {
            errors.rejectValue(
                    "candidates",
                    "resolutions.form.candidates.bounds",
                    new Object[] {MotionDraft.MOST_CANDIDATES, MotionDraft.LONGEST_NAME},
                    null);
        }
    }

    /** The first name that is there already, be it in other letters; {@code null} for none. */
    private static @Nullable String namedTwice(List<String> names) {
        Set<String> before = new HashSet<>();
        return names.stream()
                .filter(name -> !before.add(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }
}
