package de.interkomm.hub.correspondence.internal;

import de.interkomm.hub.correspondence.LetterTemplates.Edition;
import de.interkomm.hub.correspondence.TemplateDraft.Part;
import de.interkomm.hub.identity.ActionTaken.Change;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What differs between two versions, short enough for the trail: the versions hold all of it. */
final class TemplateChanges {

    /** Characters kept of what both have in common, on either side of the difference. */
    private static final int AROUND = 40;

    private static final int LONGEST = 400;

    private TemplateChanges() {}

    static Map<String, Change> between(Edition before, Edition after) {
        Map<String, Change> changes = new LinkedHashMap<>();
        if (before.origin() != after.origin()) {
            changes.put("origin", new Change(before.origin().name(), after.origin().name()));
        }
        for (Part part : Part.values()) {
            String was = before.wording().part(part);
            String is = after.wording().part(part);
            if (!was.equals(is)) {
                changes.put(part.name().toLowerCase(Locale.ROOT), shortened(was, is));
            }
        }
        return changes;
    }

    private static Change shortened(String was, String is) {
        int shorter = Math.min(was.length(), is.length());
        int same = 0;
        while (same < shorter && was.charAt(same) == is.charAt(same)) {
            same++;
        }
        int sameAtEnd = 0;
        while (sameAtEnd < shorter - same
                && was.charAt(was.length() - 1 - sameAtEnd)
                        == is.charAt(is.length() - 1 - sameAtEnd)) {
            sameAtEnd++;
        }
        int from = Math.max(0, same - AROUND);
        int untilEnd = Math.max(0, sameAtEnd - AROUND);
        return new Change(cut(was, from, untilEnd), cut(is, from, untilEnd));
    }

    private static String cut(String text, int from, int untilEnd) {
        int end = text.length() - untilEnd;
        int to = Math.min(end, from + LONGEST);
        return (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
    }
}
