package de.interkomm.hub.governance.internal;

import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.identity.ActionTaken;
import de.interkomm.hub.identity.ActionTaken.Change;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import java.util.Map;

/** Announces what was done with groups, for the network's trail. */
@Component
class GroupDeeds {

    private final ApplicationEventPublisher events;

    GroupDeeds(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** Its words stand under {@code audit.action.group.<verb>}. */
    void tell(Actor actor, NetworkId network, GroupId group, String verb, String label) {
        tell(actor, network, group, verb, label, Map.of());
    }

    void tell(
            Actor actor,
            NetworkId network,
            GroupId group,
            String verb,
            String label,
            Map<String, Change> changes) {
        events.publishEvent(
                new ActionTaken(
                        network,
                        actor.account(),
                        GroupAccess.roleOf(actor, network),
                        "group." + verb,
                        group.toString(),
                        label,
                        changes));
    }

    /** What followed by itself from something else. */
    void tellOfItself(NetworkId network, GroupId group, String verb, String label) {
        events.publishEvent(
                new ActionTaken(
                        network, null, null, "group." + verb, group.toString(), label, Map.of()));
    }

    /**
     * @param before {@code null} for who was not in the group
     */
    static Change change(@Nullable GroupFunction before, GroupFunction after) {
        return new Change(before == null ? null : before.name(), after.name());
    }
}
