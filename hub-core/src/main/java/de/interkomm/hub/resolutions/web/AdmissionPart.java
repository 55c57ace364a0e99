package de.interkomm.hub.resolutions.web;

import de.interkomm.hub.governance.GroupKind;
import de.interkomm.hub.governance.Groups;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.membership.ApplicationId;
import de.interkomm.hub.membership.ApplicationStep;
import de.interkomm.hub.membership.ApplicationView;
import de.interkomm.hub.membership.DossierPart;
import de.interkomm.hub.resolutions.MotionState;
import de.interkomm.hub.resolutions.ResolutionId;
import de.interkomm.hub.resolutions.Resolutions;
import de.interkomm.hub.resolutions.Resolutions.View;
import de.interkomm.hub.shell.PagePart;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** On an application's page: the way to the plenum, and the motion once it is there. */
@Component
class AdmissionPart implements DossierPart {

    private final Resolutions resolutions;
    private final Groups groups;

    AdmissionPart(Resolutions resolutions, Groups groups) {
        this.resolutions = resolutions;
        this.groups = groups;
    }

    @Override
    public Optional<PagePart> of(
            Actor coordinator, NetworkId network, ApplicationView application) {
        ResolutionId motion =
                resolutions.ofApplication(coordinator, network, application.id()).orElse(null);
        if (motion != null) {
            return part(network, application, resolutions.open(coordinator, network, motion));
        }
        boolean canBePut =
                application.offers(ApplicationStep.RECORD_RESOLUTION)
                        && groups.list(coordinator, network, Groups.Query.ALL).stream()
                                .anyMatch(card -> card.kind() == GroupKind.PLENUM);
        return canBePut ? part(network, application, null) : Optional.empty();
    }

    /** While the plenum has it before it, nobody records by hand what it resolves. */
    @Override
    public Optional<UnderWay> underWay(
            Actor coordinator, NetworkId network, ApplicationView application) {
        if (!application.offers(ApplicationStep.RECORD_RESOLUTION)) {
            return Optional.empty();
        }
        return resolutions
                .ofApplication(coordinator, network, application.id())
                .map(motion -> resolutions.open(coordinator, network, motion).card().state())
                .filter(state -> !state.isDecided())
                .map(
                        state ->
                                new UnderWay(
                                        ApplicationStep.RECORD_RESOLUTION,
                                        state == MotionState.VOTING
                                                ? "resolutions.admission.next.voting"
                                                : "resolutions.admission.next.waiting"));
    }

    private static Optional<PagePart> part(
            NetworkId network, ApplicationView application, @Nullable View motion) {
        return Optional.of(
                new PagePart(
                        "resolutions/dossier-part", new Part(network, application.id(), motion)));
    }

    /**
     * @param motion {@code null} until it is put
     */
    record Part(NetworkId network, ApplicationId application, @Nullable View motion) {}
}
