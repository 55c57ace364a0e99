package de.interkomm.hub.meetings.web;

import static de.interkomm.hub.meetings.web.MeetingPages.FORM;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.Groups;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.meetings.Counted;
import de.interkomm.hub.meetings.MeetingInvitations;
import de.interkomm.hub.meetings.MeetingRules;
import de.interkomm.hub.meetings.QuorumRule;
import de.interkomm.hub.resolutions.VotingSheets;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import java.util.List;

/** How a group meets: its period of notice, its reminders, its quorum. */
@Controller
class RulesController {

    private static final String RULES = MeetingPages.MEETINGS + "/rules";

    private final MeetingInvitations invitations;
    private final Groups groups;
    private final VotingSheets sheets;

    RulesController(MeetingInvitations invitations, Groups groups, VotingSheets sheets) {
        this.invitations = invitations;
        this.groups = groups;
        this.sheets = sheets;
    }

    @GetMapping(RULES)
    String rules(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @CurrentActor Actor actor,
            Model model) {
        GroupId id = MeetingPages.group(group);
        model.addAttribute(FORM, MeetingRulesForm.of(invitations.rules(actor, network, id)));
        return show(actor, network, id, model);
    }

    @PostMapping(RULES)
    String save(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @ModelAttribute(FORM) MeetingRulesForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        GroupId id = MeetingPages.group(group);
        MeetingRules rules = form.toRules(errors);
        if (rules == null) {
            // Whoever may not is told so before anything else.
            invitations.rules(actor, network, id);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(actor, network, id, model);
        }
        invitations.setRules(actor, network, id, rules);
        return "redirect:/networks/%s/groups/%s/meetings?done=rules".formatted(network, id);
    }

    private String show(Actor actor, NetworkId network, GroupId id, Model model) {
        model.addAttribute("network", network);
        model.addAttribute("group", groups.open(actor, network, id));
        model.addAttribute("voting", sheets.rules(network, id));
        model.addAttribute("quorums", List.of(QuorumRule.values()));
        model.addAttribute("counts", List.of(Counted.values()));
        return "meetings/rules";
    }
}
