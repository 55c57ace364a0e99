package de.interkomm.hub.governance;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.shell.PagePart;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** What a module that builds on groups adds to a group's page. */
public interface GroupPagePart {

    /**
     * What this reader, who may see the group, gets to see on its page.
     *
     * @param reader {@code null} for those who have not signed in
     */
    Optional<PagePart> of(@Nullable Actor reader, NetworkId network, GroupId group);
}
