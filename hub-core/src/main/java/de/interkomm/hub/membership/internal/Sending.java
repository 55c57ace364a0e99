package de.interkomm.hub.membership.internal;

import de.interkomm.hub.correspondence.Direction;
import de.interkomm.hub.correspondence.LetterKind;
import de.interkomm.hub.correspondence.Letters;
import de.interkomm.hub.membership.ApplicationForm;
import de.interkomm.hub.membership.ApplicationId;
import de.interkomm.hub.membership.ApplicationStatus;
import de.interkomm.hub.membership.ApplicationStep;
import de.interkomm.hub.membership.Applications.StepResult;
import de.interkomm.hub.membership.Upload;
import de.interkomm.hub.membership.internal.ApplicationLetters.Signature;
import de.interkomm.hub.membership.spi.Dispatch;
import de.interkomm.hub.membership.spi.Judgement;
import de.interkomm.hub.membership.spi.MembershipPolicy;
import de.interkomm.hub.membership.spi.Verdict;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The letter of application, on every way the network allows. */
@Component
class Sending {

    private final ApplicationStore store;
    private final Policies policies;
    private final Judging judging;
    private final Admissions admissions;
    private final LettersOfApplicants own;
    private final Letters letters;
    private final ApplicantMails mails;
    private final NamedContacts contacts;
    private final ApplicantNews announcing;
    private final Clock clock;

    Sending(
            ApplicationStore store,
            Policies policies,
            Judging judging,
            Admissions admissions,
            LettersOfApplicants own,
            Letters letters,
            ApplicantMails mails,
            NamedContacts contacts,
            ApplicantNews announcing,
            Clock clock) {
        this.store = store;
        this.policies = policies;
        this.judging = judging;
        this.admissions = admissions;
        this.own = own;
        this.letters = letters;
        this.mails = mails;
        this.contacts = contacts;
        this.announcing = announcing;
        this.clock = clock;
    }

    byte[] previewLetter(NetworkId network, ApplicationId id) {
        return own.preview(network, id, LetterKind.APPLICATION, Map.of());
    }

    StepResult send(NetworkId network, ApplicationId id, Dispatch dispatch) {
        Application application = store.locked(network, id);
        MembershipPolicy policy = policies.of(network, application);
        boolean byHand = dispatch != Dispatch.ELECTRONIC;
        ApplicationStep step = byHand ? ApplicationStep.PREPARE_LETTER : ApplicationStep.SEND;
        if (!application.stepsOpen(policy).contains(step)
                || !policy.dispatches().contains(dispatch)) {
            return new StepResult.NotPossible(application.status());
        }
        if (byHand && application.status() == ApplicationStatus.AWAITING_LETTER) {
            application.sendOtherwise(dispatch);
            return new StepResult.Done(application.status());
        }
        NetworkProfile profile = policies.profile(network);
        ApplicationForm form = application.form();
        if (admissions.isMember(profile, form.administration(), form.mailbox())) {
            return new StepResult.AlreadyMember();
        }
        Judgement judgement = judging.judge(policy, application);
        if (judgement.verdict() == Verdict.NOT_ELIGIBLE) {
            return new StepResult.Refused(judgement);
        }
        letters.write(
                id.value(),
                Direction.INCOMING,
                LetterKind.APPLICATION.name(),
                own.letter(
                        profile,
                        application,
                        LetterKind.APPLICATION,
                        Map.of(),
                        byHand ? Signature.BY_HAND : Signature.ELECTRONIC,
                        List.of()));
        application.send(dispatch, judgement, clock.instant());
        if (!byHand) {
            announcing.submitted(network, application);
        }
        contacts.tellOf(profile, application, null);
        mails.sendLink(profile, application);
        return new StepResult.Done(application.status());
    }

    StepResult uploadLetter(NetworkId network, ApplicationId id, Upload scan) {
        return own.take(
                network,
                id,
                ApplicationStep.UPLOAD_LETTER,
                LetterKind.APPLICATION,
                scan,
                application -> {
                    boolean better = application.cameAsScan();
                    application.letterArrived(application.form().name(), clock.instant());
                    if (better) {
                        announcing.answered(network, application, ApplicationStep.UPLOAD_LETTER);
                    } else {
                        announcing.submitted(network, application);
                    }
                });
    }
}
