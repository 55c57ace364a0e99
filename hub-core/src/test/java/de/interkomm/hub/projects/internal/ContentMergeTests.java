package de.interkomm.hub.projects.internal;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.projects.ProjectContent;
import de.interkomm.hub.projects.ProjectContent.Blueprint;
import de.interkomm.hub.projects.ProjectContent.Means;
import de.interkomm.hub.projects.ProjectContent.Milestone;
import de.interkomm.hub.projects.ProjectContent.Participant;
import de.interkomm.hub.projects.ProjectContent.Technology;
import de.interkomm.hub.projects.ProjectKind;
import de.interkomm.hub.projects.ProjectStatus;
import de.interkomm.hub.projects.ProjectVisibility;
import de.interkomm.hub.projects.internal.ContentMerge.Merged;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/** What becomes of a project that two write on at once. */
class ContentMergeTests {

    private static final Participant HERE =
            new Participant(new RegionalKey("082150017017"), "Stadt Ettlingen", "leitet");
    private static final Participant THERE =
            new Participant(new RegionalKey("082155002007"), "Stadt Bretten", "prüft");

    private final ProjectContent base =
            content("Kurz.", "Erster Satz.", ProjectStatus.IDEA, ProjectVisibility.HUB, HERE);

    @Test
    void whatOnlyOneChangedIsTaken() {
        ProjectContent mine =
                content("Neu.", "Erster Satz.", ProjectStatus.IDEA, ProjectVisibility.HUB, HERE);
        ProjectContent theirs =
                content("Kurz.", "Anders.", ProjectStatus.PLANNED, ProjectVisibility.HUB, HERE);

        Merged merged = ContentMerge.merge(base, mine, theirs);

        assertThat(merged.both()).isEmpty();
        assertThat(merged.content())
                .isEqualTo(
                        content(
                                "Neu.",
                                "Anders.",
                                ProjectStatus.PLANNED,
                                ProjectVisibility.HUB,
                                HERE));
    }

    @Test
    void sentencesOfBothStayAndAreReported() {
        ProjectContent mine =
                content(
                        "Kurz.",
                        "Erster Satz. Meiner.",
                        ProjectStatus.IDEA,
                        ProjectVisibility.HUB,
                        HERE);
        ProjectContent theirs =
                content(
                        "Kurz.",
                        "Erster Satz. Ihrer.",
                        ProjectStatus.IDEA,
                        ProjectVisibility.HUB,
                        HERE);

        Merged merged = ContentMerge.merge(base, mine, theirs);

        assertThat(merged.content().solution()).contains("Erster Satz.", "Meiner.", "Ihrer.");
        assertThat(merged.both()).containsExactly("solution");
    }

    @Test
    void ofSingleValuesTheFirstStaysButTheNarrowerVisibilityWins() {
        ProjectContent mine =
                content(
                        "Kurz.",
                        "Erster Satz.",
                        ProjectStatus.IN_USE,
                        ProjectVisibility.GROUP,
                        HERE);
        ProjectContent theirs =
                content(
                        "Kurz.",
                        "Erster Satz.",
                        ProjectStatus.PLANNED,
                        ProjectVisibility.PUBLIC,
                        HERE);

        Merged merged = ContentMerge.merge(base, mine, theirs);

        assertThat(merged.content().status()).isEqualTo(ProjectStatus.PLANNED);
        assertThat(merged.content().visibility()).isEqualTo(ProjectVisibility.GROUP);
        assertThat(merged.both()).containsExactly("status", "visibility");
    }

    @Test
    void rowsOfBothAreKeptAndWhatOneTookOutGoes() {
        ProjectContent mine =
                content("Kurz.", "Erster Satz.", ProjectStatus.IDEA, ProjectVisibility.HUB);
        ProjectContent theirs =
                content(
                        "Kurz.",
                        "Erster Satz.",
                        ProjectStatus.IDEA,
                        ProjectVisibility.HUB,
                        HERE,
                        THERE);

        assertThat(ContentMerge.merge(base, mine, theirs).content().participants())
                .containsExactly(THERE);
        assertThat(ContentMerge.merge(mine, base, theirs).content().participants())
                .containsExactly(HERE, THERE);
    }

    private static ProjectContent content(
            String summary,
            String solution,
            ProjectStatus status,
            ProjectVisibility visibility,
            Participant... participants) {
        return new ProjectContent(
                "Titel",
                summary,
                "",
                solution,
                status,
                null,
                ProjectKind.EXCHANGE,
                List.of("ai"),
                List.of(participants),
                null,
                visibility,
                Means.NONE,
                Technology.NONE,
                List.of(),
                List.of(new Milestone(LocalDate.of(2026, 3, 1), "Beginn")),
                "",
                Blueprint.NONE);
    }
}
