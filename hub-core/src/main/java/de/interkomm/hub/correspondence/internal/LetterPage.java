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
        List<String> paragraphs,
        String closing,
        List<String> signature,
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
                information(letter, labels, printable),
                oneLine(printable.of(letter.subject())),
                printable.of(letter.salutation()),
                all(letter.paragraphs(), printable),
                printable.of(letter.closing()),
                all(letter.signature(), printable),
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
            LetterContent letter, LetterLabels labels, PrintableText printable) {
        List<Row> rows = new ArrayList<>();
        addRow(rows, labels.text("yourReference"), letter.yourReference(), printable);
        addRow(rows, labels.text("reference"), letter.reference().toString(), printable);
        addRow(rows, labels.text("contact"), letter.head().contactName(), printable);
        addRow(rows, labels.text("mailbox"), letter.head().contactMailbox(), printable);
        addRow(rows, labels.text("date"), labels.date(letter.date()), printable);
        return List.copyOf(rows);
    }

    private static void addRow(
            List<Row> rows, String label, @Nullable String value, PrintableText printable) {
        if (value != null && !value.isBlank()) {
            rows.add(new Row(label, printable.of(value)));
        }
    }

    private static List<String> all(List<String> texts, PrintableText printable) {
        return texts.stream().map(printable::of).toList();
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ');
    }

    /** A line of the information block. */
    record Row(String label, String value) {}
}
