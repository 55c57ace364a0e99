package de.interkomm.hub.projects.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.projects.ProjectChanged;
import de.interkomm.hub.projects.Topics;
import de.interkomm.hub.shell.LocalizedText;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

@Service
@Transactional
class TopicRows implements Topics {

    private final JdbcClient jdbc;
    private final ProjectDeeds deeds;
    private final ApplicationEventPublisher events;

    TopicRows(JdbcClient jdbc, ProjectDeeds deeds, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.deeds = deeds;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public List<HubTopic> ofTheHub() {
        Map<String, List<String>> words =
                jdbc
                        .sql(
                                """
                                select topic_key, word from hub.topic_word
                                order by topic_key, language, word
                                """)
                        .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                        .list()
                        .stream()
                        .collect(
                                groupingBy(
                                        Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        return jdbc.sql("select key, german, english from hub.topic order by position")
                .query(
                        (row, _) ->
                                new HubTopic(
                                        row.getString("key"),
                                        name(row),
                                        words.getOrDefault(row.getString("key"), List.of())))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Topic> of(NetworkId network) {
        NetworkScope.requireBound(network);
        List<Topic> all =
                new ArrayList<>(
                        jdbc.sql("select key, german, english from hub.topic order by position")
                                .query(
                                        (row, _) ->
                                                new Topic(
                                                        row.getString("key"),
                                                        name(row),
                                                        row.getString("key")))
                                .list());
        all.addAll(own());
        return all;
    }

    /** By their keys, in their order. */
    Map<String, Topic> byKey(NetworkId network) {
        Map<String, Topic> topics = new LinkedHashMap<>();
        of(network).forEach(topic -> topics.put(topic.key(), topic));
        return topics;
    }

    /** What there is of these. */
    static List<Topic> resolve(Map<String, Topic> known, List<String> keys) {
        return keys.stream().map(known::get).filter(Objects::nonNull).toList();
    }

    private List<Topic> own() {
        return jdbc.sql(
                        """
                        select key, german, english, hub_topic from project_topic
                        order by lower(german), key
                        """)
                .query(
                        (row, _) ->
                                new Topic(
                                        row.getString("key"),
                                        name(row),
                                        row.getString("hub_topic")))
                .list();
    }

    private static LocalizedText name(ResultSet row) throws SQLException {
        return new LocalizedText(row.getString("german"), row.getString("english"));
    }

    @Override
    public AddResult add(
            Actor actor, NetworkId network, LocalizedText name, @Nullable String hubTopic) {
        manage(actor, network);
        List<Topic> known = of(network);
        if (known.stream().anyMatch(topic -> sounds(topic.name(), name))) {
            return AddResult.NAME_TAKEN;
        }
        String parent = known.stream().anyMatch(one -> isOfTheHub(one, hubTopic)) ? hubTopic : null;
        String key = UUID.randomUUID().toString();
        jdbc.sql(
                        """
                        insert into project_topic (key, german, english, hub_topic)
                        values (:key, :german, :english, :parent)
                        """)
                .param("key", key)
                .param("german", name.german())
                .param("english", name.english())
                .param("parent", parent)
                .update();
        deeds.tell(actor, network, key, "topic-added", name.german());
        return AddResult.ADDED;
    }

    private static boolean sounds(LocalizedText one, LocalizedText other) {
        return one.german().equalsIgnoreCase(other.german())
                || one.english().equalsIgnoreCase(other.english());
    }

    private static boolean isOfTheHub(Topic topic, @Nullable String key) {
        return topic.key().equals(key) && !topic.isOwn();
    }

    @Override
    public boolean remove(Actor actor, NetworkId network, String key) {
        manage(actor, network);
        String name =
                jdbc.sql("delete from project_topic where key = ? returning german")
                        .param(key)
                        .query(String.class)
                        .optional()
                        .orElse(null);
        if (name == null) {
            return false;
        }
        jdbc.sql(
                        """
                        update project
                        set topics = array_remove(topics, :key), revision = revision + 1,
                            version = version + 1
                        where :key = any(topics) returning id, revision
                        """)
                .param("key", key)
                .query(
                        (row, _) ->
                                new ProjectChanged(
                                        network,
                                        row.getObject("id", UUID.class),
                                        row.getLong("revision")))
                .list()
                .forEach(events::publishEvent);
        deeds.tell(actor, network, key, "topic-removed", name);
        return true;
    }

    private static void manage(Actor actor, NetworkId network) {
        NetworkScope.requireBound(network);
        actor.require(Permission.MANAGE_PROJECTS, network);
    }
}
