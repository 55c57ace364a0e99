package de.interkomm.hub.digitaledoerfer;

import de.interkomm.hub.administrations.RegionalKey;
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
import java.util.stream.Stream;

/** Where the contact persons meet, and the model associations among themselves. */
@Configuration(proxyBeanMethods = false)
class DigitaleDoerferGroups {

    @Bean
    SampleGroups digitaleDoerferSampleGroups() {
        Person lauer =
                new Person(
                        "Katrin Lauer",
                        new Mailbox("koordination@digitale-doerfer.example"),
                        null,
                        GroupFunction.LEAD);
        return new SampleGroups(
                DigitaleDoerfer.ID,
                List.of(
                        new Sample(
                                draft(
                                        GroupKind.OWN,
                                        "Treffen",
                                        "Treffen der Ansprechpersonen",
                                        "Die Ansprechpersonen aller Mitglieder tauschen"
                                                + " Erfahrungen aus, meist digital.",
                                        WayIn.BY_RULE),
                                List.of(),
                                List.of(lauer)),
                        new Sample(
                                draft(
                                        GroupKind.WORKING_GROUP,
                                        "",
                                        "Modellverbandsgemeinden",
                                        "Eisenberg, Göllheim und Betzdorf-Gebhardshain geben"
                                                + " weiter, was sie erprobt haben.",
                                        WayIn.BY_APPOINTMENT),
                                Stream.of("073335002000", "073335003000", "071325009000")
                                        .map(RegionalKey::new)
                                        .toList(),
                                List.of(lauer))),
                List.of());
    }

    private static GroupDraft draft(
            GroupKind kind, String kindName, String name, String purpose, WayIn wayIn) {
        return new GroupDraft(
                kind,
                kindName,
                name,
                new GroupDescription(purpose, "", List.of("Digitale Dörfer")),
                null,
                GroupVisibility.PUBLIC,
                wayIn,
                GuestPolicy.NONE,
                LocalDate.of(2020, 9, 1),
                null);
    }
}
