package de.interkomm.hub.membership;

import de.interkomm.hub.tenancy.NetworkEvent;
import de.interkomm.hub.tenancy.NetworkId;

/** Whoever an application was for is a member from now on. */
public record ApplicationAdmitted(NetworkId network, ApplicationId application)
        implements NetworkEvent {}
