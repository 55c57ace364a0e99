package de.interkomm.hub.governance.internal;

import de.interkomm.hub.administrations.OfficialMailboxes;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.governance.Groups.Participant;
import de.interkomm.hub.governance.Participations.Candidate;
import de.interkomm.hub.governance.Participations.Turn;
import de.interkomm.hub.governance.internal.ParticipationRows.Person;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.Employment;
import de.interkomm.hub.identity.Employments;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.identity.Roles.Holder;
import de.interkomm.hub.membership.Memberships;
import de.interkomm.hub.network.MemberKind;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Who can be in a group at all: the people and the member administrations of the network. */
@Component
class NetworkFolk {

    private final Roles roles;
    private final Accounts accounts;
    private final Memberships memberships;
    private final Networks networks;

    private final Employments employments;
    private final OfficialMailboxes mailboxes;

    NetworkFolk(
            Roles roles,
            Accounts accounts,
            Memberships memberships,
            Networks networks,
            Employments employments,
            OfficialMailboxes mailboxes) {
        this.roles = roles;
        this.accounts = accounts;
        this.employments = employments;
        this.mailboxes = mailboxes;
        this.memberships = memberships;
        this.networks = networks;
    }

    /** Those with a role here, by name, each once and with the administration they represent. */
    List<Candidate> candidates(NetworkId network, String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        Map<RegionalKey, String> names = new HashMap<>();
        members(network).forEach(one -> names.put(one.administration(), one.name()));
        List<Candidate> found = new ArrayList<>();
        Set<AccountId> once = new HashSet<>();
        List<Holder> holders = roles.holdersIn(network);
        for (Holder holder : holders) {
            AccountView account = holder.account();
            boolean meant =
                    account.name().toLowerCase(Locale.ROOT).contains(wanted)
                            || account.mailbox().address().contains(wanted);
            if (meant && account.enabled() && once.add(account.id())) {
                RegionalKey key = administrationOf(holders, account.id());
                found.add(
                        new Candidate(
                                account.id(), account.name(), key == null ? null : names.get(key)));
            }
        }
        return found;
    }

    /** The member administrations; none where persons are members. */
    List<Participant> members(NetworkId network) {
        return networks.find(network).orElseThrow().members() == MemberKind.PERSON
                ? List.of()
                : memberships.list(network).stream()
                        .map(one -> new Participant(null, one.administration(), one.name(), null))
                        .toList();
    }

    /** A member administration's name; {@code null} if it is none. */
    @Nullable String nameOf(NetworkId network, RegionalKey administration) {
        return members(network).stream()
                .filter(one -> one.administration().equals(administration))
                .findFirst()
                .map(Participant::name)
                .orElse(null);
    }

    /** Who puts the samples there, by name. */
    String coordinator(NetworkId network) {
        return accounts.coordinatorsOf(network).stream()
                .findFirst()
                .map(AccountView::name)
                .orElseThrow();
    }

    String nameOf(AccountId account) {
        return accounts.find(account).orElseThrow().name();
    }

    /**
     * The administration somebody represents; where a role says none, the member administration
     * whose employee that person is for certain, or whose mail domain the mailbox has. {@code null}
     * for none, or for several.
     */
    @Nullable RegionalKey administrationOf(NetworkId network, AccountId account) {
        List<RegionalKey> represented = represented(roles.holdersIn(network), account);
        return represented.isEmpty() ? employerOf(network, account) : only(represented);
    }

    private @Nullable RegionalKey employerOf(NetworkId network, AccountId account) {
        Set<RegionalKey> members =
                members(network).stream()
                        .map(Participant::administration)
                        .collect(Collectors.toSet());
        List<RegionalKey> employers =
                employments.of(account).stream()
                        .filter(Employment::isVerified)
                        .map(Employment::administration)
                        .filter(members::contains)
                        .distinct()
                        .toList();
        return employers.isEmpty()
                ? only(
                        mailboxes
                                .administrationsOf(accounts.find(account).orElseThrow().mailbox())
                                .stream()
                                .filter(members::contains)
                                .toList())
                : only(employers);
    }

    /** The same person, with the administration meant where nobody says another. */
    Candidate completed(NetworkId network, Candidate one) {
        RegionalKey administration =
                one.administrationName() == null ? administrationOf(network, one.account()) : null;
        return administration == null
                ? one
                : new Candidate(one.account(), one.name(), nameOf(network, administration));
    }

    static @Nullable RegionalKey administrationOf(List<Holder> holders, AccountId account) {
        return only(represented(holders, account));
    }

    private static List<RegionalKey> represented(List<Holder> holders, AccountId account) {
        return holders.stream()
                .filter(holder -> holder.account().id().equals(account))
                .map(holder -> holder.standing().administration())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static @Nullable RegionalKey only(List<RegionalKey> some) {
        return some.size() == 1 ? some.getFirst() : null;
    }

    /** Why the person cannot be in a group for that administration; {@code null} for no reason. */
    @Nullable Turn refusal(
            NetworkId network, AccountId account, @Nullable RegionalKey administration) {
        boolean known = hasRole(network, account);
        boolean member = administration == null || nameOf(network, administration) != null;
        return known && member ? null : Turn.NOT_FROM_HERE;
    }

    boolean hasRole(NetworkId network, AccountId account) {
        return roles.holdersIn(network).stream()
                .anyMatch(
                        holder ->
                                holder.account().id().equals(account)
                                        && holder.account().enabled());
    }

    /**
     * @throws IllegalStateException for an administration that is no member
     */
    Person person(
            NetworkId network,
            AccountId account,
            String name,
            @Nullable RegionalKey administration) {
        if (administration == null) {
            return Person.ofTheNetwork(account, name, null, null);
        }
        String title = nameOf(network, administration);
        if (title == null) {
            throw new IllegalStateException("no member: " + administration);
        }
        return Person.ofTheNetwork(account, name, administration, title);
    }
}
