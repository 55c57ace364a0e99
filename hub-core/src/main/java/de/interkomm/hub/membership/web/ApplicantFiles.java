package de.interkomm.hub.membership.web;

import de.interkomm.hub.correspondence.LetterFileName;
import de.interkomm.hub.correspondence.LetterId;
import de.interkomm.hub.correspondence.LetterKind;
import de.interkomm.hub.correspondence.ReferenceNumber;
import de.interkomm.hub.documents.DocumentDownload;
import de.interkomm.hub.membership.ApplicationView;
import de.interkomm.hub.membership.Applications;
import de.interkomm.hub.shell.PageNotFound;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

import java.util.Optional;

/** Letters as files: those about to be sent, and those that went in either direction. */
@Controller
class ApplicantFiles {

    private static final String PDF = "application/pdf";

    private final Applications applications;

    ApplicantFiles(Applications applications) {
        this.applications = applications;
    }

    @GetMapping("/networks/{network}/applications/{token}/letter.pdf")
    ResponseEntity<byte[]> letterToBe(
            @ModelAttribute(name = "link", binding = false) ApplicantLink link) {
        byte[] letter = applications.previewLetter(link.network(), link.application());
        return DocumentDownload.ownInline(name(link, LetterKind.APPLICATION), PDF, letter);
    }

    @GetMapping("/networks/{network}/applications/{token}/declaration.pdf")
    ResponseEntity<byte[]> declarationToBe(
            @ModelAttribute(name = "link", binding = false) ApplicantLink link) {
        byte[] declaration = applications.previewDeclaration(link.network(), link.application());
        return DocumentDownload.ownInline(name(link, LetterKind.DECLARATION), PDF, declaration);
    }

    /** As the letter will be called once it is sent. */
    private String name(ApplicantLink link, LetterKind kind) {
        ApplicationView application = applications.view(link.network(), link.application());
        return Optional.ofNullable(application.reference())
                .flatMap(ReferenceNumber::parse)
                .map(known -> LetterFileName.of(known, kind.name(), application.language()))
                .orElseThrow(PageNotFound::new);
    }

    @GetMapping("/networks/{network}/applications/{token}/letters/{letter}")
    ResponseEntity<byte[]> letter(
            @ModelAttribute(name = "link", binding = false) ApplicantLink link,
            @PathVariable String letter) {
        return LetterId.parse(letter)
                .flatMap(id -> applications.letter(link.network(), link.application(), id))
                .map(
                        file ->
                                DocumentDownload.attachment(
                                        file.name(), file.mediaType(), file.content()))
                .orElseThrow(PageNotFound::new);
    }
}
