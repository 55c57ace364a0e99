package de.interkomm.hub.directory.web;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.directory.Directory.Hit;
import de.interkomm.hub.directory.DirectoryQuery;
import de.interkomm.hub.directory.Facet;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.projects.Topics;
import de.interkomm.hub.projects.Topics.HubTopic;
import de.interkomm.hub.shell.LocalizedText;
import de.interkomm.hub.shell.Remembered;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What values of facets are called. Topics and states are remembered for a minute: every page of
 * results names them.
 */
@Component
class DirectoryWords {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Networks networks;
    private final Administrations administrations;
    private final Remembered<Map<String, LocalizedText>> topics;
    private final Remembered<Map<String, String>> states;
    private final MessageSource messages;

    DirectoryWords(
            Networks networks,
            Administrations administrations,
            Topics topics,
            MessageSource messages,
            Clock clock) {
        this.networks = networks;
        this.administrations = administrations;
        this.topics =
                new Remembered<>(
                        () ->
                                topics.ofTheHub().stream()
                                        .collect(toMap(HubTopic::key, HubTopic::name)),
                        KEPT,
                        clock);
        this.states =
                new Remembered<>(
                        () ->
                                administrations.states().stream()
                                        .collect(
                                                toMap(
                                                        state -> state.key().state(),
                                                        Administration::name)),
                        KEPT,
                        clock);
        this.messages = messages;
    }

    String network(NetworkId network, Locale locale) {
        return profile(network)
                .map(profile -> profile.name().in(locale))
                .orElseGet(network::toString);
    }

    Optional<NetworkProfile> profile(NetworkId network) {
        return networks.find(network);
    }

    /** What the topics of these are called. */
    Map<String, String> ofTopics(List<Hit> hits, Locale locale) {
        return of(
                Facet.TOPIC,
                hits.stream().flatMap(hit -> hit.topics().stream()).distinct().toList(),
                locale);
    }

    /** The words of these values; a value that has none is its own. */
    Map<String, String> of(Facet facet, Collection<String> values, Locale locale) {
        Map<String, String> words = new LinkedHashMap<>();
        values.forEach(value -> words.put(value, value));
        if (values.isEmpty()) {
            return words;
        }
        switch (facet) {
            case KIND, INHABITANTS, REUSE -> name(words, "directory." + facet.parameter(), locale);
            case STATUS -> name(words, "projects.status", locale);
            case NETWORK ->
                    words.replaceAll(
                            (value, _) ->
                                    NetworkId.parse(value)
                                            .map(network -> network(network, locale))
                                            .orElse(value));
            case STATE -> words.replaceAll(states.get()::getOrDefault);
            case COUNTY ->
                    values.stream()
                            .filter(value -> value.matches("\\d{5}"))
                            .map(value -> value.substring(0, 2))
                            .distinct()
                            .flatMap(state -> administrations.countiesOf(state).stream())
                            .forEach(
                                    county -> words.replace(county.key().county(), county.title()));
            case TOPIC ->
                    words.replaceAll(
                            (value, _) ->
                                    Optional.ofNullable(topics.get().get(value))
                                            .map(name -> name.in(locale))
                                            .orElse(value));
        }
        return words;
    }

    private void name(Map<String, String> words, String prefix, Locale locale) {
        words.replaceAll(
                (value, _) -> messages.getMessage(prefix + "." + value, null, value, locale));
    }

    /** What a search looks for, in one line; empty if it looks for everything. */
    String of(DirectoryQuery query, Locale locale) {
        return Stream.concat(
                        Stream.of(query.text()),
                        Arrays.stream(Facet.values())
                                .map(
                                        facet ->
                                                String.join(
                                                        ", ",
                                                        of(
                                                                        facet,
                                                                        new TreeSet<>(
                                                                                query.chosen(
                                                                                        facet)),
                                                                        locale)
                                                                .values())))
                .filter(words -> !words.isEmpty())
                .collect(joining(" · "));
    }
}
