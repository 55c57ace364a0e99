package de.interkomm.hub.identity.internal;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.ActionTaken;
import de.interkomm.hub.identity.ActionTaken.Change;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Departures;
import de.interkomm.hub.identity.EmployerChanged;
import de.interkomm.hub.identity.Employment;
import de.interkomm.hub.identity.Employment.State;
import de.interkomm.hub.identity.EmploymentEnded;
import de.interkomm.hub.identity.EmploymentId;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

@Component
@Transactional
class PersonalDepartures implements Departures {

    private static final Comparator<Standing> BY_NETWORK =
            Comparator.comparing((Standing standing) -> network(standing).value())
                    .thenComparing(Standing::role);

    private final EmploymentRows rows;
    private final EmploymentRequestRows requests;
    private final Roles roles;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;

    PersonalDepartures(
            EmploymentRows rows,
            EmploymentRequestRows requests,
            Roles roles,
            Accounts accounts,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.requests = requests;
        this.roles = roles;
        this.accounts = accounts;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Departure> look(Actor actor, EmploymentId id) {
        return rows.find(id).filter(one -> isOwn(actor, one)).map(this::departure);
    }

    private static boolean isOwn(Actor actor, Employment employment) {
        return employment.account().equals(actor.account()) && employment.state() != State.ENDED;
    }

    private Departure departure(Employment employment) {
        RegionalKey next = next(employment);
        List<Standing> all =
                rows.comingFrom(employment.account(), employment.administration()).stream()
                        .sorted(BY_NETWORK)
                        .toList();
        return new Departure(
                employment,
                all.stream().filter(standing -> next == null || !goesAlong(standing)).toList(),
                all.stream().filter(standing -> next != null && goesAlong(standing)).toList(),
                next,
                next == null && all.stream().anyMatch(PersonalDepartures::goesAlong)
                        ? unproven(employment)
                        : List.of());
    }

    private List<Employment> unproven(Employment leaving) {
        return rows.of(leaving.account()).stream()
                .filter(one -> !one.id().equals(leaving.id()))
                .filter(one -> one.state() != State.ENDED && !one.isVerified())
                .toList();
    }

    /** Held in person, so it may hang on another employer. */
    private static boolean goesAlong(Standing standing) {
        return standing.administration() == null;
    }

    private @Nullable RegionalKey next(Employment leaving) {
        return rows.of(leaving.account()).stream()
                .filter(one -> !one.id().equals(leaving.id()))
                .filter(Employment::isVerified)
                .map(Employment::administration)
                .findFirst()
                .orElse(null);
    }

    @Override
    public boolean leave(Actor actor, EmploymentId id) {
        Employment employment = rows.lock(id).filter(one -> isOwn(actor, one)).orElse(null);
        if (employment == null) {
            return false;
        }
        Departure departure = departure(employment);
        RegionalKey next = departure.next();
        rows.end(
                id,
                next == null ? EmploymentRows.Reason.LEFT : EmploymentRows.Reason.CHANGED,
                departure.ending().stream()
                        .map(PersonalDepartures::network)
                        .collect(Collectors.toUnmodifiableSet()));
        requests.withdrawOf(id);
        AccountView owner = accounts.find(employment.account()).orElseThrow();
        departure.ending().forEach(standing -> roles.withdraw(owner.id(), standing));
        announceEnd(owner, employment, departure.ending());
        if (next != null) {
            departure.moving().forEach(standing -> move(owner, employment, standing, next));
        }
        return true;
    }

    private void announceEnd(AccountView owner, Employment employment, List<Standing> ended) {
        if (ended.isEmpty()) {
            events.publishEvent(left(null, owner, employment, List.of()));
        }
        ended.stream()
                .collect(Collectors.groupingBy(PersonalDepartures::network))
                .forEach(
                        (network, held) -> {
                            events.publishEvent(left(network, owner, employment, held));
                            events.publishEvent(
                                    new EmploymentEnded(
                                            network,
                                            owner.id(),
                                            owner.mailbox().address(),
                                            owner.name(),
                                            employment.administration().value()));
                        });
    }

    private static ActionTaken left(
            @Nullable NetworkId network,
            AccountView owner,
            Employment employment,
            List<Standing> held) {
        Role as = held.stream().map(Standing::role).min(Role::compareTo).orElse(null);
        return new ActionTaken(
                network,
                owner.id(),
                as,
                "employment.ended",
                employment.id().toString(),
                owner.name(),
                held.isEmpty()
                        ? Map.of()
                        : Map.of("role", new Change(EmploymentRows.names(held), null)));
    }

    private void move(AccountView owner, Employment from, Standing standing, RegionalKey to) {
        rows.hangOn(owner.id(), standing, to);
        events.publishEvent(
                new ActionTaken(
                        network(standing),
                        owner.id(),
                        standing.role(),
                        "employment.changed",
                        from.id().toString(),
                        owner.name(),
                        Map.of(
                                "administration",
                                new Change(from.administration().value(), to.value()))));
        events.publishEvent(
                new EmployerChanged(
                        network(standing),
                        owner.id(),
                        owner.mailbox().address(),
                        from.administration().value(),
                        to.value()));
    }

    private static NetworkId network(Standing standing) {
        return Objects.requireNonNull(standing.network());
    }
}
