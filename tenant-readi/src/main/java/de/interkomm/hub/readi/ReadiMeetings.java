package de.interkomm.hub.readi;

import de.interkomm.hub.meetings.AgendaItemDraft;
import de.interkomm.hub.meetings.Audience;
import de.interkomm.hub.meetings.ItemKind;
import de.interkomm.hub.meetings.MeetingForm;
import de.interkomm.hub.meetings.spi.SampleMeetings;
import de.interkomm.hub.meetings.spi.SampleMeetings.Held;
import de.interkomm.hub.meetings.spi.SampleMeetings.Noted;
import de.interkomm.hub.meetings.spi.SampleMeetings.Sample;
import de.interkomm.hub.meetings.spi.SampleMeetings.Task;
import de.interkomm.hub.resolutions.Choice;
import de.interkomm.hub.resolutions.Execution;
import de.interkomm.hub.resolutions.Majority;
import de.interkomm.hub.resolutions.MotionDraft;
import de.interkomm.hub.resolutions.Way;
import de.interkomm.hub.resolutions.spi.SampleResolutions.Vote;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
                                        item("Willensbekundung", ItemKind.DISCUSSION, "", 45)))),
                List.of(specialPlenum()));
    }

    /** What it resolves stands in the register, its minutes are approved. */
    private static Held specialPlenum() {
        return new Held(
                new Sample(
                        "Plenum",
                        "Sonderplenum zur Engagementplattform",
                        -33,
                        LocalTime.of(14, 0),
                        90,
                        MeetingForm.HYBRID,
                        "Rathaus Bruchsal, Ratssaal",
                        "https://konferenz.readi.example/plenum",
                        "Aufzug",
                        List.of(
                                item("Begrüßung", ItemKind.OTHER, "", 5),
                                item(
                                        "Erfahrungen mit der Engagementplattform",
                                        ItemKind.REPORT,
                                        "Anke Sommer",
                                        25),
                                item("Gemeinsamer Betrieb", ItemKind.DECISION, "", 40),
                                item("Verschiedenes", ItemKind.OTHER, "", 10))),
                Set.of(Towns.GAGGENAU),
                List.of(
                        Noted.of("Jonas Weber begrüßt alle und stellt fest, wer da ist."),
                        Noted.of(
                                "Ettlingen und Bretten zeigen ihre Auftritte. Vereine melden sich,"
                                        + " wenn jemand sie anruft; ein Aushang genügt nicht."),
                        new Noted(
                                "Stutensee möchte die Kosten erst sehen, bevor es zustimmt. Die"
                                        + " anderen wollen die Ausschreibung nicht aufschieben.",
                                sharedOperation(),
                                new Task(
                                        "Kosten je Stadt zusammenstellen und verschicken",
                                        "Anke Sommer",
                                        14)),
                        Noted.of("Zum Jahresplenum bringt jede Stadt ein Vorhaben mit.")));
    }

    private static Vote sharedOperation() {
        return new Vote(
                MotionDraft.of(
                        "Engagementplattform gemeinsam betreiben",
                        "Die Städte betreiben die Engagementplattform gemeinsam und teilen die"
                                + " Kosten nach Einwohnerzahl. Ettlingen schreibt den Betrieb für"
                                + " alle aus.",
                        "Einzelne Verträge sind zusammen teurer."),
                ReadiResolutions.rules(Way.BY_NAME, Majority.SIMPLE),
                Map.of(Towns.STUTENSEE, Choice.ABSTAIN),
                new Execution(
                        Execution.State.UNDER_WAY,
                        "Die Leistungsbeschreibung ist im Entwurf.",
                        "Stadt Ettlingen",
                        null));
    }

    private static AgendaItemDraft item(String title, ItemKind kind, String speaker, int minutes) {
        return new AgendaItemDraft(title, "", kind, speaker, minutes, Audience.PUBLIC);
    }
}
