package de.interkomm.hub.membership.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.interkomm.hub.shell.LocalizedText;
import de.interkomm.hub.tenancy.NetworkId;

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

    private static MembershipPolicy policy(Set<AdmissionStep> steps) {
        LocalizedText text = LocalizedText.same("x");
        return new MembershipPolicy(
                new NetworkId("some-net"), new ResolutionNeeded(text, text), steps, Set.of(), text);
    }
}
