package de.interkomm.hub.projects;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.tenancy.NetworkId;

import java.time.Instant;
import java.util.List;

/**
 * What those who run the bound network do with its projects; all of it takes {@code
 * MANAGE_PROJECTS} and throws {@link de.interkomm.hub.identity.NotPermitted} without.
 */
public interface ProjectReviews {

    /** Projects that wait to be published, the longest waiting first. */
    List<Waiting> waiting(Actor actor, NetworkId network);

    /** Shows what waits to readers. */
    Answer accept(Actor actor, NetworkId network, ProjectId id, int number);

    /** Gives what waits back to its authors, who are told why. */
    Answer sendBack(Actor actor, NetworkId network, ProjectId id, int number, String reason);

    /** Sets a published project apart as one to look at first. */
    Answer markAsLighthouse(Actor actor, NetworkId network, ProjectId id);

    Answer unmarkAsLighthouse(Actor actor, NetworkId network, ProjectId id);

    ProjectRules rules(Actor actor, NetworkId network);

    void setRules(Actor actor, NetworkId network, ProjectRules rules);

    /**
     * A project that waits.
     *
     * @param person who asked for it to be published, by name
     * @param since when they did
     * @param savedBy who saved the version that waits, by name
     * @param savedAt may be later than {@code since}: authors go on while it waits
     */
    record Waiting(
            ProjectId id,
            String title,
            int number,
            String person,
            Instant since,
            String savedBy,
            Instant savedAt) {

        /** Whether something has been saved since it was asked for. */
        public boolean hasChanged() {
            return savedAt.isAfter(since);
        }
    }

    /** What came of it. */
    enum Answer {
        DONE,
        /** Another version waits than the one that was looked at. */
        CHANGED,
        /** It does not wait any more. */
        STALE
    }
}
