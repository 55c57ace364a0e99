package de.interkomm.hub.directory.internal;

import de.interkomm.hub.administrations.RegisterImported;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.ActionTaken;
import de.interkomm.hub.identity.ProfileChanged;
import de.interkomm.hub.network.NetworkFounded;
import de.interkomm.hub.network.NetworkState;
import de.interkomm.hub.network.NetworkStateChanged;
import de.interkomm.hub.projects.ProjectChanged;
import de.interkomm.hub.reuse.ReuseChanged;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkSchemas;

import jakarta.persistence.EntityManager;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Hears of every change and carries it into the directory within the same transaction, just before
 * it commits: there is no moment in which something is hidden and still found, no event that comes
 * late, twice or never. What takes longer, a network's texts or all of its things, is asked for and
 * done soon after.
 */
@Component
class Feeding {

    /** What may change what is shown of a person; whom, is the object or the actor. */
    private static final Set<String> ABOUT_PEOPLE =
            Set.of(
                    "consent.",
                    "role.",
                    "person.",
                    "employment.",
                    "account.",
                    "invitation.",
                    "contact.");

    private static final String ABOUT_GROUPS = "group.";

    /** Groups name topics in words of their own, which may be those of one that came or went. */
    private static final String ABOUT_TOPICS = "project.topic-";

    private static final String ABOUT_MEMBERS = "membership.";
    private static final Set<String> ABOUT_NETWORKS = Set.of("network.", "settings.");

    private final GroupEntries groups;
    private final ProjectEntries projects;
    private final Upkeep upkeep;
    private final Entries entries;
    private final PersonEntries people;
    private final NetworkSchemas schemas;
    private final EntityManager entityManager;

    Feeding(
            GroupEntries groups,
            ProjectEntries projects,
            Upkeep upkeep,
            Entries entries,
            PersonEntries people,
            NetworkSchemas schemas,
            EntityManager entityManager) {
        this.groups = groups;
        this.projects = projects;
        this.upkeep = upkeep;
        this.entries = entries;
        this.people = people;
        this.schemas = schemas;
        this.entityManager = entityManager;
    }

    @EventListener
    void on(ActionTaken action) {
        NetworkId network = action.network();
        if (network != null) {
            within(network, action);
        }
        if (isAny(ABOUT_NETWORKS, action)) {
            NetworkId.parse(action.object()).ifPresent(one -> changes().asked.add(one.value()));
        }
        if (isAny(ABOUT_PEOPLE, action)) {
            AccountId actor = action.actor();
            id(action.object()).ifPresent(one -> changes().people.add(one));
            if (actor != null) {
                changes().people.add(actor.value());
            }
        }
    }

    private void within(NetworkId network, ActionTaken action) {
        if (action.action().startsWith(ABOUT_GROUPS)) {
            id(action.object())
                    .ifPresent(one -> changes().objects.add(new Thing(network, groups, one)));
        }
        if (action.action().startsWith(ABOUT_TOPICS)) {
            changes().asked.add(network.value());
        }
        if (action.action().startsWith(ABOUT_MEMBERS)) {
            changes().members.add(network);
        }
    }

    @EventListener
    void on(ProjectChanged event) {
        changes().objects.add(new Thing(event.network(), projects, event.project()));
    }

    @EventListener
    void on(ReuseChanged event) {
        changes().objects.add(new Thing(event.network(), projects, event.project()));
    }

    @EventListener
    void on(NetworkStateChanged event) {
        if (event.state() == NetworkState.ARCHIVED) {
            changes().hidden.add(event.network());
        }
        changes().asked.addAll(List.of(event.network().value(), Entries.HUB));
    }

    @EventListener
    void on(NetworkFounded event) {
        changes().asked.add(event.network().value());
    }

    /** Whatever stands in the directory may lie elsewhere now, or be called otherwise. */
    @EventListener
    void on(RegisterImported event) {
        changes().asked.add(Entries.HUB);
        schemas.all().forEach(state -> changes().asked.add(state.network().value()));
    }

    @EventListener
    void on(ProfileChanged event) {
        changes().people.add(event.account().value());
    }

    private static boolean isAny(Set<String> beginnings, ActionTaken action) {
        return beginnings.stream().anyMatch(action.action()::startsWith);
    }

    private static Optional<UUID> id(String object) {
        try {
            return Optional.of(UUID.fromString(object));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** What the current transaction has changed so far. */
    private Changes changes() {
        for (TransactionSynchronization one :
                TransactionSynchronizationManager.getSynchronizations()) {
            if (one instanceof Changes changes) {
                return changes;
            }
        }
        Changes changes = new Changes();
        TransactionSynchronizationManager.registerSynchronization(changes);
        return changes;
    }

    /**
     * A thing of a network.
     *
     * @param source that knows it
     */
    private record Thing(NetworkId network, Source source, UUID id) {}

    /** Carried over all at once, always in the same order, so that no two wait for each other. */
    private final class Changes implements TransactionSynchronization {

        private final Set<Thing> objects =
                new TreeSet<>(Comparator.comparing(Thing::network).thenComparing(Thing::id));

        private final Set<NetworkId> members = new TreeSet<>();
        private final Set<NetworkId> hidden = new TreeSet<>();
        private final Set<UUID> people = new TreeSet<>();
        private final Set<String> asked = new TreeSet<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            entityManager.flush();
            Set<NetworkId> touched = new TreeSet<>(members);
            touched.addAll(hidden);
            objects.forEach(one -> touched.add(one.network()));
            touched.forEach(network -> entries.lock(network.value()));
            objects.forEach(one -> upkeep.renew(one.network(), one.source(), one.id()));
            members.forEach(upkeep::renewMembers);
            hidden.forEach(upkeep::hide);
            people.forEach(one -> Feeding.this.people.renew(new AccountId(one)));
            asked.forEach(upkeep::ask);
        }
    }
}
