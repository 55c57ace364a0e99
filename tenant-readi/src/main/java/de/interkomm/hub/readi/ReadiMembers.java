package de.interkomm.hub.readi;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.ApplicationForm.Contact;
import de.interkomm.hub.membership.spi.SampleNetwork;
import de.interkomm.hub.membership.spi.SampleNetwork.Member;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.LocalDate;
import java.util.List;

/**
 * The nine towns that make up the network, since its founding in spring 2019. Who speaks for them
 * is invented.
 */
@Configuration(proxyBeanMethods = false)
class ReadiMembers {

    private static final LocalDate FOUNDED = LocalDate.of(2019, 4, 1);

    @Bean
    SampleNetwork readiSample() {
        return new SampleNetwork(
                Readi.ID,
                new SampleNetwork.Coordinator(
                        "Jonas Weber", new Mailbox("koordination@readi.example")),
                List.of(
                        member(
                                Towns.BADEN_BADEN,
                                "Tobias Keller",
                                "Stabsstelle Digitalisierung",
                                "tobias.keller@baden-baden.example"),
                        member(
                                Towns.BRETTEN,
                                "Paul Berger",
                                "Hauptamt",
                                "paul.berger@bretten.example"),
                        member(
                                Towns.BRUCHSAL,
                                "Miriam Kunz",
                                "Digitalisierung",
                                "miriam.kunz@bruchsal.example"),
                        member(
                                Towns.BUEHL,
                                "Nora Fuchs",
                                "Bürgerdienste",
                                "nora.fuchs@buehl.example"),
                        member(
                                Towns.ETTLINGEN,
                                "Anke Sommer",
                                "Digitales Rathaus",
                                "anke.sommer@ettlingen.example"),
                        member(
                                Towns.GAGGENAU,
                                "Sabine Roth",
                                "Organisation und IT",
                                "sabine.roth@gaggenau.example"),
                        member(
                                Towns.RASTATT,
                                "Deniz Aydin",
                                "Digitalisierung",
                                "deniz.aydin@rastatt.example"),
                        member(
                                Towns.RHEINSTETTEN,
                                "Stefan Maier",
                                "Informationstechnik",
                                "stefan.maier@rheinstetten.example"),
                        member(
                                Towns.STUTENSEE,
                                "Lena Vogt",
                                "Organisation",
                                "lena.vogt@stutensee.example")),
                List.of());
    }

    private static Member member(RegionalKey town, String name, String function, String mailbox) {
        return new Member(town, FOUNDED, new Contact(name, function, new Mailbox(mailbox)));
    }
}
