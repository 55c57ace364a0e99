package de.interkomm.hub.membership.spi;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.AdministrationKind;
import de.interkomm.hub.administrations.AdministrationTitle;
import de.interkomm.hub.shell.LocalizedText;
import de.interkomm.hub.shell.Wording;

import java.util.Locale;
import java.util.regex.Pattern;

/** The reasons of the catalogue's rules, worded so that they fit every form of address. */
final class Reasons {

    private static final Wording WORDING = Wording.bundle("messages/membership");
    private static final Wording RULES = Wording.bundle("messages/rules");
    private static final Wording KINDS = Wording.bundle("messages/administrations");

    private static final Pattern STATE = Pattern.compile("0[1-9]|1[0-6]");

    private Reasons() {}

    static LocalizedText of(String key, Object... values) {
        return WORDING.text("membership.rule." + key, values);
    }

    /** That the mailbox is the administration's. */
    static LocalizedText belongs(Administration administration) {
        AdministrationTitle title = new AdministrationTitle(administration.title());
        return new LocalizedText(
                of("mailbox.official", title.dative(Locale.GERMAN)).german(),
                of("mailbox.official", title.dative(Locale.ENGLISH)).english());
    }

    static LocalizedText ofRules(String key, Object... values) {
        return RULES.text("rules.reason." + key, values);
    }

    /** With a value that has its own words in each language. */
    static LocalizedText ofRules(String key, LocalizedText value) {
        return new LocalizedText(
                ofRules(key, value.german()).german(), ofRules(key, value.english()).english());
    }

    static LocalizedText excluded(LocalizedText reason) {
        return ofRules("excluded", reason);
    }

    static LocalizedText says(String key, Object... values) {
        return RULES.text("rules.says." + key, values);
    }

    static LocalizedText says(String key, LocalizedText value) {
        return new LocalizedText(
                says(key, value.german()).german(), says(key, value.english()).english());
    }

    static LocalizedText problem(String key, Object... values) {
        return RULES.text("rules.problem." + key, values);
    }

    static boolean isState(String digits) {
        return STATE.matcher(digits).matches();
    }

    static LocalizedText networkRules() {
        return RULES.text("rules.source");
    }

    /**
     * Something that is no state keeps its digits, so that a draft can be shown while it is wrong.
     */
    static LocalizedText state(String digits) {
        return !isState(digits) ? LocalizedText.same(digits) : RULES.text("rules.state." + digits);
    }

    static LocalizedText kind(AdministrationKind kind) {
        return KINDS.text("administrations.kind." + kind);
    }
}
