package de.interkomm.hub.projects;

import de.interkomm.hub.projects.Topics.Topic;
import de.interkomm.hub.shell.KeyRange;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The published projects of the bound network, for modules that hand them on. They come whoever may
 * see them: the caller shows them to nobody else.
 */
public interface PublishedProjects {

    /** Empty for one that is not published, or not any more. */
    Optional<Published> find(NetworkId network, ProjectId project);

    /** By their ids. */
    List<Published> all(NetworkId network, KeyRange range);

    /**
     * A project as it is shown.
     *
     * @param revision as in {@link ProjectChanged}
     * @param number of the version that is shown
     * @param visibility who sees it, never wider than its content says
     * @param group the carrying one, whose people always see it; {@code null} for none
     * @param lighthouseSince {@code null} for one that is none
     * @param topics in the content's order
     * @param contacts how many have agreed to be asked
     */
    record Published(
            ProjectId id,
            long revision,
            int number,
            ProjectVisibility visibility,
            @Nullable UUID group,
            @Nullable LocalDate lighthouseSince,
            Instant firstPublishedAt,
            Instant publishedAt,
            ProjectContent content,
            List<Topic> topics,
            int contacts) {

        public Published {
            topics = List.copyOf(topics);
        }
    }
}
