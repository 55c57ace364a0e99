package de.interkomm.hub.governance.web;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupPagePart;
import de.interkomm.hub.governance.GroupRight;
import de.interkomm.hub.governance.Groups;
import de.interkomm.hub.governance.Groups.View;
import de.interkomm.hub.governance.Participations;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.membership.Memberships;
import de.interkomm.hub.network.MemberKind;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Shows a group, from wherever one comes back to it. */
@Component
class GroupPage {

    private final Groups groups;
    private final Participations participations;
    private final Memberships memberships;
    private final GroupPages pages;
    private final List<GroupPagePart> parts;

    GroupPage(
            Groups groups,
            Participations participations,
            Memberships memberships,
            GroupPages pages,
            List<GroupPagePart> parts) {
        this.groups = groups;
        this.participations = participations;
        this.memberships = memberships;
        this.pages = pages;
        this.parts = parts;
    }

    String show(@Nullable Actor actor, NetworkId network, GroupId id, Model model) {
        View view = groups.open(actor, network, id);
        model.addAttribute("network", network);
        model.addAttribute("group", view);
        model.addAttribute(
                "kind",
                GroupPages.kind(
                        view.card(), pages.kinds(network, LocaleContextHolder.getLocale())));
        model.addAttribute("ofPersons", pages.profile(network).members() == MemberKind.PERSON);
        model.addAttribute(
                "manages", actor != null && actor.may(Permission.MANAGE_GROUPS, network));
        model.addAttribute("inside", actor != null && actor.may(Permission.ENTER_NETWORK, network));
        model.addAttribute("represented", actor == null ? Map.of() : represented(actor, network));
        model.addAttribute("mayManage", view.may(GroupRight.MANAGE_PEOPLE));
        model.addAttribute(
                "requests",
                actor != null && view.may(GroupRight.MANAGE_PEOPLE)
                        ? participations.requests(actor, network, id)
                        : List.of());
        model.addAttribute(
                "parts",
                parts.stream().flatMap(one -> one.of(actor, network, id).stream()).toList());
        return "governance/group";
    }

    /** The administrations the person could come in for, if there is a choice. */
    private Map<String, String> represented(Actor actor, NetworkId network) {
        Set<RegionalKey> keys =
                actor.standings().stream()
                        .filter(standing -> network.equals(standing.network()))
                        .map(Standing::administration)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        Map<String, String> names = new TreeMap<>();
        if (keys.size() > 1) {
            memberships.list(network).stream()
                    .filter(one -> keys.contains(one.administration()))
                    .forEach(one -> names.put(one.administration().value(), one.name()));
        }
        return names;
    }
}
