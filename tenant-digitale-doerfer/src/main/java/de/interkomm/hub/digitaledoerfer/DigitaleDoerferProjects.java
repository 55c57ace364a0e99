package de.interkomm.hub.digitaledoerfer;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.projects.ProjectContent;
import de.interkomm.hub.projects.ProjectContent.Blueprint;
import de.interkomm.hub.projects.ProjectContent.Means;
import de.interkomm.hub.projects.ProjectContent.Participant;
import de.interkomm.hub.projects.ProjectContent.Technology;
import de.interkomm.hub.projects.ProjectKind;
import de.interkomm.hub.projects.ProjectStatus;
import de.interkomm.hub.projects.ProjectVisibility;
import de.interkomm.hub.projects.spi.SampleProjects;
import de.interkomm.hub.projects.spi.SampleProjects.Sample;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.List;

/**
 * What the network is for. That three model associations pass their experience on is known; what
 * the project says in detail is invented.
 */
@Configuration(proxyBeanMethods = false)
class DigitaleDoerferProjects {

    @Bean
    SampleProjects digitaleDoerferSampleProjects() {
        ProjectContent content =
                new ProjectContent(
                        "Erfahrungen der Modellverbandsgemeinden",
                        "Was Eisenberg, Göllheim und Betzdorf-Gebhardshain erprobt haben, für alle"
                                + " Dörfer aufbereitet.",
                        "Digitale Dienste für den Alltag auf dem Land gibt es, aber jede Gemeinde"
                                + " fängt von vorn an.",
                        "Die drei Modellverbandsgemeinden berichten in den Treffen der"
                                + " Ansprechpersonen, was sich bewährt hat, und beraten, wer"
                                + " anfangen will.",
                        ProjectStatus.UNDER_WAY,
                        null,
                        ProjectKind.EXCHANGE,
                        List.of("village-life"),
                        List.of(
                                model("073335002000", "Verbandsgemeinde Eisenberg (Pfalz)"),
                                model("073335003000", "Verbandsgemeinde Göllheim"),
                                model("071325009000", "Verbandsgemeinde Betzdorf-Gebhardshain")),
                        null,
                        ProjectVisibility.PUBLIC,
                        Means.NONE,
                        Technology.NONE,
                        List.of(),
                        List.of(),
                        "",
                        Blueprint.NONE);
        return new SampleProjects(
                DigitaleDoerfer.ID,
                List.of(
                        new Sample(
                                content,
                                "Modellverbandsgemeinden",
                                new Mailbox("koordination@digitale-doerfer.example"),
                                null)));
    }

    private static Participant model(String key, String name) {
        return new Participant(
                new RegionalKey(key), name, "gibt als Modell ihre Erfahrungen weiter");
    }
}
