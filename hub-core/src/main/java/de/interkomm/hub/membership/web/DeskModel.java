package de.interkomm.hub.membership.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.network.MemberKind;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.network.Organ;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

import java.time.ZoneId;
import java.util.Locale;

/**
 * What all coordinators' pages share. Nobody else gets to any of them, whether or not its use case
 * looks at the actor again.
 */
@ControllerAdvice(
        assignableTypes = {
            DeskController.class,
            DeskDashboardController.class,
            DeskStepController.class,
            DeskPaperController.class,
            DeskMailController.class,
            DeskProspectController.class,
            DeskMembersController.class,
            MembersChangeController.class
        })
class DeskModel {

    /** Days are counted where the networks are. */
    static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    /** The network of the page, by this name in every model. */
    static final String NETWORK = "network";

    private final Networks networks;
    private final MessageSource messages;

    DeskModel(Networks networks, MessageSource messages) {
        this.networks = networks;
        this.messages = messages;
    }

    @ModelAttribute(NETWORK)
    NetworkId network(@PathVariable String network, @CurrentActor Actor actor) {
        return NetworkId.parse(network)
                .filter(id -> actor.may(Permission.WORK_ON_APPLICATIONS, id))
                .orElseThrow(PageNotFound::new);
    }

    /** Whether the network's members are persons: nobody speaks for those but themselves. */
    @ModelAttribute("ofPersons")
    boolean ofPersons(@ModelAttribute(name = NETWORK, binding = false) NetworkId network) {
        return networks.find(network)
                .map(profile -> profile.members() == MemberKind.PERSON)
                .orElseThrow(PageNotFound::new);
    }

    /** Who resolves on admissions, by the network's own name for it. */
    @ModelAttribute("organ")
    String organ(
            @ModelAttribute(name = NETWORK, binding = false) NetworkId network, Locale locale) {
        return networks.find(network).stream()
                .flatMap(profile -> profile.organs().stream())
                .filter(organ -> organ.kind() == Organ.Kind.PLENUM)
                .findFirst()
                .map(organ -> organ.name().in(locale))
                .orElseGet(() -> messages.getMessage("desk.organ.unnamed", null, locale));
    }

    @ModelAttribute("zone")
    ZoneId zone() {
        return GERMANY;
    }
}
