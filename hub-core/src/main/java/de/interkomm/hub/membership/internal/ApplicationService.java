package de.interkomm.hub.membership.internal;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.correspondence.LetterId;
import de.interkomm.hub.correspondence.Letters;
import de.interkomm.hub.documents.Documents;
import de.interkomm.hub.identity.ConfirmationLinks;
import de.interkomm.hub.identity.ConfirmationLinks.Redemption;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.ApplicationForm;
import de.interkomm.hub.membership.ApplicationId;
import de.interkomm.hub.membership.ApplicationStatus;
import de.interkomm.hub.membership.ApplicationView;
import de.interkomm.hub.membership.Applications;
import de.interkomm.hub.membership.Memberships.Episode;
import de.interkomm.hub.membership.Upload;
import de.interkomm.hub.membership.spi.Dispatch;
import de.interkomm.hub.membership.spi.Finding;
import de.interkomm.hub.membership.spi.MembershipPolicy;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The applicants' face: one transaction a step; the steps themselves lie beside it. */
@Service
@Transactional
class ApplicationService implements Applications {

    /** Anybody may leave drafts in a mailbox's name; its owner looks for the last ones. */
    private static final int LATEST_DRAFTS = 5;

    private final Drafting drafting;
    private final Sending sending;
    private final Answering answering;
    private final Judging judging;
    private final ApplicationStore store;
    private final ApplicationRepository applications;
    private final Policies policies;
    private final Admissions admissions;
    private final ApplicationViews views;
    private final Letters letters;
    private final Documents documents;
    private final ConfirmationLinks links;
    private final ApplicantMails mails;

    ApplicationService(
            Drafting drafting,
            Sending sending,
            Answering answering,
            Judging judging,
            ApplicationStore store,
            ApplicationRepository applications,
            Policies policies,
            Admissions admissions,
            ApplicationViews views,
            Letters letters,
            Documents documents,
            ConfirmationLinks links,
            ApplicantMails mails) {
        this.drafting = drafting;
        this.sending = sending;
        this.answering = answering;
        this.judging = judging;
        this.store = store;
        this.applications = applications;
        this.policies = policies;
        this.admissions = admissions;
        this.views = views;
        this.letters = letters;
        this.documents = documents;
        this.links = links;
        this.mails = mails;
    }

    @Override
    public StartResult start(NetworkId network, ApplicationForm form, Locale language) {
        return drafting.start(network, form, language);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Finding> objections(
            NetworkId network, @Nullable RegionalKey administration, @Nullable Mailbox mailbox) {
        return judging.objections(network, administration, mailbox);
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
        return policies.of(network, store.known(network, id));
    }

    @Override
    @Transactional(readOnly = true)
    public ApplicationView view(NetworkId network, ApplicationId id) {
        NetworkScope.requireBound(network);
        Application application = applications.findById(id.value()).orElseThrow(PageNotFound::new);
        return views.of(application, policies.of(network, application));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isMember(NetworkId network, ApplicationId id) {
        Application application = store.known(network, id);
        return admissions.isMember(
                policies.profile(network), application.administration(), application.mailbox());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Outcome> outcome(NetworkId network, ApplicationId id) {
        return admissions
                .broughtBy(store.known(network, id).id())
                .map(
                        membership ->
                                new Outcome(
                                        membership.status(),
                                        membership.statusSince(),
                                        membership.reason(),
                                        membership
                                                .contact()
                                                .map(ContactPerson::period)
                                                .orElse(null),
                                        membership.history().stream()
                                                .filter(one -> one.what() != Episode.What.ADMITTED)
                                                .toList()));
    }

    @Override
    public StartResult change(
            NetworkId network, ApplicationId id, int version, ApplicationForm form) {
        return drafting.change(network, id, version, form);
    }

    @Override
    public StepResult confirmMailbox(NetworkId network, ApplicationId id, Mailbox linkMailedTo) {
        return drafting.confirmMailbox(network, id, linkMailedTo);
    }

    @Override
    public byte[] previewLetter(NetworkId network, ApplicationId id) {
        return sending.previewLetter(network, id);
    }

    @Override
    public byte[] previewDeclaration(NetworkId network, ApplicationId id) {
        return answering.previewDeclaration(network, id);
    }

    @Override
    public StepResult send(NetworkId network, ApplicationId id, Dispatch dispatch) {
        return sending.send(network, id, dispatch);
    }

    @Override
    public StepResult uploadLetter(NetworkId network, ApplicationId id, Upload scan) {
        return sending.uploadLetter(network, id, scan);
    }

    @Override
    public StepResult uploadDeclaration(NetworkId network, ApplicationId id, Upload scan) {
        return answering.uploadDeclaration(network, id, scan);
    }

    @Override
    public StepResult complete(
            NetworkId network, ApplicationId id, String answer, @Nullable Upload attachment) {
        return answering.complete(network, id, answer, attachment);
    }

    @Override
    public StepResult nameContact(
            NetworkId network, ApplicationId id, ApplicationForm.Contact contact) {
        return answering.nameContact(network, id, contact);
    }

    @Override
    public StepResult signDeclaration(NetworkId network, ApplicationId id) {
        return answering.signDeclaration(network, id);
    }

    @Override
    public StepResult withdraw(NetworkId network, ApplicationId id) {
        return answering.withdraw(network, id);
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
        List<Application> own = applications.findByMailboxOrderByCreatedAtDesc(mailbox.address());
        own.stream()
                .filter(ApplicationService::isConfirmed)
                .forEach(one -> mails.sendLink(profile, one));
        own.stream()
                .filter(one -> !isConfirmed(one))
                .limit(LATEST_DRAFTS)
                .forEach(one -> mails.sendLink(profile, one));
    }

    private static boolean isConfirmed(Application application) {
        return application.status() != ApplicationStatus.DRAFT;
    }
}
