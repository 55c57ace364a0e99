package de.interkomm.hub.correspondence;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Who a letter comes from.
 *
 * @param senderName the administration, or the network and its host
 * @param returnLine the sender in one line, shown small above the recipient's address; in two where
 *     it is too long
 * @param addressLines street and town, without the name
 * @param contactName whom to ask; {@code null} when nobody in particular
 * @param contactMailbox where to write to; {@code null} when there is none
 */
public record LetterHead(
        String senderName,
        String returnLine,
        List<String> addressLines,
        @Nullable String contactName,
        @Nullable String contactMailbox) {

    /** Stands between the parts of a sender's address in one line. */
    public static final String BETWEEN_PARTS = " · ";

    public LetterHead {
        addressLines = List.copyOf(addressLines);
    }

    /** With a return line made of the name and the address. */
    public static LetterHead of(
            String senderName,
            List<String> addressLines,
            @Nullable String contactName,
            @Nullable String contactMailbox) {
        String returnLine =
                addressLines.isEmpty()
                        ? senderName
                        : senderName + BETWEEN_PARTS + String.join(BETWEEN_PARTS, addressLines);
        return new LetterHead(senderName, returnLine, addressLines, contactName, contactMailbox);
    }
}
