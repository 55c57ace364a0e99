package de.interkomm.hub.resolutions.web;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupPagePart;
import de.interkomm.hub.governance.GroupPeople;
import de.interkomm.hub.governance.GroupRight;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.resolutions.Resolutions;
import de.interkomm.hub.resolutions.Resolutions.Card;
import de.interkomm.hub.shell.PagePart;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/** On a group's page: what it is to resolve, and what it has resolved last. */
@Component
@Order(20)
class GroupResolutions implements GroupPagePart {

    private static final int SHOWN = 5;

    private final Resolutions resolutions;
    private final GroupPeople people;

    GroupResolutions(Resolutions resolutions, GroupPeople people) {
        this.resolutions = resolutions;
        this.people = people;
    }

    @Override
    public Optional<PagePart> of(@Nullable Actor reader, NetworkId network, GroupId group) {
        List<Card> pending = resolutions.pending(reader, network, group);
        List<Card> latest = resolutions.latest(reader, network, group, SHOWN);
        boolean mayHold = people.rights(reader, network, group).contains(GroupRight.HOLD_VOTES);
        boolean inside =
                mayHold || (reader != null && reader.may(Permission.ENTER_NETWORK, network));
        return pending.isEmpty() && latest.isEmpty() && !inside
                ? Optional.empty()
                : Optional.of(
                        new PagePart(
                                "resolutions/group-part",
                                new Part(network, group, pending, latest, mayHold, inside)));
    }

    record Part(
            NetworkId network,
            GroupId group,
            List<Card> pending,
            List<Card> latest,
            boolean mayHold,
            boolean inside) {}
}
