package de.interkomm.hub.resolutions.internal;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupPeople;
import de.interkomm.hub.governance.GroupPeople.Belonging;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.identity.Roles.Holder;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who casts the votes of administrations: their people in the group, their contact persons and
 * their heads, as they are at the moment of asking. Whoever does not speak for an administration
 * any more casts nothing for it, and whoever came after does.
 */
@Component
class Speakers {

    private final GroupPeople people;
    private final Roles roles;

    Speakers(GroupPeople people, Roles roles) {
        this.people = people;
        this.roles = roles;
    }

    /** All who speak for somebody in the group. */
    Speaking in(NetworkId network, GroupId group) {
        return new Speaking(
                people.of(network, group).stream()
                        .filter(one -> one.function() != GroupFunction.GUEST)
                        .toList(),
                roles.holdersIn(network).stream()
                        .filter(one -> one.standing().administration() != null)
                        .filter(one -> one.account().enabled())
                        .toList());
    }

    /**
     * @param sitting the people of the group, guests left out
     * @param representing who represents an administration of the network
     */
    record Speaking(List<Belonging> sitting, List<Holder> representing) {

        /** Those who cast an entry's vote as long as it is not lent, each once. */
        Collection<Speaker> castersOf(Seat entry) {
            return entry.account() == null
                    ? speakersFor(entry.keys())
                    : sitting.stream()
                            .filter(one -> one.account().equals(entry.account()))
                            .map(Speaking::speaker)
                            .toList();
        }

        /** Those who speak for an administration, each once. */
        Collection<Speaker> speakersFor(Set<RegionalKey> keys) {
            Map<AccountId, Speaker> found = new LinkedHashMap<>();
            for (Belonging one : sitting) {
                RegionalKey key = one.administration();
                if (key != null && keys.contains(key)) {
                    found.put(one.account(), speaker(one));
                }
            }
            for (Holder one : representing) {
                RegionalKey key = one.standing().administration();
                AccountView account = one.account();
                if (key != null && keys.contains(key)) {
                    found.putIfAbsent(
                            account.id(),
                            new Speaker(account.id(), account.name(), account.mailbox()));
                }
            }
            return found.values();
        }

        private static Speaker speaker(Belonging one) {
            return new Speaker(one.account(), one.name(), one.mailbox());
        }

        /** Whether anybody casts an administration's vote. */
        boolean isHeard(Elector administration) {
            return Stream.concat(
                            sitting.stream().map(Belonging::administration),
                            representing.stream().map(one -> one.standing().administration()))
                    .anyMatch(key -> key != null && administration.keys().contains(key));
        }

        /** Whether nobody can cast an entry's vote. */
        boolean isUnheard(Seat entry) {
            return !entry.isLent() && castersOf(entry).isEmpty();
        }

        /** Whether somebody can cast an entry's vote, and nobody has. */
        boolean isAwaited(Seat entry) {
            return !entry.voted() && !isUnheard(entry);
        }

        boolean isCaster(AccountId account, Seat entry) {
            return castersOf(entry).stream().anyMatch(one -> one.account().equals(account));
        }

        boolean speaksFor(AccountId account, Set<RegionalKey> keys) {
            return speakersFor(keys).stream().anyMatch(one -> one.account().equals(account));
        }

        /** Whether an entry's vote is lent to somebody, or to an administration they speak for. */
        boolean carries(AccountId account, Seat entry) {
            return account.equals(entry.carrier()) || speaksFor(account, entry.carrierKeys());
        }
    }

    /** Somebody who casts a vote. */
    record Speaker(AccountId account, String name, Mailbox mailbox) {}
}
