package de.interkomm.hub.meetings.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupVisibility;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.meetings.AttendeeId;
import de.interkomm.hub.meetings.Audience;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.meetings.MeetingPeople;
import de.interkomm.hub.meetings.MeetingRooms;
import de.interkomm.hub.meetings.MeetingRooms.Attendee;
import de.interkomm.hub.meetings.PresenceWay;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.Figures;
import de.interkomm.hub.testing.TestNetworks;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How long a hundred people at a meeting wait until they see what the chair has done. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class LiveMeetingMeasurements {

    private static final NetworkId HERE = TestNetworks.COUNCIL;
    private static final int PEOPLE = 100;
    private static final int ITEMS = 12;
    private static final int WARM_UP = 10;
    private static final int TIMES = 20;

    @Autowired MeetingPeople people;
    @Autowired MeetingRooms rooms;
    @Autowired FindByIndexNameSessionRepository<? extends Session> sessions;
    @Autowired CookieSerializer cookies;
    @LocalServerPort int port;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private volatile CountDownLatch told = new CountDownLatch(0);
    private volatile CountDownLatch shown = new CountDownLatch(0);

    @AfterEach
    void hangUp() {
        client.shutdownNow();
    }

    @Test
    void aHundredPeopleSeeWhatTheChairDoes() throws Exception {
        Actor kora = people.person(HERE, Role.COORDINATOR);
        GroupId group = people.group(kora, HERE, GroupVisibility.NETWORK);
        List<Actor> all = new ArrayList<>();
        for (int each = 0; each < PEOPLE; each++) {
            all.add(people.in(kora, HERE, group, GroupFunction.MEMBER));
        }
        MeetingId meeting = people.planned(kora, HERE, group, 0);
        for (int each = 0; each < ITEMS; each++) {
            people.item(kora, HERE, meeting, "Punkt " + each, Audience.PUBLIC);
        }
        List<AttendeeId> attendees =
                NetworkScope.call(
                        HERE,
                        () -> {
                            rooms.begin(kora, HERE, meeting);
                            return rooms.presence(kora, HERE, meeting).attendees().stream()
                                    .map(Attendee::id)
                                    .toList();
                        });
        attendees.forEach(one -> arrive(kora, meeting, one));
        String page = "/networks/" + HERE + "/groups/" + group + "/meetings/" + meeting;
        CountDownLatch connected = new CountDownLatch(PEOPLE + 1);
        for (Actor one : all) {
            follow(page, page, cookie(sessions, one.account()), connected);
        }
        follow(page, page + "/room", cookie(sessions, kora.account()), connected);
        assertThat(connected.await(1, TimeUnit.MINUTES)).isTrue();

        long[] telling = new long[TIMES];
        long[] showing = new long[TIMES];
        for (int time = -WARM_UP; time < TIMES; time++) {
            told = new CountDownLatch(PEOPLE + 1);
            shown = new CountDownLatch(PEOPLE + 1);
            long begin = System.nanoTime();
            AttendeeId one = attendees.get(Math.floorMod(time, attendees.size()));
            NetworkScope.run(HERE, () -> rooms.leave(kora, HERE, meeting, one));
            assertThat(told.await(1, TimeUnit.MINUTES)).isTrue();
            long after = System.nanoTime();
            assertThat(shown.await(1, TimeUnit.MINUTES)).isTrue();
            if (time >= 0) {
                telling[time] = after - begin;
                showing[time] = System.nanoTime() - begin;
            }
        }
        Figures.print("100 people: the last one is told", telling);
        Figures.print("100 people: the last one sees it", showing);
    }

    private void arrive(Actor kora, MeetingId meeting, AttendeeId one) {
        NetworkScope.run(HERE, () -> rooms.arrive(kora, HERE, meeting, one, PresenceWay.HERE));
    }

    /** As a browser does: listens, and fetches what has changed as soon as it is told. */
    private void follow(String page, String screen, String cookie, CountDownLatch connected) {
        Thread.ofVirtual()
                .start(
                        () -> {
                            try {
                                listen(page, screen, cookie, connected);
                            } catch (IOException | InterruptedException e) {
                                // Hung up, when all is measured.
                                Thread.currentThread().interrupt();
                            }
                        });
    }

    private void listen(String page, String screen, String cookie, CountDownLatch connected)
            throws IOException, InterruptedException {
        HttpResponse<InputStream> live =
                client.send(request(page + "/live", cookie), BodyHandlers.ofInputStream());
        assertThat(live.statusCode()).isEqualTo(200);
        fetch(screen, cookie);
        connected.countDown();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(live.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("event:room")) {
                    told.countDown();
                    fetch(screen, cookie);
                    shown.countDown();
                }
            }
        }
    }

    private void fetch(String screen, String cookie) throws IOException, InterruptedException {
        HttpResponse<byte[]> fetched =
                client.send(request(screen, cookie), BodyHandlers.ofByteArray());
        assertThat(fetched.statusCode()).isEqualTo(200);
    }

    private HttpRequest request(String path, String cookie) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Cookie", cookie)
                .header("Accept-Encoding", "gzip")
                .header("X-Part", "live")
                .build();
    }

    /** Of somebody who has signed in. */
    private <S extends Session> String cookie(SessionRepository<S> stored, AccountId account) {
        S session = stored.createSession();
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                account.value().toString());
        stored.save(session);
        MockHttpServletResponse response = new MockHttpServletResponse();
        cookies.writeCookieValue(
                new CookieValue(new MockHttpServletRequest(), response, session.getId()));
        Cookie written = Objects.requireNonNull(response.getCookies()[0]);
        return written.getName() + "=" + written.getValue();
    }
}
