package de.interkomm.hub.membership.internal;

import static java.util.stream.Collectors.toUnmodifiableMap;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.ActionTaken;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.membership.Eligibility.Prospect;
import de.interkomm.hub.membership.RuleBook;
import de.interkomm.hub.membership.internal.StoredPolicies.Stored;
import de.interkomm.hub.membership.spi.Candidate;
import de.interkomm.hub.membership.spi.DeclaredPolicy;
import de.interkomm.hub.membership.spi.MembershipPolicy;
import de.interkomm.hub.membership.spi.PolicyProblem;
import de.interkomm.hub.membership.spi.SpecialRules;
import de.interkomm.hub.membership.spi.Verdict;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

@Service
class RuleBookService implements RuleBook {

    private final Policies policies;
    private final StoredPolicies stored;
    private final RegisterByName register;
    private final JudgedAdministrations judged;
    private final MemberRegister members;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RuleBookService(
            Policies policies,
            StoredPolicies stored,
            RegisterByName register,
            JudgedAdministrations judged,
            MemberRegister members,
            Accounts accounts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.policies = policies;
        this.stored = stored;
        this.register = register;
        this.judged = judged;
        this.members = members;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Edition current(Actor actor, NetworkId network) {
        return editions(actor, network).getFirst();
    }

    @Override
    public List<Edition> editions(Actor actor, NetworkId network) {
        actor.require(Permission.EDIT_RULES, network);
        return editions(network);
    }

    private List<Edition> editions(NetworkId network) {
        List<Edition> editions =
                Stream.concat(
                                stored.of(network).stream().map(one -> edition(network, one)),
                                coded(network).stream())
                        .toList();
        if (editions.isEmpty()) {
            throw new PageNotFound();
        }
        return editions;
    }

    private Edition edition(NetworkId network, Stored version) {
        String author =
                Optional.ofNullable(version.author())
                        .flatMap(id -> accounts.nameIn(network, id))
                        .orElse(null);
        return new Edition(
                version.version(),
                policies.declared(version),
                author,
                version.at(),
                version.note());
    }

    private Optional<Edition> coded(NetworkId network) {
        return policies.coded(network)
                .map(
                        policy ->
                                new Edition(
                                        MembershipPolicy.CODED,
                                        DeclaredPolicy.of(policy),
                                        null,
                                        null,
                                        ""));
    }

    @Override
    public SpecialRules specials(Actor actor, NetworkId network) {
        actor.require(Permission.EDIT_RULES, network);
        return policies.specials(network);
    }

    @Override
    public Preview preview(Actor actor, NetworkId network, DeclaredPolicy policy) {
        actor.require(Permission.EDIT_RULES, network);
        Map<RegionalKey, Verdict> before = verdicts(policies.of(network));
        MembershipPolicy after = policy.toPolicy(network, 0, policies.specials(network));
        Set<RegionalKey> joined = members.membersOf(network);
        List<Administration> all = register.current().administrations();
        List<Shift> shifts =
                all.stream()
                        .map(one -> shift(one, before, after, joined.contains(one.key())))
                        .filter(shift -> shift.before() != shift.after())
                        .toList();
        return new Preview(all.size(), shifts);
    }

    /** Of those the rules in force do not refuse, which this node knows already. */
    private Map<RegionalKey, Verdict> verdicts(MembershipPolicy policy) {
        return judged.of(policy).stream()
                .collect(
                        toUnmodifiableMap(
                                prospect -> prospect.administration().key(),
                                Prospect::beforeResolution));
    }

    private static Shift shift(
            Administration administration,
            Map<RegionalKey, Verdict> before,
            MembershipPolicy after,
            boolean member) {
        return new Shift(
                administration,
                before.getOrDefault(administration.key(), Verdict.NOT_ELIGIBLE),
                after.judge(Candidate.preview(administration)).verdictBeforeResolution(),
                member);
    }

    @Override
    @Transactional
    public SaveResult save(
            Actor actor, NetworkId network, DeclaredPolicy policy, int basedOn, String note) {
        Role role = actor.require(Permission.EDIT_RULES, network);
        List<PolicyProblem> problems = policy.problems(policies.specials(network));
        if (!problems.isEmpty()) {
            return new SaveResult.Refused(problems);
        }
        Edition current = editions(network).getFirst();
        if (current.version() != basedOn) {
            return new SaveResult.Stale(current);
        }
        if (current.policy().equals(policy)) {
            return new SaveResult.Unchanged();
        }
        if (!policies.add(network, basedOn, policy, actor.account(), clock.instant(), note)) {
            return new SaveResult.Stale(editions(network).getFirst());
        }
        int version = basedOn + 1;
        events.publishEvent(
                ActionTaken.in(
                                network,
                                actor,
                                role,
                                "membership-rules.changed",
                                Integer.toString(version),
                                "Version " + version)
                        .with(RuleChanges.between(current.policy(), policy)));
        return new SaveResult.Saved(version);
    }
}
