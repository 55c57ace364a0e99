package de.interkomm.hub.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Coordinators look after their people, and those invited are there with one click. */
class PeopleBrowserTests extends BrowserTest {

    private static final String DESK = "/networks/" + VILLAGES + "/coordination";

    @Test
    void aCoordinatorLandsOnTheDashboardAndEveryPageOfPeopleIsFitForAll() {
        Visitor coordinator = signedIn(coordinatorOf(VILLAGES));
        coordinator.open("/my");
        assertThat(coordinator.path()).isEqualTo(DESK);
        coordinator.inspect();
        for (String page :
                new String[] {"/people", "/people/invitations", "/people/invitations/list"}) {
            coordinator.open(DESK + page);
            coordinator.inspect();
        }
    }

    @Test
    void anInvitedPersonIsThereWithOneClickAndNeverAsksToJoin() {
        invite(VILLAGES, "ines.villa@gemeinde.example", "Sie sind eingeladen");
    }

    @Test
    void whereTheNetworkSaysDuTheInvitationDoes() {
        invite(COLLEAGUES, "ines.rudi@gemeinde.example", "Du bist eingeladen");
    }

    @Test
    void theInvitationSpeaksEnglishToo() {
        Visitor coordinator = signedIn(coordinatorOf(TOWNS), Visitor.Habit.READS_ENGLISH);
        coordinator.open("/networks/" + TOWNS + "/coordination");
        coordinator.inspect();
        coordinator.open("/networks/" + TOWNS + "/coordination/people/invitations");
        coordinator.sees("Invite somebody");
        coordinator.inspect();
    }

    private void invite(String network, String mailbox, String heading) {
        Visitor coordinator = signedIn(coordinatorOf(network));
        String people = "/networks/" + network + "/coordination/people";
        coordinator.open(people + "/invitations");
        coordinator.type("name", "Ines Neu");
        coordinator.type("mailbox", mailbox);
        coordinator.page().locator("#role").selectOption("GUEST");
        coordinator.submit("/invitations");
        coordinator.sees("Einladung unterwegs");

        Visitor invited = visitor();
        invited.open(mails().linkTo(mailbox, "/networks/" + network + "/invitation"));
        invited.sees(heading);
        invited.inspect();
        invited.submit("/invitation");
        invited.inspect();
        signIn(invited, mailbox);
        assertThat(invited.path()).isEqualTo("/my");
        invited.sees("Gast");
        invited.inspect();
        invited.open("/networks/" + network + "/join");
        invited.sees("gehör");
        invited.inspect();

        coordinator.open(people + "?text=" + mailbox);
        coordinator.leavesThePage(() -> coordinator.main().locator("tbody th a").click());
        coordinator.inspect();
        assertThat(coordinator.page().locator("#role").inputValue()).isEmpty();
        coordinator.page().locator("#role").selectOption("COORDINATOR");
        coordinator.submit("/roles");
        coordinator.sees("darf dann alles");
        coordinator.inspect();
        coordinator.page().goBack();
        coordinator.leavesThePage(
                () -> coordinator.main().locator("a[href$='/deactivation']").click());
        coordinator.sees("Damit endet sofort, was Ines Neu");
        coordinator.inspect();
        coordinator.page().goBack();
        coordinator.leavesThePage(
                () -> coordinator.main().locator("a[href$='/roles/GUEST/withdrawal']").click());
        coordinator.sees("Ines Neu verliert damit sofort die Rolle");
        coordinator.inspect();
        coordinator.submit("/roles/GUEST/withdrawal");
        coordinator.sees("Rolle entzogen");
    }

    @Test
    void aListIsLookedAtBeforeAnythingIsSent() {
        Visitor coordinator = signedIn(coordinatorOf(VILLAGES));
        coordinator.open(DESK + "/people/invitations/list");
        coordinator.type("list", "Lea Liste;lea.liste@gemeinde.example\nohne Adresse");
        coordinator.page().locator("#role").selectOption("GUEST");
        coordinator.submit("/list/check");
        coordinator.sees("keine gültige Mailadresse");
        coordinator.inspect();
        assertThat(mails().to("lea.liste@gemeinde.example")).isEmpty();
        coordinator.leavesThePage(
                () -> coordinator.page().locator("button[formaction$='/list']").click());
        coordinator.sees("Eine Einladung ist unterwegs");
        coordinator.inspect();
        assertThat(coordinator.typed("list")).isEqualTo("ohne Adresse");
        assertThat(coordinator.path()).startsWith(DESK + "/people/invitations/list?done=sent");
        coordinator.page().goBack();
        coordinator.sees("Liste prüfen");
    }
}
