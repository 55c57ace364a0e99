package de.interkomm.hub.reuse;

import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.tenancy.NetworkId;

import java.util.Collection;
import java.util.Map;

/** How often projects are reused, whoever may know of them: the caller tells nobody else. */
public interface ReuseCounts {

    /**
     * SQL that is true for a row of {@code hub.reuse} that counts: what is piloted or used, and
     * confirmed. With an administration's key by reuse_confirmed_idx, with a project's by
     * reuse_once.
     *
     * @param row its name in the question
     */
    static String holds(String row) {
        return "%1$s.confirmed_at is not null and %1$s.lapsed_at is null and %1$s.state in ('PILOTING', 'IN_USE')"
                .formatted(row);
    }

    /**
     * By how many administrations each is piloted or used, with a confirmation that still holds.
     * Those without any are left out.
     */
    Map<ProjectId, Integer> confirmed(NetworkId network, Collection<ProjectId> projects);
}
