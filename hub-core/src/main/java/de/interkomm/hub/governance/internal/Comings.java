package de.interkomm.hub.governance.internal;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.governance.WayIn;
import de.interkomm.hub.governance.internal.ParticipationRows.Lasting;
import de.interkomm.hub.governance.internal.ParticipationRows.Person;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;

/**
 * Brings people and administrations into a group that is held, and out of it; what was stays
 * written. An administration stays when the last of its people goes.
 */
@Component
class Comings {

    private final ParticipationRows participations;
    private final GuestRows guests;
    private final Accounts accounts;
    private final GroupMails mails;
    private final SeatsAtRest resting;
    private final Clock clock;

    Comings(
            ParticipationRows participations,
            GuestRows guests,
            Accounts accounts,
            GroupMails mails,
            SeatsAtRest resting,
            Clock clock) {
        this.participations = participations;
        this.guests = guests;
        this.accounts = accounts;
        this.mails = mails;
        this.resting = resting;
        this.clock = clock;
    }

    void in(NetworkGroup group, Person person, GroupFunction function, String by) {
        in(group, person, function, today(), by);
    }

    void in(NetworkGroup group, Person person, GroupFunction function, LocalDate from, String by) {
        RegionalKey administration = person.administration();
        String title = person.administrationName();
        if (administration != null && title != null) {
            in(group, administration, title, from, by);
        }
        add(group, person, function, from, by);
    }

    /**
     * @return whether it was not in the group yet
     */
    boolean in(NetworkGroup group, RegionalKey administration, String title, String by) {
        return in(group, administration, title, today(), by);
    }

    boolean in(
            NetworkGroup group,
            RegionalKey administration,
            String title,
            LocalDate from,
            String by) {
        // Where all belong by rule nobody writes down that they do.
        return group.wayIn() != WayIn.BY_RULE
                && participations.add(group.id(), administration, title, from, by);
    }

    /** The same person in another function from today on. */
    void change(
            NetworkId network,
            NetworkGroup group,
            Lasting before,
            Person person,
            GroupFunction function,
            String by) {
        boolean led = isLed(network, group);
        participations.end(before.id(), today(), by);
        add(group, person, function, today(), by);
        tellIfLeadless(network, group, led);
    }

    void out(NetworkId network, NetworkGroup group, Lasting participation, String by) {
        boolean led = isLed(network, group);
        participations.end(participation.id(), today(), by);
        AccountId account = participation.account();
        if (participation.function() == GroupFunction.GUEST && account != null) {
            accounts.find(account)
                    .map(AccountView::mailbox)
                    .ifPresent(
                            mailbox -> guests.end(network, group.id(), mailbox, clock.instant()));
        }
        tellIfLeadless(network, group, led);
    }

    void out(NetworkId network, NetworkGroup group, RegionalKey administration, String by) {
        out(network, group, administration, today(), by);
    }

    void out(
            NetworkId network,
            NetworkGroup group,
            RegionalKey administration,
            LocalDate on,
            String by) {
        boolean led = isLed(network, group);
        participations.endIn(group.id(), administration, on, by);
        tellIfLeadless(network, group, led);
    }

    private void add(
            NetworkGroup group, Person person, GroupFunction function, LocalDate from, String by) {
        AccountView account = accounts.find(person.account()).orElseThrow();
        participations.add(group.id(), person, account.mailbox(), function, from, by);
    }

    /** Tells of a lead whose seat rests from now on, if nobody else leads. */
    void rests(NetworkId network, NetworkGroup group) {
        tellIfLeadless(network, group, true);
    }

    private void tellIfLeadless(NetworkId network, NetworkGroup group, boolean led) {
        if (led && !group.isArchived() && !isLed(network, group)) {
            mails.tellOfMissingLead(network, group.id(), group.name());
        }
    }

    private boolean isLed(NetworkId network, NetworkGroup group) {
        return participations.isLed(group.id(), resting.in(network));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), GroupService.GERMANY);
    }
}
