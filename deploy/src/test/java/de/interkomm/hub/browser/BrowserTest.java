package de.interkomm.hub.browser;

import com.microsoft.playwright.Browser;

import de.interkomm.hub.HubApplication;
import de.interkomm.hub.mail.LocalMailbox;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One hub with its samples for all tests in a browser. Each test takes administrations that no
 * other test takes, so that their order does not matter.
 */
@SpringBootTest(
        classes = HubApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {
            "hub.samples=true",
            "hub.local-mailbox=true",
            // Mail goes out by a job, and nobody here should wait for it.
            "db-scheduler.polling-interval=100ms",
            // The hub counts requests by address, and each visitor comes from another.
            "server.forward-headers-strategy=native",
            "hub.operator=" + BrowserTest.OPERATOR
        })
@Import({FailingPages.class, Clerk.class})
@ExtendWith(Chromium.class)
abstract class BrowserTest {

    static final String OPERATOR = "betrieb@interkomm.example";
    static final String VILLAGES = "digitale-doerfer";
    static final String TOWNS = "readi";
    static final String COLLEAGUES = "rudi";

    /** Links in mails lead here, so the address must be known before the hub starts. */
    private static final int PORT = freePort();

    /** A coordinator signs in once; what the browser then keeps serves all tests. */
    private static final Map<String, String> SIGNED_IN = new ConcurrentHashMap<>();

    private final List<Visitor> visitors = new ArrayList<>();
    private @Nullable Browser browser;

    @Autowired LocalMailbox localMailbox;
    @Autowired Clock clock;

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry registry) {
        registry.add("server.port", () -> PORT);
        registry.add("hub.base-url", BrowserTest::hub);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String hub() {
        return "http://localhost:" + PORT;
    }

    static String coordinatorOf(String network) {
        return "koordination@" + network + ".example";
    }

    @BeforeEach
    void openTheBrowser(Browser running) {
        browser = running;
    }

    @AfterEach
    void nothingWentWrongUnnoticed() {
        List<String> problems = visitors.stream().flatMap(one -> one.leave().stream()).toList();
        org.assertj.core.api.Assertions.assertThat(problems).isEmpty();
    }

    void takePictures(Path base) {
        for (int i = 0; i < visitors.size(); i++) {
            visitors.get(i).takePicture(Path.of(base + "-" + i + ".png"));
        }
    }

    Mails mails() {
        return new Mails(localMailbox);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Berlin"));
    }

    /** Somebody at a device the hub has never seen. */
    Visitor visitor(Visitor.Habit... habits) {
        return visitor(null, habits);
    }

    /** Somebody who is signed in, as coordinator or operator. */
    Visitor signedIn(String mailbox, Visitor.Habit... habits) {
        String state = SIGNED_IN.get(mailbox);
        if (state == null) {
            Visitor first = visitor();
            signIn(first, mailbox);
            state = first.remembered();
            SIGNED_IN.put(mailbox, state);
        }
        return visitor(state, habits);
    }

    void signIn(Visitor visitor, String mailbox) {
        visitor.open("/sign-in");
        visitor.type("mailbox", mailbox);
        visitor.submit("/sign-in");
        visitor.open(mails().linkTo(mailbox, "/sign-in/confirm"));
        visitor.submit("/sign-in/confirm");
    }

    Desk desk(String network) {
        return new Desk(signedIn(coordinatorOf(network)), network);
    }

    private Visitor visitor(@Nullable String remembered, Visitor.Habit... habits) {
        if (browser == null) {
            throw new IllegalStateException("no browser before the test has begun");
        }
        Visitor visitor = Visitor.at(browser, hub(), remembered, List.of(habits));
        visitors.add(visitor);
        return visitor;
    }
}
