package de.interkomm.hub.membership.spi;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The verdict of a network's rules together, and what each of them found. */
public record Judgement(Verdict verdict, List<Finding> findings) {

    private static final Set<String> ON_EVERYBODY =
            Set.of(ResolutionNeeded.NAME, HumanDecision.NAME);

    public Judgement {
        findings = List.copyOf(findings);
    }

    /** The judgement of a single rule. */
    public static Judgement of(Finding finding) {
        return new Judgement(finding.verdict(), List.of(finding));
    }

    /** What the rules say before an organ or a person decides, where one decides on everybody. */
    public Verdict verdictBeforeResolution() {
        return findings.stream()
                .filter(finding -> !ON_EVERYBODY.contains(finding.rule()))
                .map(Finding::verdict)
                .reduce(Verdict.ELIGIBLE, Verdict::worse);
    }

    /**
     * What to tell the candidate: of a refusal only what stands in the way, otherwise everything.
     */
    public List<Finding> decisive() {
        return verdict == Verdict.NOT_ELIGIBLE
                ? findings.stream().filter(finding -> finding.verdict() == verdict).toList()
                : findings;
    }

    Judgement and(Judgement other) {
        return new Judgement(
                verdict.worse(other.verdict),
                Stream.concat(findings.stream(), other.findings.stream()).toList());
    }
}
