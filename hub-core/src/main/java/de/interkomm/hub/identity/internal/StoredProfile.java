package de.interkomm.hub.identity.internal;

import static java.util.stream.Collectors.toUnmodifiableSet;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.ActionTaken;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.MyProfile;
import de.interkomm.hub.identity.ProfileChanged;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

@Component
@Transactional
class StoredProfile implements MyProfile {

    private static final Details NOTHING = new Details("", "", "");

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoredProfile(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Details of(Actor actor) {
        return jdbc.sql("select office, phone, topics from hub.profile where account_id = ?")
                .param(actor.account().value())
                .query(
                        (row, _) ->
                                new Details(
                                        row.getString("office"),
                                        row.getString("phone"),
                                        row.getString("topics")))
                .optional()
                .orElse(NOTHING);
    }

    @Override
    @Transactional(readOnly = true)
    public String functionOf(AccountId account) {
        return jdbc.sql("select office from hub.profile where account_id = ?")
                .param(account.value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** Who says nothing any more leaves nothing behind. */
    @Override
    public void change(Actor actor, Details details) {
        UUID account = actor.account().value();
        if (details.isEmpty()) {
            jdbc.sql("delete from hub.profile where account_id = ?").param(account).update();
            events.publishEvent(new ProfileChanged(actor.account()));
            return;
        }
        jdbc.sql(
                        """
                        insert into hub.profile (account_id, office, phone, topics, changed_at)
                        values (:account, :office, :phone, :topics, :now)
                        on conflict (account_id) do update
                        set office = :office, phone = :phone, topics = :topics, changed_at = :now
                        """)
                .param("account", account)
                .param("office", details.function())
                .param("phone", details.phone())
                .param("topics", details.topics())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        events.publishEvent(new ProfileChanged(actor.account()));
    }

    @Override
    public void introduce(AccountId account, String function) {
        String office = function.strip();
        if (office.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        insert into hub.profile (account_id, office, phone, topics, changed_at)
                        values (:account, :office, '', '', :now)
                        on conflict (account_id) do update
                        set office = :office, changed_at = :now where profile.office = ''
                        """)
                .param("account", account.value())
                .param("office", office.substring(0, Math.min(office.length(), LONGEST_FUNCTION)))
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        events.publishEvent(new ProfileChanged(account));
    }

    /** By unlisted_person_account_idx. */
    @Override
    @Transactional(readOnly = true)
    public Set<NetworkId> unlisted(Actor actor) {
        return jdbc
                .sql(
                        "select network from hub.unlisted_person u where "
                                + Unlisting.UNLISTED.formatted(":account"))
                .param("account", actor.account().value())
                .query(String.class)
                .list()
                .stream()
                .map(NetworkId::new)
                .collect(toUnmodifiableSet());
    }

    @Override
    public boolean listAgain(Actor actor, NetworkId network) {
        int rows =
                jdbc.sql(
                                "delete from hub.unlisted_person u where u.network = :network and ("
                                        + Unlisting.UNLISTED.formatted(":account")
                                        + ")")
                        .param("account", actor.account().value())
                        .param("network", network.value())
                        .update();
        if (rows == 0) {
            return false;
        }
        events.publishEvent(
                new ActionTaken(
                        network,
                        actor.account(),
                        actor.rolesIn(network).stream().findFirst().orElse(null),
                        "person.listed-again",
                        actor.account().toString(),
                        actor.name(),
                        Map.of()));
        return true;
    }
}
