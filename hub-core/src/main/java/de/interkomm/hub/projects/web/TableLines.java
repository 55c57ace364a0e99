package de.interkomm.hub.projects.web;

import static java.util.Objects.requireNonNullElse;

import de.interkomm.hub.projects.ProjectContent.Milestone;
import de.interkomm.hub.projects.ProjectContent.Participant;
import de.interkomm.hub.shell.Typing;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lists within a cell of a table, an entry a line: {@code Stadt Ettlingen (082150017017): leitet},
 * {@code 05.05.2026: Start}. The regional key may be left out, and days may stand as browsers write
 * them.
 */
final class TableLines {

    private static final Pattern KEYED =
            Pattern.compile(".*\\((?<key>\\d{12})\\)\\s*(?::(?<part>.*))?");

    private static final Pattern MILESTONE =
            Pattern.compile(
                    "(?:(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d{4})"
                            + "|(?<iso>\\d{4}-\\d{2}-\\d{2})):(?<text>.*\\S.*)");

    private TableLines() {}

    static String participants(List<Participant> all) {
        return all.stream()
                .map(
                        one ->
                                one.name()
                                        + " ("
                                        + one.administration().value()
                                        + ")"
                                        + (one.part().isEmpty() ? "" : ": " + one.part()))
                .map(TableLines::onOneLine)
                .collect(Collectors.joining("\n"));
    }

    /** As if it had been typed into a form, by the key if there is one. */
    static Rows.Participant participant(String line) {
        Matcher keyed = KEYED.matcher(line);
        if (keyed.matches()) {
            return new Rows.Participant("", "", keyed.group("key"), keyed.group("part"));
        }
        String[] parts = line.split(":", 2);
        return new Rows.Participant("", "", parts[0], parts.length == 1 ? "" : parts[1]);
    }

    static String milestones(List<Milestone> all) {
        return all.stream()
                .map(
                        one ->
                                "%02d.%02d.%d: %s"
                                        .formatted(
                                                one.on().getDayOfMonth(),
                                                one.on().getMonthValue(),
                                                one.on().getYear(),
                                                one.text()))
                .map(TableLines::onOneLine)
                .collect(Collectors.joining("\n"));
    }

    /**
     * @return {@code null} if no day and words can be told
     */
    static @Nullable Milestone milestone(String line) {
        Matcher matcher = MILESTONE.matcher(line);
        if (!matcher.matches()) {
            return null;
        }
        String iso = matcher.group("iso");
        LocalDate day = Typing.day(requireNonNullElse(iso, german(matcher)));
        return day == null ? null : new Milestone(day, matcher.group("text"));
    }

    private static String german(Matcher matcher) {
        String day = matcher.group("day");
        return day == null
                ? ""
                : "%s-%2s-%2s"
                        .formatted(matcher.group("year"), matcher.group("month"), day)
                        .replace(' ', '0');
    }

    private static String onOneLine(String text) {
        return text.replace('\n', ' ');
    }
}
