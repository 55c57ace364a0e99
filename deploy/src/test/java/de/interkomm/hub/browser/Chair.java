package de.interkomm.hub.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Whoever chairs a meeting, and never touches a mouse. */
record Chair(Visitor visitor) {

    /**
     * @param meeting its path
     */
    static Chair at(Visitor visitor, String meeting) {
        visitor.open(meeting + "/room");
        return new Chair(visitor);
    }

    /** Says that it takes place now where another day was planned. */
    Chair beginsTheMeeting() {
        Locator sure = visitor.page().locator("#sure");
        if (sure.count() > 0) {
            sure.focus();
            sure.press("Space");
        }
        return presses("Sitzung eröffnen");
    }

    Chair greets(String person) {
        return notesThat(person + " ist vor Ort da");
    }

    Chair greetsFarAway(String person) {
        return notesThat(person + " nimmt digital teil");
    }

    /** Where the meeting has no place there is one way to be there. */
    Chair greetsInNoPlace(String person) {
        return notesThat(person + " ist da");
    }

    private Chair notesThat(String words) {
        Locator button = control(AriaRole.BUTTON, words);
        enter(button);
        assertThat(button).hasCount(0);
        return this;
    }

    /** Settling an item calls the next one and leads there. */
    Chair isAt(String item) {
        assertThat(visitor.page().locator("#item")).hasText(item);
        assertThat(control(AriaRole.BUTTON, "Diesen Punkt aufrufen")).hasCount(0);
        return this;
    }

    Chair writes(String text) {
        Page page = visitor.page();
        page.locator("#text").focus();
        page.keyboard().type(text);
        assertThat(page.locator("[data-state]")).hasText("Gespeichert");
        return this;
    }

    Chair takesUpTheMotionThatWaits() {
        String place = "Wartenden Antrag auf diesen Punkt nehmen";
        enter(visitor.page().locator("summary", new Page.LocatorOptions().setHasText(place)));
        return presses(place);
    }

    Chair opensTheVote() {
        return presses("Abstimmung eröffnen");
    }

    /** Votes as whoever sits in the room for that administration says aloud. */
    Chair records(String administration, String choice) {
        Locator button = control(AriaRole.BUTTON, administration + ": " + choice);
        enter(button);
        assertThat(button).hasAttribute("aria-pressed", "true");
        return this;
    }

    Chair closesTheVote() {
        return presses("Abstimmung schließen");
    }

    Chair settlesTheItem() {
        return presses("Punkt ist erledigt");
    }

    Chair closesTheMeeting() {
        visitor.leavesThePage(() -> enter(control(AriaRole.LINK, "Sitzung schließen")));
        return presses("Sitzung jetzt schließen");
    }

    Chair readsTheMinutes() {
        visitor.leavesThePage(() -> enter(control(AriaRole.LINK, "Niederschrift")));
        return this;
    }

    Chair presentsThem() {
        return presses("Vorlegen und verschicken").sees("Vorgelegt");
    }

    Chair saysThatTheyAreApproved() {
        return presses("Als genehmigt festhalten").sees("Genehmigt");
    }

    Chair sees(String words) {
        visitor.sees(words);
        return this;
    }

    /**
     * @param state what the page shows now
     */
    Chair inspects(String state) {
        visitor.inspect(state);
        return this;
    }

    private Chair presses(String button) {
        visitor.leavesThePage(() -> enter(control(AriaRole.BUTTON, button)));
        return this;
    }

    private Locator control(AriaRole role, String name) {
        return visitor.main()
                .getByRole(role, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void enter(Locator control) {
        control.focus();
        control.press("Enter");
    }
}
