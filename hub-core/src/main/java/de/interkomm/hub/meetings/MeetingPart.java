package de.interkomm.hub.meetings;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.shell.PagePart;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** What a module that builds on meetings adds to the page of one, and to its minutes there. */
public interface MeetingPart {

    /**
     * What this reader, who may see the meeting, gets to see.
     *
     * @param reader {@code null} for those who have not signed in
     */
    Optional<PagePart> of(@Nullable Actor reader, NetworkId network, MeetingId meeting);
}
