package de.interkomm.hub.directory.internal;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.directory.Directory.Count;
import de.interkomm.hub.directory.Directory.Found;
import de.interkomm.hub.directory.Directory.Hit;
import de.interkomm.hub.directory.DirectoryQuery;
import de.interkomm.hub.directory.EntryKind;
import de.interkomm.hub.directory.Facet;
import de.interkomm.hub.directory.internal.Entry.Places;
import de.interkomm.hub.directory.internal.Entry.Visibility;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Consents.Purpose;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.testing.MadeUpWord;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Random networks, groups, people, visibilities and readers. What the database finds for each
 * reader is compared with what the words of the rule say, entry by entry: results, totals, counts
 * and suggestions. All of it happens in one transaction: whatever makes the directory anew
 * meanwhile does not see it, and so takes nothing of it away.
 */
@SpringBootTest
@Transactional
class VisibilityModuleTests {

    private static final int ENTRIES = 300;
    private static final int READERS = 60;
    private static final int NETWORKS = 8;
    private static final int PEOPLE = 40;

    private static final List<EntryKind> KINDS =
            List.of(EntryKind.GROUP, EntryKind.PROJECT, EntryKind.BLUEPRINT);

    @Autowired DirectorySearch search;
    @Autowired Entries entries;
    @Autowired JdbcClient jdbc;

    private final Random random = new Random(20261122);

    private final String mark = MadeUpWord.next();

    private final List<NetworkId> networks = new ArrayList<>();
    private final List<GroupId> groups = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private final List<Entry> all = new ArrayList<>();

    @Test
    void everyReaderFindsWhatTheyMaySeeAndNothingElse() {
        make();
        int compared = 0;
        int seen = 0;
        for (int i = 0; i < READERS; i++) {
            Reader reader = reader(i);
            Set<String> may = titles(entry -> sees(reader, entry));
            seen += may.size();
            assertThat(found(reader, DirectoryQuery.text(mark))).as("%s", reader).isEqualTo(may);
            compared += all.size();
            countsAreOfWhatIsSeen(reader, may);
            suggestionsAreOfWhatIsSeen(reader, may);
        }
        assertThat(compared).isGreaterThanOrEqualTo(10_000);
        assertThat(seen).as("some are seen, and some are not").isBetween(1_000, compared - 1_000);
    }

    private void countsAreOfWhatIsSeen(Reader reader, Set<String> may) {
        NetworkId network = networks.get(random.nextInt(NETWORKS));
        DirectoryQuery query = DirectoryQuery.text(mark).with(Facet.NETWORK, network.value());
        Found found = search.search(reader, query, PageRequest.of(0, 1));
        Predicate<Entry> seen = entry -> may.contains(entry.title());
        assertThat(found.total())
                .isEqualTo(
                        titles(seen.and(entry -> entry.networks().contains(network.value())))
                                .size());
        Map<String, Long> kinds = new TreeMap<>();
        all.stream()
                .filter(seen.and(entry -> entry.networks().contains(network.value())))
                .forEach(entry -> kinds.merge(entry.kind().name(), 1L, Long::sum));
        assertThat(counts(found, Facet.KIND)).isEqualTo(kinds);
        Map<String, Long> byNetwork = new TreeMap<>();
        all.stream()
                .filter(seen)
                .forEach(entry -> byNetwork.merge(entry.networks().getFirst(), 1L, Long::sum));
        byNetwork.putIfAbsent(network.value(), 0L);
        Map<String, Long> counted = counts(found, Facet.NETWORK);
        counted.putIfAbsent(network.value(), 0L);
        assertThat(counted).isEqualTo(byNetwork);
        Map<String, Long> topics = new TreeMap<>();
        all.stream()
                .filter(seen.and(entry -> entry.networks().contains(network.value())))
                .forEach(entry -> entry.topics().forEach(one -> topics.merge(one, 1L, Long::sum)));
        assertThat(counts(found, Facet.TOPIC)).isEqualTo(topics);
    }

    private static Map<String, Long> counts(Found found, Facet facet) {
        Map<String, Long> counts = new TreeMap<>();
        for (Count count : found.counts(facet)) {
            counts.put(count.value(), count.count());
        }
        return counts;
    }

    private void suggestionsAreOfWhatIsSeen(Reader reader, Set<String> may) {
        Entry one = all.get(random.nextInt(all.size()));
        List<String> suggested =
                search.suggest(reader, one.title().toUpperCase(Locale.ROOT), 20).stream()
                        .map(Hit::title)
                        .toList();
        assertThat(suggested.contains(one.title())).isEqualTo(may.contains(one.title()));
        assertThat(may).containsAll(suggested);
    }

    private Set<String> found(Reader reader, DirectoryQuery query) {
        Set<String> titles = new TreeSet<>();
        for (int page = 0; page < ENTRIES / 100 + 1; page++) {
            Found found = search.search(reader, query, PageRequest.of(page, 100));
            found.hits().forEach(hit -> titles.add(hit.title()));
            assertThat(found.total()).isEqualTo(titles(entry -> sees(reader, entry)).size());
        }
        return titles;
    }

    private Set<String> titles(Predicate<Entry> which) {
        Set<String> titles = new TreeSet<>();
        all.stream().filter(which).map(Entry::title).forEach(titles::add);
        return titles;
    }

    // ---- the rule in plain words

    private boolean sees(Reader reader, Entry entry) {
        NetworkId network = new NetworkId(entry.network());
        if (entry.kind() == EntryKind.PERSON) {
            return reader.meets()
                    && people.stream()
                            .filter(person -> person.id.value().equals(entry.person()))
                            .allMatch(Person::agrees);
        }
        boolean wide =
                switch (entry.visibility()) {
                    case PUBLIC -> true;
                    case HUB -> reader.somewhere();
                    case NETWORK -> reader.inside().contains(network);
                    case PEOPLE -> reader.meets();
                    case GROUP -> false;
                };
        boolean runs = entry.kind() == EntryKind.GROUP && reader.runs().contains(network);
        boolean manages =
                (entry.kind() == EntryKind.PROJECT || entry.kind() == EntryKind.BLUEPRINT)
                        && reader.manages().contains(network);
        boolean belongs =
                entry.audience() != null && reader.groups().contains(new GroupId(entry.audience()));
        return wide || runs || manages || belongs;
    }

    /** Somebody, with all that makes it so that nobody finds them. */
    private record Person(
            AccountId id,
            NetworkId network,
            boolean enabled,
            boolean consents,
            boolean outdated,
            boolean withdrawn,
            Role role,
            boolean resting,
            boolean unlisted) {

        boolean agrees() {
            return enabled
                    && consents
                    && !outdated
                    && !withdrawn
                    && Permission.MEET_PEOPLE.roles().contains(role)
                    && !resting
                    && !unlisted;
        }
    }

    // ---- making it up

    private void make() {
        for (int i = 0; i < NETWORKS; i++) {
            networks.add(new NetworkId("v" + i + mark.substring(0, 12)));
            groups.add(GroupId.next());
            groups.add(GroupId.next());
        }
        IntStream.range(0, PEOPLE).forEach(_ -> people.add(person()));
        for (int i = 0; i < ENTRIES; i++) {
            all.add(entry(i));
        }
        for (int i = 0; i < PEOPLE; i++) {
            all.add(entry(people.get(i), i));
        }
        assertThat(entries.put(all)).isEqualTo(all.size());
    }

    private Reader reader(int number) {
        if (number == 0) {
            return new Reader(false, false, Set.of(), Set.of(), Set.of(), Set.of());
        }
        Set<NetworkId> inside = some(networks, number % 4);
        return new Reader(
                !inside.isEmpty() || random.nextInt(4) == 0,
                random.nextBoolean(),
                inside,
                some(List.copyOf(inside), random.nextInt(2)),
                some(List.copyOf(inside), random.nextInt(2)),
                some(groups, random.nextInt(4)));
    }

    private <T> Set<T> some(List<T> of, int most) {
        Set<T> some = new HashSet<>();
        for (int i = 0; i < most && !of.isEmpty(); i++) {
            some.add(of.get(random.nextInt(of.size())));
        }
        return some;
    }

    private Entry entry(int number) {
        NetworkId network = networks.get(random.nextInt(NETWORKS));
        GroupId group = groups.get(random.nextInt(groups.size()));
        Visibility[] visibilities = {
            Visibility.PUBLIC, Visibility.HUB, Visibility.NETWORK, Visibility.GROUP
        };
        return new Entry(
                network.value(),
                UUID.randomUUID().toString(),
                KINDS.get(random.nextInt(KINDS.size())),
                visibilities[random.nextInt(visibilities.length)],
                random.nextInt(3) == 0 ? null : group.value(),
                null,
                List.of(network.value()),
                Places.NONE,
                List.of("t" + random.nextInt(5) + mark),
                "",
                null,
                0,
                mark + " " + number,
                "Text",
                "",
                "/networks/" + network,
                null);
    }

    private Entry entry(Person person, int number) {
        return new Entry(
                person.network.value(),
                person.id.toString(),
                EntryKind.PERSON,
                Visibility.PEOPLE,
                null,
                person.id.value(),
                List.of(person.network.value()),
                Places.NONE,
                List.of(),
                "",
                null,
                0,
                mark + " person " + number,
                "",
                "",
                "/",
                null);
    }

    private Person person() {
        Person person =
                new Person(
                        AccountId.next(),
                        networks.get(random.nextInt(NETWORKS)),
                        random.nextInt(6) > 0,
                        random.nextInt(6) > 0,
                        random.nextInt(6) == 0,
                        random.nextInt(6) == 0,
                        random.nextInt(4) == 0 ? Role.GUEST : Role.MEMBER,
                        random.nextInt(6) == 0,
                        random.nextInt(6) == 0);
        jdbc.sql(
                        """
                        insert into hub.account (id, mailbox, name, enabled, created_at)
                        values (:id, :mailbox, 'Jemand', :enabled, now())
                        """)
                .param("id", person.id.value())
                .param("mailbox", person.id + "@example.org")
                .param("enabled", person.enabled)
                .update();
        jdbc.sql(
                        """
                        insert into hub.account_role (account_id, role, network, granted_at, resting)
                        values (:id, :role, :network, now(), :resting)
                        """)
                .param("id", person.id.value())
                .param("role", person.role.name())
                .param("network", person.network.value())
                .param("resting", person.resting)
                .update();
        if (person.consents) {
            jdbc.sql(
                            """
                            insert into hub.consent
                                (id, account_id, network, purpose, text_version, given_at, withdrawn_at)
                            values (gen_random_uuid(), :id, :network, 'DIRECTORY', :version, now(),
                                    case when :withdrawn then now() end)
                            """)
                    .param("id", person.id.value())
                    .param("network", person.network.value())
                    .param(
                            "version",
                            Purpose.DIRECTORY.wording().version() - (person.outdated ? 1 : 0))
                    .param("withdrawn", person.withdrawn)
                    .update();
        }
        if (person.unlisted) {
            jdbc.sql(
                            """
                            insert into hub.unlisted_person (account_id, network, since)
                            values (:id, :network, now())
                            """)
                    .param("id", person.id.value())
                    .param("network", person.network.value())
                    .update();
        }
        return person;
    }
}
