package de.interkomm.hub.membership.web;

import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.validation.Errors;

import java.util.regex.Pattern;

/** Takes what people type as they mean it, and says what is missing. */
final class Typed {

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern UNPRINTABLE_BUT_LINE_END = Pattern.compile("[\\p{Cc}&&[^\\n]]");

    private Typed() {}

    /** One line: no line breaks, nothing invisible, no blanks at its ends. */
    static String line(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        String oneLine = BLANKS.matcher(typed).replaceAll(" ");
        return UNPRINTABLE.matcher(oneLine).replaceAll("").strip();
    }

    /** Several lines, however the sender's computer ends them. */
    static String text(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        String lines = LINE_END.matcher(typed).replaceAll("\n");
        return UNPRINTABLE_BUT_LINE_END.matcher(lines).replaceAll("").strip();
    }

    /** Complains about nothing typed, and about too much. */
    static void require(Errors errors, String field, String value, int longest, String message) {
        if (value.isEmpty()) {
            errors.rejectValue(field, message);
        }
        limit(errors, field, value, longest);
    }

    static void limit(Errors errors, String field, String value, int longest) {
        if (value.length() > longest) {
            errors.rejectValue(
                    field,
                    "applicant.field.too-long",
                    new Object[] {
                        longest,
                        value.length(),
                        new DefaultMessageSourceResolvable("applicant.field." + field)
                    },
                    null);
        }
    }
}
