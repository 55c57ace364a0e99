package de.interkomm.hub.governance.web;

import de.interkomm.hub.governance.GroupArchivePart;
import de.interkomm.hub.governance.GroupDescription;
import de.interkomm.hub.governance.GroupDraft;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupKind;
import de.interkomm.hub.governance.GroupOverviews;
import de.interkomm.hub.governance.GroupRight;
import de.interkomm.hub.governance.Groups;
import de.interkomm.hub.governance.Groups.ChangeResult;
import de.interkomm.hub.governance.Groups.FoundResult;
import de.interkomm.hub.governance.Groups.Link;
import de.interkomm.hub.governance.Groups.View;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.shell.Forms;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.shell.Typing;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Founding groups, changing them, putting them away and bringing them back. */
@Controller
class GroupEditController {

    private static final String FORM = "form";
    private static final String PAGE = "governance/group-form";
    private static final String DESCRIPTION = GroupPages.GROUPS + "/{group}/description";

    /** Days are counted where the networks are. */
    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    private final Groups groups;
    private final GroupOverviews overviews;
    private final GroupPages pages;
    private final GroupPage groupPage;
    private final List<GroupArchivePart> archiveParts;
    private final Clock clock;

    GroupEditController(
            Groups groups,
            GroupOverviews overviews,
            GroupPages pages,
            GroupPage groupPage,
            List<GroupArchivePart> archiveParts,
            Clock clock) {
        this.groups = groups;
        this.overviews = overviews;
        this.pages = pages;
        this.groupPage = groupPage;
        this.archiveParts = archiveParts;
        this.clock = clock;
    }

    @GetMapping(GroupPages.DESK + "/new")
    String begin(
            @PathVariable NetworkId network,
            @RequestParam(defaultValue = "") String parent,
            @CurrentActor Actor actor,
            Locale locale,
            Model model) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), GERMANY);
        model.addAttribute(FORM, GroupForm.startingOn(today).below(parent));
        return form(actor, network, null, locale, model);
    }

    @PostMapping(GroupPages.DESK + "/new")
    String found(
            @PathVariable NetworkId network,
            @ModelAttribute(FORM) GroupForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        actor.require(Permission.MANAGE_GROUPS, network);
        GroupDraft draft = form.toDraft(errors);
        if (draft != null) {
            switch (groups.found(actor, network, draft)) {
                case FoundResult.Founded(GroupId id) -> {
                    return GroupPages.backToPeople(network, id, "founded");
                }
                case FoundResult.NameTaken _ ->
                        errors.rejectValue("name", "governance.form.name.taken");
                case FoundResult.NoSuchParent _ ->
                        errors.rejectValue("parent", "governance.form.parent.gone");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(actor, network, null, locale, model);
    }

    @GetMapping(GroupPages.DESK + "/{group}")
    String edit(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @CurrentActor Actor actor,
            Locale locale,
            Model model) {
        View view = managed(actor, network, group);
        model.addAttribute(FORM, GroupForm.of(view));
        return form(actor, network, view, locale, model);
    }

    @PostMapping(GroupPages.DESK + "/{group}")
    String save(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @ModelAttribute(FORM) GroupForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        View view = managed(actor, network, group);
        GroupDraft draft = form.toDraft(errors);
        if (draft != null) {
            switch (groups.edit(actor, network, view.id(), form.shownVersion(), draft)) {
                case DONE -> {
                    return GroupPages.backTo(network, view.id(), "changed");
                }
                case STALE -> {
                    return overtaken(actor, network, form, response, locale, model, view.id());
                }
                case NAME_TAKEN -> errors.rejectValue("name", "governance.form.name.taken");
                case NO_SUCH_PARENT -> errors.rejectValue("parent", "governance.form.parent.gone");
                case HAS_GROUPS_BELOW -> throw new IllegalStateException("is not put away");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(actor, network, view, locale, model);
    }

    /** What was typed stays in the form; what somebody else has saved meanwhile stands above it. */
    private String overtaken(
            Actor actor,
            NetworkId network,
            GroupForm typed,
            HttpServletResponse response,
            Locale locale,
            Model model,
            GroupId id) {
        View now = groups.open(actor, network, id);
        if (now.isArchived()) {
            throw new PageNotFound();
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        Forms.refill(model, FORM, typed.over(now.version()));
        model.addAttribute("now", now);
        return form(actor, network, now, locale, model);
    }

    /** Says what stays and what ends before it does. */
    @GetMapping(GroupPages.DESK + "/{group}/archive")
    String question(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @CurrentActor Actor actor,
            Model model) {
        View view = managed(actor, network, group);
        if (view.isArchived()) {
            throw new PageNotFound();
        }
        model.addAttribute("network", network);
        model.addAttribute("group", view);
        model.addAttribute(
                "parts",
                archiveParts.stream()
                        .flatMap(one -> one.of(actor, network, view.id()).stream())
                        .toList());
        return "governance/archive-question";
    }

    @PostMapping(GroupPages.DESK + "/{group}/archive")
    String archive(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @RequestParam(defaultValue = "") String version,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        View view = managed(actor, network, group);
        ChangeResult result = groups.archive(actor, network, view.id(), Typing.version(version));
        return after(result, "archived", actor, network, view.id(), response, model);
    }

    @PostMapping(GroupPages.DESK + "/{group}/return")
    String bringBack(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @RequestParam(defaultValue = "") String version,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        View view = managed(actor, network, group);
        ChangeResult result = groups.bringBack(actor, network, view.id(), Typing.version(version));
        return after(result, "brought-back", actor, network, view.id(), response, model);
    }

    private String after(
            ChangeResult result,
            String done,
            Actor actor,
            NetworkId network,
            GroupId id,
            HttpServletResponse response,
            Model model) {
        if (result == ChangeResult.DONE) {
            return GroupPages.backTo(network, id, done);
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("refused", result.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        model.addAttribute("done", "");
        return groupPage.show(actor, network, id, model);
    }

    @GetMapping(DESCRIPTION)
    String description(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @CurrentActor Actor actor,
            Model model) {
        View view = described(actor, network, group);
        model.addAttribute(FORM, DescriptionForm.of(view));
        return description(network, view, model);
    }

    @PostMapping(DESCRIPTION)
    String describe(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @ModelAttribute(FORM) DescriptionForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        View view = described(actor, network, group);
        GroupDescription description = form.toDescription(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return description(network, view, model);
        }
        if (groups.describe(actor, network, view.id(), form.shownVersion(), description)
                == ChangeResult.DONE) {
            return GroupPages.backTo(network, view.id(), "changed");
        }
        View now = described(actor, network, group);
        response.setStatus(HttpStatus.CONFLICT.value());
        Forms.refill(model, FORM, form.over(now.version()));
        model.addAttribute("now", now);
        return description(network, now, model);
    }

    private static String description(NetworkId network, View view, Model model) {
        model.addAttribute("network", network);
        model.addAttribute("group", view);
        return "governance/group-description";
    }

    @PostMapping(GroupPages.DESK + "/topics")
    String want(
            @PathVariable NetworkId network,
            @RequestParam(defaultValue = "") String topic,
            @CurrentActor Actor actor) {
        actor.require(Permission.MANAGE_GROUPS, network);
        String wanted = topic.strip();
        if (!wanted.isEmpty() && wanted.length() <= GroupDescription.LONGEST_TOPIC) {
            overviews.want(actor, network, wanted);
        }
        return "redirect:/networks/" + network + "/groups/overview#topics";
    }

    @PostMapping(GroupPages.DESK + "/topics/removal")
    String wantNoLonger(
            @PathVariable NetworkId network,
            @RequestParam(defaultValue = "") String topic,
            @CurrentActor Actor actor) {
        overviews.wantNoLonger(actor, network, topic);
        return "redirect:/networks/" + network + "/groups/overview#topics";
    }

    private View managed(Actor actor, NetworkId network, String group) {
        actor.require(Permission.MANAGE_GROUPS, network);
        return groups.open(actor, network, GroupPages.id(group));
    }

    private View described(Actor actor, NetworkId network, String group) {
        View view = groups.open(actor, network, GroupPages.id(group));
        if (!view.may(GroupRight.DESCRIBE) || view.isArchived()) {
            throw new PageNotFound();
        }
        return view;
    }

    private String form(
            Actor actor, NetworkId network, @Nullable View view, Locale locale, Model model) {
        model.addAttribute("network", network);
        model.addAttribute("group", view);
        Map<String, String> kinds = new LinkedHashMap<>();
        pages.kinds(network, locale)
                .forEach((GroupKind kind, String words) -> kinds.put(kind.name(), words));
        model.addAttribute("kinds", kinds);
        Map<String, String> parents = new LinkedHashMap<>();
        for (Link one : groups.possibleParents(actor, network, view == null ? null : view.id())) {
            parents.put(one.id().toString(), one.name());
        }
        model.addAttribute("parents", parents);
        return PAGE;
    }
}
