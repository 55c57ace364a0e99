package de.interkomm.hub.governance.internal;

import static java.util.stream.Collectors.toUnmodifiableSet;

import de.interkomm.hub.governance.BelongingGroups;
import de.interkomm.hub.governance.GroupGuests.State;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupViewer;
import de.interkomm.hub.governance.internal.GuestRows.Invitation;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkSchemas;

import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** By group_guest_mailbox_idx and each network's group_participation_account_idx. */
@Component
class BelongingRows implements BelongingGroups {

    /** {@link GroupViewer#BELONGS}, with the network's name as part of the question. */
    private static final String BELONGS =
            """
            select mine.group_id::text from %1$s.group_participation mine
            where mine.account_id = cast(:viewer as uuid) and mine.until_day is null
              and case when mine.function = 'GUEST' then mine.home_network in (:homes)
                       else '%2$s' in (:inside) end
            union all
            select g.id::text from %1$s.network_group g
            where g.way_in = 'BY_RULE' and '%2$s' in (:byRule)
            """;

    private final NetworkSchemas schemas;
    private final GuestRows guests;

    BelongingRows(NetworkSchemas schemas, GuestRows guests) {
        this.schemas = schemas;
        this.guests = guests;
    }

    @Override
    public Set<GroupId> of(Actor reader) {
        Set<NetworkId> networks = new TreeSet<>(reader.networks());
        guests.of(reader.mailbox()).stream()
                .filter(guest -> guest.state() == State.ACCEPTED)
                .map(Invitation::network)
                .forEach(networks::add);
        return schemas
                .ask(
                        networks,
                        BELONGS,
                        Map.of(
                                "viewer", reader.account().toString(),
                                "homes", names(reader.networks()),
                                "inside", names(reader.networksWhere(Permission.ENTER_NETWORK)),
                                "byRule", names(byRule(reader))))
                .stream()
                .map(id -> new GroupId(UUID.fromString(id)))
                .collect(toUnmodifiableSet());
    }

    private static Set<NetworkId> byRule(Actor reader) {
        return reader.networks().stream()
                .filter(
                        network ->
                                reader.rolesIn(network).stream()
                                        .anyMatch(GroupViewer::belongsByRule))
                .collect(toUnmodifiableSet());
    }

    /** A list in SQL has at least one entry; no network is called that. */
    private static List<String> names(Collection<NetworkId> networks) {
        return networks.isEmpty() ? List.of("") : networks.stream().map(NetworkId::value).toList();
    }
}
