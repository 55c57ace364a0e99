package de.interkomm.hub.membership.internal;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.OfficialMailboxes;
import de.interkomm.hub.correspondence.Direction;
import de.interkomm.hub.correspondence.LetterContent;
import de.interkomm.hub.correspondence.LetterId;
import de.interkomm.hub.correspondence.LetterKind;
import de.interkomm.hub.correspondence.LetterRenderer;
import de.interkomm.hub.correspondence.LetterText;
import de.interkomm.hub.correspondence.LetterTexts;
import de.interkomm.hub.correspondence.Letters;
import de.interkomm.hub.correspondence.Placeholder;
import de.interkomm.hub.correspondence.ReferenceNumbers;
import de.interkomm.hub.documents.AcceptedType;
import de.interkomm.hub.documents.DocumentId;
import de.interkomm.hub.documents.Documents;
import de.interkomm.hub.documents.StoreResult;
import de.interkomm.hub.documents.StoredDocument;
import de.interkomm.hub.identity.ConfirmationLinks;
import de.interkomm.hub.identity.ConfirmationLinks.Redemption;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.ApplicantAnswered;
import de.interkomm.hub.membership.ApplicationForm;
import de.interkomm.hub.membership.ApplicationId;
import de.interkomm.hub.membership.ApplicationStatus;
import de.interkomm.hub.membership.ApplicationStep;
import de.interkomm.hub.membership.ApplicationSubmitted;
import de.interkomm.hub.membership.ApplicationView;
import de.interkomm.hub.membership.Applications;
import de.interkomm.hub.membership.Upload;
import de.interkomm.hub.membership.internal.ApplicationLetters.Signature;
import de.interkomm.hub.membership.spi.AdmissionStep;
import de.interkomm.hub.membership.spi.Candidate;
import de.interkomm.hub.membership.spi.Candidate.Applicant;
import de.interkomm.hub.membership.spi.Dispatch;
import de.interkomm.hub.membership.spi.Judgement;
import de.interkomm.hub.membership.spi.MembershipPolicy;
import de.interkomm.hub.membership.spi.Verdict;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

@Service
@Transactional
class ApplicationService implements Applications {

    private final ApplicationRepository applications;
    private final Policies policies;
    private final Administrations administrations;
    private final OfficialMailboxes mailboxes;
    private final Admissions admissions;
    private final ApplicationViews views;
    private final ApplicationLetters content;
    private final Letters letters;
    private final LetterRenderer renderer;
    private final LetterTexts texts;
    private final ReferenceNumbers references;
    private final Documents documents;
    private final ConfirmationLinks links;
    private final ApplicantMails mails;
    private final LettersToApplicants toApplicants;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApplicationService(
            ApplicationRepository applications,
            Policies policies,
            Administrations administrations,
            OfficialMailboxes mailboxes,
            Admissions admissions,
            ApplicationViews views,
            ApplicationLetters content,
            Letters letters,
            LetterRenderer renderer,
            LetterTexts texts,
            ReferenceNumbers references,
            Documents documents,
            ConfirmationLinks links,
            ApplicantMails mails,
            LettersToApplicants toApplicants,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.policies = policies;
        this.administrations = administrations;
        this.mailboxes = mailboxes;
        this.admissions = admissions;
        this.views = views;
        this.content = content;
        this.letters = letters;
        this.renderer = renderer;
        this.texts = texts;
        this.references = references;
        this.documents = documents;
        this.links = links;
        this.mails = mails;
        this.toApplicants = toApplicants;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public StartResult start(NetworkId network, ApplicationForm form, Locale language) {
        NetworkScope.requireBound(network);
        MembershipPolicy policy = policies.of(network);
        Optional<Administration> found = administrations.find(form.administration());
        if (found.isEmpty()) {
            return new StartResult.UnknownAdministration();
        }
        NetworkProfile profile = policies.profile(network);
        Judgement judgement = judge(policy, found.get(), form);
        if (judgement.verdict() == Verdict.NOT_ELIGIBLE) {
            return new StartResult.Refused(judgement);
        }
        if (tellsOfMembership(profile, form)) {
            return new StartResult.AlreadyMember();
        }
        Application draft =
                applications.save(
                        new Application(
                                form, found.get(), policy, judgement, language, clock.instant()));
        mails.askToConfirm(profile, draft);
        return new StartResult.Kept(draft.id());
    }

    /** Which administrations are members is public; which persons are is for their mailbox only. */
    private boolean tellsOfMembership(NetworkProfile network, ApplicationForm form) {
        return switch (network.members()) {
            case ADMINISTRATION ->
                    admissions.isMember(network, form.administration(), form.mailbox());
            case PERSON -> false;
        };
    }

    @Override
    @Transactional(readOnly = true)
    public LinkResult open(NetworkId network, String token) {
        NetworkScope.requireBound(network);
        return switch (links.peek(ApplicantMails.PURPOSE, token)) {
            case Redemption.Valid(String subject) -> opened(LinkSubject.parse(subject), network);
            case Redemption.Expired _ -> new LinkResult.Expired();
            case Redemption.Used _, Redemption.Unknown _ -> new LinkResult.Unknown();
        };
    }

    /** A link leads into the network it was made for, and into no other. */
    private LinkResult opened(LinkSubject link, NetworkId network) {
        if (!link.network().equals(network)) {
            return new LinkResult.Unknown();
        }
        return applications
                .findById(link.application().value())
                .filter(application -> opensFor(link.mailedTo(), application))
                .<LinkResult>map(found -> new LinkResult.Opened(found.id(), link.mailedTo()))
                .orElseGet(LinkResult.Unknown::new);
    }

    /**
     * A draft can still be put right by whoever wrote it, also after a slip in the new mailbox.
     * From the confirmation on the mailbox is the key.
     */
    private static boolean opensFor(Mailbox mailedTo, Application application) {
        return application.status() == ApplicationStatus.DRAFT
                || application.mailbox().equals(mailedTo);
    }

    @Override
    public Optional<MembershipPolicy> policyOf(NetworkId network) {
        return policies.find(network);
    }

    @Override
    @Transactional(readOnly = true)
    public MembershipPolicy policyOf(NetworkId network, ApplicationId id) {
        NetworkScope.requireBound(network);
        return policies.of(
                network, applications.findById(id.value()).orElseThrow(PageNotFound::new));
    }

    @Override
    @Transactional(readOnly = true)
    public ApplicationView view(NetworkId network, ApplicationId id) {
        NetworkScope.requireBound(network);
        Application application = applications.findById(id.value()).orElseThrow(PageNotFound::new);
        return views.of(application, policies.of(network, application));
    }

    @Override
    public StartResult change(NetworkId network, ApplicationId id, ApplicationForm form) {
        Application application = locked(network, id);
        MembershipPolicy policy = policies.of(network, application);
        if (!application.stepsOpen(policy).contains(ApplicationStep.CHANGE)) {
            return new StartResult.TooLate(application.status());
        }
        Optional<Administration> found = administrations.find(form.administration());
        if (found.isEmpty()) {
            return new StartResult.UnknownAdministration();
        }
        Judgement judgement = judge(policy, found.get(), form);
        if (judgement.verdict() == Verdict.NOT_ELIGIBLE) {
            return new StartResult.Refused(judgement);
        }
        NetworkProfile profile = policies.profile(network);
        if (tellsOfMembership(profile, form)) {
            return new StartResult.AlreadyMember();
        }
        boolean newMailbox = !application.mailbox().equals(form.mailbox());
        application.change(form, found.get(), judgement);
        if (newMailbox) {
            mails.askToConfirm(profile, application);
        }
        return new StartResult.Kept(id);
    }

    @Override
    public StepResult confirmMailbox(NetworkId network, ApplicationId id, Mailbox linkMailedTo) {
        Application application = locked(network, id);
        MembershipPolicy policy = policies.of(network, application);
        if (!application.stepsOpen(policy).contains(ApplicationStep.CONFIRM)
                || !application.mailbox().equals(linkMailedTo)) {
            return new StepResult.NotPossible(application.status());
        }
        NetworkProfile profile = policies.profile(network);
        ApplicationForm form = application.form();
        if (admissions.isMember(profile, form.administration(), form.mailbox())) {
            return new StepResult.AlreadyMember();
        }
        application.confirmMailbox(reference(network, application), clock.instant());
        if (policy.needs(AdmissionStep.LETTER)) {
            return new StepResult.Done(application.status());
        }
        return register(profile, policy, application);
    }

    private String reference(NetworkId network, Application application) {
        String kept = application.reference();
        return kept != null
                ? kept
                : references.next(texts.referencePrefix(network), content.today()).toString();
    }

    /** Without a letter, the confirmed mailbox hands the application in. */
    private StepResult register(
            NetworkProfile network, MembershipPolicy policy, Application application) {
        Judgement judgement = judge(policy, application);
        if (judgement.verdict() == Verdict.NOT_ELIGIBLE) {
            return new StepResult.Refused(judgement);
        }
        application.register(judgement, clock.instant());
        if (judgement.verdict() == Verdict.ELIGIBLE) {
            application.admitByRule(clock.instant());
            admissions.begin(network, application, content.today());
            toApplicants.send(network, application, LetterKind.REGISTRATION_WELCOME);
        } else {
            publishSubmitted(network.id(), application);
        }
        return new StepResult.Done(application.status());
    }

    @Override
    public byte[] previewLetter(NetworkId network, ApplicationId id) {
        return preview(network, id, LetterKind.APPLICATION, Map.of());
    }

    @Override
    public byte[] previewDeclaration(NetworkId network, ApplicationId id) {
        Application application = known(network, id);
        return preview(network, id, LetterKind.DECLARATION, resolved(network, application));
    }

    private byte[] preview(
            NetworkId network, ApplicationId id, LetterKind kind, Map<Placeholder, String> own) {
        Application application = known(network, id);
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

    private LetterContent letter(
            NetworkProfile network,
            Application application,
            LetterKind kind,
            Map<Placeholder, String> own,
            Signature signature,
            List<String> enclosures) {
        LetterText text = content.text(network, application, kind, own);
        return content.toTheNetwork(network, application, text, signature, enclosures);
    }

    @Override
    public StepResult send(NetworkId network, ApplicationId id, Dispatch dispatch) {
        Application application = locked(network, id);
        MembershipPolicy policy = policies.of(network, application);
        if (!application.stepsOpen(policy).contains(ApplicationStep.SEND)
                || !policy.dispatches().contains(dispatch)) {
            return new StepResult.NotPossible(application.status());
        }
        NetworkProfile profile = policies.profile(network);
        ApplicationForm form = application.form();
        if (admissions.isMember(profile, form.administration(), form.mailbox())) {
            return new StepResult.AlreadyMember();
        }
        Judgement judgement = judge(policy, application);
        if (judgement.verdict() == Verdict.NOT_ELIGIBLE) {
            return new StepResult.Refused(judgement);
        }
        letters.write(
                id.value(),
                Direction.INCOMING,
                LetterKind.APPLICATION.name(),
                letter(
                        profile,
                        application,
                        LetterKind.APPLICATION,
                        Map.of(),
                        dispatch == Dispatch.ELECTRONIC ? Signature.ELECTRONIC : Signature.BY_HAND,
                        List.of()));
        application.send(dispatch, judgement, clock.instant());
        if (dispatch == Dispatch.ELECTRONIC) {
            publishSubmitted(network, application);
        }
        mails.sendLink(profile, application);
        return new StepResult.Done(application.status());
    }

    @Override
    public StepResult uploadLetter(NetworkId network, ApplicationId id, Upload scan) {
        return upload(
                network,
                id,
                ApplicationStep.UPLOAD_LETTER,
                LetterKind.APPLICATION,
                scan,
                application -> {
                    application.letterArrived(
                            ApplicationStep.UPLOAD_LETTER,
                            application.form().name(),
                            clock.instant());
                    publishSubmitted(network, application);
                });
    }

    @Override
    public StepResult uploadDeclaration(NetworkId network, ApplicationId id, Upload scan) {
        return upload(
                network,
                id,
                ApplicationStep.SIGN_DECLARATION,
                LetterKind.DECLARATION,
                scan,
                application -> declarationSigned(network, application));
    }

    private StepResult upload(
            NetworkId network,
            ApplicationId id,
            ApplicationStep step,
            LetterKind kind,
            Upload scan,
            Consumer<Application> arrived) {
        Application application = locked(network, id);
        if (!application.stepsOpen(policies.of(network, application)).contains(step)) {
            return new StepResult.NotPossible(application.status());
        }
        return switch (documents.store(scan.fileName(), scan.content(), anyScan())) {
            case StoreResult.Refused(var reason) -> new StepResult.FileRefused(reason);
            case StoreResult.Stored(StoredDocument document) -> {
                receive(network, application, kind, document.id());
                arrived.accept(application);
                yield new StepResult.Done(application.status());
            }
        };
    }

    private void receive(
            NetworkId network, Application application, LetterKind kind, DocumentId scan) {
        NetworkProfile profile = policies.profile(network);
        Map<Placeholder, String> own =
                kind == LetterKind.DECLARATION ? resolved(network, application) : Map.of();
        letters.receive(
                application.id().value(),
                kind.name(),
                ApplicationLetters.reference(application),
                scan,
                content.text(profile, application, kind, own).subject(),
                content.today());
    }

    @Override
    public StepResult complete(
            NetworkId network, ApplicationId id, String answer, @Nullable Upload attachment) {
        Application application = locked(network, id);
        if (!application
                .stepsOpen(policies.of(network, application))
                .contains(ApplicationStep.COMPLETE)) {
            return new StepResult.NotPossible(application.status());
        }
        if (attachment != null) {
            StoreResult stored =
                    documents.store(attachment.fileName(), attachment.content(), anyScan());
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
        publishAnswered(network, application, ApplicationStep.COMPLETE);
        return new StepResult.Done(application.status());
    }

    @Override
    public StepResult nameContact(
            NetworkId network, ApplicationId id, ApplicationForm.Contact contact) {
        Application application = locked(network, id);
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
                        contact,
                        before.message());
        Judgement judgement =
                administrations
                        .find(before.administration())
                        .map(administration -> judge(policy, administration, after))
                        .orElse(application.judgement());
        application.nameContact(contact, judgement, clock.instant());
        publishAnswered(network, application, ApplicationStep.NAME_CONTACT);
        return new StepResult.Done(application.status());
    }

    @Override
    public StepResult signDeclaration(NetworkId network, ApplicationId id) {
        Application application = locked(network, id);
        if (!application
                .stepsOpen(policies.of(network, application))
                .contains(ApplicationStep.SIGN_DECLARATION)) {
            return new StepResult.NotPossible(application.status());
        }
        letters.write(
                id.value(),
                Direction.INCOMING,
                LetterKind.DECLARATION.name(),
                letter(
                        policies.profile(network),
                        application,
                        LetterKind.DECLARATION,
                        resolved(network, application),
                        Signature.ELECTRONIC,
                        List.of()));
        declarationSigned(network, application);
        return new StepResult.Done(application.status());
    }

    private void declarationSigned(NetworkId network, Application application) {
        application.signDeclaration(
                ApplicationStep.SIGN_DECLARATION, application.form().name(), clock.instant());
        publishAnswered(network, application, ApplicationStep.SIGN_DECLARATION);
    }

    private Map<Placeholder, String> resolved(NetworkId network, Application application) {
        if (application.resolution() == null) {
            throw new PageNotFound();
        }
        Locale locale = content.locale(policies.profile(network), application);
        return Map.of(
                Placeholder.RESOLUTION_DATE,
                ApplicationLetters.date(
                        Objects.requireNonNull(application.resolution()).on(), locale));
    }

    @Override
    public StepResult withdraw(NetworkId network, ApplicationId id) {
        Application application = locked(network, id);
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
            publishAnswered(network, application, ApplicationStep.WITHDRAW);
        }
        return new StepResult.Done(application.status());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<File> letter(NetworkId network, ApplicationId id, LetterId letter) {
        NetworkScope.requireBound(network);
        return LetterFiles.of(letters, documents, id, letter);
    }

    @Override
    public void mailLinks(NetworkId network, Mailbox mailbox) {
        NetworkScope.requireBound(network);
        NetworkProfile profile = policies.profile(network);
        applications
                .findByMailbox(mailbox.address())
                .forEach(application -> mails.sendLink(profile, application));
    }

    private Application known(NetworkId network, ApplicationId id) {
        NetworkScope.requireBound(network);
        return applications.findById(id.value()).orElseThrow(PageNotFound::new);
    }

    private Application locked(NetworkId network, ApplicationId id) {
        NetworkScope.requireBound(network);
        return applications.findLocked(id.value()).orElseThrow(PageNotFound::new);
    }

    private Judgement judge(MembershipPolicy policy, Application application) {
        return administrations
                .find(application.administration())
                .map(administration -> judge(policy, administration, application.form()))
                .orElse(application.judgement());
    }

    private Judgement judge(
            MembershipPolicy policy, Administration administration, ApplicationForm form) {
        return policy.rule()
                .judge(
                        new Candidate(
                                administration,
                                new Applicant(
                                        mailboxes.originOf(form.mailbox(), administration.key()),
                                        form.contact() != null)));
    }

    private void publishSubmitted(NetworkId network, Application application) {
        events.publishEvent(
                new ApplicationSubmitted(
                        network,
                        application.id(),
                        ApplicationLetters.reference(application).toString(),
                        application.administrationName()));
    }

    private void publishAnswered(NetworkId network, Application application, ApplicationStep step) {
        events.publishEvent(
                new ApplicantAnswered(
                        network,
                        application.id(),
                        ApplicationLetters.reference(application).toString(),
                        application.administrationName(),
                        step));
    }

    private static EnumSet<AcceptedType> anyScan() {
        return EnumSet.allOf(AcceptedType.class);
    }
}
