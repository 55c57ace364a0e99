package de.interkomm.hub.meetings;

/**
 * All that is decided of a meeting when it is planned or changed.
 *
 * @param place on site; empty for none
 * @param link to take part from afar; empty for none
 * @param accessibility what people with disabilities find there; empty for nothing said
 */
public record MeetingDraft(
        String title,
        MeetingTime time,
        MeetingForm form,
        String place,
        String link,
        String accessibility) {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_PLACE = 500;
    public static final int LONGEST_LINK = 1_000;
    public static final int LONGEST_NOTE = 2_000;

    public MeetingDraft {
        title = title.strip();
        place = form == MeetingForm.DIGITAL ? "" : place.strip();
        link = form == MeetingForm.ON_SITE ? "" : link.strip();
        accessibility = accessibility.strip();
        if (title.isEmpty()) {
            throw new IllegalArgumentException("a meeting has a title");
        }
    }
}
