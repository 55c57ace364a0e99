package de.interkomm.hub.meetings.web;

import static de.interkomm.hub.meetings.web.MeetingPages.FORM;

import de.interkomm.hub.documents.Documents;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.meetings.AgendaItemDraft;
import de.interkomm.hub.meetings.AgendaItemId;
import de.interkomm.hub.meetings.Agendas;
import de.interkomm.hub.meetings.Agendas.AddResult;
import de.interkomm.hub.meetings.Agendas.AttachResult;
import de.interkomm.hub.meetings.Agendas.Change;
import de.interkomm.hub.meetings.Agendas.Item;
import de.interkomm.hub.meetings.Agendas.Side;
import de.interkomm.hub.meetings.Agendas.Step;
import de.interkomm.hub.meetings.Audience;
import de.interkomm.hub.meetings.ItemKind;
import de.interkomm.hub.meetings.MeetingVotes;
import de.interkomm.hub.meetings.Meetings.View;
import de.interkomm.hub.meetings.PaperId;
import de.interkomm.hub.resolutions.Resolutions.Card;
import de.interkomm.hub.resolutions.Resolutions.OnAgenda;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.shell.Typing;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Working on an agenda: its items, their order and their papers. */
@Controller
class AgendaController {

    private static final String AGENDA = MeetingPages.MEETING + "/agenda";
    private static final String ITEM = AGENDA + "/{item}";
    private static final String BACK = "/agenda?done=";

    private final Agendas agendas;
    private final MeetingVotes votes;
    private final RoomVotesPart votesPart;
    private final MeetingPages pages;
    private final Clock clock;

    AgendaController(
            Agendas agendas,
            MeetingVotes votes,
            RoomVotesPart votesPart,
            MeetingPages pages,
            Clock clock) {
        this.agendas = agendas;
        this.votes = votes;
        this.votesPart = votesPart;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(AGENDA)
    String agenda(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String refused,
            @RequestParam(defaultValue = "") String moved,
            @RequestParam(defaultValue = "") String step,
            @CurrentActor Actor actor,
            Model model) {
        View view = open(actor, network, group, meeting, model);
        model.addAttribute("done", done);
        model.addAttribute("refused", refused);
        view.agenda().stream()
                .filter(one -> one.id().toString().equals(moved))
                .findFirst()
                .ifPresent(one -> model.addAttribute("moved", one));
        model.addAttribute("step", step);
        model.addAttribute(FORM, ItemForm.empty());
        return page(actor, network, view, model);
    }

    @PostMapping(AGENDA)
    String add(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @ModelAttribute(FORM) ItemForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        View view = open(actor, network, group, meeting, model);
        AgendaItemDraft draft = form.toDraft(errors);
        AgendaItemId above = form.above().isBlank() ? null : MeetingPages.item(form.above());
        if (draft != null) {
            switch (agendas.add(actor, network, view.id(), above, draft)) {
                case AddResult.Added(var id) -> {
                    return MeetingPages.to(network, group, meeting, BACK + "item-added#item-" + id);
                }
                case AddResult.Refused(var reason) ->
                        errors.rejectValue("above", "meetings.agenda.refused." + code(reason));
                case AddResult.TooMany() -> errors.reject("meetings.agenda.refused.too-many");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("done", "");
        model.addAttribute("refused", "");
        return page(actor, network, view, model);
    }

    private String page(Actor actor, NetworkId network, View view, Model model) {
        model.addAttribute("moves", Freedom.of(view.agenda()));
        model.addAttribute("steps", List.of(Step.values()));
        model.addAttribute("cameFrom", agendas.cameFrom(actor, network, view.id()));
        model.addAttribute("invitable", view.card().isInvitable(clock.instant()));
        model.addAttribute("hasLast", agendas.hasLast(actor, network, view.id()));
        model.addAttribute("kinds", List.of(ItemKind.values()));
        model.addAttribute("audiences", List.of(Audience.values()));
        model.addAttribute("deepest", Agendas.DEEPEST);
        return "meetings/agenda";
    }

    @GetMapping(ITEM)
    String item(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @PathVariable String item,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String refused,
            @CurrentActor Actor actor,
            Model model) {
        Item found = find(actor, network, group, meeting, item, model);
        model.addAttribute("done", done);
        model.addAttribute("refused", refused);
        model.addAttribute(FORM, ItemForm.of(found));
        return itemPage(actor, network, group, found, model);
    }

    @PostMapping(ITEM)
    String save(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @PathVariable String item,
            @ModelAttribute(FORM) ItemForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        Item found = find(actor, network, group, meeting, item, model);
        AgendaItemDraft draft = form.toDraft(errors);
        if (draft == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("done", "");
            model.addAttribute("refused", "");
            return itemPage(actor, network, group, found, model);
        }
        return after(
                agendas.edit(actor, network, found.id(), draft),
                network,
                group,
                meeting,
                "item-changed#item-" + found.id());
    }

    private String itemPage(Actor actor, NetworkId network, String group, Item item, Model model) {
        List<Card> motions =
                votes.onAgenda(actor, network, item.meeting()).stream()
                        .filter(one -> one.item().equals(item.id().value()))
                        .map(OnAgenda::card)
                        .toList();
        model.addAttribute("item", item);
        model.addAttribute("motions", motions);
        model.addAttribute(
                "waiting", votesPart.waiting(actor, network, MeetingPages.group(group), motions));
        model.addAttribute("kinds", List.of(ItemKind.values()));
        model.addAttribute("audiences", List.of(Audience.values()));
        model.addAttribute("megabytes", Documents.LARGEST / 1024 / 1024);
        return "meetings/item";
    }

    @PostMapping(ITEM + "/removal")
    String remove(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @PathVariable String item,
            @CurrentActor Actor actor,
            Model model) {
        Item found = find(actor, network, group, meeting, item, model);
        return after(
                agendas.remove(actor, network, found.id()),
                network,
                group,
                meeting,
                "item-removed");
    }

    @PostMapping(ITEM + "/step")
    String move(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @PathVariable String item,
            @RequestParam(defaultValue = "") String step,
            @CurrentActor Actor actor,
            Model model) {
        Item found = find(actor, network, group, meeting, item, model);
        Step wanted =
                Arrays.stream(Step.values())
                        .filter(one -> one.name().equals(step))
                        .findFirst()
                        .orElseThrow(PageNotFound::new);
        Change change = agendas.move(actor, network, found.id(), wanted);
        // Whoever moves an item by keyboard stays on the same button, even where it leads no more.
        return MeetingPages.to(
                network,
                group,
                meeting,
                "%s&moved=%s&step=%s#%s-%s"
                        .formatted(
                                change == Change.DONE
                                        ? BACK + "item-moved"
                                        : "/agenda?refused=" + code(change),
                                found.id(),
                                wanted,
                                code(wanted),
                                found.id()));
    }

    @PostMapping(ITEM + "/place")
    String moveBeside(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @PathVariable String item,
            @RequestParam(defaultValue = "") String side,
            @RequestParam(defaultValue = "") String beside,
            @CurrentActor Actor actor,
            Model model) {
        Item found = find(actor, network, group, meeting, item, model);
        Side wanted = Typing.choice(Side.values(), side);
        if (wanted == null) {
            throw new PageNotFound();
        }
        return after(
                agendas.moveBeside(actor, network, found.id(), wanted, MeetingPages.item(beside)),
                network,
                group,
                meeting,
                "item-moved&moved=" + found.id() + "#item-" + found.id());
    }

    @PostMapping(MeetingPages.MEETING + "/reuse")
    String reuse(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @CurrentActor Actor actor,
            Model model) {
        View view = open(actor, network, group, meeting, model);
        return MeetingPages.to(
                network,
                group,
                meeting,
                switch (agendas.reuseLast(actor, network, view.id())) {
                    case DONE -> BACK + "reused";
                    case ALREADY -> BACK + "reused-already";
                    case NOTHING -> "/agenda?refused=nothing";
                    case TOO_MANY -> "/agenda?refused=too-many";
                    case STALE -> "/agenda?refused=stale";
                });
    }

    @PostMapping(ITEM + "/papers")
    String attach(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @PathVariable String item,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @CurrentActor Actor actor,
            Model model)
            throws IOException {
        Item found = find(actor, network, group, meeting, item, model);
        String name = file == null ? null : file.getOriginalFilename();
        AttachResult result =
                agendas.attach(
                        actor,
                        network,
                        found.id(),
                        name == null ? "" : name,
                        file == null ? new byte[0] : file.getBytes());
        String more =
                switch (result) {
                    case AttachResult.Attached _ -> "?done=paper-added";
                    case AttachResult.NotTaken(var reason) -> "?refused=paper-" + code(reason);
                    case AttachResult.NoRoom() -> "?refused=paper-no-room";
                };
        return MeetingPages.to(network, group, meeting, "/agenda/" + found.id() + more + "#papers");
    }

    @PostMapping(ITEM + "/papers/{paper}/removal")
    String detach(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @PathVariable String item,
            @PathVariable String paper,
            @CurrentActor Actor actor,
            Model model) {
        Item found = find(actor, network, group, meeting, item, model);
        PaperId id = PaperId.parse(paper).orElseThrow(PageNotFound::new);
        Change change = agendas.detach(actor, network, id);
        return MeetingPages.to(
                network,
                group,
                meeting,
                "/agenda/"
                        + found.id()
                        + (change == Change.DONE ? "?done=paper-removed" : "?refused=stale"));
    }

    private static String after(
            Change change, NetworkId network, String group, String meeting, String done) {
        return MeetingPages.to(
                network,
                group,
                meeting,
                change == Change.DONE ? BACK + done : "/agenda?refused=" + code(change));
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Item find(
            Actor actor,
            NetworkId network,
            String group,
            String meeting,
            String item,
            Model model) {
        View view = open(actor, network, group, meeting, model);
        Item found = agendas.find(actor, network, MeetingPages.item(item));
        if (!found.meeting().equals(view.id())) {
            throw new PageNotFound();
        }
        return found;
    }

    private View open(Actor actor, NetworkId network, String group, String meeting, Model model) {
        View view = pages.held(actor, network, group, meeting, model);
        if (!view.isOpen()) {
            throw new PageNotFound();
        }
        return view;
    }
}
