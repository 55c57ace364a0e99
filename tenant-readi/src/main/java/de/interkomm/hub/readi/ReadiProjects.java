package de.interkomm.hub.readi;

import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.projects.ProjectContent;
import de.interkomm.hub.projects.ProjectContent.Blueprint;
import de.interkomm.hub.projects.ProjectContent.Means;
import de.interkomm.hub.projects.ProjectContent.Milestone;
import de.interkomm.hub.projects.ProjectContent.Offer;
import de.interkomm.hub.projects.ProjectContent.Participant;
import de.interkomm.hub.projects.ProjectContent.Product;
import de.interkomm.hub.projects.ProjectContent.Technology;
import de.interkomm.hub.projects.ProjectKind;
import de.interkomm.hub.projects.ProjectStatus;
import de.interkomm.hub.projects.ProjectVisibility;
import de.interkomm.hub.projects.spi.SampleProjects;
import de.interkomm.hub.projects.spi.SampleProjects.Sample;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.LocalDate;
import java.util.List;

/**
 * What the towns of re@di work on. That the civic-engagement platform is their lighthouse, that
 * their projects are blueprints for all, and the topics online citizen services, intranet and
 * project management are known; what the projects say in detail, and the others, is invented.
 */
@Configuration(proxyBeanMethods = false)
class ReadiProjects {

    static final String ENGAGEMENT = "Engagementplattform";
    static final String INTRANET = "Ein Intranet, das Menschen verbindet";

    @Bean
    SampleProjects readiSampleProjects() {
        return new SampleProjects(
                Readi.ID,
                List.of(
                        engagement(),
                        simple(
                                "Anträge, die überall gleich laufen",
                                "Ein Baukasten für Online-Anträge: einmal gestaltet, in jeder Stadt"
                                        + " eingesetzt.",
                                ProjectKind.IMPLEMENTATION,
                                ProjectStatus.UNDER_WAY,
                                LocalDate.of(2024, 3, 1),
                                ProjectVisibility.PUBLIC,
                                "online-services",
                                "Projektgruppe Online-Bürgerservice",
                                "anke.sommer@ettlingen.example",
                                ettlingen("leitet das Vorhaben"),
                                new Participant(
                                        Towns.BRUCHSAL, "Stadt Bruchsal", "erprobt die Anträge"),
                                new Participant(
                                        Towns.RASTATT, "Stadt Rastatt", "erprobt die Anträge")),
                        simple(
                                INTRANET,
                                "Wie aus der Ablage von Formularen ein Ort wird, an dem Kolleginnen"
                                        + " und Kollegen einander finden.",
                                ProjectKind.EXCHANGE,
                                ProjectStatus.IN_USE,
                                LocalDate.of(2023, 9, 1),
                                ProjectVisibility.PUBLIC,
                                "intranet",
                                "Projektgruppe Intranet",
                                "deniz.aydin@rastatt.example",
                                new Participant(
                                        Towns.RASTATT, "Stadt Rastatt", "hat es eingeführt"),
                                ettlingen("führt es ein")),
                        simple(
                                "Vorlagen für Projekte",
                                "Steckbrief, Zeitplan und Abschlussbericht, so kurz, dass sie"
                                        + " wirklich jemand ausfüllt.",
                                ProjectKind.EXCHANGE,
                                ProjectStatus.IN_USE,
                                LocalDate.of(2025, 2, 1),
                                ProjectVisibility.HUB,
                                "project-management",
                                "Projektgruppe Projektmanagement",
                                "paul.berger@bretten.example",
                                new Participant(
                                        Towns.BRETTEN, "Stadt Bretten", "pflegt die Vorlagen"),
                                new Participant(
                                        Towns.BADEN_BADEN,
                                        "Stadt Baden-Baden",
                                        "nutzt sie seit Anfang an")),
                        simple(
                                "E-Akte, Amt für Amt",
                                "Ein gemeinsamer Plan, nach dem jede Stadt ihre Ämter auf die"
                                        + " elektronische Akte umstellt.",
                                ProjectKind.IMPLEMENTATION,
                                ProjectStatus.PLANNED,
                                LocalDate.of(2026, 2, 1),
                                ProjectVisibility.NETWORK,
                                "e-file",
                                "Projektgruppe E-Akte",
                                "sabine.roth@gaggenau.example",
                                new Participant(
                                        Towns.GAGGENAU, "Stadt Gaggenau", "beginnt als Erste"),
                                new Participant(Towns.BUEHL, "Stadt Bühl", "folgt danach")),
                        simple(
                                "Sprachmodelle im Bürgerbüro",
                                "Welche Fragen ein Sprachmodell beantworten darf, und wer die"
                                        + " Antworten prüft.",
                                ProjectKind.EXCHANGE,
                                ProjectStatus.IDEA,
                                LocalDate.of(2026, 5, 1),
                                ProjectVisibility.HUB,
                                "ai",
                                "Projektgruppe Künstliche Intelligenz",
                                "tobias.keller@baden-baden.example",
                                new Participant(
                                        Towns.BADEN_BADEN,
                                        "Stadt Baden-Baden",
                                        "sammelt Erfahrungen"))));
    }

    private static Sample engagement() {
        ProjectContent content =
                new ProjectContent(
                        ENGAGEMENT,
                        "Eine Plattform für alle Städte, auf der Vereine, Initiativen und"
                                + " Menschen, die sich einbringen wollen, zueinanderfinden.",
                        "Vereine suchten Helfende über Aushänge und Bekannte. Wer neu in der"
                                + " Stadt war, fand kaum einen Einstieg; jede Stadt überlegte für"
                                + " sich, was dagegen zu tun wäre.",
                        "Die Städte betreiben gemeinsam eine Plattform. Vereine beschreiben, wobei"
                                + " sie Hilfe brauchen; Interessierte suchen nach Ort, Zeit und"
                                + " Thema und melden sich direkt. Jede Stadt hat ihren eigenen"
                                + " Auftritt, gepflegt wird die Technik nur einmal.",
                        ProjectStatus.IN_USE,
                        LocalDate.of(2022, 5, 1),
                        ProjectKind.IMPLEMENTATION,
                        List.of("civic-engagement", "online-services"),
                        List.of(
                                ettlingen("führt das Projekt und die Redaktion"),
                                new Participant(
                                        Towns.BRETTEN, "Stadt Bretten", "betreut die Vereine")),
                        null,
                        ProjectVisibility.PUBLIC,
                        new Means(
                                "Die Städte teilen die laufenden Kosten nach Einwohnerzahl.",
                                "Eine halbe Stelle für alle Städte zusammen, dazu einige Stunden im"
                                        + " Monat in jeder Stadt.",
                                "",
                                "Gemeinsame Beauftragung durch eine der Städte für alle."),
                        new Technology(
                                List.of("BITV 2.0"),
                                List.of("Anmeldung mit dem Konto der Vereine"),
                                List.of(new Product("Gemeinsame Plattform der Städte", "")),
                                "",
                                ""),
                        List.of(),
                        List.of(
                                new Milestone(
                                        LocalDate.of(2020, 10, 1),
                                        "Die Projektgruppe nimmt die Arbeit auf"),
                                new Milestone(
                                        LocalDate.of(2022, 5, 1),
                                        "Die ersten Städte sind auf der Plattform")),
                        "Ohne eine Person, die Vereine anruft, bleibt die schönste Plattform leer."
                                + " Erst wenn zwanzig Angebote da sind, lohnt sich die Werbung.",
                        new Blueprint(
                                Offer.OFFERED,
                                "Eine Ansprechperson in der Stadt, eine Liste der Vereine und ein"
                                        + " Beschluss, die laufenden Kosten mitzutragen.",
                                """
                                1. Mit den Städten sprechen, die schon dabei sind.
                                2. Fünf Vereine gewinnen, die den Anfang machen.
                                3. Den eigenen Auftritt einrichten lassen.
                                4. Zwanzig Angebote sammeln, dann erst werben.
                                """,
                                "Drei Monate bis zum Start, etwa zwei Tage im Monat danach.",
                                "Ein Anteil an den laufenden Kosten nach Einwohnerzahl; nichts für"
                                        + " die Einrichtung.",
                                "Zu früh geworben: Wer eine leere Plattform findet, kommt nicht"
                                        + " wieder. Und Vereine brauchen jemanden, der sie beim"
                                        + " ersten Angebot begleitet.",
                                "Das Anschreiben an die Vereine, die Vorlage für den Rat und die"
                                        + " Checkliste für den Start schicken die Städte, die schon"
                                        + " dabei sind, auf Anfrage.",
                                "Die Städte der Projektgruppe zeigen ihren Auftritt und begleiten"
                                        + " die ersten Wochen."));
        return new Sample(
                content,
                "Engagementplattform",
                new Mailbox("koordination@readi.example"),
                LocalDate.of(2022, 10, 12));
    }

    private static Participant ettlingen(String part) {
        return new Participant(Towns.ETTLINGEN, "Stadt Ettlingen", part);
    }

    private static Sample simple(
            String title,
            String summary,
            ProjectKind kind,
            ProjectStatus status,
            LocalDate since,
            ProjectVisibility visibility,
            String topic,
            String group,
            String author,
            Participant... participants) {
        ProjectContent content =
                new ProjectContent(
                        title,
                        summary,
                        "",
                        "",
                        status,
                        since,
                        kind,
                        List.of(topic),
                        List.of(participants),
                        null,
                        visibility,
                        Means.NONE,
                        Technology.NONE,
                        List.of(),
                        List.of(),
                        "",
                        Blueprint.NONE);
        return new Sample(content, group, new Mailbox(author), null);
    }
}
