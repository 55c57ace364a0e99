package de.interkomm.hub.membership.spi;

import de.interkomm.hub.shell.LocalizedText;

import java.util.List;

/**
 * What keeps a policy from being used.
 *
 * @param path to the place in the policy's written form: {@code rule.all[2].inhabitants}
 * @param key of its words in the bundle of the rules, below {@code rules.problem}
 * @param values for their placeholders
 */
public record PolicyProblem(String path, String key, List<Object> values) {

    public PolicyProblem {
        values = List.copyOf(values);
    }

    /** A problem in the catalogue's words. */
    public static PolicyProblem of(String path, String key, Object... values) {
        return new PolicyProblem(path, key, List.of(values));
    }

    /** What to do about it. */
    public LocalizedText message() {
        return Reasons.problem(key, values.toArray());
    }

    /** The whole key of its words. */
    public String messageKey() {
        return "rules.problem." + key;
    }
}
