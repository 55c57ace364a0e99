package de.interkomm.hub.reuse.web;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.identity.RateLimits;
import de.interkomm.hub.mail.LocalMailbox;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.projects.Projects;
import de.interkomm.hub.reuse.ReuseState;
import de.interkomm.hub.reuse.Reuses;
import de.interkomm.hub.reuse.Reuses.Claim;
import de.interkomm.hub.reuse.Reuses.Declarer;
import de.interkomm.hub.reuse.Reuses.Declaring;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Where somebody says that an administration uses a project: with an account or without. */
@Controller
class ReuseController {

    private static final String FORM = "form";
    private static final int SUGGESTIONS = 20;

    /** A whole town hall may share one address. */
    private static final int AN_HOUR = 30;

    private final Reuses reuses;
    private final Projects projects;
    private final Administrations administrations;
    private final RateLimits limits;
    private final ObjectProvider<LocalMailbox> localMailbox;
    private final Clock clock;

    ReuseController(
            Reuses reuses,
            Projects projects,
            Administrations administrations,
            RateLimits limits,
            ObjectProvider<LocalMailbox> localMailbox,
            Clock clock) {
        this.reuses = reuses;
        this.projects = projects;
        this.administrations = administrations;
        this.limits = limits;
        this.localMailbox = localMailbox;
        this.clock = clock;
    }

    @GetMapping(ReusePages.REUSE)
    String form(
            @PathVariable NetworkId network,
            @PathVariable String project,
            @CurrentActor @Nullable Actor actor,
            Model model) {
        ReuseForm form = ReuseForm.beginning(administrationsOf(actor));
        model.addAttribute(FORM, form);
        return show(actor, network, ReusePages.id(project), form, model);
    }

    /** The picker's own button, and that of the page after it: shows everything typed. */
    @PostMapping(path = ReusePages.REUSE, params = "search")
    String search(
            @PathVariable NetworkId network,
            @PathVariable String project,
            @ModelAttribute(FORM) ReuseForm form,
            @CurrentActor @Nullable Actor actor,
            HttpServletResponse response,
            Model model) {
        ProjectId id = ReusePages.id(project);
        return projects.isShownTo(actor, network, id)
                ? show(actor, network, id, form, model)
                : ReusePages.unreachable(network, form.written(), response, model);
    }

    @PostMapping(ReusePages.REUSE)
    String declare(
            @PathVariable NetworkId network,
            @PathVariable String project,
            @ModelAttribute(FORM) ReuseForm form,
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
        Claim claim = form.read(errors, LocalDate.now(clock));
        Declarer declarer = actor == null ? form.declarer(errors) : null;
        Declaring declaring = null;
        if (claim != null && !errors.hasErrors()) {
            declaring =
                    attempt(request, response)
                            ? declare(network, id, claim, actor, declarer)
                            : Declaring.TOO_MANY;
        }
        if (declaring != null && !isRefusal(declaring, actor, errors)) {
            return declarer == null
                    ? ReusePages.toProject(network, id, declaring, next)
                    : ReusePages.toMailbox(
                            ReusePages.reuse(network, id), declarer.mailbox(), form.typed(), next);
        }
        response.setStatus(
                declaring == Declaring.TOO_MANY
                        ? HttpStatus.TOO_MANY_REQUESTS.value()
                        : HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(actor, network, id, form, model);
    }

    private Declaring declare(
            NetworkId network,
            ProjectId project,
            Claim claim,
            @Nullable Actor actor,
            @Nullable Declarer declarer) {
        return actor == null
                ? reuses.request(network, project, claim, Objects.requireNonNull(declarer))
                : reuses.declare(actor, network, project, claim);
    }

    private boolean attempt(HttpServletRequest request, HttpServletResponse response) {
        if (limits.attempt(
                        "reuse-address",
                        RateLimits.sender(request.getRemoteAddr()),
                        AN_HOUR,
                        Duration.ofHours(1))
                instanceof RateLimits.Refused refused) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(refused.seconds()));
            return false;
        }
        return true;
    }

    /** Says beside the field what is to be done. */
    private static boolean isRefusal(
            Declaring declaring, @Nullable Actor actor, BindingResult errors) {
        String field =
                switch (declaring) {
                    case LINK_SENT, OTHERS_ASKED, UNCONFIRMED, CHANGED -> null;
                    case KNOWN_ALREADY, NO_SUCH_ADMINISTRATION -> "administration";
                    case PRIVATE_MAILBOX -> actor == null ? "mailbox" : "administration";
                    case REASON_NEEDED -> "reason";
                    case TOO_MANY -> "state";
                };
        if (field != null) {
            errors.rejectValue(field, "reuse.refused." + declaring);
        }
        return field != null;
    }

    private String show(
            @Nullable Actor actor,
            NetworkId network,
            ProjectId project,
            ReuseForm form,
            Model model) {
        if (!projects.isShownTo(actor, network, project)) {
            throw new PageNotFound();
        }
        Optional<Administration> chosen =
                RegionalKey.parse(form.administration()).flatMap(administrations::find);
        String query = form.administrationQuery();
        List<Administration> choices =
                new ArrayList<>(
                        query.isEmpty()
                                ? administrationsOf(actor)
                                : administrations.suggest(query, SUGGESTIONS));
        chosen.filter(found -> choices.stream().noneMatch(one -> one.key().equals(found.key())))
                .ifPresent(choices::addFirst);
        model.addAttribute("query", query);
        model.addAttribute("chosen", chosen.map(found -> found.key().value()).orElse(null));
        model.addAttribute("choices", query.isEmpty() && choices.isEmpty() ? null : choices);
        model.addAttribute("network", network);
        model.addAttribute("base", ReusePages.project(network, project));
        model.addAttribute("project", projects.open(actor, network, project).content().title());
        model.addAttribute("states", ReuseState.values());
        model.addAttribute("asked", actor == null);
        return "reuse/declare";
    }

    private List<Administration> administrationsOf(@Nullable Actor actor) {
        return actor == null ? List.of() : reuses.administrationsOf(actor);
    }

    /** Names the mailbox to nobody but {@link ReusePages#toMailbox whoever typed it}. */
    @GetMapping(ReusePages.REUSE + "/sent")
    String sent(
            @PathVariable NetworkId network,
            @PathVariable String project,
            @CurrentActor @Nullable Actor actor,
            Model model) {
        ProjectId id = ReusePages.id(project);
        model.addAttribute("project", projects.open(actor, network, id).content().title());
        model.addAttribute("base", ReusePages.project(network, id));
        model.addAttribute(FORM, ReusePages.reuse(network, id));
        model.addAttribute("what", "reuse");
        model.addAttribute("localMailbox", localMailbox.getIfAvailable() != null);
        return "reuse/sent";
    }
}
