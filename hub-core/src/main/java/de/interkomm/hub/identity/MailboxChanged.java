package de.interkomm.hub.identity;

import de.interkomm.hub.tenancy.NetworkEvent;
import de.interkomm.hub.tenancy.NetworkId;

/** Somebody who is something in the network has another mailbox now, and has confirmed it. */
public record MailboxChanged(NetworkId network, AccountId account, String from, String to)
        implements NetworkEvent {}
