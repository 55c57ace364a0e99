package de.interkomm.hub.governance.internal;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupKind;
import de.interkomm.hub.governance.GroupViewer;
import de.interkomm.hub.governance.GroupVisibility;
import de.interkomm.hub.governance.Groups.Card;
import de.interkomm.hub.governance.Groups.Link;
import de.interkomm.hub.governance.Groups.Query;
import de.interkomm.hub.governance.Groups.Shelf;
import de.interkomm.hub.governance.GuestPolicy;
import de.interkomm.hub.governance.WayIn;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads groups as one viewer may. */
@Component
class GroupRows {

    private static final String CARD =
            """
            select g.id, g.version, g.kind, g.kind_name, g.name, g.purpose, g.charter, g.topics,
                   g.parent_id, g.visibility, g.way_in, g.guests, g.starts_on, g.ends_on,
                   g.archived_on,
                   (select count(distinct p.regional_key) from group_participation p
                    where p.group_id = g.id and p.until_day is null) as administrations,
                   (select count(*) from group_participation p
                    where p.group_id = g.id and p.until_day is null
                      and p.account_id is not null and p.function <> 'GUEST') as people,
                   exists (select 1 from group_participation p
                           where p.group_id = g.id and p.until_day is null
                             and p.function = 'LEAD' and p.id not in (:resting)) as led
            from network_group g
            where
            """;

    static final String BY_KIND_AND_NAME =
            """

            order by array_position(array['PLENUM', 'WORKING_GROUP', 'PROJECT_GROUP_EXCHANGE',
                                          'PROJECT_GROUP_IMPLEMENTATION', 'OWN'], g.kind),
                     lower(g.kind_name), lower(g.name), g.id
            """;

    private final JdbcClient jdbc;
    private final SeatsAtRest resting;
    private final Clock clock;

    GroupRows(JdbcClient jdbc, SeatsAtRest resting, Clock clock) {
        this.jdbc = jdbc;
        this.resting = resting;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), GroupService.GERMANY);
    }

    List<Card> list(GroupViewer viewer, NetworkId network, Query query) {
        return jdbc.sql(
                        CARD
                                + GroupViewer.SEES
                                + """
                                  and (g.archived_on is not null) = :archived
                                  and position(lower(:text) in lower(g.name || ' ' || g.purpose)) > 0
                                  and (:topic::text is null or exists (
                                      select 1 from unnest(g.topics) t where lower(t) = lower(:topic)))
                                """
                                + BY_KIND_AND_NAME)
                .params(viewer.parameters())
                .param("resting", resting(network))
                .param("archived", query.shelf() == Shelf.ARCHIVED)
                .param("text", query.text().strip())
                .param("topic", query.topic())
                .query((row, _) -> card(row))
                .list();
    }

    List<Card> below(GroupViewer viewer, NetworkId network, GroupId group) {
        return jdbc.sql(
                        CARD
                                + GroupViewer.SEES
                                + " and g.parent_id = :group and g.archived_on is null"
                                + BY_KIND_AND_NAME)
                .params(viewer.parameters())
                .param("resting", resting(network))
                .param("group", group.value())
                .query((row, _) -> card(row))
                .list();
    }

    private Set<UUID> resting(NetworkId network) {
        return ParticipationRows.ids(resting.in(network));
    }

    Optional<Found> find(GroupViewer viewer, NetworkId network, GroupId group) {
        return jdbc.sql(CARD + GroupViewer.SEES + " and g.id = :group")
                .params(viewer.parameters())
                .param("resting", resting(network))
                .param("group", group.value())
                .query(
                        (row, _) ->
                                new Found(
                                        card(row),
                                        row.getInt("version"),
                                        row.getString("charter"),
                                        GuestPolicy.valueOf(row.getString("guests"))))
                .optional();
    }

    Optional<Link> link(GroupViewer viewer, GroupId group) {
        return jdbc.sql(
                        "select g.id, g.name from network_group g where g.id = :group and "
                                + GroupViewer.SEES)
                .params(viewer.parameters())
                .param("group", group.value())
                .query(GroupRows::link)
                .optional();
    }

    WayIn wayIn(GroupId group) {
        return jdbc.sql("select way_in from network_group where id = :group")
                .param("group", group.value())
                .query((row, _) -> WayIn.valueOf(row.getString(1)))
                .single();
    }

    List<String> topics(GroupViewer viewer) {
        return jdbc.sql(
                        """
                        select min(topic) from network_group g, unnest(g.topics) topic
                        where g.archived_on is null and
                        """
                                + GroupViewer.SEES
                                + "group by lower(topic) order by lower(topic)")
                .params(viewer.parameters())
                .query(String.class)
                .list();
    }

    /** Living groups that are neither this one nor anywhere below it. */
    List<Link> possibleParents(@Nullable GroupId group) {
        return jdbc.sql(
                        """
                        with recursive below as (
                            select id from network_group where id = :group::uuid
                            union
                            select child.id from network_group child
                            join below on child.parent_id = below.id)
                        select id, name from network_group
                        where archived_on is null and id not in (select id from below)
                        order by lower(name), id
                        """)
                .param("group", group == null ? null : group.toString())
                .query(GroupRows::link)
                .list();
    }

    boolean isNameTaken(@Nullable GroupId parent, String name, @Nullable GroupId except) {
        return jdbc.sql(
                        """
                        select exists (
                            select 1 from network_group
                            where archived_on is null and lower(name) = lower(:name)
                              and parent_id is not distinct from :parent::uuid
                              and id is distinct from :except::uuid)
                        """)
                .param("name", name)
                .param("parent", parent == null ? null : parent.toString())
                .param("except", except == null ? null : except.toString())
                .query(Boolean.class)
                .single();
    }

    boolean hasLivingBelow(GroupId group) {
        return jdbc.sql(
                        "select exists (select 1 from network_group where parent_id = :group and"
                                + " archived_on is null)")
                .param("group", group.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * One change of the network's structure at a time: names and parents are then looked at as they
     * will be. Ends with the transaction.
     */
    void lockStructure() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('groups of ' || current_schema()))")
                .query((_, _) -> true)
                .single();
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        return new Link(new GroupId(row.getObject("id", UUID.class)), row.getString("name"));
    }

    private Card card(ResultSet row) throws SQLException {
        WayIn wayIn = WayIn.valueOf(row.getString("way_in"));
        UUID parent = row.getObject("parent_id", UUID.class);
        LocalDate endsOn = row.getObject("ends_on", LocalDate.class);
        return new Card(
                new GroupId(row.getObject("id", UUID.class)),
                GroupKind.valueOf(row.getString("kind")),
                row.getString("kind_name"),
                row.getString("name"),
                row.getString("purpose"),
                List.of((String[]) row.getArray("topics").getArray()),
                parent == null ? null : new GroupId(parent),
                GroupVisibility.valueOf(row.getString("visibility")),
                wayIn,
                row.getObject("starts_on", LocalDate.class),
                endsOn,
                row.getObject("archived_on", LocalDate.class),
                wayIn == WayIn.BY_RULE ? null : row.getInt("administrations"),
                row.getInt("people"),
                row.getBoolean("led"),
                endsOn != null && endsOn.isBefore(today()));
    }

    /** A group without those in it. */
    record Found(Card card, int version, String charter, GuestPolicy guests) {}
}
