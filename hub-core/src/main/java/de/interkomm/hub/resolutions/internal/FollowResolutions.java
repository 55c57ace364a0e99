package de.interkomm.hub.resolutions.internal;

import de.interkomm.hub.membership.AdmissionResolutions;
import de.interkomm.hub.membership.ApplicationAdmitted;
import de.interkomm.hub.membership.ApplicationId;
import de.interkomm.hub.membership.Resolution;
import de.interkomm.hub.resolutions.MotionState;
import de.interkomm.hub.resolutions.ResolutionDecided;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import java.util.UUID;

/**
 * What was resolved on an application is recorded there, with the number as its note; once that has
 * made a member, nothing is left to carry out.
 */
@Component
class FollowResolutions {

    private final AdmissionResolutions admissions;
    private final MotionRepository motions;

    FollowResolutions(AdmissionResolutions admissions, MotionRepository motions) {
        this.admissions = admissions;
        this.motions = motions;
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

    /** Delivered again, it finds nothing left to carry out. */
    @ApplicationModuleListener
    void on(ApplicationAdmitted event) {
        motions.findAdmissionLocked(event.application().value()).ifPresent(Motion::takeEffect);
    }
}
