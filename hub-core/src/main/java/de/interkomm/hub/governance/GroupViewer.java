package de.interkomm.hub.governance;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * What of the groups somebody may see, as part of every question to the database: nothing is
 * fetched, or counted, that is then left out. Modules whose things belong to groups put it into
 * their own questions.
 *
 * @param account {@code null} for those who have not signed in
 * @param manages whether everything is theirs to see
 * @param inside whether they belong to the network
 * @param belongsByRule whether they belong to what every member of the network belongs to
 * @param homes every network they have a role in
 */
public record GroupViewer(
        @Nullable UUID account,
        boolean manages,
        boolean inside,
        boolean belongsByRule,
        List<String> homes) {

    /** What this viewer sees of {@code network_group g}, by group_participation_person_once. */
    public static final String SEES =
            """
            (:manages
             or g.visibility = 'PUBLIC'
             or (:anywhere and g.visibility = 'HUB')
             or (:inside and g.visibility = 'NETWORK')
             or (:byRule and g.way_in = 'BY_RULE')
             or exists (select 1 from group_participation mine
                        where mine.group_id = g.id and mine.account_id = :viewer::uuid
                          and mine.until_day is null
                          and case when mine.function = 'GUEST' then mine.home_network in (:homes)
                                   else :inside end))
            """;

    /** Whether this viewer belongs to {@code network_group g} or runs the network. */
    public static final String BELONGS =
            """
            (:manages
             or (:byRule and g.way_in = 'BY_RULE')
             or exists (select 1 from group_participation mine
                        where mine.group_id = g.id and mine.account_id = :viewer::uuid
                          and mine.until_day is null
                          and case when mine.function = 'GUEST' then mine.home_network in (:homes)
                                   else :inside end))
            """;

    /** Those who hold a membership, or speak for who does. */
    private static final Set<Role> OF_MEMBERS =
            EnumSet.of(Role.HEAD_OF_ADMINISTRATION, Role.CONTACT_PERSON, Role.MEMBER);

    public GroupViewer {
        homes = List.copyOf(homes);
    }

    public static GroupViewer of(@Nullable Actor reader, NetworkId network) {
        return reader == null
                ? new GroupViewer(null, false, false, false, List.of())
                : new GroupViewer(
                        reader.account().value(),
                        reader.may(Permission.MANAGE_GROUPS, network),
                        reader.may(Permission.ENTER_NETWORK, network),
                        reader.standings().stream()
                                .filter(standing -> network.equals(standing.network()))
                                .anyMatch(standing -> belongsByRule(standing.role())),
                        reader.networks().stream().map(NetworkId::value).toList());
    }

    /** The hub itself, where it does something of its own accord: sees everything. */
    public static GroupViewer ofTheHub() {
        return new GroupViewer(null, true, false, false, List.of());
    }

    /** Whether a role makes its holder belong to what every member belongs to. */
    public static boolean belongsByRule(Role role) {
        return OF_MEMBERS.contains(role);
    }

    /** What {@link #SEES} and {@link #BELONGS} ask for. */
    public Map<String, @Nullable Object> parameters() {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("manages", manages);
        values.put("anywhere", !homes.isEmpty());
        values.put("inside", inside);
        values.put("byRule", belongsByRule);
        values.put("viewer", Objects.toString(account, null));
        // A list in SQL has at least one entry; no network is called that.
        values.put("homes", homes.isEmpty() ? List.of("") : homes);
        return values;
    }
}
