package de.interkomm.hub.reports.web;

import static java.util.Objects.requireNonNullElse;

import de.interkomm.hub.reports.ReportTexts;
import de.interkomm.hub.reports.ReportTexts.Contribution;

import org.springframework.validation.Errors;

/** Review and outlook, as they are typed. */
record TextForm(String version, String review, String outlook) {

    TextForm {
        version = requireNonNullElse(version, "");
        review = requireNonNullElse(review, "").replace("\r\n", "\n");
        outlook = requireNonNullElse(outlook, "").replace("\r\n", "\n");
    }

    static TextForm of(Contribution text) {
        return new TextForm(Integer.toString(text.version()), text.review(), text.outlook());
    }

    TextForm over(int now) {
        return new TextForm(Integer.toString(now), review, outlook);
    }

    void check(Errors errors) {
        limit(errors, "review", review);
        limit(errors, "outlook", outlook);
        if (review.isBlank() && outlook.isBlank()) {
            errors.rejectValue("review", "reports.form.review.missing");
        }
    }

    private static void limit(Errors errors, String field, String value) {
        if (value.length() > ReportTexts.LONGEST_TEXT) {
            errors.rejectValue(
                    field,
                    "reports.form.too-long",
                    new Object[] {ReportTexts.LONGEST_TEXT, value.length()},
                    null);
        }
    }
}
