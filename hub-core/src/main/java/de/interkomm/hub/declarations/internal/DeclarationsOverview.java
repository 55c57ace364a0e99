package de.interkomm.hub.declarations.internal;

import de.interkomm.hub.declarations.Signatures;
import de.interkomm.hub.declarations.Signatures.Hand;
import de.interkomm.hub.declarations.Signatures.Mine;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.membership.OverviewSource;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says whose signature is waited for: one's own, or how many of the members'. */
@Component
class DeclarationsOverview implements OverviewSource {

    private final Signatures signatures;

    DeclarationsOverview(Signatures signatures) {
        this.signatures = signatures;
    }

    @Override
    public List<Waiting> waiting(Actor actor, NetworkId network) {
        return Stream.concat(own(actor, network).stream(), missing(actor, network).stream())
                .toList();
    }

    /** What the actor can sign as the head of an administration, and has not left. */
    private Optional<Waiting> own(Actor actor, NetworkId network) {
        List<Mine> open =
                signatures.mine(actor, network).stream()
                        .filter(one -> one.hand() == Hand.SIGNS)
                        .filter(one -> one.signed() == null && one.leftOn() == null)
                        .toList();
        String page = "/networks/" + network + "/declaration";
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Waiting(
                                "declarations.overview.own",
                                open.size(),
                                open.size() == 1
                                        ? page + "/signing/" + open.getFirst().administration()
                                        : page));
    }

    private Optional<Waiting> missing(Actor actor, NetworkId network) {
        int missing =
                actor.may(Permission.MANAGE_MEMBERS, network)
                        ? signatures.missing(actor, network)
                        : 0;
        return missing == 0
                ? Optional.empty()
                : Optional.of(
                        new Waiting(
                                "declarations.overview.missing",
                                missing,
                                "/networks/" + network + "/coordination/declaration"));
    }
}
