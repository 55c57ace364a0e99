package de.interkomm.hub.membership.web;

import de.interkomm.hub.administrations.AdministrationTitle;
import de.interkomm.hub.correspondence.Direction;
import de.interkomm.hub.correspondence.Letter;
import de.interkomm.hub.correspondence.LetterKind;
import de.interkomm.hub.documents.Refusal;
import de.interkomm.hub.mail.LocalMailbox;
import de.interkomm.hub.membership.ApplicationStatus;
import de.interkomm.hub.membership.ApplicationStep;
import de.interkomm.hub.membership.ApplicationView;
import de.interkomm.hub.membership.Applications;
import de.interkomm.hub.membership.Applications.Outcome;
import de.interkomm.hub.membership.Applications.StepResult;
import de.interkomm.hub.membership.DeclarationPart;
import de.interkomm.hub.membership.MembershipStatus;
import de.interkomm.hub.membership.Memberships.Episode;
import de.interkomm.hub.membership.spi.AdmissionStep;
import de.interkomm.hub.membership.spi.Dispatch;
import de.interkomm.hub.membership.spi.Verdict;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows an application to its applicant as it stands now, whatever was just tried. */
@Component
class ApplicantPage {

    /** A second click of the same hand, and not a second decision. */
    private static final Duration DOUBLE_CLICK = Duration.ofSeconds(20);

    private final Applications applications;
    private final LetterFlaws flaws;
    private final JoinableNetworks networks;
    private final List<DeclarationPart> declarations;
    private final ObjectProvider<LocalMailbox> localMailbox;
    private final Clock clock;

    ApplicantPage(
            Applications applications,
            LetterFlaws flaws,
            JoinableNetworks networks,
            List<DeclarationPart> declarations,
            ObjectProvider<LocalMailbox> localMailbox,
            Clock clock) {
        this.applications = applications;
        this.flaws = flaws;
        this.networks = networks;
        this.declarations = declarations;
        this.localMailbox = localMailbox;
        this.clock = clock;
    }

    String show(ApplicantLink link, Model model) {
        ApplicationView application = applications.view(link.network(), link.application());
        model.addAttribute("view", application);
        model.addAttribute(
                "administrationTitle", new AdministrationTitle(application.administrationName()));
        boolean alreadyMember = tellsOfMembership(link, application);
        Outcome outcome = applications.outcome(link.network(), link.application()).orElse(null);
        boolean isOver = isOver(application, outcome);
        boolean memberNow = isOver && learnsOfMembership(link, application);
        model.addAttribute("outcome", outcome);
        model.addAttribute("memberNow", memberNow);
        model.addAttribute(
                "mayBeginAgain", isOver && !memberNow && networks.canBeJoined(link.network()));
        model.addAttribute("alreadyMember", alreadyMember);
        model.addAttribute(
                "statusKey",
                alreadyMember
                        ? "applicant.already-member" + (link.isForPersons() ? ".person" : "")
                        : statusKey(link, application, outcome));
        model.addAttribute("open", names(application.openSteps()));
        model.addAttribute("person", link.isForPersons());
        model.addAttribute("certain", isCertain(application));
        model.addAttribute("mayConfirm", application.form().mailbox().equals(link.mailedTo()));
        model.addAttribute("dispatches", offered(link.policy().dispatches(), application));
        model.addAttribute(
                "letters", shown(application).map(letter -> row(application, letter)).toList());
        model.addAttribute("flaws", flaws(link, application));
        model.addAttribute("toPrint", latest(application, LetterKind.APPLICATION));
        model.addAttribute("question", latest(application, LetterKind.COMPLETION_REQUEST));
        model.addAttribute("asked", asked(application));
        model.addAttribute("history", history(link, application, outcome));
        model.addAttribute("localMailbox", localMailbox.getIfAvailable() != null);
        addUnlessTyped(model, "sendForm", SendForm.empty());
        addUnlessTyped(model, "scanForm", ScanForm.empty());
        addUnlessTyped(model, "answerForm", AnswerForm.empty());
        ContactForm contact = ContactForm.of(application.form().contactDetails());
        boolean mayNameContact = !alreadyMember && mayNameContact(link, application, outcome);
        model.addAttribute("mayNameContact", mayNameContact);
        model.addAttribute(
                "contactLacks",
                mayNameContact || application.status().turn() != ApplicationStatus.Turn.NOBODY
                        ? contact.missing()
                        : List.of());
        addUnlessTyped(model, "contactForm", contact);
        model.addAttribute("contactNeed", link.policy().contactNeed());
        addUnlessTyped(model, "declarationForm", DeclarationForm.empty());
        model.addAttribute(
                "declaration",
                declarations.stream().flatMap(part -> part.of(link.network()).stream()).toList());
        return "membership/application";
    }

    /** Takes a step: on to the page as it then is, or the same page with what went wrong. */
    String take(
            ApplicantLink link,
            Supplier<StepResult> step,
            Model model,
            HttpServletResponse response) {
        return after(step.get(), link, model, response);
    }

    /** The same where something is typed or handed in: not before nothing is wrong with that. */
    String take(
            ApplicantLink link,
            BindingResult typed,
            Supplier<StepResult> step,
            Model model,
            HttpServletResponse response) {
        if (typed.hasErrors()) {
            return again(HttpStatus.UNPROCESSABLE_CONTENT, link, model, response);
        }
        StepResult result = step.get();
        if (result instanceof StepResult.FileRefused(Refusal reason)
                && typed.getTarget() instanceof FileForm form) {
            typed.rejectValue(form.fileField(), "applicant.file." + reason);
            return again(HttpStatus.UNPROCESSABLE_CONTENT, link, model, response);
        }
        return after(result, link, model, response);
    }

    private String after(
            StepResult result, ApplicantLink link, Model model, HttpServletResponse response) {
        return switch (result) {
            case StepResult.Done _ -> "redirect:" + link.path();
            case StepResult.NotPossible _ -> {
                explain(link, model);
                yield again(HttpStatus.CONFLICT, link, model, response);
            }
            case StepResult.AlreadyMember _ -> again(HttpStatus.CONFLICT, link, model, response);
            case StepResult.Refused(var judgement) -> {
                model.addAttribute("refusal", judgement);
                yield again(HttpStatus.UNPROCESSABLE_CONTENT, link, model, response);
            }
            case StepResult.FileRefused(Refusal reason) ->
                    throw new IllegalStateException("no file was handed in: " + reason);
        };
    }

    /**
     * Why nothing was done: whoever chose another way in another window is told which one holds.
     */
    private void explain(ApplicantLink link, Model model) {
        ApplicationView application = applications.view(link.network(), link.application());
        Dispatch chosen = chosen(link, model);
        if (chosen != null
                && application.dispatch() != null
                && application.dispatch() != chosen
                && application.submittedAt() != null
                && application.status().turn() != ApplicationStatus.Turn.NOBODY) {
            model.addAttribute("dropped", chosen.name());
        } else {
            model.addAttribute(isSecondClick(link) ? "repeated" : "stale", true);
        }
    }

    private static @Nullable Dispatch chosen(ApplicantLink link, Model model) {
        return model.getAttribute("sendForm") instanceof SendForm form
                ? form.among(link.policy().dispatches()).orElse(null)
                : null;
    }

    /** Whether the applicant has just done something: most likely the same. */
    private boolean isSecondClick(ApplicantLink link) {
        List<ApplicationView.Event> history =
                applications.view(link.network(), link.application()).history();
        return !history.isEmpty()
                && history.getLast().step().by() == ApplicationStep.By.APPLICANT
                && history.getLast().at().isAfter(clock.instant().minus(DOUBLE_CLICK));
    }

    /** The page with what is wrong, or as it has become meanwhile. */
    String again(HttpStatus status, ApplicantLink link, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        return show(link, model);
    }

    private static void addUnlessTyped(Model model, String name, Object empty) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, empty);
        }
    }

    /** Some states mean something else in networks of persons, or where an organ resolves. */
    private static String statusKey(
            ApplicantLink link, ApplicationView application, @Nullable Outcome outcome) {
        String key = "applicant.status." + application.status();
        return switch (application.status()) {
            case DRAFT -> link.isForPersons() ? key + promise(application) : key;
            case SUBMITTED -> link.isForPersons() ? key + ".person" : key;
            case ADMITTED -> {
                String now =
                        outcome == null || outcome.status() == MembershipStatus.ACTIVE
                                ? key
                                : "applicant.membership." + outcome.status();
                yield link.isForPersons() ? now + ".person" : now;
            }
            case ACKNOWLEDGED -> key + resolutionKey(link, application);
            case AWAITING_LETTER -> application.dispatch() == Dispatch.POST ? key + ".post" : key;
            case CONFIRMED, COMPLETION_REQUESTED, RESOLVED, DECLARED, DECLINED, WITHDRAWN -> key;
        };
    }

    /** Whether the confirmation is all it takes, or somebody looks at it first. */
    private static String promise(ApplicationView application) {
        return isCertain(application) ? ".person" : ".person.review";
    }

    private static boolean isCertain(ApplicationView application) {
        return application.judgement().verdict() == Verdict.ELIGIBLE;
    }

    /** Still to come, or already there where no declaration follows it. */
    private static String resolutionKey(ApplicantLink link, ApplicationView application) {
        if (!link.policy().needs(AdmissionStep.RESOLUTION)) {
            return "";
        }
        return application.resolution() == null ? ".resolution" : ".resolved";
    }

    /** Only where a letter of the applicant's is about to go. */
    private List<LetterFlaws.Flaw> flaws(ApplicantLink link, ApplicationView application) {
        return switch (application.status()) {
            case DRAFT, CONFIRMED, AWAITING_LETTER ->
                    link.isForPersons() ? List.of() : flaws.of(application.form());
            default -> List.of();
        };
    }

    /** While nobody can be written to by name; afterwards it is for those who sign in. */
    private static boolean mayNameContact(
            ApplicantLink link, ApplicationView application, @Nullable Outcome outcome) {
        return outcome == null
                ? application.offers(ApplicationStep.NAME_CONTACT)
                        && application.form().contact() == null
                : !link.isForPersons()
                        && outcome.status() == MembershipStatus.ACTIVE
                        && outcome.contact() == null;
    }

    private static Set<String> names(Set<ApplicationStep> steps) {
        return steps.stream().map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Said before one asks in vain. Which administrations are members is public; of a person only
     * their own mailbox learns it.
     */
    private boolean tellsOfMembership(ApplicantLink link, ApplicationView application) {
        return switch (application.status()) {
            case DRAFT, CONFIRMED, AWAITING_LETTER -> learnsOfMembership(link, application);
            default -> false;
        };
    }

    private boolean learnsOfMembership(ApplicantLink link, ApplicationView application) {
        return (!link.isForPersons() || application.form().mailbox().equals(link.mailedTo()))
                && applications.isMember(link.network(), link.application());
    }

    /** Whether one would have to ask anew. */
    private static boolean isOver(ApplicationView application, @Nullable Outcome outcome) {
        return switch (application.status()) {
            case DECLINED, WITHDRAWN -> true;
            case ADMITTED -> outcome != null && outcome.status() == MembershipStatus.ENDED;
            default -> false;
        };
    }

    /**
     * A letter that was printed before the last change, or a scan before a better one, is of no use
     * to anybody any more.
     */
    private static Stream<Letter> shown(ApplicationView application) {
        String current = latest(application, LetterKind.APPLICATION);
        return application.letters().stream()
                .filter(
                        letter ->
                                !letter.kind().startsWith("SIGNED_")
                                        || !application.isSuperseded(letter))
                .filter(
                        letter ->
                                !letter.kind().equals(LetterKind.APPLICATION.name())
                                        || letter.id().toString().equals(current));
    }

    /** All ways there are, but for the one chosen before. */
    private static List<String> offered(Set<Dispatch> dispatches, ApplicationView application) {
        return Arrays.stream(Dispatch.values())
                .filter(dispatches::contains)
                .filter(way -> way != application.dispatch())
                .map(Enum::name)
                .toList();
    }

    private static @Nullable String latest(ApplicationView application, LetterKind kind) {
        return application.letters().reversed().stream()
                .filter(letter -> letter.kind().equals(kind.name()))
                .findFirst()
                .map(letter -> letter.id().toString())
                .orElse(null);
    }

    /** What the network asked for last; empty if nothing. */
    private static String asked(ApplicationView application) {
        return application.history().reversed().stream()
                .filter(event -> event.step() == ApplicationStep.REQUEST_COMPLETION)
                .findFirst()
                .map(ApplicationView.Event::note)
                .orElse("");
    }

    private LetterRow row(ApplicationView application, Letter letter) {
        String unsigned = letter.kind().replaceFirst("^SIGNED_", "");
        boolean known =
                Arrays.stream(LetterKind.values()).anyMatch(kind -> kind.name().equals(unsigned));
        return new LetterRow(
                letter.id().toString(),
                known ? "correspondence.kind." + letter.kind() : "applicant.letter.enclosure",
                letter.subject(),
                letter.direction() == Direction.OUTGOING,
                day(letter.at()),
                application.isSuperseded(letter));
    }

    private HistoryRow row(
            ApplicantLink link, ApplicationView application, ApplicationView.Event event) {
        String key = "applicant.event." + event.step().slug();
        boolean withoutLetter = event.step() == ApplicationStep.SEND && link.isForPersons();
        return new HistoryRow(
                withoutLetter ? key + ".person" : key,
                event.note(),
                day(event.at()),
                application.dayOf(event));
    }

    private List<HistoryRow> history(
            ApplicantLink link, ApplicationView application, @Nullable Outcome outcome) {
        Stream<HistoryRow> before =
                application.history().stream().map(event -> row(link, application, event));
        Stream<HistoryRow> since =
                outcome == null ? Stream.of() : outcome.since().stream().map(this::row);
        return Stream.concat(before, since).toList();
    }

    /** What became of the membership; the day it holds from is told where it is another. */
    private HistoryRow row(Episode episode) {
        LocalDate recorded = day(episode.recorded());
        return new HistoryRow(
                "applicant.event.member." + episode.what(),
                episode.note(),
                recorded,
                episode.on().equals(recorded) ? null : episode.on());
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    /** A letter in the list. */
    record LetterRow(
            String id,
            String kindKey,
            String subject,
            boolean fromNetwork,
            LocalDate on,
            boolean superseded) {}

    /**
     * A line of the history.
     *
     * @param day of what was put down, where that is another than the day it was put down
     */
    record HistoryRow(String key, String note, LocalDate on, @Nullable LocalDate day) {}
}
