package de.interkomm.hub.projects;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** How far the bound network's projects had come when, for modules that report on its years. */
public interface ProjectYears {

    /**
     * The projects readers find today that had a status by the end of that day, by title. One that
     * was hidden since is not told of any more. The caller has checked who asks, and tells nobody
     * of a project who may not see it.
     */
    List<Known> at(NetworkId network, LocalDate day);

    /**
     * A project as it stood.
     *
     * @param status it had on that day
     * @param since when it had it
     * @param visibility who sees it now
     * @param group that carries it; {@code null} for none
     */
    record Known(
            ProjectId id,
            String title,
            ProjectStatus status,
            LocalDate since,
            ProjectVisibility visibility,
            @Nullable GroupId group) {}
}
