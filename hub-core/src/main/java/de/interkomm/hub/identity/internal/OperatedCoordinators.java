package de.interkomm.hub.identity.internal;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.ActionTaken;
import de.interkomm.hub.identity.ActionTaken.Change;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Coordinators;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.RoleEnded;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkSchemas;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@Component
@Transactional
class OperatedCoordinators implements Coordinators {

    private static final String COORDINATOR = Role.COORDINATOR.name();

    private final NetworkSchemas networks;
    private final AccountRegistry accounts;
    private final Roles roles;
    private final ApplicationEventPublisher events;

    OperatedCoordinators(
            NetworkSchemas networks,
            AccountRegistry accounts,
            Roles roles,
            ApplicationEventPublisher events) {
        this.networks = networks;
        this.accounts = accounts;
        this.roles = roles;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Coordination> overview(Actor operator) {
        operator.require(Permission.APPOINT_COORDINATORS);
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
        operator.require(Permission.APPOINT_COORDINATORS);
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
        Role as = operator.require(Permission.APPOINT_COORDINATORS);
        if (networks.find(network).isEmpty()) {
            return Appointment.NO_SUCH_NETWORK;
        }
        AccountId account = accounts.ensure(mailbox, name);
        Standing coordinator = Standing.in(network, Role.COORDINATOR);
        if (!roles.grant(account, coordinator, operator.account())) {
            return Appointment.WAS_COORDINATOR_ALREADY;
        }
        tell(network, operator, as, "role.granted", account, new Change(null, COORDINATOR));
        return Appointment.APPOINTED;
    }

    @Override
    public Withdrawal withdraw(Actor operator, NetworkId network, AccountId account) {
        Role as = operator.require(Permission.APPOINT_COORDINATORS);
        Set<AccountId> coordinators = roles.lockHolders(network, Role.COORDINATOR);
        if (!coordinators.contains(account)) {
            return Withdrawal.NO_SUCH_COORDINATOR;
        }
        if (coordinators.size() == 1) {
            return Withdrawal.LAST_ONE_STAYS;
        }
        roles.withdraw(account, Standing.in(network, Role.COORDINATOR));
        tell(network, operator, as, "role.withdrawn", account, new Change(COORDINATOR, null));
        events.publishEvent(new RoleEnded(network, account, null, operator.name()));
        return Withdrawal.WITHDRAWN;
    }

    private void tell(
            NetworkId network,
            Actor operator,
            Role as,
            String action,
            AccountId coordinator,
            Change change) {
        String name = accounts.find(coordinator).orElseThrow().name();
        events.publishEvent(
                ActionTaken.in(network, operator, as, action, coordinator.toString(), name)
                        .with(Map.of("role", change)));
    }
}
