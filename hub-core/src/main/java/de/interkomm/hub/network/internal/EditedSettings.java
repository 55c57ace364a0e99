package de.interkomm.hub.network.internal;

import de.interkomm.hub.documents.AcceptedType;
import de.interkomm.hub.documents.Documents;
import de.interkomm.hub.documents.Refusal;
import de.interkomm.hub.documents.StoreResult;
import de.interkomm.hub.identity.ActionTaken;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.network.Colours;
import de.interkomm.hub.network.Contrasts;
import de.interkomm.hub.network.FormerName;
import de.interkomm.hub.network.Logo;
import de.interkomm.hub.network.NetworkHandedOver;
import de.interkomm.hub.network.NetworkRenamed;
import de.interkomm.hub.network.NetworkSettings;
import de.interkomm.hub.network.NetworkState;
import de.interkomm.hub.network.SettingsDesk;
import de.interkomm.hub.network.SettingsVersion;
import de.interkomm.hub.shell.ConflictOnPage;
import de.interkomm.hub.shell.LocalizedText;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Component
@Transactional
class EditedSettings implements SettingsDesk {

    private final NetworkRegistry registry;
    private final NetworkCatalogue catalogue;
    private final DefaultColours colours;
    private final Documents documents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EditedSettings(
            NetworkRegistry registry,
            NetworkCatalogue catalogue,
            DefaultColours colours,
            Documents documents,
            ApplicationEventPublisher events,
            Clock clock) {
        this.registry = registry;
        this.catalogue = catalogue;
        this.colours = colours;
        this.documents = documents;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public SettingsVersion current(Actor actor, NetworkId network) {
        return versions(actor, network).getFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public List<SettingsVersion> versions(Actor actor, NetworkId network) {
        actor.require(Permission.EDIT_SETTINGS, network);
        return versions(network);
    }

    /** Read from the database: an editor must see what was saved a moment ago elsewhere. */
    private List<SettingsVersion> versions(NetworkId network) {
        List<SettingsVersion> versions = new ArrayList<>(registry.versions(network));
        catalogue
                .coded(network)
                .map(module -> new SettingsVersion(0, NetworkSettings.of(module), null, null))
                .ifPresent(versions::add);
        if (versions.isEmpty()) {
            throw new PageNotFound();
        }
        return versions;
    }

    @Override
    public Saving save(
            Actor actor,
            NetworkId network,
            int basedOn,
            NetworkSettings settings,
            NameChange ifNamed) {
        Role role = actor.require(Permission.EDIT_SETTINGS, network);
        return refusal(network, basedOn)
                .orElseGet(() -> saved(actor, role, network, settings, ifNamed));
    }

    @Override
    public Saving saveLogo(
            Actor actor,
            NetworkId network,
            int basedOn,
            String fileName,
            byte[] content,
            LocalizedText alternative) {
        Role role = actor.require(Permission.EDIT_SETTINGS, network);
        Optional<Saving> refusal = refusal(network, basedOn);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (content.length > LARGEST_LOGO) {
            return new Saving.PictureRefused(Refusal.TOO_LARGE);
        }
        return switch (documents.store(
                fileName, content, EnumSet.of(AcceptedType.PNG, AcceptedType.JPEG))) {
            case StoreResult.Refused refused -> new Saving.PictureRefused(refused.reason());
            case StoreResult.Stored stored ->
                    saved(
                            actor,
                            role,
                            network,
                            versions(network)
                                    .getFirst()
                                    .settings()
                                    .withLogo(new Logo(stored.document().id(), alternative)),
                            NameChange.CORRECTED);
        };
    }

    /** Holds the network's row, so that what is checked here is still true when it is saved. */
    private Optional<Saving> refusal(NetworkId network, int basedOn) {
        NetworkRegistry.Locked locked = registry.lock(network).orElseThrow(PageNotFound::new);
        if (locked.state() != NetworkState.OPEN) {
            throw new ConflictOnPage("network.closed.nothing-changes");
        }
        return locked.version() == basedOn
                ? Optional.empty()
                : Optional.of(new Saving.Outdated(versions(network).getFirst()));
    }

    private Saving saved(
            Actor actor, Role role, NetworkId network, NetworkSettings wanted, NameChange ifNamed) {
        SettingsVersion before = versions(network).getFirst();
        boolean renamed =
                ifNamed == NameChange.RENAMED && !before.settings().name().equals(wanted.name());
        LocalizedText host = before.settings().host().name();
        boolean handedOver = ifNamed == NameChange.RENAMED && !host.equals(wanted.host().name());
        NetworkSettings after =
                renamed ? wanted.after(new FormerName(before.settings().name(), today())) : wanted;
        if (handedOver) {
            after = after.afterHost(new FormerName(host, today()));
        }
        if (Differences.between(before.settings(), after).isEmpty()) {
            return new Saving.Unchanged();
        }
        Colours chosen = after.colours();
        if (chosen != null && !Contrasts.failuresOf(chosen).isEmpty()) {
            return new Saving.Unreadable(Contrasts.failuresOf(chosen));
        }
        SettingsVersion version =
                registry.save(
                        network, before.number() + 1, after, actor.account().value(), actor.name());
        catalogue.lookAgainAfterCommit();
        events.publishEvent(
                ActionTaken.in(
                                network,
                                actor,
                                role,
                                "settings.changed",
                                network.value(),
                                after.name().german())
                        .with(changes(differences(network, before.settings(), after))));
        if (renamed) {
            tellOf(network, before.settings().name(), after.name());
        }
        if (handedOver) {
            tellOfTheHost(network, host, after.host().name());
        }
        return new Saving.Saved(version);
    }

    private void tellOf(NetworkId network, LocalizedText before, LocalizedText after) {
        events.publishEvent(
                new NetworkRenamed(
                        network,
                        before.german(),
                        before.english(),
                        after.german(),
                        after.english()));
    }

    private void tellOfTheHost(NetworkId network, LocalizedText before, LocalizedText after) {
        events.publishEvent(
                new NetworkHandedOver(
                        network,
                        before.german(),
                        before.english(),
                        after.german(),
                        after.english()));
    }

    @Override
    public Map<String, Difference> differences(
            NetworkId network, NetworkSettings before, NetworkSettings after) {
        return Differences.inForceBetween(before, after, colours.of(network));
    }

    @Override
    public Colours coloursBroughtBy(NetworkId network) {
        return colours.of(network);
    }

    private static Map<String, ActionTaken.Change> changes(Map<String, Difference> differences) {
        Map<String, ActionTaken.Change> changes = new LinkedHashMap<>();
        differences.forEach(
                (path, difference) ->
                        changes.put(
                                path,
                                new ActionTaken.Change(difference.before(), difference.after())));
        return changes;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
