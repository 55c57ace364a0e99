package de.interkomm.hub.rudi;

import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.projects.ProjectContent;
import de.interkomm.hub.projects.ProjectContent.Blueprint;
import de.interkomm.hub.projects.ProjectContent.Means;
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
 * What the people of RuDi do together. That colleagues teach one another is known; what the project
 * says in detail is invented.
 */
@Configuration(proxyBeanMethods = false)
class RudiProjects {

    @Bean
    SampleProjects rudiSampleProjects() {
        ProjectContent content =
                new ProjectContent(
                        "Kollegiale Fortbildung",
                        "Wer etwas kann, zeigt es anderen: kurze digitale Treffen, in denen"
                                + " Beschäftigte voneinander lernen.",
                        "Fortbildungen sind teuer, weit weg und oft erst dann zu haben, wenn die"
                                + " Frage schon beantwortet ist.",
                        "Jede und jeder kann ein Thema anbieten oder sich eines wünschen. Ein"
                                + " Treffen dauert höchstens eine Stunde; was gezeigt wurde, bleibt"
                                + " in der Gruppe nachzulesen.",
                        ProjectStatus.IN_USE,
                        null,
                        ProjectKind.EXCHANGE,
                        List.of("skills", "agile"),
                        List.of(),
                        null,
                        ProjectVisibility.PUBLIC,
                        new Means("", "Eine Stunde je Treffen und eine zur Vorbereitung.", "", ""),
                        Technology.NONE,
                        List.of(),
                        List.of(),
                        "Kurz schlägt gründlich: Eine Stunde findet in jedem Kalender Platz.",
                        Blueprint.NONE);
        return new SampleProjects(
                Rudi.ID,
                List.of(
                        new Sample(
                                content,
                                "Kollegiale Fortbildung",
                                new Mailbox("aylin.kaya@essen.example"),
                                null)));
    }
}
