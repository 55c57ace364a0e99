package de.interkomm.hub.resolutions;

import de.interkomm.hub.tenancy.NetworkEvent;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A group has resolved on a motion.
 *
 * @param group and {@code resolution} by their ids
 * @param state {@link MotionState#ADOPTED} or {@link MotionState#REJECTED}
 * @param application it decided on; {@code null} for none
 * @param item of the agenda it was resolved on; {@code null} for none
 */
public record ResolutionDecided(
        NetworkId network,
        UUID resolution,
        UUID group,
        String number,
        LocalDate on,
        MotionState state,
        @Nullable UUID application,
        @Nullable UUID item)
        implements NetworkEvent {}
