package de.interkomm.hub.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

import org.junit.jupiter.api.Test;

class RulesBrowserTests extends BrowserTest {

    private static final String RULES = "/networks/" + VILLAGES + "/coordination/rules";

    /** Nobody else's test is about it. */
    private static final String EXCLUDED = "Verbandsgemeinde Rennerod";

    @Test
    void aCoordinatorChangesTheRulesAndGoesBack() {
        Visitor coordinator = signedIn(coordinatorOf(VILLAGES));
        coordinator.open(RULES);
        coordinator.sees("ist eine Verbands- oder Ortsgemeinde in Rheinland-Pfalz");
        coordinator.inspect();
        coordinator.follow("Regeln ändern");
        coordinator.inspect();

        int group = rules(coordinator).count();
        add(coordinator, 0, "UNLESS", group);
        add(coordinator, group, "NAMED", group + 1);
        coordinator
                .page()
                .locator(field(group + 1, "administrations"))
                .fill(EXCLUDED + "\nNirgendwo");
        coordinator.press("Vorschau");
        coordinator.sees("„Nirgendwo“");
        coordinator.inspect();
        Locator names = coordinator.page().locator(field(group + 1, "administrations"));
        names.fill(names.inputValue().replace("\nNirgendwo", ""));
        coordinator.press("Vorschau");
        coordinator.sees("eine nicht mehr");
        coordinator.sees("Mitglieder behalten ihren Platz");
        coordinator.inspect();
        coordinator.type("note", "Auf eigenen Wunsch");
        coordinator.press("Speichern");
        coordinator.sees("Die neuen Regeln gelten");
        coordinator.inspect();

        coordinator.follow("Fassung 1");
        coordinator.sees("Auf eigenen Wunsch");
        coordinator.inspect();

        coordinator.open(RULES + "/versions/0");
        coordinator.follow("Mit dieser Fassung weiterarbeiten");
        coordinator.press("Vorschau");
        coordinator.sees("Eine weitere Verwaltung kann beitreten");
        coordinator.press("Speichern");
        coordinator.sees("Fassung 2");
    }

    private static Locator rules(Visitor visitor) {
        return visitor.page().locator("fieldset.hub-rule-form");
    }

    /** With scripts only the editor is exchanged, and the new rule takes the focus. */
    private static void add(Visitor visitor, int group, String type, int index) {
        visitor.page().locator(field(group, "add")).selectOption(type);
        visitor.page().locator("button[value='add:" + group + "']").click();
        assertThat(rules(visitor)).hasCount(index + 1);
        assertThat(visitor.page().locator(field(index, "type"))).isFocused();
    }

    private static String field(int index, String name) {
        return "[id='nodes[" + index + "]." + name + "']";
    }
}
