package de.interkomm.hub.correspondence.internal;

import de.interkomm.hub.correspondence.LetterContent;
import de.interkomm.hub.correspondence.LetterHead;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/** A letter as its template shows it: all texts printable, all dates written out. */
record LetterPage(
        String language,
        String senderName,
        String senderAddress,
        String description,
        String reference,
        String runningHead,
        AddressZone.ReturnLine returnLine,
        AddressZone address,
        List<Row> information,
        String subject,
        String salutation,
        List<List<WholeWords.Piece>> paragraphs,
        String closing,
        List<List<WholeWords.Piece>> signature,
        List<String> enclosures,
        boolean severalPages) {

    static LetterPage of(
            LetterContent letter, LetterLabels labels, PrintableText printable, LetterFont font) {
        LetterHead head = letter.head();
        String sender = printable.of(head.senderName());
        String reference = letter.reference().toString();
        String date = labels.date(letter.date());
        return new LetterPage(
                letter.locale().getLanguage(),
                sender,
                String.join(LetterHead.BETWEEN_PARTS, all(head.addressLines(), printable)),
                "%s %s, %s".formatted(labels.text("reference"), reference, date),
                reference,
                "%s · %s · %s".formatted(sender, reference, date),
                AddressZone.returnLine(oneLine(printable.of(head.returnLine())), font),
                AddressZone.of(
                        all(letter.recipient().lines(), printable).stream()
                                .map(LetterPage::oneLine)
                                .toList(),
                        font),
                information(letter, labels, printable, font),
                oneLine(printable.of(letter.subject())),
                printable.of(letter.salutation()),
                whole(letter.paragraphs(), printable, font),
                printable.of(letter.closing()),
                whole(letter.signature(), printable, font),
                all(letter.enclosures(), printable),
                false);
    }

    LetterPage withPageNumbers() {
        return new LetterPage(
                language,
                senderName,
                senderAddress,
                description,
                reference,
                runningHead,
                returnLine,
                address,
                information,
                subject,
                salutation,
                paragraphs,
                closing,
                signature,
                enclosures,
                true);
    }

    private static List<Row> information(
            LetterContent letter, LetterLabels labels, PrintableText printable, LetterFont font) {
        List<Row> rows = new ArrayList<>();
        addRow(rows, labels.text("yourReference"), letter.yourReference(), printable);
        addRow(rows, labels.text("reference"), letter.reference().toString(), printable);
        addRow(rows, labels.text("contact"), letter.head().contactName(), printable);
        addMailbox(rows, labels.text("mailbox"), letter.head().contactMailbox(), printable, font);
        addRow(rows, labels.text("date"), labels.date(letter.date()), printable);
        return List.copyOf(rows);
    }

    private static void addMailbox(
            List<Row> rows,
            String label,
            @Nullable String value,
            PrintableText printable,
            LetterFont font) {
        if (value != null && !value.isBlank()) {
            rows.add(Row.ofMailbox(label, printable.of(value), font));
        }
    }

    private static void addRow(
            List<Row> rows, String label, @Nullable String value, PrintableText printable) {
        if (value != null && !value.isBlank()) {
            rows.add(Row.of(label, printable.of(value)));
        }
    }

    private static List<String> all(List<String> texts, PrintableText printable) {
        return texts.stream().map(printable::of).toList();
    }

    private static List<List<WholeWords.Piece>> whole(
            List<String> texts, PrintableText printable, LetterFont font) {
        return texts.stream().map(printable::of).map(text -> WholeWords.of(text, font)).toList();
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ');
    }

    /**
     * A line of the information block.
     *
     * @param style how a value is shown that must not be broken by itself; empty for one that may
     */
    record Row(String label, String value, String style) {

        /** Of the column of values, in millimetres. */
        private static final double WIDTH = 49.5;

        private static final int SIZE = 10;
        private static final int SMALLEST = 8;

        private static final Pattern BEHIND_AT = Pattern.compile("(?<=@)");
        private static final Pattern BEHIND_AT_OR_DOT = Pattern.compile("(?<=[@.])");

        static Row of(String label, String value) {
            return new Row(label, value, "");
        }

        /**
         * In one line, in small print if need be; a longer one goes on in the next line behind its
         * at sign, or else behind a dot, where nobody takes the break for a part of it.
         */
        static Row ofMailbox(String label, String value, LetterFont font) {
            for (int size = SIZE; size >= SMALLEST; size--) {
                if (font.width(value, size) <= WIDTH) {
                    return new Row(label, value, "whole size-" + size);
                }
            }
            for (int size = SIZE; size >= SMALLEST; size--) {
                List<String> lines = List.of(BEHIND_AT.split(value));
                if (lines.stream().mapToDouble(width(font, size)).max().orElse(0) <= WIDTH) {
                    return new Row(label, String.join("\n", lines), "size-" + size);
                }
            }
            List<String> lines = packed(List.of(BEHIND_AT_OR_DOT.split(value)), font);
            return new Row(label, String.join("\n", lines), "size-" + SMALLEST);
        }

        private static ToDoubleFunction<String> width(LetterFont font, int size) {
            return text -> font.width(text, size);
        }

        /** As many pieces in a line as fit. */
        private static List<String> packed(List<String> pieces, LetterFont font) {
            List<String> lines = new ArrayList<>();
            for (String piece : pieces) {
                boolean fits =
                        !lines.isEmpty() && font.width(lines.getLast() + piece, SMALLEST) <= WIDTH;
                lines.add(fits ? lines.removeLast() + piece : piece);
            }
            return lines;
        }
    }
}
