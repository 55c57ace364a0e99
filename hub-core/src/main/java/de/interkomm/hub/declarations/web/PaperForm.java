package de.interkomm.hub.declarations.web;

import static de.interkomm.hub.declarations.web.DeclarationForms.TYPING;

import static java.util.Objects.requireNonNullElse;

import de.interkomm.hub.declarations.Signatures;
import de.interkomm.hub.declarations.Signatures.Sureness;
import de.interkomm.hub.membership.Upload;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;

/**
 * A declaration that was signed on paper.
 *
 * @param edition the page showed
 * @param on as browsers write days
 * @param confirmed that this person signed, although the hub knows of another head
 */
record PaperForm(
        String edition,
        String signer,
        String office,
        String on,
        @Nullable MultipartFile scan,
        Boolean confirmed) {

    PaperForm {
        edition = requireNonNullElse(edition, "");
        signer = requireNonNullElse(signer, "");
        office = requireNonNullElse(office, "");
        on = requireNonNullElse(on, "");
        confirmed = requireNonNullElse(confirmed, false);
    }

    static PaperForm of(int edition) {
        return new PaperForm(Integer.toString(edition), "", "", "", null, false);
    }

    /** The day meant; {@code null} once something is wrong. */
    @Nullable LocalDate toDay(Errors errors) {
        TYPING.line(errors, "signer", signer, Signatures.LONGEST_NAME);
        TYPING.line(errors, "office", office, Signatures.LONGEST_NAME);
        LocalDate day = DeclarationForms.day(errors, "on", on);
        if (!hasScan()) {
            errors.rejectValue("scan", "declarations.form.scan.EMPTY");
        }
        return errors.hasErrors() ? null : day;
    }

    Sureness sureness() {
        return Sureness.of(confirmed);
    }

    boolean hasScan() {
        return scan != null && !scan.isEmpty();
    }

    /** Nothing chosen is an empty file, which is refused like one. */
    Upload upload() {
        if (scan == null) {
            return new Upload("", new byte[0]);
        }
        try {
            return new Upload(requireNonNullElse(scan.getOriginalFilename(), ""), scan.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
