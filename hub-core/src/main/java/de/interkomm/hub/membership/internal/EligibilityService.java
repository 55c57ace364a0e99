package de.interkomm.hub.membership.internal;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.membership.Eligibility;
import de.interkomm.hub.membership.MembershipStatus;
import de.interkomm.hub.membership.spi.Candidate;
import de.interkomm.hub.network.MemberKind;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.network.NetworkState;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@Service
class EligibilityService implements Eligibility {

    private final Networks networks;
    private final Policies policies;
    private final JudgedAdministrations judged;
    private final MemberRegister members;
    private final MembershipRepository memberships;
    private final TransactionTemplate reading;

    EligibilityService(
            Networks networks,
            Policies policies,
            JudgedAdministrations judged,
            MemberRegister members,
            MembershipRepository memberships,
            PlatformTransactionManager transactions) {
        this.networks = networks;
        this.policies = policies;
        this.judged = judged;
        this.members = members;
        this.memberships = memberships;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    @Override
    public List<Answer> of(Administration administration) {
        Set<NetworkId> joined = members.networksOf(administration.key());
        return networks.all().stream()
                .filter(network -> isOpen(network.id()))
                .flatMap(network -> answer(network, administration, joined).stream())
                .sorted(Comparator.comparing(answer -> answer.judgement().verdict()))
                .toList();
    }

    private boolean isOpen(NetworkId network) {
        return networks.state(network).filter(NetworkState.OPEN::equals).isPresent();
    }

    @Override
    public Optional<Answer> of(NetworkId network, Administration administration) {
        Set<NetworkId> joined = members.networksOf(administration.key());
        return networks.find(network).flatMap(profile -> answer(profile, administration, joined));
    }

    private Optional<Answer> answer(
            NetworkProfile network, Administration administration, Set<NetworkId> joined) {
        return policies.find(network.id())
                .map(
                        policy ->
                                new Answer(
                                        network,
                                        policy,
                                        policy.judge(Candidate.preview(administration)),
                                        belonging(network, administration, joined)));
    }

    private Belonging belonging(
            NetworkProfile network, Administration administration, Set<NetworkId> joined) {
        if (!joined.contains(network.id())) {
            return Belonging.NONE;
        }
        boolean rests =
                network.members() == MemberKind.ADMINISTRATION
                        && NetworkScope.call(
                                network.id(), () -> rests(administration.key().value()));
        return rests ? Belonging.RESTING : Belonging.MEMBER;
    }

    private boolean rests(String regionalKey) {
        return Boolean.TRUE.equals(
                reading.execute(
                        _ ->
                                memberships
                                        .findByRegionalKeyAndHolderAndStatus(
                                                regionalKey,
                                                MemberKind.ADMINISTRATION,
                                                MembershipStatus.SUSPENDED)
                                        .isPresent()));
    }

    @Override
    public List<Prospect> prospects(NetworkId network) {
        Set<RegionalKey> joined = members.membersOf(network);
        return judged.of(policies.of(network)).stream()
                .filter(prospect -> !joined.contains(prospect.administration().key()))
                .toList();
    }
}
