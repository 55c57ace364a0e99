package de.interkomm.hub.resolutions.spi;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.resolutions.Choice;
import de.interkomm.hub.resolutions.Execution;
import de.interkomm.hub.resolutions.MotionDraft;
import de.interkomm.hub.resolutions.VotingRules;
import de.interkomm.hub.tenancy.NetworkId;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The resolutions a network brings along so that a first look at the hub is worth it. Entered once,
 * after its groups, and only where {@code hub.samples} is true.
 */
public record SampleResolutions(NetworkId network, List<Sample> resolutions) {

    public SampleResolutions {
        resolutions = List.copyOf(resolutions);
    }

    /**
     * What a group has resolved in a meeting at which everybody was present.
     *
     * @param group by its name
     */
    public record Sample(String group, LocalDate on, Vote vote) {}

    /**
     * A motion and how it was voted on.
     *
     * @param differing who did not vote yes, and how instead
     * @param execution only looked at where it was adopted
     */
    public record Vote(
            MotionDraft draft,
            VotingRules rules,
            Map<RegionalKey, Choice> differing,
            Execution execution) {

        public Vote {
            differing = Map.copyOf(differing);
        }
    }
}
