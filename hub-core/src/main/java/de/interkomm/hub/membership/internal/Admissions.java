package de.interkomm.hub.membership.internal;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.MembershipStatus;
import de.interkomm.hub.network.MemberKind;
import de.interkomm.hub.network.NetworkProfile;

import org.springframework.stereotype.Component;

import java.time.LocalDate;

/** Makes members, each once. */
@Component
class Admissions {

    private final MembershipRepository memberships;
    private final MemberRegister register;
    private final MemberRoles roles;

    Admissions(MembershipRepository memberships, MemberRegister register, MemberRoles roles) {
        this.memberships = memberships;
        this.register = register;
        this.roles = roles;
    }

    /** Whether whoever this application is for is a member already. */
    boolean isMember(NetworkProfile network, RegionalKey administration, Mailbox mailbox) {
        return switch (network.members()) {
            case ADMINISTRATION ->
                    memberships.existsByRegionalKeyAndHolderAndStatusNot(
                            administration.value(),
                            MemberKind.ADMINISTRATION,
                            MembershipStatus.ENDED);
            case PERSON ->
                    memberships.existsByMailboxAndHolderAndStatusNot(
                            mailbox.address(), MemberKind.PERSON, MembershipStatus.ENDED);
        };
    }

    /** The application has been admitted: from now on its holder is a member. */
    void begin(NetworkProfile network, Application application, LocalDate on) {
        Membership membership =
                memberships.save(Membership.admitted(application, network.members(), on));
        roles.follow(network.id(), membership);
        register.enter(network.id(), application.administration());
    }
}
