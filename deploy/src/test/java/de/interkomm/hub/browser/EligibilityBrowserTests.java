package de.interkomm.hub.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class EligibilityBrowserTests extends BrowserTest {

    @ParameterizedTest
    @CsvSource({
        "Haßloch, 073320025025, Passt leider nicht, Möglich, Passt",
        "Göllheim, 073335003026, Passt, Möglich, Passt",
        "Essen, 051130000000, Passt leider nicht, Möglich, Passt",
        "Mulheim, 051170000000, Passt leider nicht, Möglich, Passt",
    })
    void whoeverAsksWhichNetworkSuitsSeesEveryNetworksVerdict(
            String typed, String key, String villages, String towns, String colleagues) {
        Visitor visitor = visitor();
        visitor.open("/eligibility");
        visitor.inspect();
        visitor.page().locator("#search-query").pressSequentially(typed);
        visitor.leavesThePage(
                () -> visitor.main().locator("#found a[href*='" + key + "']").click());
        visitor.inspect();
        verdict(visitor, VILLAGES, villages);
        verdict(visitor, TOWNS, towns);
        verdict(visitor, COLLEAGUES, colleagues);
    }

    @Test
    void elevenPlacesOfOneNameAreToldApart() {
        Visitor visitor = visitor();
        visitor.open("/eligibility?query=Neuenkirchen");
        visitor.inspect();
        List<String> found = visitor.main().locator("#found li").allTextContents();
        org.assertj.core.api.Assertions.assertThat(found)
                .filteredOn(one -> one.contains("Neuenkirchen"))
                .hasSizeGreaterThanOrEqualTo(11)
                .doesNotHaveDuplicates();
    }

    private static void verdict(Visitor visitor, String network, String word) {
        Locator answer =
                visitor.page().locator("section[aria-labelledby='network-" + network + "']");
        assertThat(answer.locator(".hub-verdict strong").first()).containsText(word);
    }
}
