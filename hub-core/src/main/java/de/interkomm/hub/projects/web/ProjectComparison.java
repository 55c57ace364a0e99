package de.interkomm.hub.projects.web;

import de.interkomm.hub.projects.ProjectContent;
import de.interkomm.hub.projects.ProjectContent.Blueprint;
import de.interkomm.hub.projects.ProjectContent.Means;
import de.interkomm.hub.projects.ProjectContent.Technology;
import de.interkomm.hub.shell.WordDiff;
import de.interkomm.hub.shell.WordDiff.Piece;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What differs between two versions of a project, field by field.
 *
 * @param rows those that do, in the order of the page
 */
record ProjectComparison(List<Row> rows) {

    ProjectComparison {
        rows = List.copyOf(rows);
    }

    static ProjectComparison between(ProjectContent before, ProjectContent after, Naming naming) {
        Map<String, String> was = fields(before, naming);
        Map<String, String> is = fields(after, naming);
        List<Row> rows = new ArrayList<>();
        was.forEach(
                (field, text) -> {
                    String now = Objects.requireNonNull(is.get(field));
                    if (!text.equals(now)) {
                        rows.add(new Row(field, WordDiff.of(text, now)));
                    }
                });
        return new ProjectComparison(rows);
    }

    private static Map<String, String> fields(ProjectContent content, Naming naming) {
        Means means = content.means();
        Technology technology = content.technology();
        Blueprint blueprint = content.blueprint();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", content.title());
        fields.put("summary", content.summary());
        fields.put("kind", naming.word("kind", content.kind().name()));
        fields.put("status", naming.word("status", content.status().name()));
        LocalDate since = content.statusSince();
        fields.put("statusSince", since == null ? "" : naming.day(since));
        fields.put("topics", lines(content.topics().stream().map(naming::topic).toList()));
        fields.put("problem", content.problem());
        fields.put("solution", content.solution());
        fields.put(
                "participants",
                lines(
                        content.participants().stream()
                                .map(one -> pair(one.name(), one.part()))
                                .toList()));
        UUID group = content.group();
        fields.put("group", group == null ? "" : naming.group(group));
        fields.put("funding", means.funding());
        fields.put("effort", means.effort());
        fields.put("legalBasis", means.legalBasis());
        fields.put("procurement", means.procurement());
        fields.put("standards", lines(technology.standards()));
        fields.put("interfaces", lines(technology.interfaces()));
        fields.put(
                "products",
                lines(
                        technology.products().stream()
                                .map(one -> pair(one.name(), one.supplier()))
                                .toList()));
        fields.put("licence", technology.licence());
        fields.put("repository", technology.repository());
        fields.put(
                "milestones",
                lines(
                        content.milestones().stream()
                                .map(one -> pair(naming.day(one.on()), one.text()))
                                .toList()));
        fields.put("lessons", content.lessons());
        fields.put(
                "files",
                lines(content.files().stream().map(ProjectContent.ProjectFile::label).toList()));
        fields.put("offer", naming.word("offer", blueprint.offer().name()));
        fields.put("needs", blueprint.needs());
        fields.put("steps", blueprint.steps());
        fields.put("blueprintEffort", blueprint.effort());
        fields.put("costs", blueprint.costs());
        fields.put("pitfalls", blueprint.pitfalls());
        fields.put("templates", blueprint.templates());
        fields.put("help", blueprint.help());
        fields.put("visibility", naming.word("visibility", content.visibility().name()));
        return fields;
    }

    private static String pair(String first, String second) {
        return second.isEmpty() ? first : first + ": " + second;
    }

    private static String lines(List<String> lines) {
        return lines.stream().collect(Collectors.joining("\n"));
    }

    /** Says in words what versions keep as codes. */
    interface Naming {

        String word(String field, String code);

        String topic(String key);

        String group(UUID id);

        String day(LocalDate day);
    }

    /** A field that differs. */
    record Row(String field, List<Piece> pieces) {

        Row {
            pieces = List.copyOf(pieces);
        }
    }
}
