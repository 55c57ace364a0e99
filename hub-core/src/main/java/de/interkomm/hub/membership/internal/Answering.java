package de.interkomm.hub.membership.internal;

import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.correspondence.Direction;
import de.interkomm.hub.correspondence.LetterKind;
import de.interkomm.hub.correspondence.Letters;
import de.interkomm.hub.documents.AcceptedType;
import de.interkomm.hub.documents.Documents;
import de.interkomm.hub.documents.StoreResult;
import de.interkomm.hub.documents.StoredDocument;
import de.interkomm.hub.membership.ApplicationForm;
import de.interkomm.hub.membership.ApplicationId;
import de.interkomm.hub.membership.ApplicationStatus;
import de.interkomm.hub.membership.ApplicationStep;
import de.interkomm.hub.membership.Applications.StepResult;
import de.interkomm.hub.membership.Upload;
import de.interkomm.hub.membership.internal.ApplicationLetters.Signature;
import de.interkomm.hub.membership.spi.Judgement;
import de.interkomm.hub.membership.spi.MembershipPolicy;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;

/** What an applicant does after the letter has arrived. */
@Component
class Answering {

    private final ApplicationStore store;
    private final Policies policies;
    private final Administrations administrations;
    private final Judging judging;
    private final LettersOfApplicants own;
    private final Letters letters;
    private final Documents documents;
    private final ApplicationLetters content;
    private final LettersToApplicants toApplicants;
    private final ApplicantNews announcing;
    private final NamedContacts contacts;
    private final Admissions admissions;
    private final AdmissionResolutionService resolutions;
    private final Clock clock;

    Answering(
            ApplicationStore store,
            Policies policies,
            Administrations administrations,
            Judging judging,
            LettersOfApplicants own,
            Letters letters,
            Documents documents,
            ApplicationLetters content,
            LettersToApplicants toApplicants,
            ApplicantNews announcing,
            NamedContacts contacts,
            Admissions admissions,
            AdmissionResolutionService resolutions,
            Clock clock) {
        this.store = store;
        this.policies = policies;
        this.administrations = administrations;
        this.judging = judging;
        this.own = own;
        this.letters = letters;
        this.documents = documents;
        this.content = content;
        this.toApplicants = toApplicants;
        this.announcing = announcing;
        this.contacts = contacts;
        this.admissions = admissions;
        this.resolutions = resolutions;
        this.clock = clock;
    }

    StepResult complete(
            NetworkId network, ApplicationId id, String answer, @Nullable Upload attachment) {
        Application application = store.locked(network, id);
        if (!application
                .stepsOpen(policies.of(network, application))
                .contains(ApplicationStep.COMPLETE)) {
            return new StepResult.NotPossible(application.status());
        }
        if (attachment != null) {
            StoreResult stored =
                    documents.store(
                            attachment.fileName(),
                            attachment.content(),
                            EnumSet.allOf(AcceptedType.class));
            if (stored instanceof StoreResult.Refused(var reason)) {
                return new StepResult.FileRefused(reason);
            }
            if (stored instanceof StoreResult.Stored(StoredDocument document)) {
                letters.receive(
                        id.value(),
                        "ENCLOSURE",
                        ApplicationLetters.reference(application),
                        document.id(),
                        document.fileName(),
                        content.today());
            }
        }
        application.complete(answer, clock.instant());
        announcing.answered(network, application, ApplicationStep.COMPLETE);
        return new StepResult.Done(application.status());
    }

    StepResult nameContact(NetworkId network, ApplicationId id, ApplicationForm.Contact contact) {
        Application application = store.locked(network, id);
        if (application.status() == ApplicationStatus.ADMITTED) {
            return nameContactOfMember(network, application, contact);
        }
        MembershipPolicy policy = policies.of(network, application);
        if (!application.stepsOpen(policy).contains(ApplicationStep.NAME_CONTACT)) {
            return new StepResult.NotPossible(application.status());
        }
        ApplicationForm before = application.form();
        ApplicationForm after =
                new ApplicationForm(
                        before.administration(),
                        before.name(),
                        before.office(),
                        before.mailbox(),
                        ApplicationForm.ContactDetails.of(contact),
                        before.message());
        Judgement judgement =
                administrations
                        .find(before.administration())
                        .map(administration -> judging.judge(policy, administration, after))
                        .orElse(application.judgement());
        application.nameContact(contact, judgement, clock.instant());
        if (application.status().isSent()) {
            contacts.tellOf(policies.profile(network), application, before.contact());
        }
        announcing.answered(network, application, ApplicationStep.NAME_CONTACT);
        return new StepResult.Done(application.status());
    }

    /** Only the first one: who comes after is named by those who have signed in. */
    private StepResult nameContactOfMember(
            NetworkId network, Application application, ApplicationForm.Contact contact) {
        if (!admissions.nameFirstContact(network, application, contact)) {
            return new StepResult.NotPossible(application.status());
        }
        contacts.tell(policies.profile(network), application, contact);
        announcing.answered(network, application, ApplicationStep.NAME_CONTACT);
        return new StepResult.Done(application.status());
    }

    byte[] previewDeclaration(NetworkId network, ApplicationId id) {
        Application application = store.known(network, id);
        return own.preview(network, id, LetterKind.DECLARATION, own.resolved(network, application));
    }

    StepResult signDeclaration(NetworkId network, ApplicationId id) {
        Application application = store.locked(network, id);
        if (!application
                .stepsOpen(policies.of(network, application))
                .contains(ApplicationStep.SIGN_DECLARATION)) {
            return new StepResult.NotPossible(application.status());
        }
        letters.write(
                id.value(),
                Direction.INCOMING,
                LetterKind.DECLARATION.name(),
                own.letter(
                        policies.profile(network),
                        application,
                        LetterKind.DECLARATION,
                        own.resolved(network, application),
                        Signature.ELECTRONIC,
                        List.of()));
        declarationSigned(network, application);
        return new StepResult.Done(application.status());
    }

    StepResult uploadDeclaration(NetworkId network, ApplicationId id, Upload scan) {
        return own.take(
                network,
                id,
                ApplicationStep.SIGN_DECLARATION,
                LetterKind.DECLARATION,
                scan,
                application -> declarationSigned(network, application));
    }

    private void declarationSigned(NetworkId network, Application application) {
        application.signDeclaration(
                ApplicationStep.SIGN_DECLARATION, application.form().name(), clock.instant());
        announcing.answered(network, application, ApplicationStep.SIGN_DECLARATION);
        resolutions.admitIfNothingIsMissing(network, application);
    }

    StepResult withdraw(NetworkId network, ApplicationId id) {
        Application application = store.locked(network, id);
        if (!application
                .stepsOpen(policies.of(network, application))
                .contains(ApplicationStep.WITHDRAW)) {
            return new StepResult.NotPossible(application.status());
        }
        boolean known = application.wasSent();
        application.withdraw(clock.instant());
        if (known) {
            toApplicants.send(
                    policies.profile(network), application, LetterKind.WITHDRAWAL_CONFIRMED);
            announcing.answered(network, application, ApplicationStep.WITHDRAW);
        }
        return new StepResult.Done(application.status());
    }
}
