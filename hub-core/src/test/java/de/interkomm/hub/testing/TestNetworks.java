package de.interkomm.hub.testing;

import de.interkomm.hub.correspondence.spi.LetterBundle;
import de.interkomm.hub.membership.spi.AdmissionStep;
import de.interkomm.hub.membership.spi.ContactPersonDesirable;
import de.interkomm.hub.membership.spi.Dispatch;
import de.interkomm.hub.membership.spi.MembershipPolicy;
import de.interkomm.hub.membership.spi.MembershipRule;
import de.interkomm.hub.membership.spi.OfficialMailbox;
import de.interkomm.hub.membership.spi.OnlyAdministrationsOfTheState;
import de.interkomm.hub.membership.spi.OnlyWithAnAdministration;
import de.interkomm.hub.membership.spi.ResolutionNeeded;
import de.interkomm.hub.network.HostOrganisation;
import de.interkomm.hub.network.MemberKind;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.network.Organ;
import de.interkomm.hub.personaldata.Contributions;
import de.interkomm.hub.shell.LocalizedText;
import de.interkomm.hub.shell.Tone;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.List;
import java.util.Set;

/**
 * Four networks with different rules, for the tests of this module. The runnable application has
 * real ones, so they stay away from there.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMissingClass("de.interkomm.hub.HubApplication")
public class TestNetworks {

    /** A letter is enough, in Rheinland-Pfalz. Says Sie. */
    public static final NetworkId VILLAGES = new NetworkId("village-net");

    /** Takes a letter, a resolution and a declaration of intent. Says du. */
    public static final NetworkId TOWNS = new NetworkId("town-net");

    /**
     * Takes a letter and a resolution, and no declaration of intent. Says Sie. Contributions go
     * with whoever is erased.
     */
    public static final NetworkId COUNCIL = new NetworkId("council-net");

    /** Of persons, who need nothing but an official mailbox. Says du. */
    public static final NetworkId STAFF = new NetworkId("staff-net");

    private static final LocalizedText SOURCE =
            new LocalizedText("Satzung des Netzwerks", "Charter of the network");

    @Bean
    NetworkProfile villageProfile() {
        return profile(VILLAGES, "Netz der Dörfer", "Dörfer", Tone.SIE, MemberKind.ADMINISTRATION);
    }

    @Bean
    MembershipPolicy villagePolicy() {
        return new MembershipPolicy(
                VILLAGES,
                MembershipRule.all(
                        new OnlyAdministrationsOfTheState("07", "Rheinland-Pfalz", SOURCE),
                        new OfficialMailbox(SOURCE),
                        new ContactPersonDesirable(SOURCE)),
                Set.of(AdmissionStep.LETTER),
                Set.of(Dispatch.values()),
                new LocalizedText(
                        "Ein Schreiben der Verwaltungsspitze genügt.",
                        "A letter from the head of the administration is enough."));
    }

    @Bean
    LetterBundle villageLetters() {
        return new LetterBundle(VILLAGES, "letters/test", "DORF");
    }

    @Bean
    NetworkProfile townProfile() {
        return profile(TOWNS, "Netz der Städte", "Städte", Tone.DU, MemberKind.ADMINISTRATION);
    }

    @Bean
    MembershipPolicy townPolicy() {
        return new MembershipPolicy(
                TOWNS,
                MembershipRule.all(
                        new ResolutionNeeded(
                                new LocalizedText(
                                        "Über jede Aufnahme beschließt das Plenum.",
                                        "The plenum resolves on every admission."),
                                SOURCE),
                        new OfficialMailbox(SOURCE)),
                Set.of(AdmissionStep.values()),
                Set.of(Dispatch.ELECTRONIC, Dispatch.SCAN),
                new LocalizedText(
                        "Erst beschließt das Plenum, dann folgt die Willensbekundung.",
                        "First the plenum resolves, then the declaration of intent follows."));
    }

    @Bean
    LetterBundle townLetters() {
        return new LetterBundle(TOWNS, "letters/test", "STADT");
    }

    @Bean
    NetworkProfile councilProfile() {
        return profile(COUNCIL, "Netz mit Rat", "Rat", Tone.SIE, MemberKind.ADMINISTRATION)
                .withContributions(Contributions.GO);
    }

    @Bean
    MembershipPolicy councilPolicy() {
        return new MembershipPolicy(
                COUNCIL,
                new ResolutionNeeded(
                        new LocalizedText(
                                "Über jede Aufnahme beschließt der Rat.",
                                "The council resolves on every admission."),
                        SOURCE),
                Set.of(AdmissionStep.LETTER, AdmissionStep.RESOLUTION),
                Set.of(Dispatch.ELECTRONIC),
                new LocalizedText("Der Rat beschließt.", "The council resolves."));
    }

    @Bean
    LetterBundle councilLetters() {
        return new LetterBundle(COUNCIL, "letters/test", "RAT");
    }

    @Bean
    NetworkProfile staffProfile() {
        return profile(STAFF, "Netz der Beschäftigten", "Kolleginnen", Tone.DU, MemberKind.PERSON);
    }

    @Bean
    MembershipPolicy staffPolicy() {
        return new MembershipPolicy(
                STAFF,
                MembershipRule.all(
                        new OnlyWithAnAdministration(SOURCE), new OfficialMailbox(SOURCE)),
                Set.of(),
                Set.of(),
                new LocalizedText(
                        "Mit dem dienstlichen Postfach registrieren, fertig.",
                        "Register with an official mailbox, done."));
    }

    @Bean
    LetterBundle staffLetters() {
        return new LetterBundle(STAFF, "letters/test", "TEAM");
    }

    private static NetworkProfile profile(
            NetworkId id, String name, String shortName, Tone tone, MemberKind members) {
        return new NetworkProfile(
                id,
                LocalizedText.same(name),
                shortName,
                new LocalizedText("Für Prüfungen gegründet", "Founded for tests"),
                new LocalizedText("Hilft beim Prüfen.", "Helps testing."),
                new LocalizedText("Wie es geht, steht hier.", "How it goes is said here."),
                HostOrganisation.of(
                        LocalizedText.same("Ministerium für Prüfungen"),
                        List.of("Prüfweg 1", "55116 Mainz"),
                        "netz@pruefung.example"),
                tone,
                members,
                List.of(
                        new Organ(
                                Organ.Kind.PLENUM,
                                new LocalizedText("Rat der Prüfenden", "Council of testers"),
                                new LocalizedText("Beschließt.", "Resolves."))),
                List.of());
    }
}
