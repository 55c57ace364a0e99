package de.interkomm.hub.governance.internal;

import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupRight;
import de.interkomm.hub.governance.GroupViewer;
import de.interkomm.hub.governance.Groups.Seat;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Says what somebody may do in a group: as who runs the network, or as what they are there. */
@Component
class GroupAccess {

    private final GroupRows groups;
    private final ParticipationRows participations;
    private final GroupRepository repository;

    GroupAccess(GroupRows groups, ParticipationRows participations, GroupRepository repository) {
        this.groups = groups;
        this.participations = participations;
        this.repository = repository;
    }

    /** Where a reader stands towards a group this reader may see. */
    Standpoint standpoint(@Nullable Actor reader, NetworkId network, GroupId group) {
        NetworkScope.requireBound(network);
        GroupViewer viewer = GroupViewer.of(reader, network);
        Seat seat =
                reader == null
                        ? null
                        : participations
                                .seatOf(reader.account(), group, viewer.homes())
                                .filter(
                                        one ->
                                                viewer.inside()
                                                        || one.function() == GroupFunction.GUEST)
                                .orElse(null);
        return new Standpoint(viewer, seat);
    }

    /**
     * The group, held against everybody else who changes it or who is in it.
     *
     * @throws PageNotFound if the actor may not know of it
     */
    NetworkGroup lock(Actor actor, NetworkId network, GroupId group) {
        NetworkScope.requireBound(network);
        NetworkGroup locked = repository.findLocked(group.value()).orElseThrow(PageNotFound::new);
        requireSeen(GroupViewer.of(actor, network), group);
        return locked;
    }

    /**
     * The group, held, for somebody who has that right in it.
     *
     * @throws PageNotFound without the right
     */
    NetworkGroup lock(Actor actor, NetworkId network, GroupId group, GroupRight right) {
        NetworkGroup locked = lock(actor, network, group);
        require(actor, network, group, right);
        return locked;
    }

    /**
     * @throws PageNotFound without the right, or if there is no such group
     */
    void require(Actor actor, NetworkId network, GroupId group, GroupRight right) {
        Standpoint standpoint = standpoint(actor, network, group);
        requireSeen(standpoint.viewer(), group);
        if (!standpoint.may(right)) {
            throw new PageNotFound();
        }
    }

    private void requireSeen(GroupViewer viewer, GroupId group) {
        if (groups.link(viewer, group).isEmpty()) {
            throw new PageNotFound();
        }
    }

    /** In which role of the network somebody acts here; {@code null} for a guest. */
    static @Nullable Role roleOf(Actor actor, NetworkId network) {
        return actor.rolesIn(network).stream().findFirst().orElse(null);
    }

    /**
     * @param seat {@code null} for those who are not in the group
     */
    record Standpoint(GroupViewer viewer, @Nullable Seat seat) {

        boolean may(GroupRight right) {
            return viewer.manages()
                    || (seat != null && right.functions().contains(seat.function()))
                    || (right == GroupRight.READ && viewer.inside());
        }

        Set<GroupRight> rights() {
            Set<GroupRight> rights = EnumSet.noneOf(GroupRight.class);
            Arrays.stream(GroupRight.values()).filter(this::may).forEach(rights::add);
            return rights;
        }
    }
}
