package de.interkomm.hub.meetings.web;

import de.interkomm.hub.documents.DocumentDownload;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.meetings.MeetingInvitations;
import de.interkomm.hub.meetings.MeetingInvitations.Answered;
import de.interkomm.hub.meetings.MeetingInvitations.File;
import de.interkomm.hub.meetings.MeetingInvitations.Sent;
import de.interkomm.hub.meetings.MeetingInvitations.Whom;
import de.interkomm.hub.meetings.Meetings.View;
import de.interkomm.hub.meetings.Reply;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Arrays;

/** Inviting people to a meeting, and what they answer when they are signed in. */
@Controller
class MeetingInvitationController {

    private static final String INVITATION = MeetingPages.MEETING + "/invitation";

    private final MeetingInvitations invitations;
    private final MeetingPages pages;
    private final MeetingPage page;

    MeetingInvitationController(
            MeetingInvitations invitations, MeetingPages pages, MeetingPage page) {
        this.invitations = invitations;
        this.pages = pages;
        this.page = page;
    }

    @GetMapping(INVITATION)
    String look(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @CurrentActor Actor actor,
            Model model) {
        View view = ahead(actor, network, group, meeting, model);
        model.addAttribute("outlook", invitations.outlook(actor, network, view.id()));
        return "meetings/invitation";
    }

    @PostMapping(INVITATION)
    String invite(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @RequestParam(defaultValue = "") String whom,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        View view = ahead(actor, network, group, meeting, model);
        Whom wanted = whom.equals(Whom.EVERYBODY.name()) ? Whom.EVERYBODY : Whom.NEWCOMERS;
        return switch (invitations.invite(actor, network, view.id(), wanted)) {
            case Sent.Invited _ -> MeetingPages.backTo(network, group, meeting, "invited");
            case Sent.TooLate _ -> refused("late", actor, network, view, response, model);
            case Sent.Nobody _ -> refused("nobody", actor, network, view, response, model);
        };
    }

    private String refused(
            String why,
            Actor actor,
            NetworkId network,
            View view,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("refused", why);
        model.addAttribute("outlook", invitations.outlook(actor, network, view.id()));
        return "meetings/invitation";
    }

    private View ahead(Actor actor, NetworkId network, String group, String meeting, Model model) {
        View view = pages.held(actor, network, group, meeting, model);
        if (!view.card().state().isAhead()) {
            throw new PageNotFound();
        }
        return view;
    }

    @PostMapping(MeetingPages.MEETING + "/reply")
    String answer(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @RequestParam(defaultValue = "") String reply,
            @RequestParam(defaultValue = "") String deputy,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        View view = pages.open(actor, network, group, meeting);
        Answered answered = invitations.answer(actor, network, view.id(), reply(reply), deputy);
        if (answered == Answered.DONE) {
            return MeetingPages.backTo(network, group, meeting, "answered");
        }
        boolean named = answered == Answered.NO_DEPUTY;
        response.setStatus(
                named ? HttpStatus.UNPROCESSABLE_CONTENT.value() : HttpStatus.CONFLICT.value());
        model.addAttribute("refused", named ? "deputy" : "reply");
        model.addAttribute("deputy", deputy);
        model.addAttribute("done", "");
        return page.show(actor, network, group, meeting, model);
    }

    static Reply reply(String typed) {
        return Arrays.stream(Reply.values())
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElse(Reply.NONE);
    }

    @GetMapping(MeetingPages.MEETING + "/agenda.pdf")
    ResponseEntity<byte[]> paper(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @CurrentActor @Nullable Actor actor) {
        View view = pages.open(actor, network, group, meeting);
        return download(invitations.paper(actor, network, view.id()));
    }

    @GetMapping(MeetingPages.MEETING + "/calendar.ics")
    ResponseEntity<byte[]> calendar(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @CurrentActor @Nullable Actor actor) {
        View view = pages.open(actor, network, group, meeting);
        return download(invitations.calendar(actor, network, view.id()));
    }

    private static ResponseEntity<byte[]> download(File file) {
        return DocumentDownload.attachment(file.name(), file.mediaType(), file.content());
    }
}
