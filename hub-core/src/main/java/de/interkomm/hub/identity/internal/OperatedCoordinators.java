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
    private final RoleMails mails;
    private final ApplicationEventPublisher events;

    OperatedCoordinators(
            NetworkSchemas networks,
            AccountRegistry accounts,
            Roles roles,
            RoleMails mails,
            ApplicationEventPublisher events) {
        this.networks = networks;
        this.accounts = accounts;
        this.roles = roles;
        this.mails = mails;
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
        AccountView appointed = accounts.find(account).orElseThrow();
        mails.tellGranted(network, appointed, Role.COORDINATOR, operator);
        mails.tellAppointed(network, othersThan(account, network), appointed, operator);
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
        AccountView dismissed = accounts.find(account).orElseThrow();
        mails.tellWithdrawn(network, dismissed, Role.COORDINATOR, operator);
        mails.tellDismissed(network, othersThan(account, network), dismissed, operator);
        events.publishEvent(new RoleEnded(network, account, null, operator.name()));
        return Withdrawal.WITHDRAWN;
    }

    private List<AccountView> othersThan(AccountId account, NetworkId network) {
        return accounts.coordinatorsOf(network).stream()
                .filter(one -> !one.id().equals(account))
                .toList();
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
