package de.interkomm.hub.rudi;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.correspondence.spi.LetterBundle;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.spi.MembershipPolicy;
import de.interkomm.hub.membership.spi.MembershipRule;
import de.interkomm.hub.membership.spi.OfficialMailbox;
import de.interkomm.hub.membership.spi.OnlyWithAnAdministration;
import de.interkomm.hub.membership.spi.SampleNetwork;
import de.interkomm.hub.membership.spi.Verdict;
import de.interkomm.hub.membership.spi.WithinTheRegion;
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

/** RuDi: persons from any public administration, with the Ruhr as the core region. */
@Configuration(proxyBeanMethods = false)
class Rudi {

    static final NetworkId ID = new NetworkId("rudi");

    /**
     * The Ruhr by its keys: Duisburg, Essen, Mülheim an der Ruhr, Oberhausen, Kreis Wesel; Bottrop,
     * Gelsenkirchen, Kreis Recklinghausen; Bochum, Dortmund, Hagen, Hamm, Herne, Ennepe-Ruhr-Kreis,
     * Kreis Unna. 11 cities, and 4 counties with 42 cities and municipalities.
     */
    static final List<String> CORE_REGION =
            List.of(
                    "05112", "05113", "05117", "05119", "05170", "05512", "05513", "05562", "05911",
                    "05913", "05914", "05915", "05916", "05954", "05978");

    /** When the pages were compared with what the accessibility statement says. */
    private static final LocalDate REVIEWED = LocalDate.of(2026, 11, 22);

    private static final Wording WORDING = Wording.bundle("messages/rudi");

    @Bean
    NetworkProfile rudiProfile() {
        return new NetworkProfile(
                ID,
                text("name"),
                "RuDi",
                text("claim"),
                text("description"),
                text("joining"),
                new HostOrganisation(
                        text("host"),
                        List.of("Kronprinzenstraße 35", "45128 Essen"),
                        "koordination@rudi.example",
                        new AccessibilityReview(
                                REVIEWED,
                                REVIEWED,
                                text("accessibility.body"),
                                "§ 10d BGG NRW",
                                List.of(),
                                "https://www.lbbp.nrw.de/ombudsstelle")),
                Tone.DU,
                MemberKind.PERSON,
                List.of(
                        organ(Organ.Kind.OPEN_GROUP, "groups"),
                        organ(Organ.Kind.MEETING, "training"),
                        organ(Organ.Kind.MEETING, "meetup")),
                List.of(milestone("2019"), milestone("2021"), milestone("2022"), milestone("now")));
    }

    @Bean
    MembershipPolicy rudiPolicy() {
        return new MembershipPolicy(ID, rule(), Set.of(), Set.of(), text("wayIn"));
    }

    static MembershipRule rule() {
        LocalizedText source = text("rule.source");
        return MembershipRule.all(
                new OnlyWithAnAdministration(source),
                new WithinTheRegion(
                        CORE_REGION,
                        text("rule.core"),
                        text("rule.elsewhere"),
                        Verdict.ELIGIBLE,
                        text("rule.region.source")),
                new OfficialMailbox(source));
    }

    @Bean
    LetterBundle rudiLetters() {
        return new LetterBundle(ID, "letters/rudi", "RUDI");
    }

    /** Invented colleagues from the three administrations that began it. */
    @Bean
    SampleNetwork rudiSample() {
        return new SampleNetwork(
                ID,
                new SampleNetwork.Coordinator(
                        "Mira Schulte", new Mailbox("koordination@rudi.example")),
                List.of(),
                List.of(
                        person("051130000000", "Aylin Kaya", "aylin.kaya@essen.example"),
                        person("051130000000", "Stefan Brandt", "stefan.brandt@essen.example"),
                        person("059780024024", "Petra Nowak", "petra.nowak@luenen.example"),
                        person("051700000000", "Tim Janssen", "tim.janssen@kreis-wesel.example")));
    }

    private static SampleNetwork.Person person(String key, String name, String mailbox) {
        return new SampleNetwork.Person(
                new RegionalKey(key), name, new Mailbox(mailbox), LocalDate.of(2021, 6, 1));
    }

    private static Organ organ(Organ.Kind kind, String key) {
        return new Organ(kind, text("organ." + key), text("organ." + key + ".purpose"));
    }

    private static Milestone milestone(String key) {
        return new Milestone(text("history." + key), text("history." + key + ".what"));
    }

    private static LocalizedText text(String key) {
        return WORDING.text("rudi." + key);
    }
}
