package de.interkomm.hub.resolutions.internal;

import de.interkomm.hub.membership.AdmissionResolutions;
import de.interkomm.hub.membership.ApplicationId;
import de.interkomm.hub.membership.Resolution;
import de.interkomm.hub.resolutions.MotionState;
import de.interkomm.hub.resolutions.ResolutionDecided;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import java.util.UUID;

/** What was resolved on an application is recorded there, with the number as its note. */
@Component
class FollowResolutions {

    private final AdmissionResolutions admissions;

    FollowResolutions(AdmissionResolutions admissions) {
        this.admissions = admissions;
    }

    /** Delivered again, it finds the application waiting no more. */
    @ApplicationModuleListener
    void on(ResolutionDecided event) {
        UUID application = event.application();
        if (application != null) {
            admissions.record(
                    event.network(),
                    new ApplicationId(application),
                    event.state() == MotionState.ADOPTED
                            ? Resolution.Result.ADOPTED
                            : Resolution.Result.REJECTED,
                    event.on(),
                    event.number());
        }
    }
}
