package de.interkomm.hub.projects;

import de.interkomm.hub.tenancy.NetworkEvent;
import de.interkomm.hub.tenancy.NetworkId;

import java.util.UUID;

/**
 * What readers see of a project has changed, or who sees it: it was published, narrowed, withdrawn,
 * marked, or its contacts or topics are others now. What it is now says {@link PublishedProjects}.
 *
 * @param revision ascends with every such change of the project
 */
public record ProjectChanged(NetworkId network, UUID project, long revision)
        implements NetworkEvent {}
