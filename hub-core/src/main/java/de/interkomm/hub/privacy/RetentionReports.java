package de.interkomm.hub.privacy;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** What the daily job removed because it had been kept long enough. */
public interface RetentionReports {

    /** How many runs a page shows. */
    int SHOWN = 30;

    /**
     * The latest runs with all they did, the newest first.
     *
     * @throws de.interkomm.hub.identity.NotPermitted for all but operators
     */
    List<Run> latest(Actor actor);

    /**
     * The latest runs with what they did in the network.
     *
     * @throws de.interkomm.hub.identity.NotPermitted for all but its coordinators
     */
    List<Run> latest(Actor actor, NetworkId network);

    /**
     * One run.
     *
     * @param finished {@code null} while it is at work, or if it was cut off
     * @param networks how many were looked through
     * @param results only what something was removed of, or failed
     */
    record Run(Instant begun, @Nullable Instant finished, int networks, List<Result> results) {

        public Run {
            results = List.copyOf(results);
        }
    }

    /**
     * What was removed of one kind in one place.
     *
     * @param network {@code null} for the hub itself
     * @param kind as {@link de.interkomm.hub.personaldata.DataKind#key}
     * @param failure why nothing could be removed; {@code null} if it could
     */
    record Result(
            @Nullable NetworkId network, String kind, int removed, @Nullable String failure) {}
}
