package de.interkomm.hub.membership.web;

import de.interkomm.hub.membership.Upload;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

/** The answer to what the network has asked for. */
record AnswerForm(String answer, @Nullable MultipartFile attachment) implements FileForm {

    private static final int LONGEST = 4000;

    AnswerForm {
        answer = Typed.text(answer);
    }

    static AnswerForm empty() {
        return new AnswerForm("", null);
    }

    void validate(Errors errors) {
        Typed.require(errors, "answer", answer, LONGEST, "applicant.answer.missing");
    }

    @Override
    public String fileField() {
        return "attachment";
    }

    /** A browser sends an empty part where no file was chosen. */
    @Nullable Upload upload() {
        if (attachment == null) {
            return null;
        }
        Upload upload = ScanForm.read(attachment);
        return upload.fileName().isEmpty() ? null : upload;
    }
}
