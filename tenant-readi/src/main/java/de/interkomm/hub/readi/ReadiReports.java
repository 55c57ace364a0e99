package de.interkomm.hub.readi;

import de.interkomm.hub.reports.Figure;
import de.interkomm.hub.reports.Reach;
import de.interkomm.hub.reports.ReportDesk.Entry;
import de.interkomm.hub.reports.Section;
import de.interkomm.hub.reports.spi.SampleReports;
import de.interkomm.hub.reports.spi.SampleReports.Contribution;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What re@di's plenum might have reported to the mayors last year; invented. */
@Configuration(proxyBeanMethods = false)
class ReadiReports {

    @Bean
    SampleReports readiSampleReports() {
        return new SampleReports(
                Readi.ID,
                Reach.EVERYBODY,
                Set.of(Section.MEETINGS, Section.TASKS, Section.MEANS),
                Map.of(
                        Section.RESOLUTIONS,
                        "Das Plenum tagt weiter einmal im Jahr. Der Antrag auf ein zweites Treffen"
                                + " hat die nötige Mehrheit nicht gefunden."),
                Map.of(
                        Figure.EVENTS,
                        List.of(
                                new Entry(
                                        "Jahresplenum", null, "", "Bericht, Beschlüsse, Ausblick"),
                                new Entry("Exkursion nach Heidelberg", null, "", ""))),
                Map.of(
                        "",
                        new Contribution(
                                "Aus dem Erproben ist Nutzen geworden: Was eine Stadt baut, läuft"
                                        + " in der nächsten mit weniger Aufwand. Neun Verwaltungen"
                                        + " tragen das Netzwerk, und jede bringt etwas ein.",
                                "Im nächsten Jahr wollen wir weitere Projekte zu Blaupausen machen"
                                    + " und Verwaltungen aus der Nachbarschaft einladen, sich der"
                                    + " Willensbekundung anzuschließen."),
                        "Projektgruppe Projektmanagement",
                        new Contribution(
                                "Wir haben Vorlagen verglichen und gemerkt, dass vier von fünf"
                                        + " dieselben Fragen stellen.",
                                "Ein gemeinsamer Satz von Vorlagen liegt zum nächsten Plenum vor."),
                        "Engagementplattform",
                        new Contribution(
                                "Die Plattform zeigt Vereine und Ehrenämter in den Städten, die sie"
                                        + " erprobt haben. Sie ist jetzt so weit, dass andere sie"
                                        + " übernehmen können.",
                                "")));
    }
}
