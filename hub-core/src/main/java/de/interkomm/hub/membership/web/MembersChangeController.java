package de.interkomm.hub.membership.web;

import static de.interkomm.hub.membership.web.DeskModel.NETWORK;

import de.interkomm.hub.correspondence.LetterDraft;
import de.interkomm.hub.correspondence.LetterText;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.identity.EndsWithRoles.Ending;
import de.interkomm.hub.membership.ApplicationForm.Contact;
import de.interkomm.hub.membership.MembershipStatus;
import de.interkomm.hub.membership.Memberships;
import de.interkomm.hub.membership.Memberships.Change;
import de.interkomm.hub.membership.Memberships.ChangeResult;
import de.interkomm.hub.membership.Memberships.Member;
import de.interkomm.hub.membership.Memberships.Proposal;
import de.interkomm.hub.network.MemberKind;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** What coordinators change about one member. */
@Controller
@RequestMapping("/networks/{network}/coordination/members/{id}")
class MembersChangeController {

    private static final String FORM = "form";
    private static final String MEMBER = "member";
    private static final String CHANGE = "/{change:suspend|resume|end}";

    private final Memberships memberships;
    private final DeskMemberPage memberPage;
    private final ContactMailboxes mailboxes;
    private final Clock clock;

    MembersChangeController(
            Memberships memberships,
            DeskMemberPage memberPage,
            ContactMailboxes mailboxes,
            Clock clock) {
        this.mailboxes = mailboxes;
        this.memberships = memberships;
        this.memberPage = memberPage;
        this.clock = clock;
    }

    /** The member of the address, for every page here. */
    @ModelAttribute(MEMBER)
    Member member(
            @ModelAttribute(name = NETWORK, binding = false) NetworkId network,
            @PathVariable String id,
            @CurrentActor Actor actor) {
        return memberships.open(actor, network, DeskMembersController.id(id));
    }

    @PostMapping("/contact")
    ModelAndView nameContact(
            @ModelAttribute(name = NETWORK, binding = false) NetworkId network,
            @ModelAttribute(name = MEMBER, binding = false) Member member,
            @ModelAttribute(FORM) MembersContactForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String asked,
            @CurrentActor Actor actor,
            Model model) {
        form.validate(errors);
        mailboxes.check(network, member.administration(), form, errors);
        if (errors.hasErrors()) {
            model.addAttribute("done", "");
            return DeskPages.refused(
                    new ModelAndView(memberPage.show(actor, network, member, model)));
        }
        if (asked.isEmpty()) {
            List<Ending> along =
                    memberships.endingWithSuccession(
                            actor, network, member.id(), form.toContact().mailbox());
            if (!along.isEmpty()) {
                return question(
                        "contact",
                        along,
                        Objects.requireNonNull(DeskMemberPage.speaker(member)).name());
            }
        }
        return named(
                actor,
                network,
                member,
                form,
                "contact",
                memberships.nameContact(
                        actor, network, member.id(), form.shownVersion(), form.toContact()));
    }

    private ModelAndView named(
            Actor actor,
            NetworkId network,
            Member member,
            MembersContactForm form,
            String office,
            ChangeResult result) {
        return switch (result) {
            case DONE -> done(network, member, office);
            case STALE -> conflict(actor, network, member, form.typed());
            case LETTER_UNUSABLE -> throw new IllegalStateException("there is no letter");
        };
    }

    private static ModelAndView question(String office, List<Ending> along, String former) {
        return new ModelAndView("membership/desk/contact-question")
                .addObject("office", office)
                .addObject("along", along)
                .addObject("former", former);
    }

    /** Who can sign for the administration; those from before the hub have nobody yet. */
    @GetMapping("/head")
    ModelAndView head(@ModelAttribute(name = MEMBER, binding = false) Member member) {
        requireAdministration(member);
        return new ModelAndView("membership/desk/head")
                .addObject(FORM, MembersContactForm.empty(member.version()));
    }

    private static void requireAdministration(Member member) {
        if (member.holder() != MemberKind.ADMINISTRATION
                || member.status() == MembershipStatus.ENDED) {
            throw new PageNotFound();
        }
    }

    @PostMapping("/head")
    ModelAndView nameHead(
            @ModelAttribute(name = NETWORK, binding = false) NetworkId network,
            @ModelAttribute(name = MEMBER, binding = false) Member member,
            @ModelAttribute(FORM) MembersContactForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String asked,
            @CurrentActor Actor actor) {
        requireAdministration(member);
        form.validate(errors);
        mailboxes.check(network, member.administration(), form, errors);
        if (errors.hasErrors()) {
            return DeskPages.refused(new ModelAndView("membership/desk/head"));
        }
        if (asked.isEmpty()) {
            Contact successor = form.toContact();
            List<Ending> along =
                    memberships.endingWithNewHead(actor, network, member.id(), successor.mailbox());
            if (!along.isEmpty() || isReplaced(member, successor)) {
                return question(
                        "head",
                        along,
                        Objects.requireNonNullElse(
                                member.personName(), member.administrationName()));
            }
        }
        return named(
                actor,
                network,
                member,
                form,
                "head",
                memberships.nameHead(
                        actor, network, member.id(), form.shownVersion(), form.toContact()));
    }

    /** By somebody else, if only in the mailbox of the same office. */
    private static boolean isReplaced(Member member, Contact successor) {
        String mailbox = member.mailbox();
        return mailbox != null
                && !(mailbox.equals(successor.mailbox().address())
                        && successor.name().equals(member.personName()));
    }

    @GetMapping(CHANGE)
    ModelAndView begin(
            @ModelAttribute(name = NETWORK, binding = false) NetworkId network,
            @ModelAttribute(name = MEMBER, binding = false) Member member,
            @PathVariable("change") String slug,
            @CurrentActor Actor actor) {
        Turn turn = new Turn(actor, network, member, kind(slug));
        return turn.isOpenAt(member.version())
                ? inputs(turn).addObject(FORM, MembersChangeForm.empty(member.version(), today()))
                : conflict(turn, Map.of());
    }

    @PostMapping(CHANGE + "/compose")
    Object compose(
            @ModelAttribute(name = NETWORK, binding = false) NetworkId network,
            @ModelAttribute(name = MEMBER, binding = false) Member member,
            @PathVariable("change") String slug,
            @ModelAttribute(FORM) MembersChangeForm form,
            BindingResult errors,
            @CurrentActor Actor actor) {
        Turn turn = new Turn(actor, network, member, kind(slug));
        return decide(turn, form, errors, change -> draft(turn, form, change));
    }

    /** The letter as it would go now, for a window of its own. */
    @PostMapping(CHANGE + "/preview")
    Object preview(
            @ModelAttribute(name = NETWORK, binding = false) NetworkId network,
            @ModelAttribute(name = MEMBER, binding = false) Member member,
            @PathVariable("change") String slug,
            @ModelAttribute(FORM) MembersChangeForm form,
            BindingResult errors,
            @CurrentActor Actor actor) {
        Turn turn = new Turn(actor, network, member, kind(slug));
        return decide(
                turn,
                form,
                errors,
                change ->
                        memberships
                                .preview(actor, network, member.id(), change, form.letter())
                                .<Object>map(DeskFiles::preview)
                                .orElseGet(() -> refuseLetter(turn, form, change, errors)));
    }

    @PostMapping(CHANGE)
    Object change(
            @ModelAttribute(name = NETWORK, binding = false) NetworkId network,
            @ModelAttribute(name = MEMBER, binding = false) Member member,
            @PathVariable("change") String slug,
            @ModelAttribute(FORM) MembersChangeForm form,
            BindingResult errors,
            @CurrentActor Actor actor) {
        Turn turn = new Turn(actor, network, member, kind(slug));
        return decide(turn, form, errors, change -> send(turn, form, change, errors));
    }

    private ModelAndView send(
            Turn turn, MembersChangeForm form, Change change, BindingResult errors) {
        return switch (memberships.change(
                turn.actor(),
                turn.network(),
                turn.member().id(),
                form.shownVersion(),
                change,
                form.letter())) {
            case DONE -> done(turn.network(), turn.member(), slug(turn.kind()));
            case STALE -> conflict(turn, form.typed());
            case LETTER_UNUSABLE -> refuseLetter(turn, form, change, errors);
        };
    }

    /** Goes on only if the change still fits and nothing is missing. */
    private Object decide(
            Turn turn,
            MembersChangeForm form,
            BindingResult errors,
            Function<Change, Object> onwards) {
        if (!turn.isOpenAt(form.shownVersion())) {
            return conflict(turn, form.typed());
        }
        Change change = form.toChange(turn.kind(), turn.earliest(), today(), errors);
        return change == null ? DeskPages.refused(inputs(turn)) : onwards.apply(change);
    }

    private ModelAndView inputs(Turn turn) {
        return page("membership/desk/member-change", turn);
    }

    /** The letter in the network's wording, to be edited. */
    private ModelAndView draft(Turn turn, MembersChangeForm form, Change change) {
        Proposal proposal = propose(turn, change);
        LetterText letter = proposal.letter();
        LetterDraft draft = letter == null ? new LetterDraft("", "", "") : LetterDraft.of(letter);
        MembersChangeForm filled = form.withLetter(proposal.version(), draft);
        return letter(turn, proposal)
                .addObject(FORM, filled)
                .addObject(BindingResult.MODEL_KEY_PREFIX + FORM, DeskForms.unmarred(filled, FORM));
    }

    private ModelAndView refuseLetter(
            Turn turn, MembersChangeForm form, Change change, BindingResult errors) {
        DeskForms.refuseLetter(form.letter(), errors);
        return DeskPages.refused(letter(turn, propose(turn, change)));
    }

    private Proposal propose(Turn turn, Change change) {
        return memberships.propose(turn.actor(), turn.network(), turn.member().id(), change);
    }

    private ModelAndView letter(Turn turn, Proposal proposal) {
        return page("membership/desk/member-letter", turn)
                .addObject("letter", proposal.letter())
                .addObject("recipient", proposal.recipient())
                .addObject("actor", turn.actor());
    }

    private ModelAndView page(String view, Turn turn) {
        return new ModelAndView(view)
                .addObject("kind", slug(turn.kind()))
                .addObject("along", along(turn));
    }

    /** Only what ends takes anything along; a rest keeps it. */
    private List<Ending> along(Turn turn) {
        return turn.kind() == Change.Kind.END
                ? memberships.endingAlong(turn.actor(), turn.network(), turn.member().id())
                : List.of();
    }

    private ModelAndView conflict(Turn turn, Map<String, String> typed) {
        return conflict(turn.actor(), turn.network(), turn.member(), typed);
    }

    /** With the member as it is now. */
    private ModelAndView conflict(
            Actor actor, NetworkId network, Member shown, Map<String, String> typed) {
        return DeskPages.conflict(
                new ModelAndView("membership/desk/member-conflict")
                        .addObject(MEMBER, memberships.open(actor, network, shown.id()))
                        .addObject("typed", typed));
    }

    private static ModelAndView done(NetworkId network, Member member, String deed) {
        return new ModelAndView(
                "redirect:/networks/%s/coordination/members/%s?done=%s"
                        .formatted(network, member.id(), deed));
    }

    private static Change.Kind kind(String slug) {
        return switch (slug) {
            case "suspend" -> Change.Kind.SUSPEND;
            case "resume" -> Change.Kind.RESUME;
            case "end" -> Change.Kind.END;
            default -> throw new PageNotFound();
        };
    }

    private static String slug(Change.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DeskModel.GERMANY);
    }

    /** A coordinator about to change a membership. */
    private record Turn(Actor actor, NetworkId network, Member member, Change.Kind kind) {

        boolean isOpenAt(int version) {
            return member.version() == version && allows();
        }

        /** The first day the change can hold from. */
        LocalDate earliest() {
            LocalDate suspended = member.suspendedOn();
            return kind == Change.Kind.RESUME && suspended != null ? suspended : member.since();
        }

        private boolean allows() {
            return switch (kind) {
                case SUSPEND -> member.status() == MembershipStatus.ACTIVE;
                case RESUME -> member.status() == MembershipStatus.SUSPENDED;
                case END -> member.status() != MembershipStatus.ENDED;
            };
        }
    }
}
