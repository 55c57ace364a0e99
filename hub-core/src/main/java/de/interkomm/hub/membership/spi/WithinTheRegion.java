package de.interkomm.hub.membership.spi;

import de.interkomm.hub.membership.spi.RuleNode.Leaf;
import de.interkomm.hub.shell.LocalizedText;

import java.util.List;

/**
 * Tells the network's region and elsewhere apart.
 *
 * @param areas leading digits of regional keys
 * @param elsewhere what an administration outside is told: still welcome, or to be looked at
 */
public record WithinTheRegion(
        List<String> areas,
        LocalizedText inside,
        LocalizedText outside,
        Verdict elsewhere,
        LocalizedText source)
        implements MembershipRule {

    public WithinTheRegion {
        areas = List.copyOf(areas);
    }

    @Override
    public Judgement judge(Candidate candidate) {
        boolean within = areas.stream().anyMatch(candidate.administration().key()::isWithin);
        return Judgement.of(
                new Finding(
                        "WithinTheRegion",
                        within ? Verdict.ELIGIBLE : elsewhere,
                        within ? inside : outside,
                        source));
    }

    @Override
    public RuleNode describe() {
        return new Leaf(new Condition.InRegion(areas), elsewhere, inside, outside, source);
    }
}
