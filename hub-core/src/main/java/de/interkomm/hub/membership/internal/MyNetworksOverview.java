package de.interkomm.hub.membership.internal;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.identity.Roles.Resting;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.identity.Vouching;
import de.interkomm.hub.membership.MyNetworks;
import de.interkomm.hub.membership.OverviewSource;
import de.interkomm.hub.membership.OverviewSource.Waiting;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.network.NetworkState;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.shell.Pages;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.text.Collator;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

@Service
class MyNetworksOverview implements MyNetworks {

    private final Networks networks;
    private final WaitingApplications waiting;
    private final Vouching vouching;
    private final Administrations administrations;
    private final Accounts accounts;
    private final Roles roles;
    private final ObjectProvider<OverviewSource> sources;

    MyNetworksOverview(
            Networks networks,
            WaitingApplications waiting,
            Vouching vouching,
            Administrations administrations,
            Accounts accounts,
            Roles roles,
            ObjectProvider<OverviewSource> sources) {
        this.sources = sources;
        this.networks = networks;
        this.waiting = waiting;
        this.vouching = vouching;
        this.administrations = administrations;
        this.accounts = accounts;
        this.roles = roles;
    }

    @Override
    @Transactional(readOnly = true)
    public Page<MyNetwork> of(Actor actor, String text, String page, Locale locale) {
        Set<NetworkId> mine = actor.networks();
        Set<NetworkId> worked = actor.networksWhere(Permission.WORK_ON_APPLICATIONS);
        Map<NetworkId, Integer> counts = waiting.counts(worked);
        Map<NetworkId, Integer> employments =
                vouching.waitingIn(actor, actor.networksWhere(Permission.INVITE_PEOPLE));
        String wanted = text.strip().toLowerCase(locale);
        List<NetworkProfile> found =
                networks.all().stream()
                        .filter(one -> mine.contains(one.id()))
                        .filter(one -> finds(one, wanted, locale))
                        .sorted(
                                comparingInt(
                                                (NetworkProfile one) ->
                                                        counts.containsKey(one.id())
                                                                        || employments.containsKey(
                                                                                one.id())
                                                                ? 0
                                                                : 1)
                                        .thenComparing(
                                                one -> one.name().in(locale),
                                                comparing(
                                                        (String name) -> name,
                                                        Collator.getInstance(locale)::compare)))
                        .toList();
        return Pages.nearest(found, page, PAGE_SIZE)
                .map(
                        one ->
                                new MyNetwork(
                                        one,
                                        actor.rolesIn(one.id()),
                                        worked.contains(one.id())
                                                ? counts.getOrDefault(one.id(), 0)
                                                : null,
                                        employments.getOrDefault(one.id(), 0),
                                        represented(actor, one.id())));
    }

    /** In no transaction of its own: each network is asked in its own scope. */
    @Override
    public Map<NetworkId, List<Waiting>> waiting(Actor actor, Collection<NetworkId> some) {
        Map<NetworkId, List<Waiting>> found = new HashMap<>();
        for (NetworkId network : some) {
            List<Waiting> waiting =
                    NetworkScope.call(
                            network,
                            () ->
                                    sources.stream()
                                            .flatMap(one -> one.waiting(actor, network).stream())
                                            .toList());
            if (!waiting.isEmpty()) {
                found.put(network, waiting);
            }
        }
        return found;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Archived> archived(Actor actor, Locale locale) {
        return actor.networks().stream()
                .filter(one -> networks.state(one).orElse(null) == NetworkState.ARCHIVED)
                .flatMap(one -> networks.find(one).stream())
                .map(
                        one ->
                                new Archived(
                                        one,
                                        networks.stateSince(one.id()).orElse(null),
                                        accounts.coordinatorsOf(one.id())))
                .sorted(
                        comparing(
                                one -> one.profile().name().in(locale),
                                Collator.getInstance(locale)::compare))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<AtRest> resting(Actor actor, Locale locale) {
        Map<NetworkId, List<Resting>> resting =
                roles.restingOf(actor.account()).stream()
                        .collect(
                                groupingBy(
                                        one -> Objects.requireNonNull(one.standing().network())));
        return resting.entrySet().stream()
                .flatMap(
                        one ->
                                networks.find(one.getKey()).stream()
                                        .map(profile -> atRest(profile, one.getValue())))
                .sorted(
                        comparing(
                                one -> one.profile().name().in(locale),
                                Collator.getInstance(locale)::compare))
                .toList();
    }

    private AtRest atRest(NetworkProfile profile, List<Resting> resting) {
        return new AtRest(
                profile,
                resting.stream().map(one -> one.standing().role()).distinct().sorted().toList(),
                resting.stream()
                        .map(one -> title(one.employer()))
                        .distinct()
                        .collect(joining(", ")));
    }

    private String title(RegionalKey administration) {
        return administrations
                .find(administration)
                .map(Administration::title)
                .orElse(administration.value());
    }

    private static boolean finds(NetworkProfile network, String wanted, Locale locale) {
        return network.name().in(locale).toLowerCase(locale).contains(wanted)
                || network.shortName().toLowerCase(locale).contains(wanted);
    }

    private Map<RegionalKey, String> represented(Actor actor, NetworkId network) {
        Map<RegionalKey, String> names = new TreeMap<>(comparing(RegionalKey::value));
        actor.standings().stream()
                .filter(standing -> network.equals(standing.network()))
                .map(Standing::administration)
                .filter(Objects::nonNull)
                .forEach(key -> names.put(key, title(key)));
        return names;
    }
}
