package de.interkomm.hub.membership.internal;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.correspondence.LetterKind;
import de.interkomm.hub.correspondence.LetterTexts;
import de.interkomm.hub.correspondence.ReferenceNumbers;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.ApplicationForm;
import de.interkomm.hub.membership.ApplicationId;
import de.interkomm.hub.membership.ApplicationStep;
import de.interkomm.hub.membership.Applications.StartResult;
import de.interkomm.hub.membership.Applications.StepResult;
import de.interkomm.hub.membership.spi.AdmissionStep;
import de.interkomm.hub.membership.spi.Judgement;
import de.interkomm.hub.membership.spi.MembershipPolicy;
import de.interkomm.hub.membership.spi.Verdict;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/** From the first draft to the confirmed mailbox, which is all where no letter is asked for. */
@Component
class Drafting {

    private final ApplicationRepository applications;
    private final ApplicationStore store;
    private final Policies policies;
    private final Administrations administrations;
    private final Judging judging;
    private final Admissions admissions;
    private final ApplicationLetters content;
    private final LetterTexts texts;
    private final ReferenceNumbers references;
    private final ApplicantMails mails;
    private final LettersToApplicants toApplicants;
    private final ApplicantNews announcing;
    private final Clock clock;

    Drafting(
            ApplicationRepository applications,
            ApplicationStore store,
            Policies policies,
            Administrations administrations,
            Judging judging,
            Admissions admissions,
            ApplicationLetters content,
            LetterTexts texts,
            ReferenceNumbers references,
            ApplicantMails mails,
            LettersToApplicants toApplicants,
            ApplicantNews announcing,
            Clock clock) {
        this.applications = applications;
        this.store = store;
        this.policies = policies;
        this.administrations = administrations;
        this.judging = judging;
        this.admissions = admissions;
        this.content = content;
        this.texts = texts;
        this.references = references;
        this.mails = mails;
        this.toApplicants = toApplicants;
        this.announcing = announcing;
        this.clock = clock;
    }

    StartResult start(NetworkId network, ApplicationForm form, Locale language) {
        NetworkScope.requireBound(network);
        MembershipPolicy policy = policies.of(network);
        Optional<Administration> found = administrations.find(form.administration());
        if (found.isEmpty()) {
            return new StartResult.UnknownAdministration();
        }
        NetworkProfile profile = policies.profile(network);
        Judgement judgement = judging.judge(policy, found.get(), form);
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

    StartResult change(NetworkId network, ApplicationId id, int version, ApplicationForm form) {
        Application application = store.locked(network, id);
        MembershipPolicy policy = policies.of(network, application);
        if (!application.stepsOpen(policy).contains(ApplicationStep.CHANGE)) {
            return new StartResult.TooLate(application.status());
        }
        if (application.form().equals(form)) {
            return new StartResult.Kept(id);
        }
        if (application.version() != version) {
            return new StartResult.Changed();
        }
        Optional<Administration> found = administrations.find(form.administration());
        if (found.isEmpty()) {
            return new StartResult.UnknownAdministration();
        }
        Judgement judgement = judging.judge(policy, found.get(), form);
        if (judgement.verdict() == Verdict.NOT_ELIGIBLE) {
            return new StartResult.Refused(judgement);
        }
        NetworkProfile profile = policies.profile(network);
        if (tellsOfMembership(profile, form)) {
            return new StartResult.AlreadyMember();
        }
        boolean newMailbox = !application.mailbox().equals(form.mailbox());
        application.change(form, found.get(), judgement, clock.instant());
        if (newMailbox) {
            mails.askToConfirm(profile, application);
        }
        return new StartResult.Kept(id);
    }

    StepResult confirmMailbox(NetworkId network, ApplicationId id, Mailbox linkMailedTo) {
        Application application = store.locked(network, id);
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
        announcing.mailboxConfirmed(network, application);
        if (policy.needs(AdmissionStep.LETTER)) {
            return new StepResult.Done(application.status());
        }
        return register(profile, policy, application);
    }

    /** Without a letter, the confirmed mailbox hands the application in. */
    private StepResult register(
            NetworkProfile network, MembershipPolicy policy, Application application) {
        Judgement judgement = judging.judgeConfirmed(policy, application);
        if (judgement.verdict() == Verdict.NOT_ELIGIBLE) {
            return new StepResult.Refused(judgement);
        }
        application.register(judgement, clock.instant());
        if (judgement.verdict() == Verdict.ELIGIBLE) {
            application.admitByRule(clock.instant());
            announcing.admittedByRule(network.id(), application);
            admissions.begin(network, application, null);
            toApplicants.send(network, application, LetterKind.REGISTRATION_WELCOME);
        } else {
            announcing.submitted(network.id(), application);
        }
        return new StepResult.Done(application.status());
    }

    private String reference(NetworkId network, Application application) {
        String kept = application.reference();
        return kept != null
                ? kept
                : references.next(texts.referencePrefix(network), content.today()).toString();
    }

    /** Which administrations are members is public; which persons are is for their mailbox only. */
    private boolean tellsOfMembership(NetworkProfile network, ApplicationForm form) {
        return switch (network.members()) {
            case ADMINISTRATION ->
                    admissions.isMember(network, form.administration(), form.mailbox());
            case PERSON -> false;
        };
    }
}
