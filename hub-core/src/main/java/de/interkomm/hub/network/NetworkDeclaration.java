package de.interkomm.hub.network;

import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.tenancy.NetworkId;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A network as it is founded without a module of its own.
 *
 * @param sections what other modules read, by the name of their section: maps, lists, strings,
 *     numbers, booleans
 */
public record NetworkDeclaration(
        NetworkId id,
        NetworkSettings settings,
        MemberKind members,
        List<Organ> organs,
        List<Milestone> history,
        List<Coordinator> coordinators,
        Map<String, Object> sections) {

    public NetworkDeclaration {
        organs = List.copyOf(organs);
        history = List.copyOf(history);
        coordinators = List.copyOf(coordinators);
        sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
    }

    /** Who runs it from the beginning. */
    public record Coordinator(String name, Mailbox mailbox) {}
}
