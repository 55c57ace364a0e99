package de.interkomm.hub.membership.internal;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.interkomm.hub.membership.MembershipId;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.TestNetworks;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Memberships from before their history was kept get what is known of it. */
@SpringBootTest
class MembershipHistoryModuleTests {

    private static final NetworkId NETWORK = TestNetworks.VILLAGES;
    private static final String CHANGELOG =
            "db/changelog/network/membership/0005-membership-history.sql";

    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    @Test
    void aMemberThatRestsKeepsDayAndReason() throws IOException {
        assertThat(
                        historyOf(
                                "'SUSPENDED', '2019-05-01', '2024-02-01', null, 'Wahljahr'",
                                List.of("2019-05-01", "2021-06-01")))
                .containsExactly(
                        "ADMITTED 2019-05-01 ",
                        "CONTACT_CHANGED 2021-06-01 Person 2",
                        "SUSPENDED 2024-02-01 Wahljahr");
    }

    @Test
    void oneThatEndedAfterARestHasBoth() throws IOException {
        assertThat(
                        historyOf(
                                "'ENDED', '2019-05-01', '2024-02-01', '2025-01-31', 'Austritt'",
                                List.of()))
                .containsExactly(
                        "ADMITTED 2019-05-01 ",
                        "SUSPENDED 2024-02-01 ",
                        "ENDED 2025-01-31 Austritt");
    }

    /** What the changeset makes of a row as it was written before; nothing of it is kept. */
    private List<String> historyOf(String state, List<String> contactsFrom) throws IOException {
        MembershipId id = MembershipId.next();
        List<String> statements = statements();
        return NetworkScope.call(
                NETWORK,
                () ->
                        transaction.execute(
                                status -> {
                                    status.setRollbackOnly();
                                    insert(id, state, contactsFrom);
                                    statements.forEach(one -> jdbc.sql(one).update());
                                    return jdbc.sql(
                                                    """
                                                    select what || ' ' || on_day || ' ' || note
                                                    from membership_history
                                                    where membership_id = ? order by recorded_at
                                                    """)
                                            .param(id.value())
                                            .query(String.class)
                                            .list();
                                }));
    }

    private void insert(MembershipId id, String state, List<String> contactsFrom) {
        jdbc.sql(
                        """
                        insert into membership (id, version, holder, regional_key,
                            administration_name, status, since, suspended_on, ended_on, reason)
                        values (?, 0, 'ADMINISTRATION', '000000000000', 'Altdorf', %s)
                        """
                                .formatted(state))
                .param(id.value())
                .update();
        for (int place = 1; place <= contactsFrom.size(); place++) {
            jdbc.sql(
                            """
                            insert into contact_person
                                (id, membership_id, name, function, mailbox, from_day)
                            values (?, ?, ?, 'F', 'x@gemeinde.example', ?::date)
                            """)
                    .params(
                            UUID.randomUUID(),
                            id.value(),
                            "Person " + place,
                            contactsFrom.get(place - 1))
                    .update();
        }
    }

    private static List<String> statements() throws IOException {
        String file = new ClassPathResource(CHANGELOG).getContentAsString(UTF_8);
        String soFar = file.substring(file.indexOf("membership-history-so-far"));
        return Stream.of(soFar.substring(soFar.indexOf('\n')).split(";"))
                .filter(one -> !one.isBlank())
                .toList();
    }
}
