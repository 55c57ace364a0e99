package de.interkomm.hub.reuse.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.identity.RateLimits;
import de.interkomm.hub.mail.LocalMailbox;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.projects.Projects;
import de.interkomm.hub.reuse.ReuseQuestions;
import de.interkomm.hub.reuse.ReuseQuestions.Answer;
import de.interkomm.hub.reuse.ReuseQuestions.Asking;
import de.interkomm.hub.reuse.ReuseQuestions.Why;
import de.interkomm.hub.reuse.Reuses.Declarer;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/** Where somebody asks those who have a project: with an account or without. */
@Controller("reuseQuestionController")
class QuestionController {

    private static final String FORM = "form";
    private static final String LINK = ReusePages.NETWORK + "/reuse/question";

    /** A whole town hall, or all that share a data centre, may have one address. */
    private static final int AN_HOUR = 30;

    private final ReuseQuestions questions;
    private final Projects projects;
    private final RateLimits limits;
    private final ObjectProvider<LocalMailbox> localMailbox;

    QuestionController(
            ReuseQuestions questions,
            Projects projects,
            RateLimits limits,
            ObjectProvider<LocalMailbox> localMailbox) {
        this.questions = questions;
        this.projects = projects;
        this.limits = limits;
        this.localMailbox = localMailbox;
    }

    @GetMapping(ReusePages.QUESTION)
    String form(
            @PathVariable NetworkId network,
            @PathVariable String project,
            @CurrentActor @Nullable Actor actor,
            Model model) {
        model.addAttribute(FORM, QuestionForm.empty());
        return show(actor, network, ReusePages.id(project), model);
    }

    /** The button of the page after it: shows everything typed. */
    @PostMapping(path = ReusePages.QUESTION, params = "search")
    String again(
            @PathVariable NetworkId network,
            @PathVariable String project,
            @ModelAttribute(FORM) QuestionForm form,
            @CurrentActor @Nullable Actor actor,
            HttpServletResponse response,
            Model model) {
        ProjectId id = ReusePages.id(project);
        return projects.isShownTo(actor, network, id)
                ? show(actor, network, id, model)
                : ReusePages.unreachable(network, form.written(), response, model);
    }

    @PostMapping(ReusePages.QUESTION)
    String ask(
            @PathVariable NetworkId network,
            @PathVariable String project,
            @ModelAttribute(FORM) QuestionForm form,
            BindingResult errors,
            @CurrentActor @Nullable Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        ProjectId id = ReusePages.id(project);
        if (!projects.isShownTo(actor, network, id)) {
            return ReusePages.unreachable(network, form.written(), response, model);
        }
        form.check(errors);
        Declarer asker = actor == null ? form.asker(errors) : null;
        if (!errors.hasErrors()) {
            Asking asking =
                    actor == null && isTooOften(request)
                            ? new Asking.Refused(Why.CROWDED)
                            : ask(network, id, form.text(), actor, asker);
            switch (asking) {
                case Asking.Sent(int recipients) -> {
                    next.addFlashAttribute("asked", recipients);
                    return ReusePages.toProject(network, id);
                }
                case Asking.LinkSent() -> {
                    return ReusePages.toMailbox(
                            ReusePages.question(network, id),
                            Objects.requireNonNull(asker).mailbox(),
                            form.typed(),
                            next);
                }
                case Asking.Refused(Why why) ->
                        errors.rejectValue(
                                why == Why.PRIVATE_MAILBOX ? "mailbox" : "text",
                                "reuse.question.refused." + why);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(actor, network, id, model);
    }

    /** Names the mailbox to nobody but {@link ReusePages#toMailbox whoever typed it}. */
    @GetMapping(ReusePages.QUESTION + "/sent")
    String linkSent(
            @PathVariable NetworkId network,
            @PathVariable String project,
            @CurrentActor @Nullable Actor actor,
            Model model) {
        ProjectId id = ReusePages.id(project);
        fill(actor, network, id, model);
        model.addAttribute(FORM, ReusePages.question(network, id));
        model.addAttribute("what", "question");
        model.addAttribute("localMailbox", localMailbox.getIfAvailable() != null);
        return "reuse/sent";
    }

    private Asking ask(
            NetworkId network,
            ProjectId project,
            String text,
            @Nullable Actor actor,
            @Nullable Declarer asker) {
        return actor == null
                ? questions.request(network, project, Objects.requireNonNull(asker), text)
                : questions.ask(actor, network, project, text);
    }

    private boolean isTooOften(HttpServletRequest request) {
        return limits.attempt(
                        "reuse-question-address",
                        RateLimits.sender(request.getRemoteAddr()),
                        AN_HOUR,
                        Duration.ofHours(1))
                instanceof RateLimits.Refused;
    }

    private String show(@Nullable Actor actor, NetworkId network, ProjectId project, Model model) {
        fill(actor, network, project, model);
        model.addAttribute("network", network);
        model.addAttribute("asked", actor == null);
        model.addAttribute("localMailbox", localMailbox.getIfAvailable() != null);
        return "reuse/question";
    }

    private String sent(NetworkId network, ProjectId project, int recipients, Model model) {
        fill(null, network, project, model);
        model.addAttribute("recipients", recipients);
        return "reuse/question-sent";
    }

    private void fill(@Nullable Actor actor, NetworkId network, ProjectId project, Model model) {
        if (!projects.isShownTo(actor, network, project)) {
            throw new PageNotFound();
        }
        model.addAttribute("project", projects.open(actor, network, project).content().title());
        model.addAttribute("base", ReusePages.project(network, project));
    }

    @GetMapping(LINK)
    String look(
            @PathVariable NetworkId network,
            @RequestParam(defaultValue = "") String token,
            HttpServletResponse response,
            Model model) {
        return show(questions.look(network, token), network, token, response, model);
    }

    @PostMapping(LINK)
    String send(
            @PathVariable NetworkId network,
            @RequestParam(defaultValue = "") String token,
            HttpServletResponse response,
            Model model) {
        return show(questions.send(network, token), network, token, response, model);
    }

    private String show(
            Answer answer,
            NetworkId network,
            String token,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("network", network);
        model.addAttribute("token", token);
        return switch (answer) {
            case Answer.Open(ProjectId project, String title, String text) -> {
                model.addAttribute("project", title);
                model.addAttribute("base", ReusePages.project(network, project));
                model.addAttribute("text", text);
                yield "reuse/question-link";
            }
            case Answer.Sent(ProjectId project, String _, int recipients) ->
                    sent(network, project, recipients, model);
            case Answer.Hidden(String text) ->
                    ReusePages.unreachable(
                            network, Map.of("reuse.form.text", text), response, model);
            case Answer.Dead() -> {
                response.setStatus(HttpStatus.GONE.value());
                yield "reuse/dead-question";
            }
        };
    }
}
