package de.interkomm.hub.meetings.web;

import de.interkomm.hub.meetings.MeetingInvitations;
import de.interkomm.hub.meetings.MeetingInvitations.Answered;
import de.interkomm.hub.meetings.MeetingInvitations.LinkResult;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Answers to invitations by the link in the mail. Looking answers nothing: mail scanners look, too.
 */
@Controller
class ReplyController {

    private static final String REPLY = "/networks/{network}/meetings/reply";

    private final MeetingInvitations invitations;

    ReplyController(MeetingInvitations invitations) {
        this.invitations = invitations;
    }

    @GetMapping(REPLY)
    String look(
            @PathVariable NetworkId network,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String done,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("done", done);
        return show(network, token, response, model);
    }

    @PostMapping(REPLY)
    String answer(
            @PathVariable NetworkId network,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String reply,
            @RequestParam(defaultValue = "") String deputy,
            HttpServletResponse response,
            Model model) {
        Answered answered =
                invitations.answer(
                        network, token, MeetingInvitationController.reply(reply), deputy);
        if (answered == Answered.DONE) {
            return "redirect:/networks/" + network + "/meetings/reply?done=answered&token=" + token;
        }
        boolean named = answered == Answered.NO_DEPUTY;
        response.setStatus(
                named ? HttpStatus.UNPROCESSABLE_CONTENT.value() : HttpStatus.CONFLICT.value());
        model.addAttribute("refused", named ? "deputy" : "reply");
        model.addAttribute("deputy", deputy);
        model.addAttribute("done", "");
        return show(network, token, response, model);
    }

    private String show(
            NetworkId network, String token, HttpServletResponse response, Model model) {
        model.addAttribute("network", network);
        model.addAttribute("token", token);
        return switch (invitations.follow(network, token)) {
            case LinkResult.Found found -> {
                model.addAttribute("found", found);
                yield "meetings/reply";
            }
            case LinkResult.Over _ -> dead("over", response, model);
            case LinkResult.Unknown _ -> dead("unknown", response, model);
        };
    }

    private static String dead(String why, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.GONE.value());
        model.addAttribute("why", why);
        return "meetings/reply-dead";
    }
}
