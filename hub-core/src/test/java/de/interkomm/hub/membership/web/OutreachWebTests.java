package de.interkomm.hub.membership.web;

import static de.interkomm.hub.testing.TestNetworks.TOWNS;
import static de.interkomm.hub.testing.TestNetworks.VILLAGES;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.List;
import java.util.Locale;

/** Who could still be won for a network. */
@SpringBootTest
class OutreachWebTests extends DeskTests {

    @Test
    void thoseStillToWinCanBeFilteredAndExported() throws Exception {
        Document page = page(VILLAGES, "eligible?state=07&county=07333&sort=size");
        String csv = csv(VILLAGES, "eligible.csv?state=07&county=07333&sort=size");

        assertThat(page.select("tbody tr")).isNotEmpty();
        assertThat(page.select("tbody").text()).contains("Donnersbergkreis");
        assertThat(csv.lines().skip(1)).isNotEmpty().allMatch(line -> line.startsWith("07333"));
    }

    @Test
    void whereAnOrganResolvesOnEverybodyThereAreStillSomeToWin() throws Exception {
        assertThat(page(TOWNS, "eligible").select("tbody tr")).isNotEmpty();
    }

    @Test
    void whatAnOrganDecidesOnIsNoFitHereEither() throws Exception {
        assertThat(page(TOWNS, "eligible").select("main").text())
                .doesNotContain("passen nach den Regeln zu uns")
                .contains("fehlt nach den Regeln nur noch die Entscheidung");
        assertThat(page(VILLAGES, "eligible").select("main").text())
                .contains("passen nach den Regeln zu uns");
    }

    @Test
    void aCountyOffersAsManyAsItShows() throws Exception {
        String county = page(VILLAGES, "eligible").select("#county option[value=07333]").text();
        String found =
                page(VILLAGES, "eligible?state=07&county=07333").select("[role=status]").text();

        assertThat(found).startsWith(county.replaceAll(".*\\((\\d+)\\)", "$1 von "));
    }

    @Test
    void whoHasAskedAlreadyIsShownWithTheApplication() throws Exception {
        Candidate candidate = apply(VILLAGES);
        String name = candidate.administration().name();

        Elements hint =
                page(VILLAGES, "eligible?text=" + name).select("tbody th a[href*=/applications/]");

        assertThat(hint.eachAttr("href")).contains(address(candidate));
        assertThat(hint.text()).contains("Antrag läuft");
        assertThat(
                        csv(VILLAGES, "eligible.csv")
                                .lines()
                                .filter(
                                        line ->
                                                line.startsWith(
                                                        candidate.administration().key().value())))
                .allMatch(line -> line.contains(";DORF-"));
    }

    @Test
    void aFilterThatDoesNotExistIsSaidAndLeftOut() throws Exception {
        String all = page(VILLAGES, "eligible").select("[role=status]").text();
        for (String filter : List.of("county=xx", "state=99", "sort=zz", "verdict=no")) {
            Document page = page(VILLAGES, "eligible?" + filter);
            assertThat(page.select(".kern-alert--info").text())
                    .contains("Einen Filter aus der Adresse gibt es hier nicht");
            assertThat(page.select("p[role=status]").text()).isEqualTo(all);
        }
        assertThat(page(VILLAGES, "eligible?state=&county=&text=&sort=name").select(".kern-alert"))
                .isEmpty();
        assertThat(page(VILLAGES, "eligible?page=99999").select("tbody tr")).isNotEmpty();
    }

    @Test
    void theExportIsInTheLanguageOfThePage() throws Exception {
        for (var english :
                List.of(
                        get(desk(VILLAGES) + "/eligible.csv?lang=en"),
                        get(desk(VILLAGES) + "/eligible.csv").header("Accept-Language", "en"))) {
            assertThat(send(english).getContentAsString(StandardCharsets.UTF_8))
                    .contains("Regional key;Administration;Kind;County;State");
        }
        assertThat(page(VILLAGES, "eligible?lang=en").select("a[href*=eligible.csv]").attr("href"))
                .contains("lang=en");
    }

    @Test
    void countiesAreOfferedOnceOneStateIsLookedAt() throws Exception {
        Document villages = page(VILLAGES, "eligible");
        assertThat(villages.select("#county option").eachText())
                .anyMatch(county -> county.matches("Donnersbergkreis \\(\\d+\\)"));

        Document towns = page(TOWNS, "eligible");
        assertThat(towns.select("#county")).isEmpty();
        assertThat(towns.select("#state option").eachText())
                .anyMatch(state -> state.matches("Rheinland-Pfalz \\([\\d.]+\\)"));
        assertThat(page(TOWNS, "eligible?state=07").select("#county option")).isNotEmpty();
    }

    @Test
    void thoseStillToWinComeByNameAndMembersAreNotAmongThem() throws Exception {
        Candidate candidate = admitted();
        String csv = csv(VILLAGES, "eligible.csv");

        assertThat(csv).doesNotContain(candidate.administration().key().value());
        List<String> names =
                page(VILLAGES, "eligible").select("tbody th").stream()
                        .map(Element::ownText)
                        .toList();
        assertThat(names).isSortedAccordingTo(Collator.getInstance(Locale.GERMANY)::compare);
    }
}
