package de.interkomm.hub.oparl.internal;

import de.interkomm.hub.meetings.MeetingTime;

import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Moments as OParl writes them (2.4): to the second, with an offset in digits. */
final class Moments {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").withZone(MeetingTime.ZONE);

    private Moments() {}

    static String shown(Instant moment) {
        return FORM.format(moment);
    }
}
