package de.interkomm.hub.directory.web;

import static java.util.stream.Collectors.toMap;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.AdministrationPagePart;
import de.interkomm.hub.directory.Directory;
import de.interkomm.hub.directory.Directory.Found;
import de.interkomm.hub.directory.Directory.Hit;
import de.interkomm.hub.directory.Directory.Match;
import de.interkomm.hub.directory.DirectoryQuery;
import de.interkomm.hub.directory.EntryKind;
import de.interkomm.hub.directory.Facet;
import de.interkomm.hub.directory.ProjectsOfAdministrations;
import de.interkomm.hub.directory.ProjectsOfAdministrations.Use;
import de.interkomm.hub.directory.ProjectsOfAdministrations.Work;
import de.interkomm.hub.directory.SearchAddress;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.shell.PagePart;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** On an administration's page: what everybody finds of it in the directory. */
@Component
class AdministrationInDirectory implements AdministrationPagePart {

    private static final List<String> WHERE_IT_IS_NAMED =
            Stream.of(EntryKind.PROJECT, EntryKind.BLUEPRINT, EntryKind.GROUP)
                    .map(EntryKind::name)
                    .toList();

    private final Directory directory;
    private final ProjectsOfAdministrations projects;
    private final DirectoryWords words;

    AdministrationInDirectory(
            Directory directory, ProjectsOfAdministrations projects, DirectoryWords words) {
        this.directory = directory;
        this.projects = projects;
        this.words = words;
    }

    @Override
    public Optional<PagePart> of(Administration administration) {
        List<NetworkProfile> networks =
                directory.networksOf(administration.key()).stream()
                        .flatMap(network -> words.profile(network).stream())
                        .toList();
        Work work = projects.of(administration.key());
        String search = search(administration.name());
        Part part = new Part(administration.name(), networks, work, search, names(work));
        return networks.isEmpty() && work.isEmpty() && search == null
                ? Optional.empty()
                : Optional.of(new PagePart("directory/administration-part", part));
    }

    private Map<NetworkId, NetworkProfile> names(Work work) {
        return Stream.concat(work.uses().stream().map(Use::project), work.takesPartIn().stream())
                .flatMap(hit -> hit.networks().stream())
                .distinct()
                .flatMap(network -> words.profile(network).stream())
                .collect(toMap(NetworkProfile::id, profile -> profile));
    }

    /** Only one that finds something. */
    private @Nullable String search(String name) {
        DirectoryQuery query =
                DirectoryQuery.text('"' + name + '"').with(Facet.KIND, WHERE_IT_IS_NAMED);
        Found found = directory.search(null, query, PageRequest.of(0, 1));
        return found.total() > 0 && found.match() == Match.AS_TYPED
                ? SearchAddress.of(SearchAddress.PAGE, query)
                : null;
    }

    /**
     * @param networks it takes part in
     * @param search address of what else names it; {@code null} if nothing does
     * @param names the networks whose projects those are
     */
    record Part(
            String name,
            List<NetworkProfile> networks,
            Work work,
            @Nullable String search,
            Map<NetworkId, NetworkProfile> names) {

        Part {
            networks = List.copyOf(networks);
            names = Map.copyOf(names);
        }

        /** The networks of that project. */
        public List<NetworkProfile> in(Hit project) {
            return project.networks().stream().map(names::get).filter(Objects::nonNull).toList();
        }
    }
}
