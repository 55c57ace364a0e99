package de.interkomm.hub.correspondence.internal;

import de.interkomm.hub.correspondence.Direction;
import de.interkomm.hub.correspondence.EditedLetter;
import de.interkomm.hub.correspondence.LetterKind;
import de.interkomm.hub.correspondence.Placeholder;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/** One bundle of wording, checked. */
final class WordingBundle {

    private static final Set<String> PARTS = Set.of("subject", "salutation", "body", "closing");
    private static final Set<String> PARTS_OF_ALL = Set.of("salutation", "closing");

    private final String resource;
    private final Map<String, String> texts = new HashMap<>();

    private WordingBundle(String resource) {
        this.resource = resource;
    }

    /**
     * @throws IllegalStateException if a key or a placeholder is not known, or a text is empty
     */
    static WordingBundle read(String resource) {
        WordingBundle bundle = new WordingBundle(resource);
        Properties properties = Bundles.read(resource);
        for (String key : properties.stringPropertyNames()) {
            bundle.add(key, properties.getProperty(key).strip());
        }
        return bundle;
    }

    static List<String> paragraphs(String body) {
        return switch (EditedLetter.read(body)) {
            case EditedLetter.Accepted accepted -> accepted.paragraphs();
            case EditedLetter.Empty _, EditedLetter.TooLong _ ->
                    throw new IllegalStateException("not the body of a letter: " + body);
        };
    }

    /**
     * What all the bundles together say: of one kind before of all kinds, the first bundle first.
     * What a network says in all its letters it says in its own; in a letter to it only the hub's
     * default speaks for the kinds in common.
     */
    static String text(List<WordingBundle> bundles, LetterKind kind, String part) {
        List<WordingBundle> common =
                kind.direction() == Direction.INCOMING ? List.of(bundles.getLast()) : bundles;
        return Stream.concat(said(bundles, kind.name() + "." + part), said(common, part))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "%s lacks %s.%s"
                                                .formatted(
                                                        bundles.getLast().resource, kind, part)));
    }

    private static Stream<String> said(List<WordingBundle> bundles, String key) {
        return bundles.stream().flatMap(bundle -> bundle.text(key).stream());
    }

    private Optional<String> text(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    void requireComplete() {
        for (LetterKind kind : LetterKind.values()) {
            for (String part : PARTS) {
                text(List.of(this), kind, part);
            }
        }
    }

    void requireSameKeys(WordingBundle other) {
        Set<String> different = new HashSet<>(texts.keySet());
        different.removeAll(other.texts.keySet());
        other.texts.keySet().stream()
                .filter(key -> !texts.containsKey(key))
                .forEach(different::add);
        if (!different.isEmpty()) {
            throw new IllegalStateException(
                    "%s and %s differ in %s".formatted(resource, other.resource, different));
        }
    }

    private void add(String key, String text) {
        String where = resource + ": " + key;
        if (text.isEmpty()) {
            throw new IllegalStateException(where + " is empty");
        }
        LetterWording.check(where, text, allowedIn(where, key));
        texts.put(key, text);
    }

    private static Set<Placeholder> allowedIn(String where, String key) {
        if (PARTS_OF_ALL.contains(key)) {
            return commonToAllKinds();
        }
        int dot = key.indexOf('.');
        return Arrays.stream(LetterKind.values())
                .filter(kind -> dot > 0 && kind.name().equals(key.substring(0, dot)))
                .filter(_ -> PARTS.contains(key.substring(dot + 1)))
                .findFirst()
                .map(LetterKind::placeholders)
                .orElseThrow(() -> new IllegalStateException(where + " is no part of any letter"));
    }

    private static Set<Placeholder> commonToAllKinds() {
        Set<Placeholder> common = EnumSet.allOf(Placeholder.class);
        for (LetterKind kind : LetterKind.values()) {
            common.retainAll(kind.placeholders());
        }
        return common;
    }
}
