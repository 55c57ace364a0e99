package de.interkomm.hub.projects.web;

import static java.util.Comparator.comparingInt;
import static java.util.Objects.requireNonNullElse;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.projects.FileKind;
import de.interkomm.hub.projects.ProjectContent;
import de.interkomm.hub.projects.ProjectContent.Blueprint;
import de.interkomm.hub.projects.ProjectContent.Means;
import de.interkomm.hub.projects.ProjectContent.Milestone;
import de.interkomm.hub.projects.ProjectContent.Offer;
import de.interkomm.hub.projects.ProjectContent.Participant;
import de.interkomm.hub.projects.ProjectContent.Product;
import de.interkomm.hub.projects.ProjectContent.ProjectFile;
import de.interkomm.hub.projects.ProjectContent.Technology;
import de.interkomm.hub.projects.ProjectDrafts.Draft;
import de.interkomm.hub.projects.ProjectKind;
import de.interkomm.hub.projects.ProjectStatus;
import de.interkomm.hub.projects.ProjectVisibility;
import de.interkomm.hub.projects.web.Rows.KnownFile;
import de.interkomm.hub.shell.Typing;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.web.multipart.MultipartFile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * All that authors type of a project, in the order of its sections. A draft may lack anything but a
 * title; what is there has to be readable.
 *
 * @param number of the version the page showed
 * @param standards one a line, like interfaces
 * @param file that comes with the form; {@code null} or empty for none
 */
record ProjectForm(
        String number,
        String title,
        String summary,
        String kind,
        String status,
        String statusSince,
        List<String> topics,
        String problem,
        String solution,
        List<Rows.Participant> participants,
        String group,
        String funding,
        String effort,
        String legalBasis,
        String procurement,
        String standards,
        String interfaces,
        List<Rows.Product> products,
        String licence,
        String repository,
        List<Rows.Milestone> milestones,
        String lessons,
        List<KnownFile> files,
        @Nullable MultipartFile file,
        String fileKind,
        String fileLabel,
        String offer,
        String needs,
        String steps,
        String blueprintEffort,
        String costs,
        String pitfalls,
        String templates,
        String help,
        String visibility) {

    /** In the order of the page. */
    static final List<String> FIELDS =
            List.of(
                    "title",
                    "summary",
                    "kind",
                    "status",
                    "statusSince",
                    "topics",
                    "problem",
                    "solution",
                    "lessons",
                    "group",
                    "participants",
                    "effort",
                    "funding",
                    "legalBasis",
                    "procurement",
                    "standards",
                    "interfaces",
                    "products",
                    "licence",
                    "repository",
                    "milestones",
                    "files",
                    "file",
                    "fileKind",
                    "fileLabel",
                    "offer",
                    "needs",
                    "steps",
                    "blueprintEffort",
                    "costs",
                    "pitfalls",
                    "templates",
                    "help",
                    "visibility");

    private static final Typing TYPING = Typing.inWordsOf("projects");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+");
    private static final Pattern LICENCE =
            Pattern.compile("[\\w.+:()-]+(?: (?:AND|OR|WITH) [\\w.+:()-]+)*");
    private static final Pattern ROW = Pattern.compile("\\[.*");

    ProjectForm {
        number = requireNonNullElse(number, "");
        title = requireNonNullElse(title, "");
        summary = requireNonNullElse(summary, "");
        kind = requireNonNullElse(kind, "");
        status = requireNonNullElse(status, "");
        statusSince = requireNonNullElse(statusSince, "");
        topics = Rows.sent(topics);
        problem = requireNonNullElse(problem, "");
        solution = requireNonNullElse(solution, "");
        participants = Rows.sent(participants);
        group = requireNonNullElse(group, "");
        funding = requireNonNullElse(funding, "");
        effort = requireNonNullElse(effort, "");
        legalBasis = requireNonNullElse(legalBasis, "");
        procurement = requireNonNullElse(procurement, "");
        standards = requireNonNullElse(standards, "");
        interfaces = requireNonNullElse(interfaces, "");
        products = Rows.sent(products);
        licence = requireNonNullElse(licence, "");
        repository = requireNonNullElse(repository, "");
        milestones = Rows.sent(milestones);
        lessons = requireNonNullElse(lessons, "");
        files = Rows.sent(files);
        fileKind = requireNonNullElse(fileKind, "");
        fileLabel = requireNonNullElse(fileLabel, "");
        offer = requireNonNullElse(offer, "");
        needs = requireNonNullElse(needs, "");
        steps = requireNonNullElse(steps, "");
        blueprintEffort = requireNonNullElse(blueprintEffort, "");
        costs = requireNonNullElse(costs, "");
        pitfalls = requireNonNullElse(pitfalls, "");
        templates = requireNonNullElse(templates, "");
        help = requireNonNullElse(help, "");
        visibility = requireNonNullElse(visibility, "");
    }

    static ProjectForm of(Draft draft) {
        ProjectContent content = draft.content();
        LocalDate since = content.statusSince();
        UUID carrier = content.group();
        Means means = content.means();
        Technology technology = content.technology();
        Blueprint blueprint = content.blueprint();
        return new ProjectForm(
                Integer.toString(draft.number()),
                content.title(),
                content.summary(),
                content.kind().name(),
                content.status().name(),
                since == null ? "" : since.toString(),
                content.topics(),
                content.problem(),
                content.solution(),
                Rows.of(content.participants(), ProjectForm::row, Rows.Participant::empty),
                carrier == null ? "" : carrier.toString(),
                means.funding(),
                means.effort(),
                means.legalBasis(),
                means.procurement(),
                String.join("\n", technology.standards()),
                String.join("\n", technology.interfaces()),
                Rows.of(
                        technology.products(),
                        one -> new Rows.Product(one.name(), one.supplier()),
                        Rows.Product::empty),
                technology.licence(),
                technology.repository(),
                Rows.of(
                        content.milestones(),
                        one -> new Rows.Milestone(one.on().toString(), one.text()),
                        Rows.Milestone::empty),
                content.lessons(),
                content.files().stream()
                        .map(one -> KnownFile.of(one.document(), one.kind().name(), one.label()))
                        .toList(),
                null,
                FileKind.DOCUMENT.name(),
                "",
                blueprint.offer().name(),
                blueprint.needs(),
                blueprint.steps(),
                blueprint.effort(),
                blueprint.costs(),
                blueprint.pitfalls(),
                blueprint.templates(),
                blueprint.help(),
                content.visibility().name());
    }

    private static Rows.Participant row(Participant one) {
        return new Rows.Participant(
                one.administration().value(), one.name(), one.name(), one.part());
    }

    /** The same, with what was said of a file that was not taken. */
    ProjectForm saying(String kindOfFile, String label) {
        return new ProjectForm(
                number,
                title,
                summary,
                kind,
                status,
                statusSince,
                topics,
                problem,
                solution,
                participants,
                group,
                funding,
                effort,
                legalBasis,
                procurement,
                standards,
                interfaces,
                products,
                licence,
                repository,
                milestones,
                lessons,
                files,
                null,
                kindOfFile,
                label,
                offer,
                needs,
                steps,
                blueprintEffort,
                costs,
                pitfalls,
                templates,
                help,
                visibility);
    }

    /** The fields something is wrong with, in the order of the page. */
    static List<String> inOrder(Errors errors) {
        return errors.getFieldErrors().stream()
                .map(FieldError::getField)
                .distinct()
                .sorted(comparingInt(one -> FIELDS.indexOf(ROW.matcher(one).replaceFirst(""))))
                .toList();
    }

    boolean hasFile() {
        return file != null && !file.isEmpty();
    }

    /** What the file that came along is to be; {@code null} if none did, or nobody can tell. */
    @Nullable FileKind kindOfFile(Errors errors) {
        if (!hasFile()) {
            return null;
        }
        FileKind chosen = TYPING.choice(FileKind.values(), fileKind, "fileKind", errors);
        if (chosen != null) {
            line(errors, "fileLabel", fileLabel, "projects.form.label.missing." + chosen);
        }
        return chosen;
    }

    int shownNumber() {
        return Typing.version(number);
    }

    /**
     * @param administrations those meant by the rows, by their number
     * @return {@code null} if something is wrong, which the errors then say
     */
    @Nullable ProjectContent toContent(Errors errors, Map<Integer, Participant> administrations) {
        checkLines(errors);
        checkTexts(errors);
        LocalDate since =
                statusSince.isBlank() ? null : TYPING.day(errors, "statusSince", statusSince);
        ProjectStatus chosenStatus =
                TYPING.choice(ProjectStatus.values(), status, "status", errors);
        ProjectKind chosenKind = TYPING.choice(ProjectKind.values(), kind, "kind", errors);
        ProjectVisibility seen =
                TYPING.choice(ProjectVisibility.values(), visibility, "visibility", errors);
        Offer offered = TYPING.choice(Offer.values(), offer, "offer", errors);
        List<Milestone> stones = stones(errors);
        List<Product> used = used(errors);
        List<ProjectFile> kept = kept(errors);
        if (errors.hasErrors()
                || chosenStatus == null
                || chosenKind == null
                || seen == null
                || offered == null) {
            return null;
        }
        return new ProjectContent(
                title,
                summary,
                problem,
                solution,
                chosenStatus,
                since,
                chosenKind,
                topics,
                List.copyOf(administrations.values()),
                GroupId.parse(group).map(GroupId::value).orElse(null),
                seen,
                new Means(funding, effort, legalBasis, procurement),
                new Technology(
                        standards.lines().toList(),
                        interfaces.lines().toList(),
                        used,
                        licence,
                        repository),
                kept,
                stones,
                lessons,
                new Blueprint(
                        offered, needs, steps, blueprintEffort, costs, pitfalls, templates, help));
    }

    private void checkLines(Errors errors) {
        TYPING.line(errors, "title", title, ProjectContent.LONGEST_TITLE);
        TYPING.limit(errors, "summary", summary, ProjectContent.LONGEST_SUMMARY);
        TYPING.limit(errors, "licence", licence, ProjectContent.LONGEST_LINE);
        TYPING.limit(errors, "repository", repository, ProjectContent.LONGEST_LINE);
        if (!licence.isBlank() && !isLicence(licence)) {
            errors.rejectValue("licence", "projects.form.licence.malformed");
        }
        if (!repository.isBlank() && !isAddress(repository)) {
            errors.rejectValue("repository", "projects.form.repository.malformed");
        }
        if (topics.size() > ProjectContent.MOST_TOPICS) {
            errors.rejectValue(
                    "topics",
                    "projects.form.topics.too-many",
                    new Object[] {ProjectContent.MOST_TOPICS},
                    null);
        }
    }

    /** Whether it leads to a page, and to nothing else. */
    static boolean isAddress(String typed) {
        return ADDRESS.matcher(typed.strip()).matches();
    }

    /** Whether it has the form of an SPDX expression, whether or not SPDX knows the licence. */
    static boolean isLicence(String typed) {
        return LICENCE.matcher(typed.strip()).matches();
    }

    private void checkTexts(Errors errors) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("problem", problem);
        texts.put("solution", solution);
        texts.put("funding", funding);
        texts.put("effort", effort);
        texts.put("legalBasis", legalBasis);
        texts.put("procurement", procurement);
        texts.put("standards", standards);
        texts.put("interfaces", interfaces);
        texts.put("lessons", lessons);
        texts.put("needs", needs);
        texts.put("steps", steps);
        texts.put("blueprintEffort", blueprintEffort);
        texts.put("costs", costs);
        texts.put("pitfalls", pitfalls);
        texts.put("templates", templates);
        texts.put("help", help);
        texts.forEach(
                (field, text) -> TYPING.limit(errors, field, text, ProjectContent.LONGEST_TEXT));
    }

    private List<Milestone> stones(Errors errors) {
        List<Milestone> stones = new ArrayList<>();
        for (int row = 0; row < Math.min(milestones.size(), ProjectContent.MOST_ROWS); row++) {
            Rows.Milestone typed = milestones.get(row);
            if (typed.isEmpty()) {
                continue;
            }
            String path = "milestones[" + row + "].";
            LocalDate day = day(errors, row, typed.on());
            line(errors, path + "text", typed.text(), "projects.form.milestone.missing", row + 1);
            if (day != null) {
                stones.add(new Milestone(day, typed.text()));
            }
        }
        return stones;
    }

    private static @Nullable LocalDate day(Errors errors, int row, String typed) {
        LocalDate day = Typing.day(typed);
        if (day == null) {
            String wrong = typed.isEmpty() ? "dayless" : "malformed";
            errors.rejectValue(
                    "milestones[" + row + "].on",
                    "projects.form.milestone." + wrong,
                    new Object[] {row + 1},
                    null);
        }
        return day;
    }

    private List<Product> used(Errors errors) {
        List<Product> used = new ArrayList<>();
        for (int row = 0; row < Math.min(products.size(), ProjectContent.MOST_ROWS); row++) {
            Rows.Product typed = products.get(row);
            if (!typed.isEmpty()) {
                String path = "products[" + row + "].";
                line(errors, path + "name", typed.name(), "projects.form.product.missing", row + 1);
                TYPING.limit(
                        errors, path + "supplier", typed.supplier(), ProjectContent.LONGEST_LINE);
                used.add(new Product(typed.name(), typed.supplier()));
            }
        }
        return used;
    }

    private List<ProjectFile> kept(Errors errors) {
        List<ProjectFile> kept = new ArrayList<>();
        for (int row = 0; row < Math.min(files.size(), ProjectContent.MOST_FILES); row++) {
            KnownFile file = files.get(row);
            FileKind shownAs = Typing.choice(FileKind.values(), file.kind());
            UUID document = uuid(file.document());
            if (file.isDropped() || shownAs == null || document == null) {
                continue;
            }
            String missing = "projects.form.label.missing." + shownAs;
            line(errors, "files[" + row + "].label", file.label(), missing);
            kept.add(new ProjectFile(document, shownAs, file.label()));
        }
        return kept;
    }

    private static @Nullable UUID uuid(String sent) {
        try {
            return UUID.fromString(sent);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static void line(
            Errors errors, String field, String typed, String missing, Object... words) {
        if (typed.isBlank()) {
            errors.rejectValue(field, missing, words, null);
        }
        TYPING.limit(errors, field, typed, ProjectContent.LONGEST_LINE);
    }
}
