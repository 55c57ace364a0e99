package de.interkomm.hub.identity;

import de.interkomm.hub.administrations.RegionalKey;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** Leaving an administration ends what came from working there, and says so first. */
public interface Departures {

    /** What would end; empty for what is not the actor's, or has ended. */
    Optional<Departure> look(Actor actor, EmploymentId employment);

    /**
     * Ends the employment and what came from it, all in one transaction. Memberships held in person
     * go over to another verified employment if there is one.
     *
     * @return whether it went on until now
     */
    boolean leave(Actor actor, EmploymentId employment);

    /**
     * @param ending roles that end, by network
     * @param moving roles held in person that hang on the next employer from then on
     * @param next where the person works too for certain; {@code null} if nowhere
     * @param unproven other employments with which what is held in person would go on, were one of
     *     them verified first
     */
    record Departure(
            Employment employment,
            List<Standing> ending,
            List<Standing> moving,
            @Nullable RegionalKey next,
            List<Employment> unproven) {

        public Departure {
            ending = List.copyOf(ending);
            moving = List.copyOf(moving);
            unproven = List.copyOf(unproven);
        }
    }
}
