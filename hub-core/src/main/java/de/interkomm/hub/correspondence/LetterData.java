package de.interkomm.hub.correspondence;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The data behind a letter, for machines: values by name, in groups. Written as XML of the
 * namespace {@value #NAMESPACE}, described by {@code correspondence/letter-1.xsd}.
 *
 * @param name of the whole, as {@code membershipApplication}; all names are letters and digits and
 *     begin with a lower-case letter
 */
public record LetterData(String name, List<Node> nodes) {

    public static final String NAMESPACE = "urn:interkomm:letter:1";

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");

    public LetterData {
        requireName(name);
        nodes = List.copyOf(nodes);
    }

    public static LetterData of(String name, Node... nodes) {
        return new LetterData(name, List.of(nodes));
    }

    /** A value; {@code null} when it is known not to be given. */
    public static Value value(String name, @Nullable String value) {
        return new Value(name, value);
    }

    public static Group group(String name, Node... nodes) {
        return new Group(name, List.of(nodes));
    }

    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name of letter data: '" + name + "'");
        }
    }

    /** A value or a group of them. */
    public sealed interface Node {
        String name();
    }

    /**
     * @param value {@code null} when it is known not to be given
     */
    public record Value(String name, @Nullable String value) implements Node {
        public Value {
            requireName(name);
        }
    }

    /** Several groups of one name make a list. */
    public record Group(String name, List<Node> nodes) implements Node {
        public Group {
            requireName(name);
            nodes = List.copyOf(nodes);
        }
    }
}
