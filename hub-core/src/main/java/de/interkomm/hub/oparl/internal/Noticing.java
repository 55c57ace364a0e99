package de.interkomm.hub.oparl.internal;

import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.oparl.Kind;
import de.interkomm.hub.oparl.internal.Ledger.Seen;
import de.interkomm.hub.shell.KeyRange;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Compares what is public now with what was given out, and stamps what has changed. However
 * something came to be public, or ceased to be, it is noticed here: by a change of the thing
 * itself, of its group, of a person's mind, or of the whole network.
 */
@Component
class Noticing {

    private static final int AT_ONCE = 100;

    private final Networks networks;
    private final List<Source> sources;
    private final Ledger ledger;
    private final Bodies bodies;
    private final BodyText bodyText;
    private final Digests digests;
    private final Writes writes;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Noticing(
            Networks networks,
            List<Source> sources,
            Ledger ledger,
            Bodies bodies,
            BodyText bodyText,
            Digests digests,
            Writes writes,
            TransactionTemplate transaction,
            Clock clock) {
        this.networks = networks;
        this.sources = List.copyOf(sources);
        this.ledger = ledger;
        this.bodies = bodies;
        this.bodyText = bodyText;
        this.digests = digests;
        this.writes = writes;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * In the bound network; all of it only if something was written there since that was last done.
     * People are always compared: whether they are public depends on what lies elsewhere, and there
     * are few.
     */
    void whereWritten(NetworkId network) {
        // Counted first: what is written meanwhile counts for the next time.
        long now = writes.to(network);
        if (writes.seen(network).filter(before -> before == now).isPresent()) {
            in(network, sources.stream().filter(one -> one.unit() == Kind.PERSON).toList());
        } else {
            in(network);
            writes.saw(network, now);
        }
    }

    /** All of the bound network. */
    void in(NetworkId network) {
        in(network, sources);
    }

    private void in(NetworkId network, List<Source> compared) {
        Instant floor =
                Objects.requireNonNull(transaction.execute(_ -> ledger.latest()))
                        .map(latest -> latest.plusSeconds(1))
                        .orElse(Instant.EPOCH);
        boolean open = networks.all().stream().anyMatch(one -> one.id().equals(network));
        for (Source source : compared) {
            if (open) {
                compare(network, source, floor);
            } else {
                nothingLeft(source.unit(), floor);
            }
        }
    }

    private void compare(NetworkId network, Source source, Instant floor) {
        Optional<UUID> last = Optional.empty();
        do {
            UUID after = last.orElse(null);
            last =
                    Objects.requireNonNull(
                            transaction.execute(_ -> next(network, source, after, floor)));
        } while (last.isPresent());
    }

    /**
     * @return the last key of these units; empty if there are no more
     */
    private Optional<UUID> next(
            NetworkId network, Source source, @Nullable UUID after, Instant floor) {
        List<Unit> units = source.read(network, KeyRange.after(after, AT_ONCE));
        UUID upTo = units.size() < AT_ONCE ? null : units.getLast().id();
        List<UUID> ids = units.stream().map(Unit::id).toList();
        List<Seen> seen = units.stream().flatMap(unit -> seen(network, unit).stream()).toList();
        Instant at = stamp(floor);
        ledger.keepOnlyUnits(source.unit(), ids, after, upTo, at);
        ledger.keepOnly(source.unit(), ids, seen, at);
        ledger.notice(source.unit(), seen, at);
        return Optional.ofNullable(upTo);
    }

    private List<Seen> seen(NetworkId network, Unit unit) {
        return unit.objects().stream()
                .map(object -> new Seen(object.key(), unit.id(), digests.of(network, object)))
                .toList();
    }

    private void nothingLeft(Kind unit, Instant floor) {
        transaction.executeWithoutResult(
                _ -> ledger.keepOnlyUnits(unit, List.of(), null, null, stamp(floor)));
    }

    /**
     * A little ahead, and later than anything before: whoever asked until this moment, and asks
     * next time for what has changed since, misses nothing that is committed meanwhile.
     */
    private Instant stamp(Instant floor) {
        Instant ahead = clock.instant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(2);
        return ahead.isBefore(floor) ? floor : ahead;
    }

    /** Which networks there are, and what they say of themselves. */
    void bodies() {
        transaction.executeWithoutResult(
                _ -> {
                    Instant at =
                            stamp(
                                    bodies.all()
                                            .map(stamp -> stamp.modified().plusSeconds(1))
                                            .orElse(Instant.EPOCH));
                    List<NetworkProfile> open = networks.all();
                    open.forEach(one -> bodies.notice(one.id(), digests.of(bodyText.of(one)), at));
                    bodies.keepOnly(open.stream().map(NetworkProfile::id).toList(), at);
                });
    }
}
