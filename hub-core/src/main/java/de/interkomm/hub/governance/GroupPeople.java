package de.interkomm.hub.governance;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/** Who belongs to a group of the bound network, for modules whose things belong to groups. */
public interface GroupPeople {

    /**
     * What the reader may do in a group.
     *
     * @param reader {@code null} for those who have not signed in
     * @throws de.interkomm.hub.shell.PageNotFound if there is none, or none this reader may know of
     */
    Set<GroupRight> rights(@Nullable Actor reader, NetworkId network, GroupId group);

    /**
     * @throws de.interkomm.hub.shell.PageNotFound without the right, or if there is no such group
     */
    void require(Actor actor, NetworkId network, GroupId group, GroupRight right);

    /**
     * Everybody who belongs to the group now and whose account is in use: those who were put in,
     * and where all members belong by rule, they as well; by name. The caller has checked who asks.
     */
    List<Belonging> of(NetworkId network, GroupId group);

    /** How many administrations belong to the group now. */
    int administrations(NetworkId network, GroupId group);

    /**
     * The administrations that belong to the group now, whether or not anybody sits there for them;
     * by name. The caller has checked who asks.
     */
    List<Groups.Participant> participants(NetworkId network, GroupId group);

    /**
     * Somebody of a group.
     *
     * @param administration for which; {@code null} for none
     * @param administrationName of it, or of the network a guest comes from; {@code null} for none
     */
    record Belonging(
            AccountId account,
            String name,
            Mailbox mailbox,
            @Nullable RegionalKey administration,
            @Nullable String administrationName,
            GroupFunction function) {

        /** Whether they are there for more than as a guest. */
        public boolean isMember() {
            return function != GroupFunction.GUEST;
        }
    }
}
