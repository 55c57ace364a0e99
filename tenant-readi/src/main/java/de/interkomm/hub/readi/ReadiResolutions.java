package de.interkomm.hub.readi;

import de.interkomm.hub.resolutions.Abstentions;
import de.interkomm.hub.resolutions.Base;
import de.interkomm.hub.resolutions.Choice;
import de.interkomm.hub.resolutions.Execution;
import de.interkomm.hub.resolutions.Majority;
import de.interkomm.hub.resolutions.MotionDraft;
import de.interkomm.hub.resolutions.Voters;
import de.interkomm.hub.resolutions.VotingRules;
import de.interkomm.hub.resolutions.Way;
import de.interkomm.hub.resolutions.spi.SampleResolutions;
import de.interkomm.hub.resolutions.spi.SampleResolutions.Sample;
import de.interkomm.hub.resolutions.spi.SampleResolutions.Vote;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What re@di's plenum might have resolved; invented. */
@Configuration(proxyBeanMethods = false)
class ReadiResolutions {

    @Bean
    SampleResolutions readiSampleResolutions() {
        return new SampleResolutions(
                Readi.ID,
                List.of(
                        new Sample(
                                "Plenum",
                                LocalDate.of(2024, 11, 14),
                                new Vote(
                                        MotionDraft.of(
                                                "Engagementplattform als Leuchtturmprojekt",
                                                "Die Engagementplattform ist Leuchtturmprojekt des"
                                                        + " Netzwerks. Die Projektgruppe berichtet"
                                                        + " jedes Jahr dem Plenum.",
                                                "Zwei Verwaltungen haben die Plattform erprobt;"
                                                        + " alle können sie nachnutzen."),
                                        rules(Way.BY_NAME, Majority.SIMPLE),
                                        Map.of(Towns.RASTATT, Choice.ABSTAIN),
                                        new Execution(
                                                Execution.State.DONE,
                                                "Bericht im Plenum 2025 gegeben.",
                                                "Projektgruppe Engagementplattform",
                                                null))),
                        new Sample(
                                "Plenum",
                                LocalDate.of(2025, 11, 13),
                                new Vote(
                                        MotionDraft.of(
                                                "Vorlagen für das Projektmanagement",
                                                "Die Projektgruppe Projektmanagement legt bis zum"
                                                    + " nächsten Plenum einen gemeinsamen Satz von"
                                                    + " Vorlagen vor.",
                                                "Jede Verwaltung pflegt heute eigene Vorlagen."),
                                        rules(Way.OPEN, Majority.SIMPLE),
                                        Map.of(),
                                        new Execution(
                                                Execution.State.UNDER_WAY,
                                                "Die Vorlage für den Projektauftrag ist fertig.",
                                                "Projektgruppe Projektmanagement",
                                                LocalDate.of(2026, 11, 30)))),
                        new Sample(
                                "Plenum",
                                LocalDate.of(2025, 11, 13),
                                new Vote(
                                        MotionDraft.of(
                                                "Plenum zweimal im Jahr",
                                                "Das Plenum tagt künftig im Frühjahr und im"
                                                        + " Herbst.",
                                                ""),
                                        rules(Way.OPEN, Majority.TWO_THIRDS),
                                        Map.of(
                                                Towns.RASTATT,
                                                Choice.NO,
                                                Towns.BRETTEN,
                                                Choice.NO,
                                                Towns.BADEN_BADEN,
                                                Choice.NO,
                                                Towns.STUTENSEE,
                                                Choice.NO),
                                        Execution.NOT_BEGUN))));
    }

    static VotingRules rules(Way way, Majority majority) {
        return new VotingRules(
                way,
                majority,
                Base.VOTES_CAST,
                Abstentions.LEFT_OUT,
                50,
                Voters.ADMINISTRATIONS,
                1);
    }
}
