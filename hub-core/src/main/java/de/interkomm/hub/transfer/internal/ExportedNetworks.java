package de.interkomm.hub.transfer.internal;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.ActionTaken;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.TransferredPeople;
import de.interkomm.hub.identity.TransferredPeople.HeldRole;
import de.interkomm.hub.identity.TransferredPeople.Person;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkSchemas;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.transfer.NetworkExport;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

@Component
class ExportedNetworks implements NetworkExport {

    /** Rows in memory at a time. */
    private static final int FETCH = 200;

    /** Bytes of a file in memory at a time. */
    private static final int PIECE = 1024 * 1024;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final CarriedTables tables;
    private final TransferredPeople people;
    private final Networks networks;
    private final NetworkSchemas schemas;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate oneMoment;
    private final TransactionTemplate besides;

    ExportedNetworks(
            CarriedTables tables,
            TransferredPeople people,
            Networks networks,
            NetworkSchemas schemas,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.tables = tables;
        this.people = people;
        this.networks = networks;
        this.schemas = schemas;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
        oneMoment = new TransactionTemplate(transactions);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        oneMoment.setReadOnly(true);
        besides = new TransactionTemplate(transactions);
        besides.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public Optional<Contents> look(Actor actor, NetworkId network) {
        mayExport(actor, network);
        return networks.find(network).isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(
                        NetworkScope.call(
                                network, () -> oneMoment.execute(_ -> contents(network))));
    }

    private static Role mayExport(Actor actor, NetworkId network) {
        return actor.may(Permission.FOUND_NETWORKS)
                ? actor.require(Permission.FOUND_NETWORKS)
                : actor.require(Permission.EXPORT_NETWORK, network);
    }

    private Contents contents(NetworkId network) {
        List<CarriedTable> carried = tables.of(network);
        long[] filesAndBytes = {0, 0};
        for (CarriedTable table : carried) {
            CarriedTable.Files files = table.files();
            if (files != null) {
                jdbc.sql(files.sum(table.name()))
                        .query(
                                (RowCallbackHandler)
                                        row -> {
                                            filesAndBytes[0] += row.getLong("files");
                                            filesAndBytes[1] += row.getLong("bytes");
                                        });
            }
        }
        Set<UUID> named = named(network, carried, people.rolesIn(network));
        return new Contents(
                filesAndBytes[0], filesAndBytes[1], people.people(network, named).size());
    }

    @Override
    public boolean write(@Nullable Actor actor, NetworkId network, OutputStream out)
            throws IOException {
        Role role = actor == null ? null : mayExport(actor, network);
        NetworkProfile profile = networks.find(network).orElse(null);
        if (profile == null) {
            return false;
        }
        try {
            NetworkScope.run(
                    network,
                    () ->
                            oneMoment.executeWithoutResult(
                                    _ -> {
                                        // Whatever stands in the archive was there before this.
                                        Manifest.Network described = described(profile);
                                        tell(actor, role, profile);
                                        write(described, network, out);
                                    }));
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
        return true;
    }

    /** The first question, whose moment holds for all that follow. */
    private Manifest.Network described(NetworkProfile profile) {
        // Times are written alike, wherever the server stands.
        jdbc.sql("set local time zone 'UTC'").update();
        return jdbc.sql(
                        """
                        select n.id, n.kind, n.state, n.address,
                            array(select a.name from hub.network_address a
                                  where a.network = n.id and a.name <> n.address
                                  order by a.name collate "C") as former
                        from hub.network n where n.id = :network
                        """)
                .param("network", profile.id().value())
                .query(
                        (row, _) ->
                                new Manifest.Network(
                                        row.getString("id"),
                                        row.getString("kind"),
                                        row.getString("state"),
                                        profile.name().german(),
                                        row.getString("address"),
                                        List.of((String[]) row.getArray("former").getArray())))
                .single();
    }

    /** On its own, so that it stays even if the reader breaks off. */
    private void tell(@Nullable Actor actor, @Nullable Role role, NetworkProfile profile) {
        AccountId account = actor == null ? null : actor.account();
        besides.executeWithoutResult(
                _ ->
                        events.publishEvent(
                                new ActionTaken(
                                        profile.id(),
                                        account,
                                        role,
                                        "network.exported",
                                        profile.id().value(),
                                        profile.name().german(),
                                        Map.of())));
    }

    private void write(Manifest.Network described, NetworkId network, OutputStream out) {
        ArchiveWriter archive = new ArchiveWriter(out);
        archive.file("README.txt", pieces -> pieces.accept(readme()));
        List<CarriedTable> carried = tables.of(network);
        for (CarriedTable table : carried) {
            archive.rows(table.entry(), lines -> rows(network, table, lines));
            CarriedTable.Files files = table.files();
            if (files != null) {
                files(table, files, archive);
            }
        }
        List<HeldRole> roles = people.rolesIn(network);
        List<Person> named = people.people(network, named(network, carried, roles));
        archive.rows("persons.jsonl", lines -> json(named, PersonLine::of, lines));
        archive.rows("roles.jsonl", lines -> json(roles, RoleLine::of, lines));
        try {
            archive.finish(
                    Manifest.of(
                            described,
                            new Manifest.Schema(
                                    schemas.version().hub(), schemas.version().network()),
                            clock.instant(),
                            archive.entries()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void rows(NetworkId network, CarriedTable table, Consumer<String> lines) {
        of(network, table.select())
                .withFetchSize(FETCH)
                .query((RowCallbackHandler) row -> lines.accept(row.getString(1)));
    }

    private StatementSpec of(NetworkId network, String sql) {
        return jdbc.sql(sql).param("network", network.value()).param("schema", network.schema());
    }

    private void files(CarriedTable table, CarriedTable.Files files, ArchiveWriter archive) {
        jdbc.sql(files.list(table.name()))
                .withFetchSize(FETCH)
                .query(
                        (RowCallbackHandler)
                                row -> {
                                    String key = row.getString("key");
                                    long size = row.getLong("size");
                                    archive.file(
                                            CarriedTable.Files.FOLDER + key,
                                            pieces ->
                                                    pieces(
                                                            files.piece(table.name()),
                                                            key,
                                                            size,
                                                            pieces));
                                });
    }

    private void pieces(String sql, String key, long size, Consumer<byte[]> pieces) {
        for (long from = 1; from <= size; from += PIECE) {
            pieces.accept(
                    jdbc.sql(sql)
                            .param("key", key)
                            .param("from", from)
                            .param("length", PIECE)
                            .query(byte[].class)
                            .single());
        }
    }

    /** Everybody whose account a row of the network names. */
    private Set<UUID> named(NetworkId network, List<CarriedTable> carried, List<HeldRole> roles) {
        Set<UUID> named = new HashSet<>();
        for (CarriedTable table : carried) {
            for (String column : table.accounts()) {
                named.addAll(of(network, table.accountsIn(column)).query(UUID.class).list());
            }
        }
        for (HeldRole role : roles) {
            named.add(role.person());
            UUID giver = role.grantedBy();
            if (giver != null) {
                named.add(giver);
            }
        }
        return named;
    }

    private static <T> void json(List<T> all, Function<T, ?> line, Consumer<String> lines) {
        all.forEach(one -> lines.accept(JSON.writeValueAsString(line.apply(one))));
    }

    private static byte[] readme() {
        try (InputStream text =
                ExportedNetworks.class.getResourceAsStream("/transfer/README.txt")) {
            return Objects.requireNonNull(text).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
