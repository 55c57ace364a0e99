package de.interkomm.hub.readi;

import de.interkomm.hub.correspondence.spi.LetterBundle;
import de.interkomm.hub.membership.spi.AdmissionStep;
import de.interkomm.hub.membership.spi.Dispatch;
import de.interkomm.hub.membership.spi.MembershipPolicy;
import de.interkomm.hub.membership.spi.MembershipRule;
import de.interkomm.hub.membership.spi.OfficialMailbox;
import de.interkomm.hub.membership.spi.OnlyWithAnAdministration;
import de.interkomm.hub.membership.spi.ResolutionNeeded;
import de.interkomm.hub.membership.spi.Verdict;
import de.interkomm.hub.membership.spi.WithinTheRegion;
import de.interkomm.hub.network.AccessibilityReview;
import de.interkomm.hub.network.HostOrganisation;
import de.interkomm.hub.network.MemberKind;
import de.interkomm.hub.network.Milestone;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.network.Organ;
import de.interkomm.hub.shell.LocalizedText;
import de.interkomm.hub.shell.Tone;
import de.interkomm.hub.shell.Wording;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * re@di: administrations the plenum has agreed to and that have signed the declaration of intent.
 */
@Configuration(proxyBeanMethods = false)
class Readi {

    static final NetworkId ID = new NetworkId("readi");

    /** Where the members are: the cities and counties of Baden-Baden, Karlsruhe and Rastatt. */
    static final List<String> REGION = List.of("08211", "08212", "08215", "08216");

    /** When the pages were compared with what the accessibility statement says. */
    private static final LocalDate REVIEWED = LocalDate.of(2026, 11, 22);

    private static final Wording WORDING = Wording.bundle("messages/readi");

    @Bean
    NetworkProfile readiProfile() {
        return new NetworkProfile(
                ID,
                text("name"),
                "re@di",
                text("claim"),
                text("description"),
                text("joining"),
                new HostOrganisation(
                        text("host"),
                        List.of("Marktplatz 2", "76275 Ettlingen"),
                        "koordination@readi.example",
                        new AccessibilityReview(
                                REVIEWED,
                                REVIEWED,
                                text("accessibility.body"),
                                "§ 10b L-BGG",
                                List.of("Else-Josenhans-Straße 6", "70173 Stuttgart"),
                                "https://barrierefreiheit-bw.de/barrierefreiheitdurchsetzen/schlichtungsantrag")),
                Tone.DU,
                MemberKind.ADMINISTRATION,
                List.of(
                        organ(Organ.Kind.PLENUM, "plenum"),
                        organ(Organ.Kind.WORKING_GROUP, "working"),
                        organ(Organ.Kind.PROJECT_GROUP, "project")),
                List.of(milestone("2019"), milestone("declaration")));
    }

    @Bean
    MembershipPolicy readiPolicy() {
        return new MembershipPolicy(
                ID,
                rule(),
                Set.of(AdmissionStep.LETTER, AdmissionStep.RESOLUTION, AdmissionStep.DECLARATION),
                Set.of(Dispatch.ELECTRONIC, Dispatch.SCAN),
                text("wayIn"));
    }

    static MembershipRule rule() {
        return MembershipRule.all(
                new OnlyWithAnAdministration(text("rule.administration.source")),
                new WithinTheRegion(
                        REGION,
                        text("rule.near"),
                        text("rule.far"),
                        Verdict.NEEDS_REVIEW,
                        text("rule.region.source")),
                new ResolutionNeeded(text("rule.resolution"), text("rule.source")),
                new OfficialMailbox(text("rule.mailbox.source")));
    }

    @Bean
    LetterBundle readiLetters() {
        return new LetterBundle(ID, "letters/readi", "READI");
    }

    private static Organ organ(Organ.Kind kind, String key) {
        return new Organ(kind, text("organ." + key), text("organ." + key + ".purpose"));
    }

    private static Milestone milestone(String key) {
        return new Milestone(text("history." + key), text("history." + key + ".what"));
    }

    private static LocalizedText text(String key) {
        return WORDING.text("readi." + key);
    }
}
