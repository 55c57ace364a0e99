package de.interkomm.hub.membership.web;

import de.interkomm.hub.correspondence.LetterId;
import de.interkomm.hub.documents.DocumentDownload;
import de.interkomm.hub.membership.Applications;
import de.interkomm.hub.shell.PageNotFound;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

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
        return DocumentDownload.ownInline(
                "letter.pdf", PDF, applications.previewLetter(link.network(), link.application()));
    }

    @GetMapping("/networks/{network}/applications/{token}/declaration.pdf")
    ResponseEntity<byte[]> declarationToBe(
            @ModelAttribute(name = "link", binding = false) ApplicantLink link) {
        return DocumentDownload.ownInline(
                "declaration.pdf",
                PDF,
                applications.previewDeclaration(link.network(), link.application()));
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
