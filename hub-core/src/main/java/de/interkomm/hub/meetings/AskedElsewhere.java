package de.interkomm.hub.meetings;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What a module that builds on meetings asks of somebody, beside the tasks meetings set. */
public interface AskedElsewhere {

    /** What waits for the actor in the bound network, the most urgent first. */
    List<Asked> of(Actor actor, NetworkId network, Locale locale);

    /**
     * @param title in the language asked for
     * @param href where it is done
     * @param due {@code null} for no day
     */
    record Asked(String title, String href, @Nullable LocalDate due) {}
}
