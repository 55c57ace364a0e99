package de.interkomm.hub.administrations.internal;

import de.interkomm.hub.administrations.AdministrationKind;

import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person typed into the search box, taken apart.
 *
 * @param full all words, in the spelling names are kept in
 * @param name the words without one that only tells the kind ("Landkreis Rastatt")
 * @param kinds the kinds that word stands for; empty if there was none
 * @param digits if only digits were typed: the beginning of a key, an AGS or a postal code
 * @param postalCode five digits typed before a name, as in an address
 */
record SearchTerms(
        String full,
        String name,
        Set<AdministrationKind> kinds,
        @Nullable String digits,
        @Nullable String postalCode) {

    private static final int LONGEST = 100;
    private static final Pattern DIGITS = Pattern.compile("[0-9]{2,12}");
    private static final Pattern ADDRESS = Pattern.compile("([0-9]{5}) (.+)");

    private static final Set<AdministrationKind> TOWNS =
            EnumSet.of(
                    AdministrationKind.INDEPENDENT_CITY,
                    AdministrationKind.LARGE_TOWN,
                    AdministrationKind.TOWN);
    private static final Set<AdministrationKind> COUNTIES =
            EnumSet.of(AdministrationKind.COUNTY, AdministrationKind.REGIONAL_ASSOCIATION);
    private static final Set<AdministrationKind> ASSOCIATIONS =
            EnumSet.of(AdministrationKind.ASSOCIATION_OF_MUNICIPALITIES);
    private static final Set<AdministrationKind> COMMUNITIES =
            EnumSet.of(
                    AdministrationKind.ADMINISTRATIVE_COMMUNITY,
                    AdministrationKind.AGREED_COMMUNITY);
    private static final Set<AdministrationKind> MUNICIPALITIES =
            EnumSet.of(AdministrationKind.MUNICIPALITY, AdministrationKind.MARKET_TOWN);

    private static final Map<String, Set<AdministrationKind>> KIND_WORDS =
            Map.ofEntries(
                    Map.entry("stadt", TOWNS),
                    Map.entry("kreis", COUNTIES),
                    Map.entry("landkreis", COUNTIES),
                    Map.entry("lk", COUNTIES),
                    Map.entry("verbandsgemeinde", ASSOCIATIONS),
                    Map.entry("vg", ASSOCIATIONS),
                    Map.entry("samtgemeinde", EnumSet.of(AdministrationKind.JOINT_MUNICIPALITY)),
                    Map.entry("amt", EnumSet.of(AdministrationKind.OFFICE)),
                    Map.entry("verwaltungsgemeinschaft", COMMUNITIES),
                    Map.entry("gemeinde", MUNICIPALITIES),
                    Map.entry("ortsgemeinde", MUNICIPALITIES),
                    Map.entry("markt", EnumSet.of(AdministrationKind.MARKET_TOWN)));

    static SearchTerms of(String text) {
        String shortened = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        String typed = Spelling.expanded(shortened);
        String joined = typed.replace(" ", "");
        if (DIGITS.matcher(joined).matches()) {
            return new SearchTerms(joined, joined, Set.of(), joined, null);
        }
        Matcher address = ADDRESS.matcher(typed);
        return address.matches() ? named(address.group(2), address.group(1)) : named(typed, null);
    }

    /** Nothing that could be looked for was typed. */
    boolean isEmpty() {
        return name.isEmpty();
    }

    /**
     * The last of several words, which may be where the place lies; {@code null} if there is one.
     */
    @Nullable String place() {
        int last = name.lastIndexOf(' ');
        return last < 0 ? null : name.substring(last + 1);
    }

    /** The words before that; {@code null} likewise. */
    @Nullable String nameBeforePlace() {
        int last = name.lastIndexOf(' ');
        return last < 0 ? null : name.substring(0, last);
    }

    private static SearchTerms named(String typed, @Nullable String postalCode) {
        int first = typed.indexOf(' ');
        if (first > 0) {
            Set<AdministrationKind> before = KIND_WORDS.get(typed.substring(0, first));
            if (before != null) {
                return new SearchTerms(typed, typed.substring(first + 1), before, null, postalCode);
            }
            int last = typed.lastIndexOf(' ');
            Set<AdministrationKind> after = KIND_WORDS.get(typed.substring(last + 1));
            if (after != null) {
                return new SearchTerms(typed, typed.substring(0, last), after, null, postalCode);
            }
        }
        return new SearchTerms(typed, typed, Set.of(), null, postalCode);
    }
}
