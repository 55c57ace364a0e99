package de.interkomm.hub.personaldata;

import de.interkomm.hub.tenancy.NetworkId;

import java.time.Instant;
import java.util.List;

/**
 * Implemented by every module that keeps personal data, once for each kind of them. From these come
 * what a person sees, downloads and erases, the retention job, and the register of processing
 * activities; none of them knows any table.
 *
 * <p>Every method is called in a transaction: those for a network in one that began in its scope.
 */
public interface PersonalDataKeeper {

    /** What is kept, and by which rule. */
    DataKind kind();

    /** All that is kept about the person in the hub itself. */
    default List<PersonalRecord> inHub(Person person) {
        return List.of();
    }

    /** All that is kept about the person in the bound network. */
    default List<PersonalRecord> in(NetworkId network, Person person) {
        return List.of();
    }

    /**
     * Removes what {@link #inHub} announces as {@link Fate.Goes}; takes the name off what it
     * announces as {@link Fate.Nameless}. Doing it again changes nothing.
     */
    default void eraseInHub(Person person, Instant now) {}

    /** The same for the bound network. */
    default void eraseIn(NetworkId network, Person person, Instant now) {}

    /**
     * Removes what is kept longer than the kind's retention allows. Doing it again changes nothing.
     *
     * @return how many records were removed, or had names taken off
     */
    default int expireInHub(Instant now) {
        return 0;
    }

    /** The same for the bound network. */
    default int expireIn(NetworkId network, Instant now) {
        return 0;
    }
}
