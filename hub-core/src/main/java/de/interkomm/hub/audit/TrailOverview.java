package de.interkomm.hub.audit;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.membership.OverviewSource;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.util.List;

/**
 * Shows on the overview what was done in the network, to those who may read its trail. The steps of
 * applications stand there in the words of their own history.
 */
@Component
class TrailOverview implements OverviewSource {

    private final StoredTrail trail;

    TrailOverview(StoredTrail trail) {
        this.trail = trail;
    }

    @Override
    public List<Happening> latest(Actor actor, NetworkId network, int most) {
        return actor.may(Permission.READ_AUDIT, network)
                ? trail.latestBut("application.%", network, most).stream()
                        .map(TrailOverview::happening)
                        .toList()
                : List.of();
    }

    private static Happening happening(AuditEntry entry) {
        return new Happening(
                entry.at(),
                entry.label(),
                null,
                "audit.action." + entry.action(),
                entry.actor(),
                entry.account() == null ? "audit.actor.hub" : "audit.actor.erased");
    }
}
