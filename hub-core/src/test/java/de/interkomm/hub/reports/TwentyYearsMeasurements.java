package de.interkomm.hub.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkSchemas;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.Figures;
import de.interkomm.hub.testing.Plans;
import de.interkomm.hub.testing.TestNetworks;
import de.interkomm.hub.testing.TwentyYears;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/** What a network that has met for twenty years waits for. */
@SpringBootTest
class TwentyYearsMeasurements {

    private static final NetworkId HERE = TestNetworks.COUNCIL;
    private static final int TIMES = 60;

    /** Of questions that take at least so many milliseconds the plan is shown. */
    private static final double WORTH_SHOWING = 0.05;

    @Autowired MockMvc mvc;
    @Autowired ReportDesk desk;
    @Autowired ReportPeople people;
    @Autowired NetworkSchemas schemas;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    @Test
    void twentyYears() throws Exception {
        long begin = System.nanoTime();
        TwentyYears years =
                TwentyYears.in(HERE, LocalDate.now(ZoneId.of("Europe/Berlin")), jdbc, transaction);
        Figures.print("20 years: entering them", (System.nanoTime() - begin) / 1_000_000 + " ms");
        Actor kora = people.person(HERE, Role.COORDINATOR);
        Actor voter = voter();
        begin = System.nanoTime();
        draft(kora, years.begin().getYear() + 1);
        Figures.print(
                "20 years: a report before the database has looked",
                (System.nanoTime() - begin) / 1_000_000 + " ms");
        schemas.analyze(HERE);
        draftReports(kora, years);

        UUID group = years.group(transaction);
        String ofGroup = "/networks/" + HERE + "/groups/" + group;
        String held = ofGroup + "/meetings/" + years.held(transaction);
        measure("groups, as anybody", null, "/networks/" + HERE + "/groups");
        measure("a group's page, as anybody", null, ofGroup);
        measure("a group's page, as coordinator", kora, ofGroup);
        measure("a group's meetings, as anybody", null, ofGroup + "/meetings");
        measure("a meeting's page, as anybody", null, held);
        measure("a meeting's page, as coordinator", kora, held);
        measure("a meeting's minutes, as coordinator", kora, held + "/minutes");
        String register = "/networks/" + HERE + "/resolutions";
        measure("the register, as anybody", null, register);
        measure("the register, as coordinator", kora, register);
        measure("the register, as somebody who votes", voter, register);
        measure("the register, searched", null, register + "?text=Beschluss+47&year=");
        measure(
                "the chair's screen, 100 people",
                kora,
                ofGroup + "/meetings/" + years.underWay(transaction) + "/room");
        measure("the coordinators' overview", kora, "/networks/" + HERE + "/coordination");
        measure("the network's own page", null, "/networks/" + HERE);
    }

    /** Whose administration has a vote in every ballot. */
    private Actor voter() {
        return people.person(
                Standing.of(HERE, new RegionalKey("059900000003"), Role.CONTACT_PERSON));
    }

    private void draftReports(Actor kora, TwentyYears years) throws Exception {
        int first = years.begin().getYear() + 2;
        long[] nanos = new long[10];
        ReportId last = null;
        for (int time = 0; time < nanos.length; time++) {
            long begin = System.nanoTime();
            last = draft(kora, first + time);
            nanos[time] = System.nanoTime() - begin;
        }
        Figures.print("20 years: drafting a report", nanos);
        plans("drafting a report", () -> draft(kora, first + nanos.length));
        measure("a report's page", kora, "/networks/" + HERE + "/reports/" + last);
    }

    private ReportId draft(Actor kora, int year) {
        return NetworkScope.call(HERE, () -> desk.draft(kora, HERE, year));
    }

    private void measure(String what, @Nullable Actor actor, String path) throws Exception {
        long[] nanos = new long[TIMES];
        for (int time = -10; time < TIMES; time++) {
            long begin = System.nanoTime();
            int status = read(actor, path);
            if (time >= 0) {
                nanos[time] = System.nanoTime() - begin;
            }
            assertThat(status).as(path).isEqualTo(200);
        }
        Figures.print("20 years: " + what, nanos);
        plans(what, () -> read(actor, path));
    }

    private void plans(String what, Callable<?> asking) throws Exception {
        new Plans(HERE, jdbc, transaction).print("  its questions: " + what, WORTH_SHOWING, asking);
    }

    private int read(@Nullable Actor actor, String path) throws Exception {
        return mvc.perform(
                        get(path)
                                .with(
                                        actor == null
                                                ? anonymous()
                                                : authentication(
                                                        new TestingAuthenticationToken(
                                                                actor, "", List.of()))))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
