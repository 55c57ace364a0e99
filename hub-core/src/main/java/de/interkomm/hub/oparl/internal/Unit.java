package de.interkomm.hub.oparl.internal;

import java.util.List;
import java.util.UUID;

/** Objects that come and go together, the one they belong to first. */
record Unit(UUID id, List<Published> objects) {

    Unit {
        objects = List.copyOf(objects);
    }
}
