package de.interkomm.hub.membership.internal;

import de.interkomm.hub.correspondence.LetterContent;
import de.interkomm.hub.correspondence.LetterKind;
import de.interkomm.hub.correspondence.LetterRenderer;
import de.interkomm.hub.correspondence.LetterText;
import de.interkomm.hub.correspondence.Letters;
import de.interkomm.hub.correspondence.Placeholder;
import de.interkomm.hub.documents.AcceptedType;
import de.interkomm.hub.documents.DocumentId;
import de.interkomm.hub.documents.Documents;
import de.interkomm.hub.documents.StoreResult;
import de.interkomm.hub.documents.StoredDocument;
import de.interkomm.hub.membership.ApplicationId;
import de.interkomm.hub.membership.ApplicationStep;
import de.interkomm.hub.membership.Applications.StepResult;
import de.interkomm.hub.membership.Upload;
import de.interkomm.hub.membership.internal.ApplicationLetters.Signature;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Applicants' own letters: written here, or signed on paper and handed in. */
@Component
class LettersOfApplicants {

    private final ApplicationStore store;
    private final Policies policies;
    private final ApplicationLetters content;
    private final Letters letters;
    private final LetterRenderer renderer;
    private final Documents documents;

    LettersOfApplicants(
            ApplicationStore store,
            Policies policies,
            ApplicationLetters content,
            Letters letters,
            LetterRenderer renderer,
            Documents documents) {
        this.store = store;
        this.policies = policies;
        this.content = content;
        this.letters = letters;
        this.renderer = renderer;
        this.documents = documents;
    }

    byte[] preview(
            NetworkId network, ApplicationId id, LetterKind kind, Map<Placeholder, String> own) {
        Application application = store.known(network, id);
        if (application.reference() == null) {
            throw new PageNotFound();
        }
        return renderer.render(
                letter(
                        policies.profile(network),
                        application,
                        kind,
                        own,
                        Signature.BY_HAND,
                        List.of()));
    }

    LetterContent letter(
            NetworkProfile network,
            Application application,
            LetterKind kind,
            Map<Placeholder, String> own,
            Signature signature,
            List<String> enclosures) {
        LetterText text = content.text(network, application, kind, own);
        return content.toTheNetwork(network, application, text, signature, enclosures);
    }

    /**
     * Keeps a signed letter under the subject it had when it was printed.
     *
     * @param on the day it came
     */
    void receive(
            NetworkId network,
            Application application,
            LetterKind kind,
            DocumentId scan,
            LocalDate on) {
        NetworkProfile profile = policies.profile(network);
        Map<Placeholder, String> own =
                kind == LetterKind.DECLARATION ? resolved(network, application) : Map.of();
        letters.receive(
                application.id().value(),
                SignedLetters.kind(kind),
                ApplicationLetters.reference(application),
                scan,
                content.text(profile, application, kind, own).subject(),
                on);
    }

    StepResult take(
            NetworkId network,
            ApplicationId id,
            ApplicationStep step,
            LetterKind kind,
            Upload scan,
            Consumer<Application> arrived) {
        Application application = store.locked(network, id);
        if (!application.stepsOpen(policies.of(network, application)).contains(step)) {
            return new StepResult.NotPossible(application.status());
        }
        return switch (documents.store(
                scan.fileName(), scan.content(), EnumSet.allOf(AcceptedType.class))) {
            case StoreResult.Refused(var reason) -> new StepResult.FileRefused(reason);
            case StoreResult.Stored(StoredDocument document) -> {
                receive(network, application, kind, document.id(), content.today());
                arrived.accept(application);
                yield new StepResult.Done(application.status());
            }
        };
    }

    Map<Placeholder, String> resolved(NetworkId network, Application application) {
        if (application.resolution() == null) {
            throw new PageNotFound();
        }
        Locale locale = content.locale(policies.profile(network), application);
        return Map.of(
                Placeholder.RESOLUTION_DATE,
                ApplicationLetters.date(
                        Objects.requireNonNull(application.resolution()).on(), locale));
    }
}
