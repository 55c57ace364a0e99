package de.interkomm.hub.governance.internal;

import static java.util.stream.Collectors.toUnmodifiableSet;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.internal.ParticipationRows.Lasting;
import de.interkomm.hub.governance.internal.ParticipationRows.Where;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.EndsWithRoles;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.identity.Roles.Holder;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Which seats rest on which roles: one held for an administration on representing it, any on having
 * some role in the network.
 */
@Component
class RestingSeats implements EndsWithRoles {

    private final ParticipationRows participations;
    private final GroupRepository repository;
    private final Roles roles;

    RestingSeats(ParticipationRows participations, GroupRepository repository, Roles roles) {
        this.participations = participations;
        this.repository = repository;
        this.roles = roles;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Ending> endingWith(NetworkId network, AccountId account, Set<Standing> ending) {
        NetworkScope.requireBound(network);
        Set<Standing> left = held(network, account);
        left.removeAll(ending);
        return without(account, left, administrations(ending)).stream()
                .map(one -> ending(one.where().group(), one.seat()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Ending> endingWith(NetworkId network, RegionalKey administration) {
        NetworkScope.requireBound(network);
        return participations.heldFor(administration).stream()
                .map(one -> ending(one.group(), one.lasting()))
                .toList();
    }

    private Ending ending(GroupId group, Lasting seat) {
        return new Ending(
                "governance.departure." + seat.function(),
                repository.findById(group.value()).orElseThrow().name(),
                Objects.requireNonNullElseGet(
                        seat.name(), () -> Objects.toString(seat.administrationName(), "")));
    }

    /**
     * What rests on nothing now.
     *
     * @param gone the administrations the person may have ceased to represent
     */
    List<Where> unfounded(NetworkId network, AccountId account, Set<RegionalKey> gone) {
        return without(account, held(network, account), gone).stream().map(Sat::where).toList();
    }

    private List<Sat> without(AccountId account, Set<Standing> left, Set<RegionalKey> gone) {
        Set<RegionalKey> represented = administrations(left);
        List<Sat> ending = new ArrayList<>();
        for (Where where : participations.seatsOf(account)) {
            participations
                    .lasting(where.group(), where.participation())
                    .filter(
                            seat ->
                                    left.isEmpty()
                                            || (seat.administration() != null
                                                    && gone.contains(seat.administration())
                                                    && !represented.contains(
                                                            seat.administration())))
                    .ifPresent(seat -> ending.add(new Sat(where, seat)));
        }
        return ending;
    }

    private static Set<RegionalKey> administrations(Set<Standing> standings) {
        return standings.stream()
                .map(Standing::administration)
                .filter(Objects::nonNull)
                .collect(toUnmodifiableSet());
    }

    private Set<Standing> held(NetworkId network, AccountId account) {
        Set<Standing> held = new HashSet<>();
        for (Holder holder : roles.holdersIn(network)) {
            if (holder.account().id().equals(account) && holder.account().enabled()) {
                held.add(holder.standing());
            }
        }
        return held;
    }

    private record Sat(Where where, Lasting seat) {}
}
