package de.interkomm.hub.meetings.web;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.meetings.AgendaItemId;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.meetings.MeetingPart;
import de.interkomm.hub.meetings.MeetingRooms.Written;
import de.interkomm.hub.meetings.Meetings;
import de.interkomm.hub.meetings.Meetings.View;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.shell.PagePart;
import de.interkomm.hub.shell.Typing;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import java.util.List;

/** What the pages about meetings share: their addresses, and the meeting they are about. */
@Component
class MeetingPages {

    static final String MEETINGS = "/networks/{network}/groups/{group}/meetings";
    static final String MEETING = MEETINGS + "/{meeting}";
    static final String FORM = "form";

    /** Reads what people type here. */
    static final Typing TYPING = Typing.inWordsOf("meetings");

    private final Meetings meetings;

    private final List<MeetingPart> parts;

    MeetingPages(Meetings meetings, List<MeetingPart> parts) {
        this.meetings = meetings;
        this.parts = List.copyOf(parts);
    }

    /** What modules that build on meetings have to show of one. */
    List<PagePart> parts(@Nullable Actor reader, NetworkId network, MeetingId meeting) {
        return parts.stream().flatMap(one -> one.of(reader, network, meeting).stream()).toList();
    }

    /** The meeting of that group, put on the page. */
    View show(
            @Nullable Actor reader, NetworkId network, String group, String meeting, Model model) {
        View view = open(reader, network, group, meeting);
        model.addAttribute("network", network);
        model.addAttribute("meeting", view);
        return view;
    }

    View open(@Nullable Actor reader, NetworkId network, String group, String meeting) {
        View view = meetings.open(reader, network, id(meeting));
        if (!view.card().group().equals(group(group))) {
            throw new PageNotFound();
        }
        return view;
    }

    /** As {@link #show}, for those who may hold it. */
    View held(Actor actor, NetworkId network, String group, String meeting, Model model) {
        View view = show(actor, network, group, meeting, model);
        if (!view.mayHold()) {
            throw new PageNotFound();
        }
        return view;
    }

    static GroupId group(String typed) {
        return GroupId.parse(typed).orElseThrow(PageNotFound::new);
    }

    static MeetingId id(String typed) {
        return MeetingId.parse(typed).orElseThrow(PageNotFound::new);
    }

    static AgendaItemId item(String typed) {
        return AgendaItemId.parse(typed).orElseThrow(PageNotFound::new);
    }

    static String backTo(NetworkId network, String group, String meeting, String done) {
        return to(network, group, meeting, "?done=" + done);
    }

    static String to(NetworkId network, String group, String meeting, String more) {
        return "redirect:/networks/"
                + network
                + "/groups/"
                + group(group)
                + "/meetings/"
                + id(meeting)
                + more;
    }

    /** As texts are kept, whatever a browser ends its lines with. */
    static String unix(String text) {
        return text.replace("\r\n", "\n");
    }

    /**
     * Tells the page what became of minutes that were typed.
     *
     * @return whether they are stored and nobody has changed the same passage
     */
    static boolean isStored(Written came, String text, HttpServletResponse response, Model model) {
        return switch (came) {
            case Written.Saved(_, var conflicts) -> {
                model.addAttribute("conflicts", conflicts);
                yield conflicts.isEmpty();
            }
            case Written.TooLong() -> {
                refuse("long", HttpStatus.UNPROCESSABLE_CONTENT, text, response, model);
                yield false;
            }
            case Written.Closed() -> {
                refuse("closed", HttpStatus.CONFLICT, text, response, model);
                yield false;
            }
        };
    }

    private static void refuse(
            String why, HttpStatus status, String text, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        model.addAttribute("refused", why);
        model.addAttribute("text", text);
    }
}
