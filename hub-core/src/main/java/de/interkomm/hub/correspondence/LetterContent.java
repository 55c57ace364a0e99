package de.interkomm.hub.correspondence;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * All that a letter says. Every text is shown as it is, markup included. What the letter's font
 * cannot show becomes {@code □}, invisible characters are dropped; the attached data keeps the
 * original.
 *
 * @param reference ours, or that of the network the letter goes to
 * @param yourReference the recipient's reference; {@code null} when there is none
 * @param subject without the word "Betreff"
 * @param paragraphs a line break within one is kept
 * @param signature who signs: name, then office
 * @param locale the language of dates and labels, and of the whole file for those who have it read
 *     aloud
 * @param data attached to the file for machines
 */
public record LetterContent(
        LetterHead head,
        Address recipient,
        LocalDate date,
        ReferenceNumber reference,
        @Nullable String yourReference,
        String subject,
        String salutation,
        List<String> paragraphs,
        String closing,
        List<String> signature,
        List<String> enclosures,
        Locale locale,
        LetterData data) {

    public LetterContent {
        paragraphs = List.copyOf(paragraphs);
        signature = List.copyOf(signature);
        enclosures = List.copyOf(enclosures);
    }
}
