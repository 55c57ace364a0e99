package de.interkomm.hub.reports.web;

import static java.util.Objects.requireNonNullElse;

import de.interkomm.hub.reports.Figure;
import de.interkomm.hub.reports.ReportDesk;
import de.interkomm.hub.reports.ReportDesk.Entry;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/** A row entered by hand, as it is typed. */
record EntryForm(String label, String amount, String unit, String note) {

    static final EntryForm EMPTY = new EntryForm("", "", "", "");

    private static final Pattern GERMAN =
            Pattern.compile("-?(?:\\d+|\\d{1,3}(?:\\.\\d{3})+)(?:,\\d+)?");
    private static final Pattern ENGLISH =
            Pattern.compile("-?(?:\\d+|\\d{1,3}(?:,\\d{3})+)(?:\\.\\d+)?");
    private static final int LONGEST = 20;
    private static final BigDecimal MOST = new BigDecimal("999999999999");

    EntryForm {
        label = requireNonNullElse(label, "");
        amount = requireNonNullElse(amount, "");
        unit = requireNonNullElse(unit, "");
        note = requireNonNullElse(note, "");
    }

    /** The entry meant; {@code null} once something is wrong. */
    @Nullable Entry toEntry(Figure figure, Locale locale, Errors errors) {
        if (label.isBlank()) {
            errors.rejectValue("label", "reports.form.label.missing");
        }
        limit(errors, "label", label, ReportDesk.LONGEST_LABEL);
        limit(errors, "unit", unit, ReportDesk.LONGEST_UNIT);
        limit(errors, "note", note, ReportDesk.LONGEST_ENTRY_NOTE);
        BigDecimal number = amount.isBlank() ? null : number(amount, locale);
        if (figure.needsAmount() ? number == null : !amount.isBlank() && number == null) {
            errors.rejectValue("amount", "reports.form.amount.malformed");
        } else if (number != null && number.signum() < 0) {
            errors.rejectValue("amount", "reports.form.amount.negative");
        }
        return errors.hasErrors() ? null : new Entry(label, number, unit, note);
    }

    private static void limit(Errors errors, String field, String value, int longest) {
        int length = value.strip().length();
        if (length > longest) {
            errors.rejectValue(
                    field, "reports.form.too-long", new Object[] {longest, length}, null);
        }
    }

    /** German or English; what can be read both ways, like 1.250, as the page's language has it. */
    static @Nullable BigDecimal number(String typed, Locale locale) {
        String text = typed.strip().replace(" ", "").replace("\u00a0", "");
        boolean german = GERMAN.matcher(text).matches();
        boolean english = ENGLISH.matcher(text).matches();
        if (text.length() > LONGEST || !(german || english)) {
            return null;
        }
        boolean pointDivides = english && (!german || locale.getLanguage().equals("en"));
        BigDecimal number =
                new BigDecimal(
                        pointDivides
                                ? text.replace(",", "")
                                : text.replace(".", "").replace(',', '.'));
        return number.stripTrailingZeros().scale() > 2 || number.abs().compareTo(MOST) > 0
                ? null
                : number;
    }
}
