package de.interkomm.hub.governance.web;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.Participations;
import de.interkomm.hub.governance.Participations.Entry;
import de.interkomm.hub.governance.Participations.Turn;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How one gets into a group by oneself, and out of it. */
@Controller
@RequestMapping(GroupPages.GROUPS + "/{group}")
class GroupEntryController {

    private final Participations participations;
    private final GroupPage page;

    GroupEntryController(Participations participations, GroupPage page) {
        this.participations = participations;
        this.page = page;
    }

    @PostMapping("/join")
    String join(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @RequestParam(defaultValue = "") String administration,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        GroupId id = GroupPages.id(group);
        Entry entry = participations.join(actor, network, id, key(administration));
        return after(entry, "joined", new Turning(actor, network, id, response, model));
    }

    @PostMapping("/request")
    String ask(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @RequestParam(defaultValue = "") String administration,
            @RequestParam(defaultValue = "") String note,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        GroupId id = GroupPages.id(group);
        Turning turning = new Turning(actor, network, id, response, model);
        if (note.length() > Participations.LONGEST_NOTE) {
            model.addAttribute("note", note);
            return refused("note", HttpStatus.UNPROCESSABLE_CONTENT, turning);
        }
        Entry entry = participations.ask(actor, network, id, key(administration), note);
        model.addAttribute("note", note);
        return after(entry, "asked", turning);
    }

    @PostMapping("/request/withdrawal")
    String withdraw(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        GroupId id = GroupPages.id(group);
        Turn turn = participations.withdraw(actor, network, id);
        return after(turn, "withdrawn", new Turning(actor, network, id, response, model));
    }

    @PostMapping("/leave")
    String leave(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        GroupId id = GroupPages.id(group);
        Turn turn = participations.leave(actor, network, id);
        // Whoever leaves may no longer see the group.
        return turn == Turn.DONE
                ? "redirect:/networks/" + network + "/groups?done=left"
                : after(turn, "left", new Turning(actor, network, id, response, model));
    }

    private String after(Entry entry, String done, Turning turning) {
        return switch (entry) {
            case DONE -> GroupPages.backTo(turning.network(), turning.group(), done);
            case ALREADY -> refused("already", HttpStatus.CONFLICT, turning);
            case WHICH_ADMINISTRATION ->
                    refused("which", HttpStatus.UNPROCESSABLE_CONTENT, turning);
            case NOT_THIS_WAY -> refused("way", HttpStatus.CONFLICT, turning);
            case OVER -> refused("over", HttpStatus.CONFLICT, turning);
        };
    }

    private String after(Turn turn, String done, Turning turning) {
        return switch (turn) {
            case DONE -> GroupPages.backTo(turning.network(), turning.group(), done);
            case STALE -> refused("stale", HttpStatus.CONFLICT, turning);
            case NOT_FROM_HERE -> refused("not-from-here", HttpStatus.CONFLICT, turning);
            case OVER -> refused("over", HttpStatus.CONFLICT, turning);
        };
    }

    private String refused(String why, HttpStatus status, Turning turning) {
        turning.response().setStatus(status.value());
        turning.model().addAttribute("refused", why);
        turning.model().addAttribute("done", "");
        return page.show(turning.actor(), turning.network(), turning.group(), turning.model());
    }

    private static @Nullable RegionalKey key(String typed) {
        return RegionalKey.parse(typed).orElse(null);
    }

    /** Somebody at a group's door. */
    private record Turning(
            Actor actor,
            NetworkId network,
            GroupId group,
            HttpServletResponse response,
            Model model) {}
}
