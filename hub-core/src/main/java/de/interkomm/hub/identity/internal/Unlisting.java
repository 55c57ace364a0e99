package de.interkomm.hub.identity.internal;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.ActionTaken;
import de.interkomm.hub.personaldata.Person;
import de.interkomm.hub.personaldata.Processing;
import de.interkomm.hub.personaldata.ProcessingEnd;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

/**
 * Takes a person off the list of a network's people, whatever role it holds there, and takes back
 * what it agreed to show. Only the person itself undoes that.
 */
@Component
class Unlisting implements ProcessingEnd {

    /** An import may have brought the network before its people, with other ids. */
    static final String UNLISTED =
            """
            u.account_id = %1$s or exists (
                select from hub.imported_person i
                where i.network = u.network and i.person_id = u.account_id
                  and i.account_id = %1$s)
            """;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Unlisting(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public Processing ends() {
        return Processing.LISTING;
    }

    @Override
    public void endIn(NetworkId network, Person person, Instant now) {
        UUID account = person.account();
        if (account == null) {
            return;
        }
        jdbc.sql(
                        """
                        insert into hub.unlisted_person (account_id, network, since)
                        values (:account, :network, :now) on conflict do nothing
                        """)
                .param("account", account)
                .param("network", network.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql(
                        """
                        update hub.consent set withdrawn_at = :now
                        where account_id = :account and network = :network
                          and withdrawn_at is null
                        returning purpose || '-' || text_version
                        """)
                .param("account", account)
                .param("network", network.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list()
                .forEach(words -> tell(network, new AccountId(account), person.name(), words));
    }

    /** Taken back by the objection, not by an act of the person. */
    private void tell(NetworkId network, AccountId account, String name, String words) {
        events.publishEvent(
                new ActionTaken(
                        network,
                        null,
                        null,
                        "consent.withdrawn",
                        account.toString(),
                        name,
                        Map.of("purpose", new ActionTaken.Change(words, null))));
    }
}
