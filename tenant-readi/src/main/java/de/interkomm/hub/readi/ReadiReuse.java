package de.interkomm.hub.readi;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.reuse.ReuseState;
import de.interkomm.hub.reuse.spi.SampleReuse;
import de.interkomm.hub.reuse.spi.SampleReuse.Sample;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.LocalDate;
import java.util.List;

/** Who uses what the towns of re@di have built, in other networks too; all of it is invented. */
@Configuration(proxyBeanMethods = false)
class ReadiReuse {

    private static final RegionalKey EISENBERG = new RegionalKey("073335002000");
    private static final RegionalKey LUENEN = new RegionalKey("059780024024");
    private static final RegionalKey KREIS_WESEL = new RegionalKey("051700000000");

    @Bean
    SampleReuse readiSampleReuse() {
        return new SampleReuse(
                Readi.ID,
                List.of(
                        confirmed(
                                ReadiProjects.ENGAGEMENT,
                                Towns.BUEHL,
                                ReuseState.IN_USE,
                                LocalDate.of(2023, 4, 1),
                                "nora.fuchs@buehl.example"),
                        confirmed(
                                ReadiProjects.ENGAGEMENT,
                                EISENBERG,
                                ReuseState.IN_USE,
                                LocalDate.of(2024, 9, 1),
                                "emil.stein@eisenberg.example"),
                        confirmed(
                                ReadiProjects.ENGAGEMENT,
                                LUENEN,
                                ReuseState.PILOTING,
                                LocalDate.of(2026, 3, 1),
                                "petra.nowak@luenen.example"),
                        new Sample(
                                ReadiProjects.ENGAGEMENT,
                                KREIS_WESEL,
                                ReuseState.INTERESTED,
                                LocalDate.of(2026, 6, 1),
                                new Mailbox("tim.janssen@kreis-wesel.example"),
                                false),
                        confirmed(
                                ReadiProjects.INTRANET,
                                Towns.GAGGENAU,
                                ReuseState.PILOTING,
                                LocalDate.of(2025, 11, 1),
                                "sabine.roth@gaggenau.example")));
    }

    private static Sample confirmed(
            String project, RegionalKey town, ReuseState state, LocalDate since, String mailbox) {
        return new Sample(project, town, state, since, new Mailbox(mailbox), true);
    }
}
