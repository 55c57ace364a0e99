package de.interkomm.hub.declarations.internal;

import de.interkomm.hub.declarations.Signatures;
import de.interkomm.hub.declarations.Signatures.Hand;
import de.interkomm.hub.declarations.Signatures.Mine;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.membership.OverviewSource;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says whose signature is waited for: one's own, that of the head of an administration one speaks
 * for, or how many of the members'.
 */
@Component
class DeclarationsOverview implements OverviewSource {

    private final Signatures signatures;

    DeclarationsOverview(Signatures signatures) {
        this.signatures = signatures;
    }

    @Override
    public List<Waiting> waiting(Actor actor, NetworkId network) {
        if (actor.may(Permission.MANAGE_MEMBERS, network)) {
            return Stream.of(own(actor, network, Hand.SIGNS), missing(actor, network))
                    .flatMap(Optional::stream)
                    .toList();
        }
        return Arrays.stream(Hand.values())
                .flatMap(hand -> own(actor, network, hand).stream())
                .toList();
    }

    /** What the actor can sign as the head of an administration, or see to, and has not left. */
    private Optional<Waiting> own(Actor actor, NetworkId network, Hand hand) {
        List<Mine> open =
                signatures.mine(actor, network).stream()
                        .filter(one -> one.hand() == hand)
                        .filter(one -> one.signed() == null && one.leftOn() == null)
                        .toList();
        String page = "/networks/" + network + "/declaration";
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Waiting(
                                hand == Hand.SIGNS
                                        ? "declarations.overview.own"
                                        : "declarations.overview.head",
                                open.size(),
                                open.size() == 1
                                        ? page + "/signing/" + open.getFirst().administration()
                                        : page));
    }

    private Optional<Waiting> missing(Actor actor, NetworkId network) {
        int missing = signatures.missing(actor, network);
        return missing == 0
                ? Optional.empty()
                : Optional.of(
                        new Waiting(
                                "declarations.overview.missing",
                                missing,
                                "/networks/" + network + "/coordination/declaration"));
    }
}
