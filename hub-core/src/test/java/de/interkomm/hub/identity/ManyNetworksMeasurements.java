package de.interkomm.hub.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.interkomm.hub.identity.Browser.Page;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.network.NetworkFounding;
import de.interkomm.hub.network.NetworkFounding.Founding;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.testing.Figures;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody waits for who runs 600 of a hub's 1,000 networks, from request to whole page. */
@IdentityTest
class ManyNetworksMeasurements {

    private static final int KNOWN = 1_000;
    private static final int MINE = 600;
    private static final int WAITING = 20;
    private static final int TIMES = 50;

    private static final Pattern EXAMPLE = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("/sign-in/confirm\\?\\S+");

    @Autowired NetworkFounding founding;
    @Autowired Accounts accounts;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    private final Mailbox hands = new Mailbox("viele@haende.example");

    @Test
    void sixHundredOfAThousandNetworks() throws IOException {
        foundThem();
        jdbc.sql(
                        """
                        insert into hub.waiting_application (network_schema, application_id)
                        select 'net_many_' || network, gen_random_uuid()
                        from generate_series(0, :last) as network, generate_series(1, :waiting)
                        """)
                .param("last", KNOWN - 1)
                .param("waiting", WAITING)
                .update();
        try (Browser browser = new Browser(port)) {
            signIn(browser);
            measure(browser, "Meine Netzwerke", "/my");
            measure(browser, "Meine Netzwerke, searched", "/my?text=many-7");
            measure(browser, "a network's page with the switcher", "/networks/many-7");
            measure(browser, "a network's overview", "/networks/many-7/coordination");
            measure(browser, "everything stored about the person", "/my/data");
        }
    }

    private void foundThem() throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("..", "docs", "founding.md")));
        assertThat(example.find()).isTrue();
        Mailbox olga = new Mailbox("olga@hub.example");
        Actor operator =
                new Actor(
                        accounts.ensure(olga, "Olga"),
                        "Olga",
                        olga,
                        Set.of(Standing.inTheHub(Role.OPERATOR)));
        for (int number = 0; number < KNOWN; number++) {
            String declaration =
                    example.group(1).replace("network: ikone-ds ", "network: many-" + number + " ");
            assertThat(founding.found(operator, declaration)).isInstanceOf(Founding.Founded.class);
            if (number < MINE) {
                accounts.appointCoordinator(new NetworkId("many-" + number), hands, "Viele Hände");
            }
        }
    }

    private void signIn(Browser browser) {
        browser.submit(browser.get("/sign-in"), "/sign-in", Map.of("mailbox", hands.address()));
        await().until(() -> !RecordedMails.to(hands).isEmpty());
        Matcher link = LINK.matcher(RecordedMails.to(hands).getLast().text());
        assertThat(link.find()).isTrue();
        browser.submit(browser.get(link.group()), "/sign-in/confirm", Map.of());
    }

    private static void measure(Browser browser, String what, String path) {
        long[] nanos = new long[TIMES];
        for (int time = 0; time < TIMES; time++) {
            long begin = System.nanoTime();
            Page page = browser.get(path);
            nanos[time] = System.nanoTime() - begin;
            assertThat(page.status()).as(path).isEqualTo(200);
        }
        Figures.print("600 of 1,000 networks: " + what, nanos);
    }
}
