package de.interkomm.hub.digitaledoerfer;

import static de.interkomm.hub.administrations.AdministrationKind.ASSOCIATION_OF_MUNICIPALITIES;
import static de.interkomm.hub.administrations.AdministrationKind.INDEPENDENT_CITY;
import static de.interkomm.hub.administrations.AdministrationKind.LARGE_TOWN;
import static de.interkomm.hub.administrations.AdministrationKind.MARKET_TOWN;
import static de.interkomm.hub.administrations.AdministrationKind.MUNICIPALITY;
import static de.interkomm.hub.administrations.AdministrationKind.TOWN;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.AdministrationKind;
import de.interkomm.hub.membership.spi.Candidate;
import de.interkomm.hub.membership.spi.Finding;
import de.interkomm.hub.membership.spi.Judgement;
import de.interkomm.hub.membership.spi.MembershipRule;
import de.interkomm.hub.membership.spi.RuleNode;
import de.interkomm.hub.membership.spi.Verdict;
import de.interkomm.hub.shell.LocalizedText;
import de.interkomm.hub.shell.Wording;

import java.util.Set;

/**
 * The ministry's call names Verbandsgemeinden and Ortsgemeinden. An Ortsgemeinde is a municipality,
 * town or not, that belongs to a Verbandsgemeinde; one that belongs to none is verbandsfrei and not
 * meant.
 */
record OnlyVerbandsgemeindenAndOrtsgemeinden(Wording wording, LocalizedText source)
        implements MembershipRule {

    private static final Set<AdministrationKind> MUNICIPALITIES =
            Set.of(MUNICIPALITY, TOWN, MARKET_TOWN);

    private static final Set<AdministrationKind> TOWNS = Set.of(INDEPENDENT_CITY, LARGE_TOWN, TOWN);

    /** From here on German statistics speak of a Mittelstadt. */
    private static final int INHABITANTS_OF_A_MEDIUM_TOWN = 20_000;

    @Override
    public Judgement judge(Candidate candidate) {
        Administration administration = candidate.administration();
        boolean meant = isMeant(administration);
        return Judgement.of(
                new Finding(
                        "OnlyVerbandsgemeindenAndOrtsgemeinden",
                        meant ? Verdict.ELIGIBLE : Verdict.NOT_ELIGIBLE,
                        wording.text(reason(administration, meant), administration.title()),
                        source));
    }

    @Override
    public RuleNode describe() {
        return RuleNode.special(
                "OnlyVerbandsgemeindenAndOrtsgemeinden",
                wording.text("digitale-doerfer.rule.kind.says"),
                source);
    }

    /** Only a larger town of Rheinland-Pfalz is helped by hearing of the sister network there. */
    private static String reason(Administration administration, boolean meant) {
        if (meant) {
            return "digitale-doerfer.rule.kind.yes";
        }
        return isTownOfTheSisterNetwork(administration)
                ? "digitale-doerfer.rule.kind.no"
                : "digitale-doerfer.rule.kind.elsewhere";
    }

    private static boolean isTownOfTheSisterNetwork(Administration administration) {
        return TOWNS.contains(administration.kind())
                && administration.inhabitants() >= INHABITANTS_OF_A_MEDIUM_TOWN
                && administration.key().isWithin(DigitaleDoerfer.STATE);
    }

    private static boolean isMeant(Administration administration) {
        return administration.kind() == ASSOCIATION_OF_MUNICIPALITIES
                || (MUNICIPALITIES.contains(administration.kind())
                        && administration.association() != null
                        && administration.key().isWithin(DigitaleDoerfer.STATE));
    }
}
