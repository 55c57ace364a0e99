package de.interkomm.hub.directory;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** Whether the directory says what the networks say, for those who run the hub. */
public interface DirectoryUpkeep {

    /**
     * The hub's own part and that of each network, those that wait first.
     *
     * @throws de.interkomm.hub.identity.NotPermitted without {@link
     *     de.interkomm.hub.identity.Permission#KEEP_DIRECTORY}
     */
    List<Part> parts(Actor actor);

    /**
     * Has everything made anew, soon and one part after the other, while everybody goes on
     * searching.
     *
     * @throws de.interkomm.hub.identity.NotPermitted without {@link
     *     de.interkomm.hub.identity.Permission#KEEP_DIRECTORY}
     */
    void renew(Actor actor);

    /**
     * @param network {@code null} for what belongs to none: administrations, and all people
     * @param entries how many there are
     * @param waitingSince {@code null} unless it waits to be made anew
     * @param renewed when it last was; {@code null} for never
     * @param mended how many entries were not as they should have been then
     */
    record Part(
            @Nullable NetworkId network,
            int entries,
            @Nullable Instant waitingSince,
            @Nullable Instant renewed,
            int mended) {}
}
