package de.interkomm.hub.directory.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.directory.OpenCatalogue;
import de.interkomm.hub.projects.ProjectVisibility;
import de.interkomm.hub.projects.PublishedProjects;
import de.interkomm.hub.projects.PublishedProjects.Published;
import de.interkomm.hub.shell.KeyRange;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Which projects there are is read from the directory by directory_entry_open_project_idx, what
 * they say from their networks, once for each network of a page.
 */
@Component
class OpenCatalogueRows implements OpenCatalogue {

    private static final String OPEN =
            " from hub.directory_entry e where e.kind in ('PROJECT', 'BLUEPRINT') and "
                    + Reader.EVERYBODY_SEES;

    private final JdbcClient jdbc;
    private final PublishedProjects projects;

    OpenCatalogueRows(JdbcClient jdbc, PublishedProjects projects) {
        this.jdbc = jdbc;
        this.projects = projects;
    }

    @Override
    public Page<Listed> page(PageRequest asked) {
        long total = jdbc.sql("select count(*)" + OPEN).query(Long.class).single();
        List<Row> rows =
                jdbc.sql(
                                """
                                select e.network, e.object, e.administration, e.administrations,
                                       e.path
                                from (select e.network, e.object %s
                                      order by e.network, e.object
                                      limit :size offset :offset) page
                                join hub.directory_entry e using (network, object)
                                order by e.network, e.object
                                """
                                        .formatted(OPEN))
                        .param("size", asked.getPageSize())
                        .param("offset", asked.getOffset())
                        .query((row, _) -> Row.of(row))
                        .list();
        Map<UUID, Published> said = new HashMap<>();
        rows.stream()
                .collect(groupingBy(Row::network))
                .forEach((network, some) -> said.putAll(said(network, some)));
        return new PageImpl<>(
                rows.stream().flatMap(row -> row.listed(said.get(row.object()))).toList(),
                asked,
                total);
    }

    /** Hidden between the two questions is hidden: what the network says now counts. */
    private Map<UUID, Published> said(NetworkId network, List<Row> rows) {
        KeyRange range = KeyRange.among(rows.stream().map(Row::object).toList());
        return NetworkScope.call(network, () -> projects.all(network, range)).stream()
                .filter(one -> one.visibility() == ProjectVisibility.PUBLIC)
                .collect(toMap(one -> one.id().value(), one -> one));
    }

    private record Row(
            NetworkId network,
            UUID object,
            @Nullable String administration,
            List<RegionalKey> administrations,
            String path) {

        static Row of(ResultSet row) throws SQLException {
            String[] keys = (String[]) row.getArray("administrations").getArray();
            return new Row(
                    new NetworkId(row.getString("network")),
                    UUID.fromString(row.getString("object")),
                    row.getString("administration"),
                    Arrays.stream(keys).map(RegionalKey::new).toList(),
                    Objects.requireNonNull(row.getString("path")));
        }

        Stream<Listed> listed(@Nullable Published project) {
            return project == null
                    ? Stream.empty()
                    : Stream.of(
                            new Listed(network, project, administration, administrations, path));
        }
    }
}
