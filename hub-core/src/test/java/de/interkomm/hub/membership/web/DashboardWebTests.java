package de.interkomm.hub.membership.web;

import static de.interkomm.hub.testing.TestNetworks.COUNCIL;
import static de.interkomm.hub.testing.TestNetworks.STAFF;
import static de.interkomm.hub.testing.TestNetworks.TOWNS;
import static de.interkomm.hub.testing.TestNetworks.VILLAGES;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.ApplicationStep;
import de.interkomm.hub.membership.MyNetworks;
import de.interkomm.hub.tenancy.NetworkId;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Where coordinators land, and how they get on from there. */
@SpringBootTest
class DashboardWebTests extends DeskTests {

    @Autowired MyNetworks myNetworks;

    @Test
    void theHeaderHasOneEntryForEverythingCoordinatorsDo() throws Exception {
        Document page = page(VILLAGES, "applications");

        assertThat(page.select(".hub-header .hub-nav--wide a[href*=/coordination]"))
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry.text()).isEqualTo("Koordination");
                            assertThat(entry.attr("aria-current")).isEqualTo("true");
                        });
        assertThat(page.select(".hub-subnav .hub-nav--wide a").eachText())
                .startsWith("Übersicht", "Anträge", "Mitgliedschaften", "Gewinnen");
        assertThat(page.select(".hub-subnav .hub-nav--wide [aria-current=page]").text())
                .isEqualTo("Anträge");
        Document outside = page(hand(VILLAGES), "/networks/" + VILLAGES + "/members", 200);
        assertThat(outside.select(".hub-header .hub-nav--wide").text()).contains("Koordination");
        assertThat(outside.select(".hub-subnav")).isEmpty();
    }

    @Test
    void whoeverRunsOneNetworkLandsAtItsDashboard() throws Exception {
        assertThat(redirect(hand(VILLAGES), get("/my")))
                .isEqualTo("/networks/village-net/coordination");
    }

    @Test
    void everyNumberOfTheDashboardLeadsToItsList() throws Exception {
        Candidate waiting = apply(COUNCIL);
        Document dashboard = page(hand(COUNCIL), desk(COUNCIL), 200);
        assertThat(dashboard.select(".hub-figures a")).hasSize(4);
        for (Element link : dashboard.select(".hub-figures a:not([href^=#])")) {
            page(hand(COUNCIL), link.attr("href"), 200);
        }
        Element state = dashboard.expectFirst(".hub-choices a[href*=SUBMITTED]");
        String found = state.attr("href") + "&text=" + view(waiting).reference();
        assertThat(page(hand(COUNCIL), found, 200).select("main").text())
                .contains(String.valueOf(view(waiting).reference()), "Nur: Eingegangen");
        assertThat(dashboard.select("svg.hub-chart rect")).hasSize(13);
        assertThat(dashboard.select("[aria-labelledby=growth] tbody tr")).hasSize(13);
        assertThat(dashboard.select("[style]")).isEmpty();
    }

    @Test
    void whatWasDoneLatelyIsShownWithWhoDidItAndWhere() throws Exception {
        Candidate candidate = apply(COUNCIL);
        sendStraight(candidate, ApplicationStep.ACKNOWLEDGE);
        String name = view(candidate).administrationName();

        Element newest =
                page(hand(COUNCIL), desk(COUNCIL), 200).expectFirst("[aria-labelledby=latest] li");

        assertThat(newest.expectFirst("a").text()).isEqualTo(name);
        page(hand(COUNCIL), newest.expectFirst("a").attr("href"), 200);
        assertThat(newest.select(".hub-timeline__more").text()).startsWith("Eingang bestätigt · ");
    }

    @Test
    void theNumberOfAMonthLeadsToWhoWasThereThen() throws Exception {
        Candidate candidate = apply(VILLAGES);
        String name = view(candidate).administrationName();
        sendStraight(candidate, ApplicationStep.ACKNOWLEDGE);
        sendStraight(candidate, ApplicationStep.ADMIT);

        Document dashboard = page(hand(VILLAGES), desk(VILLAGES), 200);
        for (Element month : dashboard.select("[aria-labelledby=growth] tbody a")) {
            Document list = page(hand(VILLAGES), month.attr("href"), 200);
            assertThat(list.select(".hub-choice[aria-current]").text())
                    .as(month.attr("href"))
                    .endsWith("(" + month.text() + ")");
        }
        String lastMonth = desk(VILLAGES) + "/members?on=" + today().minusMonths(1);
        assertThat(page(hand(VILLAGES), lastMonth, 200).select("main").text()).doesNotContain(name);
        page(VILLAGES, "members?on=gestern");
    }

    @Test
    void whatWaitsIsCountedAcrossNetworksAndLeavesTheCountWithItsState() throws Exception {
        int before = waitingIn(VILLAGES);
        Candidate candidate = apply(VILLAGES);
        assertThat(waitingIn(VILLAGES)).isEqualTo(before + 1);
        sendStraight(candidate, ApplicationStep.ACKNOWLEDGE);
        assertThat(waitingIn(VILLAGES)).isEqualTo(before + 1);
        sendStraight(candidate, ApplicationStep.ADMIT);
        assertThat(waitingIn(VILLAGES)).isEqualTo(before);
    }

    private int waitingIn(NetworkId network) {
        return Objects.requireNonNull(
                myNetworks
                        .of(actor("Viele Hände", network, STAFF), "", "0", Locale.GERMANY)
                        .stream()
                        .filter(one -> one.id().equals(network))
                        .findFirst()
                        .orElseThrow()
                        .waiting());
    }

    @Test
    void whoeverRunsSeveralNetworksSeesWhatWaitsWhere() throws Exception {
        Document mine = page(actor("Viele Hände", VILLAGES, TOWNS), "/my", 200);

        assertThat(mine.text()).contains("Netz der Dörfer", "Netz der Städte");
    }

    @Test
    void whoeverSpeaksForAnAdministrationReadsItsTitle() {
        Administration town =
                administrations.all().stream()
                        .filter(one -> one.officialName().endsWith(", Stadt"))
                        .findFirst()
                        .orElseThrow();
        Actor mayor =
                new Actor(
                        AccountId.next(),
                        "Erika Muster",
                        new Mailbox("erika@stadt.example"),
                        Set.of(Standing.of(VILLAGES, town.key(), Role.HEAD_OF_ADMINISTRATION)));

        assertThat(myNetworks.of(mayor, "", "0", Locale.GERMANY).getContent())
                .singleElement()
                .satisfies(
                        one ->
                                assertThat(one.administrations().values())
                                        .containsExactly(town.title()));
        assertThat(town.title()).startsWith("Stadt ");
    }
}
