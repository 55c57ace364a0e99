package de.interkomm.hub.projects.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.projects.ProjectContent.Milestone;
import de.interkomm.hub.projects.ProjectContent.Participant;
import de.interkomm.hub.projects.web.LinkedText.Piece;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/** Lists within a cell, as people write them and as the hub does. */
class TableLinesTests {

    private static final RegionalKey ETTLINGEN = new RegionalKey("082150017017");

    @Test
    void anAdministrationIsReadByItsNameOrItsKey() {
        assertThat(TableLines.participant("Stadt Ettlingen: leitet: auch das"))
                .isEqualTo(new Rows.Participant("", "", "Stadt Ettlingen", "leitet: auch das"));
        assertThat(TableLines.participant("Neustadt (Hessen) (082150017017) : hilft"))
                .isEqualTo(new Rows.Participant("", "", "082150017017", "hilft"));
        assertThat(TableLines.participant("Neustadt (Hessen)"))
                .isEqualTo(new Rows.Participant("", "", "Neustadt (Hessen)", ""));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        List<Participant> all =
                List.of(
                        new Participant(ETTLINGEN, "Stadt Ettlingen", "leitet"),
                        new Participant(ETTLINGEN, "Stadt Ettlingen", ""));
        assertThat(TableLines.participants(all).lines().map(TableLines::participant))
                .containsExactly(
                        new Rows.Participant("", "", "082150017017", "leitet"),
                        new Rows.Participant("", "", "082150017017", ""));
        List<Milestone> stones = List.of(new Milestone(LocalDate.of(2026, 5, 5), "Start: alle"));
        assertThat(TableLines.milestones(stones).lines().map(TableLines::milestone))
                .isEqualTo(stones);
    }

    @Test
    void aMilestoneHasADayAndWords() {
        Milestone start = new Milestone(LocalDate.of(2026, 5, 5), "Start");
        assertThat(TableLines.milestone("5.5.2026: Start")).isEqualTo(start);
        assertThat(TableLines.milestone("2026-05-05: Start")).isEqualTo(start);
        assertThat(TableLines.milestone("31.02.2026: Start")).isNull();
        assertThat(TableLines.milestone("05.05.2026:  ")).isNull();
        assertThat(TableLines.milestone("morgen: Start")).isNull();
    }

    @Test
    void addressesInATextEndBeforeTheSentenceDoes() {
        assertThat(LinkedText.of("Siehe https://example.org/a_b?c=1. Oder (http://example.org/)!"))
                .filteredOn(Piece::address)
                .extracting(Piece::text)
                .containsExactly("https://example.org/a_b?c=1", "http://example.org/");
        assertThat(LinkedText.of("javascript:alert(1) ftp://x")).noneMatch(Piece::address);
    }
}
