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

    Admissions(MembershipRepository memberships, MemberRegister register) {
        this.memberships = memberships;
        this.register = register;
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
        memberships.save(Membership.admitted(application, network.members(), on));
        register.enter(network.id(), application.administration());
    }
}
