package de.interkomm.hub.network.internal;

import static java.util.stream.Collectors.toUnmodifiableMap;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.ActionTaken;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.network.Colours;
import de.interkomm.hub.network.Contrasts;
import de.interkomm.hub.network.NetworkDeclaration;
import de.interkomm.hub.network.NetworkFounded;
import de.interkomm.hub.network.NetworkFounding;
import de.interkomm.hub.network.spi.DeclarationProblem;
import de.interkomm.hub.network.spi.FoundingSection;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkSchemas;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

@Component
class FoundedNetworks implements NetworkFounding {

    /** Pages of the hub go by these names where those of networks go by their ids. */
    static final Set<String> RESERVED = Set.of("new", "nobody", "import");

    private final Map<String, FoundingSection> sections;
    private final NetworkSchemas schemas;
    private final NetworkRegistry registry;
    private final NetworkCatalogue catalogue;
    private final Accounts accounts;
    private final Roles roles;
    private final FoundingMails mails;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    FoundedNetworks(
            List<FoundingSection> sections,
            NetworkSchemas schemas,
            NetworkRegistry registry,
            NetworkCatalogue catalogue,
            Accounts accounts,
            Roles roles,
            FoundingMails mails,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.sections =
                sections.stream()
                        .collect(toUnmodifiableMap(FoundingSection::name, Function.identity()));
        this.schemas = schemas;
        this.registry = registry;
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.roles = roles;
        this.mails = mails;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Founding found(@Nullable Actor operator, String yaml) {
        requirePermission(operator);
        DeclarationFile file = DeclarationFile.read(yaml);
        if (!file.problems().isEmpty()) {
            return new Founding.Invalid(file.problems());
        }
        DeclarationReader reader = new DeclarationReader();
        NetworkDeclaration declaration = reader.read(file.content());
        List<DeclarationProblem> problems = new ArrayList<>(reader.problems());
        problems.addAll(problemsOf(declaration));
        if (problems.isEmpty()) {
            return foundValid(operator, declaration);
        }
        if (isTaken(declaration.id())) {
            problems.add(
                    DeclarationProblem.at(
                            "network", "network.founding.reserved", declaration.id().value()));
        }
        return new Founding.Invalid(
                problems.stream()
                        .map(file::located)
                        .sorted(Comparator.comparingInt(DeclarationProblem::line))
                        .toList());
    }

    @Override
    public Founding found(@Nullable Actor operator, NetworkDeclaration declaration) {
        requirePermission(operator);
        List<DeclarationProblem> problems = problemsOf(declaration);
        return problems.isEmpty()
                ? foundValid(operator, declaration)
                : new Founding.Invalid(problems);
    }

    private static @Nullable Role requirePermission(@Nullable Actor operator) {
        return operator == null ? null : operator.require(Permission.FOUND_NETWORKS);
    }

    private List<DeclarationProblem> problemsOf(NetworkDeclaration declaration) {
        List<DeclarationProblem> problems = new ArrayList<>();
        if (RESERVED.contains(declaration.id().value())) {
            problems.add(
                    DeclarationProblem.at(
                            "network", "network.founding.reserved", declaration.id().value()));
        }
        if (declaration.coordinators().isEmpty()) {
            problems.add(DeclarationProblem.at("coordinators", "network.founding.no-coordinator"));
        }
        Colours colours = declaration.settings().colours();
        if (colours != null) {
            Contrasts.failuresOf(colours)
                    .forEach(
                            failure ->
                                    problems.add(
                                            DeclarationProblem.at(
                                                    "colours",
                                                    "network.founding.unreadable",
                                                    failure.given().value(),
                                                    failure.nearest().value())));
        }
        declaration.sections().keySet().stream()
                .filter(name -> !sections.containsKey(name))
                .forEach(
                        name ->
                                problems.add(
                                        DeclarationProblem.at(
                                                name, "network.founding.unknown", name)));
        sections.forEach(
                (name, section) ->
                        problems.addAll(
                                section.validate(
                                        declaration.id(), declaration.sections().get(name))));
        return problems;
    }

    private boolean isTaken(NetworkId network) {
        return registry.find(network).isPresent() || catalogue.at(network.value()).isPresent();
    }

    private Founding foundValid(@Nullable Actor operator, NetworkDeclaration declaration) {
        NetworkId network = declaration.id();
        if (isTaken(network)) {
            return new Founding.Exists();
        }
        if (!schemas.mayFound() && schemas.find(network).isEmpty()) {
            return new Founding.NotFromThisNode();
        }
        schemas.found(network);
        boolean founded =
                NetworkScope.call(
                        network,
                        () ->
                                Boolean.TRUE.equals(
                                        transaction.execute(_ -> fill(operator, declaration))));
        catalogue.lookAgain();
        return founded ? new Founding.Founded(declaration) : new Founding.Exists();
    }

    /**
     * @return whether nobody else was quicker
     */
    private boolean fill(@Nullable Actor operator, NetworkDeclaration declaration) {
        NetworkId network = declaration.id();
        Structure structure =
                new Structure(declaration.members(), declaration.organs(), declaration.history());
        if (!registry.addDeclared(network, structure)) {
            return false;
        }
        AccountId founder = operator == null ? null : operator.account();
        registry.save(
                network,
                1,
                declaration.settings(),
                founder == null ? null : founder.value(),
                operator == null ? null : operator.name());
        for (NetworkDeclaration.Coordinator one : declaration.coordinators()) {
            AccountId account = accounts.ensure(one.mailbox(), one.name());
            roles.grant(account, Standing.in(network, Role.COORDINATOR), founder);
            mails.tell(declaration, one);
        }
        sections.forEach(
                (name, section) -> section.apply(network, declaration.sections().get(name)));
        events.publishEvent(
                new ActionTaken(
                        network,
                        founder,
                        requirePermission(operator),
                        "network.founded",
                        network.value(),
                        declaration.settings().name().german(),
                        Map.of()));
        events.publishEvent(new NetworkFounded(network));
        return true;
    }
}
