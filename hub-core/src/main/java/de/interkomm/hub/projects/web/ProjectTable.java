package de.interkomm.hub.projects.web;

import de.interkomm.hub.projects.ProjectContent;
import de.interkomm.hub.projects.ProjectContent.Blueprint;
import de.interkomm.hub.projects.ProjectContent.Means;
import de.interkomm.hub.projects.ProjectContent.Technology;
import de.interkomm.hub.projects.ProjectKind;
import de.interkomm.hub.projects.ProjectStatus;
import de.interkomm.hub.projects.ProjectVisibility;
import de.interkomm.hub.shell.Csv;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Projects as the rows of a table. It is written with the headings and words of the reader's
 * language, and read with those of either.
 */
@Component
class ProjectTable {

    static final int MOST_ROWS = 500;

    private static final List<String> COLUMNS =
            List.of(
                    "title",
                    "summary",
                    "kind",
                    "status",
                    "topics",
                    "problem",
                    "solution",
                    "effort",
                    "funding",
                    "licence",
                    "repository",
                    "lessons",
                    "visibility");

    private static final List<Locale> LANGUAGES = List.of(Locale.GERMANY, Locale.ENGLISH);

    private final MessageSource messages;

    ProjectTable(MessageSource messages) {
        this.messages = messages;
    }

    List<String> headings(Locale locale) {
        return COLUMNS.stream().map(column -> heading(column, locale)).toList();
    }

    /**
     * @param topics names by keys
     */
    List<String> row(ProjectContent content, Map<String, String> topics, Locale locale) {
        return List.of(
                content.title(),
                content.summary(),
                word("kind", content.kind(), locale),
                word("status", content.status(), locale),
                String.join(
                        ", ",
                        content.topics().stream()
                                .map(key -> topics.getOrDefault(key, ""))
                                .filter(name -> !name.isEmpty())
                                .toList()),
                content.problem(),
                content.solution(),
                content.means().effort(),
                content.means().funding(),
                content.technology().licence(),
                content.technology().repository(),
                content.lessons(),
                word("visibility", content.visibility(), locale));
    }

    /**
     * What a file says, row by row.
     *
     * @param topics keys by names in either language, in small letters
     */
    Read read(byte[] file, Map<String, String> topics) {
        List<List<String>> rows = Csv.read(file);
        Map<String, Integer> places = rows.isEmpty() ? Map.of() : places(rows.getFirst());
        if (!places.containsKey("title")) {
            return new Read(List.of(), true);
        }
        List<Row> read = new ArrayList<>();
        for (int line = 1; line < Math.min(rows.size(), MOST_ROWS + 1); line++) {
            read.add(row(line + 1, new Cells(rows.get(line), places), topics));
        }
        return new Read(read, false);
    }

    private Map<String, Integer> places(List<String> headings) {
        Map<String, Integer> places = new HashMap<>();
        for (String column : COLUMNS) {
            List<String> names =
                    Stream.concat(
                                    Stream.of(column),
                                    LANGUAGES.stream().map(locale -> heading(column, locale)))
                            .toList();
            for (int place = 0; place < headings.size(); place++) {
                String heading = headings.get(place).strip();
                if (names.stream().anyMatch(heading::equalsIgnoreCase)) {
                    places.putIfAbsent(column, place);
                }
            }
        }
        return places;
    }

    private Row row(int line, Cells cells, Map<String, String> topics) {
        List<String> wrong = new ArrayList<>();
        for (String column : COLUMNS) {
            if (cells.of(column).length() > longest(column)) {
                wrong.add(column);
            }
        }
        String title = cells.of("title");
        if (title.isEmpty()) {
            wrong.add("title");
        }
        ProjectKind kind = value("kind", ProjectKind.values(), ProjectKind.EXCHANGE, cells, wrong);
        ProjectStatus status =
                value("status", ProjectStatus.values(), ProjectStatus.IDEA, cells, wrong);
        ProjectVisibility visibility =
                value(
                        "visibility",
                        ProjectVisibility.values(),
                        ProjectVisibility.NETWORK,
                        cells,
                        wrong);
        List<String> keys = new ArrayList<>();
        for (String name : cells.of("topics").split(",", -1)) {
            String key = topics.get(name.strip().toLowerCase(Locale.ROOT));
            if (key != null) {
                keys.add(key);
            } else if (!name.isBlank()) {
                wrong.add("topics");
            }
        }
        if (keys.size() > ProjectContent.MOST_TOPICS) {
            wrong.add("topics");
        }
        String repository = cells.of("repository");
        if (!repository.isEmpty() && !ProjectForm.isAddress(repository)) {
            wrong.add("repository");
        }
        if (!wrong.isEmpty()) {
            return new Row(line, title, null, wrong.stream().distinct().toList());
        }
        return new Row(
                line,
                title,
                new ProjectContent(
                        title,
                        cells.of("summary"),
                        cells.of("problem"),
                        cells.of("solution"),
                        status,
                        null,
                        kind,
                        keys,
                        List.of(),
                        null,
                        visibility,
                        new Means(cells.of("funding"), cells.of("effort"), "", ""),
                        new Technology(
                                List.of(), List.of(), List.of(), cells.of("licence"), repository),
                        List.of(),
                        List.of(),
                        cells.of("lessons"),
                        Blueprint.NONE),
                List.of());
    }

    private static int longest(String column) {
        return switch (column) {
            case "title" -> ProjectContent.LONGEST_TITLE;
            case "summary" -> ProjectContent.LONGEST_SUMMARY;
            case "licence", "repository" -> ProjectContent.LONGEST_LINE;
            default -> ProjectContent.LONGEST_TEXT;
        };
    }

    /** A code or its words in either language; the usual one where nothing is said. */
    private <E extends Enum<E>> E value(
            String column, E[] values, E usual, Cells cells, List<String> wrong) {
        String said = cells.of(column);
        if (said.isEmpty()) {
            return usual;
        }
        return Arrays.stream(values)
                .filter(
                        one ->
                                one.name().equalsIgnoreCase(said)
                                        || LANGUAGES.stream()
                                                .anyMatch(
                                                        locale ->
                                                                word(column, one, locale)
                                                                        .equalsIgnoreCase(said)))
                .findFirst()
                .orElseGet(
                        () -> {
                            wrong.add(column);
                            return usual;
                        });
    }

    private String heading(String column, Locale locale) {
        return messages.getMessage("projects.field." + column, null, locale);
    }

    private String word(String column, Enum<?> value, Locale locale) {
        return messages.getMessage("projects." + column + "." + value.name(), null, locale);
    }

    /** A row by the names of its columns. */
    private record Cells(List<String> cells, Map<String, Integer> places) {

        String of(String column) {
            Integer place = places.get(column);
            return place == null || place >= cells.size() ? "" : cells.get(place).strip();
        }
    }

    /**
     * What a file says.
     *
     * @param foreign whether it has no column for titles, and so is no such table
     */
    record Read(List<Row> rows, boolean foreign) {

        Read {
            rows = List.copyOf(rows);
        }

        List<ProjectContent> good() {
            List<ProjectContent> good = new ArrayList<>();
            for (Row row : rows) {
                ProjectContent content = row.content();
                if (content != null) {
                    good.add(content);
                }
            }
            return good;
        }
    }

    /**
     * A row of a file.
     *
     * @param line on which it stands
     * @param content {@code null} if something is wrong
     * @param wrong the columns in which it is
     */
    record Row(int line, String title, @Nullable ProjectContent content, List<String> wrong) {

        Row {
            wrong = List.copyOf(wrong);
        }
    }
}
