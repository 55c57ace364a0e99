package de.interkomm.hub.resolutions;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.UUID;

/** The meetings in which groups vote, of a module that builds on resolutions. */
public interface VotingMeetings {

    /** A meeting by its id; empty for those who may not know of it. */
    Optional<Meeting> find(@Nullable Actor reader, NetworkId network, UUID meeting);

    /**
     * @param address of its page
     * @param isOver whether nothing can be resolved in it any more
     */
    record Meeting(String title, String address, boolean isOver) {}
}
