package de.interkomm.hub.identity.internal;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Standing;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** How long a session lasts, by what somebody who finds it open could do with it. */
enum SessionLife {
    /** Of those who run the hub or a network: idle for a meeting at most, over after a day. */
    RUNS_SOMETHING(SessionConfiguration.IDLE, Duration.ofHours(12)),
    /** Of everybody else: idle for a night at most, over after a month. */
    TAKES_PART(Duration.ofHours(12), Duration.ofDays(30));

    private static final Set<Role> RUNNING =
            EnumSet.of(Role.OPERATOR, Role.COORDINATOR, Role.DEPUTY, Role.EDITOR);

    private final Duration idle;
    private final Duration longest;

    SessionLife(Duration idle, Duration longest) {
        this.idle = idle;
        this.longest = longest;
    }

    /** By the roles the person has now, not by those of the sign-in. */
    static SessionLife of(Actor actor) {
        return actor.standings().stream().map(Standing::role).anyMatch(RUNNING::contains)
                ? RUNS_SOMETHING
                : TAKES_PART;
    }

    /** How long nobody may use it before it is over. */
    Duration idle() {
        return idle;
    }

    /** Whether it is over, however much it is used. */
    boolean isOver(Instant signedIn, Instant now) {
        return !now.isBefore(signedIn.plus(longest));
    }
}
