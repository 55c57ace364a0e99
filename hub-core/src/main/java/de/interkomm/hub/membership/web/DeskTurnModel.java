package de.interkomm.hub.membership.web;

import static de.interkomm.hub.membership.web.DeskModel.NETWORK;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.membership.ApplicationDesk;
import de.interkomm.hub.membership.ApplicationStep;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Reads for every page of a step which one it is, and of which application. */
@ControllerAdvice(assignableTypes = {DeskStepController.class, DeskPaperController.class})
class DeskTurnModel {

    private final ApplicationDesk desk;

    DeskTurnModel(ApplicationDesk desk) {
        this.desk = desk;
    }

    @ModelAttribute(DeskTurn.TURN)
    DeskTurn turn(
            @ModelAttribute(name = NETWORK, binding = false) NetworkId network,
            @PathVariable String id,
            @PathVariable String step,
            @CurrentActor Actor actor) {
        ApplicationStep wanted = ApplicationStep.ofSlug(step).orElseThrow(PageNotFound::new);
        return new DeskTurn(
                actor,
                network,
                desk.open(actor, network, DeskController.id(id)).application(),
                wanted);
    }
}
