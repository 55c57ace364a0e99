package de.interkomm.hub.membership.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.membership.spi.MembershipPolicy.ContactNeed;
import de.interkomm.hub.shell.LocalizedText;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.testing.AnAdministration;

import org.junit.jupiter.api.Test;

import java.util.Set;

class MembershipPolicyTests {

    @Test
    void eachStepBuildsOnTheOneBefore() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> policy(Set.of(AdmissionStep.RESOLUTION)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> policy(Set.of(AdmissionStep.LETTER, AdmissionStep.DECLARATION)))
                .withMessageContaining("DECLARATION");
        assertThat(policy(Set.of()).needs(AdmissionStep.LETTER)).isFalse();
        assertThat(
                        policy(Set.of(AdmissionStep.LETTER, AdmissionStep.RESOLUTION))
                                .needs(AdmissionStep.RESOLUTION))
                .isTrue();
    }

    @Test
    void whatHasVanishedFromTheRegisterIsRefusedWhateverTheRuleSays() {
        LocalizedText text = LocalizedText.same("x");
        MembershipPolicy villages =
                new MembershipPolicy(
                        new NetworkId("some-net"),
                        new OnlyAdministrationsOfTheState("07", "Rheinland-Pfalz", text),
                        Set.of(),
                        Set.of(),
                        text);
        Administration village = AnAdministration.ortsgemeinde("073335003058", "Ottersheim");

        assertThat(villages.judge(Candidate.preview(village)).verdict())
                .isEqualTo(Verdict.ELIGIBLE);
        Judgement vanished = villages.judge(Candidate.preview(AnAdministration.ended(village)));
        assertThat(vanished.verdict()).isEqualTo(Verdict.NOT_ELIGIBLE);
        assertThat(vanished.findings().getFirst().reason().german()).contains("nicht mehr");
    }

    @Test
    void aContactPersonIsWantedAsMuchAsTheRulesSay() {
        assertThat(policy(Set.of()).contactNeed()).isEqualTo(ContactNeed.OPTIONAL);
        assertThat(contactNeed(new Condition.ContactDesired())).isEqualTo(ContactNeed.DESIRED);
        assertThat(contactNeed(new Condition.ContactRequired())).isEqualTo(ContactNeed.REQUIRED);
    }

    private static ContactNeed contactNeed(Condition condition) {
        LocalizedText own = LocalizedText.same("in own words");
        RuleNode leaf = new RuleNode.Leaf(condition, Verdict.NEEDS_REVIEW, own, own, own);
        return new MembershipPolicy(
                        new NetworkId("some-net"),
                        MembershipRule.all(
                                leaf.toRule(SpecialRules.none()), new ResolutionNeeded(own, own)),
                        Set.of(),
                        Set.of(),
                        own)
                .contactNeed();
    }

    private static MembershipPolicy policy(Set<AdmissionStep> steps) {
        LocalizedText text = LocalizedText.same("x");
        return new MembershipPolicy(
                new NetworkId("some-net"), new ResolutionNeeded(text, text), steps, Set.of(), text);
    }
}
