package de.interkomm.hub.oparl.internal;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The rules of OParl 1.1: those its schema files state, read as its own validator reads them, and
 * those its text adds (2.4, 2.8 and 3.1).
 */
final class OparlSchema {

    private static final String TYPE = "https://schema.oparl.org/1.1/";
    private static final Pattern URL = Pattern.compile("https?://[^\\s>\")\\]`]+");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern DATE_TIME =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}");

    private final JsonMapper json = new JsonMapper();
    private final Map<String, JsonNode> files = new HashMap<>();

    /** What is wrong with an object and those within it. */
    List<String> problemsOf(JsonNode object) {
        List<String> problems = new ArrayList<>();
        check(object, object.path("id").asString("?"), problems);
        return problems;
    }

    private void check(JsonNode object, String where, List<String> problems) {
        String type = object.path("type").asString("");
        if (!type.startsWith(TYPE)) {
            problems.add(where + ": no type of OParl: " + type);
            return;
        }
        JsonNode schema = file(type.substring(TYPE.length()) + ".json");
        boolean deleted = object.path("deleted").asBoolean(false);
        for (String name : List.of("id", "type", "created", "modified")) {
            demand(object, name, where, problems);
        }
        if (deleted) {
            if (object.size() != 5) {
                problems.add(where + ": more is left than there has to be");
            }
        } else {
            schema.path("required")
                    .forEach(name -> demand(object, name.asString(), where, problems));
        }
        object.properties()
                .forEach(
                        one ->
                                check(
                                        one.getValue(),
                                        one.getKey(),
                                        schema,
                                        where + "." + one.getKey(),
                                        problems));
    }

    private static void demand(JsonNode object, String name, String where, List<String> problems) {
        if (!object.has(name)) {
            problems.add(where + ": " + name + " is missing");
        }
    }

    private void check(
            JsonNode value, String name, JsonNode schema, String where, List<String> problems) {
        if (name.contains(":")) {
            return;
        }
        JsonNode property = schema.path("properties").path(name);
        if (property.isMissingNode()) {
            problems.add(where + ": OParl knows no such property");
            return;
        }
        boolean required =
                schema.path("required").valueStream().anyMatch(one -> one.asString().equals(name));
        if (value.isNull()
                || (!required && (value.isArray() || value.isString()) && isEmpty(value))) {
            problems.add(where + ": nothing is left out, not shown empty");
        }
        ofType(value, property, where, problems);
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isArray() ? value.isEmpty() : value.asString().isEmpty();
    }

    private void ofType(JsonNode value, JsonNode property, String where, List<String> problems) {
        boolean fits =
                switch (property.path("type").asString()) {
                    case "boolean" -> value.isBoolean();
                    case "integer" -> value.isIntegralNumber();
                    case "string" -> value.isString() && hasForm(value.asString(), property);
                    case "array" -> value.isArray();
                    case "object" -> value.isObject();
                    default -> false;
                };
        if (!fits) {
            problems.add(where + ": is not as " + property + ": " + value);
        } else if (value.isArray()) {
            value.forEach(one -> ofType(one, property.path("items"), where, problems));
        } else if (value.isObject() && property.has("schema")) {
            String expected = property.path("schema").asString().replace(".json", "");
            if (!value.path("type").asString("").equals(TYPE + expected)) {
                problems.add(where + ": is no " + expected);
            }
            check(value, where, problems);
        }
    }

    private static boolean hasForm(String text, JsonNode property) {
        String pattern = property.path("pattern").asString("");
        return (pattern.isEmpty() || Pattern.matches(pattern, text))
                && switch (property.path("format").asString("")) {
                    case "url" -> URL.matcher(text).matches();
                    case "date" -> DATE.matcher(text).matches();
                    case "date-time" -> DATE_TIME.matcher(text).matches();
                    default -> true;
                };
    }

    private JsonNode file(String name) {
        return files.computeIfAbsent(
                name,
                _ -> {
                    try (InputStream file =
                            OparlSchema.class.getResourceAsStream("/oparl-1.1/" + name)) {
                        if (file == null) {
                            throw new IllegalArgumentException("no schema: " + name);
                        }
                        return json.readTree(file);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }
}
