package de.interkomm.hub.identity;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.identity.Browser.Page;
import de.interkomm.hub.mail.Mailbox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** What the log says of those who come and go. */
@IdentityTest
@ExtendWith(OutputCaptureExtension.class)
class SignInLogWebTests {

    @Autowired Accounts accounts;
    @Autowired ConfirmationLinks links;
    @LocalServerPort int port;

    Browser browser;
    Mailbox mailbox;
    AccountId account;

    @BeforeEach
    void openBrowser() {
        browser = new Browser(port);
        mailbox = new Mailbox("log." + UUID.randomUUID() + "@gemeinde.example");
        account = accounts.ensure(mailbox, "Lore Log");
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void comingAndGoingIsLoggedByIdAndWithoutSecrets(CapturedOutput log) {
        String token = links.issue("sign-in", account.toString(), Duration.ofMinutes(1));
        Page confirm = browser.get("/sign-in/confirm?token=" + token);
        browser.submit(confirm, "/sign-in/confirm", Map.of());
        browser.submit(browser.get("/my/account"), "/sign-out", Map.of());
        assertThat(log.getOut())
                .contains("signed in: account " + account + " by LINK")
                .contains("signed out: account " + account)
                .doesNotContain(token)
                .doesNotContain(mailbox.address());
    }

    @Test
    void refusalsAreLogged(CapturedOutput log) {
        String token = links.issue("sign-in", account.toString(), Duration.ofMinutes(1));
        try (Browser late = new Browser(port)) {
            Page openedBefore = late.get("/sign-in/confirm?token=" + token);
            Page confirm = browser.get("/sign-in/confirm?token=" + token);
            browser.submit(confirm, "/sign-in/confirm", Map.of());
            late.submit(openedBefore, "/sign-in/confirm", Map.of());
        }
        assertThat(browser.get("/operator/networks").status()).isEqualTo(404);
        assertThat(log.getOut())
                .contains("sign-in refused: by LINK")
                .contains("refused: account " + account);
    }
}
