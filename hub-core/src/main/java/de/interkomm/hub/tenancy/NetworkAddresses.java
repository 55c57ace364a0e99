package de.interkomm.hub.tenancy;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By which name a network goes in the addresses of its pages: its id, until it takes another.
 * Inside the hub there are only ids; the names are put on and taken off at its border.
 */
public interface NetworkAddresses {

    /** The path of anything that belongs to a network, below the application's root. */
    Pattern PATH = Pattern.compile("((?:/api)?/networks/)([^/?#;]+)((?:[/?#;].*)?)");

    /** The network that goes by the name, or once did. */
    Optional<NetworkId> at(String name);

    /** The name it goes by now. */
    String nameOf(NetworkId network);

    /**
     * A path as people see it.
     *
     * @param path below the application's root, possibly with a query, naming its network by id
     */
    default String shown(String path) {
        Matcher parts = PATH.matcher(path);
        return parts.matches() && !path.startsWith("/api/")
                ? NetworkId.parse(parts.group(2))
                        .map(network -> parts.group(1) + nameOf(network) + parts.group(3))
                        .orElse(path)
                : path;
    }
}
