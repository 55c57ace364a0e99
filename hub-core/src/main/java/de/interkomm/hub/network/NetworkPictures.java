package de.interkomm.hub.network;

import de.interkomm.hub.documents.DocumentId;
import de.interkomm.hub.tenancy.NetworkId;

import java.util.Optional;

/** Pictures of a network that everybody may see. Call within its scope. */
public interface NetworkPictures {

    /** The network's logo; empty if this is not its logo now, whatever else the document is. */
    Optional<Picture> logo(NetworkId network, DocumentId document);

    /** A picture as browsers show it. */
    @SuppressWarnings("ArrayRecordComponent") // a file's bytes; nobody compares pictures
    record Picture(String mediaType, byte[] content) {}
}
