package de.interkomm.hub.membership.internal;

import de.interkomm.hub.correspondence.LetterKind;
import de.interkomm.hub.identity.ActionTaken;
import de.interkomm.hub.membership.AdmissionResolutions;
import de.interkomm.hub.membership.ApplicationId;
import de.interkomm.hub.membership.ApplicationStep;
import de.interkomm.hub.membership.Resolution;
import de.interkomm.hub.membership.spi.MembershipPolicy;
import de.interkomm.hub.network.MemberKind;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

@Service
@Transactional
class AdmissionResolutionService implements AdmissionResolutions {

    /** The hub did it: nobody signs, nobody is named. */
    static final String BY_ITSELF = "";

    private final ApplicationRepository applications;
    private final Policies policies;
    private final ApplicationViews views;
    private final Admissions admissions;
    private final ApplicationLetters content;
    private final LettersToApplicants toApplicants;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AdmissionResolutionService(
            ApplicationRepository applications,
            Policies policies,
            ApplicationViews views,
            Admissions admissions,
            ApplicationLetters content,
            LettersToApplicants toApplicants,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.policies = policies;
        this.views = views;
        this.admissions = admissions;
        this.content = content;
        this.toApplicants = toApplicants;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Optional<Subject> lockAwaiting(NetworkId network, ApplicationId id) {
        NetworkScope.requireBound(network);
        boolean ofPersons = policies.profile(network).members() == MemberKind.PERSON;
        return applications
                .findLocked(id.value())
                .filter(one -> awaits(network, one))
                .map(
                        one ->
                                new Subject(
                                        ofPersons ? one.form().name() : one.administrationName(),
                                        ApplicationLetters.reference(one).toString()));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isAwaited(NetworkId network, ApplicationId id) {
        NetworkScope.requireBound(network);
        return applications.findById(id.value()).filter(one -> awaits(network, one)).isPresent();
    }

    private boolean awaits(NetworkId network, Application application) {
        return application.wasSent()
                && application
                        .stepsOpen(policies.of(network, application))
                        .contains(ApplicationStep.RECORD_RESOLUTION)
                && !admissions.isMember(
                        policies.profile(network),
                        application.administration(),
                        application.mailbox());
    }

    @Override
    public boolean record(
            NetworkId network,
            ApplicationId id,
            Resolution.Result result,
            LocalDate on,
            String note) {
        NetworkScope.requireBound(network);
        Application application =
                applications
                        .findLocked(id.value())
                        .filter(one -> awaits(network, one))
                        .orElse(null);
        if (application == null) {
            return false;
        }
        NetworkProfile profile = policies.profile(network);
        MembershipPolicy policy = policies.of(network, application);
        LocalDate earliest =
                views.of(application, policy).earliestDay(ApplicationStep.RECORD_RESOLUTION);
        Resolution resolution = new Resolution(on.isBefore(earliest) ? earliest : on, result, note);
        application.recordResolution(policy, resolution, BY_ITSELF, clock.instant());
        toApplicants.send(
                profile,
                application,
                result == Resolution.Result.ADOPTED
                        ? LetterKind.RESOLUTION_ADOPTED
                        : LetterKind.RESOLUTION_REJECTED,
                content.resolution(profile, application, policy, resolution),
                BY_ITSELF);
        tell(network, application, ApplicationStep.RECORD_RESOLUTION);
        admitIfNothingIsMissing(network, application);
        return true;
    }

    /**
     * Makes a member of whoever an application is for whose resolution the hub has recorded by
     * itself, once nothing is missing. Where a coordinator has recorded it, a coordinator admits.
     */
    void admitIfNothingIsMissing(NetworkId network, Application application) {
        MembershipPolicy policy = policies.of(network, application);
        if (!application.wasResolvedByItself()
                || !application.stepsOpen(policy).contains(ApplicationStep.ADMIT)) {
            return;
        }
        NetworkProfile profile = policies.profile(network);
        application.admit(policy, BY_ITSELF, clock.instant());
        admissions.begin(profile, application, null);
        toApplicants.send(
                profile,
                application,
                switch (profile.members()) {
                    case ADMINISTRATION -> LetterKind.ADMISSION;
                    case PERSON -> LetterKind.REGISTRATION_WELCOME;
                });
        tell(network, application, ApplicationStep.ADMIT);
    }

    private void tell(NetworkId network, Application application, ApplicationStep step) {
        events.publishEvent(
                new ActionTaken(
                        network,
                        null,
                        null,
                        "application." + step.slug(),
                        application.id().toString(),
                        ApplicationLetters.reference(application)
                                + ", "
                                + application.administrationName(),
                        Map.of()));
    }
}
