package de.interkomm.hub.directory.internal;

import static java.util.stream.Collectors.joining;

import de.interkomm.hub.governance.BelongingGroups;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.FindablePeople;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Who searches, as part of every question to the directory: what a reader may not see is not left
 * out of an answer, it never gets into one. The only place that says so.
 *
 * @param somewhere whether the reader belongs to any network
 * @param meets whether the reader is one of the people of any network
 * @param inside the networks the reader belongs to
 * @param runs the networks whose groups the reader manages
 * @param manages the networks whose projects the reader manages
 * @param groups the groups the reader belongs to
 */
record Reader(
        boolean somewhere,
        boolean meets,
        Set<NetworkId> inside,
        Set<NetworkId> runs,
        Set<NetworkId> manages,
        Set<GroupId> groups) {

    /** What anybody sees of {@code hub.directory_entry e}, people left out. */
    static final String EVERYBODY_SEES = "e.visibility = 'PUBLIC'";

    /** What this reader sees of {@code hub.directory_entry e}. */
    static final String SEES =
            "("
                    + EVERYBODY_SEES
                    + """

                     or (:somewhere and e.visibility = 'HUB')
                     or (:meets and e.visibility = 'PEOPLE')
                     or (e.visibility = 'NETWORK' and e.network = any(cast(:inside as text[])))
                     or (e.kind = 'GROUP' and e.network = any(cast(:runs as text[])))
                     or (e.kind in ('PROJECT', 'BLUEPRINT')
                         and e.network = any(cast(:manages as text[])))
                     or e.audience = any(cast(:groups as uuid[])))
                    and (e.person is null or
                    """
                    + FindablePeople.stillFindable("e.person", "e.network")
                    + ")";

    Reader {
        inside = Set.copyOf(inside);
        runs = Set.copyOf(runs);
        manages = Set.copyOf(manages);
        groups = Set.copyOf(groups);
    }

    static Reader of(@Nullable Actor actor, BelongingGroups groups) {
        return actor == null
                ? new Reader(false, false, Set.of(), Set.of(), Set.of(), Set.of())
                : new Reader(
                        !actor.networks().isEmpty(),
                        !actor.networksWhere(Permission.MEET_PEOPLE).isEmpty(),
                        actor.networksWhere(Permission.ENTER_NETWORK),
                        actor.networksWhere(Permission.MANAGE_GROUPS),
                        actor.networksWhere(Permission.MANAGE_PROJECTS),
                        groups.of(actor));
    }

    /** What {@link #SEES} asks for. */
    Map<String, @Nullable Object> parameters() {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("somewhere", somewhere);
        values.put("meets", meets);
        values.put("inside", array(inside));
        values.put("runs", array(runs));
        values.put("manages", array(manages));
        values.put("groups", array(groups));
        return values;
    }

    /** Neither ids of networks nor of groups need any quoting. */
    private static String array(Collection<?> ids) {
        return ids.stream().map(Object::toString).collect(joining(",", "{", "}"));
    }
}
