package de.interkomm.hub.mail.web;

import de.interkomm.hub.mail.LocalMail;
import de.interkomm.hub.mail.LocalMailbox;
import de.interkomm.hub.mail.MailAttachment;
import de.interkomm.hub.mail.MailId;
import de.interkomm.hub.shell.HubAddress;
import de.interkomm.hub.shell.PageNotFound;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** Shows the local mailbox; where a hub has none, there is no such page. */
@Controller
@RequestMapping("/local-mailbox")
class LocalMailboxController {

    private final ObjectProvider<LocalMailbox> mailbox;
    private final HubAddress hub;
    private final Clock clock;

    LocalMailboxController(ObjectProvider<LocalMailbox> mailbox, HubAddress hub, Clock clock) {
        this.mailbox = mailbox;
        this.hub = hub;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("mails", mailbox().newest());
        model.addAttribute("listed", LocalMailbox.LISTED);
        model.addAttribute("zone", clock.getZone());
        return "mail/local-mailbox";
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Model model) {
        LocalMail mail = MailId.parse(id).flatMap(mailbox()::find).orElseThrow(PageNotFound::new);
        model.addAttribute("mail", mail);
        model.addAttribute("lines", MailText.lines(mail.text(), hub));
        model.addAttribute("zone", clock.getZone());
        return "mail/local-mail";
    }

    /** Never shown in the window, whatever it is: it has passed no check but its author's. */
    @GetMapping("/{id}/attachments/{position}")
    ResponseEntity<byte[]> attachment(@PathVariable String id, @PathVariable int position) {
        MailAttachment attachment =
                MailId.parse(id)
                        .flatMap(mail -> mailbox().attachment(mail, position))
                        .orElseThrow(PageNotFound::new);
        ContentDisposition disposition =
                ContentDisposition.attachment()
                        .filename(attachment.fileName(), StandardCharsets.UTF_8)
                        .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(attachment.content());
    }

    private LocalMailbox mailbox() {
        return mailbox.stream().findFirst().orElseThrow(PageNotFound::new);
    }
}
