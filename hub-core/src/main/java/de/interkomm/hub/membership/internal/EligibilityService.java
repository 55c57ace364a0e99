package de.interkomm.hub.membership.internal;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.membership.Eligibility;
import de.interkomm.hub.membership.spi.Candidate;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.network.NetworkState;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Service;

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

    EligibilityService(
            Networks networks,
            Policies policies,
            JudgedAdministrations judged,
            MemberRegister members) {
        this.networks = networks;
        this.policies = policies;
        this.judged = judged;
        this.members = members;
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
                                        joined.contains(network.id())));
    }

    @Override
    public List<Prospect> prospects(NetworkId network) {
        Set<RegionalKey> joined = members.membersOf(network);
        return judged.of(policies.of(network)).stream()
                .filter(prospect -> !joined.contains(prospect.administration().key()))
                .toList();
    }
}
