package de.interkomm.hub.directory.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.administrations.RegisterImport;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.testing.Figures;
import de.interkomm.hub.testing.Plans;
import de.interkomm.hub.testing.ThousandNetworks;
import de.interkomm.hub.testing.ThousandNetworks.Size;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.UriComponentsBuilder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a directory of a thousand networks takes to make, and those who search it wait for. */
@SpringBootTest(properties = {"db-scheduler.polling-interval=1h", "spring.test.mockmvc.print=none"})
@Import(ThousandNetworks.class)
class DirectoryMeasurements {

    private static final int TIMES = 60;

    /** Until the code that is asked most is compiled for speed. */
    private static final int WARM_UP = 400;

    /** Of questions that take at least so many milliseconds the plan is shown. */
    private static final double WORTH_SHOWING = 0.5;

    private static final NetworkId MINE = ThousandNetworks.network(2);

    @Autowired ThousandNetworks networks;
    @Autowired RegisterImport register;
    @Autowired Upkeep upkeep;
    @Autowired MockMvc mvc;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    @BeforeEach
    void enter() throws Exception {
        if (!networks.areEntered()) {
            importRegister();
            long begin = System.nanoTime();
            networks.enter(
                    new Size(
                            Integer.getInteger("hub.networks", Size.WHOLE.networks()),
                            Size.WHOLE.projects(),
                            Size.WHOLE.people(),
                            Size.WHOLE.reuses()));
            Figures.print("directory: entering", (System.nanoTime() - begin) / 1_000_000 + " ms");
        }
        if (entries() < Size.WHOLE.projects()) {
            jdbc.sql("delete from hub.directory_entry").update();
            renew("making it");
        }
    }

    @Test
    void makingItAnew() throws Exception {
        renew("making it anew, nothing changed");
    }

    private void importRegister() throws IOException {
        register.run(
                "edition.txt",
                Files.readAllBytes(Path.of(System.getenv("HUB_TEST_REGISTER_FILE"))));
    }

    private void renew(String what) throws InterruptedException {
        upkeep.askForAll();
        // It waits until what networks say of themselves has got about.
        Thread.sleep(Duration.ofSeconds(4));
        long begin = System.nanoTime();
        upkeep.renewWhatWaits();
        double seconds = (System.nanoTime() - begin) / 1e9;
        Figures.print(
                "directory: " + what,
                "%d entries in %.1f s, %.0f a second"
                        .formatted(entries(), seconds, entries() / seconds));
    }

    private int entries() {
        return jdbc.sql("select count(*) from hub.directory_entry").query(Integer.class).single();
    }

    @Test
    void searching() throws Exception {
        for (int time = 0; time < WARM_UP; time++) {
            Actor another = employee();
            read(another, "/directory?query=Baumkataster+Karte");
            read(another, "/api/directory?query=Mitfahrbank");
            read(another, "/directory/suggestions?query=digi");
        }
        Actor employee = employee();
        measure("a rare word", employee, Map.of("query", "Trinkwasserkataster"));
        measure("a rare word, as anybody", null, Map.of("query", "Trinkwasserkataster"));
        measure("two words", employee, Map.of("query", "Baumkataster Karte"));
        measure("a subject", employee, Map.of("query", "Mitfahrbank"));
        measure("a subject with a state", employee, Map.of("query", "Rufbus", "state", "08"));
        measure(
                "a subject with kind and topic",
                employee,
                Map.of("query", "Hundesteuer", "kind", "BLUEPRINT", "topic", "online-services"));
        measure("a wide word", employee, Map.of("query", "Bürgerservice"));
        measure(
                "a wide word with a state, newest first",
                employee,
                Map.of("query", "Bürgerservice", "state", "08", "sort", "newest"));
        measure("a mistyped word", employee, Map.of("query", "Mitfarhbank"));
        measure("everything", employee, Map.of());
        measure("everything, as anybody", null, Map.of());
        measure("blueprints", employee, Map.of("kind", "BLUEPRINT"));
        measure("a state, most reused first", employee, Map.of("state", "08", "sort", "reused"));
        suggest("three letters", employee, "mit");
        suggest("six letters", employee, "mitfah");
        suggest("a word and a half", employee, "digitale bib");
        suggest("a wide word", employee, "Bürgerserv");
    }

    private static Actor employee() {
        return new Actor(
                AccountId.next(),
                "Erika",
                new Mailbox("erika@stadt.example"),
                Set.of(Standing.of(MINE, new RegionalKey("082150170000"), Role.CONTACT_PERSON)));
    }

    private void measure(String what, @Nullable Actor actor, Map<String, String> asked)
            throws Exception {
        measure(what, actor, "/directory", asked);
        measure(what + ", API", actor, "/api/directory", asked);
    }

    private void suggest(String what, Actor actor, String typed) throws Exception {
        measure("suggestions for " + what, actor, "/directory/suggestions", Map.of("query", typed));
    }

    private void measure(String what, @Nullable Actor actor, String path, Map<String, String> asked)
            throws Exception {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        asked.forEach(address::queryParam);
        String uri = address.build().encode().toUriString();
        jdbc.sql("delete from hub.rate_limit").update();
        long[] nanos = new long[TIMES];
        for (int time = -15; time < TIMES; time++) {
            long begin = System.nanoTime();
            read(actor, uri);
            if (time >= 0) {
                nanos[time] = System.nanoTime() - begin;
            }
        }
        Figures.print("directory: " + what, nanos);
        new Plans(MINE, jdbc, transaction)
                .print("  its questions: " + what, WORTH_SHOWING, () -> read(actor, uri));
    }

    private boolean read(@Nullable Actor actor, String uri) throws Exception {
        int status =
                mvc.perform(
                                get(java.net.URI.create(uri))
                                        .with(
                                                actor == null
                                                        ? anonymous()
                                                        : authentication(
                                                                new TestingAuthenticationToken(
                                                                        actor, "", List.of()))))
                        .andReturn()
                        .getResponse()
                        .getStatus();
        assertThat(status).as(uri).isEqualTo(200);
        return true;
    }
}
