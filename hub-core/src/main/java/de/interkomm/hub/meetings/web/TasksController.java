package de.interkomm.hub.meetings.web;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupRight;
import de.interkomm.hub.governance.Groups;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.meetings.AskedElsewhere;
import de.interkomm.hub.meetings.MeetingTasks;
import de.interkomm.hub.meetings.MeetingTasks.Task;
import de.interkomm.hub.meetings.MeetingTasks.Turn;
import de.interkomm.hub.meetings.MeetingTime;
import de.interkomm.hub.meetings.Meetings;
import de.interkomm.hub.meetings.Meetings.Card;
import de.interkomm.hub.meetings.OpenMinutes;
import de.interkomm.hub.meetings.TaskId;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.resolutions.Ballots;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What meetings have asked people to do: of a group, and one's own. */
@Controller
class TasksController {

    private static final String TASKS = MeetingPages.MEETINGS + "/tasks";

    private final MeetingTasks tasks;
    private final Meetings meetings;
    private final Groups groups;
    private final Networks networks;
    private final Ballots ballots;
    private final OpenMinutes minutes;
    private final List<AskedElsewhere> elsewhere;

    TasksController(
            MeetingTasks tasks,
            Meetings meetings,
            Groups groups,
            Networks networks,
            Ballots ballots,
            OpenMinutes minutes,
            List<AskedElsewhere> elsewhere) {
        this.minutes = minutes;
        this.elsewhere = List.copyOf(elsewhere);
        this.ballots = ballots;
        this.tasks = tasks;
        this.meetings = meetings;
        this.groups = groups;
        this.networks = networks;
    }

    @GetMapping(TASKS)
    String ofGroup(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String refused,
            @CurrentActor Actor actor,
            Model model) {
        GroupId id = MeetingPages.group(group);
        List<Task> all = tasks.ofGroup(actor, network, id);
        Groups.View view = groups.open(actor, network, id);
        model.addAttribute("network", network);
        model.addAttribute("group", view);
        model.addAttribute("ticked", done);
        model.addAttribute("refused", refused);
        model.addAttribute("mayTick", view.may(GroupRight.HOLD_MEETINGS));
        model.addAttribute("me", actor.account());
        model.addAttribute("open", all.stream().filter(Task::isOpen).toList());
        model.addAttribute("done", all.stream().filter(one -> !one.isOpen()).toList());
        return "meetings/tasks";
    }

    @PostMapping(TASKS + "/{task}/done")
    String finish(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String task,
            @RequestParam(defaultValue = "") String from,
            @CurrentActor Actor actor) {
        return after(tasks.finish(actor, network, id(task)), "finished", network, group, from);
    }

    @PostMapping(TASKS + "/{task}/open")
    String reopen(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String task,
            @RequestParam(defaultValue = "") String from,
            @CurrentActor Actor actor) {
        return after(tasks.reopen(actor, network, id(task)), "reopened", network, group, from);
    }

    private static String after(
            Turn turn, String ticked, NetworkId network, String group, String from) {
        String answer = turn == Turn.DONE ? "?done=" + ticked : "?refused=stale";
        return from.equals("my")
                ? "redirect:/my/meetings" + answer
                : "redirect:/networks/%s/groups/%s/meetings/tasks%s"
                        .formatted(network, MeetingPages.group(group), answer);
    }

    private static TaskId id(String typed) {
        return TaskId.parse(typed).orElseThrow(PageNotFound::new);
    }

    @GetMapping("/my/meetings")
    String mine(
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String refused,
            @CurrentActor Actor actor,
            Locale locale,
            Model model) {
        List<Mine> all = new ArrayList<>();
        for (NetworkId network : actor.networks()) {
            networks.find(network).ifPresent(profile -> all.add(mine(actor, profile, locale)));
        }
        all.removeIf(
                one ->
                        one.meetings().isEmpty()
                                && one.tasks().isEmpty()
                                && one.unfinished().isEmpty()
                                && one.objectedTo().isEmpty()
                                && one.minutes().isEmpty()
                                && one.votes().isEmpty()
                                && one.asked().isEmpty());
        all.sort(Comparator.comparing(Mine::name));
        model.addAttribute("all", all);
        model.addAttribute("zone", MeetingTime.ZONE);
        model.addAttribute("ticked", done);
        model.addAttribute("refused", refused);
        return "meetings/my";
    }

    private Mine mine(Actor actor, NetworkProfile profile, Locale locale) {
        NetworkId network = profile.id();
        return NetworkScope.call(
                network,
                () ->
                        new Mine(
                                network,
                                profile.name().in(locale),
                                meetings.mine(actor, network),
                                tasks.mine(actor, network),
                                minutes.unfinished(actor, network),
                                minutes.objectedTo(actor, network),
                                minutes.mine(actor, network),
                                ballots.waitingFor(actor, network),
                                elsewhere.stream()
                                        .flatMap(one -> one.of(actor, network, locale).stream())
                                        .toList()));
    }

    /** What somebody has before them in one network. */
    record Mine(
            NetworkId network,
            String name,
            List<Card> meetings,
            List<Task> tasks,
            List<OpenMinutes.Led> unfinished,
            List<OpenMinutes.Led> objectedTo,
            List<OpenMinutes.Open> minutes,
            List<Ballots.Open> votes,
            List<AskedElsewhere.Asked> asked) {}
}
