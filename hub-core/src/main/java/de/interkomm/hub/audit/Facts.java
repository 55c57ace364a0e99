package de.interkomm.hub.audit;

import de.interkomm.hub.identity.ActionTaken.Change;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an action changed, divided into what names nobody and what may name a person. The first is
 * sealed with the entry itself and outlives the person it was about: that a role was given, and
 * which, is what a trail is for.
 *
 * @param lasting codes out of the program's own lists, never anything somebody has written
 * @param erasable all else
 */
record Facts(Map<String, Change> lasting, Map<String, Change> erasable) {

    /** Changes whose values come out of a list of the program's. */
    private static final Set<String> LISTED = Set.of("role", "groupFunction", "verification");

    private static final TypeReference<Map<String, Change>> CHANGES = new TypeReference<>() {};
    private static final Pattern CODES = Pattern.compile("[A-Z_]+(?:, [A-Z_]+)*");

    static Facts of(Map<String, Change> changes) {
        Map<String, Change> lasting = new LinkedHashMap<>();
        Map<String, Change> erasable = new LinkedHashMap<>();
        changes.forEach(
                (name, change) -> (isListed(name, change) ? lasting : erasable).put(name, change));
        return new Facts(lasting, erasable);
    }

    /** Both together again, as they are kept. */
    static Map<String, Change> read(
            JsonMapper json, @Nullable String lasting, @Nullable String erasable) {
        Map<String, Change> all = new LinkedHashMap<>();
        Stream.of(Optional.ofNullable(erasable), Optional.ofNullable(lasting))
                .flatMap(Optional::stream)
                .forEach(kept -> all.putAll(json.readValue(kept, CHANGES)));
        return all;
    }

    private static boolean isListed(String name, Change change) {
        return LISTED.contains(name) && isCode(change.before()) && isCode(change.after());
    }

    private static boolean isCode(@Nullable String value) {
        return value == null || CODES.matcher(value).matches();
    }
}
