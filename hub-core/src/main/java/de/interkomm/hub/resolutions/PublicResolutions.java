package de.interkomm.hub.resolutions;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.shell.KeyRange;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What everybody reads in the bound network's register of resolutions, for interfaces that hand it
 * on: what public groups have decided, but for internal items. Never who voted how, nor who carries
 * it out.
 */
public interface PublicResolutions {

    /** By their ids. */
    List<Resolution> resolutions(NetworkId network, KeyRange range);

    /** Those decided on with these items of agendas, by their ids. */
    List<Resolution> ofItems(NetworkId network, Collection<UUID> items);

    /**
     * @param state adopted or rejected
     * @param candidates empty for all but elections
     * @param item of an agenda, with which it was decided on; {@code null} where that was in
     *     writing
     * @param outcome of the ballot that decided; {@code null} for one that was only entered
     */
    record Resolution(
            ResolutionId id,
            GroupId group,
            String title,
            String text,
            MotionState state,
            String number,
            LocalDate resolvedOn,
            List<String> candidates,
            @Nullable UUID item,
            Execution.State execution,
            @Nullable Outcome outcome) {

        public Resolution {
            candidates = List.copyOf(candidates);
        }
    }
}
