package de.interkomm.hub.identity;

import de.interkomm.hub.tenancy.NetworkId;

import java.util.Set;

/** What people say about themselves. Who gets to see it they say by {@link Consents}. */
public interface MyProfile {

    /** The longest function, in characters. */
    int LONGEST_FUNCTION = 120;

    /** The longest phone number, in characters. */
    int LONGEST_PHONE = 40;

    /** The longest text about what somebody works on, in characters. */
    int LONGEST_TOPICS = 600;

    /** Nothing but empty texts for whoever never said anything. */
    Details of(Actor actor);

    /**
     * What somebody is at work, as the people of every network of theirs may read; empty if unsaid.
     */
    String functionOf(AccountId account);

    void change(Actor actor, Details details);

    /**
     * What somebody is at work, as stated when joining. Nothing happens if the person has said so
     * before.
     *
     * @param function empty if unknown; cut off at {@link #LONGEST_FUNCTION}
     */
    void introduce(AccountId account, String function);

    /**
     * Networks whose people do not see the person in their list, because an objection to it was
     * upheld. Coordinators still do where they manage people.
     */
    Set<NetworkId> unlisted(Actor actor);

    /**
     * The person is listed again, with nothing but what everybody is listed with.
     *
     * @return whether the person was not
     */
    boolean listAgain(Actor actor, NetworkId network);

    /**
     * Each empty if left out, and never longer than allowed.
     *
     * @param function at work, shown to the people of every network the person belongs to
     * @param topics what the person works on
     */
    record Details(String function, String phone, String topics) {

        public Details {
            function = function.strip();
            phone = phone.strip();
            topics = topics.strip();
            if (function.length() > LONGEST_FUNCTION
                    || phone.length() > LONGEST_PHONE
                    || topics.length() > LONGEST_TOPICS) {
                throw new IllegalArgumentException("a profile takes no more");
            }
        }

        public boolean isEmpty() {
            return function.isEmpty() && phone.isEmpty() && topics.isEmpty();
        }
    }
}
