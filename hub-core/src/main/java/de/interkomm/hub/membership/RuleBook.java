package de.interkomm.hub.membership;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.membership.spi.DeclaredPolicy;
import de.interkomm.hub.membership.spi.PolicyProblem;
import de.interkomm.hub.membership.spi.SpecialRules;
import de.interkomm.hub.membership.spi.Verdict;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * Who may become a member of a network, as its coordinators read and change it. Every method asks
 * for the permission to edit the rules; who lacks it, or names a network that cannot be joined, is
 * told that there is no such page.
 */
public interface RuleBook {

    /** The version in force. */
    Edition current(Actor actor, NetworkId network);

    /** Every version there ever was, the newest first; a coded network's own one comes last. */
    List<Edition> editions(Actor actor, NetworkId network);

    /** The rules only the network's own code knows, which can be used like any other. */
    SpecialRules specials(Actor actor, NetworkId network);

    /**
     * What would change for whom, over the whole register. Nothing is saved.
     *
     * @throws IllegalArgumentException if the policy has problems
     */
    Preview preview(Actor actor, NetworkId network, DeclaredPolicy policy);

    /**
     * Puts a new version in force. Members keep their place, running applications the version they
     * were begun under.
     *
     * @param basedOn the version the editor began with
     * @param note why, for those who read the history
     */
    SaveResult save(
            Actor actor, NetworkId network, DeclaredPolicy policy, int basedOn, String note);

    /**
     * One version.
     *
     * @param version 0 for what the network's own code says
     * @param author {@code null} for the network's own code or the file it was founded from
     * @param at {@code null} for the network's own code
     */
    record Edition(
            int version,
            DeclaredPolicy policy,
            @Nullable String author,
            @Nullable Instant at,
            String note) {}

    /**
     * What a policy changes. What only the decision of an organ or a person is missing for counts
     * as eligible, where one decides on everybody.
     *
     * @param judged how many administrations were judged
     * @param shifts everybody for whom the answer becomes another one, by name
     */
    record Preview(int judged, List<Shift> shifts) {
        public Preview {
            shifts = List.copyOf(shifts);
        }
    }

    /**
     * For whom the answer becomes another one.
     *
     * @param member whether it, or somebody who works there, is a member, and stays so
     */
    record Shift(Administration administration, Verdict before, Verdict after, boolean member) {}

    /** What became of a new version. */
    sealed interface SaveResult {
        record Saved(int version) implements SaveResult {}

        /** It says the same as the one in force. */
        record Unchanged() implements SaveResult {}

        /** Somebody else has saved another version meanwhile. */
        record Stale(Edition current) implements SaveResult {}

        record Refused(List<PolicyProblem> problems) implements SaveResult {}
    }
}
