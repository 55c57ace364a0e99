package de.interkomm.hub.directory.internal;

import static java.util.stream.Collectors.joining;

import de.interkomm.hub.directory.EntryKind;
import de.interkomm.hub.directory.internal.Entry.Places;
import de.interkomm.hub.directory.internal.Entry.Visibility;
import de.interkomm.hub.directory.internal.PlacesOfAdministrations.Today;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.FindablePeople;
import de.interkomm.hub.identity.FindablePeople.Findable;
import de.interkomm.hub.network.NetworkState;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.shell.KeyRange;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * People who have agreed to be found, once for each network they agreed in. Whether they still do
 * is asked anew with every search, see {@link Reader#SEES}: a role or an account may end without
 * telling anybody.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PersonEntries {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final FindablePeople people;
    private final Networks networks;
    private final Entries entries;
    private final PlacesOfAdministrations places;

    PersonEntries(
            JdbcClient jdbc,
            FindablePeople people,
            Networks networks,
            Entries entries,
            PlacesOfAdministrations places) {
        this.jdbc = jdbc;
        this.people = people;
        this.networks = networks;
        this.entries = entries;
        this.places = places;
    }

    /** What is shown of one person is now what it should be. */
    int renew(AccountId account) {
        return renew(List.of(account));
    }

    /** The same for several. Everybody locks people in the order of their ids. */
    int renew(Collection<AccountId> accounts) {
        List<UUID> ids = accounts.stream().map(AccountId::value).sorted().toList();
        ids.forEach(id -> entries.lock(id.toString()));
        List<Findable> found =
                people.all(KeyRange.among(ids)).stream()
                        .filter(one -> isListed(one.network()))
                        .toList();
        int gone =
                jdbc.sql(
                                """
                                delete from hub.directory_entry e
                                where e.person = any(cast(:accounts as uuid[]))
                                  and not exists (
                                      select from unnest(cast(:found as uuid[]), :networks)
                                          as right_one(person, network)
                                      where right_one.person = e.person
                                        and right_one.network = e.network)
                                """)
                        .param("accounts", KeyRange.array(ids))
                        .param(
                                "found",
                                KeyRange.array(
                                        found.stream().map(one -> one.account().value()).toList()))
                        .param(
                                "networks",
                                found.stream()
                                        .map(one -> one.network().value())
                                        .toArray(String[]::new))
                        .update();
        Today today = places.today(found.stream().map(Findable::administrations));
        return gone + entries.put(found.stream().map(one -> entry(one, today)).toList());
    }

    /** Everybody who can be found behind that one, or should be no longer; so many at once. */
    List<AccountId> after(@Nullable AccountId account) {
        UUID from = account == null ? null : account.value();
        List<UUID> held =
                jdbc.sql(
                                """
                                select distinct person from hub.directory_entry
                                where person > :from order by person limit :most
                                """)
                        .param("from", Objects.requireNonNullElse(from, new UUID(0, 0)))
                        .param("most", BATCH)
                        .query(UUID.class)
                        .list();
        List<UUID> findable =
                people.all(KeyRange.after(from, BATCH)).stream()
                        .map(one -> one.account().value())
                        .distinct()
                        .toList();
        return Stream.concat(held.stream(), findable.stream())
                .distinct()
                .sorted(PersonEntries::inTheOrderOfTheDatabase)
                .limit(BATCH)
                .map(AccountId::new)
                .toList();
    }

    private boolean isListed(NetworkId network) {
        return networks.state(network).filter(state -> state != NetworkState.ARCHIVED).isPresent();
    }

    private static int inTheOrderOfTheDatabase(UUID one, UUID other) {
        int first =
                Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return first != 0
                ? first
                : Long.compareUnsigned(
                        one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }

    private Entry entry(Findable person, Today today) {
        String function = Objects.requireNonNullElse(person.function(), "");
        String topics = Objects.requireNonNullElse(person.topics(), "");
        List<String> said = new ArrayList<>(List.of(function, topics));
        said.removeIf(String::isEmpty);
        Places at = today.of(person.administrations());
        return new Entry(
                person.network().value(),
                person.account().toString(),
                EntryKind.PERSON,
                Visibility.PEOPLE,
                null,
                person.account().value(),
                List.of(person.network().value()),
                at,
                List.of(),
                "",
                null,
                0,
                person.name(),
                String.join(" · ", said),
                words(person.network(), at),
                "/networks/" + person.network() + "/people/" + person.account(),
                person.since());
    }

    /** People look for somebody by where that is, too: what a hit shows is found. */
    private String words(NetworkId network, Places at) {
        return Stream.concat(
                        networks.find(network).stream()
                                .flatMap(one -> Stream.of(one.shortName(), one.name().german())),
                        Stream.ofNullable(at.name()))
                .distinct()
                .collect(joining(" "));
    }
}
