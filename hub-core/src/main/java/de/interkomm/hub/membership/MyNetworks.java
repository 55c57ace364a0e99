package de.interkomm.hub.membership;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.membership.OverviewSource.Waiting;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What somebody is across all networks, and what waits for them there. */
public interface MyNetworks {

    /** How many networks a page holds. */
    int PAGE_SIZE = 24;

    /**
     * The networks in which the person has a role, those where something waits first, then by name.
     * Takes the same few queries for one network and for hundreds.
     *
     * @param text part of a network's name; empty for all
     * @param page as it stands in the address, counted from 0
     */
    Page<MyNetwork> of(Actor actor, String text, String page, Locale locale);

    /**
     * What waits for the person in some of these networks, by network; those where nothing does are
     * left out. Asks each network by itself, so not to be asked for hundreds.
     */
    Map<NetworkId, List<Waiting>> waiting(Actor actor, Collection<NetworkId> networks);

    /** Those archived in which the person has a role, by name. */
    List<Archived> archived(Actor actor, Locale locale);

    /** Where something of the person's rests until they confirm where they work, by name. */
    List<AtRest> resting(Actor actor, Locale locale);

    /**
     * @param roles that rest there, the weightiest first
     * @param employer the administration whose employment is not known any more, by its name
     */
    record AtRest(NetworkProfile profile, List<Role> roles, String employer) {

        public AtRest {
            roles = List.copyOf(roles);
        }
    }

    /**
     * A network that stands in no list any more.
     *
     * @param since {@code null} if nobody wrote that down
     * @param coordinators whom to ask
     */
    record Archived(
            NetworkProfile profile, @Nullable Instant since, List<AccountView> coordinators) {

        public Archived {
            coordinators = List.copyOf(coordinators);
        }
    }

    /**
     * @param roles the weightiest first
     * @param waiting how many applications wait for a coordinator; {@code null} for those who may
     *     not work on them
     * @param employments how many want theirs confirmed by a coordinator; 0 for those who may not
     * @param administrations those the person represents here, by name
     */
    record MyNetwork(
            NetworkProfile profile,
            Set<Role> roles,
            @Nullable Integer waiting,
            int employments,
            Map<RegionalKey, String> administrations) {

        public NetworkId id() {
            return profile.id();
        }
    }
}
