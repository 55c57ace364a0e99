package de.interkomm.hub.resolutions.spi;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.resolutions.Present;
import de.interkomm.hub.resolutions.Source;
import de.interkomm.hub.resolutions.spi.SampleResolutions.Vote;
import de.interkomm.hub.tenancy.NetworkId;

import java.time.Instant;
import java.util.List;

/**
 * Votes on what sample meetings of the bound network have resolved. There only where {@code
 * hub.samples} is true.
 */
public interface SampleVotes {

    /**
     * Enters a ballot of a meeting as it was held, in the caller's transaction.
     *
     * @param present who was there, and voted
     * @param end when the ballot was closed
     */
    void hold(
            NetworkId network,
            GroupId group,
            Source.Meeting where,
            List<Present> present,
            Instant end,
            Vote vote);
}
