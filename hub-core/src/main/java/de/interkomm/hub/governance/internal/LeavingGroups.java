package de.interkomm.hub.governance.internal;

import de.interkomm.hub.governance.internal.ParticipationRows.Where;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.personaldata.Person;
import de.interkomm.hub.personaldata.Processing;
import de.interkomm.hub.personaldata.ProcessingEnd;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.UUID;

/**
 * Takes a person out of all groups of a network, as a guest too, and its name off what was; what it
 * asked for and was invited to is removed.
 */
@Component
class LeavingGroups implements ProcessingEnd {

    /** Nobody did it by hand. */
    private static final String BY = "";

    private final GroupRepository repository;
    private final ParticipationRows participations;
    private final ParticipationData data;
    private final Comings comings;
    private final GroupDeeds deeds;
    private final JdbcClient jdbc;

    LeavingGroups(
            GroupRepository repository,
            ParticipationRows participations,
            ParticipationData data,
            Comings comings,
            GroupDeeds deeds,
            JdbcClient jdbc) {
        this.repository = repository;
        this.participations = participations;
        this.data = data;
        this.comings = comings;
        this.deeds = deeds;
        this.jdbc = jdbc;
    }

    @Override
    public Processing ends() {
        return Processing.GROUPS;
    }

    @Override
    public void endIn(NetworkId network, Person person, Instant now) {
        UUID account = person.account();
        if (account != null) {
            participations
                    .allSeatsOf(new AccountId(account))
                    .forEach(where -> leave(network, where));
        }
        data.takeNames(person, now);
        data.forgetRequests(person);
        jdbc.sql("delete from hub.group_guest where network = :network and mailbox = :mailbox")
                .param("network", network.value())
                .param("mailbox", person.mailbox())
                .update();
    }

    private void leave(NetworkId network, Where where) {
        NetworkGroup group = repository.findLocked(where.group().value()).orElseThrow();
        participations
                .lasting(where.group(), where.participation())
                .ifPresent(
                        lasting -> {
                            comings.out(network, group, lasting, BY);
                            deeds.tellOfItself(
                                    network,
                                    where.group(),
                                    "participation-ended",
                                    group.name() + ": " + lasting.name());
                        });
    }
}
