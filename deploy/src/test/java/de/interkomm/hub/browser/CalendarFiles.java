package de.interkomm.hub.browser;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;

import org.assertj.core.api.Assertions;

import java.nio.charset.StandardCharsets;

/** Calendar files as another program opens them. */
final class CalendarFiles {

    private CalendarFiles() {}

    /** The only entry of an invitation that breaks no rule of its format. */
    static VEvent invitation(byte[] file) {
        ICalendar calendar = Biweekly.parse(new String(file, StandardCharsets.UTF_8)).first();
        Assertions.assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
        Assertions.assertThat(calendar.getMethod().getValue()).isEqualTo("REQUEST");
        Assertions.assertThat(calendar.getEvents()).hasSize(1);
        return calendar.getEvents().getFirst();
    }
}
