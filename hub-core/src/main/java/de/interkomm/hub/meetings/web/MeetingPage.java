package de.interkomm.hub.meetings.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows a meeting, from wherever one comes back to it. */
@Component
class MeetingPage {

    private final MeetingPages pages;

    MeetingPage(MeetingPages pages) {
        this.pages = pages;
    }

    String show(
            @Nullable Actor actor, NetworkId network, String group, String meeting, Model model) {
        pages.show(actor, network, group, meeting, model);
        return "meetings/meeting";
    }
}
