package de.interkomm.hub.declarations.web;

import static de.interkomm.hub.declarations.web.DraftPages.DRAFT;
import static de.interkomm.hub.declarations.web.DraftPages.FORM;

import de.interkomm.hub.declarations.Clause;
import de.interkomm.hub.declarations.ClauseId;
import de.interkomm.hub.declarations.Comparison;
import de.interkomm.hub.declarations.DeclarationText;
import de.interkomm.hub.declarations.DeclarationText.Move;
import de.interkomm.hub.declarations.Declarations;
import de.interkomm.hub.declarations.Drafting;
import de.interkomm.hub.declarations.Drafting.AddResult;
import de.interkomm.hub.declarations.Drafting.Draft;
import de.interkomm.hub.declarations.Drafting.PutResult;
import de.interkomm.hub.declarations.Drafting.State;
import de.interkomm.hub.declarations.Drafting.Turn;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.shell.Typing;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;

/** The draft as a whole: its clauses in their order, its states, and its way to being adopted. */
@Controller
class DraftController {

    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    private final Drafting drafting;
    private final Declarations declarations;
    private final Networks networks;

    DraftController(Drafting drafting, Declarations declarations, Networks networks) {
        this.networks = networks;
        this.drafting = drafting;
        this.declarations = declarations;
    }

    @GetMapping(DRAFT)
    String draft(
            @PathVariable NetworkId network,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String refused,
            @CurrentActor Actor actor,
            Model model) {
        open(actor, network, model);
        model.addAttribute("done", done);
        model.addAttribute("refused", refused);
        return "declarations/draft";
    }

    private Draft open(Actor actor, NetworkId network, Model model) {
        Draft draft = drafting.open(actor, network);
        model.addAttribute("network", network);
        model.addAttribute("draft", draft);
        return draft;
    }

    @PostMapping(DRAFT + "/title")
    String retitle(
            @PathVariable NetworkId network,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String seen,
            @CurrentActor Actor actor) {
        drafting.open(actor, network);
        if (title.isBlank() || title.strip().length() > DeclarationText.LONGEST_TITLE) {
            return DraftPages.toDraft(network, "?refused=title");
        }
        return after(
                network, drafting.retitle(actor, network, Typing.version(seen), title), "retitled");
    }

    private static String after(NetworkId network, Turn turn, String done) {
        return DraftPages.toDraft(network, turn == Turn.DONE ? "?done=" + done : "?refused=stale");
    }

    @GetMapping(DRAFT + "/new")
    String begin(
            @PathVariable NetworkId network,
            @RequestParam(defaultValue = "") String after,
            @CurrentActor Actor actor,
            Model model) {
        open(actor, network, model);
        model.addAttribute(FORM, new ClauseForm("", "", "", after, "", "", ""));
        return "declarations/new-clause";
    }

    @PostMapping(DRAFT + "/new")
    String add(
            @PathVariable NetworkId network,
            @ModelAttribute(FORM) ClauseForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        open(actor, network, model);
        Clause.Words words = form.toWords(errors);
        if (words == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "declarations/new-clause";
        }
        return switch (drafting.add(
                actor, network, words, ClauseId.parse(form.after()).orElse(null))) {
            case AddResult.Added(ClauseId id) ->
                    DraftPages.toDraft(network, "?done=added#clause-" + id);
            case AddResult.Full _ -> refuse(errors, "declarations.refused.full", response);
            case AddResult.Stale _ -> refuse(errors, "declarations.refused.stale", response);
        };
    }

    private static String refuse(BindingResult errors, String why, HttpServletResponse response) {
        errors.reject(why);
        response.setStatus(HttpStatus.CONFLICT.value());
        return "declarations/new-clause";
    }

    @PostMapping(DraftPages.CLAUSE + "/place")
    String move(
            @PathVariable NetworkId network,
            @PathVariable String clause,
            @RequestParam(defaultValue = "") String move,
            @CurrentActor Actor actor) {
        ClauseId id = DraftPages.clause(clause);
        Move meant =
                Arrays.stream(Move.values())
                        .filter(one -> one.name().equals(move))
                        .findFirst()
                        .orElseThrow(PageNotFound::new);
        return drafting.move(actor, network, id, meant) == Turn.DONE
                ? DraftPages.toDraft(network, "#clause-" + id)
                : DraftPages.toDraft(network, "?refused=stale");
    }

    @GetMapping(DRAFT + "/states")
    String states(@PathVariable NetworkId network, @CurrentActor Actor actor, Model model) {
        open(actor, network, model);
        model.addAttribute("states", drafting.states(actor, network));
        model.addAttribute("zone", GERMANY);
        return "declarations/states";
    }

    @GetMapping(DRAFT + "/comparison")
    String compare(
            @PathVariable NetworkId network,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @CurrentActor Actor actor,
            Model model) {
        int before = Typing.version(from);
        int after = Typing.version(to);
        open(actor, network, model);
        model.addAttribute("from", before);
        model.addAttribute("to", after);
        model.addAttribute("comparison", drafting.compare(actor, network, before, after));
        model.addAttribute(
                "numbers", drafting.states(actor, network).stream().map(State::number).toList());
        return "declarations/comparison";
    }

    @GetMapping(DRAFT + "/adoption")
    String adoption(@PathVariable NetworkId network, @CurrentActor Actor actor, Model model) {
        Draft draft = settled(actor, network, model);
        model.addAttribute(FORM, AdoptionForm.of(draft.state()));
        return "declarations/adoption";
    }

    private Draft settled(Actor actor, NetworkId network, Model model) {
        Draft draft = open(actor, network, model);
        if (!draft.maySettle() || !draft.isOpen()) {
            throw new PageNotFound();
        }
        model.addAttribute("meetings", drafting.meetings(actor, network));
        model.addAttribute("ofPersons", DeclarationPages.isOfPersons(networks, network));
        model.addAttribute(
                "unchanged",
                declarations
                        .inForce(network)
                        .filter(one -> Comparison.between(one.text(), draft.text()).isEmpty())
                        .orElse(null));
        return draft;
    }

    @PostMapping(DRAFT + "/motion")
    String putToVote(
            @PathVariable NetworkId network,
            @RequestParam(defaultValue = "") String seen,
            @CurrentActor Actor actor) {
        return switch (drafting.putToVote(actor, network, Typing.version(seen))) {
            case PutResult.Put(var motion) ->
                    "redirect:/networks/" + network + "/resolutions/" + motion + "?done=put";
            case PutResult.Empty _ -> DraftPages.toDraft(network, "?refused=empty");
            case PutResult.Unchanged _ -> DraftPages.toDraft(network, "?refused=unchanged");
            case PutResult.Adopted _,
                    PutResult.TooEarly _,
                    PutResult.BeforeEarlier _,
                    PutResult.NotOfMeeting _,
                    PutResult.Stale _ ->
                    DraftPages.toDraft(network, "?refused=stale");
        };
    }

    @PostMapping(DRAFT + "/adoption")
    String record(
            @PathVariable NetworkId network,
            @ModelAttribute(FORM) AdoptionForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        LocalDate on = form.toDay(errors, drafting.meetings(actor, network));
        PutResult result =
                on == null
                        ? null
                        : drafting.recordAdoption(
                                actor,
                                network,
                                Typing.version(form.seen()),
                                on,
                                form.meetingId().orElse(null));
        if (result instanceof PutResult.Adopted) {
            return "redirect:/networks/" + network + "/declaration?done=adopted";
        }
        settled(actor, network, model);
        if (result instanceof PutResult.TooEarly) {
            errors.rejectValue("on", "declarations.form.on.ahead");
        } else if (result instanceof PutResult.BeforeEarlier(int number, LocalDate adoptedOn)) {
            errors.rejectValue(
                    "on",
                    "declarations.form.on.before",
                    new Object[] {number, day(adoptedOn)},
                    null);
        } else if (result instanceof PutResult.NotOfMeeting(LocalDate held)) {
            errors.rejectValue(
                    "on", "declarations.form.on.meeting", new Object[] {day(held)}, null);
        } else if (result != null) {
            return DraftPages.toDraft(
                    network,
                    switch (result) {
                        case PutResult.Empty _ -> "?refused=empty";
                        case PutResult.Unchanged _ -> "?refused=unchanged";
                        default -> "?refused=stale";
                    });
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "declarations/adoption";
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(LocaleContextHolder.getLocale())
                .format(day);
    }

    @PostMapping(DRAFT + "/taking-back")
    String takeBack(@PathVariable NetworkId network, @CurrentActor Actor actor) {
        return drafting.takeBack(actor, network) == Turn.DONE
                ? DraftPages.toDraft(network, "?done=taken-back")
                : DraftPages.toDraft(network, "?refused=voting");
    }
}
