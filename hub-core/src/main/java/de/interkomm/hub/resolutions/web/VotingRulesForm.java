package de.interkomm.hub.resolutions.web;

import static de.interkomm.hub.resolutions.web.ResolutionPages.TYPING;

import static java.util.Objects.requireNonNullElse;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.resolutions.Abstentions;
import de.interkomm.hub.resolutions.Base;
import de.interkomm.hub.resolutions.Majority;
import de.interkomm.hub.resolutions.Voters;
import de.interkomm.hub.resolutions.VotingRules;
import de.interkomm.hub.resolutions.VotingSheets;
import de.interkomm.hub.resolutions.VotingSheets.Sheet;
import de.interkomm.hub.resolutions.VotingSheets.Weight;
import de.interkomm.hub.resolutions.Way;
import de.interkomm.hub.shell.Typing;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;

import java.util.HashMap;
import java.util.Map;

/**
 * By which rules a group votes.
 *
 * @param version of the rules the page showed
 */
record VotingRulesForm(
        String version,
        String way,
        String majority,
        String base,
        String abstentions,
        String quorum,
        String voters,
        String proxies) {

    /** How the fields of weights are called, each with its regional key. */
    static final String WEIGHT = "weight-";

    VotingRulesForm {
        version = requireNonNullElse(version, "");
        way = requireNonNullElse(way, "");
        majority = requireNonNullElse(majority, "");
        base = requireNonNullElse(base, "");
        abstentions = requireNonNullElse(abstentions, "");
        quorum = requireNonNullElse(quorum, "");
        voters = requireNonNullElse(voters, "");
        proxies = requireNonNullElse(proxies, "");
    }

    static VotingRulesForm of(Sheet sheet) {
        VotingRules rules = sheet.rules();
        return new VotingRulesForm(
                Integer.toString(sheet.version()),
                rules.way().name(),
                rules.majority().name(),
                rules.base().name(),
                rules.abstentions().name(),
                Integer.toString(rules.quorum()),
                rules.voters().name(),
                Integer.toString(rules.mostProxies()));
    }

    /** What was typed, to be saved over what is there now. */
    VotingRulesForm over(int current) {
        return new VotingRulesForm(
                Integer.toString(current),
                way,
                majority,
                base,
                abstentions,
                quorum,
                voters,
                proxies);
    }

    /** {@code null} once something is wrong. */
    @Nullable VotingRules toRules(Errors errors) {
        Way chosen = TYPING.choice(Way.values(), way, "way", errors);
        Majority needed = TYPING.choice(Majority.values(), majority, "majority", errors);
        Base of = TYPING.choice(Base.values(), base, "base", errors);
        Abstentions counted =
                TYPING.choice(Abstentions.values(), abstentions, "abstentions", errors);
        Voters who = TYPING.choice(Voters.values(), voters, "voters", errors);
        Integer part = TYPING.number(errors, "quorum", quorum, 0, 100);
        Integer carried = TYPING.number(errors, "proxies", proxies, 0, VotingRules.MOST_PROXIES);
        if (chosen == null
                || needed == null
                || of == null
                || counted == null
                || who == null
                || part == null
                || carried == null) {
            return null;
        }
        return new VotingRules(chosen, needed, of, counted, part, who, carried);
    }

    /**
     * Those with more than one vote. Each has a field of its own, which the form does not know.
     *
     * @param sent all that the form sent
     */
    static Map<RegionalKey, Integer> weights(
            Map<String, String> sent, Sheet sheet, BindingResult errors) {
        Map<RegionalKey, Integer> weights = new HashMap<>();
        for (Weight one : sheet.weights()) {
            String field = WEIGHT + one.administration();
            String typed = sent.getOrDefault(field, "1");
            Integer votes = Typing.number(typed);
            if (votes == null || votes < 1 || votes > VotingSheets.HEAVIEST) {
                errors.addError(
                        new FieldError(
                                errors.getObjectName(),
                                field,
                                typed,
                                true,
                                new String[] {"resolutions.form.weight.bounds"},
                                new Object[] {one.name(), VotingSheets.HEAVIEST},
                                null));
            } else if (votes > 1) {
                weights.put(one.administration(), votes);
            }
        }
        return weights;
    }
}
