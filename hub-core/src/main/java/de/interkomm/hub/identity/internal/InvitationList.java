package de.interkomm.hub.identity.internal;

import static java.util.stream.Collectors.joining;

import de.interkomm.hub.identity.Invitations.Line;
import de.interkomm.hub.identity.Invitations.Verdict;
import de.interkomm.hub.mail.Mailbox;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads a list of people as spreadsheets and address books export it, or somebody types it. */
final class InvitationList {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_CELLS = 3;

    private InvitationList() {}

    /** What each line says by itself; blank lines and headings are left out. */
    static List<Line> read(String text) {
        List<Line> lines = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String[] typed = text.replace("\uFEFF", "").split("\r\n|\r|\n", -1);
        for (int index = 0; index < typed.length; index++) {
            boolean first = lines.isEmpty();
            if (!typed[index].isBlank() && !(first && isHeading(typed[index]))) {
                lines.add(line(index + 1, typed[index], seen));
            }
        }
        return lines;
    }

    private static boolean isHeading(String line) {
        return !line.contains("@") && line.toLowerCase(Locale.ROOT).contains("mail");
    }

    private static Line line(int number, String text, Set<String> seen) {
        List<String> cells = cells(text);
        String mailbox =
                cells.stream()
                        .filter(cell -> Mailbox.parse(cell).isPresent())
                        .findFirst()
                        .map(cell -> new Mailbox(cell).address())
                        .orElse("");
        String name =
                cells.stream().filter(cell -> Mailbox.parse(cell).isEmpty()).collect(joining(" "));
        return new Line(number, text, name, mailbox, verdict(cells, name, mailbox, seen));
    }

    private static Verdict verdict(
            List<String> cells, String name, String mailbox, Set<String> seen) {
        if (mailbox.isEmpty()) {
            return Verdict.NO_MAILBOX;
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME || cells.size() > MOST_CELLS) {
            return Verdict.NO_NAME;
        }
        return seen.add(mailbox) ? Verdict.FINE : Verdict.TWICE;
    }

    private static List<String> cells(String line) {
        try (CSVParser parser = CSVParser.parse(line, format(line))) {
            return parser.getRecords().stream()
                    .flatMap(CSVRecord::stream)
                    .map(String::strip)
                    .filter(cell -> !cell.isEmpty())
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            // Quotes that do not match: then the line has no cells, and is shown as it was typed.
            return List.of();
        }
    }

    private static CSVFormat format(String line) {
        char delimiter = line.contains(";") ? ';' : line.contains("\t") ? '\t' : ',';
        return CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
    }
}
