package de.interkomm.hub.rudi;

import static de.interkomm.hub.membership.spi.Verdict.ELIGIBLE;
import static de.interkomm.hub.membership.spi.Verdict.NEEDS_REVIEW;
import static de.interkomm.hub.membership.spi.Verdict.NOT_ELIGIBLE;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.MailboxOrigin;
import de.interkomm.hub.membership.spi.Candidate;
import de.interkomm.hub.membership.spi.Candidate.Applicant;
import de.interkomm.hub.membership.spi.Judgement;
import de.interkomm.hub.membership.spi.Verdict;
import de.interkomm.hub.testing.AnAdministration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RudiRuleTests {

    private static final Administration ESSEN =
            AnAdministration.independentCity("051130000000", "Essen");

    @ParameterizedTest
    @CsvSource({
        "051130000000, Essen",
        "059780024024, Lünen",
        "051700000000, Kreis Wesel",
        "059540000000, Ennepe-Ruhr-Kreis",
        "055620004004, Castrop-Rauxel",
    })
    void staffOfTheCoreRegionMayJoin(String key, String name) {
        Judgement judgement =
                Rudi.rule().judge(Candidate.preview(AnAdministration.town(key, name)));
        assertThat(judgement.verdict()).isEqualTo(ELIGIBLE);
        assertThat(judgement.findings())
                .anyMatch(finding -> finding.reason().german().contains("Kernregion"));
    }

    @Test
    void staffFromElsewhereMayJoinAndAreToldApart() {
        Judgement judgement =
                Rudi.rule()
                        .judge(
                                Candidate.preview(
                                        AnAdministration.independentCity(
                                                "091620000000", "München")));
        assertThat(judgement.verdict()).isEqualTo(ELIGIBLE);
        assertThat(judgement.findings())
                .anyMatch(
                        finding -> finding.reason().german().contains("außerhalb des Ruhrgebiets"));
    }

    @Test
    void nobodyWorksForAnUnincorporatedArea() {
        assertThat(
                        Rudi.rule()
                                .judge(
                                        Candidate.preview(
                                                AnAdministration.unincorporated(
                                                        "010539999999", "Sachsenwald")))
                                .verdict())
                .isEqualTo(NOT_ELIGIBLE);
    }

    @Test
    void anOfficialMailboxIsEnough() {
        assertThat(withMailbox(MailboxOrigin.OFFICIAL)).isEqualTo(ELIGIBLE);
    }

    @Test
    void anUnknownDomainIsForACoordinatorToLookAt() {
        assertThat(withMailbox(MailboxOrigin.UNKNOWN)).isEqualTo(NEEDS_REVIEW);
        assertThat(withMailbox(MailboxOrigin.ELSEWHERE)).isEqualTo(NEEDS_REVIEW);
    }

    @Test
    void aPreviewSaysThatSomebodyLooksAtAnUnknownDomain() {
        assertThat(Rudi.rule().judge(Candidate.preview(ESSEN)).findings())
                .anyMatch(finding -> finding.reason().german().contains("sieht sich das jemand"))
                .anyMatch(finding -> finding.reason().english().contains("somebody looks"));
    }

    @Test
    void aPrivateMailboxIsRefused() {
        assertThat(withMailbox(MailboxOrigin.PRIVATE)).isEqualTo(NOT_ELIGIBLE);
    }

    private static Verdict withMailbox(MailboxOrigin origin) {
        return Rudi.rule().judge(new Candidate(ESSEN, new Applicant(origin, false))).verdict();
    }
}
