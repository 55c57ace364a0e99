package de.interkomm.hub.directory.web;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.AdministrationPagePart;
import de.interkomm.hub.directory.Directory;
import de.interkomm.hub.directory.Directory.Found;
import de.interkomm.hub.directory.Directory.Match;
import de.interkomm.hub.directory.DirectoryQuery;
import de.interkomm.hub.directory.EntryKind;
import de.interkomm.hub.directory.Facet;
import de.interkomm.hub.directory.SearchAddress;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.shell.PagePart;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

import java.util.List;
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
    private final DirectoryWords words;

    AdministrationInDirectory(Directory directory, DirectoryWords words) {
        this.directory = directory;
        this.words = words;
    }

    @Override
    public Optional<PagePart> of(Administration administration) {
        List<NetworkProfile> networks =
                directory.networksOf(administration.key()).stream()
                        .flatMap(network -> words.profile(network).stream())
                        .toList();
        Part part = new Part(administration.name(), networks, search(administration.name()));
        return networks.isEmpty() && part.search() == null
                ? Optional.empty()
                : Optional.of(new PagePart("directory/administration-part", part));
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
     */
    record Part(String name, List<NetworkProfile> networks, @Nullable String search) {

        Part {
            networks = List.copyOf(networks);
        }
    }
}
