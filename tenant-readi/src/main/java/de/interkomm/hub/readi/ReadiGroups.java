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

/**
 * The bodies re@di works in. That there are a plenum, working groups and more than twelve project
 * groups is known, and so are the topics online citizen services, intranet, project management and
 * the civic-engagement platform; the other topics, and who sits where, are invented.
 */
@Configuration(proxyBeanMethods = false)
class ReadiGroups {

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
                                List.of(Towns.BADEN_BADEN),
                                List.of(weber, leads("Miriam Kunz", "bruchsal", Towns.BRUCHSAL))),
                        project(
                                GroupKind.PROJECT_GROUP_IMPLEMENTATION,
                                "Online-Bürgerservice",
                                "Bringt Anträge ins Netz, die in allen Städten gleich laufen.",
                                leads("Anke Sommer", "ettlingen", Towns.ETTLINGEN),
                                Towns.BRUCHSAL,
                                Towns.RASTATT),
                        project(
                                GroupKind.PROJECT_GROUP_EXCHANGE,
                                "Intranet",
                                "Vergleicht, wie Verwaltungen intern informieren und"
                                        + " zusammenarbeiten.",
                                leads("Deniz Aydin", "rastatt", Towns.RASTATT),
                                Towns.ETTLINGEN),
                        project(
                                GroupKind.PROJECT_GROUP_EXCHANGE,
                                "Projektmanagement",
                                "Teilt Vorlagen und Erfahrungen aus laufenden Vorhaben.",
                                leads("Paul Berger", "bretten", Towns.BRETTEN),
                                Towns.BADEN_BADEN),
                        project(
                                GroupKind.PROJECT_GROUP_IMPLEMENTATION,
                                "E-Akte",
                                "Führt die elektronische Akte ein, Amt für Amt, mit einem Plan für"
                                        + " alle.",
                                leads("Sabine Roth", "gaggenau", Towns.GAGGENAU),
                                Towns.BUEHL,
                                Towns.BADEN_BADEN,
                                Towns.STUTENSEE),
                        project(
                                GroupKind.PROJECT_GROUP_EXCHANGE,
                                "Agiles Arbeiten",
                                "Probiert aus, wie Teams in kleinen Schritten vorankommen.",
                                leads("Lena Vogt", "stutensee", Towns.STUTENSEE),
                                Towns.RHEINSTETTEN),
                        project(
                                GroupKind.PROJECT_GROUP_EXCHANGE,
                                "Künstliche Intelligenz",
                                "Sammelt, wofür Sprachmodelle im Amt taugen und wofür nicht.",
                                leads("Tobias Keller", "baden-baden", Towns.BADEN_BADEN),
                                Towns.ETTLINGEN,
                                Towns.RASTATT,
                                Towns.BRUCHSAL),
                        project(
                                GroupKind.PROJECT_GROUP_IMPLEMENTATION,
                                "Terminvergabe",
                                "Lässt Termine in allen Bürgerbüros auf dieselbe Weise buchen.",
                                leads("Nora Fuchs", "buehl", Towns.BUEHL),
                                Towns.GAGGENAU,
                                Towns.RASTATT),
                        project(
                                GroupKind.PROJECT_GROUP_EXCHANGE,
                                "Informationssicherheit",
                                "Übt den Ernstfall und teilt, was danach zu tun war.",
                                leads("Stefan Maier", "rheinstetten", Towns.RHEINSTETTEN),
                                Towns.ETTLINGEN,
                                Towns.BRETTEN),
                        project(
                                GroupKind.PROJECT_GROUP_EXCHANGE,
                                "Barrierefreie Webseiten",
                                "Prüft gemeinsam, was auf den Seiten der Städte noch im Weg steht.",
                                leads("Heike Braun", "rastatt", Towns.RASTATT),
                                Towns.STUTENSEE),
                        project(
                                GroupKind.PROJECT_GROUP_IMPLEMENTATION,
                                "Geodaten",
                                "Bringt Pläne und Karten der Städte an eine gemeinsame Stelle.",
                                leads("Jan Lorenz", "bruchsal", Towns.BRUCHSAL),
                                Towns.BRETTEN),
                        project(
                                GroupKind.PROJECT_GROUP_EXCHANGE,
                                "Personalgewinnung",
                                "Vergleicht, wie digitale Köpfe ins Rathaus finden und bleiben.",
                                leads("Mara Engel", "bretten", Towns.BRETTEN),
                                Towns.BADEN_BADEN),
                        project(
                                GroupKind.PROJECT_GROUP_IMPLEMENTATION,
                                "Digitale Ratsarbeit",
                                "Stellt Gremien ohne Papier um, von der Vorlage bis zur"
                                        + " Niederschrift.",
                                leads("Uwe Hartmann", "ettlingen", Towns.ETTLINGEN),
                                Towns.RHEINSTETTEN,
                                Towns.BUEHL),
                        new Sample(
                                draft(
                                        GroupKind.PROJECT_GROUP_IMPLEMENTATION,
                                        "Engagementplattform",
                                        "Macht sichtbar, wo Menschen sich vor Ort einbringen"
                                                + " können; das Leuchtturmprojekt.",
                                        WayIn.ON_REQUEST,
                                        "Engagementplattform"),
                                List.of(Towns.ETTLINGEN, Towns.BRETTEN),
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
