package de.interkomm.hub.testing;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.identity.Consents.Purpose;
import de.interkomm.hub.network.NetworkFounding;
import de.interkomm.hub.network.NetworkFounding.Founding;
import de.interkomm.hub.network.NetworkFounding.Founding.Founded;
import de.interkomm.hub.projects.ProjectContent;
import de.interkomm.hub.projects.ProjectContent.Blueprint;
import de.interkomm.hub.projects.ProjectContent.Means;
import de.interkomm.hub.projects.ProjectContent.Offer;
import de.interkomm.hub.projects.ProjectContent.Participant;
import de.interkomm.hub.projects.ProjectContent.Product;
import de.interkomm.hub.projects.ProjectContent.Technology;
import de.interkomm.hub.projects.ProjectKind;
import de.interkomm.hub.projects.ProjectStatus;
import de.interkomm.hub.projects.ProjectVisibility;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkSchemas;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A thousand networks with 200,000 projects that were taken over a million times, and 50,000 people
 * who agreed to be found. A few networks, administrations and subjects have most of it, as in life.
 * The same at every run, and the same work of the same administrations in however many networks it
 * is; for measurements only.
 */
public class ThousandNetworks {

    private static final int AT_ONCE = 500;

    /** What is entered comes in so many parts of unlike size, each of them in one network. */
    private static final int PARTS = 1_000;

    /** The end of the six years in which all of it came about. */
    private static final Instant TODAY = Instant.parse("2026-11-01T08:00:00Z");

    private static final int DAYS = 6 * 365;

    private static final String DECLARATION =
            """
            network: ID
            name: Verbund NUMBER für digitale Verwaltung
            short-name: Verbund NUMBER
            claim: {de: Gemeinsam geht es besser}
            description: {de: Verwaltungen teilen, was sie gebaut haben.}
            joining: {de: Ein Antrag genügt.}
            host: {name: Beispielstadt, address: [Markt 1], contact: verbund@beispielstadt.example}
            tone: Sie
            languages: [de]
            members: administrations
            mail: {sender: Verbund NUMBER, reply-to: verbund@beispielstadt.example}
            organs:
              - {kind: meeting, name: {de: Treffen}, purpose: {de: Austausch}}
            coordinators:
              - {name: Karin Beispiel, mailbox: karin@beispielstadt.example}
            membership:
              wayIn: {de: Ein Antrag genügt., en: An application is enough.}
              dispatches: [electronic]
              rule:
                all:
                  - {requires: letter}
            """;

    private final NetworkFounding founding;
    private final NetworkSchemas schemas;
    private final Administrations administrations;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    ThousandNetworks(
            NetworkFounding founding,
            NetworkSchemas schemas,
            Administrations administrations,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            JsonMapper json) {
        this.founding = founding;
        this.schemas = schemas;
        this.administrations = administrations;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
    }

    /** How much of each. */
    public record Size(int networks, int projects, int people, int reuses) {

        public static final Size WHOLE = new Size(1_000, 200_000, 50_000, 1_000_000);
    }

    public static NetworkId network(int number) {
        return new NetworkId("verbund-" + number);
    }

    /** Whether that was done before, in a database that is kept from run to run. */
    public boolean areEntered() {
        return jdbc.sql(
                        "select exists (select from hub.account where mailbox ="
                                + " 'person0@stadt.example')")
                .query(Boolean.class)
                .single();
    }

    /** Founds the networks and enters everything but the directory itself. */
    public void enter(Size size) {
        List<Administration> places = places();
        double[] shares = shares();
        for (int number = 0; number < size.networks(); number++) {
            NetworkId network = network(number);
            String declaration =
                    DECLARATION
                            .replace("ID", network.value())
                            .replace("NUMBER", Integer.toString(number));
            Founding result = founding.found(null, declaration);
            if (!(result instanceof Founded)) {
                throw new IllegalStateException(network + " was not founded: " + result);
            }
            for (int part = number; part < PARTS; part += size.networks()) {
                Part one = new Part(network, part, size, places);
                double share = shares[part];
                NetworkScope.run(network, () -> one.enter(share));
            }
            schemas.analyze(network);
        }
        people(size, places);
    }

    /** The same administrations in the same order at each run, towns of all sizes. */
    private List<Administration> places() {
        return administrations.all().stream().filter(one -> one.inhabitants() > 0).toList();
    }

    /** The first part has most of it. */
    private static double[] shares() {
        double[] weights =
                IntStream.range(0, PARTS).mapToDouble(i -> 1 / Math.pow(i + 3, 0.8)).toArray();
        double sum = DoubleStream.of(weights).sum();
        return DoubleStream.of(weights).map(weight -> weight / sum).toArray();
    }

    /** One of so many, the first ones most often. */
    private static int skewed(Random random, int of) {
        return (int) (of * Math.pow(random.nextDouble(), 2.5));
    }

    private static <T> T skewed(Random random, List<T> of) {
        return of.get(skewed(random, of.size()));
    }

    // ---- people

    private void people(Size size, List<Administration> places) {
        Random random = new Random(50_000);
        double[] shares = shares();
        int number = 0;
        for (int part = 0; part < PARTS; part++) {
            long count = Math.round(size.people() * shares[part]);
            List<Somebody> some = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                some.add(
                        somebody(
                                random,
                                number++,
                                network(part % size.networks()),
                                places.get(random.nextInt(places.size()))));
            }
            for (int from = 0; from < some.size(); from += AT_ONCE) {
                enter(some.subList(from, Math.min(some.size(), from + AT_ONCE)));
            }
        }
    }

    private static Somebody somebody(
            Random random, int number, NetworkId network, Administration place) {
        Instant at = TODAY.minus(Duration.ofHours(24L * random.nextInt(DAYS)));
        return new Somebody(
                id(random, at),
                "person" + number + "@stadt.example",
                GermanWords.person(random),
                place.key().value(),
                network.value(),
                GermanWords.office(random),
                GermanWords.subject(random).words() + ", " + GermanWords.compound(random),
                at);
    }

    private void enter(List<Somebody> some) {
        jdbc.sql(
                        """
                        with rows as (
                            select * from jsonb_to_recordset(cast(:rows as jsonb)) as r(
                                id uuid, mailbox text, name text, key text, network text,
                                office text, topics text, at timestamptz)),
                        accounts as (
                            insert into hub.account (id, mailbox, name, enabled, created_at)
                            select id, mailbox, name, true, at from rows),
                        roles as (
                            insert into hub.account_role
                                (account_id, role, network, regional_key, granted_at)
                            select id, 'CONTACT_PERSON', network, key, at from rows),
                        profiles as (
                            insert into hub.profile (account_id, office, phone, topics, changed_at)
                            select id, office, '', topics, at from rows)
                        insert into hub.consent
                            (id, account_id, network, purpose, text_version, given_at)
                        select gen_random_uuid(), id, network, :purpose, :version, at from rows
                        """)
                .param("rows", json.writeValueAsString(some))
                .param("purpose", Purpose.DIRECTORY.name())
                .param("version", Purpose.DIRECTORY.wording().version())
                .update();
    }

    private record Somebody(
            UUID id,
            String mailbox,
            String name,
            String key,
            String network,
            String office,
            String topics,
            Instant at) {}

    /** As made at that time: later ones sort behind. */
    private static UUID id(Random random, Instant at) {
        return new UUID(
                at.toEpochMilli() << 16 | 0x7000 | random.nextInt(0x1000),
                0x8000000000000000L | random.nextLong() >>> 2);
    }

    // ---- what administrations of a region have in a network

    private final class Part {

        private static final int GROUPS = 3;

        private final NetworkId network;
        private final int number;
        private final Size size;
        private final Random random;
        private final List<Administration> members;
        private final List<UUID> groups = new ArrayList<>();

        private Part(NetworkId network, int number, Size size, List<Administration> places) {
            this.network = network;
            this.number = number;
            this.size = size;
            this.random = new Random(number);
            int most = Math.min(places.size(), 400);
            int from = random.nextInt(places.size() - most + 1);
            this.members = places.subList(from, from + most);
        }

        private void enter(double share) {
            transaction.executeWithoutResult(_ -> groups());
            long count = Math.max(1, Math.round(size.projects() * share));
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                rows.add(row());
                if (rows.size() == AT_ONCE || i == count - 1) {
                    List<Row> some = List.copyOf(rows);
                    transaction.executeWithoutResult(_ -> projects(some));
                    rows.clear();
                }
            }
        }

        private void groups() {
            for (int i = 0; i < GROUPS; i++) {
                groups.add(id(random, TODAY));
                jdbc.sql(
                                """
                                insert into network_group
                                    (id, version, kind, kind_name, name, purpose, charter, topics,
                                     visibility, way_in, guests, starts_on)
                                values (:id, 0, 'WORKING_GROUP', '', :name, 'Austausch', '', '{}',
                                        'PUBLIC', 'BY_APPOINTMENT', 'NONE', '2021-01-01')
                                """)
                        .param("id", groups.getLast())
                        .param(
                                "name",
                                "Fachgruppe "
                                        + number
                                        + "."
                                        + i
                                        + " "
                                        + GermanWords.subject(random).words())
                        .update();
            }
        }

        private Row row() {
            Instant at = TODAY.minus(Duration.ofHours(24L * skewed(random, DAYS)));
            ProjectContent content = content();
            return new Row(
                    id(random, at),
                    content.title(),
                    content.summary(),
                    content.status(),
                    content.kind(),
                    content.topics(),
                    content.visibility(),
                    content.group(),
                    content.blueprint().offer(),
                    at,
                    content,
                    // Half of them nobody took over; a few, hundreds did.
                    random.nextBoolean()
                            ? 0
                            : (int)
                                    Math.round(
                                            10.0
                                                    * size.reuses()
                                                    / size.projects()
                                                    * Math.pow(random.nextDouble(), 4)));
        }

        private ProjectContent content() {
            GermanWords.Subject subject = GermanWords.subject(random);
            GermanWords.Subject beside = GermanWords.subject(random);
            Administration leading = skewed(random, members);
            List<Participant> participants = new ArrayList<>();
            participants.add(new Participant(leading.key(), leading.title(), "Leitung"));
            for (int i = skewed(random, 4); i > 0; i--) {
                Administration other = members.get(random.nextInt(members.size()));
                participants.add(new Participant(other.key(), other.title(), "Erprobung"));
            }
            int wide = random.nextInt(100);
            ProjectVisibility visibility =
                    wide < 55
                            ? ProjectVisibility.PUBLIC
                            : wide < 75
                                    ? ProjectVisibility.HUB
                                    : wide < 93
                                            ? ProjectVisibility.NETWORK
                                            : ProjectVisibility.GROUP;
            return new ProjectContent(
                    GermanWords.title(random, subject, leading.name()),
                    GermanWords.sentences(random, subject, leading.name(), 2),
                    GermanWords.sentences(random, subject, leading.name(), 3),
                    GermanWords.sentences(random, beside, leading.name(), 4),
                    skewed(random, List.of(ProjectStatus.values())),
                    null,
                    random.nextInt(3) == 0 ? ProjectKind.EXCHANGE : ProjectKind.IMPLEMENTATION,
                    subject.topic().equals(beside.topic()) || random.nextBoolean()
                            ? List.of(subject.topic())
                            : List.of(subject.topic(), beside.topic()),
                    participants,
                    visibility == ProjectVisibility.GROUP || random.nextInt(4) == 0
                            ? groups.get(random.nextInt(GROUPS))
                            : null,
                    visibility,
                    Means.NONE,
                    new Technology(
                            List.of(),
                            List.of(),
                            List.of(new Product(GermanWords.product(random), "Musterhaus")),
                            "EUPL-1.2",
                            ""),
                    List.of(),
                    List.of(),
                    GermanWords.sentences(random, subject, leading.name(), 1),
                    random.nextInt(4) == 0
                            ? new Blueprint(
                                    Offer.OFFERED,
                                    GermanWords.sentences(random, subject, leading.name(), 2),
                                    GermanWords.sentences(random, beside, leading.name(), 2),
                                    "10 Personentage",
                                    "keine",
                                    "",
                                    "",
                                    "")
                            : Blueprint.NONE);
        }

        private void projects(List<Row> rows) {
            jdbc.sql(
                            """
                            with rows as (
                                select * from jsonb_to_recordset(cast(:rows as jsonb)) as r(
                                    id uuid, title text, summary text, status text, kind text,
                                    topics text[], visibility text, "group" uuid, blueprint text,
                                    at timestamptz, content jsonb, reused int)),
                            projects as (
                                insert into project
                                    (id, version, revision, latest, published, title, summary,
                                     status, kind, topics, visibility, group_id, blueprint,
                                     review_note, first_published_at, published_at, changed_at)
                                select id, 0, 1, 1, 1, title, summary, status, kind, topics,
                                       visibility, "group", blueprint, '', at, at, at
                                from rows),
                            versions as (
                                insert into project_version
                                    (project_id, number, content, deed, account_id, person_name,
                                     mailbox, at, published_at)
                                select id, 1, content, 'BEGUN', :by, 'Karin Beispiel',
                                       'karin@beispielstadt.example', at, at
                                from rows)
                            insert into hub.reuse
                                (id, version, revision, network, project_id, regional_key,
                                 administration, state, since, adaptation, adaptation_note,
                                 declared_name, declared_mailbox, declared_at, confirmed_mailbox,
                                 confirmed_at)
                            select gen_random_uuid(), 0, n, :network, id, place.key, place.name,
                                   case n % 4 when 0 then 'PILOTING' when 1 then 'INTERESTED'
                                              else 'IN_USE' end,
                                   at::date, '', '', 'Somebody', 'amt@stadt.example', at,
                                   case when n % 5 > 0 then 'amt@stadt.example' end,
                                   case when n % 5 > 0 then at end
                            from rows
                            cross join lateral generate_series(1, reused) n
                            join (select (:keys::text[])[i] as key, (:names::text[])[i] as name, i
                                  from generate_series(1, cardinality(:keys::text[])) i) place
                                on place.i = n
                            """)
                    .param("rows", json.writeValueAsString(rows))
                    .param("network", network.value())
                    .param("by", new UUID(0, 1))
                    .param(
                            "keys",
                            members.stream().map(one -> one.key().value()).toArray(String[]::new))
                    .param(
                            "names",
                            members.stream().map(Administration::title).toArray(String[]::new))
                    .update();
        }
    }

    private record Row(
            UUID id,
            String title,
            String summary,
            ProjectStatus status,
            ProjectKind kind,
            List<String> topics,
            ProjectVisibility visibility,
            @Nullable UUID group,
            Offer blueprint,
            Instant at,
            ProjectContent content,
            int reused) {}
}
