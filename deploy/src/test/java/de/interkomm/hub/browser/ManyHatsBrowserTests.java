package de.interkomm.hub.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

import org.junit.jupiter.api.Test;

/** One person, one account, one passkey; in each network another part. */
class ManyHatsBrowserTests extends BrowserTest {

    private static final String PETRA = "petra@elkenroth.example";
    private static final String KEY = "071325009025";
    private static final String SUCCESSOR = "nadja@elkenroth.example";

    @Test
    void oneAccountSeesInEachNetworkJustWhatBelongsThere() {
        becomesHeadOfAMember();
        becomesCoordinator();
        becomesMember();

        Visitor petra = visitor();
        signIn(petra, PETRA);
        new Authenticators(petra).plugIn();
        petra.open("/my/account");
        petra.type("passkey-name", "Handy");
        petra.press("Passkey anlegen");
        petra.sees("Passkey angelegt");
        petra.leavesThePage(
                () -> petra.page().locator("header form[action$='/sign-out'] button").click());
        petra.open("/sign-in");
        petra.press("Mit Passkey anmelden");
        petra.open("/my");
        petra.inspect();
        assertThat(card(petra, COLLEAGUES)).containsText("Koordination");
        assertThat(card(petra, TOWNS)).containsText("Mitglied");
        assertThat(card(petra, VILLAGES)).containsText("Leitung der Verwaltung");

        for (String network : new String[] {COLLEAGUES, TOWNS, VILLAGES}) {
            assertThat(petra.page().locator(".hub-switcher a[href='/networks/" + network + "']"))
                    .hasCount(1);
            petra.open("/networks/" + network + "/coordination/applications");
            org.assertj.core.api.Assertions.assertThat(petra.status())
                    .as(network)
                    .isEqualTo(network.equals(COLLEAGUES) ? 200 : 404);
            petra.open(contactOf(network));
            org.assertj.core.api.Assertions.assertThat(petra.status())
                    .as(network)
                    .isEqualTo(network.equals(VILLAGES) ? 200 : 404);
        }

        handsTheContactOver(petra);
    }

    private void becomesHeadOfAMember() {
        Visitor office = visitor();
        JoinPage.open(office, VILLAGES)
                .choose("Elkenroth", KEY)
                .head("Petra Vielseitig", "Ortsbürgermeisterin", PETRA)
                .contact("Olaf Bisher", "Digitales", "olaf@elkenroth.example")
                .submit();
        ApplicantPage.open(visitor(), mails().applicantLink(PETRA, VILLAGES))
                .confirm()
                .send("ELECTRONIC");
        desk(VILLAGES).open("Elkenroth").acknowledge().admit();
    }

    private void becomesCoordinator() {
        Visitor operator = signedIn(OPERATOR);
        operator.open("/operator/networks/" + COLLEAGUES);
        operator.type("name", "Petra Vielseitig");
        operator.type("mailbox", PETRA);
        operator.submit("/coordinators");
        operator.sees("Petra Vielseitig");
    }

    private void becomesMember() {
        Visitor coordinator = signedIn(coordinatorOf(TOWNS));
        coordinator.open("/networks/" + TOWNS + "/coordination/people/invitations");
        coordinator.type("name", "Petra Vielseitig");
        coordinator.type("mailbox", PETRA);
        coordinator.page().locator("#role").selectOption("MEMBER");
        coordinator.submit("/invitations");
        Visitor invited = visitor();
        invited.open(mails().linkTo(PETRA, "/networks/" + TOWNS + "/invitation"));
        invited.submit("/invitation");
    }

    /** The old contact person stays until the successor confirms. */
    private void handsTheContactOver(Visitor petra) {
        petra.open(contactOf(VILLAGES));
        petra.sees("Olaf Bisher");
        petra.inspect();
        petra.type("name", "Nadja Neu");
        petra.type("function", "Hauptamt");
        petra.type("mailbox", SUCCESSOR);
        petra.submit("/contact");
        petra.sees("Olaf Bisher");
        petra.sees("Nadja Neu");
        petra.inspect();

        Visitor nadja = visitor();
        nadja.open(mails().linkTo(SUCCESSOR, "/networks/" + VILLAGES + "/handover"));
        nadja.inspect();
        petra.open(contactOf(VILLAGES));
        petra.sees("Olaf Bisher");
        nadja.submit("/handover");
        nadja.inspect();
        petra.open(contactOf(VILLAGES));
        petra.sees("Nadja Neu");
        petra.seesNot("Olaf Bisher");
    }

    private static String contactOf(String network) {
        return "/networks/" + network + "/administrations/" + KEY + "/contact";
    }

    private static Locator card(Visitor visitor, String network) {
        return visitor.main()
                .locator("article")
                .filter(
                        new Locator.FilterOptions()
                                .setHas(
                                        visitor.page()
                                                .locator("a[href='/networks/" + network + "']")));
    }
}
