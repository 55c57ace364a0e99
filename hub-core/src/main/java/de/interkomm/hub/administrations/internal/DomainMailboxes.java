package de.interkomm.hub.administrations.internal;

import de.interkomm.hub.administrations.DomainOrigin;
import de.interkomm.hub.administrations.MailDomain;
import de.interkomm.hub.administrations.MailboxOrigin;
import de.interkomm.hub.administrations.OfficialMailboxes;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.shell.Pages;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

@Service
class DomainMailboxes implements OfficialMailboxes {

    private static final Pattern DOMAIN =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");

    private static final String FOUND =
            """
            from hub.administration_domain d
            left join hub.administration a on a.regional_key = d.regional_key
            where d.withdrawn_at is null
              and (position(:text in d.domain) > 0 or position(:text in lower(a.name)) > 0)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Set<String> privateProviders;

    DomainMailboxes(JdbcClient jdbc, Clock clock) throws IOException {
        this.jdbc = jdbc;
        this.clock = clock;
        this.privateProviders =
                new ClassPathResource("administrations/private-mail-providers.txt")
                        .getContentAsString(StandardCharsets.UTF_8)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public MailboxOrigin originOf(Mailbox mailbox, RegionalKey administration) {
        List<String> domains = withParents(mailbox.domain());
        if (domains.stream().anyMatch(privateProviders::contains)) {
            return MailboxOrigin.PRIVATE;
        }
        boolean known =
                jdbc.sql(
                                """
                                select exists (
                                  select from hub.administration_domain d
                                  left join hub.administration a on a.regional_key = :key
                                  where d.domain = any(:domains) and d.withdrawn_at is null
                                    and d.regional_key in (:key, a.association_key, a.county_key))\
                                """)
                        .param("key", administration.value())
                        .param("domains", domains.toArray(String[]::new))
                        .query(Boolean.class)
                        .single();
        if (known) {
            return MailboxOrigin.OFFICIAL;
        }
        return administrationsOf(mailbox).isEmpty()
                ? MailboxOrigin.UNKNOWN
                : MailboxOrigin.ELSEWHERE;
    }

    @Override
    public Set<RegionalKey> administrationsOf(Mailbox mailbox) {
        return jdbc
                .sql(
                        """
                        select distinct regional_key from hub.administration_domain
                        where domain = any(:domains) and withdrawn_at is null
                        """)
                .param("domains", withParents(mailbox.domain()).toArray(String[]::new))
                .query(String.class)
                .list()
                .stream()
                .map(RegionalKey::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public DomainCheck check(String domain) {
        String name = plain(domain);
        if (!DOMAIN.matcher(name).matches()) {
            return DomainCheck.MALFORMED;
        }
        return withParents(name).stream().anyMatch(privateProviders::contains)
                ? DomainCheck.PRIVATE
                : DomainCheck.FINE;
    }

    @Override
    public boolean learn(
            RegionalKey administration, String domain, DomainOrigin origin, @Nullable UUID by) {
        DomainCheck check = check(domain);
        if (check != DomainCheck.FINE) {
            throw new IllegalArgumentException("not the domain of an administration: " + check);
        }
        return jdbc.sql(
                                """
                                insert into hub.administration_domain as known
                                    (regional_key, domain, origin, confirmed_by, confirmed_at)
                                values (:key, :domain, :origin, :by, :now)
                                on conflict (domain, regional_key) do update
                                set origin = excluded.origin, confirmed_by = excluded.confirmed_by,
                                    confirmed_at = excluded.confirmed_at,
                                    withdrawn_at = null, withdrawn_by = null
                                where known.withdrawn_at is not null
                                  and (excluded.origin = 'OPERATOR'
                                       or (excluded.origin = 'CONTACT_PERSON'
                                           and known.withdrawn_by <> 'OPERATOR'))
                                """)
                        .param("key", administration.value())
                        .param("domain", plain(domain))
                        .param("origin", origin.name())
                        .param("by", by)
                        .param("now", now())
                        .update()
                == 1;
    }

    @Override
    public boolean withdraw(RegionalKey administration, String domain, DomainOrigin authority) {
        return jdbc.sql(
                                """
                                update hub.administration_domain
                                set withdrawn_at = :now, withdrawn_by = :authority
                                where regional_key = :key and domain = :domain
                                  and withdrawn_at is null
                                """)
                        .param("now", now())
                        .param("authority", authority.name())
                        .param("key", administration.value())
                        .param("domain", plain(domain))
                        .update()
                == 1;
    }

    /** By administration_domain_by_administration_idx. */
    @Override
    public List<MailDomain> domainsOf(RegionalKey administration) {
        return jdbc.sql(
                        """
                        select regional_key, domain, origin, confirmed_by, confirmed_at
                        from hub.administration_domain
                        where regional_key = :key and withdrawn_at is null order by domain
                        """)
                .param("key", administration.value())
                .query(DomainMailboxes::domain)
                .list();
    }

    @Override
    public Page<MailDomain> find(String text, String wanted) {
        String part = text.strip().toLowerCase(Locale.ROOT);
        long total =
                jdbc.sql("select count(*) " + FOUND).param("text", part).query(Long.class).single();
        PageRequest page = Pages.nearest(total, wanted, PAGE_SIZE);
        List<MailDomain> shown =
                jdbc.sql(
                                "select d.regional_key, d.domain, d.origin, d.confirmed_by,"
                                        + " d.confirmed_at "
                                        + FOUND
                                        + " order by d.domain, d.regional_key limit :size offset"
                                        + " :from")
                        .param("text", part)
                        .param("size", page.getPageSize())
                        .param("from", page.getOffset())
                        .query(DomainMailboxes::domain)
                        .list();
        return new PageImpl<>(shown, page, total);
    }

    private static MailDomain domain(ResultSet row, int number) throws SQLException {
        return new MailDomain(
                new RegionalKey(row.getString("regional_key")),
                row.getString("domain"),
                DomainOrigin.valueOf(row.getString("origin")),
                row.getObject("confirmed_by", UUID.class),
                row.getTimestamp("confirmed_at").toInstant());
    }

    private static String plain(String domain) {
        return domain.strip().toLowerCase(Locale.ROOT);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** The domain and those it is a subdomain of, except the top level. */
    private static List<String> withParents(String domain) {
        List<String> all = new ArrayList<>();
        String rest = domain;
        while (rest.indexOf('.') > 0) {
            all.add(rest);
            rest = rest.substring(rest.indexOf('.') + 1);
        }
        return all;
    }
}
