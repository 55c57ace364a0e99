package de.interkomm.hub.readi;

import static de.interkomm.hub.membership.spi.Verdict.NEEDS_REVIEW;
import static de.interkomm.hub.membership.spi.Verdict.NOT_ELIGIBLE;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.MailboxOrigin;
import de.interkomm.hub.membership.spi.Candidate;
import de.interkomm.hub.membership.spi.Candidate.Applicant;
import de.interkomm.hub.membership.spi.Finding;
import de.interkomm.hub.membership.spi.Judgement;
import de.interkomm.hub.testing.AnAdministration;

import org.junit.jupiter.api.Test;

import java.util.List;

class ReadiRuleTests {

    @Test
    void thePlenumDecidesOnATownOfTheRegion() {
        Judgement judgement = preview(AnAdministration.town("082155901024", "Ettlingen-Nachbar"));
        assertThat(judgement.verdict()).isEqualTo(NEEDS_REVIEW);
        assertThat(reasons(judgement))
                .anyMatch(reason -> reason.contains("liegt in Mittelbaden"))
                .anyMatch(reason -> reason.contains("beschließt das Plenum"));
    }

    @Test
    void aCityOutsideIsToldWhyThePlenumIsNeeded() {
        Judgement judgement =
                preview(AnAdministration.independentCity("082210000000", "Heidelberg"));
        assertThat(judgement.verdict()).isEqualTo(NEEDS_REVIEW);
        assertThat(reasons(judgement))
                .anyMatch(reason -> reason.contains("außerhalb von Mittelbaden"))
                .anyMatch(reason -> reason.contains("beschließt das Plenum"));
    }

    @Test
    void anAreaWithoutAnAdministrationCannotAsk() {
        assertThat(preview(AnAdministration.unincorporated("082159999999", "Gutsbezirk")).verdict())
                .isEqualTo(NOT_ELIGIBLE);
    }

    @Test
    void aPrivateMailboxIsRefused() {
        Candidate candidate =
                new Candidate(
                        AnAdministration.town("082155901024", "Waldbronn"),
                        new Applicant(MailboxOrigin.PRIVATE, true));
        assertThat(Readi.rule().judge(candidate).verdict()).isEqualTo(NOT_ELIGIBLE);
    }

    private static Judgement preview(Administration administration) {
        return Readi.rule().judge(Candidate.preview(administration));
    }

    private static List<String> reasons(Judgement judgement) {
        return judgement.findings().stream()
                .map(Finding::reason)
                .map(reason -> reason.german())
                .toList();
    }
}
