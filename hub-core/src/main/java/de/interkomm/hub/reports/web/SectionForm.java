package de.interkomm.hub.reports.web;

import static java.util.Objects.requireNonNullElse;

import de.interkomm.hub.reports.Reports.Part;
import de.interkomm.hub.reports.Reports.Shown;
import de.interkomm.hub.reports.Section;

import org.springframework.validation.Errors;

/** What is added to a section, as it is typed. */
record SectionForm(String version, String shown, String note) {

    SectionForm {
        version = requireNonNullElse(version, "");
        shown = requireNonNullElse(shown, "");
        note = requireNonNullElse(note, "");
    }

    static SectionForm of(Part part) {
        return new SectionForm(Integer.toString(part.version()), part.shown().name(), part.note());
    }

    SectionForm over(int now) {
        return new SectionForm(Integer.toString(now), shown, note);
    }

    void check(Errors errors) {
        if (unixNote().length() > Section.LONGEST_NOTE) {
            errors.rejectValue(
                    "note",
                    "reports.form.too-long",
                    new Object[] {Section.LONGEST_NOTE, unixNote().length()},
                    null);
        }
    }

    String unixNote() {
        return note.replace("\r\n", "\n").strip();
    }

    Shown wanted() {
        return shown.equals(Shown.LEFT_OUT.name()) ? Shown.LEFT_OUT : Shown.SHOWN;
    }
}
