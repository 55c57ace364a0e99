package de.interkomm.hub.membership.web;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.administrations.Vanished;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.membership.ApplicationDesk;
import de.interkomm.hub.membership.ApplicationDesk.Dossier;
import de.interkomm.hub.membership.ApplicationDesk.MembershipLink;
import de.interkomm.hub.membership.ApplicationDesk.Note;
import de.interkomm.hub.membership.ApplicationId;
import de.interkomm.hub.membership.ApplicationStatus.Turn;
import de.interkomm.hub.membership.ApplicationStep;
import de.interkomm.hub.membership.ApplicationView;
import de.interkomm.hub.membership.ApplicationView.Event;
import de.interkomm.hub.membership.DossierPart;
import de.interkomm.hub.membership.DossierPart.UnderWay;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Pages that several of the coordinators' controllers lead to. */
@Component
class DeskDossiers {

    /** What the page of an application can announce as just done, besides the steps. */
    private static final Set<String> OTHER_DEEDS = Set.of("note");

    /** A second click of the same hand, and not a second decision. */
    private static final Duration DOUBLE_CLICK = Duration.ofSeconds(20);

    private final ApplicationDesk desk;
    private final Administrations administrations;
    private final MailboxElsewhere elsewhere;
    private final List<DossierPart> parts;
    private final Clock clock;

    DeskDossiers(
            ApplicationDesk desk,
            Administrations administrations,
            MailboxElsewhere elsewhere,
            List<DossierPart> parts,
            Clock clock) {
        this.desk = desk;
        this.elsewhere = elsewhere;
        this.administrations = administrations;
        this.parts = parts;
        this.clock = clock;
    }

    /** What an address may have announced; empty for anything else. */
    static String announced(String done) {
        return OTHER_DEEDS.contains(done) || ApplicationStep.ofSlug(done).isPresent() ? done : "";
    }

    static String backTo(NetworkId network, ApplicationId id, String done) {
        return "redirect:/networks/%s/coordination/applications/%s?done=%s"
                .formatted(network, id, done);
    }

    String show(Actor actor, NetworkId network, ApplicationId id, Model model) {
        Dossier dossier = desk.open(actor, network, id);
        model.addAttribute("dossier", dossier);
        ApplicationView application = dossier.application();
        Vanished vanished = vanished(application);
        model.addAttribute("vanished", vanished);
        DeskSteps steps = steps(dossier, vanished);
        model.addAttribute("steps", steps);
        model.addAttribute("underWay", underWay(actor, network, application, steps));
        model.addAttribute("answer", answer(application));
        model.addAttribute(
                "parts",
                parts.stream()
                        .flatMap(one -> one.of(actor, network, application).stream())
                        .toList());
        model.addAttribute(
                "elsewhere",
                elsewhere
                        .of(application.form().mailbox(), application.form().administration())
                        .stream()
                        .map(Administration::title)
                        .collect(Collectors.joining("; ")));
        model.addAttribute(
                "contactLacks",
                application.status().turn() == Turn.NOBODY
                        ? List.of()
                        : ContactForm.of(application.form().contactDetails()).missing());
        model.addAttribute(
                "administration",
                administrations.find(application.form().administration()).orElse(null));
        return "membership/desk/dossier";
    }

    /** What happens by itself instead of the recommended step; {@code null} for nothing. */
    private @Nullable UnderWay underWay(
            Actor actor, NetworkId network, ApplicationView application, DeskSteps steps) {
        return parts.stream()
                .flatMap(one -> one.underWay(actor, network, application).stream())
                .filter(one -> one.step() == steps.recommended())
                .findFirst()
                .orElse(null);
    }

    private static DeskSteps steps(Dossier dossier, @Nullable Vanished vanished) {
        Set<ApplicationStep> open = dossier.application().openSteps();
        if (dossier.isForAMember()) {
            return DeskSteps.closing(open);
        }
        DeskSteps steps = DeskSteps.of(open);
        return vanished == null ? steps : steps.withCare();
    }

    /** {@code null} while the register has the administration. */
    @Nullable Vanished vanished(ApplicationView application) {
        RegionalKey key = application.form().administration();
        return administrations.vanished(List.of(key)).get(key);
    }

    /** What the applicant answered last, as long as a coordinator has not gone on from there. */
    private static @Nullable Answer answer(ApplicationView application) {
        List<Event> steps =
                application.history().stream()
                        .filter(event -> event.step() != ApplicationStep.NAME_CONTACT)
                        .toList();
        if (application.status().turn() != Turn.COORDINATOR
                || steps.isEmpty()
                || steps.getLast().step() != ApplicationStep.COMPLETE) {
            return null;
        }
        return steps.reversed().stream()
                .filter(event -> event.step() == ApplicationStep.REQUEST_COMPLETION)
                .findFirst()
                .map(asked -> new Answer(asked, steps.getLast()))
                .orElse(null);
    }

    /** What was asked, and what came back. */
    record Answer(Event asked, Event given) {}

    /**
     * A step could not be begun any more; nothing has been typed. A second click of whoever has
     * just taken it leads to what it did.
     */
    ModelAndView late(DeskTurn turn) {
        Event last = last(desk.open(turn.actor(), turn.network(), turn.id()));
        return last != null && isSecondClick(last, turn.actor(), turn.step())
                ? done(turn)
                : conflict(turn, Map.of());
    }

    /**
     * A step could not be taken any more: one learns who was quicker, and keeps what was typed.
     *
     * @param typed by the keys of their labels
     */
    ModelAndView conflict(DeskTurn turn, Map<String, String> typed) {
        Dossier dossier = desk.open(turn.actor(), turn.network(), turn.id());
        Event last = last(dossier);
        return DeskPages.conflict(
                new ModelAndView("membership/desk/conflict")
                        .addObject("applied", dossier.application())
                        .addObject("member", held(dossier))
                        .addObject("step", turn.step())
                        .addObject("last", last)
                        .addObject("note", newerNote(dossier, last))
                        .addObject("typed", typed));
    }

    /**
     * The membership that leaves nothing but to close the application; {@code null} if none does.
     */
    private static @Nullable MembershipLink held(Dossier dossier) {
        return dossier.isForAMember() && !dossier.application().status().isFinal()
                ? dossier.membership()
                : null;
    }

    private static @Nullable Event last(Dossier dossier) {
        List<Event> history = dossier.application().history();
        return history.isEmpty() ? null : history.getLast();
    }

    /** Back to the application, which tells of the step taken. */
    static ModelAndView done(DeskTurn turn) {
        return new ModelAndView(backTo(turn.network(), turn.id(), turn.step().slug()));
    }

    private boolean isSecondClick(Event last, Actor actor, ApplicationStep step) {
        return last.step() == step
                && last.actor().equals(actor.name())
                && last.at().isAfter(clock.instant().minus(DOUBLE_CLICK));
    }

    private static @Nullable Note newerNote(Dossier dossier, @Nullable Event last) {
        Instant since = last == null ? Instant.MIN : last.at();
        return dossier.notes().stream()
                .filter(note -> note.at().isAfter(since))
                .max(Comparator.comparing(Note::at))
                .orElse(null);
    }
}
