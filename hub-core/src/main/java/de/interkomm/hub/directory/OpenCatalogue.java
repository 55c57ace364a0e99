package de.interkomm.hub.directory;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.projects.PublishedProjects.Published;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;

import java.util.List;

/**
 * The public projects of all networks, for catalogues elsewhere that take them over. The same for
 * whoever asks. Called outside a transaction.
 */
public interface OpenCatalogue {

    /** In an order that does not change while projects do. */
    Page<Listed> page(PageRequest asked);

    /**
     * A public project.
     *
     * @param administration the leading one by name; {@code null} if none takes part
     * @param administrations that take part, the leading one first
     * @param path of its page
     */
    record Listed(
            NetworkId network,
            Published project,
            @Nullable String administration,
            List<RegionalKey> administrations,
            String path) {

        public Listed {
            administrations = List.copyOf(administrations);
        }
    }
}
