package de.interkomm.hub.meetings.internal;

import de.interkomm.hub.resolutions.MotionState;
import de.interkomm.hub.resolutions.ResolutionDecided;
import de.interkomm.hub.resolutions.ResolutionId;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

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
        if (event.state() == MotionState.ADOPTED) {
            approvals.byResolution(event.network(), new ResolutionId(event.resolution()));
        }
    }
}
