package de.interkomm.hub.reuse.spi;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.reuse.ReuseState;
import de.interkomm.hub.tenancy.NetworkId;

import java.time.LocalDate;
import java.util.List;

/**
 * Who uses a network's sample projects, so that a first look at the hub shows what reuse is worth.
 * Entered once, after the projects, and only where {@code hub.samples} is true.
 */
public record SampleReuse(NetworkId network, List<Sample> reuses) {

    public SampleReuse {
        reuses = List.copyOf(reuses);
    }

    /**
     * What an administration does with a project.
     *
     * @param project its title
     * @param declarer who says so; left out where the sample network that brings them is not there
     * @param confirmed whether the administration's mailbox has confirmed it
     */
    public record Sample(
            String project,
            RegionalKey administration,
            ReuseState state,
            LocalDate since,
            Mailbox declarer,
            boolean confirmed) {}
}
