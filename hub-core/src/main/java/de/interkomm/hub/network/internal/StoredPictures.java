package de.interkomm.hub.network.internal;

import de.interkomm.hub.documents.DocumentId;
import de.interkomm.hub.documents.Documents;
import de.interkomm.hub.network.Logo;
import de.interkomm.hub.network.NetworkPictures;
import de.interkomm.hub.network.NetworkSettings;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.Optional;

@Component
@Transactional(readOnly = true)
class StoredPictures implements NetworkPictures {

    private final NetworkCatalogue catalogue;
    private final Documents documents;

    StoredPictures(NetworkCatalogue catalogue, Documents documents) {
        this.catalogue = catalogue;
        this.documents = documents;
    }

    @Override
    public Optional<Picture> logo(NetworkId network, DocumentId document) {
        NetworkScope.requireBound(network);
        return catalogue
                .find(network)
                .map(KnownNetwork::settings)
                .map(NetworkSettings::logo)
                .map(Logo::document)
                .filter(document::equals)
                .flatMap(documents::find)
                .flatMap(
                        found ->
                                documents
                                        .content(found.id())
                                        .map(bytes -> new Picture(found.mediaType(), bytes)));
    }
}
