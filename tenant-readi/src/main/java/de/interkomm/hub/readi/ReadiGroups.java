package de.interkomm.hub.readi;

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
import java.util.Locale;
import java.util.stream.Stream;

/** The bodies re@di works in. That they exist is known; who sits in them is invented. */
@Configuration(proxyBeanMethods = false)
class ReadiGroups {

    private static final RegionalKey ETTLINGEN = new RegionalKey("082150017017");
    private static final RegionalKey BRUCHSAL = new RegionalKey("082150109109");
    private static final RegionalKey BRETTEN = new RegionalKey("082150108108");
    private static final RegionalKey RASTATT = new RegionalKey("082165005043");
    private static final RegionalKey BADEN_BADEN = new RegionalKey("082110000000");

    @Bean
    SampleGroups readiSampleGroups() {
        Person weber =
                new Person(
                        "Jonas Weber",
                        new Mailbox("koordination@readi.example"),
                        null,
                        GroupFunction.LEAD);
        return new SampleGroups(
                Readi.ID,
                List.of(
                        new Sample(
                                draft(
                                        GroupKind.PLENUM,
                                        "Plenum",
                                        "Nimmt einmal im Jahr den Bericht entgegen, blickt"
                                                + " zurück und voraus und beschließt über"
                                                + " Aufnahmen.",
                                        WayIn.BY_RULE),
                                List.of(),
                                List.of(weber)),
                        new Sample(
                                draft(
                                        GroupKind.WORKING_GROUP,
                                        "Fachgruppe Strategie",
                                        "Steuert das Netzwerk zwischen den Plenen und hält die"
                                                + " gemeinsame Willensbekundung aktuell.",
                                        WayIn.BY_APPOINTMENT,
                                        "Strategie"),
                                List.of(BADEN_BADEN),
                                List.of(weber, leads("Miriam Kunz", "bruchsal", BRUCHSAL))),
                        project(
                                GroupKind.PROJECT_GROUP_IMPLEMENTATION,
                                "Online-Bürgerservice",
                                "Bringt Anträge ins Netz, die in allen Städten gleich laufen.",
                                leads("Anke Sommer", "ettlingen", ETTLINGEN),
                                BRUCHSAL,
                                RASTATT),
                        project(
                                GroupKind.PROJECT_GROUP_EXCHANGE,
                                "Intranet",
                                "Vergleicht, wie Verwaltungen intern informieren und"
                                        + " zusammenarbeiten.",
                                leads("Deniz Aydin", "rastatt", RASTATT),
                                ETTLINGEN),
                        project(
                                GroupKind.PROJECT_GROUP_EXCHANGE,
                                "Projektmanagement",
                                "Teilt Vorlagen und Erfahrungen aus laufenden Vorhaben.",
                                leads("Paul Berger", "bretten", BRETTEN),
                                BADEN_BADEN),
                        new Sample(
                                draft(
                                        GroupKind.PROJECT_GROUP_IMPLEMENTATION,
                                        "Engagementplattform",
                                        "Macht sichtbar, wo Menschen sich vor Ort einbringen"
                                                + " können; das Leuchtturmprojekt.",
                                        WayIn.ON_REQUEST,
                                        "Engagementplattform"),
                                List.of(ETTLINGEN, BRETTEN),
                                List.of())),
                List.of("Digitale Bildung", "Wissensmanagement"));
    }

    private static Sample project(
            GroupKind kind, String topic, String purpose, Person lead, RegionalKey... others) {
        return new Sample(
                draft(kind, "Projektgruppe " + topic, purpose, WayIn.ON_REQUEST, topic),
                Stream.of(others).toList(),
                List.of(lead));
    }

    private static Person leads(String name, String town, RegionalKey administration) {
        String local = name.toLowerCase(Locale.ROOT).replace(' ', '.');
        return new Person(
                name,
                new Mailbox(local + "@" + town + ".example"),
                administration,
                GroupFunction.LEAD);
    }

    private static GroupDraft draft(
            GroupKind kind, String name, String purpose, WayIn wayIn, String... topics) {
        return new GroupDraft(
                kind,
                "",
                name,
                new GroupDescription(purpose, "", List.of(topics)),
                null,
                GroupVisibility.PUBLIC,
                wayIn,
                kind == GroupKind.PLENUM ? GuestPolicy.NONE : GuestPolicy.ADMITTED,
                LocalDate.of(2019, 4, 1),
                null);
    }
}
