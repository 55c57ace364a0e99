package de.interkomm.hub.reports.web;

import static java.util.Objects.requireNonNullElse;

import de.interkomm.hub.reports.Figure;
import de.interkomm.hub.reports.ReportDesk;
import de.interkomm.hub.reports.ReportDesk.Entry;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** A row entered by hand, as it is typed. */
record EntryForm(String label, String amount, String unit, String note) {

    static final EntryForm EMPTY = new EntryForm("", "", "", "");

    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(?:\\.\\d{3})+");
    private static final BigDecimal MOST = new BigDecimal("999999999999");

    EntryForm {
        label = requireNonNullElse(label, "");
        amount = requireNonNullElse(amount, "");
        unit = requireNonNullElse(unit, "");
        note = requireNonNullElse(note, "");
    }

    /** The entry meant; {@code null} once something is wrong. */
    @Nullable Entry toEntry(Figure figure, Errors errors) {
        if (label.isBlank()) {
            errors.rejectValue("label", "reports.form.label.missing");
        }
        limit(errors, "label", label, ReportDesk.LONGEST_LABEL);
        limit(errors, "unit", unit, ReportDesk.LONGEST_UNIT);
        limit(errors, "note", note, ReportDesk.LONGEST_ENTRY_NOTE);
        BigDecimal number = amount.isBlank() ? null : number(amount);
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

    /** German and plain: 1.234,50 as 1234.5; dots alone group thousands where they can. */
    static @Nullable BigDecimal number(String typed) {
        String plain = typed.strip().replace(" ", "").replace("\u00a0", "");
        if (plain.contains(",") || GROUPED.matcher(plain).matches()) {
            plain = plain.replace(".", "").replace(',', '.');
        }
        try {
            BigDecimal number = new BigDecimal(plain);
            return plain.length() > 20
                            || number.stripTrailingZeros().scale() > 2
                            || number.abs().compareTo(MOST) > 0
                    ? null
                    : number;
        } catch (NumberFormatException _) {
            return null;
        }
    }
}
