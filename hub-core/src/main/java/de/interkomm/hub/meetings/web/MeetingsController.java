package de.interkomm.hub.meetings.web;

import de.interkomm.hub.documents.DocumentDownload;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupRight;
import de.interkomm.hub.governance.Groups;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.meetings.Agendas;
import de.interkomm.hub.meetings.Agendas.File;
import de.interkomm.hub.meetings.Meetings;
import de.interkomm.hub.meetings.Meetings.Card;
import de.interkomm.hub.meetings.MinutesBooks;
import de.interkomm.hub.meetings.PaperId;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;

/** The meetings of a group, as far as each visitor may see them. */
@Controller
class MeetingsController {

    private final Meetings meetings;
    private final Agendas agendas;
    private final MinutesBooks books;
    private final Groups groups;
    private final MeetingPage page;

    MeetingsController(
            Meetings meetings,
            Agendas agendas,
            MinutesBooks books,
            Groups groups,
            MeetingPage page) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.books = books;
        this.groups = groups;
        this.page = page;
    }

    @GetMapping(MeetingPages.MEETINGS)
    String list(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @RequestParam(defaultValue = "0") String page,
            @RequestParam(defaultValue = "") String done,
            @CurrentActor @Nullable Actor actor,
            Model model) {
        GroupId id = MeetingPages.group(group);
        Groups.View view = groups.open(actor, network, id);
        model.addAttribute("network", network);
        model.addAttribute("group", view);
        model.addAttribute("done", done);
        model.addAttribute("upcoming", meetings.upcoming(actor, network, id));
        Page<Card> past = meetings.past(actor, network, id, page);
        model.addAttribute("calledOff", meetings.calledOff(actor, network, id));
        model.addAttribute("past", past);
        model.addAttribute(
                "minutesStages",
                books.stages(actor, network, past.getContent().stream().map(Card::id).toList()));
        model.addAttribute("belongs", view.mine() != null || view.may(GroupRight.HOLD_MEETINGS));
        model.addAttribute("mayHold", view.may(GroupRight.HOLD_MEETINGS) && !view.isArchived());
        return "meetings/meetings";
    }

    @GetMapping(MeetingPages.MEETING)
    String meeting(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String refused,
            @RequestParam(defaultValue = "") String lend,
            @RequestParam(defaultValue = "") List<String> sent,
            @CurrentActor @Nullable Actor actor,
            Model model) {
        model.addAttribute("done", done);
        model.addAttribute("refused", refused);
        model.addAttribute("lend", lend);
        if (actor != null && !sent.isEmpty()) {
            page.tellOfVotes(actor, network, meeting, sent, model);
        }
        return page.show(actor, network, group, meeting, model);
    }

    /** The same for a page that is open already. */
    @GetMapping(value = MeetingPages.MEETING, headers = "X-Part=live")
    String now(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @RequestParam(defaultValue = "") String done,
            @CurrentActor @Nullable Actor actor,
            HttpServletResponse response,
            Model model) {
        response.addHeader(HttpHeaders.VARY, "X-Part");
        model.addAttribute("done", done);
        return page.showNow(actor, network, group, meeting, model);
    }

    @GetMapping(MeetingPages.MEETING + "/papers/{paper}")
    ResponseEntity<byte[]> paper(
            @PathVariable NetworkId network,
            @PathVariable String paper,
            @CurrentActor @Nullable Actor actor) {
        PaperId id = PaperId.parse(paper).orElseThrow(PageNotFound::new);
        File file = agendas.paper(actor, network, id);
        return DocumentDownload.attachment(file.document(), file.content());
    }
}
