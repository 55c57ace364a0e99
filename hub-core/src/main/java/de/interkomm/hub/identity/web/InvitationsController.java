package de.interkomm.hub.identity.web;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.identity.InvitationId;
import de.interkomm.hub.identity.Invitations;
import de.interkomm.hub.identity.Invitations.Change;
import de.interkomm.hub.identity.Invitations.Line;
import de.interkomm.hub.identity.Invitations.ListCheck;
import de.interkomm.hub.identity.Invitations.Outcome;
import de.interkomm.hub.identity.Invitations.Verdict;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Inviting people into a network, and what becomes of it. */
@Controller
@RequestMapping(PeoplePaths.PEOPLE + "/invitations")
class InvitationsController {

    private static final String FORM = "form";
    private static final String LIST = "identity/invitation-list";

    /** A list on its way from one step to the next, of which nothing else remembers it. */
    private static final String KEPT_LIST = "people.list.list.";

    private static final String KEPT_ROLE = "people.list.role.";

    private static final Set<String> LIST_DEEDS = Set.of("checked", "sent");

    private static final Set<String> DEEDS =
            Set.of("invited", "reminded", "withdrawn", "too-soon", "not-open");

    private final Invitations invitations;
    private final AdministrationChoice choice;
    private final Clock clock;

    InvitationsController(Invitations invitations, AdministrationChoice choice, Clock clock) {
        this.choice = choice;
        this.invitations = invitations;
        this.clock = clock;
    }

    @GetMapping
    String open(
            @PathVariable String network,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "0") String page,
            @CurrentActor Actor actor,
            Model model) {
        model.addAttribute("done", DEEDS.contains(done) ? done : "");
        model.addAttribute(FORM, InvitationForm.empty());
        return show(
                PeoplePaths.id(network),
                PeoplePaths.page(page),
                InvitationForm.empty(),
                actor,
                model);
    }

    /** The picker's own button: searches, and keeps everything typed. */
    @PostMapping(params = "search")
    String search(
            @PathVariable String network,
            @ModelAttribute(FORM) InvitationForm form,
            @CurrentActor Actor actor,
            Model model) {
        model.addAttribute("done", "");
        return show(PeoplePaths.id(network), 0, form, actor, model);
    }

    @PostMapping
    String invite(
            @PathVariable String network,
            @ModelAttribute(FORM) InvitationForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        NetworkId id = PeoplePaths.id(network);
        form.validate(offered(actor, id), errors);
        if (!errors.hasErrors()) {
            Mailbox mailbox = Mailbox.parse(form.mailbox()).orElseThrow();
            Verdict verdict =
                    invitations.invite(
                            actor, id, form.name(), mailbox, form.chosen(), form.employer());
            if (verdict == Verdict.FINE) {
                return backTo(id, "invited");
            }
            errors.rejectValue("mailbox", "people.invite.refused." + verdict);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("done", "");
        return show(id, 0, form, actor, model);
    }

    private String show(
            NetworkId network, int page, InvitationForm form, Actor actor, Model model) {
        model.addAttribute("network", network);
        model.addAttribute("open", invitations.open(actor, network, page));
        model.addAttribute("offered", invitations.offeredBy(actor, network));
        model.addAttribute("now", clock.instant());
        model.addAttribute("zone", clock.getZone());
        choice.fill(form.picked(), null, Set.of(), model);
        return "identity/invitations";
    }

    @PostMapping("/{id}/reminder")
    String remind(
            @PathVariable String network, @PathVariable String id, @CurrentActor Actor actor) {
        NetworkId here = PeoplePaths.id(network);
        return after(invitations.remind(actor, here, id(id)), here, "reminded");
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(
            @PathVariable String network, @PathVariable String id, @CurrentActor Actor actor) {
        NetworkId here = PeoplePaths.id(network);
        return after(invitations.withdraw(actor, here, id(id)), here, "withdrawn");
    }

    private static String after(Change change, NetworkId network, String deed) {
        return switch (change) {
            case DONE -> backTo(network, deed);
            case TOO_SOON -> backTo(network, "too-soon");
            case NOT_OPEN -> backTo(network, "not-open");
            case UNKNOWN -> throw new PageNotFound();
        };
    }

    /** Where both steps lead, so that the browser's way back is one. */
    @GetMapping("/list")
    String list(
            @PathVariable String network,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "0") long sent,
            @CurrentActor Actor actor,
            HttpSession session,
            Model model) {
        NetworkId id = PeoplePaths.id(network);
        List<Role> offered = offered(actor, id);
        InvitationListForm form = InvitationListForm.empty();
        if (LIST_DEEDS.contains(done)) {
            form = kept(id, session);
            model.addAttribute("done", done);
            model.addAttribute("sent", sent);
        } else {
            forget(id, session);
        }
        ListCheck check =
                form.isComplete(offered)
                        ? invitations.check(actor, id, form.list(), form.chosen())
                        : null;
        if (check != null) {
            model.addAttribute("check", check);
            model.addAttribute("privates", privates(check));
        }
        model.addAttribute(FORM, form);
        return list(id, offered, check, model);
    }

    /** Says what would come of each line; nobody is invited. */
    @PostMapping("/list/check")
    String check(
            @PathVariable String network,
            @ModelAttribute(FORM) InvitationListForm typed,
            @CurrentActor Actor actor,
            HttpSession session,
            HttpServletResponse response,
            Model model) {
        NetworkId id = PeoplePaths.id(network);
        return decide(
                id,
                typed,
                actor,
                response,
                model,
                form -> invitations.check(actor, id, form.list(), form.chosen()),
                (form, _) -> {
                    keep(id, form, session);
                    return "?done=checked";
                });
    }

    /** Invites those whose lines are fine; what is left stays in the form. */
    @PostMapping("/list")
    String inviteAll(
            @PathVariable String network,
            @ModelAttribute(FORM) InvitationListForm typed,
            @CurrentActor Actor actor,
            HttpSession session,
            HttpServletResponse response,
            Model model) {
        NetworkId id = PeoplePaths.id(network);
        return decide(
                id,
                typed,
                actor,
                response,
                model,
                form -> invitations.inviteAll(actor, id, form.list(), form.chosen()),
                (form, check) -> {
                    keep(id, form.withList(left(check)), session);
                    return "?done=sent&sent=" + check.count(Verdict.FINE);
                });
    }

    private String decide(
            NetworkId network,
            InvitationListForm typed,
            Actor actor,
            HttpServletResponse response,
            Model model,
            Function<InvitationListForm, ListCheck> step,
            BiFunction<InvitationListForm, ListCheck, String> after) {
        List<Role> offered = offered(actor, network);
        InvitationListForm form = typed.withFileRead();
        BindingResult errors = new BeanPropertyBindingResult(form, FORM);
        form.validate(offered, errors);
        ListCheck check = errors.hasErrors() ? null : step.apply(form);
        if (check != null && check.outcome() != Outcome.TOO_LONG) {
            return "redirect:"
                    + PeoplePaths.people(network)
                    + "/invitations/list"
                    + after.apply(form, check);
        }
        if (check != null) {
            errors.rejectValue("list", "people.list.too-long");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute(FORM, form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + FORM, errors);
        return list(network, offered, null, model);
    }

    private static void keep(NetworkId network, InvitationListForm form, HttpSession session) {
        session.setAttribute(KEPT_LIST + network, form.list());
        session.setAttribute(KEPT_ROLE + network, form.role());
    }

    private static InvitationListForm kept(NetworkId network, HttpSession session) {
        return new InvitationListForm(
                text(session.getAttribute(KEPT_LIST + network)),
                text(session.getAttribute(KEPT_ROLE + network)),
                null);
    }

    private static String text(@Nullable Object kept) {
        return Objects.toString(kept, "");
    }

    private static void forget(NetworkId network, HttpSession session) {
        session.removeAttribute(KEPT_LIST + network);
        session.removeAttribute(KEPT_ROLE + network);
    }

    /** Lines that can be invited, though anybody could have such a mailbox. */
    private Set<Integer> privates(ListCheck check) {
        return check.lines().stream()
                .filter(line -> line.verdict() == Verdict.FINE)
                .filter(
                        line ->
                                choice.isPrivate(
                                        Mailbox.parse(line.mailbox()).orElseThrow().domain()))
                .map(Line::number)
                .collect(toSet());
    }

    private static String left(ListCheck check) {
        return check.lines().stream()
                .filter(line -> line.verdict() != Verdict.FINE)
                .map(Line::text)
                .collect(joining("\n"));
    }

    private static String list(
            NetworkId network, List<Role> offered, @Nullable ListCheck check, Model model) {
        model.addAttribute("fine", check == null ? 0 : check.count(Verdict.FINE));
        model.addAttribute("network", network);
        model.addAttribute("offered", offered);
        return LIST;
    }

    /** Those who may invite nobody know of none of these pages. */
    private List<Role> offered(Actor actor, NetworkId network) {
        List<Role> offered = invitations.offeredBy(actor, network);
        if (offered.isEmpty()) {
            throw new PageNotFound();
        }
        return offered;
    }

    private static InvitationId id(String text) {
        return InvitationId.parse(text).orElseThrow(PageNotFound::new);
    }

    private static String backTo(NetworkId network, String done) {
        return "redirect:" + PeoplePaths.people(network) + "/invitations?done=" + done;
    }
}
