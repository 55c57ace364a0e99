package de.interkomm.hub.membership;

import de.interkomm.hub.tenancy.NetworkEvent;
import de.interkomm.hub.tenancy.NetworkId;

/** An application has arrived and waits for a coordinator. */
public record ApplicationSubmitted(
        NetworkId network, ApplicationId application, String reference, String administrationName)
        implements NetworkEvent {}
