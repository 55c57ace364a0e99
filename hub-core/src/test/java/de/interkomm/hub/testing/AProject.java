package de.interkomm.hub.testing;

import de.interkomm.hub.projects.ProjectContent;
import de.interkomm.hub.projects.ProjectContent.Blueprint;
import de.interkomm.hub.projects.ProjectContent.Means;
import de.interkomm.hub.projects.ProjectContent.Participant;
import de.interkomm.hub.projects.ProjectContent.Technology;
import de.interkomm.hub.projects.ProjectKind;
import de.interkomm.hub.projects.ProjectStatus;
import de.interkomm.hub.projects.ProjectVisibility;

import java.util.List;

/** Projects that say little, and enough to be published. */
public final class AProject {

    private AProject() {}

    /**
     * @param topics keys of the hub's
     */
    public static ProjectContent of(
            String title, ProjectVisibility visibility, List<String> topics, Participant... by) {
        return new ProjectContent(
                title,
                "Kurz gesagt.",
                "",
                "",
                ProjectStatus.IN_USE,
                null,
                ProjectKind.IMPLEMENTATION,
                topics,
                List.of(by),
                null,
                visibility,
                Means.NONE,
                Technology.NONE,
                List.of(),
                List.of(),
                "",
                Blueprint.NONE);
    }
}
