package de.interkomm.hub.membership.spi;

import de.interkomm.hub.shell.LocalizedText;

/**
 * What keeps a policy from being used.
 *
 * @param path to the place in the policy's written form: {@code rule.all[2].inhabitants}
 * @param message what to do about it
 */
public record PolicyProblem(String path, LocalizedText message) {

    /** A problem in the catalogue's words. */
    public static PolicyProblem of(String path, String key, Object... values) {
        return new PolicyProblem(path, Reasons.problem(key, values));
    }
}
