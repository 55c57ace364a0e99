package de.interkomm.hub.transfer.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.mail.LocalMail;
import de.interkomm.hub.mail.LocalMailbox;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.network.NetworkClosing;
import de.interkomm.hub.network.NetworkFounding;
import de.interkomm.hub.tenancy.NetworkId;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pages a moving network is taken along by. */
@SpringBootTest
class TransferWebTests {

    private static final Pattern EXAMPLE = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK =
            Pattern.compile("http\\S+?(/networks/\\S+/arrival\\?token=\\S+)");

    @Autowired MockMvc mvc;
    @Autowired Accounts accounts;
    @Autowired NetworkFounding founding;
    @Autowired NetworkClosing closing;
    @Autowired LocalMailbox mails;

    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private final NetworkId network = new NetworkId("leaving-" + suffix);
    private final NetworkId arrived = new NetworkId("arrived-" + suffix);
    private final Mailbox karin = new Mailbox("karin." + suffix + "@beispielstadt.example");
    private Actor coordinator;
    private Actor operator;

    @BeforeEach
    void aNetworkAndItsOperator() throws Exception {
        Mailbox olga = new Mailbox("olga." + suffix + "@example.org");
        operator = actor("Olga", olga, Standing.inTheHub(Role.OPERATOR));
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("..", "docs", "founding.md")));
        assertThat(example.find()).isTrue();
        assertThat(
                        founding.found(
                                operator,
                                example.group(1)
                                        .replace("network: ikone-ds", "network: " + network)
                                        .replace(
                                                "karin.beispiel@beispielstadt.example",
                                                karin.address())))
                .isInstanceOf(NetworkFounding.Founding.Founded.class);
        coordinator = actor("Karin Beispiel", karin, Standing.in(network, Role.COORDINATOR));
    }

    /** Other tests count the networks they know. */
    @AfterEach
    void takeThemOffTheLists() {
        for (NetworkId one : List.of(network, arrived)) {
            closing.closeForChanges(operator, one);
            closing.archive(operator, one);
        }
    }

    @Test
    void coordinatorsReadWhatIsInTheArchiveAndDownloadItAlsoWhenTheNetworkIsClosed() {
        Document page = open(inside(), coordinator).document();
        assertThat(page.select("main").text())
                .contains("personenbezogene Daten")
                .contains("Keine Dokumente")
                .contains("2 Personen");
        Document settings =
                open("/networks/" + network + "/coordination/settings", coordinator).document();
        assertThat(settings.select("main a").eachAttr("href")).contains(inside());

        closing.closeForChanges(coordinator, network);
        closing.archive(coordinator, network);
        MockHttpServletResponse download = perform(post(inside()), coordinator);
        assertThat(download.getStatus()).isEqualTo(200);
        assertThat(download.getHeader("Content-Disposition"))
                .startsWith("attachment; filename=\"" + network);
        assertThat(download.getHeader("Cache-Control")).contains("no-store");
        Unpacked archive = Unpacked.of(download.getContentAsByteArray());
        assertThat(archive.manifest().network().state()).isEqualTo("ARCHIVED");
        assertThat(archive.text("README.txt")).contains("Interkomm");
    }

    @Test
    void othersDownloadNothing() {
        Actor deputy = actor("Dora", karin, Standing.in(network, Role.DEPUTY));
        assertThat(perform(post(inside()), deputy).getStatus()).isEqualTo(404);
        assertThat(perform(post(inside()), operator).getStatus()).isEqualTo(404);
        assertThat(perform(post(outside()), coordinator).getStatus()).isIn(403, 404);
        assertThat(perform(post(outside()), operator).getStatus()).isEqualTo(200);
    }

    @Test
    void whatIsWrongWithAnArchiveStandsInAList() {
        MockHttpServletResponse none = upload(new byte[0]);
        assertThat(none.getStatus()).isEqualTo(422);
        MockHttpServletResponse garbage = upload("<b>".getBytes(StandardCharsets.UTF_8));
        assertThat(garbage.getStatus()).isEqualTo(422);
        assertThat(new Answer(garbage).document().select("[role=alert] li").text())
                .contains("kein ZIP-Archiv");
        MockHttpServletResponse known = upload(perform(post(outside()), operator));
        assertThat(new Answer(known).document().select("[role=alert] li").text())
                .contains("schon ein Netzwerk mit der Kennung " + network);
    }

    @Test
    void aNetworkArrivesAndItsPeopleDecide() {
        Unpacked renamed =
                renamed(Unpacked.of(perform(post(outside()), operator).getContentAsByteArray()));
        String page = "/operator/networks/" + arrived;
        assertThat(new Answer(upload(bytes(renamed))).location()).isEqualTo(page);
        assertThat(open(page, operator).document().select("main").text())
                .contains("0 von 1 haben ihre Rollen übernommen")
                .contains("Noch hat keine Koordination übernommen");

        String link = mailedLink();
        for (int i = 0; i < 2; i++) {
            Document asked = open(link, null).document();
            assertThat(asked.select("h1").text()).isEqualTo("Dieses Netzwerk ist umgezogen");
            assertThat(asked.select("main li").text()).contains("Koordination");
            assertThat(asked.select("main form button")).hasSize(2);
        }
        assertThat(open(link.replace(arrived.value(), network.value()), null).status())
                .isEqualTo(410);
        assertThat(accounts.coordinatorsOf(arrived)).isEmpty();
        assertThat(new Answer(perform(post(page + "/arrivals/reminder"), operator)).location())
                .isEqualTo(page + "?done=not-reminded");

        assertThat(open(link, null).status()).isEqualTo(200);
        Answer accepted = new Answer(perform(post(link), null));
        assertThat(accepted.document().select("h1").text()).isEqualTo("Willkommen auf diesem Hub");
        assertThat(accounts.coordinatorsOf(arrived)).hasSize(1);
        assertThat(open(link, null).document().select("h1").text()).isEqualTo("Schon beantwortet");
        assertThat(open(page, operator).document().select("main").text())
                .contains("1 von 1 haben ihre Rollen übernommen");
    }

    @Test
    void aLinkNobodyIssuedLeadsNowhere() {
        assertThat(open("/networks/" + network + "/arrival?token=none", null).status())
                .isEqualTo(410);
        assertThat(
                        perform(post("/networks/" + network + "/arrival/refusal?token=none"), null)
                                .getStatus())
                .isEqualTo(410);
    }

    private String inside() {
        return "/networks/" + network + "/coordination/archive";
    }

    private String outside() {
        return "/operator/networks/" + network + "/archive";
    }

    /** Another network of the same content, as this hub has the first already. */
    private Unpacked renamed(Unpacked archive) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        archive.entries()
                .forEach(
                        (name, content) ->
                                entries.put(
                                        name,
                                        name.endsWith(".jsonl")
                                                ? renamed(name, archive)
                                                : content));
        // Ids are unique in a hub, and the trail's are not told apart by their network.
        entries.put("hub/audit_entry.jsonl", new byte[0]);
        entries.put("hub/audit_detail.jsonl", new byte[0]);
        return new Unpacked(entries)
                .sealed(
                        before ->
                                new Manifest.Network(
                                        arrived.value(),
                                        before.kind(),
                                        before.state(),
                                        before.name(),
                                        arrived.value(),
                                        before.formerAddresses()),
                        schema -> schema);
    }

    private byte[] renamed(String name, Unpacked archive) {
        return archive.text(name)
                .replace(network.value(), arrived.value())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Unpacked archive) {
        try {
            Path file = Files.createTempFile("archive", ".zip");
            try {
                return Files.readAllBytes(archive.write(file));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String mailedLink() {
        return await().until(
                        () ->
                                mails.newest().stream()
                                        .filter(mail -> mail.to().equals(karin))
                                        .map(LocalMail::text)
                                        .map(LINK::matcher)
                                        .filter(Matcher::find)
                                        .map(found -> found.group(1))
                                        .findFirst()
                                        .orElse(""),
                        link -> !link.isEmpty());
    }

    private MockHttpServletResponse upload(MockHttpServletResponse download) {
        return upload(download.getContentAsByteArray());
    }

    private MockHttpServletResponse upload(byte[] archive) {
        return perform(
                multipart("/operator/networks/import")
                        .file(new MockMultipartFile("file", "a.zip", "application/zip", archive)),
                operator);
    }

    private Answer open(String path, @Nullable Actor actor) {
        return new Answer(perform(get(path), actor));
    }

    private MockHttpServletResponse perform(
            AbstractMockHttpServletRequestBuilder<?> request, @Nullable Actor actor) {
        try {
            return mvc.perform(
                            request.with(csrf())
                                    .with(
                                            actor == null
                                                    ? anonymous()
                                                    : authentication(
                                                            new TestingAuthenticationToken(
                                                                    actor, "", roles(actor)))))
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String[] roles(Actor actor) {
        return actor.standings().stream()
                .map(standing -> "ROLE_" + standing.role())
                .toArray(String[]::new);
    }

    private Actor actor(String name, Mailbox mailbox, Standing standing) {
        return new Actor(accounts.ensure(mailbox, name), name, mailbox, Set.of(standing));
    }

    private record Answer(MockHttpServletResponse response) {

        int status() {
            return response.getStatus();
        }

        String location() {
            return String.valueOf(response.getRedirectedUrl());
        }

        Document document() {
            return Jsoup.parse(
                    new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
        }
    }
}
