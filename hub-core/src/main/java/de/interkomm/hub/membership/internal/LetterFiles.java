package de.interkomm.hub.membership.internal;

import de.interkomm.hub.correspondence.Letter;
import de.interkomm.hub.correspondence.LetterId;
import de.interkomm.hub.correspondence.Letters;
import de.interkomm.hub.documents.Documents;
import de.interkomm.hub.documents.StoredDocument;
import de.interkomm.hub.membership.ApplicationId;
import de.interkomm.hub.membership.Applications.File;

import java.util.Optional;

/** Hands out an application's letters, and nobody else's. */
final class LetterFiles {

    private LetterFiles() {}

    static Optional<File> of(
            Letters letters, Documents documents, ApplicationId application, LetterId id) {
        return letters.find(id)
                .filter(letter -> letter.subjectId().equals(application.value()))
                .flatMap(letter -> file(letters, documents, letter));
    }

    private static Optional<File> file(Letters letters, Documents documents, Letter letter) {
        return documents
                .find(letter.document())
                .flatMap(
                        document ->
                                letters.pdf(letter.id())
                                        .map(content -> named(letter, document, content)));
    }

    private static File named(Letter letter, StoredDocument document, byte[] content) {
        String reference = letter.reference().toString();
        String name =
                document.fileName().startsWith(reference)
                        ? document.fileName()
                        : reference + "-" + document.fileName();
        return new File(name, document.mediaType(), content);
    }
}
