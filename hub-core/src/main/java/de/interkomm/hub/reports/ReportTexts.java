package de.interkomm.hub.reports;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupRight;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Review and outlook of a year, as the network's coordinators and those who lead its groups write
 * them ({@link GroupRight#DESCRIBE}). All methods throw {@link de.interkomm.hub.shell.PageNotFound}
 * for whoever may not write there.
 */
public interface ReportTexts {

    int LONGEST_TEXT = 20_000;

    /** What a group is asked for in drafts, the latest year first. */
    List<Contribution> of(Actor actor, NetworkId network, GroupId group);

    /**
     * What is written so far.
     *
     * @param group {@code null} for the network itself
     */
    Contribution open(Actor actor, NetworkId network, ReportId id, @Nullable GroupId group);

    /**
     * Writes it.
     *
     * @param version that the actor has seen
     */
    Written write(
            Actor actor,
            NetworkId network,
            ReportId id,
            @Nullable GroupId group,
            int version,
            String review,
            String outlook);

    /** What came of writing. */
    enum Written {
        DONE,
        /** Somebody has written since; nothing was changed. */
        OVERTAKEN,
        /** The report is published. */
        CLOSED
    }

    /**
     * Review and outlook of a group, or of the network.
     *
     * @param group {@code null} for the network itself
     * @param deadline {@code null} where nobody was asked
     * @param writtenAt {@code null} as long as nobody has
     * @param writtenBy by name; {@code null} as long as nobody has, and for who is forgotten
     */
    record Contribution(
            ReportId report,
            int year,
            ReportState state,
            @Nullable GroupId group,
            String groupName,
            int version,
            String review,
            String outlook,
            @Nullable LocalDate deadline,
            @Nullable Instant writtenAt,
            @Nullable String writtenBy) {}
}
