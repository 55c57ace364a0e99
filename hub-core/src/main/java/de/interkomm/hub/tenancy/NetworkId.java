package de.interkomm.hub.tenancy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names a network, in addresses and in the database. A name once given is never given again.
 *
 * @param value two to forty lower-case letters, digits and single hyphens, beginning with a letter
 */
public record NetworkId(@JsonValue String value) implements Comparable<NetworkId>, Serializable {

    private static final Pattern FORM = Pattern.compile("(?=.{2,40}\\z)[a-z](?:-?[a-z0-9])+");

    @JsonCreator
    public NetworkId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a network's name: '" + value + "'");
        }
    }

    /** Reads a name from outside, where a wrong one is no error of ours. */
    public static Optional<NetworkId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new NetworkId(text)) : Optional.empty();
    }

    /** The schema that holds all the network owns. */
    public String schema() {
        return "net_" + value.replace('-', '_');
    }

    @Override
    public int compareTo(NetworkId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
