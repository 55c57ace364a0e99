package de.interkomm.hub.load;

import static io.gatling.javaapi.core.CoreDsl.asLongAsDuring;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.css;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.forAll;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.regex;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.core.CoreDsl.substring;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.UUID;

/**
 * Readers look around, applicants send letters. After a warm-up, whose figures are kept apart,
 * Gatling prints how long each request took. Nothing is asserted about time, only that all went
 * well.
 */
public class HubSimulation extends Simulation {

    private static final String VILLAGE = "071325003026";
    private static final Duration LONGEST_DELIVERY = Duration.ofMinutes(1);
    private static final Duration WARM_UP = Duration.ofSeconds(20);

    private final @Nullable OwnHub own;

    /** Takes the hub at {@code hub.url}, or starts one. */
    public HubSimulation() {
        String url = System.getProperty("hub.url", "");
        this.own = url.isEmpty() ? new OwnHub() : null;
        double readers = Double.parseDouble(System.getProperty("hub.readers", "5"));
        Duration span = Duration.ofSeconds(Integer.getInteger("hub.seconds", 30));
        HttpProtocolBuilder protocol =
                http.baseUrl(own == null ? url : own.address())
                        .acceptHeader("text/html,application/json")
                        .acceptLanguageHeader("de")
                        .header("X-Forwarded-For", "#{address}");
        setUp(
                        scenario("warm-up")
                                .exec(asSomebody(), reading("warm-up "), applying("warm-up "))
                                .injectOpen(constantUsersPerSec(2).during(WARM_UP))
                                .andThen(
                                        scenario("readers")
                                                .exec(asSomebody(), reading(""))
                                                .injectOpen(
                                                        constantUsersPerSec(readers).during(span)),
                                        scenario("applicants")
                                                .exec(asSomebody(), applying(""))
                                                .injectOpen(constantUsersPerSec(1).during(span))))
                .protocols(protocol)
                .assertions(
                        global().failedRequests().count().is(0L),
                        // Always true: this is how Gatling prints figures without its charts,
                        // whose licence is none of open source.
                        forAll().responseTime().percentile(50).gte(0),
                        forAll().responseTime().percentile(95).gte(0));
    }

    @Override
    public void after() {
        if (own != null) {
            own.close();
        }
    }

    private static ChainBuilder asSomebody() {
        return exec(
                session ->
                        session.set("mailbox", "amt@" + UUID.randomUUID() + ".example")
                                .set("address", Addresses.any()));
    }

    private static ChainBuilder reading(String prefix) {
        return exec(
                get(prefix + "landing page", "/"),
                get(prefix + "register search", "/administrations?query=Muelheim"),
                get(prefix + "network page", "/networks/digitale-doerfer"),
                get(prefix + "join form", "/networks/digitale-doerfer/join"),
                get(prefix + "API networks", "/api/networks"),
                get(prefix + "API administrations", "/api/administrations?query=Neuenkirchen"),
                get(prefix + "API eligibility", "/api/administrations/" + VILLAGE + "/eligibility"),
                get(prefix + "API members", "/api/networks/digitale-doerfer/members"));
    }

    private static ChainBuilder get(String name, String path) {
        return exec(http(name).get(path).check(status().is(200)));
    }

    /** From the form to the letter, with the link from the local mailbox. */
    private static ChainBuilder applying(String prefix) {
        return exec(
                http(prefix + "application: form")
                        .get("/networks/digitale-doerfer/join?administration=" + VILLAGE)
                        .check(css("input[name=_csrf]", "value").saveAs("secret")),
                http(prefix + "application: draft")
                        .post("/networks/digitale-doerfer/join")
                        .formParam("_csrf", "#{secret}")
                        .formParam("administration", VILLAGE)
                        .formParam("name", "Anna Muster")
                        .formParam("office", "Ortsbürgermeisterin")
                        .formParam("mailbox", "#{mailbox}")
                        .disableFollowRedirect()
                        .check(status().is(302)),
                asLongAsDuring(session -> !session.contains("mail"), LONGEST_DELIVERY)
                        .on(
                                pause(Duration.ofMillis(500)),
                                http(prefix + "local mailbox")
                                        .get("/local-mailbox")
                                        .check(
                                                regex(HubSimulation::mail)
                                                        .optional()
                                                        .saveAs("mail"))),
                http(prefix + "local mail")
                        .get("#{mail}")
                        .check(regex("(/networks/[^\"<]+/applications/[\\w-]+)").saveAs("link")),
                http(prefix + "application: page")
                        .get("#{link}")
                        .check(css("input[name=_csrf]", "value").saveAs("secret")),
                http(prefix + "application: confirm")
                        .post("#{link}/confirm")
                        .formParam("_csrf", "#{secret}")
                        .check(css("input[name=_csrf]", "value").saveAs("secret")),
                http(prefix + "application: letter")
                        .get("#{link}/letter.pdf")
                        .check(status().is(200)),
                http(prefix + "application: send")
                        .post("#{link}/send")
                        .formParam("_csrf", "#{secret}")
                        .formParam("dispatch", "ELECTRONIC")
                        .check(substring("Ihr Schreiben ist angekommen")));
    }

    private static String mail(Session session) {
        return "href=\"(/local-mailbox/[^\"]+)\"[^<]*</a>\\s*</th>\\s*<td[^>]*>"
                + session.getString("mailbox")
                + "<";
    }
}
