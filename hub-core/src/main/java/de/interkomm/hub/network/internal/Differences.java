package de.interkomm.hub.network.internal;

import de.interkomm.hub.network.Colours;
import de.interkomm.hub.network.NetworkSettings;
import de.interkomm.hub.network.SettingsDesk.Difference;
import de.interkomm.hub.network.Term;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares settings value by value, each under its path: {@code host.name.german}. */
final class Differences {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Differences() {}

    static Map<String, Difference> between(NetworkSettings before, NetworkSettings after) {
        Map<String, String> was = values(before);
        Map<String, String> is = values(after);
        TreeSet<String> paths = new TreeSet<>(was.keySet());
        paths.addAll(is.keySet());
        Map<String, Difference> differences = new LinkedHashMap<>();
        for (String path : paths) {
            Difference difference =
                    new Difference(was.getOrDefault(path, ""), is.getOrDefault(path, ""));
            if (!difference.before().equals(difference.after())) {
                differences.put(path, difference);
            }
        }
        return differences;
    }

    /**
     * The same, with what held before the network had chosen anything of its own, and holds again
     * once it has not. What it chose like that anyway is left out, if there is anything else.
     *
     * @param brought its colours while it has chosen none
     */
    static Map<String, Difference> inForceBetween(
            NetworkSettings before, NetworkSettings after, Colours brought) {
        Map<String, Difference> chosen = between(before, after);
        Map<String, String> was = unlessChosen(before, brought);
        Map<String, String> is = unlessChosen(after, brought);
        Map<String, Difference> inForce = new LinkedHashMap<>();
        chosen.forEach(
                (path, difference) -> {
                    String old = orElse(difference.before(), was.get(path));
                    String now = orElse(difference.after(), is.get(path));
                    if (!old.equals(now)) {
                        inForce.put(path, new Difference(old, now));
                    }
                });
        return inForce.isEmpty() ? chosen : inForce;
    }

    private static String orElse(String chosen, @Nullable String otherwise) {
        return chosen.isEmpty() && otherwise != null ? otherwise : chosen;
    }

    /** What holds where a network says nothing, under the path where it would say it. */
    private static Map<String, String> unlessChosen(NetworkSettings settings, Colours brought) {
        Map<String, String> values = new LinkedHashMap<>();
        collect("colours", JSON.valueToTree(brought), values);
        for (Term term : Term.values()) {
            collect("wording." + term, JSON.valueToTree(term.usual()), values);
        }
        values.put("replyTo", settings.host().contact());
        // Where there is no picture stands a letter.
        values.put("logo.document", settings.shortName().substring(0, 1));
        return values;
    }

    private static Map<String, String> values(NetworkSettings settings) {
        Map<String, String> values = new LinkedHashMap<>();
        collect("", JSON.valueToTree(settings), values);
        return values;
    }

    private static void collect(String path, JsonNode node, Map<String, String> values) {
        if (node.isObject()) {
            node.properties()
                    .forEach(
                            property ->
                                    collect(
                                            path.isEmpty()
                                                    ? property.getKey()
                                                    : path + '.' + property.getKey(),
                                            property.getValue(),
                                            values));
        } else {
            values.put(path, text(node));
        }
    }

    /** Lists are short and read as one. */
    private static String text(JsonNode node) {
        if (node.isNull()) {
            return "";
        }
        if (node.isObject()) {
            return node.properties().stream()
                    .map(property -> text(property.getValue()))
                    .distinct()
                    .collect(Collectors.joining(" / "));
        }
        return node.isArray()
                ? node.valueStream().map(Differences::text).collect(Collectors.joining(", "))
                : node.asString();
    }
}
