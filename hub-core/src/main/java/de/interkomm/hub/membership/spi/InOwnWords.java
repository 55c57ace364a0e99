package de.interkomm.hub.membership.spi;

import de.interkomm.hub.membership.spi.RuleNode.Leaf;
import de.interkomm.hub.shell.LocalizedText;

import org.jspecify.annotations.Nullable;

/**
 * A rule of the catalogue that speaks a network's own words, and perhaps refuses less strictly.
 *
 * @param otherwise what becomes of a refusal
 * @param met the reason where nothing stands in the way; {@code null} for the catalogue's own
 * @param unmet the reason everywhere else; {@code null} for the catalogue's own
 */
record InOwnWords(
        MembershipRule rule,
        Verdict otherwise,
        @Nullable LocalizedText met,
        @Nullable LocalizedText unmet)
        implements MembershipRule {

    @Override
    public Judgement judge(Candidate candidate) {
        return rule.judge(candidate).findings().stream()
                .map(this::reworded)
                .map(Judgement::of)
                .reduce(new Judgement(Verdict.ELIGIBLE, java.util.List.of()), Judgement::and);
    }

    private Finding reworded(Finding finding) {
        LocalizedText own = finding.verdict() == Verdict.ELIGIBLE ? met : unmet;
        return new Finding(
                finding.rule(),
                finding.verdict() == Verdict.NOT_ELIGIBLE ? otherwise : finding.verdict(),
                own == null ? finding.reason() : own,
                finding.source());
    }

    @Override
    public RuleNode describe() {
        return rule.describe() instanceof Leaf leaf
                ? new Leaf(leaf.condition(), otherwise, met, unmet, leaf.source())
                : rule.describe();
    }
}
