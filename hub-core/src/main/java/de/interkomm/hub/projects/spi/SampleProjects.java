package de.interkomm.hub.projects.spi;

import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.projects.ProjectContent;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * The projects a network brings along so that a first look at the hub is worth it. Entered once,
 * after its groups, and only where {@code hub.samples} is true.
 */
public record SampleProjects(NetworkId network, List<Sample> projects) {

    public SampleProjects {
        projects = List.copyOf(projects);
    }

    /**
     * A published project.
     *
     * @param group that carries it, by its name; {@code null} for none
     * @param author who has a role in the network, and agreed to be asked about it
     * @param lighthouseSince {@code null} for one that is none
     */
    public record Sample(
            ProjectContent content,
            @Nullable String group,
            Mailbox author,
            @Nullable LocalDate lighthouseSince) {}
}
