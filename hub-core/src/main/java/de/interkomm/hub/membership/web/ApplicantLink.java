package de.interkomm.hub.membership.web;

import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.ApplicationId;
import de.interkomm.hub.membership.spi.MembershipPolicy;
import de.interkomm.hub.network.MemberKind;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.tenancy.NetworkId;

/**
 * The secret link an applicant came by, and what it opens. Its methods are public because the
 * templates' expressions call them.
 *
 * @param mailedTo the mailbox the link went to
 */
record ApplicantLink(
        NetworkProfile profile,
        MembershipPolicy policy,
        String token,
        ApplicationId application,
        Mailbox mailedTo) {

    public NetworkId network() {
        return profile.id();
    }

    /** The applicant's page; what can be done there lies below it. */
    public String path() {
        return "/networks/" + profile.id() + "/applications/" + token;
    }

    public boolean isForPersons() {
        return profile.members() == MemberKind.PERSON;
    }
}
