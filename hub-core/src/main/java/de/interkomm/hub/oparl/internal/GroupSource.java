package de.interkomm.hub.oparl.internal;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupKind;
import de.interkomm.hub.governance.PublicGroups;
import de.interkomm.hub.governance.PublicGroups.Group;
import de.interkomm.hub.oparl.Kind;
import de.interkomm.hub.oparl.internal.Published.Properties;
import de.interkomm.hub.shell.KeyRange;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Groups as organizations. */
@Component
class GroupSource implements Source {

    private final PublicGroups groups;
    private final Links links;
    private final Terms terms;

    GroupSource(PublicGroups groups, Links links, Terms terms) {
        this.groups = groups;
        this.links = links;
        this.terms = terms;
    }

    @Override
    public Kind unit() {
        return Kind.ORGANIZATION;
    }

    @Override
    public List<Unit> read(NetworkId network, KeyRange range) {
        return groups.groups(network, range).stream()
                .map(group -> new Unit(group.id().value(), List.of(organization(network, group))))
                .toList();
    }

    private Published organization(NetworkId network, Group group) {
        LocalDate end = group.endsOn() == null ? group.archivedOn() : group.endsOn();
        return Published.of(
                Kind.ORGANIZATION,
                group.id().value(),
                new Properties()
                        .put("body", links.body(network))
                        .put("name", group.name())
                        .put("subOrganizationOf", key(group.parent()))
                        .put("organizationType", terms.of("organization-type"))
                        .put("classification", classification(group))
                        .put("startDate", Objects.toString(group.startsOn(), null))
                        .put("endDate", Objects.toString(end, null))
                        .put("memberCount", Math.max(group.people(), group.administrations()))
                        .put("keyword", group.topics())
                        .put("interkomm:purpose", group.purpose())
                        .put("interkomm:administrationCount", group.administrations())
                        .put("web", links.groupPage(network, group.id())));
    }

    private String classification(Group group) {
        return group.kind() == GroupKind.OWN ? group.kindName() : terms.of(group.kind());
    }

    static @Nullable ObjectKey key(@Nullable GroupId group) {
        return group == null ? null : new ObjectKey(Kind.ORGANIZATION, group.value());
    }
}
