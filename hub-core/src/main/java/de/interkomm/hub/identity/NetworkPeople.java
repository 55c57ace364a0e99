package de.interkomm.hub.identity;

import de.interkomm.hub.identity.Roles.Resting;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;

import java.util.List;
import java.util.Optional;

/** The people of a network, for those who run it. Nobody outside it is ever found here. */
public interface NetworkPeople {

    /**
     * The roles given by hand to somebody who is here already; the others follow from elsewhere.
     */
    List<Role> ASSIGNABLE = List.of(Role.COORDINATOR, Role.DEPUTY, Role.EDITOR, Role.GUEST);

    /** How many people a page of the list holds. */
    int PAGE_SIZE = 50;

    /**
     * Everybody with a role in the network, by name.
     *
     * @throws NotPermitted without {@link Permission#INVITE_PEOPLE}
     */
    Page<Person> find(Actor actor, NetworkId network, Query query);

    /**
     * What rests in the network, by the names of the holders; they are found nowhere else here.
     *
     * @throws NotPermitted without {@link Permission#INVITE_PEOPLE}
     */
    List<Resting> resting(Actor actor, NetworkId network);

    /**
     * One person with every role held in the network; empty for whoever has none here.
     *
     * @throws NotPermitted without {@link Permission#INVITE_PEOPLE}
     */
    Optional<Person> open(Actor actor, NetworkId network, AccountId account);

    /**
     * Gives somebody who has a role in the network one more.
     *
     * @throws NotPermitted without {@link Permission#ASSIGN_ROLES}
     * @throws IllegalArgumentException for a role that is not {@link #ASSIGNABLE}
     */
    Assignment assign(Actor actor, NetworkId network, AccountId account, Role role);

    /**
     * Takes a role held in person away, at once. The last coordinator stays, however many withdraw
     * one another at the same time.
     *
     * @throws NotPermitted without {@link Permission#ASSIGN_ROLES}
     */
    Withdrawal withdraw(Actor actor, NetworkId network, AccountId account, Role role);

    /**
     * Ends every role the person holds here in person; what is held for an administration, and in
     * other networks, stays.
     *
     * @throws NotPermitted without {@link Permission#INVITE_PEOPLE}; for those who run the network,
     *     without {@link Permission#ASSIGN_ROLES}
     */
    Withdrawal deactivate(Actor actor, NetworkId network, AccountId account);

    /**
     * What to look for.
     *
     * @param text part of a name or mailbox; empty for everybody
     * @param role only who holds it; {@code null} for all
     * @param page counted from 0; past the end it is the last one
     */
    record Query(String text, @Nullable Role role, int page) {}

    /** Somebody, and what they are here, the weightiest first. */
    record Person(AccountView account, List<Held> roles) {

        public Person {
            roles = List.copyOf(roles);
        }

        public boolean holds(Role role) {
            return roles.stream().anyMatch(held -> held.standing().role() == role);
        }

        /** Whether anything would end with {@link NetworkPeople#deactivate}. */
        public boolean isHereInPerson() {
            return roles.stream().anyMatch(held -> held.standing().administration() == null);
        }
    }

    /** A role, and why it is held. */
    record Held(Standing standing, Origin origin) {}

    /** Why somebody holds a role. */
    enum Origin {
        /** Somebody gave it, and can take it away. */
        ASSIGNED,
        /** A membership brings it, and it ends with that. */
        MEMBERSHIP
    }

    /** What came of giving a role. */
    enum Assignment {
        ASSIGNED,
        HELD_ALREADY,
        NOT_FROM_HERE
    }

    /** What came of taking roles away. */
    enum Withdrawal {
        WITHDRAWN,
        LAST_COORDINATOR_STAYS,
        /** It ends with the membership, not here. */
        FOLLOWS_FROM_MEMBERSHIP,
        NOT_HELD
    }
}
