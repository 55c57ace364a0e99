package de.interkomm.hub.resolutions;

import java.util.List;

/**
 * What a group is to resolve.
 *
 * @param text what it would say once adopted
 * @param reasons why; empty for none
 * @param candidates of an election, two or more; empty for a motion that is voted on with yes or no
 */
public record MotionDraft(String title, String text, String reasons, List<String> candidates) {

    public static final int LONGEST_TITLE = 300;
    public static final int LONGEST_TEXT = 20_000;
    public static final int LONGEST_NAME = 200;
    public static final int MOST_CANDIDATES = 20;

    public MotionDraft {
        title = title.strip();
        text = text.strip();
        reasons = reasons.strip();
        candidates = candidates.stream().map(String::strip).toList();
        if (title.isEmpty() || text.isEmpty()) {
            throw new IllegalArgumentException("a motion has a title and says something");
        }
        if (!candidates.isEmpty() && !canBeChosenFrom(candidates)) {
            throw new IllegalArgumentException("not to be chosen from: " + candidates);
        }
    }

    /** A motion that is voted on with yes or no. */
    public static MotionDraft of(String title, String text, String reasons) {
        return new MotionDraft(title, text, reasons, List.of());
    }

    /** Whether these are no candidates at all, or can be chosen from. */
    public static boolean isChoice(List<String> names) {
        return names.isEmpty()
                || (canBeChosenFrom(names)
                        && names.stream().allMatch(name -> name.length() <= LONGEST_NAME));
    }

    /** Whether there is a choice between these, and none is named twice. */
    public static boolean canBeChosenFrom(List<String> names) {
        return names.size() >= 2
                && names.size() <= MOST_CANDIDATES
                && names.stream().noneMatch(String::isBlank)
                && names.stream().map(String::strip).distinct().count() == names.size();
    }
}
