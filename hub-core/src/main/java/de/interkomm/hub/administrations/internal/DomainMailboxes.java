package de.interkomm.hub.administrations.internal;

import de.interkomm.hub.administrations.DomainOrigin;
import de.interkomm.hub.administrations.MailboxOrigin;
import de.interkomm.hub.administrations.OfficialMailboxes;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.mail.Mailbox;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

@Service
class DomainMailboxes implements OfficialMailboxes {

    private static final Pattern DOMAIN =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");

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
                                  where d.domain = any(:domains)
                                    and d.regional_key in (:key, a.association_key, a.county_key))\
                                """)
                        .param("key", administration.value())
                        .param("domains", domains.toArray(String[]::new))
                        .query(Boolean.class)
                        .single();
        return known ? MailboxOrigin.OFFICIAL : MailboxOrigin.UNKNOWN;
    }

    @Override
    public void learn(RegionalKey administration, String domain, DomainOrigin origin) {
        String name = domain.strip().toLowerCase(Locale.ROOT);
        if (!DOMAIN.matcher(name).matches()) {
            throw new IllegalArgumentException("not a mail domain");
        }
        if (withParents(name).stream().anyMatch(privateProviders::contains)) {
            throw new IllegalArgumentException("the domain of a provider of private mailboxes");
        }
        jdbc.sql(
                        """
                        insert into hub.administration_domain (regional_key, domain, origin, confirmed_at)
                        values (?, ?, ?, ?) on conflict do nothing\
                        """)
                .param(administration.value())
                .param(name)
                .param(origin.name())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
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
