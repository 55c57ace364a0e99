package de.interkomm.hub.governance;

import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** Which groups the bound network had when, for modules that report on its years. */
public interface GroupYears {

    /**
     * Every group there ever was, archived ones included, by kind and name. The caller has checked
     * who asks, and tells nobody of a group who may not know of it.
     */
    List<Life> all(NetworkId network);

    /**
     * How long there has been a group.
     *
     * @param from the day it began; where nobody said since when, the day it was recorded
     * @param until the day it ended or was put away; {@code null} if it shall go on
     */
    record Life(
            GroupId id,
            GroupKind kind,
            String name,
            GroupVisibility visibility,
            WayIn wayIn,
            LocalDate from,
            @Nullable LocalDate until) {

        /** Whether there was the group at that day's end. */
        public boolean livesAfter(LocalDate day) {
            return !from.isAfter(day) && (until == null || until.isAfter(day));
        }
    }
}
