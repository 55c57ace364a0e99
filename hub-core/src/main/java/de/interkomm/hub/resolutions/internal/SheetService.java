package de.interkomm.hub.resolutions.internal;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupPeople;
import de.interkomm.hub.governance.Groups;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.network.MemberKind;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.resolutions.Present;
import de.interkomm.hub.resolutions.Resolutions;
import de.interkomm.hub.resolutions.Resolutions.Change;
import de.interkomm.hub.resolutions.Turnout;
import de.interkomm.hub.resolutions.Voters;
import de.interkomm.hub.resolutions.VotingRules;
import de.interkomm.hub.resolutions.VotingSheets;
import de.interkomm.hub.resolutions.internal.SheetRows.Stored;
import de.interkomm.hub.resolutions.internal.Speakers.Speaking;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

@Service
@Transactional
class SheetService implements VotingSheets {

    private final SheetRows rows;
    private final BallotRows ballots;
    private final BallotRepository repository;
    private final ResolutionAccess access;
    private final Groups groups;
    private final GroupPeople people;
    private final Electorate electorate;
    private final Speakers speakers;
    private final Networks networks;
    private final ResolutionDeeds deeds;

    SheetService(
            SheetRows rows,
            BallotRows ballots,
            BallotRepository repository,
            ResolutionAccess access,
            Groups groups,
            GroupPeople people,
            Electorate electorate,
            Speakers speakers,
            Networks networks,
            ResolutionDeeds deeds) {
        this.rows = rows;
        this.ballots = ballots;
        this.repository = repository;
        this.access = access;
        this.groups = groups;
        this.people = people;
        this.electorate = electorate;
        this.speakers = speakers;
        this.networks = networks;
        this.deeds = deeds;
    }

    @Override
    @Transactional(readOnly = true)
    public VotingRules rules(NetworkId network, GroupId group) {
        NetworkScope.requireBound(network);
        return rows.rules(group).map(Stored::rules).orElseGet(() -> usual(network));
    }

    @Override
    @Transactional(readOnly = true)
    public VotingRules rules(NetworkId network, Resolutions.View motion) {
        VotingRules rules = rules(network, motion.card().group());
        return Stream.concat(
                        motion.ballots().stream(),
                        motion.rounds().stream()
                                .limit(1)
                                .flatMap(first -> ballots.of(first.id()).stream()))
                .findFirst()
                .flatMap(before -> repository.findById(before.value()))
                .map(before -> rules.with(before.rules().way(), before.rules().majority()))
                .orElse(rules);
    }

    private VotingRules usual(NetworkId network) {
        boolean persons = networks.find(network).orElseThrow().members() == MemberKind.PERSON;
        return VotingRules.usual(persons ? Voters.PERSONS : Voters.ADMINISTRATIONS);
    }

    @Override
    @Transactional(readOnly = true)
    public Sheet open(Actor actor, NetworkId network, GroupId group) {
        NetworkScope.requireBound(network);
        access.requireHolder(actor, network, group);
        return sheet(network, group);
    }

    @Override
    @Transactional(readOnly = true)
    public Sheet read(Actor actor, NetworkId network, GroupId group) {
        groups.open(actor, network, group);
        if (!actor.may(Permission.ENTER_NETWORK, network)
                && people.of(network, group).stream()
                        .noneMatch(one -> one.account().equals(actor.account()))) {
            throw new PageNotFound();
        }
        return sheet(network, group);
    }

    private Sheet sheet(NetworkId network, GroupId group) {
        Map<RegionalKey, Integer> weights = rows.weights(group);
        return new Sheet(
                rows.rules(group).map(Stored::version).orElse(0),
                rules(network, group),
                people.participants(network, group).stream()
                        .map(
                                one ->
                                        new Weight(
                                                one.administration(),
                                                one.name(),
                                                weights.getOrDefault(one.administration(), 1)))
                        .toList());
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> voiceless(NetworkId network, GroupId group) {
        Voters voters = rules(network, group).voters();
        if (voters == Voters.PERSONS) {
            return List.of();
        }
        Speaking speaking = speakers.in(network, group);
        return electorate.of(network, group, voters, Map.of()).stream()
                .filter(one -> !speaking.isHeard(one))
                .map(Elector::name)
                .sorted()
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> loners(NetworkId network, GroupId group) {
        Voters voters = rules(network, group).voters();
        return voters == Voters.PERSONS
                ? List.of()
                : SheetRows.loners(electorate.of(network, group, voters, rows.weights(group)))
                        .stream()
                        .sorted()
                        .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Turnout turnout(
            NetworkId network, GroupId group, Voters voters, Collection<Present> present) {
        NetworkScope.requireBound(network);
        Map<RegionalKey, Integer> weights =
                voters == Voters.ADMINISTRATIONS ? rows.weights(group) : Map.of();
        List<Elector> electors = electorate.of(network, group, voters, weights);
        List<Elector> there =
                electors.stream().filter(one -> present.stream().anyMatch(one::isThereBy)).toList();
        return new Turnout(electors.size(), votes(electors), there.size(), votes(there), 0, 0);
    }

    private static int votes(List<Elector> electors) {
        return electors.stream().mapToInt(Elector::weight).sum();
    }

    @Override
    public Change change(
            Actor actor,
            NetworkId network,
            GroupId group,
            int version,
            VotingRules rules,
            Map<RegionalKey, Integer> weights) {
        NetworkScope.requireBound(network);
        access.requireHolder(actor, network, group);
        if (weights.values().stream().anyMatch(weight -> weight < 2 || weight > HEAVIEST)) {
            throw new IllegalArgumentException("no weights: " + weights);
        }
        if (!rows.save(group, version, rules, weights)) {
            return Change.STALE;
        }
        deeds.tell(
                actor,
                network,
                "ballot.rules-changed",
                group,
                groups.open(actor, network, group).card().name());
        return Change.DONE;
    }
}
