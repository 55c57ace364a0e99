package de.interkomm.hub.identity.internal;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.github.f4b6a3.uuid.UuidCreator;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.ActionTaken;
import de.interkomm.hub.identity.ActionTaken.Change;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Consents;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

@Component
@Transactional
class StoredConsents implements Consents {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoredConsents(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Consent> of(Actor actor) {
        return jdbc.sql(
                        """
                        select network, purpose, text_version, given_at, withdrawn_at
                        from hub.consent where account_id = ?
                        order by given_at desc, id desc
                        """)
                .param(actor.account().value())
                .query((row, _) -> consent(row))
                .list();
    }

    @Override
    public Giving give(Actor actor, NetworkId network, Set<Wording> words) {
        actor.require(Purpose.PERMISSION, network);
        if (!words.stream().allMatch(Wording::isCurrent)) {
            return Giving.OUTDATED;
        }
        // Always in the same order, so that two windows never wait for each other.
        words.stream()
                .sorted(Comparator.comparing(Wording::purpose))
                .forEach(one -> give(actor, network, one));
        return Giving.GIVEN;
    }

    private void give(Actor actor, NetworkId network, Wording wording) {
        about(
                        """
                        update hub.consent set withdrawn_at = :now
                        where account_id = :account and network = :network and purpose = :purpose
                          and withdrawn_at is null and text_version <> :version
                        """,
                        actor,
                        network,
                        wording.purpose())
                .param("version", wording.version())
                .update();
        int given =
                about(
                                """
                                insert into hub.consent
                                    (id, account_id, network, purpose, text_version, given_at)
                                values (:id, :account, :network, :purpose, :version, :now)
                                on conflict (account_id, network, purpose)
                                    where withdrawn_at is null do nothing
                                """,
                                actor,
                                network,
                                wording.purpose())
                        .param("id", UuidCreator.getTimeOrderedEpoch())
                        .param("version", wording.version())
                        .update();
        if (given > 0) {
            Role as = actor.require(Purpose.PERMISSION, network);
            tell(actor, network, as, "consent.given", new Change(null, wording.toString()));
        }
    }

    @Override
    public boolean withdraw(Actor actor, NetworkId network, Purpose purpose) {
        List<Integer> version =
                about(
                                """
                                update hub.consent set withdrawn_at = :now
                                where account_id = :account and network = :network
                                  and purpose = :purpose and withdrawn_at is null
                                returning text_version
                                """,
                                actor,
                                network,
                                purpose)
                        .query(Integer.class)
                        .list();
        Role as = actor.rolesIn(network).stream().findFirst().orElse(null);
        version.forEach(
                one ->
                        tell(
                                actor,
                                network,
                                as,
                                "consent.withdrawn",
                                new Change(new Wording(purpose, one).toString(), null)));
        return !version.isEmpty();
    }

    /** By consent_by_network_idx. */
    @Override
    @Transactional(readOnly = true)
    public Set<AccountId> agreeing(NetworkId network, Purpose purpose) {
        return jdbc
                .sql(
                        """
                        select c.account_id from hub.consent c
                        join hub.account a on a.id = c.account_id and a.enabled
                        where c.network = :network and c.purpose = :purpose
                          and c.text_version = :version and c.withdrawn_at is null
                          and exists (
                              select from hub.account_role r
                              where r.account_id = c.account_id and r.network = :network
                                and not r.resting and r.role in (:roles))
                        """)
                .param("network", network.value())
                .param("purpose", purpose.name())
                .param("version", purpose.wording().version())
                .param("roles", Purpose.PERMISSION.roles().stream().map(Role::name).toList())
                .query(UUID.class)
                .list()
                .stream()
                .map(AccountId::new)
                .collect(toUnmodifiableSet());
    }

    private JdbcClient.StatementSpec about(
            String sql, Actor actor, NetworkId network, Purpose purpose) {
        return jdbc.sql(sql)
                .param("account", actor.account().value())
                .param("network", network.value())
                .param("purpose", purpose.name())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** Whoever has left the network acts in no role there. */
    private void tell(
            Actor actor, NetworkId network, @Nullable Role as, String action, Change change) {
        events.publishEvent(
                new ActionTaken(
                        network,
                        actor.account(),
                        as,
                        action,
                        actor.account().toString(),
                        actor.name(),
                        Map.of("purpose", change)));
    }

    private static Consent consent(ResultSet row) throws SQLException {
        return new Consent(
                new NetworkId(row.getString("network")),
                new Wording(Purpose.valueOf(row.getString("purpose")), row.getInt("text_version")),
                row.getTimestamp("given_at").toInstant(),
                Rows.instant(row, "withdrawn_at"));
    }
}
