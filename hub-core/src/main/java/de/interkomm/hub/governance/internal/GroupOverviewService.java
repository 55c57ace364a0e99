package de.interkomm.hub.governance.internal;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import de.interkomm.hub.governance.GroupDescription;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupOverviews;
import de.interkomm.hub.governance.GroupViewer;
import de.interkomm.hub.governance.Groups.Card;
import de.interkomm.hub.governance.Groups.Participant;
import de.interkomm.hub.governance.Groups.Query;
import de.interkomm.hub.governance.WayIn;
import de.interkomm.hub.identity.ActionTaken;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@Service
@Transactional
class GroupOverviewService implements GroupOverviews {

    private final GroupRows groups;
    private final NetworkFolk folk;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    GroupOverviewService(
            GroupRows groups, NetworkFolk folk, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.groups = groups;
        this.folk = folk;
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public Overview of(@Nullable Actor reader, NetworkId network) {
        NetworkScope.requireBound(network);
        GroupViewer viewer = GroupViewer.of(reader, network);
        List<Card> living = groups.list(viewer, network, Query.ALL);
        List<Participant> members = folk.members(network);
        return new Overview(
                administrations(viewer, members, living),
                living.stream()
                        .map(one -> new Group(one.id(), one.name(), participants(one, members)))
                        .sorted(comparingInt(Group::participants).reversed())
                        .toList(),
                viewer.inside() ? uncovered(viewer) : List.of());
    }

    private List<Administration> administrations(
            GroupViewer viewer, List<Participant> members, List<Card> living) {
        Map<String, Set<GroupId>> chosen = groupsByAdministration(viewer);
        Set<GroupId> byRule =
                living.stream()
                        .filter(one -> one.wayIn() == WayIn.BY_RULE)
                        .map(Card::id)
                        .collect(Collectors.toSet());
        return members.stream()
                .map(
                        one ->
                                new Administration(
                                        one.administration(),
                                        one.name(),
                                        Stream.concat(
                                                        byRule.stream(),
                                                        chosen
                                                                .getOrDefault(
                                                                        one.administration()
                                                                                .value(),
                                                                        Set.of())
                                                                .stream())
                                                .collect(Collectors.toSet())))
                .sorted(
                        comparingInt((Administration one) -> one.groups().size())
                                .reversed()
                                .thenComparing(
                                        comparing(
                                                Administration::name,
                                                Collator.getInstance(Locale.GERMANY)::compare)))
                .toList();
    }

    /** Those by rule apart; by group_participation_key_idx. */
    private Map<String, Set<GroupId>> groupsByAdministration(GroupViewer viewer) {
        return jdbc
                .sql(
                        """
                        select distinct p.regional_key, p.group_id
                        from group_participation p join network_group g on g.id = p.group_id
                        where p.until_day is null and p.regional_key is not null
                          and g.archived_on is null and g.way_in <> 'BY_RULE' and
                        """
                                + GroupViewer.SEES)
                .params(viewer.parameters())
                .query(
                        (row, _) ->
                                Map.entry(
                                        row.getString("regional_key"),
                                        new GroupId(row.getObject("group_id", UUID.class))))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    private static int participants(Card group, List<Participant> members) {
        if (members.isEmpty()) {
            return group.people();
        }
        return Objects.requireNonNullElse(group.administrations(), members.size());
    }

    private List<String> uncovered(GroupViewer viewer) {
        return jdbc.sql(
                        """
                        select topic from wanted_topic w
                        where not exists (
                            select 1 from network_group g, unnest(g.topics) t
                            where lower(t) = lower(w.topic) and g.archived_on is null and
                        """
                                + GroupViewer.SEES
                                + ") order by lower(topic)")
                .params(viewer.parameters())
                .query(String.class)
                .list();
    }

    @Override
    public void want(Actor actor, NetworkId network, String topic) {
        NetworkScope.requireBound(network);
        Role role = actor.require(Permission.MANAGE_GROUPS, network);
        String wanted = topic.strip();
        if (wanted.isEmpty() || wanted.length() > GroupDescription.LONGEST_TOPIC) {
            throw new IllegalArgumentException("a topic has a name of a line");
        }
        if (jdbc.sql("insert into wanted_topic (topic) values (:topic) on conflict do nothing")
                        .param("topic", wanted)
                        .update()
                == 1) {
            events.publishEvent(
                    ActionTaken.in(network, actor, role, "topic.wanted", wanted, wanted));
        }
    }

    @Override
    public void wantNoLonger(Actor actor, NetworkId network, String topic) {
        NetworkScope.requireBound(network);
        Role role = actor.require(Permission.MANAGE_GROUPS, network);
        if (jdbc.sql("delete from wanted_topic where topic = :topic").param("topic", topic).update()
                == 1) {
            events.publishEvent(
                    ActionTaken.in(network, actor, role, "topic.unwanted", topic, topic));
        }
    }
}
