package de.interkomm.hub.resolutions.internal;

import de.interkomm.hub.resolutions.Abstentions;
import de.interkomm.hub.resolutions.Ballots;
import de.interkomm.hub.resolutions.Base;
import de.interkomm.hub.resolutions.Choice;
import de.interkomm.hub.resolutions.Majority;
import de.interkomm.hub.resolutions.Outcome;
import de.interkomm.hub.resolutions.Outcome.Verdict;
import de.interkomm.hub.resolutions.Tally;
import de.interkomm.hub.resolutions.Turnout;
import de.interkomm.hub.resolutions.VotingRules;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Says in one paragraph what came of a ballot, and why. */
@Component
class OutcomeWords {

    private final MessageSource messages;

    OutcomeWords(MessageSource messages) {
        this.messages = messages;
    }

    String explain(Outcome outcome, Locale locale) {
        List<String> sentences = new ArrayList<>();
        sentences.add(entitled(outcome, locale));
        sentences.add(turnout(outcome, locale));
        if (outcome.tally() == Tally.BY_HAND) {
            sentences.add(say("by-hand", locale));
        }
        if (outcome.quorumNeeded() > 0) {
            sentences.add(quorum(outcome, locale));
        }
        if (outcome.cast() > 0) {
            sentences.add(votes(outcome, locale));
        }
        if (outcome.verdict().isDecided()) {
            sentences.add(majority(outcome, locale));
        }
        sentences.add(verdict(outcome, locale));
        return String.join(" ", sentences);
    }

    private String entitled(Outcome outcome, Locale locale) {
        Turnout turnout = outcome.turnout();
        return say(
                turnout.isWeighted() ? "entitled.weighted" : "entitled",
                locale,
                say("voters." + outcome.rules().voters(), locale, turnout.entitled()),
                turnout.entitledVotes());
    }

    private String turnout(Outcome outcome, Locale locale) {
        Turnout turnout = outcome.turnout();
        return say(
                (turnout.isWeighted() ? "turnout.weighted." : "turnout.") + outcome.place(),
                locale,
                turnout.present(),
                say("voters." + outcome.rules().voters(), locale, turnout.present()),
                turnout.voted(),
                say("with", locale, outcome.cast()),
                turnout.lent(),
                say("with", locale, turnout.presentVotes()));
    }

    private String quorum(Outcome outcome, Locale locale) {
        return say(
                outcome.participating() < outcome.quorumNeeded() ? "quorum.missed" : "quorum.met",
                locale,
                outcome.quorumNeeded(),
                outcome.turnout().entitledVotes(),
                outcome.participating(),
                outcome.rules().quorum());
    }

    private String votes(Outcome outcome, Locale locale) {
        return say(
                "votes",
                locale,
                outcome.votes().entrySet().stream()
                        .map(vote -> vote(outcome, vote, locale))
                        .collect(Collectors.joining(", ")));
    }

    private String vote(Outcome outcome, Map.Entry<Choice, Integer> vote, Locale locale) {
        Choice choice = vote.getKey();
        String name =
                choice.isCandidate()
                        ? outcome.candidates().get(choice.index())
                        : messages.getMessage("resolutions.choice." + choice, null, locale);
        return say(
                "vote",
                locale,
                name,
                outcome.turnout().isWeighted()
                        ? say("count", locale, vote.getValue())
                        : vote.getValue());
    }

    private String majority(Outcome outcome, Locale locale) {
        Majority majority = outcome.rules().majority();
        String needed =
                say(
                        (outcome.isElection() ? "election." : "majority.") + majority,
                        locale,
                        base(outcome.rules().base(), outcome.turnout(), locale),
                        outcome.needed(),
                        outcome.base());
        if (outcome.votesFor(Choice.ABSTAIN) == 0) {
            return needed;
        }
        return needed
                + " "
                + (isLowered(outcome)
                        ? say("abstentions." + Abstentions.LEFT_OUT, locale)
                        : abstentions(outcome.rules(), locale));
    }

    /** Of votes, where somebody has several: a part of those who vote would be another number. */
    private String base(Base base, Turnout turnout, Locale locale) {
        return say((turnout.isWeighted() ? "base.weighted." : "base.") + base, locale);
    }

    /** As all there are were once, by abstentions. */
    private static boolean isLowered(Outcome outcome) {
        return outcome.rules().base() == Base.ENTITLED
                && outcome.base() < outcome.turnout().entitledVotes();
    }

    private String abstentions(VotingRules rules, Locale locale) {
        if (rules.majority() == Majority.SIMPLE) {
            return say("abstentions." + Abstentions.LEFT_OUT, locale);
        }
        boolean ofAll =
                rules.base() == Base.ENTITLED && rules.abstentions() == Abstentions.LEFT_OUT;
        return say("abstentions." + (ofAll ? rules.base() : rules.abstentions()), locale);
    }

    /** Says in one paragraph by what an open ballot will be counted. */
    String rules(Ballots.View ballot, Locale locale) {
        VotingRules rules = ballot.rules();
        List<String> sentences = new ArrayList<>();
        sentences.add(
                say(
                        "rules."
                                + (ballot.candidates().isEmpty() ? "majority." : "election.")
                                + rules.majority(),
                        locale,
                        base(rules.base(), ballot.turnout(), locale)));
        sentences.add(abstentions(rules, locale));
        sentences.add(
                say(
                        ballot.votesNeeded() == 0
                                ? "rules.quorum.none"
                                : "rules.quorum." + ballot.place(),
                        locale,
                        ballot.votesNeeded(),
                        ballot.turnout().entitledVotes()));
        return String.join(" ", sentences);
    }

    private String verdict(Outcome outcome, Locale locale) {
        Verdict verdict = outcome.verdict();
        if (outcome.isElection() && verdict.isDecided()) {
            return say(
                    "elected." + verdict,
                    locale,
                    Objects.requireNonNullElse(outcome.elected(), ""));
        }
        boolean missed =
                verdict == Verdict.REJECTED
                        && outcome.votesFor(Choice.YES) > outcome.votesFor(Choice.NO);
        return say("verdict." + (missed ? "MISSED" : verdict), locale);
    }

    private String say(String what, Locale locale, Object... values) {
        return messages.getMessage("resolutions.outcome." + what, values, locale);
    }
}
