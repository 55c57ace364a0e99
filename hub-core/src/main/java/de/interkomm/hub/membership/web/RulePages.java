package de.interkomm.hub.membership.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

import java.time.ZoneId;

/** What the pages about the rules share. Nobody else gets to any of them. */
@ControllerAdvice(assignableTypes = {RuleController.class, RuleEditController.class})
class RulePages {

    @ModelAttribute("network")
    NetworkId network(@PathVariable String network, @CurrentActor Actor actor) {
        return NetworkId.parse(network)
                .filter(id -> actor.may(Permission.EDIT_RULES, id))
                .orElseThrow(PageNotFound::new);
    }

    @ModelAttribute("zone")
    ZoneId zone() {
        return DeskModel.GERMANY;
    }
}
