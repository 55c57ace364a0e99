package de.interkomm.hub.projects.web;

import de.interkomm.hub.projects.ProjectContent;
import de.interkomm.hub.projects.ProjectContent.Blueprint;
import de.interkomm.hub.projects.ProjectContent.Means;
import de.interkomm.hub.projects.ProjectContent.Milestone;
import de.interkomm.hub.projects.ProjectContent.Participant;
import de.interkomm.hub.projects.ProjectContent.Technology;
import de.interkomm.hub.projects.ProjectKind;
import de.interkomm.hub.projects.ProjectStatus;
import de.interkomm.hub.projects.ProjectVisibility;
import de.interkomm.hub.projects.Projects.Known;
import de.interkomm.hub.shell.Csv;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
                    "participants",
                    "effort",
                    "funding",
                    "licence",
                    "repository",
                    "milestones",
                    "lessons",
                    "visibility");

    private static final List<Locale> LANGUAGES = List.of(Locale.GERMANY, Locale.ENGLISH);

    private final Participants participants;
    private final MessageSource messages;

    ProjectTable(Participants participants, MessageSource messages) {
        this.participants = participants;
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
                TableLines.participants(content.participants()),
                content.means().effort(),
                content.means().funding(),
                content.technology().licence(),
                content.technology().repository(),
                TableLines.milestones(content.milestones()),
                content.lessons(),
                word("visibility", content.visibility(), locale));
    }

    /**
     * What a file says, row by row.
     *
     * @param topics keys by names in either language, in small letters
     * @param locale in which to say what is wrong
     */
    Read read(
            byte[] file,
            NetworkId network,
            Map<String, String> topics,
            Doubles doubles,
            Locale locale) {
        List<List<String>> rows = Csv.read(file);
        Map<String, Integer> places = rows.isEmpty() ? Map.of() : places(rows.getFirst());
        if (!places.containsKey("title")) {
            return Read.refused(Refused.NO_TABLE, rows.size());
        }
        if (rows.size() > MOST_ROWS + 1) {
            return Read.refused(Refused.TOO_MANY_ROWS, rows.size() - 1);
        }
        Reading reading =
                new Reading(topics, participants.among(network), doubles, locale, new HashSet<>());
        List<Row> read = new ArrayList<>();
        for (int line = 1; line < rows.size(); line++) {
            read.add(row(line + 1, new Cells(rows.get(line), places), reading));
        }
        return new Read(read, unknown(rows.getFirst(), places), null, read.size());
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

    private static List<String> unknown(List<String> headings, Map<String, Integer> places) {
        List<String> unknown = new ArrayList<>();
        for (int place = 0; place < headings.size(); place++) {
            if (!places.containsValue(place) && !headings.get(place).isBlank()) {
                unknown.add(headings.get(place).strip());
            }
        }
        return unknown;
    }

    private Row row(int line, Cells cells, Reading reading) {
        Faults faults = new Faults(reading.locale());
        String title = cells.of("title");
        if (title.isEmpty()) {
            faults.add("missing", "title");
        } else if (!reading.titles().add(title.toLowerCase(Locale.ROOT))) {
            faults.add("twice", "title");
        }
        checkLengths(cells, faults);
        ProjectContent content =
                new ProjectContent(
                        title.isEmpty() ? "–" : title,
                        cells.of("summary"),
                        cells.of("problem"),
                        cells.of("solution"),
                        value("status", ProjectStatus.values(), ProjectStatus.IDEA, cells, faults),
                        null,
                        value("kind", ProjectKind.values(), ProjectKind.EXCHANGE, cells, faults),
                        topics(cells, reading, faults),
                        participants(cells, reading, faults),
                        null,
                        value(
                                "visibility",
                                ProjectVisibility.values(),
                                ProjectVisibility.NETWORK,
                                cells,
                                faults),
                        new Means(cells.of("funding"), cells.of("effort"), "", ""),
                        new Technology(
                                List.of(),
                                List.of(),
                                List.of(),
                                licence(cells, faults),
                                repository(cells, faults)),
                        List.of(),
                        milestones(cells, faults),
                        cells.of("lessons"),
                        Blueprint.NONE);
        return faults.said().isEmpty()
                ? new Row(line, title, content, reading.doubles().of(content), List.of())
                : new Row(line, title, null, null, faults.said());
    }

    private static void checkLengths(Cells cells, Faults faults) {
        for (String column : COLUMNS) {
            int length = cells.of(column).length();
            if (length > longest(column)) {
                faults.add("too-long", column, length, longest(column));
            }
        }
    }

    private static List<String> topics(Cells cells, Reading reading, Faults faults) {
        List<String> keys = new ArrayList<>();
        for (String name : cells.of("topics").split(",", -1)) {
            String key = reading.topics().get(name.strip().toLowerCase(Locale.ROOT));
            if (key != null) {
                keys.add(key);
            } else if (!name.isBlank()) {
                faults.add("topic", "topics", name.strip());
            }
        }
        faults.limit("topics", keys.size(), ProjectContent.MOST_TOPICS);
        return keys;
    }

    private static List<Participant> participants(Cells cells, Reading reading, Faults faults) {
        List<Participant> all = new ArrayList<>();
        List<String> lines = cells.lines("participants");
        faults.limit("participants", lines.size(), ProjectContent.MOST_ROWS);
        for (String line : lines) {
            List<Participant> found = reading.among().find(TableLines.participant(line));
            if (found.size() == 1) {
                all.add(found.getFirst());
            } else {
                faults.add(found.isEmpty() ? "nowhere" : "ambiguous", "participants", line);
            }
        }
        return all;
    }

    private static List<Milestone> milestones(Cells cells, Faults faults) {
        List<Milestone> all = new ArrayList<>();
        List<String> lines = cells.lines("milestones");
        faults.limit("milestones", lines.size(), ProjectContent.MOST_ROWS);
        for (String line : lines) {
            Milestone one = TableLines.milestone(line);
            if (one == null) {
                faults.add("milestone", "milestones", line);
            } else {
                all.add(one);
            }
        }
        return all;
    }

    private static String licence(Cells cells, Faults faults) {
        String licence = cells.of("licence");
        if (!licence.isEmpty() && !ProjectForm.isLicence(licence)) {
            faults.add("licence", "licence", licence);
        }
        return licence;
    }

    private static String repository(Cells cells, Faults faults) {
        String repository = cells.of("repository");
        if (!repository.isEmpty() && !ProjectForm.isAddress(repository)) {
            faults.add("address", "repository", repository);
        }
        return repository;
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
            String column, E[] values, E usual, Cells cells, Faults faults) {
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
                            faults.add("value", column, said, words(column, values, faults));
                            return usual;
                        });
    }

    private <E extends Enum<E>> String words(String column, E[] values, Faults faults) {
        return Arrays.stream(values)
                .map(one -> word(column, one, faults.locale))
                .collect(Collectors.joining(", "));
    }

    private String heading(String column, Locale locale) {
        return messages.getMessage("projects.field." + column, null, locale);
    }

    private String word(String column, Enum<?> value, Locale locale) {
        return messages.getMessage("projects." + column + "." + value.name(), null, locale);
    }

    /** Why a file is not looked at row by row. */
    enum Refused {
        /** It has no column for titles, and so is no such table. */
        NO_TABLE,
        TOO_MANY_ROWS
    }

    /**
     * What rows are read with.
     *
     * @param titles those of the rows before, in small letters
     */
    private record Reading(
            Map<String, String> topics,
            Participants.Among among,
            Doubles doubles,
            Locale locale,
            Set<String> titles) {}

    /** What is wrong with a row, in words. */
    private final class Faults {

        private static final int LONGEST_QUOTE = 160;

        private final Locale locale;
        private final List<Fault> said = new ArrayList<>();

        Faults(Locale locale) {
            this.locale = locale;
        }

        /**
         * @param more what the words quote after the column's heading
         */
        void add(String fault, String column, Object... more) {
            Object[] words =
                    Stream.concat(Stream.of(heading(column, locale)), Stream.of(more))
                            .map(Faults::shortened)
                            .toArray();
            said.add(
                    new Fault(
                            fault,
                            messages.getMessage("projects.import.wrong." + fault, words, locale)));
        }

        void limit(String column, int count, int most) {
            if (count > most) {
                add("too-many", column, most);
            }
        }

        List<Fault> said() {
            return said;
        }

        private static Object shortened(Object word) {
            return word instanceof String text && text.length() > LONGEST_QUOTE
                    ? text.substring(0, LONGEST_QUOTE) + "…"
                    : word;
        }
    }

    /** A row by the names of its columns. */
    private record Cells(List<String> cells, Map<String, Integer> places) {

        String of(String column) {
            Integer place = places.get(column);
            return place == null || place >= cells.size() ? "" : cells.get(place).strip();
        }

        List<String> lines(String column) {
            return of(column).lines().map(String::strip).filter(one -> !one.isEmpty()).toList();
        }
    }

    /**
     * What a file says.
     *
     * @param unknown headings of columns that are left out
     * @param refused {@code null} if it was looked at
     * @param lines how many rows it has below the headings
     */
    record Read(List<Row> rows, List<String> unknown, @Nullable Refused refused, int lines) {

        Read {
            rows = List.copyOf(rows);
            unknown = List.copyOf(unknown);
        }

        /** Whether a row has a fault of that name. */
        boolean has(String what) {
            return rows.stream()
                    .flatMap(row -> row.wrong().stream())
                    .anyMatch(fault -> fault.what().equals(what));
        }

        static Read refused(Refused why, int lines) {
            return new Read(List.of(), List.of(), why, lines);
        }

        /** What becomes a draft. */
        List<ProjectContent> good() {
            List<ProjectContent> good = new ArrayList<>();
            for (Row row : rows) {
                ProjectContent content = row.content();
                if (content != null && row.same() == null) {
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
     * @param same the project that is there already; {@code null} if there is none
     */
    record Row(
            int line,
            String title,
            @Nullable ProjectContent content,
            @Nullable Known same,
            List<Fault> wrong) {

        Row {
            wrong = List.copyOf(wrong);
        }
    }

    /**
     * Something that is wrong with a row.
     *
     * @param what the last part of its words' name
     */
    record Fault(String what, String words) {}
}
