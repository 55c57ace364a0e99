package de.interkomm.hub.membership.web;

import static de.interkomm.hub.testing.TestNetworks.VILLAGES;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.membership.DeskStep;
import de.interkomm.hub.membership.web.ApplicantBrowser.Page;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

/** Which network suits an administration. */
@SpringBootTest
class EligibilityWebTests extends ApplicantTests {

    @Test
    void everyNetworkSaysWhyItFitsOrDoesNot() {
        Page page = browser.open("/eligibility?administration=" + ETTLINGEN);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select("#network-village-net ~ .hub-verdict--no").text())
                .contains("Passt leider nicht", "Rheinland-Pfalz", "Quelle: ");
        assertThat(page.document().select("#network-town-net ~ .hub-verdict--review").text())
                .contains("Plenum");
        assertThat(page.document().select("main .kern-btn--primary").eachAttr("href"))
                .contains("/networks/town-net/join?administration=" + ETTLINGEN)
                .doesNotContain("/networks/village-net/join?administration=" + ETTLINGEN);
        assertThat(page.text()).contains("Beschäftigte registrieren sich selbst");
    }

    @Test
    void anAdministrationThatIsInIsToldSoAndNothingElse() {
        String betzdorf = "071325009000";
        String link = submitted(VILLAGES, mayor(betzdorf, unique("vg-bg.de")));
        take(VILLAGES, link, new DeskStep.Acknowledge());
        take(VILLAGES, link, new DeskStep.Admit());

        Page page = browser.open("/eligibility?administration=" + betzdorf);

        Element villages =
                page.document().expectFirst("section[aria-labelledby=network-village-net]");
        assertThat(villages.text()).contains("gehört schon zum Netzwerk");
        assertThat(villages.select(".hub-verdict")).isEmpty();
        assertThat(villages.select("a").eachAttr("href"))
                .contains("/networks/village-net/members")
                .noneMatch(href -> href.contains("/join"));
    }

    @Test
    void anAdministrationIsFoundWithAndWithoutScript() {
        Page whole = browser.open("/eligibility?query=Gölheim");
        assertThat(whole.document().select("main #found a").eachAttr("href"))
                .contains("/eligibility?administration=" + GOELLHEIM);

        Page part = browser.open("/eligibility?query=Gölheim", "HX-Request", "true");
        assertThat(part.body()).contains(GOELLHEIM).doesNotContain("<main", "<html");

        assertThat(browser.open("/eligibility?query=xyzxyzxyz").text()).contains("nichts gefunden");
        assertThat(browser.open("/eligibility").status()).isEqualTo(200);
        assertThat(browser.open("/eligibility?administration=123").status()).isEqualTo(404);
    }

    @Test
    void theFrontPageFindsAsOneTypes() {
        Page front = browser.open("/");
        Element field = front.document().expectFirst("main input[name=query]");
        assertThat(front.document().select(field.attr("hx-target"))).hasSize(1);

        Page part = browser.open(field.attr("hx-get") + "?query=Göllheim", "HX-Request", "true");

        assertThat(part.document().select("a").eachAttr("href"))
                .contains("/eligibility?administration=" + GOELLHEIM);
    }

    @Test
    void aKeyTheRegisterDoesNotHaveLeadsToTheSearch() {
        Page page = browser.open("/eligibility?administration=990000000000");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("kennt das Verzeichnis nicht");
        assertThat(page.document().select("input[name=query]")).hasSize(1);
    }
}
