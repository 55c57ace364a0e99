package de.interkomm.hub.meetings.internal;

import de.interkomm.hub.meetings.AgendaItemId;
import de.interkomm.hub.resolutions.MotionState;
import de.interkomm.hub.resolutions.ResolutionDecided;
import de.interkomm.hub.resolutions.ResolutionId;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.util.UUID;

/** Lets follow what was resolved on items of agendas. */
@Component
class FollowVotes {

    private final Approvals approvals;

    FollowVotes(Approvals approvals) {
        this.approvals = approvals;
    }

    /** With the closing of the ballot: no page says that minutes wait which are resolved on. */
    @EventListener
    void on(ResolutionDecided event) {
        UUID item = event.item();
        if (item != null && event.state() == MotionState.ADOPTED) {
            approvals.byResolution(
                    event.network(), new AgendaItemId(item), new ResolutionId(event.resolution()));
        }
    }
}
