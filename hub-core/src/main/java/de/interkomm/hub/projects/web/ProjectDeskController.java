package de.interkomm.hub.projects.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.projects.ProjectDeskPart;
import de.interkomm.hub.projects.ProjectDrafts;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.projects.ProjectReviews;
import de.interkomm.hub.projects.ProjectReviews.Answer;
import de.interkomm.hub.projects.ProjectRules;
import de.interkomm.hub.projects.ProjectRules.Review;
import de.interkomm.hub.projects.Topics;
import de.interkomm.hub.projects.Topics.AddResult;
import de.interkomm.hub.projects.Topics.Topic;
import de.interkomm.hub.shell.LocalizedText;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.shell.Typing;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.ZoneId;
import java.util.List;

/** What those who run a network decide about its projects. */
@Controller
class ProjectDeskController {

    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");
    private static final int LONGEST_REASON = 2000;

    private final ProjectReviews reviews;
    private final ProjectDrafts drafts;
    private final Topics topics;
    private final List<ProjectDeskPart> parts;

    ProjectDeskController(
            ProjectReviews reviews,
            ProjectDrafts drafts,
            Topics topics,
            List<ProjectDeskPart> parts) {
        this.reviews = reviews;
        this.drafts = drafts;
        this.topics = topics;
        this.parts = parts;
    }

    @GetMapping(ProjectPages.DESK)
    String desk(
            @PathVariable NetworkId network,
            @RequestParam(defaultValue = "") String done,
            @CurrentActor Actor actor,
            Model model) {
        model.addAttribute("done", done);
        return show(actor, network, model);
    }

    private String show(Actor actor, NetworkId network, Model model) {
        model.addAttribute("network", network);
        model.addAttribute("waiting", reviews.waiting(actor, network));
        model.addAttribute("review", reviews.rules(actor, network).review());
        model.addAttribute("own", topics.of(network).stream().filter(Topic::isOwn).toList());
        model.addAttribute("hubTopics", topics.ofTheHub());
        model.addAttribute("zone", GERMANY);
        model.addAttribute("parts", parts.stream().map(one -> one.of(actor, network)).toList());
        return "projects/desk";
    }

    @PostMapping(ProjectPages.DESK + "/{project}/acceptance")
    String accept(
            @PathVariable NetworkId network,
            @PathVariable String project,
            @RequestParam(defaultValue = "") String number,
            @CurrentActor Actor actor) {
        ProjectId id = ProjectPages.id(project);
        Answer answer = reviews.accept(actor, network, id, Typing.version(number));
        return answer == Answer.DONE
                ? ProjectPages.to(network, id, "?done=accepted")
                : ProjectPages.toDesk(network, late(answer));
    }

    private static String late(Answer answer) {
        return answer == Answer.CHANGED ? "?done=changed" : "?done=stale";
    }

    @PostMapping(ProjectPages.DESK + "/{project}/sending-back")
    String sendBack(
            @PathVariable NetworkId network,
            @PathVariable String project,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String reason,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        actor.require(Permission.MANAGE_PROJECTS, network);
        ProjectId id = ProjectPages.id(project);
        drafts.open(actor, network, id);
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("unanswered", id);
            model.addAttribute("reason", reason);
            return show(actor, network, model);
        }
        Answer answer = reviews.sendBack(actor, network, id, Typing.version(number), reason);
        return ProjectPages.toDesk(
                network, answer == Answer.DONE ? "?done=sent-back" : late(answer));
    }

    @PostMapping(ProjectPages.DESK + "/{project}/lighthouse")
    String mark(
            @PathVariable NetworkId network,
            @PathVariable String project,
            @CurrentActor Actor actor) {
        ProjectId id = ProjectPages.id(project);
        reviews.markAsLighthouse(actor, network, id);
        return ProjectPages.to(network, id, "?done=marked");
    }

    @PostMapping(ProjectPages.DESK + "/{project}/lighthouse/removal")
    String unmark(
            @PathVariable NetworkId network,
            @PathVariable String project,
            @CurrentActor Actor actor) {
        ProjectId id = ProjectPages.id(project);
        reviews.unmarkAsLighthouse(actor, network, id);
        return ProjectPages.to(network, id, "?done=unmarked");
    }

    @PostMapping(ProjectPages.DESK + "/rules")
    String rules(
            @PathVariable NetworkId network,
            @RequestParam(defaultValue = "") String review,
            @CurrentActor Actor actor) {
        Review wanted = review.equals(Review.WANTED.name()) ? Review.WANTED : Review.NONE;
        reviews.setRules(actor, network, new ProjectRules(wanted));
        return ProjectPages.toDesk(network, "?done=rules");
    }

    @PostMapping(ProjectPages.DESK + "/topics")
    String addTopic(
            @PathVariable NetworkId network,
            @RequestParam(defaultValue = "") String german,
            @RequestParam(defaultValue = "") String english,
            @RequestParam(defaultValue = "") String hubTopic,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        actor.require(Permission.MANAGE_PROJECTS, network);
        String name = german.strip();
        String translated = english.isBlank() ? name : english.strip();
        String problem = "";
        if (name.isEmpty() || Math.max(name.length(), translated.length()) > Topics.LONGEST_NAME) {
            problem = "length";
        } else if (topics.add(
                        actor,
                        network,
                        new LocalizedText(name, translated),
                        hubTopic.isBlank() ? null : hubTopic)
                == AddResult.NAME_TAKEN) {
            problem = "taken";
        }
        if (problem.isEmpty()) {
            return ProjectPages.toDesk(network, "?done=topic-added#topics");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("topicProblem", problem);
        model.addAttribute("german", german);
        model.addAttribute("english", english);
        return show(actor, network, model);
    }

    @PostMapping(ProjectPages.DESK + "/topics/{key}/removal")
    String removeTopic(
            @PathVariable NetworkId network, @PathVariable String key, @CurrentActor Actor actor) {
        if (!topics.remove(actor, network, key)) {
            throw new PageNotFound();
        }
        return ProjectPages.toDesk(network, "?done=topic-removed#topics");
    }
}
