package de.interkomm.hub.digitaledoerfer;

import static de.interkomm.hub.membership.spi.Verdict.ELIGIBLE;
import static de.interkomm.hub.membership.spi.Verdict.NOT_ELIGIBLE;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.MailboxOrigin;
import de.interkomm.hub.membership.spi.Candidate;
import de.interkomm.hub.membership.spi.Candidate.Applicant;
import de.interkomm.hub.membership.spi.Finding;
import de.interkomm.hub.membership.spi.Judgement;
import de.interkomm.hub.membership.spi.NoPrivateMailbox;
import de.interkomm.hub.membership.spi.Verdict;
import de.interkomm.hub.testing.AnAdministration;

import org.junit.jupiter.api.Test;

import java.util.List;

class DigitaleDoerferRuleTests {

    private static final Administration BIEDESHEIM =
            AnAdministration.ortsgemeinde("073335003006", "Biedesheim");

    @Test
    void aVerbandsgemeindeOfRheinlandPfalzMayJoin() {
        assertThat(preview(AnAdministration.verbandsgemeinde("073335003000", "Göllheim")))
                .isEqualTo(ELIGIBLE);
    }

    @Test
    void anOrtsgemeindeMayJoin() {
        assertThat(preview(BIEDESHEIM)).isEqualTo(ELIGIBLE);
    }

    @Test
    void aVerbandsfreieGemeindeIsNotMeant() {
        assertThat(preview(AnAdministration.municipality("073320025025", "Haßloch")))
                .isEqualTo(NOT_ELIGIBLE);
    }

    @Test
    void aLargerTownIsPointedToTheSisterNetwork() {
        Administration mainz = AnAdministration.independentCity("073150000000", "Mainz");

        assertThat(preview(mainz)).isEqualTo(NOT_ELIGIBLE);
        assertThat(reasons(AnAdministration.of(mainz, 218_000)))
                .anyMatch(reason -> reason.contains("IKONE-DS"));
    }

    @Test
    void whoIsNoLargerTownHearsNothingOfTheSisterNetwork() {
        for (Administration other :
                List.of(
                        AnAdministration.of(
                                AnAdministration.municipality("073320025025", "Haßloch"), 20_500),
                        AnAdministration.county("073330000000", "Donnersbergkreis"),
                        AnAdministration.town("071370003003", "Andernach"))) {
            assertThat(reasons(other))
                    .noneMatch(reason -> reason.contains("IKONE-DS"))
                    .anyMatch(reason -> reason.contains("keine Verbands- oder Ortsgemeinde"));
        }
    }

    private static List<String> reasons(Administration administration) {
        return DigitaleDoerfer.rule().judge(Candidate.preview(administration)).findings().stream()
                .map(finding -> finding.reason().german())
                .toList();
    }

    @Test
    void aCountyIsNotMeant() {
        assertThat(preview(AnAdministration.county("073330000000", "Donnersbergkreis")))
                .isEqualTo(NOT_ELIGIBLE);
    }

    @Test
    void aMunicipalityOfAnotherStateIsToldWhichStateItTakes() {
        Judgement judgement =
                DigitaleDoerfer.rule()
                        .judge(
                                Candidate.preview(
                                        AnAdministration.ortsgemeinde("082155002007", "Bretten")));
        assertThat(judgement.verdict()).isEqualTo(NOT_ELIGIBLE);
        assertThat(judgement.findings().getFirst().reason().german())
                .contains("Rheinland-Pfalz")
                .contains("Bretten");
    }

    @Test
    void aMissingContactPersonIsAReminderAndNoRefusal() {
        Judgement judgement = judge(MailboxOrigin.OFFICIAL, false);
        assertThat(judgement.verdict()).isEqualTo(ELIGIBLE);
        assertThat(judgement.findings())
                .filteredOn(finding -> finding.rule().equals("ContactPersonDesirable"))
                .extracting(finding -> finding.reason().german())
                .first()
                .asString()
                .contains("erwünscht");
    }

    @Test
    void aPrivateMailboxIsRefused() {
        assertThat(judge(MailboxOrigin.PRIVATE, true).verdict()).isEqualTo(NOT_ELIGIBLE);
    }

    @Test
    void anUnknownDomainIsAHintBecauseTheLetterIsTheProof() {
        Judgement judgement = judge(MailboxOrigin.UNKNOWN, true);
        assertThat(judgement.verdict()).isEqualTo(ELIGIBLE);
        assertThat(judgement.findings())
                .filteredOn(finding -> finding.rule().equals(NoPrivateMailbox.HINT))
                .extracting(finding -> finding.reason().german())
                .singleElement()
                .asString()
                .contains("Schreiben genügt");
        assertThat(judgement.findings()).allSatisfy(DigitaleDoerferRuleTests::isComplete);
    }

    @Test
    void aMailboxOfAnotherAdministrationIsSaidToBeOne() {
        Judgement judgement = judge(MailboxOrigin.ELSEWHERE, true);

        assertThat(judgement.verdict()).isEqualTo(ELIGIBLE);
        assertThat(judgement.findings())
                .extracting(finding -> finding.reason().german())
                .anyMatch(reason -> reason.contains("als die einer anderen Verwaltung"));
        assertThat(judge(MailboxOrigin.OFFICIAL, true).findings())
                .extracting(finding -> finding.reason().german())
                .contains(
                        "Das Postfach gehört nach unserer Kenntnis zu der Ortsgemeinde"
                                + " Biedesheim.");
    }

    @Test
    void everyFindingNamesItsReasonAndSourceInBothLanguages() {
        assertThat(judge(MailboxOrigin.OFFICIAL, true).findings())
                .allSatisfy(DigitaleDoerferRuleTests::isComplete);
    }

    private static void isComplete(Finding finding) {
        assertThat(finding.reason().german()).isNotBlank().doesNotContain("{");
        assertThat(finding.reason().english()).isNotBlank().doesNotContain("{");
        assertThat(finding.source().german()).isNotBlank();
        assertThat(finding.source().english()).isNotBlank();
    }

    private static Verdict preview(Administration administration) {
        return DigitaleDoerfer.rule().judge(Candidate.preview(administration)).verdict();
    }

    private static Judgement judge(MailboxOrigin mailbox, boolean contactNamed) {
        return DigitaleDoerfer.rule()
                .judge(new Candidate(BIEDESHEIM, new Applicant(mailbox, contactNamed)));
    }
}
