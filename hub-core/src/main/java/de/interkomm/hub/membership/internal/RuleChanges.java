package de.interkomm.hub.membership.internal;

import static java.util.stream.Collectors.joining;

import de.interkomm.hub.identity.ActionTaken;
import de.interkomm.hub.identity.ActionTaken.Change;
import de.interkomm.hub.membership.spi.DeclaredPolicy;
import de.interkomm.hub.membership.spi.Dispatch;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What the trail keeps of new rules: in words, for readers of either language. */
final class RuleChanges {

    private RuleChanges() {}

    static Map<String, Change> between(DeclaredPolicy before, DeclaredPolicy after) {
        Map<String, Change> changes = new LinkedHashMap<>();
        for (Locale language : List.of(Locale.GERMAN, Locale.ENGLISH)) {
            Map<String, String> was = told(before, language);
            told(after, language)
                    .forEach(
                            (what, is) -> {
                                if (!Objects.equals(was.get(what), is)) {
                                    changes.put(
                                            ActionTaken.told(what, language),
                                            new Change(was.get(what), is));
                                }
                            });
            List<String> wordsBefore = words(before, language);
            List<String> wordsAfter = words(after, language);
            if (!wordsBefore.equals(wordsAfter)) {
                changes.put(
                        ActionTaken.told("texts", language),
                        new Change(
                                without(wordsAfter, wordsBefore),
                                without(wordsBefore, wordsAfter)));
            }
        }
        String was = dispatches(before);
        String is = dispatches(after);
        if (!was.equals(is)) {
            changes.put("dispatches", new Change(was, is));
        }
        return changes;
    }

    private static Map<String, String> told(DeclaredPolicy policy, Locale language) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("rule", policy.rule().sentence().in(language));
        told.put("wayIn", policy.wayIn().in(language));
        return told;
    }

    private static String dispatches(DeclaredPolicy policy) {
        return policy.dispatches().stream().sorted().map(Dispatch::name).collect(joining(", "));
    }

    /** What the network itself says of its rules, in both languages. */
    private static List<String> words(DeclaredPolicy policy, Locale language) {
        return policy.rule()
                .leaves()
                .flatMap(
                        leaf ->
                                Stream.of(
                                                Optional.ofNullable(leaf.met()),
                                                Optional.ofNullable(leaf.unmet()),
                                                Optional.ofNullable(leaf.source()))
                                        .flatMap(Optional::stream)
                                        .map(
                                                text ->
                                                        leaf.sentence().in(language)
                                                                + ": "
                                                                + text.german()
                                                                + " / "
                                                                + text.english()))
                .toList();
    }

    private static @Nullable String without(List<String> known, List<String> lines) {
        List<String> left = lines.stream().filter(line -> !known.contains(line)).toList();
        return left.isEmpty() ? null : String.join("\n", left);
    }
}
