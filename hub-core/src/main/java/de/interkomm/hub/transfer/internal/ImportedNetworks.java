package de.interkomm.hub.transfer.internal;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.ActionTaken;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.TransferredPeople;
import de.interkomm.hub.identity.TransferredPeople.HeldRole;
import de.interkomm.hub.identity.TransferredPeople.Person;
import de.interkomm.hub.network.NetworkArrivals;
import de.interkomm.hub.network.NetworkArrivals.Newcomer;
import de.interkomm.hub.network.NetworkArrivals.Obstacle;
import de.interkomm.hub.network.NetworkArrivals.Origin;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkSchemas;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.transfer.ArchiveProblem;
import de.interkomm.hub.transfer.NetworkImport;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

@Component
class ImportedNetworks implements NetworkImport {

    private static final int LONGEST_NAME = 400;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final RowsOfArchive rows;
    private final TransferredPeople people;
    private final NetworkArrivals arrivals;
    private final NetworkSchemas schemas;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ImportedNetworks(
            RowsOfArchive rows,
            TransferredPeople people,
            NetworkArrivals arrivals,
            NetworkSchemas schemas,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.people = people;
        this.arrivals = arrivals;
        this.schemas = schemas;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Import take(@Nullable Actor operator, Path file) throws IOException {
        Role role = operator == null ? null : operator.require(Permission.FOUND_NETWORKS);
        try (Archive archive = Archive.open(file)) {
            archive.verify(schemas.version());
            Newcomer newcomer = newcomer(archive.manifest().network());
            arrivals.obstacleTo(newcomer).ifPresent(obstacle -> refuse(obstacle, newcomer));
            NetworkId network = newcomer.id();
            if (schemas.find(network).isEmpty() && !schemas.mayFound()) {
                return new Import.NotFromThisNode();
            }
            // Empty tables stay if what follows fails; the next attempt fills them.
            schemas.found(network);
            Import done =
                    NetworkScope.call(
                            network,
                            () ->
                                    Objects.requireNonNull(
                                            transaction.execute(
                                                    _ -> fill(archive, newcomer, operator, role))));
            schemas.analyze(network);
            return done;
        } catch (ArchiveRefused e) {
            return new Import.Refused(e.problems());
        } catch (DuplicateKeyException _) {
            return new Import.Refused(List.of(ArchiveProblem.of("transfer.problem.quicker")));
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    private static Newcomer newcomer(Manifest.Network network) {
        NetworkId id =
                NetworkId.parse(network.id())
                        .orElseThrow(() -> new ArchiveRefused("transfer.problem.manifest-changed"));
        Set<String> names = new HashSet<>(network.formerAddresses());
        names.add(network.address());
        names.remove(id.value());
        return switch (network.kind()) {
            case "CODED" -> new Newcomer(id, Origin.CODED, names);
            case "DECLARED" -> new Newcomer(id, Origin.DECLARED, names);
            default -> throw new ArchiveRefused("transfer.problem.manifest-changed");
        };
    }

    private static void refuse(Obstacle obstacle, Newcomer newcomer) {
        throw new ArchiveRefused(
                "transfer.problem." + obstacle,
                newcomer.id().value(),
                String.join(", ", newcomer.names()));
    }

    /** All or nothing. */
    private Import fill(
            Archive archive, Newcomer newcomer, @Nullable Actor operator, @Nullable Role role) {
        NetworkId network = newcomer.id();
        arrivals.makeRoom(newcomer).ifPresent(obstacle -> refuse(obstacle, newcomer));
        if (!rows.isEmpty(network) || people.anybodyIn(network)) {
            refuse(Obstacle.IN_USE, newcomer);
        }
        List<Person> persons = new ArrayList<>();
        List<HeldRole> roles = new ArrayList<>();
        try {
            rows.write(network, archive);
            read(archive, "persons.jsonl", PersonLine.class).stream()
                    .map(ImportedNetworks::person)
                    .forEach(persons::add);
            read(archive, "roles.jsonl", RoleLine.class).stream()
                    .map(line -> held(line, network))
                    .forEach(roles::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        arrivals.welcome(newcomer).ifPresent(obstacle -> refuse(obstacle, newcomer));
        take(network, persons, roles);
        AccountId account = operator == null ? null : operator.account();
        // In the hub's trail: the network's own came along whole, and goes on as it is.
        events.publishEvent(
                new ActionTaken(
                        null,
                        account,
                        role,
                        "network.imported",
                        network.value(),
                        ArchiveProblem.of("", archive.manifest().network().name())
                                .arguments()
                                .getFirst(),
                        Map.of()));
        return new Import.Done(
                network, Math.toIntExact(roles.stream().map(HeldRole::person).distinct().count()));
    }

    private void take(NetworkId network, List<Person> persons, List<HeldRole> roles) {
        try {
            people.take(network, persons, roles);
        } catch (IllegalArgumentException _) {
            throw new ArchiveRefused("transfer.problem.rows", "roles.jsonl");
        }
    }

    private static <T> List<T> read(Archive archive, String name, Class<T> type)
            throws IOException {
        List<T> read = new ArrayList<>();
        archive.lines(
                name,
                line -> {
                    try {
                        read.add(JSON.readValue(line, type));
                    } catch (JacksonException _) {
                        throw new ArchiveRefused("transfer.problem.rows", name);
                    }
                });
        if (read.size() != archive.rows(name)) {
            throw new ArchiveRefused("transfer.problem.rows", name);
        }
        return read;
    }

    private static Person person(PersonLine line) {
        if (line.name().length() > LONGEST_NAME) {
            throw new ArchiveRefused("transfer.problem.rows", "persons.jsonl");
        }
        try {
            return line.person();
        } catch (IllegalArgumentException | NullPointerException _) {
            throw new ArchiveRefused("transfer.problem.rows", "persons.jsonl");
        }
    }

    /** Nobody becomes an operator, nor anything in another network. */
    private static HeldRole held(RoleLine line, NetworkId network) {
        try {
            return line.in(network);
        } catch (IllegalArgumentException | NullPointerException _) {
            throw new ArchiveRefused("transfer.problem.rows", "roles.jsonl");
        }
    }
}
