package de.interkomm.hub.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.tenancy.NetworkId;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nothing happens twice, and nobody loses what was typed. */
class TwoHandsBrowserTests extends BrowserTest {

    private static final String SECOND = "vertretung@digitale-doerfer.example";

    @Autowired Accounts accounts;

    @Test
    void theSlowerOfTwoCoordinatorsIsToldAndKeepsWhatWasTyped() {
        String name = "Birken-Honigsessen";
        confirmed(name, "071325008008").send("ELECTRONIC");
        accounts.appointCoordinator(
                new NetworkId(VILLAGES), new Mailbox(SECOND), "Vera Vertretung");
        Desk.Dossier slower = desk(VILLAGES).open(name).begin("acknowledge");
        slower.add("Das war viel Arbeit.");
        new Desk(signedIn(SECOND), VILLAGES).open(name).acknowledge();

        slower.visitor().submit("/acknowledge");
        assertThat(slower.visitor().status()).isEqualTo(409);
        slower.says("Inzwischen hat sich etwas geändert").says("Vera Vertretung");
        assertThat(slower.visitor().page().locator("textarea").last().inputValue())
                .contains("Das war viel Arbeit.");
        slower.visitor().inspect();
    }

    @Test
    void aPageThatIsOutOfDateSaysSoAndShowsWhatIs() {
        ApplicantPage application = confirmed("Hövels", "071325008054");
        Page other = application.visitor().secondWindow();
        other.navigate(hub() + application.path());
        application.send("ELECTRONIC");
        other.locator("#dispatch-SCAN").check();
        int status =
                other.waitForResponse(
                                response -> response.url().endsWith("/send"),
                                () -> other.locator("form[action$='/send'] button").click())
                        .status();
        assertThat(status).isEqualTo(409);
        assertThat(other.locator("main").textContent())
                .contains("Das Schreiben ist schon unterwegs", "Ihr Schreiben ist angekommen");
    }

    @Test
    void aDoubleClickSendsOnce() {
        String mailbox = "rathaus@071325008080.example";
        confirmed("Katzwinkel", "071325008080").send("ELECTRONIC");
        Desk.Dossier dossier = desk(VILLAGES).open("Katzwinkel").begin("acknowledge");
        Visitor coordinator = dossier.visitor();
        coordinator.leavesThePage(
                () ->
                        coordinator
                                .page()
                                .locator("form[action$='/acknowledge'] button")
                                .first()
                                .dblclick());
        coordinator.open(dossier.path());
        coordinator.sees("In Bearbeitung");
        assertThat(coordinator.links("section[aria-labelledby=letters] td a")).hasSize(2);
        mails().to(mailbox, "eingegangen");
        assertThat(mails().to(mailbox))
                .filteredOn(mail -> !mail.attachments().isEmpty())
                .hasSize(1);
    }

    private ApplicantPage confirmed(String name, String key) {
        String mailbox = "rathaus@" + key + ".example";
        JoinPage.open(visitor(), VILLAGES)
                .choose(name, key)
                .head("Bernd Muster", "Ortsbürgermeister", mailbox)
                .submit();
        return ApplicantPage.open(visitor(), mails().applicantLink(mailbox, VILLAGES)).confirm();
    }
}
