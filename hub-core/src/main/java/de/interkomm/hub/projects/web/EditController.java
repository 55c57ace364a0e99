package de.interkomm.hub.projects.web;

import static de.interkomm.hub.projects.web.ProjectPages.FORM;

import static java.util.Objects.requireNonNullElse;

import de.interkomm.hub.documents.Refusal;
import de.interkomm.hub.governance.Groups;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.projects.ChecklistItem;
import de.interkomm.hub.projects.FileKind;
import de.interkomm.hub.projects.ProjectContent;
import de.interkomm.hub.projects.ProjectDrafts;
import de.interkomm.hub.projects.ProjectDrafts.AttachResult;
import de.interkomm.hub.projects.ProjectDrafts.Deed;
import de.interkomm.hub.projects.ProjectDrafts.Draft;
import de.interkomm.hub.projects.ProjectDrafts.Partner;
import de.interkomm.hub.projects.ProjectDrafts.PublishResult;
import de.interkomm.hub.projects.ProjectDrafts.SaveResult;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.projects.ProjectKind;
import de.interkomm.hub.projects.ProjectStatus;
import de.interkomm.hub.projects.ProjectVisibility;
import de.interkomm.hub.shell.Typing;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Beginning projects, writing on them, showing them to readers and hiding them. */
@Controller("projectEditController")
class EditController {

    private static final String EDIT = ProjectPages.PROJECT + "/edit";

    private final ProjectDrafts drafts;
    private final Participants participants;
    private final Groups groups;
    private final ProjectPages pages;

    EditController(
            ProjectDrafts drafts, Participants participants, Groups groups, ProjectPages pages) {
        this.drafts = drafts;
        this.participants = participants;
        this.groups = groups;
        this.pages = pages;
    }

    @GetMapping(ProjectPages.PROJECTS + "/new")
    String begin(@PathVariable NetworkId network, @CurrentActor Actor actor, Model model) {
        actor.require(Permission.WRITE_PROJECTS, network);
        model.addAttribute("network", network);
        model.addAttribute(FORM, new TitleForm(""));
        return "projects/new";
    }

    @PostMapping(ProjectPages.PROJECTS + "/new")
    String begin(
            @PathVariable NetworkId network,
            @ModelAttribute(FORM) TitleForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        actor.require(Permission.WRITE_PROJECTS, network);
        form.check(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("network", network);
            return "projects/new";
        }
        ProjectContent content = ProjectContent.titled(form.title());
        ProjectId id = drafts.begin(actor, network, content, Deed.BEGUN);
        return ProjectPages.to(network, id, "/edit?done=begun");
    }

    @GetMapping(EDIT)
    String edit(
            @PathVariable NetworkId network,
            @PathVariable String project,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String refused,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String both,
            @RequestParam(defaultValue = "") String others,
            @CurrentActor Actor actor,
            Locale locale,
            Model model) {
        Draft draft = drafts.open(actor, network, ProjectPages.id(project));
        ProjectForm form = ProjectForm.of(draft);
        model.addAttribute(FORM, form);
        if (refused.equals("missing")) {
            model.addAttribute(BindingResult.MODEL_KEY_PREFIX + FORM, missing(form, draft));
        }
        model.addAttribute("done", done);
        model.addAttribute("refused", refused);
        int seen = Typing.version(since);
        model.addAttribute("seen", seen > 0 && seen < draft.number() ? seen : null);
        model.addAttribute("both", fields(both));
        model.addAttribute("others", fields(others));
        return show(actor, network, draft, locale, model);
    }

    /** Those there are, in the order of the page. */
    private static List<String> fields(String names) {
        List<String> named = Arrays.asList(names.split(",", -1));
        return ProjectForm.FIELDS.stream().filter(named::contains).toList();
    }

    /** What it cannot be shown to readers without, said where it is written. */
    private static BindingResult missing(ProjectForm form, Draft draft) {
        BindingResult errors = new BeanPropertyBindingResult(form, FORM);
        for (ChecklistItem item : draft.missing()) {
            errors.rejectValue(field(item), "projects.form." + field(item) + ".needed");
        }
        return errors;
    }

    @PostMapping(EDIT)
    String save(
            @PathVariable NetworkId network,
            @PathVariable String project,
            @ModelAttribute(FORM) ProjectForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String then,
            @RequestParam(defaultValue = "false") boolean shown,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Locale locale,
            Model model)
            throws IOException {
        ProjectId id = ProjectPages.id(project);
        Draft draft = drafts.open(actor, network, id);
        FileKind kind = form.kindOfFile(errors);
        ProjectContent content =
                form.toContent(errors, participants.meant(network, form.participants(), errors));
        if (content != null && isLost(draft, content)) {
            errors.rejectValue("group", "projects.form.group.lost");
        }
        if (content == null || errors.hasErrors()) {
            if (form.hasFile()) {
                errors.rejectValue("file", "projects.form.file." + problem(form, kind));
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(actor, network, draft, locale, model);
        }
        SaveResult saved = drafts.save(actor, network, id, form.shownNumber(), content);
        String problem = kind == null ? null : attach(actor, network, id, form, kind);
        if (problem != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return showAgain(actor, network, id, form, problem, locale, model);
        }
        if (saved
                instanceof
                SaveResult.Merged(_, Partner by, List<String> both, List<String> others)) {
            return ProjectPages.to(
                    network,
                    id,
                    "/edit?done="
                            + (by == Partner.ONESELF ? "merged-own" : "merged")
                            + "&both="
                            + String.join(",", both)
                            + "&others="
                            + String.join(",", others));
        }
        if (then.equals("publish") && shown && draft.seenBy() == null) {
            return ProjectPages.to(network, id, "/edit?refused=hidden");
        }
        if (then.equals("publish")) {
            // The file has made a version of its own.
            return publish(actor, network, id, number(saved) + (kind == null ? 0 : 1));
        }
        boolean narrowed = saved instanceof SaveResult.Narrowed;
        return ProjectPages.to(network, id, "/edit?done=" + (narrowed ? "narrowed" : "saved"));
    }

    /**
     * Whether those who see it, or will as soon as it is approved, would do so no more for want of
     * a group. Before that, a draft may lack it.
     */
    private static boolean isLost(Draft draft, ProjectContent content) {
        return (draft.seenBy() != null || draft.waiting() != null)
                && ChecklistItem.missing(content, draft.contacts()).contains(ChecklistItem.GROUP);
    }

    private static int number(SaveResult saved) {
        return switch (saved) {
            case SaveResult.Saved(int number) -> number;
            case SaveResult.Narrowed(int number) -> number;
            case SaveResult.Unchanged(int number) -> number;
            case SaveResult.Merged(int number, _, _, _) -> number;
        };
    }

    /** What to say of a file that is not kept because of something else. */
    private String problem(ProjectForm form, @Nullable FileKind kind) throws IOException {
        MultipartFile file = form.file();
        return file == null || kind == null
                ? "again"
                : drafts.refusal(kind, name(file), file.getBytes())
                        .map(Refusal::name)
                        .orElse("again");
    }

    private static String name(MultipartFile file) {
        return requireNonNullElse(file.getOriginalFilename(), "");
    }

    /** What is wrong with the file that came along; {@code null} once it is kept. */
    private @Nullable String attach(
            Actor actor, NetworkId network, ProjectId id, ProjectForm form, FileKind kind)
            throws IOException {
        MultipartFile file = form.file();
        if (file == null) {
            return null;
        }
        return switch (drafts.attach(
                actor, network, id, kind, form.fileLabel(), name(file), file.getBytes())) {
            case AttachResult.Attached _ -> null;
            case AttachResult.NoRoom _ -> "NO_ROOM";
            case AttachResult.NotTaken(var reason) -> reason.name();
        };
    }

    /** All but the file is saved. */
    private String showAgain(
            Actor actor,
            NetworkId network,
            ProjectId id,
            ProjectForm form,
            String problem,
            Locale locale,
            Model model) {
        Draft draft = drafts.open(actor, network, id);
        ProjectForm again = ProjectForm.of(draft).saying(form.fileKind(), form.fileLabel());
        BindingResult errors = new BeanPropertyBindingResult(again, FORM);
        errors.rejectValue(
                "file",
                "projects.form.file.saved",
                new Object[] {new DefaultMessageSourceResolvable("projects.form.file." + problem)},
                null);
        model.addAttribute(FORM, again);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + FORM, errors);
        return show(actor, network, draft, locale, model);
    }

    private String publish(Actor actor, NetworkId network, ProjectId id, int number) {
        return switch (drafts.publish(actor, network, id, number)) {
            case PublishResult.Published _ -> ProjectPages.to(network, id, "?done=published");
            case PublishResult.Submitted _ -> ProjectPages.to(network, id, "?done=submitted");
            case PublishResult.Stale _ ->
                    ProjectPages.to(network, id, "/edit?refused=stale&since=" + number);
            case PublishResult.Missing _ -> ProjectPages.to(network, id, "/edit?refused=missing");
        };
    }

    private String show(Actor actor, NetworkId network, Draft draft, Locale locale, Model model) {
        model.addAttribute("network", network);
        model.addAttribute("draft", draft);
        model.addAttribute("topics", pages.topics(network, locale));
        model.addAttribute("statuses", ProjectStatus.values());
        model.addAttribute("kinds", ProjectKind.values());
        model.addAttribute("visibilities", ProjectVisibility.values());
        model.addAttribute("offers", ProjectContent.Offer.values());
        model.addAttribute("administrations", participants.names(network));
        Map<String, String> carriers = new LinkedHashMap<>();
        groups.list(actor, network, Groups.Query.ALL).stream()
                .sorted(Comparator.comparing(Groups.Card::name, Collator.getInstance(locale)))
                .forEach(one -> carriers.put(one.id().toString(), one.name()));
        model.addAttribute("groups", carriers);
        Map<String, List<ChecklistItem>> items = new HashMap<>();
        for (ChecklistItem item : ChecklistItem.values()) {
            items.computeIfAbsent(item.wantedFor().name(), _ -> new ArrayList<>()).add(item);
        }
        model.addAttribute("items", items);
        Map<String, String> places = new HashMap<>();
        for (ChecklistItem item : ChecklistItem.values()) {
            places.put(item.name(), place(item));
        }
        model.addAttribute("places", places);
        model.addAttribute("groupless", draft.missing().contains(ChecklistItem.GROUP));
        if (model.getAttribute(BindingResult.MODEL_KEY_PREFIX + FORM)
                        instanceof BindingResult errors
                && errors.getTarget() instanceof ProjectForm form) {
            model.addAttribute("order", ProjectForm.inOrder(errors));
            model.addAttribute("possible", participants.possible(form.participants(), errors));
        }
        return "projects/edit";
    }

    /** Where it is written. */
    private static String place(ChecklistItem item) {
        return item == ChecklistItem.CONTACT ? "people" : "#" + field(item);
    }

    private static String field(ChecklistItem item) {
        return switch (item) {
            case MEANS -> "effort";
            case EFFORT -> "blueprintEffort";
            default -> item.name().toLowerCase(Locale.ROOT);
        };
    }

    @GetMapping(ProjectPages.PROJECT + "/withdrawal")
    String askToWithdraw(
            @PathVariable NetworkId network,
            @PathVariable String project,
            @CurrentActor Actor actor,
            Model model) {
        return ask(actor, network, project, "withdrawal", model);
    }

    @GetMapping(ProjectPages.PROJECT + "/removal")
    String askToDiscard(
            @PathVariable NetworkId network,
            @PathVariable String project,
            @CurrentActor Actor actor,
            Model model) {
        boolean seen =
                drafts.versions(actor, network, ProjectPages.id(project)).stream()
                        .anyMatch(version -> version.publishedAt() != null);
        String page = ask(actor, network, project, "removal", model);
        return seen ? "projects/not-removable" : page;
    }

    private String ask(Actor actor, NetworkId network, String project, String what, Model model) {
        model.addAttribute("network", network);
        model.addAttribute("draft", drafts.open(actor, network, ProjectPages.id(project)));
        model.addAttribute("what", what);
        return "projects/question";
    }

    @PostMapping(ProjectPages.PROJECT + "/withdrawal")
    String withdraw(
            @PathVariable NetworkId network,
            @PathVariable String project,
            @CurrentActor Actor actor) {
        ProjectId id = ProjectPages.id(project);
        drafts.withdraw(actor, network, id);
        return ProjectPages.to(network, id, "?done=withdrawn");
    }

    /** As it is: for what was hidden, and is to be seen once more. */
    @PostMapping(ProjectPages.PROJECT + "/publication")
    String publishAgain(
            @PathVariable NetworkId network,
            @PathVariable String project,
            @RequestParam(defaultValue = "") String seen,
            @CurrentActor Actor actor) {
        return publish(actor, network, ProjectPages.id(project), Typing.version(seen));
    }

    @PostMapping(ProjectPages.PROJECT + "/removal")
    String discard(
            @PathVariable NetworkId network,
            @PathVariable String project,
            @CurrentActor Actor actor) {
        ProjectId id = ProjectPages.id(project);
        return drafts.discard(actor, network, id)
                ? "redirect:/networks/" + network + "/projects?done=discarded"
                : ProjectPages.to(network, id, "/removal");
    }
}
