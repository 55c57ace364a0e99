package de.interkomm.hub.network.internal;

import de.interkomm.hub.network.spi.DeclarationProblem;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A declaration as it is written: plain values, and the line on which each stands. */
final class DeclarationFile {

    private static final int LONGEST = 200_000;
    private static final int DEEPEST = 20;

    private final Map<String, Integer> lines = new HashMap<>();
    private final List<DeclarationProblem> problems = new ArrayList<>();
    private Map<String, Object> content = Map.of();

    private DeclarationFile() {}

    static DeclarationFile read(String yaml) {
        DeclarationFile file = new DeclarationFile();
        file.parse(yaml);
        return file;
    }

    Map<String, Object> content() {
        return content;
    }

    /** What cannot be read as YAML, or not clearly. */
    List<DeclarationProblem> problems() {
        return problems;
    }

    /** Names the line of the value, or of the closest one around it that is there. */
    DeclarationProblem located(DeclarationProblem problem) {
        String path = problem.path();
        while (!path.isEmpty() && !lines.containsKey(path)) {
            path =
                    path.substring(
                            0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
        }
        return problem.line() > 0 ? problem : problem.onLine(lines.getOrDefault(path, 1));
    }

    private void parse(String yaml) {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(LONGEST);
        limits.setNestingDepthLimit(DEEPEST);
        limits.setMaxAliasesForCollections(0);
        try {
            Node root = new Yaml(new SafeConstructor(limits)).compose(new StringReader(yaml));
            if (root instanceof MappingNode map) {
                content = map("", map, 0);
            } else {
                problems.add(DeclarationProblem.at("", "network.founding.no-map").onLine(1));
            }
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            problems.add(
                    DeclarationProblem.at(
                                    "", "network.founding.no-yaml", String.valueOf(e.getProblem()))
                            .onLine(line));
        } catch (YAMLException e) {
            problems.add(
                    DeclarationProblem.at(
                                    "", "network.founding.no-yaml", String.valueOf(e.getMessage()))
                            .onLine(1));
        }
    }

    private Map<String, Object> map(String path, MappingNode node, int depth) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (NodeTuple entry : node.getValue()) {
            int line = entry.getKeyNode().getStartMark().getLine() + 1;
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                problems.add(DeclarationProblem.at(path, "network.founding.key").onLine(line));
                continue;
            }
            String at = path.isEmpty() ? key.getValue() : path + '.' + key.getValue();
            lines.putIfAbsent(at, line);
            Object value = value(at, entry.getValueNode(), depth);
            if (values.containsKey(key.getValue())) {
                problems.add(DeclarationProblem.at(at, "network.founding.twice").onLine(line));
            } else if (value != null) {
                values.put(key.getValue(), value);
            }
        }
        return values;
    }

    private @Nullable Object value(String path, Node node, int depth) {
        lines.putIfAbsent(path, node.getStartMark().getLine() + 1);
        // What an alias repeats may hold itself.
        if (depth > DEEPEST) {
            problems.add(
                    DeclarationProblem.at(path, "network.founding.too-deep")
                            .onLine(node.getStartMark().getLine() + 1));
            return null;
        }
        return switch (node) {
            case MappingNode map -> map(path, map, depth + 1);
            case SequenceNode list -> list(path, list, depth + 1);
            case ScalarNode scalar -> scalar(scalar);
            default -> null;
        };
    }

    private List<Object> list(String path, SequenceNode node, int depth) {
        List<Object> values = new ArrayList<>();
        for (Node each : node.getValue()) {
            Object value = value(path + '[' + values.size() + ']', each, depth);
            values.add(value == null ? "" : value);
        }
        return values;
    }

    /** Keys of regions begin with a zero, which YAML would take for octal: they stay text. */
    private static @Nullable Object scalar(ScalarNode node) {
        String text = node.getValue();
        if (node.getTag().equals(Tag.NULL)) {
            return null;
        }
        if (node.getTag().equals(Tag.BOOL)) {
            return text.equalsIgnoreCase("true")
                    || text.equalsIgnoreCase("yes")
                    || text.equalsIgnoreCase("on");
        }
        return node.getTag().equals(Tag.INT) && text.matches("0|-?[1-9][0-9]{0,17}")
                ? (Object) Long.valueOf(text)
                : text;
    }
}
