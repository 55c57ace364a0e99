package de.interkomm.hub.readi;

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

/** What re@di's bodies meet for: the plenum once a year, a working group in between. Invented. */
@Configuration(proxyBeanMethods = false)
class ReadiMeetings {

    @Bean
    SampleMeetings readiSampleMeetings() {
        return new SampleMeetings(
                Readi.ID,
                List.of(
                        new Sample(
                                "Plenum",
                                "Jahresplenum",
                                45,
                                LocalTime.of(10, 0),
                                180,
                                MeetingForm.HYBRID,
                                "Rathaus Ettlingen, Großer Saal",
                                "https://konferenz.readi.example/plenum",
                                "Aufzug, Induktionsanlage im Saal",
                                List.of(
                                        item("Begrüßung", ItemKind.OTHER, "", 10),
                                        item(
                                                "Bericht an die Rathausspitzen",
                                                ItemKind.REPORT,
                                                "Jonas Weber",
                                                45),
                                        item("Aufnahmen", ItemKind.DECISION, "", 30),
                                        item("Ausblick", ItemKind.DISCUSSION, "", 60))),
                        new Sample(
                                "Fachgruppe Strategie",
                                "Strategierunde",
                                12,
                                LocalTime.of(13, 30),
                                90,
                                MeetingForm.DIGITAL,
                                "",
                                "https://konferenz.readi.example/strategie",
                                "Untertitel",
                                List.of(
                                        item("Stand der Projekte", ItemKind.REPORT, "", 30),
                                        item("Willensbekundung", ItemKind.DISCUSSION, "", 45)))));
    }

    private static AgendaItemDraft item(String title, ItemKind kind, String speaker, int minutes) {
        return new AgendaItemDraft(title, "", kind, speaker, minutes, Audience.PUBLIC);
    }
}
