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
     * @param began the day it began; {@code null} where nobody said since when
     * @param recorded the day it was made here
     * @param until the day it ended or was put away; {@code null} if it shall go on
     */
    record Life(
            GroupId id,
            GroupKind kind,
            String name,
            GroupVisibility visibility,
            WayIn wayIn,
            @Nullable LocalDate began,
            LocalDate recorded,
            @Nullable LocalDate until) {

        /** Since when there has been the group, as far as anybody said. */
        public LocalDate from() {
            return began == null ? recorded : began;
        }

        /** Whether there was the group at that day's end. */
        public boolean livesAfter(LocalDate day) {
            return !from().isAfter(day) && (until == null || until.isAfter(day));
        }
    }
}
