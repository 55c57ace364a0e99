package de.interkomm.hub.governance.internal;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupPeople;
import de.interkomm.hub.governance.GroupRight;
import de.interkomm.hub.governance.GroupViewer;
import de.interkomm.hub.governance.Groups.Participant;
import de.interkomm.hub.governance.WayIn;
import de.interkomm.hub.governance.internal.GroupAccess.Standpoint;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.identity.Roles.Holder;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

@Service
@Transactional(readOnly = true)
class GroupPeopleService implements GroupPeople {

    private final GroupAccess access;
    private final GroupRows groups;
    private final ParticipationRows participations;
    private final NetworkFolk folk;
    private final Roles roles;
    private final Accounts accounts;

    GroupPeopleService(
            GroupAccess access,
            GroupRows groups,
            ParticipationRows participations,
            NetworkFolk folk,
            Roles roles,
            Accounts accounts) {
        this.access = access;
        this.groups = groups;
        this.participations = participations;
        this.folk = folk;
        this.roles = roles;
        this.accounts = accounts;
    }

    @Override
    public Set<GroupRight> rights(@Nullable Actor reader, NetworkId network, GroupId group) {
        Standpoint standpoint = access.standpoint(reader, network, group);
        if (groups.link(standpoint.viewer(), group).isEmpty()) {
            throw new PageNotFound();
        }
        return standpoint.rights();
    }

    @Override
    public void require(Actor actor, NetworkId network, GroupId group, GroupRight right) {
        access.require(actor, network, group, right);
    }

    @Override
    public List<Belonging> of(NetworkId network, GroupId group) {
        NetworkScope.requireBound(network);
        List<Holder> holders = roles.holdersIn(network);
        Map<AccountId, AccountView> known = new HashMap<>();
        holders.forEach(one -> known.put(one.account().id(), one.account()));
        List<Sitting> sitting = participations.sitting(group);
        List<AccountId> others =
                sitting.stream()
                        .map(Sitting::account)
                        .filter(one -> !known.containsKey(one))
                        .toList();
        accounts.find(others).forEach(one -> known.put(one.id(), one));
        Map<AccountId, Belonging> belonging = new LinkedHashMap<>();
        for (Sitting one : sitting) {
            AccountView account = known.get(one.account());
            if (account != null && account.enabled()) {
                belonging.put(
                        account.id(),
                        new Belonging(
                                account.id(),
                                account.name(),
                                account.mailbox(),
                                one.administration(),
                                one.administrationName(),
                                one.function()));
            }
        }
        if (groups.wayIn(group) == WayIn.BY_RULE) {
            addMembers(network, holders, belonging);
        }
        List<Belonging> sorted = new ArrayList<>(belonging.values());
        sorted.sort(Comparator.comparing(Belonging::name, String.CASE_INSENSITIVE_ORDER));
        return sorted;
    }

    private void addMembers(
            NetworkId network, List<Holder> holders, Map<AccountId, Belonging> belonging) {
        Map<RegionalKey, String> names = new HashMap<>();
        folk.members(network).forEach(one -> names.put(one.administration(), one.name()));
        for (Holder holder : holders) {
            AccountView account = holder.account();
            if (account.enabled() && GroupViewer.belongsByRule(holder.standing().role())) {
                RegionalKey key = NetworkFolk.administrationOf(holders, account.id());
                belonging.putIfAbsent(
                        account.id(),
                        new Belonging(
                                account.id(),
                                account.name(),
                                account.mailbox(),
                                key,
                                key == null ? null : names.get(key),
                                GroupFunction.MEMBER));
            }
        }
    }

    @Override
    public int administrations(NetworkId network, GroupId group) {
        return participants(network, group).size();
    }

    @Override
    public List<Participant> participants(NetworkId network, GroupId group) {
        NetworkScope.requireBound(network);
        return groups.wayIn(group) == WayIn.BY_RULE
                ? folk.members(network)
                : participations.administrations(group);
    }

    /** A person's seat in a group. */
    record Sitting(
            AccountId account,
            @Nullable RegionalKey administration,
            @Nullable String administrationName,
            GroupFunction function) {}
}
