package de.interkomm.hub.reuse.internal;

import static java.util.stream.Collectors.toMap;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.projects.PublishedProjects;
import de.interkomm.hub.projects.PublishedProjects.Published;
import de.interkomm.hub.reuse.NetworkReuse;
import de.interkomm.hub.reuse.Reuses.Step.What;
import de.interkomm.hub.reuse.internal.ReuseViews.Shown;
import de.interkomm.hub.shell.KeyRange;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

@Service
@Transactional
class CoordinatedReuse implements NetworkReuse {

    private final ReuseViews views;
    private final ReuseRegister register;
    private final PublishedProjects published;

    CoordinatedReuse(ReuseViews views, ReuseRegister register, PublishedProjects published) {
        this.views = views;
        this.register = register;
        this.published = published;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> of(Actor actor, NetworkId network) {
        require(actor, network);
        List<Shown> shown = views.of(network);
        if (shown.isEmpty()) {
            return List.of();
        }
        List<UUID> ids =
                shown.stream().map(one -> one.reuse().project().value()).distinct().toList();
        Map<ProjectId, String> titles =
                published.all(network, KeyRange.among(ids)).stream()
                        .collect(toMap(Published::id, one -> one.content().title()));
        return shown.stream()
                .filter(one -> titles.containsKey(one.reuse().project()))
                .map(
                        one ->
                                new Entry(
                                        one.reuse().project(),
                                        Objects.requireNonNull(titles.get(one.reuse().project())),
                                        one.use()))
                .toList();
    }

    @Override
    public boolean remove(
            Actor actor, NetworkId network, ProjectId project, RegionalKey administration) {
        require(actor, network);
        Reuse reuse =
                register.hold(network, project, administration).orElseThrow(PageNotFound::new);
        if (reuse.confirmedAt() != null) {
            return false;
        }
        register.remove(reuse, What.REMOVED, Who.of(actor));
        return true;
    }

    private static void require(Actor actor, NetworkId network) {
        NetworkScope.requireBound(network);
        actor.require(Permission.MANAGE_PROJECTS, network);
    }
}
