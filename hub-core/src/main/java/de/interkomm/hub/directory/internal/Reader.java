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

    private static final String WAS = "was_";

    private static final Reader NOBODY =
            new Reader(false, false, Set.of(), Set.of(), Set.of(), Set.of());

    /** What a reader sees of {@code hub.directory_entry e}, whoever that is. */
    static final String SEES = sees("");

    /** What somebody saw who was another reader then, whose parameters begin with {@link #WAS}. */
    static final String SAW = sees(Reader.WAS);

    private static String sees(String prefix) {
        return """
        (%2$s
         or (:%1$ssomewhere and e.visibility = 'HUB')
         or (:%1$smeets and e.visibility = 'PEOPLE')
         or (e.visibility = 'NETWORK' and e.network = any(cast(:%1$sinside as text[])))
         or (e.kind = 'GROUP' and e.network = any(cast(:%1$sruns as text[])))
         or (e.kind in ('PROJECT', 'BLUEPRINT')
             and e.network = any(cast(:%1$smanages as text[])))
         or e.audience = any(cast(:%1$sgroups as uuid[])))
        and (e.person is null or
        """
                        .formatted(prefix, EVERYBODY_SEES)
                + FindablePeople.stillFindable("e.person", "e.network")
                + ")";
    }

    Reader {
        inside = Set.copyOf(inside);
        runs = Set.copyOf(runs);
        manages = Set.copyOf(manages);
        groups = Set.copyOf(groups);
    }

    static Reader of(@Nullable Actor actor, BelongingGroups groups) {
        return actor == null
                ? NOBODY
                : new Reader(
                        !actor.networks().isEmpty(),
                        !actor.networksWhere(Permission.MEET_PEOPLE).isEmpty(),
                        actor.networksWhere(Permission.ENTER_NETWORK),
                        actor.networksWhere(Permission.MANAGE_GROUPS),
                        actor.networksWhere(Permission.MANAGE_PROJECTS),
                        groups.of(actor));
    }

    /**
     * {@link #SEES} in the fewest words for this reader: without an account nobody meets people,
     * and the rest takes the database longer to plan than to answer. No index of what is public is
     * read for this alone, which would take long; that is what {@link #among} is for.
     */
    String sees() {
        return equals(NOBODY)
                ? "coalesce(" + EVERYBODY_SEES + ", false) and e.person is null"
                : SEES;
    }

    /**
     * SQL that is true of all that {@link #sees} is true of: what an index can leave out at once.
     */
    String among() {
        return equals(NOBODY) ? EVERYBODY_SEES : "true";
    }

    /** What {@link #SEES} asks for; {@link #sees} may do with less. */
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

    /**
     * What {@link #SAW} asks for.
     *
     * @param then the parameters of the other reader; what they lack nobody had then
     */
    static Map<String, @Nullable Object> former(Map<String, ?> then) {
        Map<String, @Nullable Object> values = new HashMap<>();
        NOBODY.parameters()
                .forEach(
                        (name, none) ->
                                values.put(
                                        WAS + name,
                                        then.containsKey(name) ? then.get(name) : none));
        return values;
    }

    /** Neither ids of networks nor of groups need any quoting. */
    private static String array(Collection<?> ids) {
        return ids.stream().map(Object::toString).collect(joining(",", "{", "}"));
    }
}
