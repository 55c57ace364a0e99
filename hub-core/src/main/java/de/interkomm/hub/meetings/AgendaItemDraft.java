package de.interkomm.hub.meetings;

/**
 * All that is decided of an item of an agenda.
 *
 * @param speaker empty for nobody in particular
 * @param minutes how long it is meant to take; 0 for nothing said
 */
public record AgendaItemDraft(
        String title,
        String details,
        ItemKind kind,
        String speaker,
        int minutes,
        Audience audience) {

    public static final int LONGEST_TITLE = 300;
    public static final int LONGEST_DETAILS = 5_000;
    public static final int LONGEST_SPEAKER = 200;
    public static final int MOST_MINUTES = 1_440;

    public AgendaItemDraft {
        title = title.strip();
        details = details.strip();
        speaker = speaker.strip();
        if (title.isEmpty() || minutes < 0 || minutes > MOST_MINUTES) {
            throw new IllegalArgumentException("an item has a title and at most a day");
        }
    }
}
