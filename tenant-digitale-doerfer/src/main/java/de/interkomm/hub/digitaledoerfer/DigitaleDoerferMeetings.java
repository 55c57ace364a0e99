package de.interkomm.hub.digitaledoerfer;

import de.interkomm.hub.meetings.AgendaItemDraft;
import de.interkomm.hub.meetings.Audience;
import de.interkomm.hub.meetings.ItemKind;
import de.interkomm.hub.meetings.MeetingForm;
import de.interkomm.hub.meetings.spi.SampleMeetings;
import de.interkomm.hub.meetings.spi.SampleMeetings.Sample;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.LocalTime;
import java.util.List;

/** The contact persons meet, mostly digitally. When and about what is invented. */
@Configuration(proxyBeanMethods = false)
class DigitaleDoerferMeetings {

    @Bean
    SampleMeetings digitaleDoerferSampleMeetings() {
        return new SampleMeetings(
                DigitaleDoerfer.ID,
                List.of(
                        new Sample(
                                "Treffen der Ansprechpersonen",
                                "Digitales Treffen",
                                21,
                                LocalTime.of(14, 0),
                                90,
                                MeetingForm.DIGITAL,
                                "",
                                "https://konferenz.digitale-doerfer.example/treffen",
                                "Untertitel",
                                List.of(
                                        item("Neue Mitglieder", ItemKind.REPORT, 15),
                                        item("Aus den Modellgemeinden", ItemKind.REPORT, 30),
                                        item("Fragen und Austausch", ItemKind.DISCUSSION, 30)))),
                List.of());
    }

    private static AgendaItemDraft item(String title, ItemKind kind, int minutes) {
        return new AgendaItemDraft(title, "", kind, "", minutes, Audience.PUBLIC);
    }
}
