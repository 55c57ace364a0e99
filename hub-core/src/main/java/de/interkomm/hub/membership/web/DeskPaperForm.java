package de.interkomm.hub.membership.web;

import de.interkomm.hub.documents.Refusal;
import de.interkomm.hub.shell.Typing;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A letter that came on paper.
 *
 * @param version of the application the page showed
 * @param on the day it came, as browsers write days
 * @param scan {@code null} if nothing was chosen
 */
record DeskPaperForm(String version, String on, @Nullable MultipartFile scan) {

    DeskPaperForm {
        version = Objects.requireNonNullElse(version, "");
        on = Objects.requireNonNullElse(on, "");
    }

    static DeskPaperForm empty(int version, LocalDate today) {
        return new DeskPaperForm(Integer.toString(version), today.toString(), null);
    }

    int shownVersion() {
        return Typing.version(version);
    }

    /**
     * @param earliest the first day it can have come
     */
    void validate(LocalDate earliest, LocalDate today, Errors errors) {
        LocalDate day = DeskStepForm.day(on);
        if (day == null) {
            errors.rejectValue("on", "desk.arrived.missing");
        } else if (day.isAfter(today)) {
            errors.rejectValue("on", "desk.arrived.future");
        } else if (day.isBefore(earliest)) {
            errors.rejectValue("on", "desk.arrived.early", DeskForms.written(earliest), null);
        }
        if (scan == null || scan.isEmpty()) {
            refuse(Refusal.EMPTY, errors);
        }
    }

    static void refuse(Refusal reason, Errors errors) {
        errors.rejectValue("scan", "desk.scan." + reason);
    }
}
