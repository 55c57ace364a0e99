package de.interkomm.hub.administrations.internal;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableMap;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.AdministrationKind;
import de.interkomm.hub.administrations.AdministrationQuery;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.administrations.Vanished;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

@Service
class RegisterAdministrations implements Administrations {

    /** More mergers in a row than there will ever be. */
    private static final int LONGEST_SUCCESSION = 20;

    private static final int MOST_SUGGESTIONS = 50;
    private static final String SELECT = AdministrationRows.SELECT;

    private final JdbcClient jdbc;
    private final AdministrationSearch search;

    RegisterAdministrations(JdbcClient jdbc, AdministrationSearch search) {
        this.jdbc = jdbc;
        this.search = search;
    }

    @Override
    public Optional<Administration> find(RegionalKey key) {
        return jdbc.sql(SELECT + " where a.regional_key = ?")
                .param(key.value())
                .query((row, _) -> AdministrationRows.administration(row))
                .optional();
    }

    @Override
    public Map<RegionalKey, Administration> find(Collection<RegionalKey> keys) {
        if (keys.isEmpty()) {
            return new HashMap<>();
        }
        return jdbc
                .sql(SELECT + " where a.regional_key = any(:keys)")
                .param("keys", keys.stream().map(RegionalKey::value).toArray(String[]::new))
                .query((row, _) -> AdministrationRows.administration(row))
                .list()
                .stream()
                .collect(toMap(Administration::key, identity()));
    }

    @Override
    public List<Administration> suggest(String text, int limit) {
        if (text.isBlank() || text.length() > AdministrationQuery.LONGEST_TEXT) {
            return List.of();
        }
        int most = Math.clamp(limit, 1, MOST_SUGGESTIONS);
        return search.suggest(AdministrationQuery.text(text), most);
    }

    @Override
    public Page<Administration> search(AdministrationQuery query, Pageable pageable) {
        AdministrationSearch.Hits hits =
                search.find(query, pageable.getPageSize(), pageable.getOffset());
        return new PageImpl<>(hits.part(), pageable, hits.total());
    }

    @Override
    public List<Administration> all() {
        String[] administered =
                Arrays.stream(AdministrationKind.values())
                        .filter(AdministrationKind::hasAdministration)
                        .map(Enum::name)
                        .toArray(String[]::new);
        return jdbc.sql(
                        SELECT
                                + " where a.ended_on is null and a.kind = any(:kinds) order by"
                                + " a.regional_key")
                .param("kinds", administered)
                .query((row, _) -> AdministrationRows.administration(row))
                .list();
    }

    @Override
    public List<Administration> states() {
        return jdbc.sql(
                        SELECT
                                + " where a.ended_on is null and a.regional_key = a.state_key order"
                                + " by a.regional_key")
                .query((row, _) -> AdministrationRows.administration(row))
                .list();
    }

    @Override
    public List<Administration> countiesOf(String state) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where a.ended_on is null and a.state_key = :state and a.kind = any(:kinds)
                                 order by a.name_plain, a.regional_key\
                                """)
                .param("state", state + "0".repeat(10))
                .param(
                        "kinds",
                        new String[] {
                            AdministrationKind.COUNTY.name(),
                            AdministrationKind.REGIONAL_ASSOCIATION.name(),
                            AdministrationKind.INDEPENDENT_CITY.name()
                        })
                .query((row, _) -> AdministrationRows.administration(row))
                .list();
    }

    @Override
    public List<Administration> hierarchyOf(RegionalKey key) {
        return jdbc.sql(
                        """
                        with recursive above (key, level) as (
                          select parent_key, 1 from hub.administration where regional_key = ?
                          union all
                          select p.parent_key, level + 1 from above join hub.administration p on p.regional_key = above.key)
                        select %s from above join hub.administration a on a.regional_key = above.key%s
                        order by above.level desc\
                        """
                                .formatted(AdministrationRows.COLUMNS, AdministrationRows.JOINS))
                .param(key.value())
                .query((row, _) -> AdministrationRows.administration(row))
                .list();
    }

    @Override
    public Page<Administration> membersOf(RegionalKey key, Pageable pageable) {
        long total =
                jdbc.sql(
                                "select count(*) from hub.administration where parent_key = ? and"
                                        + " ended_on is null")
                        .param(key.value())
                        .query(Long.class)
                        .single();
        List<Administration> members =
                jdbc.sql(
                                SELECT
                                        + " where a.parent_key = :key and a.ended_on is null order"
                                        + " by a.name_plain, a.regional_key limit :limit offset"
                                        + " :offset")
                        .param("key", key.value())
                        .param("limit", pageable.getPageSize())
                        .param("offset", pageable.getOffset())
                        .query((row, _) -> AdministrationRows.administration(row))
                        .list();
        return new PageImpl<>(members, pageable, total);
    }

    @Override
    public Optional<RegionalKey> successorOf(RegionalKey ended) {
        return jdbc.sql(
                        "select successor_key from hub.administration where regional_key = ? and"
                                + " successor_key is not null")
                .param(ended.value())
                .query((row, _) -> new RegionalKey(row.getString(1)))
                .optional();
    }

    @Override
    public Map<RegionalKey, Vanished> vanished(Collection<RegionalKey> keys) {
        List<Ended> ended =
                jdbc.sql(
                                """
                                select regional_key, ended_on, successor_key from hub.administration
                                where ended_on is not null and regional_key = any(:keys)
                                """)
                        .param("keys", keys.stream().map(RegionalKey::value).toArray(String[]::new))
                        .query(
                                (row, _) ->
                                        new Ended(
                                                new RegionalKey(row.getString("regional_key")),
                                                row.getObject("ended_on", LocalDate.class),
                                                RegisterStore.key(row.getString("successor_key"))))
                        .list();
        Map<RegionalKey, Administration> successors =
                find(ended.stream().map(Ended::successor).filter(Objects::nonNull).toList());
        return ended.stream()
                .collect(
                        toUnmodifiableMap(
                                Ended::key,
                                one -> new Vanished(one.on(), successors.get(one.successor()))));
    }

    @Override
    public Map<RegionalKey, Administration> heirs(Collection<RegionalKey> keys) {
        Map<RegionalKey, Administration> heirs = new HashMap<>();
        vanished(keys)
                .forEach(
                        (key, gone) -> {
                            Administration heir = last(gone);
                            if (heir != null) {
                                heirs.put(key, heir);
                            }
                        });
        return heirs;
    }

    private @Nullable Administration last(Vanished gone) {
        Administration heir = gone.successor();
        for (int each = 0; each < LONGEST_SUCCESSION && heir != null; each++) {
            Vanished again = vanished(List.of(heir.key())).get(heir.key());
            if (again == null || again.successor() == null) {
                return heir;
            }
            heir = again.successor();
        }
        return heir;
    }

    private record Ended(RegionalKey key, LocalDate on, @Nullable RegionalKey successor) {}

    @Override
    public boolean isEmpty() {
        return !jdbc.sql("select exists (select from hub.administration)")
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<LocalDate> asOf() {
        return jdbc.sql("select max(as_of) from hub.administration having max(as_of) is not null")
                .query((row, _) -> row.getObject(1, LocalDate.class))
                .optional();
    }

    @Override
    public String version() {
        return jdbc.sql(
                        "select coalesce(extract(epoch from max(finished_at)), 0)::text from"
                                + " hub.register_import where phase = 'DONE'")
                .query(String.class)
                .single();
    }
}
