package de.interkomm.hub.rudi;

import de.interkomm.hub.governance.GroupDescription;
import de.interkomm.hub.governance.GroupDraft;
import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.governance.GroupKind;
import de.interkomm.hub.governance.GroupVisibility;
import de.interkomm.hub.governance.GuestPolicy;
import de.interkomm.hub.governance.WayIn;
import de.interkomm.hub.governance.spi.SampleGroups;
import de.interkomm.hub.governance.spi.SampleGroups.Person;
import de.interkomm.hub.governance.spi.SampleGroups.Sample;
import de.interkomm.hub.mail.Mailbox;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.LocalDate;
import java.util.List;

/** Two open groups of invented colleagues. */
@Configuration(proxyBeanMethods = false)
class RudiGroups {

    @Bean
    SampleGroups rudiSampleGroups() {
        return new SampleGroups(
                Rudi.ID,
                List.of(
                        open(
                                "Kollegiale Fortbildung",
                                "Mitglieder zeigen einander, was sie können.",
                                "Lernen",
                                "Aylin Kaya",
                                "aylin.kaya@essen.example"),
                        open(
                                "Einfache Sprache",
                                "Wir schreiben Bescheide und Webseiten so, dass alle sie"
                                        + " verstehen.",
                                "Sprache",
                                "Petra Nowak",
                                "petra.nowak@luenen.example")),
                List.of("Prozessmanagement"));
    }

    private static Sample open(
            String name, String purpose, String topic, String lead, String mailbox) {
        return new Sample(
                new GroupDraft(
                        GroupKind.OWN,
                        "Offene Gruppe",
                        name,
                        new GroupDescription(purpose, "", List.of(topic)),
                        null,
                        GroupVisibility.HUB,
                        WayIn.OPEN,
                        GuestPolicy.ADMITTED,
                        LocalDate.of(2021, 6, 1),
                        null),
                List.of(),
                List.of(new Person(lead, new Mailbox(mailbox), null, GroupFunction.LEAD)));
    }
}
