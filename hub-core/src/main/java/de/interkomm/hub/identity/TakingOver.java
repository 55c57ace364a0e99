package de.interkomm.hub.identity;

import de.interkomm.hub.tenancy.NetworkId;

import java.time.Duration;
import java.util.List;

/**
 * Asks the people of a network that came from another hub whether they want to come along. A mail
 * brings a link, and behind it are two buttons: to take over one's roles, with the account of the
 * mailbox, or to be forgotten.
 */
public interface TakingOver {

    /** How long somebody can answer; a reminder starts this anew. */
    Duration VALIDITY = Duration.ofDays(60);

    /** How long after a mail the next one may go. */
    Duration BETWEEN_MAILS = Duration.ofHours(24);

    /** Looks at a link of this network without using it up. */
    Answer look(NetworkId network, String token);

    /** From now on the person holds the roles here. */
    Answer accept(NetworkId network, String token);

    /** Forgets the person. */
    Answer decline(NetworkId network, String token);

    /**
     * How many have answered.
     *
     * @throws NotPermitted if the actor is no operator
     */
    Progress progress(Actor operator, NetworkId network);

    /**
     * Writes again to everybody who has not answered and was not written to lately.
     *
     * @return to how many
     * @throws NotPermitted if the actor is no operator
     */
    int remind(Actor operator, NetworkId network);

    /**
     * @param people with a role in the network, those who declined left out
     * @param takenOver who have agreed
     */
    record Progress(int people, int takenOver) {

        public boolean isWaiting() {
            return takenOver < people;
        }
    }

    /** What a link is worth. */
    sealed interface Answer {

        /** Can be answered. */
        record Open(String name, List<Standing> roles) implements Answer {

            public Open {
                roles = List.copyOf(roles);
            }
        }

        /** Has just been accepted. */
        record Accepted(String name) implements Answer {}

        /** Has just been declined. */
        record Declined() implements Answer {}

        /** Was accepted or declined before. */
        record AnsweredBefore() implements Answer {}

        record Expired() implements Answer {}

        /** Mistyped, forgotten, or another network's. */
        record Unknown() implements Answer {}
    }
}
