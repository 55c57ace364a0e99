package de.interkomm.hub.correspondence.internal;

import de.interkomm.hub.correspondence.LetterContent;
import de.interkomm.hub.correspondence.LetterHead;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

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
                String.join(" · ", all(head.addressLines(), printable)),
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
            rows.add(Row.inOneLine(label, printable.of(value), font));
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
     * @param style how a value is shown that must not be broken; empty for one that may be
     */
    record Row(String label, String value, String style) {

        /** Beside its label, and below it. */
        private static final double BESIDE = 44;

        private static final double BELOW = 75;
        private static final int SIZE = 11;
        private static final int SMALLEST = 8;

        static Row of(String label, String value) {
            return new Row(label, value, "");
        }

        /** In small print if need be; broken only when that is too long as well. */
        static Row inOneLine(String label, String value, LetterFont font) {
            if (font.width(value, SIZE) <= BESIDE) {
                return new Row(label, value, "whole");
            }
            for (int size = SIZE; size >= SMALLEST; size--) {
                if (font.width(value, size) <= BELOW) {
                    return new Row(label, value, "whole below size-" + size);
                }
            }
            return of(label, value);
        }
    }
}
