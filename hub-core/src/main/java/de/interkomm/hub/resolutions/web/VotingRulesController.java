package de.interkomm.hub.resolutions.web;

import static de.interkomm.hub.resolutions.web.ResolutionPages.FORM;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.governance.GroupRight;
import de.interkomm.hub.governance.Groups;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.resolutions.Abstentions;
import de.interkomm.hub.resolutions.Base;
import de.interkomm.hub.resolutions.Majority;
import de.interkomm.hub.resolutions.Resolutions.Change;
import de.interkomm.hub.resolutions.Voters;
import de.interkomm.hub.resolutions.VotingRules;
import de.interkomm.hub.resolutions.VotingSheets;
import de.interkomm.hub.resolutions.VotingSheets.Sheet;
import de.interkomm.hub.resolutions.VotingSheets.Weight;
import de.interkomm.hub.resolutions.Way;
import de.interkomm.hub.shell.Forms;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.shell.Typing;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.LinkedHashMap;
import java.util.Map;

/** By which rules a group votes. */
@Controller
class VotingRulesController {

    private static final String RULES = "/networks/{network}/groups/{group}/voting-rules";

    private final VotingSheets sheets;
    private final Groups groups;

    VotingRulesController(VotingSheets sheets, Groups groups) {
        this.sheets = sheets;
        this.groups = groups;
    }

    @GetMapping(RULES)
    String show(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @RequestParam(defaultValue = "") String done,
            @CurrentActor Actor actor,
            Model model) {
        Groups.View view = living(actor, network, group);
        if (!view.may(GroupRight.HOLD_VOTES)) {
            model.addAttribute("network", network);
            model.addAttribute("group", view);
            model.addAttribute("sheet", sheets.read(actor, network, view.id()));
            return "resolutions/rules-read";
        }
        Sheet sheet = sheets.open(actor, network, view.id());
        model.addAttribute(FORM, VotingRulesForm.of(sheet));
        model.addAttribute("done", done);
        return page(actor, network, group, sheet, Map.of(), model);
    }

    @PostMapping(RULES)
    String save(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @ModelAttribute(FORM) VotingRulesForm form,
            BindingResult errors,
            @RequestParam Map<String, String> sent,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        living(actor, network, group);
        Sheet sheet = sheets.open(actor, network, ResolutionPages.group(group));
        VotingRules rules = form.toRules(errors);
        Map<RegionalKey, Integer> weights = VotingRulesForm.weights(sent, sheet, errors);
        model.addAttribute(
                "wrong", errors.getFieldErrors().stream().map(FieldError::getField).toList());
        model.addAttribute("done", "");
        if (rules == null || errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(actor, network, group, sheet, sent, model);
        }
        Change change =
                sheets.change(
                        actor,
                        network,
                        ResolutionPages.group(group),
                        Typing.version(form.version()),
                        rules,
                        weights);
        if (change == Change.DONE) {
            return "redirect:/networks/%s/groups/%s/voting-rules?done=rules"
                    .formatted(network, ResolutionPages.group(group));
        }
        Sheet now = sheets.open(actor, network, ResolutionPages.group(group));
        response.setStatus(HttpStatus.CONFLICT.value());
        Forms.refill(model, ResolutionPages.FORM, form.over(now.version()));
        model.addAttribute("overtaken", true);
        return page(actor, network, group, now, sent, model);
    }

    private Groups.View living(Actor actor, NetworkId network, String group) {
        Groups.View view = groups.open(actor, network, ResolutionPages.group(group));
        if (view.isArchived()) {
            throw new PageNotFound();
        }
        return view;
    }

    /**
     * @param sent weights that were typed and not saved, by the names of their fields
     */
    private String page(
            Actor actor,
            NetworkId network,
            String group,
            Sheet sheet,
            Map<String, String> sent,
            Model model) {
        Map<Weight, String> weights = new LinkedHashMap<>();
        for (Weight one : sheet.weights()) {
            weights.put(
                    one,
                    sent.getOrDefault(
                            VotingRulesForm.WEIGHT + one.administration(),
                            Integer.toString(one.votes())));
        }
        model.addAttribute("network", network);
        model.addAttribute("group", groups.open(actor, network, ResolutionPages.group(group)));
        model.addAttribute("sheet", sheet);
        model.addAttribute("weights", weights);
        model.addAttribute("heaviest", VotingSheets.HEAVIEST);
        model.addAttribute("ways", Way.values());
        model.addAttribute("majorities", Majority.values());
        model.addAttribute("bases", Base.values());
        model.addAttribute("abstentions", Abstentions.values());
        model.addAttribute("voters", Voters.values());
        return "resolutions/rules";
    }
}
