package de.interkomm.hub.identity;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;

import java.util.List;
import java.util.Optional;

/**
 * The people of a network as its people see them: whoever may {@link Permission#MEET_PEOPLE} sees,
 * and is seen by, all others who may. More than name, administration and function is shown to
 * nobody unless the person agrees to it in that very network, see {@link Consents}.
 */
public interface Profiles {

    /** How many people a page of the list holds. */
    int PAGE_SIZE = 50;

    /**
     * By name.
     *
     * @throws NotPermitted without {@link Permission#MEET_PEOPLE}
     */
    Page<Profile> find(Actor actor, NetworkId network, Query query);

    /**
     * Empty for whoever is not among the network's people.
     *
     * @throws NotPermitted without {@link Permission#MEET_PEOPLE}
     */
    Optional<Profile> open(Actor actor, NetworkId network, AccountId account);

    /**
     * What to look for.
     *
     * @param text part of a name, of an administration's name, of a function or of what is shown of
     *     what somebody works on; empty for everybody
     * @param page counted from 0; past the end it is the last one
     */
    record Query(String text, int page) {}

    /**
     * Somebody, as far as the people of one network may know.
     *
     * @param administrations for which the person stands in this network; if for none, where the
     *     person is known to work
     * @param function {@code null} if unsaid
     * @param phone {@code null} if unsaid or not to be shown here; so are the mailbox and the
     *     topics
     */
    record Profile(
            AccountId id,
            String name,
            List<RegionalKey> administrations,
            @Nullable String function,
            @Nullable String phone,
            @Nullable Mailbox mailbox,
            @Nullable String topics) {

        public Profile {
            administrations = List.copyOf(administrations);
        }
    }
}
