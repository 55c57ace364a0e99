package de.interkomm.hub.network.internal;

import static java.util.stream.Collectors.toUnmodifiableMap;

import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.network.NetworkSettings;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.text.Collator;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * All networks in this node's memory. At most once a second somebody who asks looks whether the
 * hub's revision has moved on, and reads only what has changed since; the others get their answer
 * at once.
 */
@Component
class NetworkCatalogue {

    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private final Map<NetworkId, NetworkProfile> coded;
    private final NetworkRegistry registry;
    private final ReentrantLock refreshing = new ReentrantLock();

    private volatile Snapshot snapshot = Snapshot.EMPTY;
    private volatile long nextLook = System.nanoTime();

    /** Nothing has been read yet, which counts as a change. */
    private final AtomicLong changesHere = new AtomicLong(1);

    private volatile long changesSeen;

    NetworkCatalogue(List<NetworkProfile> coded, NetworkRegistry registry) {
        this.coded =
                coded.stream().collect(toUnmodifiableMap(NetworkProfile::id, Function.identity()));
        this.registry = registry;
    }

    Optional<NetworkProfile> coded(NetworkId network) {
        return Optional.ofNullable(coded.get(network));
    }

    List<NetworkId> coded() {
        return coded.keySet().stream().sorted().toList();
    }

    /** The network that goes, or once went, by the name; an id names its own network. */
    Optional<NetworkId> at(String name) {
        return Optional.ofNullable(current().byAddress().get(name));
    }

    Optional<KnownNetwork> find(NetworkId network) {
        return Optional.ofNullable(current().networks().get(network));
    }

    /** By their German names. */
    List<KnownNetwork> all() {
        return current().byName();
    }

    /** Lets this node see at once what the current transaction changes. */
    void lookAgainAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        lookAgain();
                    }
                });
    }

    void lookAgain() {
        changesHere.incrementAndGet();
    }

    private Snapshot current() {
        if (hasSeenItsOwnChanges()) {
            if (!isTimeToLook() || !refreshing.tryLock()) {
                return snapshot;
            }
        } else if (holdsAConnection() && snapshot.revision() > 0) {
            // Whoever is looking may wait for a connection, even for this one.
            if (!refreshing.tryLock()) {
                return snapshot;
            }
        } else {
            // Whoever has just saved something waits to see it.
            refreshing.lock();
        }
        try {
            if (!hasSeenItsOwnChanges() || isTimeToLook()) {
                look();
            }
            return snapshot;
        } finally {
            refreshing.unlock();
        }
    }

    /**
     * On the connection the caller has, if it has one: with a second one, ten who ask at a time
     * could wait for each other.
     */
    private void look() {
        long changes = changesHere.get();
        registry.committedRevision()
                .ifPresent(
                        revision -> {
                            nextLook = System.nanoTime() + PAUSE;
                            refresh(revision);
                            changesSeen = changes;
                        });
    }

    private boolean hasSeenItsOwnChanges() {
        return changesSeen == changesHere.get();
    }

    private static boolean holdsAConnection() {
        return TransactionSynchronizationManager.isActualTransactionActive();
    }

    private boolean isTimeToLook() {
        return System.nanoTime() - nextLook >= 0;
    }

    private void refresh(long revision) {
        if (revision <= snapshot.revision()) {
            return;
        }
        Map<NetworkId, KnownNetwork> networks = new HashMap<>(snapshot.networks());
        for (NetworkRegistry.Row row : registry.changedAfter(snapshot.revision())) {
            put(networks, row);
        }
        Collator german = Collator.getInstance(Locale.GERMANY);
        Map<String, NetworkId> byAddress = new HashMap<>();
        networks.values()
                .forEach(
                        known ->
                                known.addresses()
                                        .all()
                                        .forEach(name -> byAddress.put(name, known.id())));
        snapshot =
                new Snapshot(
                        revision,
                        Map.copyOf(networks),
                        Map.copyOf(byAddress),
                        networks.values().stream()
                                .sorted(
                                        Comparator.comparing(
                                                known -> known.profile().name().german(), german))
                                .toList());
    }

    /** A network whose module has been taken away is not known any more. */
    private void put(Map<NetworkId, KnownNetwork> networks, NetworkRegistry.Row row) {
        NetworkProfile module = coded.get(row.id());
        Structure structure = row.structure();
        if (structure == null && module != null) {
            structure = Structure.of(module);
        }
        NetworkSettings settings = row.settings();
        if (settings == null && module != null) {
            settings = NetworkSettings.of(module);
        }
        if (structure != null && settings != null) {
            networks.put(
                    row.id(),
                    KnownNetwork.of(
                            row.id(),
                            new KnownNetwork.Addresses(row.address(), row.names()),
                            row.state(),
                            row.version(),
                            settings,
                            structure));
        }
    }

    /**
     * Whether all nodes could show the network of this row.
     *
     * @throws NullPointerException if something is missing that every network has
     */
    boolean canShow(NetworkRegistry.Row row) {
        Map<NetworkId, KnownNetwork> alone = new HashMap<>();
        put(alone, row);
        return alone.values().stream()
                        .map(known -> known.settings().name())
                        .allMatch(name -> !name.german().isBlank())
                && !alone.isEmpty();
    }

    private record Snapshot(
            long revision,
            Map<NetworkId, KnownNetwork> networks,
            Map<String, NetworkId> byAddress,
            List<KnownNetwork> byName) {

        static final Snapshot EMPTY = new Snapshot(0, Map.of(), Map.of(), List.of());
    }
}
