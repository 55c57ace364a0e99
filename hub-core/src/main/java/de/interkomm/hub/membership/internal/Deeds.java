package de.interkomm.hub.membership.internal;

import de.interkomm.hub.identity.ActionTaken;
import de.interkomm.hub.identity.ActionTaken.Change;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.membership.ApplicationForm.Contact;
import de.interkomm.hub.membership.ApplicationStep;
import de.interkomm.hub.membership.MembershipEnded;
import de.interkomm.hub.network.MemberKind;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Map;

/** Announces what coordinators did with applications and members, for the network's trail. */
@Component
class Deeds {

    private final ApplicationEventPublisher events;

    Deeds(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** A step of an application; its words stand under {@code audit.action.application.<slug>}. */
    void tell(Actor actor, NetworkId network, Application application, ApplicationStep step) {
        events.publishEvent(
                ActionTaken.in(
                        network,
                        actor,
                        actor.require(Permission.WORK_ON_APPLICATIONS, network),
                        "application." + step.slug(),
                        application.id().toString(),
                        label(application)));
    }

    static String label(Application application) {
        return ApplicationLetters.reference(application) + ", " + application.administrationName();
    }

    /**
     * @param verb what became of the membership, as {@code suspended}
     */
    void tell(Actor actor, NetworkId network, Membership membership, String verb) {
        tell(actor, network, membership, verb, Map.of());
    }

    /** Who speaks for a member, or heads it, was changed by hand. */
    void tellOfEntry(
            Actor actor,
            NetworkId network,
            Membership membership,
            Office office,
            @Nullable Contact before,
            Contact after) {
        tell(
                actor,
                network,
                membership,
                office == Office.HEAD ? "head-changed" : "contact-changed",
                Map.of(
                        office == Office.HEAD ? "head" : "contact",
                        new Change(before == null ? null : before.name(), after.name())));
    }

    private void tell(
            Actor actor,
            NetworkId network,
            Membership membership,
            String verb,
            Map<String, Change> changes) {
        events.publishEvent(
                ActionTaken.in(
                                network,
                                actor,
                                actor.require(Permission.MANAGE_MEMBERS, network),
                                "membership." + verb,
                                membership.id().toString(),
                                label(membership))
                        .with(changes));
    }

    /** A person's own membership is not that of where they work. */
    private static String label(Membership membership) {
        String person = membership.personName();
        return membership.holder() == MemberKind.PERSON && person != null
                ? person + ", " + membership.administrationName()
                : membership.administrationName();
    }

    /** What other modules do once a membership is over. */
    void tellOfTheEnd(
            String by,
            NetworkId network,
            Membership membership,
            LocalDate on,
            @Nullable String reason) {
        events.publishEvent(
                new MembershipEnded(
                        network,
                        membership.id(),
                        membership.holder(),
                        membership.administration(),
                        membership.mailbox(),
                        on,
                        reason,
                        by));
    }
}
