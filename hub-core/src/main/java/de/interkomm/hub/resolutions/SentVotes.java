package de.interkomm.hub.resolutions;

import static java.util.stream.Collectors.joining;

import de.interkomm.hub.resolutions.Ballots.CastResult;
import de.interkomm.hub.resolutions.Ballots.Entry;
import de.interkomm.hub.shell.Typing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What came of the votes of one ballot that somebody has sent together, by the names of those they
 * belong to.
 */
public record SentVotes(List<String> cast, List<String> changed, List<Missed> missed) {

    public SentVotes {
        cast = List.copyOf(cast);
        changed = List.copyOf(changed);
        missed = List.copyOf(missed);
    }

    /** As a page's address says it, for {@link #of}. */
    public static String query(Map<EntryId, CastResult> results) {
        return results.entrySet().stream()
                .map(one -> "sent=" + one.getKey() + "." + one.getValue())
                .collect(joining("&", "?", ""));
    }

    /**
     * @param sent by a page's address; what is no vote of these ballots is left out
     */
    public static SentVotes of(List<String> sent, Collection<Ballots.View> ballots) {
        Map<String, CastResult> results = new LinkedHashMap<>();
        for (String one : sent) {
            int dot = one.indexOf('.');
            CastResult result = Typing.choice(CastResult.values(), one.substring(dot + 1));
            if (dot > 0 && result != null) {
                results.put(one.substring(0, dot), result);
            }
        }
        List<Entry> entries =
                ballots.stream()
                        .flatMap(
                                one ->
                                        Stream.concat(
                                                one.mine().stream(), one.electorate().stream()))
                        .distinct()
                        .filter(one -> results.containsKey(one.id().toString()))
                        .toList();
        return new SentVotes(
                named(entries, results, CastResult.CAST),
                named(entries, results, CastResult.CHANGED),
                entries.stream()
                        .filter(one -> !isTaken(result(one, results)))
                        .map(one -> new Missed(one.name(), result(one, results)))
                        .toList());
    }

    private static List<String> named(
            List<Entry> entries, Map<String, CastResult> results, CastResult what) {
        return entries.stream()
                .filter(one -> result(one, results) == what)
                .map(Entry::name)
                .toList();
    }

    private static boolean isTaken(CastResult result) {
        return result == CastResult.CAST || result == CastResult.CHANGED;
    }

    private static CastResult result(Entry one, Map<String, CastResult> results) {
        return Objects.requireNonNull(results.get(one.id().toString()));
    }

    /** A vote that was not taken. */
    public record Missed(String name, CastResult why) {

        /** As messages name the reason. */
        public String key() {
            return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
