package de.interkomm.hub.governance.web;

import de.interkomm.hub.governance.GroupKind;
import de.interkomm.hub.governance.GroupOverviews;
import de.interkomm.hub.governance.GroupOverviews.Overview;
import de.interkomm.hub.governance.Groups;
import de.interkomm.hub.governance.Groups.Card;
import de.interkomm.hub.governance.Groups.Query;
import de.interkomm.hub.governance.Groups.Shelf;
import de.interkomm.hub.governance.Participations;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.network.MemberKind;
import de.interkomm.hub.shell.BarChart;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The groups of a network, as far as each visitor may see them. */
@Controller
class GroupsController {

    private static final int LONGEST_SEARCH = 200;

    private final Groups groups;
    private final GroupOverviews overviews;
    private final Participations participations;
    private final GroupPages pages;
    private final GroupPage page;

    GroupsController(
            Groups groups,
            GroupOverviews overviews,
            Participations participations,
            GroupPages pages,
            GroupPage page) {
        this.groups = groups;
        this.overviews = overviews;
        this.participations = participations;
        this.pages = pages;
        this.page = page;
    }

    @GetMapping(GroupPages.GROUPS)
    String list(
            @PathVariable NetworkId network,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String shelf,
            @RequestParam(defaultValue = "") String done,
            @CurrentActor @Nullable Actor actor,
            Locale locale,
            Model model) {
        String wanted = text.substring(0, Math.min(text.length(), LONGEST_SEARCH));
        Shelf shown = shelf.equals("archived") ? Shelf.ARCHIVED : Shelf.LIVING;
        Query query = new Query(wanted, topic.isBlank() ? null : topic, shown);
        model.addAttribute("profile", pages.profile(network));
        model.addAttribute("network", network);
        model.addAttribute("sections", byKind(network, groups.list(actor, network, query), locale));
        model.addAttribute("topics", groups.topics(actor, network));
        model.addAttribute("left", done.equals("left"));
        model.addAttribute("text", wanted);
        model.addAttribute("topic", topic);
        model.addAttribute("archived", shown == Shelf.ARCHIVED);
        model.addAttribute("filtered", !wanted.isBlank() || !topic.isBlank());
        boolean manages = actor != null && actor.may(Permission.MANAGE_GROUPS, network);
        model.addAttribute("manages", manages);
        model.addAttribute(
                "waiting", actor == null ? List.of() : participations.waiting(actor, network));
        return "governance/groups";
    }

    private Map<String, List<Card>> byKind(NetworkId network, List<Card> found, Locale locale) {
        Map<GroupKind, String> kinds = pages.kinds(network, locale);
        Map<String, List<Card>> sections = new LinkedHashMap<>();
        for (Card card : found) {
            sections.computeIfAbsent(GroupPages.kind(card, kinds), _ -> new ArrayList<>())
                    .add(card);
        }
        return sections;
    }

    @GetMapping(GroupPages.GROUPS + "/overview")
    String overview(
            @PathVariable NetworkId network, @CurrentActor @Nullable Actor actor, Model model) {
        boolean ofPersons = pages.profile(network).members() == MemberKind.PERSON;
        Overview overview = overviews.of(actor, network);
        model.addAttribute("network", network);
        model.addAttribute("ofPersons", ofPersons);
        model.addAttribute(
                "administrations",
                BarChart.of(
                        overview.administrations().stream()
                                .map(
                                        one ->
                                                new BarChart.Value(
                                                        one.name(), one.groups().size(), null))
                                .toList()));
        model.addAttribute(
                "groups",
                BarChart.of(
                        overview.groups().stream()
                                .map(
                                        one ->
                                                new BarChart.Value(
                                                        one.name(),
                                                        one.participants(),
                                                        "/networks/%s/groups/%s"
                                                                .formatted(network, one.id())))
                                .toList()));
        model.addAttribute("seats", overview.administrations());
        model.addAttribute("columns", overview.groups());
        model.addAttribute("uncovered", overview.uncovered());
        model.addAttribute("inside", actor != null && actor.may(Permission.ENTER_NETWORK, network));
        model.addAttribute(
                "manages", actor != null && actor.may(Permission.MANAGE_GROUPS, network));
        return "governance/overview";
    }

    @GetMapping(GroupPages.GROUPS + "/{group}")
    String group(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @RequestParam(defaultValue = "") String done,
            @CurrentActor @Nullable Actor actor,
            Model model) {
        model.addAttribute("done", done);
        return page.show(actor, network, GroupPages.id(group), model);
    }
}
