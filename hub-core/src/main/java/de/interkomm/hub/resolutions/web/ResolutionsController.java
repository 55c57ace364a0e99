package de.interkomm.hub.resolutions.web;

import static de.interkomm.hub.resolutions.web.ResolutionPages.FORM;

import de.interkomm.hub.documents.Documents;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.resolutions.Ballots;
import de.interkomm.hub.resolutions.Execution;
import de.interkomm.hub.resolutions.Resolutions;
import de.interkomm.hub.resolutions.Resolutions.Card;
import de.interkomm.hub.resolutions.Resolutions.Change;
import de.interkomm.hub.resolutions.Resolutions.Query;
import de.interkomm.hub.resolutions.Resolutions.View;
import de.interkomm.hub.shell.Csv;
import de.interkomm.hub.shell.Forms;
import de.interkomm.hub.shell.Typing;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** The register of resolutions, and one of them, as far as each visitor may see them. */
@Controller
class ResolutionsController {

    private static final int LONGEST_SEARCH = 200;

    private final Resolutions resolutions;
    private final Ballots ballots;
    private final ResolutionPages pages;
    private final MessageSource messages;

    ResolutionsController(
            Resolutions resolutions,
            Ballots ballots,
            ResolutionPages pages,
            MessageSource messages) {
        this.resolutions = resolutions;
        this.ballots = ballots;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping(ResolutionPages.REGISTER)
    String register(
            @PathVariable NetworkId network,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String execution,
            @RequestParam(defaultValue = "0") String page,
            @CurrentActor @Nullable Actor actor,
            Model model) {
        Query query = query(text, group, year, execution);
        model.addAttribute("network", network);
        model.addAttribute("query", query);
        model.addAttribute("found", resolutions.register(actor, network, query, page));
        model.addAttribute("years", resolutions.years(actor, network));
        model.addAttribute("groups", resolutions.groups(actor, network));
        model.addAttribute("states", Execution.State.values());
        model.addAttribute(
                "waiting", actor == null ? List.of() : ballots.waitingFor(actor, network));
        model.addAttribute("zone", ResolutionPages.GERMANY);
        return "resolutions/register";
    }

    @GetMapping(ResolutionPages.REGISTER + ".csv")
    ResponseEntity<byte[]> file(
            @PathVariable NetworkId network,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String execution,
            @CurrentActor @Nullable Actor actor,
            Locale locale) {
        Query query = query(text, group, year, execution);
        return Csv.download(
                messages.getMessage("resolutions.csv.file", null, locale),
                Stream.of(
                                "number",
                                "day",
                                "group",
                                "title",
                                "text",
                                "result",
                                "elected",
                                "execution",
                                "who",
                                "until",
                                "note")
                        .map(one -> messages.getMessage("resolutions.csv." + one, null, locale))
                        .toList(),
                resolutions.export(actor, network, query).stream()
                        .map(card -> row(card, locale))
                        .toList());
    }

    private List<String> row(Card card, Locale locale) {
        Execution execution = card.execution();
        boolean carriedOut = card.isToBeCarriedOut();
        return List.of(
                Objects.toString(card.number(), ""),
                Objects.toString(card.resolvedOn(), ""),
                card.groupName(),
                card.title(),
                card.text(),
                messages.getMessage(card.messageKey(), new Object[] {card.elected()}, locale),
                Objects.toString(card.elected(), ""),
                carriedOut
                        ? messages.getMessage(
                                "resolutions.execution." + execution.state(), null, locale)
                        : "",
                carriedOut ? execution.who() : "",
                carriedOut ? Objects.toString(execution.until(), "") : "",
                carriedOut ? execution.note() : "");
    }

    /** What an address asks for; what makes no sense is left out. */
    private static Query query(String text, String group, String year, String execution) {
        Integer wanted = Typing.number(year);
        return new Query(
                text.substring(0, Math.min(text.length(), LONGEST_SEARCH)),
                GroupId.parse(group).orElse(null),
                wanted != null && wanted >= 1900 && wanted <= 9999 ? wanted : null,
                Typing.choice(Execution.State.values(), execution));
    }

    @GetMapping(ResolutionPages.RESOLUTION)
    String resolution(
            @PathVariable NetworkId network,
            @PathVariable String resolution,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String refused,
            @CurrentActor @Nullable Actor actor,
            Locale locale,
            Model model) {
        View view = pages.show(actor, network, resolution, model);
        model.addAttribute(FORM, ExecutionForm.of(view));
        return page(actor, network, view, done, refused, locale, model);
    }

    @PostMapping(ResolutionPages.RESOLUTION + "/execution")
    String follow(
            @PathVariable NetworkId network,
            @PathVariable String resolution,
            @ModelAttribute(FORM) ExecutionForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        View view = pages.held(actor, network, resolution, model);
        Execution execution = form.toExecution(errors);
        if (execution == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(actor, network, view, "", "", locale, model);
        }
        Change change =
                resolutions.follow(
                        actor, network, view.id(), Typing.version(form.version()), execution);
        if (change == Change.DONE) {
            return ResolutionPages.to(network, view.id(), "?done=followed");
        }
        View now = pages.held(actor, network, resolution, model);
        response.setStatus(HttpStatus.CONFLICT.value());
        Forms.refill(model, ResolutionPages.FORM, form.over(now.version()));
        return page(actor, network, now, "", "overtaken", locale, model);
    }

    private String page(
            @Nullable Actor actor,
            NetworkId network,
            View view,
            String done,
            String refused,
            Locale locale,
            Model model) {
        model.addAttribute("done", done);
        model.addAttribute("refused", refused);
        model.addAttribute("megabytes", Documents.LARGEST / (1024 * 1024));
        model.addAttribute("states", Execution.State.values());
        model.addAttribute("place", pages.place(actor, network, view));
        model.addAttribute("ballots", pages.ballots(actor, network, view, locale));
        return "resolutions/resolution";
    }
}
