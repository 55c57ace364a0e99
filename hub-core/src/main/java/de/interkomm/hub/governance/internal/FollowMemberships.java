package de.interkomm.hub.governance.internal;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.internal.ParticipationRows.Where;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.PersonDeactivated;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.MembershipEnded;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Whoever leaves the network leaves its groups, on the same day. */
@Component
class FollowMemberships {

    private final GroupRepository repository;
    private final ParticipationRows participations;
    private final Accounts accounts;
    private final NetworkFolk folk;
    private final Comings comings;
    private final GroupDeeds deeds;

    FollowMemberships(
            GroupRepository repository,
            ParticipationRows participations,
            Accounts accounts,
            NetworkFolk folk,
            Comings comings,
            GroupDeeds deeds) {
        this.repository = repository;
        this.participations = participations;
        this.accounts = accounts;
        this.folk = folk;
        this.comings = comings;
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
                                            endPerson(event.network(), account.id(), event.by()));
                }
            }
        }
    }

    /** Told late, it leaves alone what began after the end. */
    private void endAdministration(MembershipEnded event) {
        for (GroupId id : participations.groupsOf(event.administration(), event.on())) {
            NetworkGroup group = repository.findLocked(id.value()).orElseThrow();
            comings.out(event.network(), group, event.administration(), event.on(), event.by());
            deeds.tellOfItself(
                    event.network(),
                    id,
                    "participation-ended",
                    group.name() + ": " + event.administration());
        }
    }

    @ApplicationModuleListener
    void on(PersonDeactivated event) {
        endPerson(event.network(), event.account(), event.by());
    }

    /** Unless the person has another role here. */
    private void endPerson(NetworkId network, AccountId account, String by) {
        if (folk.hasRole(network, account)) {
            return;
        }
        for (Where where : participations.seatsOf(account)) {
            NetworkGroup group = repository.findLocked(where.group().value()).orElseThrow();
            participations
                    .lasting(where.group(), where.participation())
                    .ifPresent(
                            lasting -> {
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
