package de.interkomm.hub.reuse;

import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.tenancy.NetworkId;

import java.util.Collection;
import java.util.Map;

/** How often projects are reused, whoever may know of them: the caller tells nobody else. */
public interface ReuseCounts {

    /**
     * By how many administrations each is piloted or used, with a confirmation that still holds.
     * Those without any are left out.
     */
    Map<ProjectId, Integer> confirmed(NetworkId network, Collection<ProjectId> projects);
}
