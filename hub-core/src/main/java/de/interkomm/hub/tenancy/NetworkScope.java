package de.interkomm.hub.tenancy;

import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.util.Optional;

/**
 * Binds a network to the work running on this thread, and only for as long as it runs.
 *
 * <p>Outside a scope the tables of no network can be reached.
 */
public final class NetworkScope {

    private static final ScopedValue<NetworkId> CURRENT = ScopedValue.newInstance();

    private NetworkScope() {}

    /**
     * Does the work within the network.
     *
     * @throws IllegalStateException if a transaction of another scope is open: its connection
     *     already points elsewhere
     */
    public static <R, X extends Throwable> R call(
            NetworkId network, ScopedValue.CallableOp<? extends R, X> work) throws X {
        refuseWithinForeignTransaction(network);
        return ScopedValue.where(CURRENT, network).call(work);
    }

    /** Does the work within the network; see {@link #call}. */
    public static void run(NetworkId network, Runnable work) {
        refuseWithinForeignTransaction(network);
        ScopedValue.where(CURRENT, network).run(work);
    }

    /**
     * Makes sure that what follows reaches the rows of the network meant.
     *
     * @throws IllegalStateException if another network, or none, is bound
     */
    public static void requireBound(NetworkId network) {
        if (!CURRENT.isBound() || !CURRENT.get().equals(network)) {
            throw new IllegalStateException("network " + network + " is not bound here");
        }
    }

    static Optional<NetworkId> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    private static void refuseWithinForeignTransaction(NetworkId network) {
        boolean sameScope = CURRENT.isBound() && CURRENT.get().equals(network);
        if (!sameScope && TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "bind network " + network + " before its transaction opens");
        }
    }
}
