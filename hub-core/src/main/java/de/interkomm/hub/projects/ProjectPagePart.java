package de.interkomm.hub.projects;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.shell.PagePart;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** What a module that builds on projects adds to the page of a published one. */
public interface ProjectPagePart {

    /**
     * What this reader, who may see the project, gets to see on its page. Its template has a
     * fragment {@code head(content)} as well, which stands above the project: the short way to what
     * one may do.
     *
     * @param reader {@code null} for those who have not signed in
     */
    Optional<PagePart> of(@Nullable Actor reader, NetworkId network, Projects.View project);
}
