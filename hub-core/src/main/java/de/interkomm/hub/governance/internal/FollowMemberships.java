package de.interkomm.hub.governance.internal;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.ParticipationId;
import de.interkomm.hub.governance.internal.ParticipationRows.Held;
import de.interkomm.hub.governance.internal.ParticipationRows.Lasting;
import de.interkomm.hub.governance.internal.ParticipationRows.Where;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.EmploymentEnded;
import de.interkomm.hub.identity.EmploymentLapsed;
import de.interkomm.hub.identity.NameChanged;
import de.interkomm.hub.identity.PersonDeactivated;
import de.interkomm.hub.identity.RoleEnded;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.MembershipEnded;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import java.util.Set;

/** Whoever loses what a seat in a group rests on loses the seat, on the same day. */
@Component
class FollowMemberships {

    private final GroupRepository repository;
    private final ParticipationRows participations;
    private final Accounts accounts;
    private final RestingSeats seats;
    private final SeatsAtRest resting;
    private final Comings comings;
    private final GroupMails mails;
    private final GroupDeeds deeds;

    FollowMemberships(
            GroupRepository repository,
            ParticipationRows participations,
            Accounts accounts,
            RestingSeats seats,
            SeatsAtRest resting,
            Comings comings,
            GroupMails mails,
            GroupDeeds deeds) {
        this.repository = repository;
        this.participations = participations;
        this.accounts = accounts;
        this.seats = seats;
        this.resting = resting;
        this.comings = comings;
        this.mails = mails;
        this.deeds = deeds;
    }

    @ApplicationModuleListener
    void on(MembershipEnded event) {
        switch (event.holder()) {
            case ADMINISTRATION -> endAdministration(event);
            case PERSON -> {
                String mailbox = event.mailbox();
                if (mailbox != null) {
                    accounts.find(new Mailbox(mailbox))
                            .ifPresent(
                                    account ->
                                            end(
                                                    event.network(),
                                                    account.id(),
                                                    Set.of(),
                                                    event.by()));
                }
            }
        }
    }

    /** Told late, it leaves alone what began after the end. */
    private void endAdministration(MembershipEnded event) {
        for (GroupId id : participations.groupsOf(event.administration(), event.on())) {
            NetworkGroup group = repository.findLocked(id.value()).orElseThrow();
            participations.heldFor(event.administration()).stream()
                    .filter(one -> one.group().equals(id))
                    .forEach(one -> tell(event.network(), group, one.lasting(), event.by()));
            comings.out(event.network(), group, event.administration(), event.on(), event.by());
            deeds.tellOfItself(
                    event.network(),
                    id,
                    "participation-ended",
                    group.name() + ": " + event.administration());
        }
    }

    @ApplicationModuleListener
    void on(NameChanged event) {
        participations.rename(event.account(), event.name());
    }

    @ApplicationModuleListener
    void on(PersonDeactivated event) {
        end(event.network(), event.account(), Set.of(), event.by());
    }

    @ApplicationModuleListener
    void on(EmploymentEnded event) {
        RegionalKey left = new RegionalKey(event.administration());
        end(event.network(), event.account(), Set.of(left), event.name());
    }

    /** Nobody loses a seat that only rests; a group whose lead it was has none until then. */
    @ApplicationModuleListener
    void on(EmploymentLapsed event) {
        Set<ParticipationId> atRest = resting.in(event.network());
        for (Held held : participations.heldBy(event.account())) {
            if (held.lasting().function() == GroupFunction.LEAD
                    && atRest.contains(held.lasting().id())) {
                comings.rests(
                        event.network(), repository.findById(held.group().value()).orElseThrow());
            }
        }
    }

    @ApplicationModuleListener
    void on(RoleEnded event) {
        String administration = event.administration();
        end(
                event.network(),
                event.account(),
                administration == null ? Set.of() : Set.of(new RegionalKey(administration)),
                event.by());
    }

    /** Nobody is told by the group of what they did themselves, or learn from elsewhere. */
    private void tell(NetworkId network, NetworkGroup group, Lasting ending, String by) {
        AccountId account = ending.account();
        if (account != null && !by.isEmpty()) {
            mails.tellEnded(network, account, group, ending.function(), by);
        }
    }

    /** What still rests on something stays, as where the person has another role here. */
    private void end(NetworkId network, AccountId account, Set<RegionalKey> gone, String by) {
        for (Where where : seats.unfounded(network, account, gone)) {
            NetworkGroup group = repository.findLocked(where.group().value()).orElseThrow();
            participations
                    .lasting(where.group(), where.participation())
                    .ifPresent(
                            lasting -> {
                                tell(network, group, lasting, by);
                                comings.out(network, group, lasting, by);
                                deeds.tellOfItself(
                                        network,
                                        where.group(),
                                        "participation-ended",
                                        group.name() + ": " + lasting.name());
                            });
        }
    }
}
