package de.interkomm.hub.correspondence.internal;

import de.interkomm.hub.correspondence.EditedLetter;
import de.interkomm.hub.correspondence.LetterDraft;
import de.interkomm.hub.correspondence.LetterKind;
import de.interkomm.hub.correspondence.LetterRenderer;
import de.interkomm.hub.correspondence.Placeholder;
import de.interkomm.hub.correspondence.TemplateDraft;
import de.interkomm.hub.correspondence.TemplateDraft.Part;
import de.interkomm.hub.correspondence.TemplateProblem;
import de.interkomm.hub.correspondence.TemplateProblem.Reason;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds whatever would keep letters of a kind from being written in a wording. What passes can be
 * filled with any values the kind's letters have.
 */
final class TemplateCheck {

    private static final Pattern BRACE = Pattern.compile("[{}]");

    /** Characters shown on either side of a stray brace, so that it can be found. */
    private static final int AROUND = 20;

    private final LetterKind kind;
    private final LetterRenderer renderer;
    private final List<TemplateProblem> problems = new ArrayList<>();

    private TemplateCheck(LetterKind kind, LetterRenderer renderer) {
        this.kind = kind;
        this.renderer = renderer;
    }

    static List<TemplateProblem> problems(
            LetterKind kind, TemplateDraft draft, LetterRenderer renderer) {
        TemplateCheck check = new TemplateCheck(kind, renderer);
        for (Part part : Part.values()) {
            if (part == Part.BODY) {
                check.body(draft.toTemplate(kind).paragraphs(), draft.body().length());
            } else {
                check.line(part, draft.part(part));
            }
        }
        return List.copyOf(check.problems);
    }

    private void line(Part part, String line) {
        length(part, line.length(), LetterDraft.LONGEST_LINE);
        wording(part, line, 0);
        for (MatchResult found : open(line)) {
            if (isCondition(found)) {
                add(part, Reason.CONDITION_OUT_OF_PLACE, found.group(), 0);
            } else if (isKnown(found) && mayBeEmpty(found)) {
                add(part, Reason.NOT_ALWAYS_GIVEN, found.group(), 0);
            }
        }
    }

    private void body(List<String> paragraphs, int length) {
        length(Part.BODY, length, EditedLetter.MAX_LENGTH);
        for (int i = 0; i < paragraphs.size(); i++) {
            String paragraph = paragraphs.get(i);
            wording(Part.BODY, paragraph, i + 1);
            for (MatchResult found : open(paragraph)) {
                if (isCondition(found) && found.start() > 0) {
                    add(Part.BODY, Reason.CONDITION_OUT_OF_PLACE, found.group(), i + 1);
                }
            }
        }
        if (!paragraphs.isEmpty() && paragraphs.stream().noneMatch(TemplateCheck::isCertain)) {
            add(Part.BODY, Reason.NOTHING_CERTAIN, "", 0);
        }
    }

    private void length(Part part, int length, int longest) {
        if (length == 0) {
            add(part, Reason.EMPTY, "", 0);
        } else if (length > longest) {
            add(part, Reason.TOO_LONG, Integer.toString(length), 0);
        }
    }

    private void wording(Part part, String wording, int paragraph) {
        for (MatchResult found : open(wording)) {
            if (!isKnown(found)) {
                add(part, Reason.UNKNOWN_PLACEHOLDER, found.group(), paragraph);
            } else if (!kind.placeholders().contains(placeholder(found))) {
                add(part, Reason.FOREIGN_PLACEHOLDER, found.group(), paragraph);
            }
        }
        // As long as before, so that what is left stands where it was.
        String rest =
                LetterWording.PLACEHOLDER
                        .matcher(wording)
                        .replaceAll(found -> " ".repeat(found.group().length()));
        BRACE.matcher(rest)
                .results()
                .findFirst()
                .ifPresent(
                        brace ->
                                add(
                                        part,
                                        Reason.STRAY_BRACE,
                                        around(wording, brace.start()),
                                        paragraph));
        List<String> unprintable = renderer.unprintable(wording);
        if (!unprintable.isEmpty()) {
            add(part, Reason.UNPRINTABLE, String.join(" ", unprintable), paragraph);
        }
    }

    private static List<MatchResult> open(String wording) {
        return LetterWording.PLACEHOLDER.matcher(wording).results().toList();
    }

    private static boolean isCertain(String paragraph) {
        return open(paragraph).stream()
                .noneMatch(found -> isCondition(found) || (isKnown(found) && mayBeEmpty(found)));
    }

    private static boolean isCondition(MatchResult found) {
        return found.group(1).startsWith("!");
    }

    private static String token(MatchResult found) {
        return isCondition(found) ? found.group(1).substring(1) : found.group(1);
    }

    private static boolean isKnown(MatchResult found) {
        return Placeholder.of(token(found)).isPresent();
    }

    private static Placeholder placeholder(MatchResult found) {
        return Placeholder.of(token(found)).orElseThrow();
    }

    private static boolean mayBeEmpty(MatchResult found) {
        return placeholder(found).mayBeEmpty();
    }

    private static String around(String wording, int position) {
        int from = Math.max(0, position - AROUND);
        int to = Math.min(wording.length(), position + AROUND + 1);
        return (from > 0 ? "…" : "")
                + wording.substring(from, to).strip()
                + (to < wording.length() ? "…" : "");
    }

    private void add(Part part, Reason reason, String found, int paragraph) {
        TemplateProblem problem = new TemplateProblem(part, reason, found, paragraph);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }
}
