package de.interkomm.hub.identity;

import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** Who runs which network: an operator appoints them and withdraws them. */
public interface Coordinators {

    /**
     * All networks of the hub, by their ids.
     *
     * @throws NotPermitted if the actor is no operator
     */
    List<Coordination> overview(Actor operator);

    /**
     * One network; empty if the hub has no such network.
     *
     * @throws NotPermitted if the actor is no operator
     */
    Optional<Coordination> find(Actor operator, NetworkId network);

    /**
     * Makes the owner of the mailbox a coordinator of the network. An account is made if there is
     * none.
     *
     * @throws NotPermitted if the actor is no operator
     */
    Appointment appoint(Actor operator, NetworkId network, Mailbox mailbox, String name);

    /**
     * Ends an appointment, at once. The last coordinator of a network stays.
     *
     * @throws NotPermitted if the actor is no operator
     */
    Withdrawal withdraw(Actor operator, NetworkId network, AccountId account);

    /**
     * Who runs one network.
     *
     * @param failure why nobody can enter the network at present; {@code null} when it is open
     */
    record Coordination(
            NetworkId network, @Nullable String failure, List<AccountView> coordinators) {

        public Coordination {
            coordinators = List.copyOf(coordinators);
        }
    }

    /** What came of an appointment. */
    enum Appointment {
        APPOINTED,
        WAS_COORDINATOR_ALREADY,
        NO_SUCH_NETWORK
    }

    /** What came of a withdrawal. */
    enum Withdrawal {
        WITHDRAWN,
        LAST_ONE_STAYS,
        NO_SUCH_COORDINATOR
    }
}
