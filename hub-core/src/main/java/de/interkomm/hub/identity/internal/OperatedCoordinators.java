package de.interkomm.hub.identity.internal;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Coordinators;
import de.interkomm.hub.identity.NotPermitted;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkSchemas;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@Component
@Transactional
class OperatedCoordinators implements Coordinators {

    private static final Logger log = LoggerFactory.getLogger(OperatedCoordinators.class);

    private final NetworkSchemas networks;
    private final AccountRegistry accounts;

    OperatedCoordinators(NetworkSchemas networks, AccountRegistry accounts) {
        this.networks = networks;
        this.accounts = accounts;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Coordination> overview(Actor operator) {
        requireOperator(operator);
        Map<NetworkId, List<AccountView>> coordinators = accounts.coordinators();
        return networks.all().stream()
                .map(
                        state ->
                                new Coordination(
                                        state.network(),
                                        state.failure(),
                                        coordinators.getOrDefault(state.network(), List.of())))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Coordination> find(Actor operator, NetworkId network) {
        requireOperator(operator);
        return networks.find(network)
                .map(
                        state ->
                                new Coordination(
                                        network,
                                        state.failure(),
                                        accounts.coordinatorsOf(network)));
    }

    @Override
    public Appointment appoint(Actor operator, NetworkId network, Mailbox mailbox, String name) {
        requireOperator(operator);
        if (networks.find(network).isEmpty()) {
            return Appointment.NO_SUCH_NETWORK;
        }
        AccountId account = accounts.ensure(mailbox, name);
        if (!accounts.appoint(network, account, operator.account())) {
            return Appointment.WAS_COORDINATOR_ALREADY;
        }
        log.info("{} made {} coordinator of {}", operator.account(), account, network);
        return Appointment.APPOINTED;
    }

    @Override
    public Withdrawal withdraw(Actor operator, NetworkId network, AccountId account) {
        requireOperator(operator);
        Set<AccountId> coordinators = accounts.lockCoordinatorsOf(network);
        if (!coordinators.contains(account)) {
            return Withdrawal.NO_SUCH_COORDINATOR;
        }
        if (coordinators.size() == 1) {
            return Withdrawal.LAST_ONE_STAYS;
        }
        accounts.withdraw(network, account);
        log.info("{} withdrew {} as coordinator of {}", operator.account(), account, network);
        return Withdrawal.WITHDRAWN;
    }

    private static void requireOperator(Actor actor) {
        if (!actor.operator()) {
            throw new NotPermitted("only an operator appoints coordinators");
        }
    }
}
