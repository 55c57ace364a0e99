package de.interkomm.hub.network.internal;

import de.interkomm.hub.network.NetworkSettings;
import de.interkomm.hub.network.SettingsDesk.Difference;

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
