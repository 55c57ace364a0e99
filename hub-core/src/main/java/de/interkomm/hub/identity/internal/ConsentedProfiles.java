package de.interkomm.hub.identity.internal;

import static java.util.stream.Collectors.joining;

import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Consents.Purpose;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.identity.Profiles;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Reads what is shown, and nothing else: whatever nobody agreed to is gone before anything looks at
 * it, the search included; and so is whoever is not to be listed. By account_role_by_network_idx
 * and consent_once.
 */
@Component
@Transactional(readOnly = true)
class ConsentedProfiles implements Profiles {

    private static final String SHOWN =
            """
            with shown as (
                select a.id, a.name, nullif(p.office, '') as office,
                       case when 'PHONE' = any(agreed.to_what) then nullif(p.phone, '') end
                           as phone,
                       case when 'MAILBOX' = any(agreed.to_what) then a.mailbox end as mailbox,
                       case when 'TOPICS' = any(agreed.to_what) then nullif(p.topics, '') end
                           as topics,
                       coalesce(here.keys, employed.keys, array[]::text[]) as administrations
                from hub.account a
                left join hub.profile p on p.account_id = a.id
                cross join lateral (
                    select coalesce(array_agg(c.purpose), array[]::text[]) as to_what
                    from hub.consent c
                    where c.account_id = a.id and c.network = :network
                      and c.withdrawn_at is null
                      and (c.purpose, c.text_version) in (:words)) agreed
                cross join lateral (
                    select array_agg(distinct key) as keys
                    from hub.account_role r
                    cross join lateral (values (r.regional_key), (r.employer_key)) held(key)
                    where r.account_id = a.id and r.network = :network and not r.resting
                      and key is not null) here
                cross join lateral (
                    select array_agg(e.regional_key order by e.since) as keys
                    from hub.employment e
                    where e.account_id = a.id and e.verified_at is not null
                      and e.lapsed_at is null and e.ended_at is null) employed
                where a.enabled
                  and not exists (
                      select from hub.unlisted_person u
                      where u.network = :network and (
            """
                    + Unlisting.UNLISTED.formatted("a.id")
                    + """
                    ))
                          and a.id in (select r.account_id from hub.account_role r
                                       where r.network = :network and not r.resting
                                         and r.role in (:roles)))
                    """;

    private static final String MATCHING =
            """
            from shown
            where position(:text in lower(name)) > 0
               or position(:text in lower(office)) > 0
               or position(:text in lower(topics)) > 0
               or administrations && string_to_array(:keys, ',')
            """;

    /** As many administrations of one name as a search takes in. */
    private static final int NAMESAKES = 50;

    private final JdbcClient jdbc;
    private final Administrations administrations;

    ConsentedProfiles(JdbcClient jdbc, Administrations administrations) {
        this.jdbc = jdbc;
        this.administrations = administrations;
    }

    @Override
    public Page<Profile> find(Actor actor, NetworkId network, Query query) {
        actor.require(Permission.MEET_PEOPLE, network);
        String text = query.text().strip().toLowerCase(Locale.ROOT);
        String keys = named(text);
        long found =
                asked(SHOWN + "select count(*) " + MATCHING, network)
                        .param("text", text)
                        .param("keys", keys)
                        .query(Long.class)
                        .single();
        int last = Math.toIntExact(Math.max(0, found - 1) / PAGE_SIZE);
        PageRequest page = PageRequest.of(Math.clamp(query.page(), 0, last), PAGE_SIZE);
        List<Profile> profiles =
                asked(
                                SHOWN
                                        + "select * "
                                        + MATCHING
                                        + "order by lower(name), id limit :size offset :from",
                                network)
                        .param("text", text)
                        .param("keys", keys)
                        .param("size", page.getPageSize())
                        .param("from", page.getOffset())
                        .query((row, _) -> profile(row))
                        .list();
        return new PageImpl<>(profiles, page, found);
    }

    @Override
    public Optional<Profile> open(Actor actor, NetworkId network, AccountId account) {
        actor.require(Permission.MEET_PEOPLE, network);
        return asked(SHOWN + "select * from shown where id = :account", network)
                .param("account", account.value())
                .query((row, _) -> profile(row))
                .optional();
    }

    private JdbcClient.StatementSpec asked(String sql, NetworkId network) {
        return jdbc.sql(sql)
                .param("network", network.value())
                .param(
                        "words",
                        Stream.of(Purpose.values())
                                .map(Purpose::wording)
                                .map(one -> new Object[] {one.purpose().name(), one.version()})
                                .toList())
                .param("roles", Permission.MEET_PEOPLE.roles().stream().map(Role::name).toList());
    }

    /** Names that sound alike help those who look for a town, not those who look for somebody. */
    private String named(String text) {
        return administrations.suggest(text, NAMESAKES).stream()
                .filter(one -> one.title().toLowerCase(Locale.ROOT).contains(text))
                .map(one -> one.key().value())
                .collect(joining(","));
    }

    private static Profile profile(ResultSet row) throws SQLException {
        String mailbox = row.getString("mailbox");
        String[] keys = (String[]) row.getArray("administrations").getArray();
        return new Profile(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Arrays.stream(keys).map(RegionalKey::new).toList(),
                row.getString("office"),
                row.getString("phone"),
                mailbox == null ? null : new Mailbox(mailbox),
                row.getString("topics"));
    }
}
