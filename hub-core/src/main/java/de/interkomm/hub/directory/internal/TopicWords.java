package de.interkomm.hub.directory.internal;

import static java.util.stream.Collectors.toMap;

import de.interkomm.hub.projects.Topics;
import de.interkomm.hub.projects.Topics.HubTopic;
import de.interkomm.hub.shell.Remembered;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The hub's topics as a net of words that mean the same: whoever looks for one of them looks for
 * all. What has one of a topic's words has the topic's mark in its search, so that one is looked
 * for instead of many. Kept in memory for a minute; topics change seldom, and searches are many.
 */
@Component
class TopicWords {

    private static final Duration KEPT = Duration.ofMinutes(1);

    /** Shorter words are one letter away from others that mean something else. */
    private static final int SHORTEST_SLIP = 6;

    private final Remembered<Known> known;

    TopicWords(Topics topics, Clock clock) {
        this.known = new Remembered<>(() -> known(topics.ofTheHub()), KEPT, clock);
    }

    /**
     * The marks of topics that a folded word leads to; none for a word no topic has.
     *
     * @param word in whichever ending
     */
    List<String> marks(String word) {
        return known.get().topicsOf().getOrDefault(root(word), List.of()).stream()
                .map(TopicWords::mark)
                .toList();
    }

    /** All that leads to a mark. */
    List<Marked> marked() {
        return known.get().wordsOf().entrySet().stream()
                .flatMap(
                        topic ->
                                topic.getValue().stream()
                                        .map(Folding::asIndexed)
                                        .distinct()
                                        .map(word -> new Marked(mark(topic.getKey()), word)))
                .sorted(Comparator.comparing(Marked::mark).thenComparing(Marked::word))
                .toList();
    }

    /**
     * What has the word has the mark.
     *
     * @param word folded, as it stands in what is to be searched
     */
    record Marked(String mark, String word) {}

    /** No word anybody would type. */
    private static String mark(String topic) {
        return "topic" + topic.replaceAll("[^a-z0-9]", "");
    }

    /**
     * The word of a topic that a folded word may be meant for, where only one slip of the finger
     * lies between them; nothing for a word that is one, or a short one.
     */
    Optional<String> meant(String word) {
        Known now = known.get();
        String root = root(word);
        return root.length() < SHORTEST_SLIP || now.topicsOf().containsKey(root)
                ? Optional.empty()
                : now.wordsOf().values().stream()
                        .flatMap(List::stream)
                        .filter(one -> Slip.liesBetween(root(one), root))
                        .min(Comparator.naturalOrder());
    }

    /** The hub's topic that alone goes by these words, or has them as its name. */
    Optional<String> key(String words) {
        Known now = known.get();
        String root = root(Folding.fold(words));
        return now.topicsOf().getOrDefault(root, List.of()).stream()
                .filter(
                        topic ->
                                now.wordsOf().getOrDefault(topic, List.of()).stream()
                                        .anyMatch(word -> root(word).equals(root)))
                .findFirst();
    }

    private static Known known(List<HubTopic> all) {
        Map<String, List<String>> topicsOf = new HashMap<>();
        for (HubTopic topic : all) {
            words(topic).stream()
                    .map(TopicWords::root)
                    .distinct()
                    .forEach(
                            root ->
                                    topicsOf.computeIfAbsent(root, _ -> new ArrayList<>())
                                            .add(topic.key()));
        }
        Map<String, List<String>> wordsOf =
                all.stream()
                        .collect(
                                toMap(
                                        HubTopic::key,
                                        topic ->
                                                words(topic).stream()
                                                        .filter(word -> isOf(topic, word, topicsOf))
                                                        .toList()));
        return new Known(wordsOf, topicsOf);
    }

    /**
     * Words that lead to several topics do not say what one of them is about, but its name does.
     */
    private static boolean isOf(HubTopic topic, String word, Map<String, List<String>> topicsOf) {
        return topicsOf.getOrDefault(root(word), List.of()).size() == 1
                || folded(names(topic)).contains(word);
    }

    private static List<String> words(HubTopic topic) {
        return folded(Stream.concat(names(topic), topic.words().stream()));
    }

    private static Stream<String> names(HubTopic topic) {
        return Stream.of(topic.name().german(), topic.name().english());
    }

    private static List<String> folded(Stream<String> words) {
        return words.map(Folding::fold).filter(word -> !word.isEmpty()).distinct().toList();
    }

    private static String root(String word) {
        return SearchText.Term.withoutEnding(word);
    }

    /**
     * @param wordsOf of each topic by its key, without those that merely lead to several
     * @param topicsOf the keys of those that have a word, by the word without its ending
     */
    private record Known(Map<String, List<String>> wordsOf, Map<String, List<String>> topicsOf) {

        private Known {
            wordsOf = Map.copyOf(wordsOf);
            topicsOf = Map.copyOf(topicsOf);
        }
    }
}
