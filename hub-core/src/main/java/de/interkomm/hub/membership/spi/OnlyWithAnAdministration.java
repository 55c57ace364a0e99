package de.interkomm.hub.membership.spi;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.AdministrationKind;
import de.interkomm.hub.membership.spi.RuleNode.Leaf;
import de.interkomm.hub.shell.LocalizedText;

/** There are people who work there: empty land and what a municipality runs have nobody. */
public record OnlyWithAnAdministration(LocalizedText source) implements MembershipRule {

    private static final String NAME = "OnlyWithAnAdministration";

    @Override
    public Judgement judge(Candidate candidate) {
        var administration = candidate.administration();
        if (!administration.kind().hasAdministration()) {
            return Judgement.of(
                    new Finding(
                            NAME,
                            Verdict.NOT_ELIGIBLE,
                            Reasons.of(lack(administration.kind()), administration.name()),
                            source));
        }
        return Judgement.of(
                new Finding(
                        NAME,
                        Verdict.ELIGIBLE,
                        Reasons.of("administration.public", administration.title()),
                        source));
    }

    private static String lack(AdministrationKind kind) {
        return switch (kind) {
            case UNINCORPORATED_AREA -> "administration.none";
            case AGREED_COMMUNITY -> "administration.agreed";
            default -> "administration.region";
        };
    }

    /** Every policy refuses one that has vanished from the official register. */
    static Judgement ended(Administration administration) {
        return Judgement.of(
                new Finding(
                        NAME,
                        Verdict.NOT_ELIGIBLE,
                        Reasons.of("administration.ended", administration.name()),
                        Reasons.of("administration.register")));
    }

    @Override
    public RuleNode describe() {
        return Leaf.of(new Condition.HasAdministration(), source);
    }
}
