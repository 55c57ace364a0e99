package de.interkomm.hub.membership.internal;

import static java.util.stream.Collectors.toUnmodifiableMap;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.membership.internal.StoredPolicies.Stored;
import de.interkomm.hub.membership.spi.DeclaredPolicy;
import de.interkomm.hub.membership.spi.MembershipPolicy;
import de.interkomm.hub.membership.spi.SpecialRules;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * How each network is joined: what its coordinators have saved, or else what its tenant module has
 * plugged in.
 */
@Component
class Policies {

    private static final Logger LOG = LoggerFactory.getLogger(Policies.class);

    /** How long this node may not know what another one has saved. */
    private static final long FRESH = TimeUnit.SECONDS.toNanos(1);

    private final Map<NetworkId, MembershipPolicy> coded;
    private final StoredPolicies stored;
    private final Networks networks;

    /** What was read before the last of these is not fresh. */
    private final AtomicLong forgotten = new AtomicLong();

    private volatile Known known = new Known("", -1, 0, Map.of());

    Policies(List<MembershipPolicy> coded, StoredPolicies stored, Networks networks) {
        this.coded =
                coded.stream()
                        .collect(toUnmodifiableMap(MembershipPolicy::network, Function.identity()));
        this.stored = stored;
        this.networks = networks;
    }

    /** The policy in force. */
    Optional<MembershipPolicy> find(NetworkId network) {
        return Optional.ofNullable(inForce().get(network)).or(() -> coded(network));
    }

    /**
     * The policy in force.
     *
     * @throws PageNotFound if the network cannot be joined
     */
    MembershipPolicy of(NetworkId network) {
        return find(network).orElseThrow(PageNotFound::new);
    }

    /** The policy an application was begun under, which stays its own. */
    MembershipPolicy of(NetworkId network, Application application) {
        int version = application.policyVersion();
        return find(network)
                .filter(policy -> policy.version() == version)
                .or(() -> version == MembershipPolicy.CODED ? coded(network) : at(network, version))
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        network + " has no policy of version " + version));
    }

    /** What the network's own code says; nothing if it has none. */
    Optional<MembershipPolicy> coded(NetworkId network) {
        return Optional.ofNullable(coded.get(network));
    }

    SpecialRules specials(NetworkId network) {
        return coded(network)
                .map(policy -> SpecialRules.of(policy.rule()))
                .orElseGet(SpecialRules::none);
    }

    /** As data, which can be shown even where it is no longer of use. */
    DeclaredPolicy declared(Stored version) {
        PolicyReader.Reading reading =
                PolicyReader.read(version.written(), specials(version.network()));
        if (reading.policy() == null) {
            throw new IllegalStateException(
                    "version %d of %s cannot be read: %s"
                            .formatted(version.version(), version.network(), reading.problems()));
        }
        return reading.policy();
    }

    /**
     * Adds the version after the one it is based on; once that is committed, this node knows it.
     *
     * @param author {@code null} for a founding file
     * @return whether nobody else has added that version before
     */
    boolean add(
            NetworkId network,
            int basedOn,
            DeclaredPolicy policy,
            @Nullable AccountId author,
            Instant at,
            String note) {
        if (!stored.add(network, basedOn, policy, author, at, note)) {
            return false;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        forget();
                    }
                });
        return true;
    }

    /** The next question is answered from the database. */
    void forget() {
        forgotten.incrementAndGet();
    }

    private Optional<MembershipPolicy> at(NetworkId network, int version) {
        return stored.find(network, version).map(this::policy);
    }

    private MembershipPolicy policy(Stored version) {
        return declared(version)
                .toPolicy(version.network(), version.version(), specials(version.network()));
    }

    /**
     * Several may read at once: whoever waited for another here, on the connection that the other
     * needs, would wait for good.
     */
    private Map<NetworkId, MembershipPolicy> inForce() {
        Known last = known;
        long before = forgotten.get();
        long now = System.nanoTime();
        if (last.after() != before || now - last.checked() > FRESH) {
            String revision = stored.revision();
            last =
                    new Known(
                            revision,
                            before,
                            now,
                            revision.equals(last.revision()) ? last.policies() : read());
            known = last;
        }
        return last.policies();
    }

    private Map<NetworkId, MembershipPolicy> read() {
        Map<NetworkId, MembershipPolicy> policies = new HashMap<>();
        for (Stored version : stored.inForce()) {
            try {
                policies.put(version.network(), policy(version));
            } catch (IllegalStateException e) {
                // One network whose code has lost a rule must not take the others along.
                LOG.error("{} falls back to what its code says", version.network(), e);
            }
        }
        return Map.copyOf(policies);
    }

    /**
     * @throws PageNotFound if there is no such network
     */
    NetworkProfile profile(NetworkId network) {
        return networks.find(network).orElseThrow(PageNotFound::new);
    }

    /**
     * @param after how often something had been forgotten when the revision was asked for
     * @param checked when that was, in {@link System#nanoTime()}
     */
    private record Known(
            String revision, long after, long checked, Map<NetworkId, MembershipPolicy> policies) {}
}
