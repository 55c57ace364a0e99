package de.interkomm.hub.digitaledoerfer;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.correspondence.spi.LetterBundle;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.ApplicationForm.Contact;
import de.interkomm.hub.membership.spi.AdmissionStep;
import de.interkomm.hub.membership.spi.ContactPersonDesirable;
import de.interkomm.hub.membership.spi.Dispatch;
import de.interkomm.hub.membership.spi.MembershipPolicy;
import de.interkomm.hub.membership.spi.MembershipRule;
import de.interkomm.hub.membership.spi.NoPrivateMailbox;
import de.interkomm.hub.membership.spi.OnlyAdministrationsOfTheState;
import de.interkomm.hub.membership.spi.SampleNetwork;
import de.interkomm.hub.network.AccessibilityReview;
import de.interkomm.hub.network.HostOrganisation;
import de.interkomm.hub.network.MemberKind;
import de.interkomm.hub.network.Milestone;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.network.Organ;
import de.interkomm.hub.shell.LocalizedText;
import de.interkomm.hub.shell.Tone;
import de.interkomm.hub.shell.Wording;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Netzwerk Digitale Dörfer RLP: for Verbands- and Ortsgemeinden the mayor's letter is enough. */
@Configuration(proxyBeanMethods = false)
class DigitaleDoerfer {

    static final NetworkId ID = new NetworkId("digitale-doerfer");

    /** Rheinland-Pfalz, by the first digits of its keys. */
    static final String STATE = "07";

    /** When the pages were compared with what the accessibility statement says. */
    private static final LocalDate REVIEWED = LocalDate.of(2026, 11, 22);

    private static final Wording WORDING = Wording.bundle("messages/digitale-doerfer");

    @Bean
    NetworkProfile digitaleDoerferProfile() {
        return new NetworkProfile(
                ID,
                text("name"),
                "Digitale Dörfer",
                text("claim"),
                text("description"),
                text("joining"),
                new HostOrganisation(
                        text("host"),
                        List.of("Schillerplatz 3–5", "55126 Mainz"),
                        "koordination@digitale-doerfer.example",
                        new AccessibilityReview(
                                REVIEWED,
                                REVIEWED,
                                text("accessibility.body"),
                                "Landesinklusionsgesetz Rheinland-Pfalz",
                                List.of("Bauhofstraße 9", "55116 Mainz"),
                                "https://behindertenbeauftragte.rlp.de")),
                Tone.SIE,
                MemberKind.ADMINISTRATION,
                List.of(
                        organ(Organ.Kind.MEETING, "meeting"),
                        organ(Organ.Kind.WORKING_GROUP, "model")),
                List.of(milestone("project"), milestone("call")));
    }

    @Bean
    MembershipPolicy digitaleDoerferPolicy() {
        return new MembershipPolicy(
                ID,
                rule(),
                Set.of(AdmissionStep.LETTER),
                Set.of(Dispatch.ELECTRONIC, Dispatch.SCAN, Dispatch.POST),
                text("wayIn"));
    }

    static MembershipRule rule() {
        LocalizedText source = text("rule.source");
        return MembershipRule.all(
                new OnlyAdministrationsOfTheState(STATE, "Rheinland-Pfalz", source),
                new OnlyVerbandsgemeindenAndOrtsgemeinden(WORDING, source),
                new ContactPersonDesirable(text("rule.contact.source")),
                new NoPrivateMailbox(text("rule.mailbox.source")));
    }

    @Bean
    LetterBundle digitaleDoerferLetters() {
        return new LetterBundle(ID, "letters/digitale-doerfer", "DD");
    }

    /** The three model Verbandsgemeinden, in the network since the ministry's call. */
    @Bean
    SampleNetwork digitaleDoerferSample() {
        return new SampleNetwork(
                ID,
                new SampleNetwork.Coordinator(
                        "Katrin Lauer", new Mailbox("koordination@digitale-doerfer.example")),
                List.of(
                        member("073335002000", "Emil Stein", "emil.stein@eisenberg.example"),
                        member("073335003000", "Vera Lind", "vera.lind@goellheim.example"),
                        member(
                                "071325009000",
                                "Bela Horn",
                                "bela.horn@betzdorf-gebhardshain.example")),
                List.of());
    }

    private static SampleNetwork.Member member(String key, String contact, String mailbox) {
        return new SampleNetwork.Member(
                new RegionalKey(key),
                LocalDate.of(2020, 9, 1),
                new Contact(contact, "Digitales", new Mailbox(mailbox)));
    }

    private static Organ organ(Organ.Kind kind, String key) {
        return new Organ(kind, text("organ." + key), text("organ." + key + ".purpose"));
    }

    private static Milestone milestone(String key) {
        return new Milestone(text("history." + key), text("history." + key + ".what"));
    }

    private static LocalizedText text(String key) {
        return WORDING.text("digitale-doerfer." + key);
    }
}
