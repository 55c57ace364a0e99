package de.interkomm.hub.membership.internal;

import de.interkomm.hub.membership.internal.PolicyReader.Reading;
import de.interkomm.hub.membership.spi.DeclaredPolicy;
import de.interkomm.hub.membership.spi.PolicyProblem;
import de.interkomm.hub.membership.spi.SpecialRules;
import de.interkomm.hub.network.spi.DeclarationProblem;
import de.interkomm.hub.network.spi.FoundingSection;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How a network is joined, as its founding declares it. One that says nothing lets people decide on
 * everybody who writes; its coordinators change that by hand.
 */
@Component
class MembershipSection implements FoundingSection {

    private static final Map<String, Object> PEOPLE_DECIDE =
            Map.of(
                    "wayIn",
                    Map.of(
                            "de",
                            "Die Leitung der Verwaltung stellt einen Antrag; die Koordination"
                                    + " entscheidet.",
                            "en",
                            "The head of the administration applies; the coordinators decide."),
                    "dispatches",
                    List.of("electronic", "scan", "post"),
                    "rule",
                    Map.of(
                            "all",
                            List.of(
                                    Map.of("requires", "administration"),
                                    Map.of("requires", "letter"),
                                    Map.of("requires", "decision"))));

    private final Policies policies;
    private final Clock clock;

    MembershipSection(Policies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "membership";
    }

    @Override
    public List<DeclarationProblem> validate(NetworkId network, @Nullable Object content) {
        if (content == null) {
            return List.of();
        }
        return content instanceof Map<?, ?> written
                ? read(written).problems().stream().map(MembershipSection::inTheFile).toList()
                : List.of(DeclarationProblem.at("membership", "membership.founding.no-map"));
    }

    @Override
    public void apply(NetworkId network, @Nullable Object content) {
        Map<?, ?> written = content instanceof Map<?, ?> declared ? declared : PEOPLE_DECIDE;
        DeclaredPolicy policy = Objects.requireNonNull(read(written).policy(), "validated before");
        policies.add(network, 0, policy, null, clock.instant(), "");
    }

    private static Reading read(Map<?, ?> written) {
        return PolicyReader.read(written, SpecialRules.none());
    }

    private static DeclarationProblem inTheFile(PolicyProblem problem) {
        return DeclarationProblem.at(
                "membership." + problem.path(),
                problem.messageKey(),
                problem.values().stream().map(String::valueOf).toArray(String[]::new));
    }
}
