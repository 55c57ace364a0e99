package de.interkomm.hub.membership.spi;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.AdministrationKind;
import de.interkomm.hub.administrations.MailboxOrigin;
import de.interkomm.hub.membership.spi.Candidate.Applicant;
import de.interkomm.hub.membership.spi.RuleNode.Combination;
import de.interkomm.hub.membership.spi.RuleNode.Group;
import de.interkomm.hub.membership.spi.RuleNode.Leaf;
import de.interkomm.hub.shell.LocalizedText;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.testing.AnAdministration;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class RuleNodeTests {

    private static final LocalizedText TEXT = new LocalizedText("So", "Thus");
    private static final Administration EISENBERG =
            AnAdministration.verbandsgemeinde("073335002000", "Eisenberg (Pfalz)");
    private static final Administration ESSEN =
            AnAdministration.independentCity("051130000000", "Essen");
    private static final RuleNode STATE = Leaf.of(new Condition.InState("07"));
    private static final RuleNode CITY =
            Leaf.of(new Condition.OfKind(List.of(AdministrationKind.INDEPENDENT_CITY)));

    @Test
    void aRuleMadeFromDataDescribesItselfAsThatData() {
        List<Condition> conditions =
                List.of(
                        new Condition.InState("07"),
                        new Condition.OfKind(List.of(AdministrationKind.TOWN)),
                        new Condition.Inhabitants(20_000, null),
                        new Condition.InRegion(List.of("05113", "07")),
                        new Condition.Named(List.of(ESSEN.key())),
                        new Condition.HasAdministration(),
                        new Condition.VerifiedMailbox(),
                        new Condition.NoPrivateMailbox(),
                        new Condition.ContactRequired(),
                        new Condition.ContactDesired(),
                        new Condition.LetterRequired(),
                        new Condition.DeclarationSigned());
        for (Condition condition : conditions) {
            for (Leaf leaf :
                    List.of(
                            new Leaf(condition, Verdict.NOT_ELIGIBLE, TEXT, TEXT, TEXT),
                            new Leaf(condition, Verdict.NEEDS_REVIEW, TEXT, TEXT, TEXT))) {
                RuleNode tree =
                        new Group(
                                Combination.ALL,
                                List.of(
                                        new Group(Combination.ANY, List.of(leaf)),
                                        new Group(Combination.UNLESS, List.of(leaf))));
                assertThat(tree.toRule(SpecialRules.none()).describe()).isEqualTo(tree);
            }
        }
    }

    @Test
    void groupsMeanWhatTheySay() {
        assertThat(verdict(EISENBERG, Combination.ALL, STATE, CITY))
                .isEqualTo(Verdict.NOT_ELIGIBLE);
        assertThat(verdict(EISENBERG, Combination.ANY, STATE, CITY)).isEqualTo(Verdict.ELIGIBLE);
        assertThat(verdict(EISENBERG, Combination.UNLESS, CITY)).isEqualTo(Verdict.ELIGIBLE);
        assertThat(verdict(ESSEN, Combination.UNLESS, STATE, CITY)).isEqualTo(Verdict.NOT_ELIGIBLE);
    }

    @Test
    void anExceptionSaysWhy() {
        Judgement judgement =
                new Group(Combination.UNLESS, List.of(CITY))
                        .toRule(SpecialRules.none())
                        .judge(Candidate.preview(ESSEN));

        assertThat(judgement.decisive().getFirst().reason().english())
                .contains("Independent city")
                .endsWith("The network does not admit such administrations.");
    }

    @Test
    void aNetworksOwnWordsReplaceTheCatalogues() {
        Leaf leaf =
                new Leaf(
                        new Condition.Inhabitants(20_000, null),
                        Verdict.NEEDS_REVIEW,
                        null,
                        TEXT,
                        null);

        Judgement judgement = leaf.toRule(SpecialRules.none()).judge(Candidate.preview(EISENBERG));

        assertThat(judgement.verdict()).isEqualTo(Verdict.NEEDS_REVIEW);
        assertThat(judgement.findings().getFirst().reason()).isEqualTo(TEXT);
        assertThat(judgement.findings().getFirst().source().english())
                .isEqualTo("Membership rules of the network");
    }

    @Test
    void aPersonWhoDecidesOnEverybodyKeepsNobodyFromBeingWon() {
        RuleNode decision = Leaf.of(new Condition.Decision());

        assertThat(judge(EISENBERG, Combination.ALL, STATE, decision).verdict())
                .isEqualTo(Verdict.NEEDS_REVIEW);
        assertThat(judge(EISENBERG, Combination.ALL, STATE, decision).verdictBeforeResolution())
                .isEqualTo(Verdict.ELIGIBLE);
        assertThat(judge(ESSEN, Combination.ANY, STATE, decision).verdictBeforeResolution())
                .isEqualTo(Verdict.NEEDS_REVIEW);
    }

    @Test
    void aRequiredContactPersonIsMissedOnlyOnceSomebodyApplies() {
        MembershipRule rule = new ContactPersonNeeded(TEXT);

        assertThat(rule.judge(Candidate.preview(EISENBERG)).verdict()).isEqualTo(Verdict.ELIGIBLE);
        assertThat(
                        rule.judge(
                                        new Candidate(
                                                EISENBERG,
                                                new Applicant(MailboxOrigin.OFFICIAL, false)))
                                .verdict())
                .isEqualTo(Verdict.NOT_ELIGIBLE);
    }

    @Test
    void theStepsOfACodedNetworkAreToldAsRules() {
        MembershipPolicy coded =
                new MembershipPolicy(
                        new NetworkId("some-net"),
                        MembershipRule.all(
                                new ResolutionNeeded(TEXT, TEXT), new OfficialMailbox(TEXT)),
                        Set.of(AdmissionStep.values()),
                        Set.of(Dispatch.SCAN),
                        TEXT);

        DeclaredPolicy declared = DeclaredPolicy.of(coded);

        assertThat(declared.problems(SpecialRules.none())).isEmpty();
        assertThat(declared.steps()).containsExactlyInAnyOrder(AdmissionStep.values());
        assertThat(declared.toPolicy(coded.network(), 1, SpecialRules.none()).steps())
                .isEqualTo(coded.steps());
    }

    @Test
    void aRuleOnlyCodeKnowsIsKeptByItsName() {
        MembershipRule own = new OnlyOnSundays();
        SpecialRules specials = SpecialRules.of(MembershipRule.all(new OfficialMailbox(TEXT), own));

        assertThat(own.describe().toRule(specials)).isEqualTo(own);
        assertThat(DeclaredPolicy.of(own.describe(), Set.of(), TEXT).problems(SpecialRules.none()))
                .extracting(PolicyProblem::path)
                .containsExactly("rule.all[0].special");
    }

    private static Verdict verdict(Administration one, Combination how, RuleNode... rules) {
        return judge(one, how, rules).verdict();
    }

    private static Judgement judge(Administration one, Combination how, RuleNode... rules) {
        return new Group(how, List.of(rules))
                .toRule(SpecialRules.none())
                .judge(Candidate.preview(one));
    }

    private record OnlyOnSundays() implements MembershipRule {

        @Override
        public Judgement judge(Candidate candidate) {
            return Judgement.of(new Finding("OnlyOnSundays", Verdict.ELIGIBLE, TEXT, TEXT));
        }

        @Override
        public RuleNode describe() {
            return RuleNode.special("OnlyOnSundays", TEXT, TEXT);
        }
    }
}
