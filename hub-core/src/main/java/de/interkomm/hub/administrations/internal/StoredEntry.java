package de.interkomm.hub.administrations.internal;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** An administration as the hub knows it before an import. */
record StoredEntry(RegisterEntry entry, LocalDate asOf, @Nullable LocalDate endedOn) {

    boolean exists() {
        return endedOn == null;
    }
}
