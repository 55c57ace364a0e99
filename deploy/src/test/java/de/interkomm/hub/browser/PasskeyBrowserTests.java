package de.interkomm.hub.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.mail.Mailbox;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

class PasskeyBrowserTests extends BrowserTest {

    @Autowired Accounts accounts;

    @Test
    void somebodySignsInWithOneOfTwoPasskeysUntilItIsRevoked() {
        String mailbox = "petra@passkeys.example";
        accounts.ensure(new Mailbox(mailbox), "Petra Passkey");
        Visitor petra = visitor();
        signIn(petra, mailbox);
        Authenticators devices = new Authenticators(petra);

        petra.open("/my/account");
        petra.sees("Sie haben noch keinen Passkey.");
        petra.inspect();
        String phone = devices.plugIn();
        register(petra, "Handy");
        devices.unplug(phone);
        devices.plugIn();
        register(petra, "Schlüsselbund");
        petra.inspect();
        rename(petra, "Schlüsselbund", "Notebook");
        assertThat(row(petra, "Notebook")).containsText("noch nie");

        signOut(petra);
        petra.open("/sign-in?to=%2Fmy%2Faccount");
        petra.inspect();
        AtomicInteger requests = new AtomicInteger();
        petra.page()
                .onRequest(
                        request -> {
                            if (Set.of("document", "fetch").contains(request.resourceType())) {
                                requests.incrementAndGet();
                            }
                        });
        petra.press("Mit Passkey anmelden");
        assertThat(petra.heading()).hasText("Mein Konto");
        Assertions.assertThat(requests.get()).as("challenge, answer, page").isLessThanOrEqualTo(3);
        assertThat(row(petra, "Notebook")).not().containsText("noch nie");
        assertThat(row(petra, "Handy")).containsText("noch nie");

        petra.press("Passkey Notebook entfernen");
        petra.sees("Passkey entfernt");
        signOut(petra);
        petra.open("/sign-in");
        petra.press("Mit Passkey anmelden");
        petra.sees("Dieser Passkey gilt hier nicht");
        petra.inspect();
        petra.open("/my/account");
        assertThat(petra.heading()).hasText("Anmelden");
    }

    @Test
    void withoutScriptsTheMailedLinkIsOffered() {
        Visitor plain = visitor(Visitor.Habit.WITHOUT_SCRIPTS);
        plain.open("/sign-in");
        assertThat(plain.page().locator("#mailbox")).isVisible();
        assertThat(plain.page().locator("[data-passkeys]")).isHidden();
    }

    private static void register(Visitor visitor, String name) {
        visitor.type("passkey-name", name);
        visitor.press("Passkey anlegen");
        visitor.sees("Passkey angelegt");
        assertThat(row(visitor, name)).isVisible();
    }

    private static void rename(Visitor visitor, String before, String after) {
        row(visitor, before).locator("input[name=name]").fill(after);
        visitor.press("Neuen Namen für " + before + " speichern");
        visitor.sees("Passkey umbenannt");
    }

    private static void signOut(Visitor visitor) {
        visitor.leavesThePage(
                () -> visitor.page().locator("header form[action$='/sign-out'] button").click());
    }

    private static Locator row(Visitor visitor, String passkey) {
        return visitor.page()
                .locator("table[aria-labelledby=passkeys] tbody tr")
                .filter(
                        new Locator.FilterOptions()
                                .setHas(visitor.page().locator("th", named(passkey))));
    }

    private static com.microsoft.playwright.Page.LocatorOptions named(String passkey) {
        return new com.microsoft.playwright.Page.LocatorOptions().setHasText(passkey);
    }
}
