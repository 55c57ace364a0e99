package de.interkomm.hub.meetings.web;

import static de.interkomm.hub.meetings.web.MeetingPages.FORM;
import static de.interkomm.hub.meetings.web.MeetingPages.TYPING;

import de.interkomm.hub.documents.DocumentDownload;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.meetings.AgendaItemId;
import de.interkomm.hub.meetings.Agendas;
import de.interkomm.hub.meetings.ApprovalWay;
import de.interkomm.hub.meetings.MeetingInvitations.File;
import de.interkomm.hub.meetings.MeetingRooms;
import de.interkomm.hub.meetings.MeetingTime;
import de.interkomm.hub.meetings.MeetingVotes;
import de.interkomm.hub.meetings.Meetings.View;
import de.interkomm.hub.meetings.MinutesBooks;
import de.interkomm.hub.meetings.MinutesBooks.Step;
import de.interkomm.hub.meetings.NoteId;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.stream.Collectors;

/** The minutes of a meeting: reading, approving and correcting them. */
@Controller
class MinutesController {

    private static final String MINUTES = MeetingPages.MEETING + "/minutes";

    private final MinutesBooks books;
    private final Agendas agendas;
    private final MeetingVotes votes;
    private final MeetingRooms rooms;
    private final MeetingPages pages;
    private final Clock clock;

    MinutesController(
            MinutesBooks books,
            Agendas agendas,
            MeetingVotes votes,
            MeetingRooms rooms,
            MeetingPages pages,
            Clock clock) {
        this.rooms = rooms;
        this.votes = votes;
        this.books = books;
        this.agendas = agendas;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(MINUTES)
    String read(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String refused,
            @CurrentActor @Nullable Actor actor,
            Model model) {
        View view = pages.show(actor, network, group, meeting, model);
        model.addAttribute("done", done);
        model.addAttribute("refused", refused);
        model.addAttribute(FORM, NoteForm.EMPTY);
        return page(actor, network, view, model);
    }

    private String page(@Nullable Actor actor, NetworkId network, View view, Model model) {
        model.addAttribute("book", books.open(actor, network, view.id()));
        model.addAttribute("carriedTo", agendas.carriedTo(actor, network, view.id()));
        model.addAttribute(
                "results",
                votes.results(actor, network, view.id(), LocaleContextHolder.getLocale()));
        model.addAttribute("writes", rooms.mayWrite(actor, network, view.id()));
        model.addAttribute("parts", pages.parts(actor, network, view.id()));
        model.addAttribute("today", LocalDate.ofInstant(clock.instant(), MeetingTime.ZONE));
        model.addAttribute("zone", MeetingTime.ZONE);
        model.addAttribute("me", actor == null ? null : actor.account());
        return "meetings/minutes";
    }

    @GetMapping(MeetingPages.MEETING + "/minutes.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @CurrentActor @Nullable Actor actor) {
        View view = pages.open(actor, network, group, meeting);
        File file = books.pdf(actor, network, view.id());
        return DocumentDownload.attachment(file.name(), file.mediaType(), file.content());
    }

    @PostMapping(MINUTES + "/proposal")
    String propose(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "") String until,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        View view = pages.held(actor, network, group, meeting, model);
        ApprovalWay wanted =
                way.equals(ApprovalWay.IN_WRITING.name())
                        ? ApprovalWay.IN_WRITING
                        : ApprovalWay.NEXT_MEETING;
        Step step = books.propose(actor, network, view.id(), wanted, day(until));
        if (step == Step.NO_DAY) {
            model.addAttribute("typedUntil", until);
            model.addAttribute(FORM, NoteForm.EMPTY);
            return again(actor, network, view, response, model);
        }
        return after(step, "proposed", network, group, meeting);
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    @PostMapping(MINUTES + "/approval")
    String approve(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @CurrentActor Actor actor) {
        View view = pages.open(actor, network, group, meeting);
        return after(books.approve(actor, network, view.id()), "approved", network, group, meeting);
    }

    @PostMapping(MINUTES + "/distribution")
    String distribute(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @CurrentActor Actor actor) {
        View view = pages.open(actor, network, group, meeting);
        return after(
                books.distribute(actor, network, view.id()),
                "distributed",
                network,
                group,
                meeting);
    }

    @PostMapping(MINUTES + "/corrections")
    String correct(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @ModelAttribute(FORM) NoteForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        View view = pages.held(actor, network, group, meeting, model);
        TYPING.line(errors, "reason", form.reason(), MinutesBooks.LONGEST_NOTE);
        if (errors.hasErrors()) {
            return again(actor, network, view, response, model);
        }
        AgendaItemId item =
                AgendaItemId.parse(form.item())
                        .filter(id -> view.agenda().stream().anyMatch(one -> one.id().equals(id)))
                        .orElse(null);
        return after(
                books.correct(
                        actor,
                        network,
                        view.id(),
                        item,
                        form.settles().stream()
                                .flatMap(one -> NoteId.parse(one).stream())
                                .collect(Collectors.toSet()),
                        MeetingPages.unix(form.reason())),
                "corrected",
                network,
                group,
                meeting);
    }

    @PostMapping(MINUTES + "/objections")
    String object(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @ModelAttribute(FORM) NoteForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        View view = pages.show(actor, network, group, meeting, model);
        TYPING.line(errors, "reason", form.reason(), MinutesBooks.LONGEST_NOTE);
        if (errors.hasErrors()) {
            return again(actor, network, view, response, model);
        }
        return after(
                books.object(actor, network, view.id(), MeetingPages.unix(form.reason())),
                "objected",
                network,
                group,
                meeting);
    }

    @PostMapping(MINUTES + "/objections/{objection}/withdrawal")
    String withdraw(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @PathVariable String objection,
            @CurrentActor Actor actor) {
        View view = pages.open(actor, network, group, meeting);
        NoteId id = NoteId.parse(objection).orElseThrow(PageNotFound::new);
        return after(
                books.withdraw(actor, network, view.id(), id),
                "withdrawn",
                network,
                group,
                meeting);
    }

    private String again(
            Actor actor, NetworkId network, View view, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("done", "");
        model.addAttribute("refused", "");
        return page(actor, network, view, model);
    }

    private static String after(
            Step step, String done, NetworkId network, String group, String meeting) {
        String more =
                step == Step.DONE
                        ? "?done=" + done
                        : "?refused=" + step.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return MeetingPages.to(network, group, meeting, "/minutes" + more);
    }
}
