package de.interkomm.hub.privacy.web;

import de.interkomm.hub.documents.DocumentDownload;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.personaldata.Person;
import de.interkomm.hub.privacy.PersonalFiles;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.util.Locale;

/** Everything the hub keeps about whoever is signed in. */
@Controller
class MyDataController {

    private final PersonalFiles files;
    private final Words words;
    private final JsonMapper json;

    MyDataController(PersonalFiles files, Words words, JsonMapper json) {
        this.files = files;
        this.words = words;
        this.json = json;
    }

    @GetMapping("/my/data")
    String show(@CurrentActor Actor actor, Locale locale, Model model) {
        model.addAttribute("file", view(actor, locale));
        return "privacy/my-data";
    }

    @GetMapping("/my/data/file.json")
    ResponseEntity<byte[]> asJson(@CurrentActor Actor actor, Locale locale) {
        byte[] content =
                json.writer()
                        .with(SerializationFeature.INDENT_OUTPUT)
                        .writeValueAsBytes(view(actor, locale));
        return DocumentDownload.attachment("interkomm-data.json", "application/json", content);
    }

    @GetMapping("/my/data/file.html")
    String asPage(
            @CurrentActor Actor actor, Locale locale, HttpServletResponse response, Model model) {
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"interkomm-data.html\"");
        model.addAttribute("file", view(actor, locale));
        return "privacy/file";
    }

    @GetMapping("/my/data/letters/{network}/{letter}")
    ResponseEntity<byte[]> letter(
            @PathVariable String network, @PathVariable String letter, @CurrentActor Actor actor) {
        NetworkId id = NetworkId.parse(network).orElseThrow(PageNotFound::new);
        return files.letter(personOf(actor), id, letter)
                .map(
                        file ->
                                DocumentDownload.attachment(
                                        file.fileName(), file.mediaType(), file.content()))
                .orElseThrow(PageNotFound::new);
    }

    private FileView view(Actor actor, Locale locale) {
        return FileView.of(files.of(personOf(actor)), words, locale);
    }

    static Person personOf(Actor actor) {
        return new Person(actor.account().value(), actor.mailbox().address(), actor.name());
    }
}
