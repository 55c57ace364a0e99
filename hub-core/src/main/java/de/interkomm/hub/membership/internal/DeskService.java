package de.interkomm.hub.membership.internal;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.correspondence.LetterDraft;
import de.interkomm.hub.correspondence.LetterId;
import de.interkomm.hub.correspondence.LetterKind;
import de.interkomm.hub.correspondence.LetterRenderer;
import de.interkomm.hub.correspondence.LetterText;
import de.interkomm.hub.correspondence.Letters;
import de.interkomm.hub.correspondence.Placeholder;
import de.interkomm.hub.documents.AcceptedType;
import de.interkomm.hub.documents.Documents;
import de.interkomm.hub.documents.StoreResult;
import de.interkomm.hub.documents.StoredDocument;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.membership.ApplicationDesk;
import de.interkomm.hub.membership.ApplicationId;
import de.interkomm.hub.membership.ApplicationStep;
import de.interkomm.hub.membership.ApplicationView;
import de.interkomm.hub.membership.Applications;
import de.interkomm.hub.membership.DeskStep;
import de.interkomm.hub.membership.Resolution;
import de.interkomm.hub.membership.Upload;
import de.interkomm.hub.membership.spi.AdmissionStep;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@Service
@Transactional
class DeskService implements ApplicationDesk {

    /** A second click of the same hand, and not a second decision. */
    private static final Duration DOUBLE_CLICK = Duration.ofSeconds(20);

    private final ApplicationRepository applications;
    private final InboxRows inbox;
    private final Policies policies;
    private final Admissions admissions;
    private final ApplicationViews views;
    private final ApplicationLetters content;
    private final LettersToApplicants toApplicants;
    private final LettersOfApplicants paperOfApplicants;
    private final LetterRenderer renderer;
    private final Letters letters;
    private final Documents documents;
    private final Deeds deeds;
    private final Clock clock;

    DeskService(
            ApplicationRepository applications,
            InboxRows inbox,
            Policies policies,
            Admissions admissions,
            ApplicationViews views,
            ApplicationLetters content,
            LettersToApplicants toApplicants,
            LettersOfApplicants paperOfApplicants,
            LetterRenderer renderer,
            Letters letters,
            Documents documents,
            Deeds deeds,
            Clock clock) {
        this.applications = applications;
        this.inbox = inbox;
        this.policies = policies;
        this.admissions = admissions;
        this.views = views;
        this.content = content;
        this.toApplicants = toApplicants;
        this.paperOfApplicants = paperOfApplicants;
        this.renderer = renderer;
        this.letters = letters;
        this.documents = documents;
        this.deeds = deeds;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Inbox inbox(Actor actor, NetworkId network, InboxQuery query) {
        Coordinators.require(actor, Permission.WORK_ON_APPLICATIONS, network);
        return inbox.show(query, policies.profile(network).members());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<RegionalKey, UnderWay> underWay(Actor actor, NetworkId network) {
        Coordinators.require(actor, Permission.WORK_ON_APPLICATIONS, network);
        return inbox.underWay();
    }

    @Override
    @Transactional(readOnly = true)
    public Dossier open(Actor actor, NetworkId network, ApplicationId id) {
        Application application = sent(actor, network, applications.findById(id.value()));
        NetworkProfile profile = policies.profile(network);
        ApplicationView view = views.of(application, policies.of(network, application));
        Dossier dossier =
                new Dossier(
                        view,
                        ApplicationViews.notes(application),
                        admissions
                                .membership(profile, application)
                                .map(DeskService::link)
                                .orElse(null),
                        others(profile, application));
        return dossier.isForAMember() ? dossier.onlyToBeClosed() : dossier;
    }

    private List<Sibling> others(NetworkProfile network, Application application) {
        List<Application> all =
                switch (network.members()) {
                    case ADMINISTRATION ->
                            applications.findByRegionalKeyOrderByCreatedAtDesc(
                                    application.administration().value());
                    case PERSON ->
                            applications.findByMailboxOrderByCreatedAtDesc(
                                    application.mailbox().address());
                };
        return all.stream()
                .filter(Application::wasSent)
                .filter(other -> !other.id().equals(application.id()))
                .map(
                        other ->
                                new Sibling(
                                        other.id(),
                                        ApplicationLetters.reference(other).toString(),
                                        other.status(),
                                        other.form().name(),
                                        other.submittedAt()))
                .toList();
    }

    private static MembershipLink link(Membership membership) {
        return new MembershipLink(
                membership.id(),
                membership.status(),
                membership.since(),
                membership.application(),
                membership.reference());
    }

    @Override
    @Transactional(readOnly = true)
    public Proposal propose(Actor actor, NetworkId network, ApplicationId id, DeskStep step) {
        Application application = sent(actor, network, applications.findById(id.value()));
        return new Proposal(application.version(), words(network, application, step));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<byte[]> preview(
            Actor actor, NetworkId network, ApplicationId id, DeskStep step, LetterDraft letter) {
        Application application = sent(actor, network, applications.findById(id.value()));
        return letter.flaws().isEmpty()
                ? Optional.of(
                        renderer.render(
                                content.toTheApplicant(
                                        policies.profile(network),
                                        application,
                                        words(network, application, step).with(letter),
                                        actor.name())))
                : Optional.empty();
    }

    @Override
    public DeskResult take(
            Actor actor,
            NetworkId network,
            ApplicationId id,
            int version,
            DeskStep step,
            LetterDraft letter) {
        Application application = sent(actor, network, applications.findLocked(id.value()));
        String fingerprint = fingerprint(step.toString(), letter.toString());
        DeskResult refusal =
                refusal(actor, network, application, version, step.step(), fingerprint);
        if (refusal != null) {
            return refusal;
        }
        return letter.flaws().isEmpty()
                ? take(actor, network, application, step, letter, fingerprint)
                : new DeskResult.LetterUnusable();
    }

    private DeskResult take(
            Actor actor,
            NetworkId network,
            Application application,
            DeskStep step,
            LetterDraft letter,
            String fingerprint) {
        NetworkProfile profile = policies.profile(network);
        if (step instanceof DeskStep.RecordResolution(Resolution resolution)) {
            requirePossible(network, application, step.step(), resolution.on());
        }
        LetterText text = words(network, application, step).with(letter);
        advance(network, application, step, actor.name());
        application.sealLastStep(fingerprint);
        if (step instanceof DeskStep.Admit(var assurance)) {
            admissions.begin(profile, application, actor);
            if (assurance == DeskStep.Admit.Assurance.MADE_SURE) {
                admissions.vouch(application, actor.account());
            }
        }
        toApplicants.send(profile, application, kind(profile, step), text, actor.name());
        deeds.tell(actor, network, application, step.step());
        return new DeskResult.Done(application.status());
    }

    private void advance(NetworkId network, Application application, DeskStep step, String actor) {
        Instant now = clock.instant();
        switch (step) {
            case DeskStep.Acknowledge _ -> application.acknowledge(actor, now);
            case DeskStep.RequestCompletion(String missing, LocalDate _) ->
                    application.requestCompletion(missing, actor, now);
            case DeskStep.RecordResolution(Resolution resolution) ->
                    application.recordResolution(
                            policies.of(network, application), resolution, actor, now);
            case DeskStep.Admit _ ->
                    application.admit(policies.of(network, application), actor, now);
            case DeskStep.Withdraw(String note) -> application.withdrawFor(note, actor, now);
            case DeskStep.Decline(String reason) -> application.decline(reason, actor, now);
        }
    }

    private LetterText words(NetworkId network, Application application, DeskStep step) {
        NetworkProfile profile = policies.profile(network);
        Locale locale = content.locale(profile, application);
        boolean declaring = policies.of(network, application).needs(AdmissionStep.DECLARATION);
        Map<Placeholder, String> own =
                switch (step) {
                    case DeskStep.Acknowledge _ -> Map.of();
                    case DeskStep.Withdraw _ -> today(locale);
                    case DeskStep.RequestCompletion(String missing, LocalDate deadline) ->
                            Map.of(
                                    Placeholder.MISSING,
                                    missing,
                                    Placeholder.DEADLINE,
                                    ApplicationLetters.date(deadline, locale));
                    case DeskStep.RecordResolution(Resolution resolution) ->
                            content.resolved(profile, resolution, declaring, locale);
                    case DeskStep.Admit _ -> today(locale);
                    case DeskStep.Decline(String reason) -> Map.of(Placeholder.REASON, reason);
                };
        return content.text(profile, application, kind(profile, step), own);
    }

    private Map<Placeholder, String> today(Locale locale) {
        return Map.of(Placeholder.EFFECTIVE_DATE, ApplicationLetters.date(content.today(), locale));
    }

    private static LetterKind kind(NetworkProfile network, DeskStep step) {
        return switch (step) {
            case DeskStep.Acknowledge _ -> LetterKind.ACKNOWLEDGEMENT;
            case DeskStep.RequestCompletion _ -> LetterKind.COMPLETION_REQUEST;
            case DeskStep.RecordResolution(Resolution resolution) ->
                    resolution.result() == Resolution.Result.ADOPTED
                            ? LetterKind.RESOLUTION_ADOPTED
                            : LetterKind.RESOLUTION_REJECTED;
            case DeskStep.Admit _ ->
                    switch (network.members()) {
                        case ADMINISTRATION -> LetterKind.ADMISSION;
                        case PERSON -> LetterKind.REGISTRATION_WELCOME;
                    };
            case DeskStep.Withdraw _ -> LetterKind.WITHDRAWAL_CONFIRMED;
            case DeskStep.Decline _ -> LetterKind.DECLINE;
        };
    }

    @Override
    public DeskResult recordPaper(
            Actor actor,
            NetworkId network,
            ApplicationId id,
            int version,
            ApplicationStep step,
            LocalDate on,
            Upload scan) {
        Application application = sent(actor, network, applications.findLocked(id.value()));
        String fingerprint =
                fingerprint(step.name(), on.toString(), DigestUtils.sha256Hex(scan.content()));
        DeskResult refusal = refusal(actor, network, application, version, step, fingerprint);
        if (refusal != null) {
            return refusal;
        }
        requirePossible(network, application, step, on);
        StoreResult stored =
                documents.store(scan.fileName(), scan.content(), EnumSet.allOf(AcceptedType.class));
        return switch (stored) {
            case StoreResult.Refused(var reason) -> new DeskResult.FileRefused(reason);
            case StoreResult.Stored(StoredDocument document) -> {
                boolean declaration = step == ApplicationStep.RECORD_DECLARATION;
                paperOfApplicants.receive(
                        network,
                        application,
                        declaration ? LetterKind.DECLARATION : LetterKind.APPLICATION,
                        document.id(),
                        on);
                if (declaration) {
                    application.signDeclaration(step, actor.name(), clock.instant());
                } else {
                    application.letterArrivedByPost(arrival(on), actor.name(), clock.instant());
                }
                application.sealLastStep(fingerprint);
                deeds.tell(actor, network, application, step);
                yield new DeskResult.Done(application.status());
            }
        };
    }

    /** Pages say so kindly, and first. */
    private void requirePossible(
            NetworkId network, Application application, ApplicationStep step, LocalDate on) {
        ApplicationView view = views.of(application, policies.of(network, application));
        if (on.isBefore(view.earliestDay(step)) || on.isAfter(content.today())) {
            throw new IllegalArgumentException(step + " cannot have been on " + on);
        }
    }

    /** Of today the moment is known, of days before only the day. */
    private Instant arrival(LocalDate on) {
        return on.equals(content.today())
                ? clock.instant()
                : on.atStartOfDay(ApplicationLetters.GERMANY).toInstant();
    }

    private @Nullable DeskResult refusal(
            Actor actor,
            NetworkId network,
            Application application,
            int version,
            ApplicationStep step,
            String fingerprint) {
        if (application.wasJust(
                step, actor.name(), fingerprint, clock.instant().minus(DOUBLE_CLICK))) {
            return new DeskResult.Done(application.status());
        }
        if (application.version() != version) {
            return new DeskResult.Stale(application.status());
        }
        if (!application.stepsOpen(policies.of(network, application)).contains(step)) {
            return new DeskResult.OutOfOrder(application.status());
        }
        return step.closes() || !isForAMember(network, application)
                ? null
                : new DeskResult.AlreadyMember();
    }

    private boolean isForAMember(NetworkId network, Application application) {
        return admissions.isMember(
                policies.profile(network), application.administration(), application.mailbox());
    }

    /** Equal only for equal parts: what one part says cannot spill into the next. */
    private static String fingerprint(String... parts) {
        return DigestUtils.sha256Hex(
                Stream.of(parts)
                        .map(part -> part.length() + ":" + part)
                        .collect(Collectors.joining()));
    }

    @Override
    public void note(Actor actor, NetworkId network, ApplicationId id, String text) {
        sent(actor, network, applications.findLocked(id.value()))
                .note(text, actor.account().value(), actor.name(), clock.instant());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Applications.File> letter(
            Actor actor, NetworkId network, ApplicationId id, LetterId letter) {
        sent(actor, network, applications.findById(id.value()));
        return LetterFiles.of(letters, documents, id, letter);
    }

    /** Coordinators see what was sent to their network, and no drafts. */
    private static Application sent(
            Actor actor, NetworkId network, Optional<Application> application) {
        Coordinators.require(actor, Permission.WORK_ON_APPLICATIONS, network);
        return application
                .filter(Application::wasSent)
                .filter(found -> found.reference() != null)
                .orElseThrow(PageNotFound::new);
    }
}
