package de.interkomm.hub.membership;

import de.interkomm.hub.tenancy.NetworkEvent;
import de.interkomm.hub.tenancy.NetworkId;

/** An applicant has done something a coordinator should know of: answered, signed, or withdrawn. */
public record ApplicantAnswered(
        NetworkId network,
        ApplicationId application,
        String reference,
        String administrationName,
        ApplicationStep step)
        implements NetworkEvent {}
