package de.interkomm.hub.oparl.internal;

import static java.util.stream.Collectors.groupingBy;

import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.governance.PublicGroups;
import de.interkomm.hub.governance.PublicGroups.Seat;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Consents;
import de.interkomm.hub.identity.Consents.Purpose;
import de.interkomm.hub.oparl.Kind;
import de.interkomm.hub.oparl.internal.Published.Properties;
import de.interkomm.hub.shell.KeyRange;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Nobody but those who have agreed to it, with where they sit now. Their ids lead neither to an
 * account nor to the same person in another network.
 */
@Component
class PersonSource implements Source {

    /** As the database sorts them; Java compares the halves of a UUID as signed numbers. */
    private static final Comparator<UUID> AS_STORED = Comparator.comparing(UUID::toString);

    private final Consents consents;
    private final PublicGroups groups;
    private final Links links;
    private final Terms terms;

    PersonSource(Consents consents, PublicGroups groups, Links links, Terms terms) {
        this.consents = consents;
        this.groups = groups;
        this.links = links;
        this.terms = terms;
    }

    @Override
    public Kind unit() {
        return Kind.PERSON;
    }

    @Override
    public List<Unit> read(NetworkId network, KeyRange range) {
        Map<UUID, List<Seat>> people = new TreeMap<>(AS_STORED);
        people.putAll(
                groups.seats(network, consents.agreeing(network, Purpose.OPEN_INTERFACE)).stream()
                        .collect(groupingBy(seat -> idOf(network, seat.account()))));
        List<UUID> among = range.among();
        Set<UUID> wanted = among == null ? null : Set.copyOf(among);
        UUID after = range.after();
        return people.entrySet().stream()
                .filter(one -> wanted == null || wanted.contains(one.getKey()))
                .filter(one -> after == null || AS_STORED.compare(one.getKey(), after) > 0)
                .limit(range.most())
                .map(one -> unit(network, one.getKey(), one.getValue()))
                .toList();
    }

    static UUID idOf(NetworkId network, AccountId account) {
        return UUID.nameUUIDFromBytes((network + "/" + account).getBytes(StandardCharsets.UTF_8));
    }

    private Unit unit(NetworkId network, UUID id, List<Seat> seats) {
        ObjectKey key = new ObjectKey(Kind.PERSON, id);
        List<Published> memberships = seats.stream().map(seat -> membership(seat, key)).toList();
        Published person =
                Published.of(
                        Kind.PERSON,
                        id,
                        new Properties()
                                .put("body", links.body(network))
                                .put("name", seats.getFirst().person())
                                .put("membership", memberships));
        return new Unit(id, Stream.concat(Stream.of(person), memberships.stream()).toList());
    }

    private Published membership(Seat seat, ObjectKey person) {
        return Published.of(
                Kind.MEMBERSHIP,
                seat.id().value(),
                new Properties()
                        .put("organization", GroupSource.key(seat.group()))
                        .put(
                                "role",
                                seat.function() == GroupFunction.MEMBER
                                        ? null
                                        : terms.of(seat.function()))
                        .put("startDate", seat.from().toString())
                        .put("interkomm:onBehalfOf", seat.administrationName()),
                new Properties().put("person", person));
    }
}
