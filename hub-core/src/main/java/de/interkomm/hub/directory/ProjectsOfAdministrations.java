package de.interkomm.hub.directory;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.directory.Directory.Hit;
import de.interkomm.hub.reuse.ReuseState;

import java.util.List;

/** What administrations do with projects, as far as everybody may see those. */
public interface ProjectsOfAdministrations {

    /** Of more than that, these are the latest. */
    int MOST = 10;

    /**
     * What the administration does now, or one that was merged into it. Called outside a
     * transaction.
     */
    Work of(RegionalKey administration);

    /**
     * @param uses what it has confirmed to use or pilot, the latest first
     * @param takesPartIn the latest first
     */
    record Work(List<Use> uses, List<Hit> takesPartIn) {

        public Work {
            uses = List.copyOf(uses);
            takesPartIn = List.copyOf(takesPartIn);
        }

        public boolean isEmpty() {
            return uses.isEmpty() && takesPartIn.isEmpty();
        }
    }

    record Use(Hit project, ReuseState state) {}
}
