package de.interkomm.hub.network;

import de.interkomm.hub.documents.DocumentId;
import de.interkomm.hub.shell.LocalizedText;

/**
 * A network's mark.
 *
 * @param document the picture, in the network's own documents
 * @param alternative what is said to those who do not see it
 */
public record Logo(DocumentId document, LocalizedText alternative) {}
