package de.interkomm.hub.load;

import static io.gatling.javaapi.core.CoreDsl.constantConcurrentUsers;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.forAll;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import de.interkomm.hub.testing.Figures;
import de.interkomm.hub.testing.ThousandNetworks.Size;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/**
 * Twenty people at a time look for something in the directory of a thousand networks, with a second
 * between what each of them does. Nothing is asserted about time, only that all went well.
 */
public class DirectorySimulation extends Simulation {

    private static final int USERS = 20;

    /** A hub is started once and asked for months: it is measured after its code was compiled. */
    private static final Duration WARM_UP = Duration.ofMinutes(3);

    /** As employees type: most know the name of what they look for, some only its field. */
    private static final List<String> TEXTS =
            List.of(
                    "Mitfahrbank",
                    "Rufbus",
                    "Baumkataster",
                    "Hundesteuer",
                    "Ehrenamtskarte",
                    "Starkregenkarte",
                    "Trinkwasserkataster",
                    "Friedhofsverwaltung",
                    "Leichte Sprache",
                    "Portfoliosteuerung",
                    "Onboarding Handbuch",
                    "Ladesäulen Karte",
                    "Vereinsverzeichnis Portal",
                    "Kita-Anmeldung Schnittstelle",
                    "Wohngeld",
                    "Parkraum",
                    "E-Akte Schulung",
                    "Chatbot Pilotprojekt",
                    "Bürgerhaushalt Umfrage",
                    "Mängelmelder",
                    "Bürgerservice");

    private final OwnHub own;

    /** Starts a hub and fills it, which takes minutes. */
    public DirectorySimulation() {
        this.own = new OwnHub();
        own.fill(
                new Size(
                        Integer.getInteger("hub.networks", Size.WHOLE.networks()),
                        Size.WHOLE.projects(),
                        Size.WHOLE.people(),
                        Size.WHOLE.reuses()));
        Figures.print("directory: heap before the load", own.heap());
        Duration span = Duration.ofSeconds(Integer.getInteger("hub.seconds", 30));
        setUp(
                        scenario("warm-up")
                                .exec(searching("warm-up "))
                                .injectClosed(constantConcurrentUsers(USERS).during(WARM_UP))
                                .andThen(
                                        scenario("searching")
                                                .exec(searching(""))
                                                .injectClosed(
                                                        constantConcurrentUsers(USERS)
                                                                .during(span))))
                .protocols(
                        http.baseUrl(own.address())
                                .acceptHeader("text/html,application/json")
                                .acceptLanguageHeader("de")
                                .header("X-Forwarded-For", "#{address}"))
                .assertions(
                        global().failedRequests().count().is(0L),
                        // Always true: this is how Gatling prints figures without its charts,
                        // whose licence is none of open source.
                        forAll().responseTime().percentile(50).gte(0),
                        forAll().responseTime().percentile(99).gte(0));
    }

    @Override
    public void after() {
        Figures.print("directory: heap after the load", own.heap());
        own.close();
    }

    /** What one person does: types, looks, narrows, leafs, and at times just has a look around. */
    private static ChainBuilder searching(String prefix) {
        return exec(session -> session.set("address", Addresses.any()).set("text", text()))
                .exec(
                        get(prefix + "start page", "/directory"),
                        suggestion(prefix, 3),
                        suggestion(prefix, 6),
                        get(prefix + "search", "/directory?query=#{text}"),
                        get(prefix + "search, narrowed", "/directory?query=#{text}&kind=BLUEPRINT"),
                        get(
                                prefix + "search, sorted",
                                "/directory?query=#{text}&sort=newest&page=1"),
                        get(prefix + "API", "/api/directory?query=#{text}&state=08"));
    }

    private static ChainBuilder suggestion(String prefix, int letters) {
        return get(
                prefix + "suggestions",
                session ->
                        "/directory/suggestions?query="
                                + session.getString("text")
                                        .substring(
                                                0,
                                                Math.min(
                                                        letters,
                                                        session.getString("text").length())));
    }

    private static ChainBuilder get(String name, String path) {
        return exec(http(name).get(path).check(status().is(200)), pause(Duration.ofSeconds(1)));
    }

    private static ChainBuilder get(String name, Function<Session, String> path) {
        return exec(http(name).get(path).check(status().is(200)), pause(Duration.ofSeconds(1)));
    }

    private static String text() {
        return TEXTS.get(ThreadLocalRandom.current().nextInt(TEXTS.size()));
    }
}
