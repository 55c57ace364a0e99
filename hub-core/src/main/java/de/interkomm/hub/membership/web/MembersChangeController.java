package de.interkomm.hub.membership.web;

import static de.interkomm.hub.membership.web.DeskModel.NETWORK;

import de.interkomm.hub.correspondence.EditedLetter;
import de.interkomm.hub.correspondence.LetterText;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.membership.MembershipId;
import de.interkomm.hub.membership.MembershipStatus;
import de.interkomm.hub.membership.Memberships;
import de.interkomm.hub.membership.Memberships.Change;
import de.interkomm.hub.membership.Memberships.Member;
import de.interkomm.hub.membership.Memberships.Proposal;
import de.interkomm.hub.shell.PageNotFound;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/** What coordinators change about one member. */
@Controller
@RequestMapping("/networks/{network}/coordination/members/{id}")
class MembersChangeController {

    private static final String FORM = "form";
    private static final String CHANGE = "/{change:suspend|end}";

    private final Memberships memberships;
    private final Clock clock;

    MembersChangeController(Memberships memberships, Clock clock) {
        this.memberships = memberships;
        this.clock = clock;
    }

    @PostMapping("/contact")
    String nameContact(
            @ModelAttribute(name = NETWORK, binding = false) NetworkId network,
            @PathVariable("id") String membership,
            @ModelAttribute(FORM) MembersContactForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        MembershipId id = DeskMembersController.id(membership);
        form.validate(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("done", "");
            return DeskMembersController.show(memberships.open(actor, network, id), model);
        }
        return switch (memberships.nameContact(
                actor, network, id, form.shownVersion(), form.toContact())) {
            case DONE -> backTo(network, id, "contact");
            case STALE ->
                    conflict(memberships.open(actor, network, id), form.typed(), response, model);
            case LETTER_UNUSABLE -> throw new IllegalStateException("there is no letter");
        };
    }

    @PostMapping("/resume")
    String resume(
            @ModelAttribute(name = NETWORK, binding = false) NetworkId network,
            @PathVariable("id") String membership,
            @RequestParam(defaultValue = "-1") int version,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        MembershipId id = DeskMembersController.id(membership);
        return switch (memberships.resume(actor, network, id, version)) {
            case DONE -> backTo(network, id, "resume");
            case STALE -> conflict(memberships.open(actor, network, id), Map.of(), response, model);
            case LETTER_UNUSABLE -> throw new IllegalStateException("there is no letter");
        };
    }

    @GetMapping(CHANGE)
    String begin(
            @ModelAttribute(name = NETWORK, binding = false) NetworkId network,
            @PathVariable("id") String membership,
            @PathVariable("change") String slug,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        Change.Kind kind = kind(slug);
        Member member = memberships.open(actor, network, DeskMembersController.id(membership));
        if (!allows(member, kind)) {
            return conflict(member, Map.of(), response, model);
        }
        model.addAttribute(FORM, MembersChangeForm.empty(member.version(), today()));
        return inputs(member, kind, model);
    }

    @PostMapping(CHANGE + "/compose")
    String compose(
            @ModelAttribute(name = NETWORK, binding = false) NetworkId network,
            @PathVariable("id") String membership,
            @PathVariable("change") String slug,
            @ModelAttribute(FORM) MembersChangeForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        Change.Kind kind = kind(slug);
        Member member = memberships.open(actor, network, DeskMembersController.id(membership));
        if (member.version() != form.shownVersion() || !allows(member, kind)) {
            return conflict(member, form.typed(), response, model);
        }
        Change change = form.toChange(kind, member.since(), today(), errors);
        if (change == null) {
            return refuse(member, kind, response, model);
        }
        Proposal proposal = memberships.propose(actor, network, member.id(), change);
        MembersChangeForm filled = form.withLetter(proposal.version(), body(proposal));
        model.addAttribute(FORM, filled);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + FORM, DeskForms.unmarred(filled, FORM));
        return letter(member, kind, proposal, actor, model);
    }

    /** The letter as it would go now, for a window of its own. */
    @PostMapping(CHANGE + "/preview")
    Object preview(
            @ModelAttribute(name = NETWORK, binding = false) NetworkId network,
            @PathVariable("id") String membership,
            @PathVariable("change") String slug,
            @ModelAttribute(FORM) MembersChangeForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        Change.Kind kind = kind(slug);
        Member member = memberships.open(actor, network, DeskMembersController.id(membership));
        Change change = form.toChange(kind, member.since(), today(), errors);
        if (change == null) {
            return refuse(member, kind, response, model);
        }
        return memberships
                .preview(actor, network, member.id(), change, form.body())
                .<Object>map(DeskFiles::preview)
                .orElseGet(
                        () ->
                                refuseLetter(
                                        member,
                                        memberships.propose(actor, network, member.id(), change),
                                        new Answer(kind, form, errors, actor, response, model)));
    }

    @PostMapping(CHANGE)
    String change(
            @ModelAttribute(name = NETWORK, binding = false) NetworkId network,
            @PathVariable("id") String membership,
            @PathVariable("change") String slug,
            @ModelAttribute(FORM) MembersChangeForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        Change.Kind kind = kind(slug);
        MembershipId id = DeskMembersController.id(membership);
        Member member = memberships.open(actor, network, id);
        if (member.version() != form.shownVersion() || !allows(member, kind)) {
            return conflict(member, form.typed(), response, model);
        }
        Change change = form.toChange(kind, member.since(), today(), errors);
        if (change == null) {
            return refuse(member, kind, response, model);
        }
        return switch (memberships.change(
                actor, network, id, form.shownVersion(), change, form.body())) {
            case DONE -> backTo(network, id, slug);
            case STALE ->
                    conflict(memberships.open(actor, network, id), form.typed(), response, model);
            case LETTER_UNUSABLE ->
                    refuseLetter(
                            member,
                            memberships.propose(actor, network, id, change),
                            new Answer(kind, form, errors, actor, response, model));
        };
    }

    private String inputs(Member member, Change.Kind kind, Model model) {
        model.addAttribute("member", member);
        model.addAttribute("kind", slug(kind));
        return "membership/desk/member-change";
    }

    private String refuse(
            Member member, Change.Kind kind, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return inputs(member, kind, model);
    }

    private static String letter(
            Member member, Change.Kind kind, Proposal proposal, Actor actor, Model model) {
        model.addAttribute("member", member);
        model.addAttribute("kind", slug(kind));
        model.addAttribute("letter", proposal.letter());
        model.addAttribute("actor", actor);
        return "membership/desk/member-letter";
    }

    private static String refuseLetter(Member member, Proposal proposal, Answer answer) {
        DeskForms.refuseLetter(answer.form().body(), answer.errors());
        answer.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return letter(member, answer.kind(), proposal, answer.actor(), answer.model());
    }

    private static String conflict(
            Member member, Map<String, String> typed, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("member", member);
        model.addAttribute("typed", typed);
        return "membership/desk/member-conflict";
    }

    private static String body(Proposal proposal) {
        LetterText letter = proposal.letter();
        return letter == null ? "" : EditedLetter.asText(letter.paragraphs());
    }

    private static boolean allows(Member member, Change.Kind kind) {
        return switch (kind) {
            case SUSPEND -> member.status() == MembershipStatus.ACTIVE;
            case END -> member.status() != MembershipStatus.ENDED;
        };
    }

    private static Change.Kind kind(String slug) {
        return switch (slug) {
            case "suspend" -> Change.Kind.SUSPEND;
            case "end" -> Change.Kind.END;
            default -> throw new PageNotFound();
        };
    }

    private static String slug(Change.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String backTo(NetworkId network, MembershipId id, String done) {
        return "redirect:/networks/%s/coordination/members/%s?done=%s".formatted(network, id, done);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DeskModel.GERMANY);
    }

    /** A request whose letter cannot go as it is. */
    private record Answer(
            Change.Kind kind,
            MembersChangeForm form,
            BindingResult errors,
            Actor actor,
            HttpServletResponse response,
            Model model) {}
}
