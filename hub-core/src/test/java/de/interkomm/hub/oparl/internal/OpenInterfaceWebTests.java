package de.interkomm.hub.oparl.internal;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Consents;
import de.interkomm.hub.identity.Consents.Purpose;
import de.interkomm.hub.identity.IdentityTest;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.network.NetworkClosing;
import de.interkomm.hub.network.NetworkFounding;
import de.interkomm.hub.shell.HubAddress;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.testing.Somebody;
import de.interkomm.hub.testing.TestNetworks;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** The open interface as its readers see it, over real HTTP. */
@IdentityTest
class OpenInterfaceWebTests {

    private static final NetworkId HERE = TestNetworks.TOWNS;
    private static final NetworkId THERE = TestNetworks.VILLAGES;

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final OparlSchema schema = new OparlSchema();

    @LocalServerPort int port;
    @Autowired OparlThings things;
    @Autowired HubAddress hub;
    @Autowired Somebody somebody;
    @Autowired Accounts accounts;
    @Autowired Consents consents;
    @Autowired NetworkFounding founding;
    @Autowired NetworkClosing closing;

    @Test
    void everythingReachableFromTheSystemIsAsTheSchemaSays() throws Exception {
        UUID group = things.group(HERE, "Bauen", "PUBLIC", null);
        UUID below = things.group(HERE, "Brücken", "PUBLIC", group);
        UUID meeting = things.meeting(HERE, below, "Treffen");
        UUID item = things.item(HERE, meeting, null, "Brücke", "PUBLIC");
        UUID paper = things.paper(HERE, item, "Plan.pdf");
        UUID resolution = things.resolution(HERE, below, meeting, item, "Brücke bauen");
        things.approveMinutes(HERE, meeting);
        Actor person = agreeing();
        things.seat(HERE, below, person.account().value(), person.name());
        things.look(HERE);
        things.look(THERE);

        Crawl crawl = crawl();

        assertThat(crawl.problems).isEmpty();
        assertThat(crawl.types)
                .contains(
                        "System",
                        "Body",
                        "Organization",
                        "Person",
                        "Membership",
                        "Meeting",
                        "AgendaItem",
                        "Paper",
                        "Consultation",
                        "File",
                        "Location");
        JsonNode written = object(HERE, "meeting", meeting);
        assertThat(written.at("/start").asString()).isEqualTo("2026-05-08T10:00:00+02:00");
        assertThat(written.at("/agendaItem/0/interkomm:vote/yes").asInt()).isEqualTo(3);
        assertThat(written.at("/agendaItem/0/result").asString()).isEqualTo("Angenommen");
        assertThat(written.at("/agendaItem/0/meeting").isMissingNode()).isTrue();
        assertThat(object(HERE, "agendaItem", item).at("/meeting").asString())
                .isEqualTo(written.at("/id").asString());
        assertThat(object(HERE, "paper", resolution).at("/consultation/0/agendaItem").asString())
                .endsWith("/agendaItem/" + item);
        assertThat(object(HERE, "organization", below).at("/subOrganizationOf").asString())
                .endsWith("/organization/" + group);
        assertThat(crawl.texts.get(address(HERE, "file", paper) + "/content")).contains("%PDF");
        assertThat(crawl.texts.get(address(HERE, "file", meeting) + "/content")).startsWith("%PDF");
    }

    @Test
    void filesAreShownAtOneAddressAndSavedFromTheOther() throws Exception {
        UUID group = things.group(HERE, "Bauen", "PUBLIC", null);
        UUID item =
                things.item(HERE, things.meeting(HERE, group, "Treffen"), null, "Plan", "PUBLIC");
        UUID paper = things.paper(HERE, item, "Plan.pdf");
        things.look(HERE);

        var shown = get(address(HERE, "file", paper) + "/content");
        var saved = get(address(HERE, "file", paper) + "/download");

        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(header(shown, "content-disposition")).startsWith("inline");
        assertThat(header(shown, "content-type")).isEqualTo("application/pdf");
        assertThat(header(saved, "content-disposition"))
                .startsWith("attachment")
                .contains("Plan.pdf");
    }

    @Test
    void nothingInternalIsEverGivenOut() throws Exception {
        Random random = new Random(20261122);
        List<String> open = new ArrayList<>();
        for (int round = 0; round < 30; round++) {
            String visibility =
                    List.of("PUBLIC", "PUBLIC", "HUB", "NETWORK", "MEMBERS").get(random.nextInt(5));
            boolean seen = visibility.equals("PUBLIC");
            UUID group = things.group(HERE, mark(seen, open), visibility, null);
            UUID meeting = things.meeting(HERE, group, mark(seen, open));
            things.resolution(HERE, group, null, null, mark(seen, open));
            UUID above = null;
            boolean itemSeen = seen;
            for (int depth = 0; depth < 3; depth++) {
                String audience = random.nextBoolean() ? "PUBLIC" : "INTERNAL";
                itemSeen &= audience.equals("PUBLIC");
                above = things.item(HERE, meeting, above, mark(itemSeen, open), audience);
                things.paper(HERE, above, mark(itemSeen, open) + ".pdf");
                UUID resolved =
                        things.resolution(HERE, group, meeting, above, mark(itemSeen, open));
                things.change(
                        HERE,
                        "update resolution set internal = ? where id = ?",
                        seen && !itemSeen,
                        resolved);
            }
            if (random.nextBoolean()) {
                things.approveMinutes(HERE, meeting);
            } else if (seen) {
                things.change(
                        HERE,
                        "update meeting set minutes_state = 'PROPOSED',"
                                + " approval = 'NEXT_MEETING' where id = ?",
                        meeting);
            }
            Actor silent = somebody.in(HERE, Role.MEMBER);
            things.seat(HERE, group, silent.account().value(), "geheim-" + UUID.randomUUID());
        }
        things.look(HERE);

        String everything = String.join("\n", crawl().texts.values());

        assertThat(everything).doesNotContain("geheim-", "Geheime", "geheim.example", "geheim@");
        assertThat(open).isNotEmpty().allSatisfy(mark -> assertThat(everything).contains(mark));
    }

    private static String mark(boolean seen, List<String> open) {
        String mark = (seen ? "offen-" : "geheim-") + UUID.randomUUID();
        if (seen) {
            open.add(mark);
        }
        return mark;
    }

    @Test
    void whatIsNoLongerPublicIsGoneAtOnceAndToldOfAsDeleted() throws Exception {
        UUID group = things.group(HERE, "Bald intern", "PUBLIC", null);
        UUID meeting = things.meeting(HERE, group, "Treffen");
        UUID item = things.item(HERE, meeting, null, "Brücke", "PUBLIC");
        UUID paper = things.paper(HERE, item, "Plan.pdf");
        UUID resolution = things.resolution(HERE, group, meeting, item, "Brücke bauen");
        things.look(HERE);
        String created = object(HERE, "meeting", meeting).at("/created").asString();
        String before = moment(object(HERE, "meeting", meeting).at("/modified").asString(), 1);

        things.change(HERE, "update network_group set visibility = 'NETWORK' where id = ?", group);

        Map<String, UUID> all =
                Map.of(
                        "organization",
                        group,
                        "meeting",
                        meeting,
                        "agendaItem",
                        item,
                        "file",
                        paper,
                        "location",
                        meeting,
                        "paper",
                        resolution,
                        "consultation",
                        resolution);
        for (var one : all.entrySet()) {
            assertThat(object(HERE, one.getKey(), one.getValue()).at("/deleted").asBoolean())
                    .as(one.getKey())
                    .isTrue();
            assertThat(ids(walk(list(HERE, one.getKey()))))
                    .doesNotContain(address(HERE, one.getKey(), one.getValue()));
        }
        assertThat(get(address(HERE, "file", paper) + "/content").statusCode()).isEqualTo(410);

        things.look(HERE);

        for (var one : all.entrySet()) {
            List<JsonNode> changed =
                    walk(list(HERE, one.getKey()) + "?modified_since=" + encoded(before));
            assertThat(changed)
                    .as(one.getKey())
                    .filteredOn(
                            object ->
                                    object.at("/id")
                                            .asString()
                                            .equals(address(HERE, one.getKey(), one.getValue())))
                    .singleElement()
                    .satisfies(
                            object -> {
                                assertThat(schema.problemsOf(object)).isEmpty();
                                assertThat(object.at("/deleted").asBoolean()).isTrue();
                                assertThat(object.at("/modified").asString())
                                        .isGreaterThanOrEqualTo(before);
                            });
        }
        assertThat(object(HERE, "meeting", meeting).at("/created").asString()).isEqualTo(created);

        things.change(HERE, "update network_group set visibility = 'PUBLIC' where id = ?", group);
        things.look(HERE);
        JsonNode again = object(HERE, "meeting", meeting);
        assertThat(again.has("deleted")).isFalse();
        assertThat(again.at("/created").asString()).isEqualTo(created);
    }

    @Test
    void modifiedSinceGivesExactlyWhatChanged() throws Exception {
        UUID group = things.group(HERE, "Bauen", "PUBLIC", null);
        UUID changed = things.meeting(HERE, group, "Ändert sich");
        things.meeting(HERE, group, "Bleibt");
        UUID cut = things.meeting(HERE, group, "Verliert einen Punkt");
        UUID item = things.item(HERE, cut, null, "Fällt weg", "PUBLIC");
        things.look(HERE);
        String since = latest(list(HERE, "meeting"));
        assertThat(walk(list(HERE, "meeting") + "?modified_since=" + encoded(since))).isEmpty();

        things.change(HERE, "update meeting set title = 'Geändert' where id = ?", changed);
        things.change(HERE, "delete from agenda_item where id = ?", item);
        UUID added = things.meeting(HERE, group, "Neu");
        things.look(HERE);
        things.look(HERE);

        assertThat(ids(walk(list(HERE, "meeting") + "?modified_since=" + encoded(since))))
                .containsExactlyInAnyOrder(
                        address(HERE, "meeting", changed),
                        address(HERE, "meeting", cut),
                        address(HERE, "meeting", added));
        assertThat(ids(walk(list(HERE, "meeting") + "?created_since=" + encoded(since))))
                .containsExactly(address(HERE, "meeting", added));
        assertThat(ids(walk(list(HERE, "agendaItem") + "?modified_since=" + encoded(since))))
                .containsExactly(address(HERE, "agendaItem", item));
        assertThat(ids(walk(list(HERE, "organization") + "?modified_since=" + encoded(since))))
                .isEmpty();
        assertThat(
                        ids(
                                walk(
                                        list(HERE, "meeting")
                                                + "?modified_until="
                                                + encoded(moment(since, -1)))))
                .doesNotContain(address(HERE, "meeting", changed))
                .isNotEmpty();
        assertThat(
                        ids(
                                walk(
                                        list(HERE, "meeting")
                                                + "?created_until="
                                                + encoded(moment(since, -1)))))
                .contains(address(HERE, "meeting", changed))
                .doesNotContain(address(HERE, "meeting", added));
    }

    @Test
    void aWalkOverThePagesMissesNothingWhileThingsCome() throws Exception {
        UUID group = things.group(HERE, "Bauen", "PUBLIC", null);
        Set<String> there = new TreeSet<>();
        for (int one = 0; one < 25; one++) {
            there.add(address(HERE, "meeting", things.meeting(HERE, group, "Treffen " + one)));
        }
        things.look(HERE);
        List<String> walked = new ArrayList<>();
        String next = list(HERE, "meeting") + "?limit=10";
        while (next != null) {
            JsonNode page = json(next);
            assertThat(page.at("/data").size()).isLessThanOrEqualTo(10);
            walked.addAll(ids(page.at("/data").valueStream().toList()));
            things.meeting(HERE, group, "Kommt dazu");
            things.look(HERE);
            next = page.at("/links/next").asString(null);
        }
        assertThat(walked).doesNotHaveDuplicates().containsAll(there);
    }

    @Test
    void oneNetworksThingsAreNotAmongAnothers() throws Exception {
        UUID group = things.group(HERE, "Bauen", "PUBLIC", null);
        UUID meeting = things.meeting(HERE, group, "Nur hier");
        UUID item = things.item(HERE, meeting, null, "Nur hier", "PUBLIC");
        UUID paper = things.paper(HERE, item, "Nur-hier.pdf");
        things.look(HERE);
        things.look(THERE);

        assertThat(get(address(HERE, "meeting", meeting)).statusCode()).isEqualTo(200);
        Map<String, UUID> all =
                Map.of(
                        "organization",
                        group,
                        "meeting",
                        meeting,
                        "agendaItem",
                        item,
                        "file",
                        paper);
        for (var one : all.entrySet()) {
            assertThat(get(address(THERE, one.getKey(), one.getValue())).statusCode())
                    .isEqualTo(404);
            assertThat(
                            walk(list(THERE, one.getKey())).stream()
                                    .map(JsonNode::toString)
                                    .filter(text -> text.contains(one.getValue().toString())))
                    .isEmpty();
        }
        assertThat(get(address(THERE, "file", paper) + "/content").statusCode()).isEqualTo(404);
    }

    @Test
    void peopleAppearOnlyAsLongAsTheyAgree() throws Exception {
        UUID group = things.group(HERE, "Bauen", "PUBLIC", null);
        Actor person = somebody.in(HERE, Role.MEMBER);
        things.seat(HERE, group, person.account().value(), person.name());
        things.look(HERE);
        UUID id = PersonSource.idOf(HERE, person.account());
        assertThat(get(address(HERE, "person", id)).statusCode()).isEqualTo(404);

        consents.give(person, HERE, Set.of(Purpose.OPEN_INTERFACE.wording()));
        things.look(HERE);
        JsonNode shown = object(HERE, "person", id);
        assertThat(shown.at("/name").asString()).isEqualTo(person.name());
        assertThat(shown.at("/membership/0/organization").asString())
                .isEqualTo(address(HERE, "organization", group));
        assertThat(shown.toString())
                .doesNotContain(person.account().toString(), person.mailbox().address(), "geheim@");

        consents.withdraw(person, HERE, Purpose.OPEN_INTERFACE);
        JsonNode gone = object(HERE, "person", id);
        assertThat(gone.at("/deleted").asBoolean()).isTrue();
        assertThat(gone.toString()).doesNotContain(person.name());
        things.look(HERE);
        assertThat(object(HERE, "person", id).at("/deleted").asBoolean()).isTrue();
    }

    @Test
    void aClosedNetworkIsStillReadAndAnArchivedOneIsGone() throws Exception {
        NetworkId closed = new NetworkId("oparl-" + UUID.randomUUID().toString().substring(0, 8));
        Mailbox olga = new Mailbox("olga@" + closed + ".example");
        Actor operator =
                new Actor(
                        accounts.ensure(olga, "Olga"),
                        "Olga",
                        olga,
                        Set.of(Standing.inTheHub(Role.OPERATOR)));
        founding.found(operator, declaration(closed));
        UUID group = things.group(closed, "Bauen", "PUBLIC", null);
        things.look(closed);
        String body = bodies() + "/" + closed;
        assertThat(schema.problemsOf(json(body))).isEmpty();

        closing.closeForChanges(operator, closed);
        things.look(closed);
        assertThat(object(closed, "organization", group).has("deleted")).isFalse();

        closing.archive(operator, closed);
        assertThat(object(closed, "organization", group).at("/deleted").asBoolean()).isTrue();
        things.look(closed);
        assertThat(json(body).at("/deleted").asBoolean()).isTrue();
        assertThat(schema.problemsOf(json(body))).isEmpty();
        assertThat(walk(list(closed, "organization"))).isEmpty();
        assertThat(ids(walk(bodies()))).doesNotContain(body);
        String longAgo = encoded("2000-01-01T00:00:00+00:00");
        assertThat(ids(walk(bodies() + "?limit=2&modified_since=" + longAgo))).contains(body);
        assertThat(ids(walk(list(closed, "organization") + "?modified_since=" + longAgo)))
                .containsExactly(address(closed, "organization", group));
    }

    /** The example of the handbook. */
    private static String declaration(NetworkId network) throws IOException {
        String handbook = Files.readString(Path.of("..", "docs", "founding.md"));
        int start = handbook.indexOf("```yaml\n") + "```yaml\n".length();
        return handbook.substring(start, handbook.indexOf("```", start))
                .replace("network: ikone-ds", "network: " + network)
                .replace("karin.beispiel@beispielstadt.example", "karin@" + network + ".example");
    }

    @Test
    void innerListsCanBeLeftOut() throws Exception {
        UUID group = things.group(HERE, "Bauen", "PUBLIC", null);
        UUID meeting = things.meeting(HERE, group, "Treffen");
        things.item(HERE, meeting, null, "Brücke", "PUBLIC");
        things.look(HERE);
        JsonNode page = json(list(HERE, "meeting") + "?omit_internal=true");
        assertThat(page.at("/data").valueStream()).noneMatch(one -> one.has("agendaItem"));
        assertThat(page.at("/links/first").asString()).contains("omit_internal=true");
        assertThat(json(bodies() + "?omit_internal=true").at("/data/0").has("legislativeTerm"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "modified_since=gestern",
                "modified_since=2026-01-01",
                "created_until=2026-13-01T00:00:00Z",
                "created_since=",
                "modified_until=%2B999999999-01-01T00:00:00Z",
                "limit=0",
                "limit=-1",
                "limit=viele",
                "limit=99999999999999",
                "omit_internal=vielleicht",
                "after=x"
            })
    void whatMakesNoSenseIsRefusedWithAReason(String parameter) throws Exception {
        for (String list : List.of(bodies(), list(HERE, "paper"))) {
            if (parameter.equals("after=x") && list.endsWith("/body")) {
                continue;
            }
            var answer = get(list + "?" + parameter);
            assertThat(answer.statusCode()).as(list).isEqualTo(400);
            JsonNode error = json.readTree(answer.body());
            assertThat(error.at("/type").asString())
                    .isEqualTo("https://schema.oparl.org/1.1/Error");
            assertThat(error.at("/message").asString()).isNotBlank();
            assertThat(error.has("debug")).isTrue();
            assertThat(header(answer, "access-control-allow-origin")).isEqualTo("*");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/body/nobody",
                "/body/nobody/meeting",
                "/body/NOT_A_NAME/meeting",
                "/body/town-net/nothing",
                "/body/town-net/meeting/nothing",
                "/body/town-net/meeting/00000000-0000-0000-0000-000000000000",
                "/body/town-net/file/00000000-0000-0000-0000-000000000000/content",
                "/body/town-net/meeting/00000000-0000-0000-0000-000000000000/nothing"
            })
    void whereThereIsNothingAnErrorOfOparlSaysSo(String path) throws Exception {
        things.look(HERE);
        var answer = get(hub.link("/oparl/v1.1" + path));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json.readTree(answer.body()).at("/type").asString())
                .isEqualTo("https://schema.oparl.org/1.1/Error");
    }

    @Test
    void everyProgramMayReadAndNobodyMayWrite() throws Exception {
        var answer = get(hub.link("/oparl/v1.1"));
        assertThat(header(answer, "content-type")).isEqualTo("application/json");
        assertThat(header(answer, "access-control-allow-origin")).isEqualTo("*");
        assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
        JsonNode system = json.readTree(answer.body());
        assertThat(system.at("/oparlVersion").asString())
                .isEqualTo("https://schema.oparl.org/1.1/");
        var refused =
                http.send(
                        HttpRequest.newBuilder(local(hub.link("/oparl/v1.1")))
                                .POST(HttpRequest.BodyPublishers.ofString("x"))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(refused.statusCode()).isIn(401, 403, 405);
    }

    // ---- reading

    private Crawl crawl() throws Exception {
        Crawl crawl = new Crawl();
        Deque<String> ahead = new ArrayDeque<>(List.of(hub.link("/oparl/v1.1")));
        Set<String> known = new TreeSet<>(ahead);
        while (!ahead.isEmpty()) {
            String address = ahead.remove();
            var answer = get(address);
            crawl.texts.put(address, answer.body());
            if (answer.statusCode() != 200) {
                crawl.problems.add(address + ": " + answer.statusCode());
            } else if (header(answer, "content-type").equals("application/json")) {
                JsonNode read = json.readTree(answer.body());
                crawl.check(address, read);
                addresses(read).filter(known::add).forEach(ahead::add);
            }
        }
        return crawl;
    }

    private final class Crawl {

        private final Map<String, String> texts = new HashMap<>();
        private final List<String> problems = new ArrayList<>();
        private final Set<String> types = new TreeSet<>();

        private void check(String address, JsonNode read) {
            if (read.has("data")) {
                read.at("/data").forEach(this::check);
                if (!read.at("/pagination").isObject() || !read.at("/links").isObject()) {
                    problems.add(address + ": no page");
                }
            } else {
                check(read);
                if (!read.at("/id").asString().equals(address)) {
                    problems.add(address + ": is called " + read.at("/id"));
                }
            }
        }

        private void check(JsonNode object) {
            problems.addAll(schema.problemsOf(object));
            types.add(object.at("/type").asString().replaceFirst(".*/", ""));
        }
    }

    private Stream<String> addresses(JsonNode read) {
        if (read.isString()) {
            return Stream.of(read.asString())
                    .filter(text -> text.startsWith(hub.baseUrl() + "/oparl/"));
        }
        return read.valueStream().flatMap(this::addresses);
    }

    private List<JsonNode> walk(String list) throws Exception {
        List<JsonNode> all = new ArrayList<>();
        String next = list;
        while (next != null) {
            JsonNode page = json(next);
            all.addAll(page.at("/data").valueStream().toList());
            next = page.at("/links/next").asString(null);
        }
        return all;
    }

    private static List<String> ids(List<JsonNode> objects) {
        return objects.stream().map(object -> object.at("/id").asString()).toList();
    }

    /** A second after the last change there is. */
    private String latest(String list) throws Exception {
        String last =
                walk(list + "?modified_since=" + encoded("2000-01-01T00:00:00+00:00")).stream()
                        .map(object -> object.at("/modified").asString())
                        .max(Comparator.comparing(OffsetDateTime::parse))
                        .orElseThrow();
        return moment(last, 1);
    }

    private static String moment(String moment, int secondsLater) {
        return OffsetDateTime.parse(moment)
                .plusSeconds(secondsLater)
                .format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx"));
    }

    private JsonNode object(NetworkId network, String kind, UUID id) throws Exception {
        return json(address(network, kind, id));
    }

    private String bodies() {
        return hub.link("/oparl/v1.1/body");
    }

    private String list(NetworkId network, String kind) {
        return bodies() + "/" + network + "/" + kind;
    }

    private String address(NetworkId network, String kind, UUID id) {
        return list(network, kind) + "/" + id;
    }

    private JsonNode json(String address) throws Exception {
        var answer = get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private HttpResponse<String> get(String address) throws Exception {
        return http.send(
                HttpRequest.newBuilder(local(address)).build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private URI local(String address) {
        return URI.create("http://localhost:" + port + address.substring(hub.baseUrl().length()));
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Actor agreeing() {
        Actor person = somebody.in(HERE, Role.MEMBER);
        consents.give(person, HERE, Set.of(Purpose.OPEN_INTERFACE.wording()));
        return person;
    }
}
