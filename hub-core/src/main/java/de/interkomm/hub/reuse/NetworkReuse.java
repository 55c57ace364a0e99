package de.interkomm.hub.reuse;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.reuse.Reuses.Use;
import de.interkomm.hub.tenancy.NetworkId;

import java.util.List;

/**
 * What the work of the bound network is worth to others, for those who run it.
 *
 * <p>All of it asks for {@link de.interkomm.hub.identity.Permission#MANAGE_PROJECTS}.
 */
public interface NetworkReuse {

    /**
     * Who uses which of its published projects, in the order of {@link Reuses#of}.
     *
     * @throws de.interkomm.hub.identity.NotPermitted for everybody else
     */
    List<Entry> of(Actor actor, NetworkId network);

    /**
     * Takes out what was never confirmed and should not stand there.
     *
     * @return whether it is out: what has been confirmed stays
     * @throws de.interkomm.hub.shell.PageNotFound if there is no such entry
     * @throws de.interkomm.hub.identity.NotPermitted for everybody else
     */
    boolean remove(Actor actor, NetworkId network, ProjectId project, RegionalKey administration);

    /** An administration's use of a project. */
    record Entry(ProjectId project, String title, Use use) {}
}
