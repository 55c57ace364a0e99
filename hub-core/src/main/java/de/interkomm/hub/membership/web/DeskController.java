package de.interkomm.hub.membership.web;

import static de.interkomm.hub.membership.web.DeskModel.NETWORK;

import de.interkomm.hub.correspondence.LetterId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.mail.MailLog;
import de.interkomm.hub.membership.ApplicationDesk;
import de.interkomm.hub.membership.ApplicationId;
import de.interkomm.hub.membership.Applications;
import de.interkomm.hub.shell.HubAddress;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** What waits for the coordinators, and everything about one application. */
@Controller
@RequestMapping("/networks/{network}/coordination")
class DeskController {

    private static final String NOTE = "note";

    private final ApplicationDesk desk;
    private final DeskDossiers dossiers;
    private final MailLog mailLog;
    private final HubAddress address;
    private final Clock clock;

    DeskController(
            ApplicationDesk desk,
            DeskDossiers dossiers,
            MailLog mailLog,
            HubAddress address,
            Clock clock) {
        this.desk = desk;
        this.dossiers = dossiers;
        this.mailLog = mailLog;
        this.address = address;
        this.clock = clock;
    }

    @GetMapping("/applications")
    String inbox(
            @ModelAttribute(name = NETWORK, binding = false) NetworkId network,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "0") String page,
            @CurrentActor Actor actor,
            Model model) {
        DeskInboxQuery query =
                new DeskInboxQuery(
                        DeskInbox.Group.ofSlug(group), DeskInboxQuery.status(status), text, page);
        LocalDate today = LocalDate.ofInstant(clock.instant(), DeskModel.GERMANY);
        model.addAttribute(
                "inbox", DeskInbox.of(desk.inbox(actor, network, query.toQuery()), query, today));
        model.addAttribute("failedMails", mailLog.failedIn(network).size());
        model.addAttribute("joinLink", address.link("/networks/" + network + "/join"));
        return "membership/desk/inbox";
    }

    @GetMapping("/applications/{id}")
    String dossier(
            @ModelAttribute(name = NETWORK, binding = false) NetworkId network,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String done,
            @CurrentActor Actor actor,
            Model model) {
        model.addAttribute("done", DeskDossiers.announced(done));
        model.addAttribute(NOTE, new DeskNoteForm(""));
        return dossiers.show(actor, network, id(id), model);
    }

    @PostMapping("/applications/{id}/notes")
    String note(
            @ModelAttribute(name = NETWORK, binding = false) NetworkId network,
            @PathVariable String id,
            @ModelAttribute(NOTE) DeskNoteForm note,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        note.validate(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("done", "");
            return dossiers.show(actor, network, id(id), model);
        }
        desk.note(actor, network, id(id), note.text().strip());
        return DeskDossiers.backTo(network, id(id), "note");
    }

    @GetMapping("/applications/{id}/letters/{letter}")
    ResponseEntity<byte[]> letter(
            @ModelAttribute(name = NETWORK, binding = false) NetworkId network,
            @PathVariable String id,
            @PathVariable UUID letter,
            @CurrentActor Actor actor) {
        Applications.File file =
                desk.letter(actor, network, id(id), new LetterId(letter))
                        .orElseThrow(PageNotFound::new);
        return DeskFiles.attachment(file);
    }

    static ApplicationId id(String text) {
        return ApplicationId.parse(text).orElseThrow(PageNotFound::new);
    }
}
