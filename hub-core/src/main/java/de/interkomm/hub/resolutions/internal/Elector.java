package de.interkomm.hub.resolutions.internal;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.resolutions.EntryId;
import de.interkomm.hub.resolutions.Present;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * One of those who can vote.
 *
 * @param administration {@code null} for a person
 * @param keys of whom it stands for; empty for a person
 * @param account {@code null} for an administration, as {@code mailbox} is
 */
record Elector(
        EntryId id,
        @Nullable RegionalKey administration,
        Set<RegionalKey> keys,
        @Nullable AccountId account,
        String name,
        @Nullable Mailbox mailbox,
        int weight) {

    Elector {
        keys = Set.copyOf(keys);
    }

    static Elector ofAdministration(
            RegionalKey administration, Set<RegionalKey> keys, String name, int weight) {
        return new Elector(EntryId.next(), administration, keys, null, name, null, weight);
    }

    static Elector inPerson(AccountId account, String name, Mailbox mailbox) {
        return new Elector(EntryId.next(), null, Set.of(), account, name, mailbox, 1);
    }

    /** Whether that one being there makes this one present. */
    boolean isThereBy(Present present) {
        return switch (present) {
            case Present.OfAdministration(var key) -> keys.contains(key);
            case Present.InPerson(var person) -> person.equals(account);
            case Present.Deputised _ -> false;
        };
    }
}
