package de.interkomm.hub.membership.internal;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;

import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.administrations.Vanished;
import de.interkomm.hub.correspondence.LetterDraft;
import de.interkomm.hub.correspondence.LetterKind;
import de.interkomm.hub.correspondence.LetterRenderer;
import de.interkomm.hub.correspondence.LetterText;
import de.interkomm.hub.correspondence.Placeholder;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.EndsWithRoles.Ending;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.ApplicationForm.Contact;
import de.interkomm.hub.membership.ApplicationId;
import de.interkomm.hub.membership.MembershipId;
import de.interkomm.hub.membership.MembershipStatus;
import de.interkomm.hub.membership.Memberships;
import de.interkomm.hub.membership.internal.MembershipMails.People;
import de.interkomm.hub.network.MemberKind;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@Service
@Transactional
class MembershipService implements Memberships {

    private final MembershipRepository memberships;
    private final ApplicationRepository applications;
    private final MemberRegister register;
    private final MemberRoles roles;
    private final Roles holders;
    private final MemberStakes stakes;
    private final Policies policies;
    private final Administrations administrations;
    private final ApplicationLetters content;
    private final LettersToApplicants toApplicants;
    private final LetterRenderer renderer;
    private final MembershipMails mails;
    private final ContactHandoverMails handovers;
    private final Deeds deeds;
    private final Clock clock;

    MembershipService(
            MembershipRepository memberships,
            ApplicationRepository applications,
            MemberRegister register,
            MemberRoles roles,
            Roles holders,
            MemberStakes stakes,
            Policies policies,
            Administrations administrations,
            ApplicationLetters content,
            LettersToApplicants toApplicants,
            LetterRenderer renderer,
            MembershipMails mails,
            ContactHandoverMails handovers,
            Deeds deeds,
            Clock clock) {
        this.memberships = memberships;
        this.applications = applications;
        this.register = register;
        this.roles = roles;
        this.holders = holders;
        this.stakes = stakes;
        this.policies = policies;
        this.administrations = administrations;
        this.content = content;
        this.toApplicants = toApplicants;
        this.renderer = renderer;
        this.mails = mails;
        this.handovers = handovers;
        this.deeds = deeds;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PublicMember> list(NetworkId network) {
        NetworkScope.requireBound(network);
        Collator german = Collator.getInstance(Locale.GERMANY);
        Map<RegionalKey, List<Membership>> active =
                memberships.findAllByOrderByAdministrationNameAscIdAsc().stream()
                        .filter(membership -> membership.status() == MembershipStatus.ACTIVE)
                        .collect(groupingBy(Membership::administration));
        Map<RegionalKey, Vanished> vanished = administrations.vanished(active.keySet());
        return active.entrySet().stream()
                .map(
                        entry ->
                                publicMember(
                                        entry.getKey(),
                                        entry.getValue(),
                                        vanished.get(entry.getKey())))
                .sorted(comparing(PublicMember::name, german))
                .toList();
    }

    private static PublicMember publicMember(
            RegionalKey administration, List<Membership> held, @Nullable Vanished vanished) {
        boolean ofPersons =
                held.stream().anyMatch(membership -> membership.holder() == MemberKind.PERSON);
        boolean few = ofPersons && held.size() < SMALLEST_COUNT;
        LocalDate since =
                held.stream().map(Membership::since).min(LocalDate::compareTo).orElseThrow();
        return new PublicMember(
                administration,
                held.getFirst().administrationName(),
                few ? null : since,
                ofPersons && !few ? held.size() : null,
                vanished);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Member> list(Actor actor, NetworkId network) {
        Coordinators.require(actor, Permission.MANAGE_MEMBERS, network);
        List<Membership> all = memberships.findAllByOrderByAdministrationNameAscIdAsc();
        Map<RegionalKey, Vanished> vanished =
                administrations.vanished(
                        all.stream().map(Membership::administration).distinct().toList());
        Set<String> resting = resting(network);
        return all.stream()
                .map(one -> member(one, vanished.get(one.administration()), resting))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Member open(Actor actor, NetworkId network, MembershipId id) {
        Coordinators.require(actor, Permission.MANAGE_MEMBERS, network);
        Membership membership = memberships.findById(id.value()).orElseThrow(PageNotFound::new);
        RegionalKey key = membership.administration();
        return member(
                membership, administrations.vanished(List.of(key)).get(key), resting(network));
    }

    /** The mailboxes of the personal members who can do nothing at present. */
    private Set<String> resting(NetworkId network) {
        return holders.restingIn(network).stream()
                .filter(one -> one.standing().role() == Role.MEMBER)
                .map(one -> one.account().mailbox().address())
                .collect(toUnmodifiableSet());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Episode> history(Actor actor, NetworkId network, MembershipId id) {
        Coordinators.require(actor, Permission.MANAGE_MEMBERS, network);
        return memberships.findById(id.value()).orElseThrow(PageNotFound::new).history();
    }

    @Override
    @Transactional(readOnly = true)
    public Proposal propose(Actor actor, NetworkId network, MembershipId id, Change change) {
        Coordinators.require(actor, Permission.MANAGE_MEMBERS, network);
        Membership membership = memberships.findById(id.value()).orElseThrow(PageNotFound::new);
        Application origin = application(membership).orElse(null);
        return origin == null
                ? new Proposal(membership.version(), null, null)
                : new Proposal(
                        membership.version(),
                        words(network, origin, change),
                        new Contact(origin.form().name(), "", origin.mailbox()));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<byte[]> preview(
            Actor actor, NetworkId network, MembershipId id, Change change, LetterDraft letter) {
        Coordinators.require(actor, Permission.MANAGE_MEMBERS, network);
        Membership membership = memberships.findById(id.value()).orElseThrow(PageNotFound::new);
        return letter.flaws().isEmpty()
                ? application(membership)
                        .map(origin -> preview(actor, network, origin, change, letter))
                : Optional.empty();
    }

    private byte[] preview(
            Actor actor,
            NetworkId network,
            Application application,
            Change change,
            LetterDraft letter) {
        return renderer.render(
                content.toTheApplicant(
                        policies.profile(network),
                        application,
                        words(network, application, change).with(letter),
                        actor.name()));
    }

    private LetterText words(NetworkId network, Application application, Change change) {
        NetworkProfile profile = policies.profile(network);
        Locale locale = content.locale(profile, application);
        return content.text(
                profile,
                application,
                kind(change),
                Map.of(
                        Placeholder.EFFECTIVE_DATE,
                        ApplicationLetters.date(change.on(), locale),
                        Placeholder.REASON,
                        change.reason()));
    }

    private static LetterKind kind(Change change) {
        return switch (change.kind()) {
            case SUSPEND -> LetterKind.MEMBERSHIP_SUSPENDED;
            case RESUME -> LetterKind.MEMBERSHIP_RESUMED;
            case END -> LetterKind.MEMBERSHIP_ENDED;
        };
    }

    @Override
    public ChangeResult change(
            Actor actor,
            NetworkId network,
            MembershipId id,
            int version,
            Change change,
            LetterDraft letter) {
        Membership membership = locked(actor, network, id);
        if (membership.version() != version || !allows(membership, change)) {
            return ChangeResult.STALE;
        }
        Application application = application(membership).orElse(null);
        if (application != null && !letter.flaws().isEmpty()) {
            return ChangeResult.LETTER_UNUSABLE;
        }
        NetworkProfile profile = policies.profile(network);
        People people = People.of(membership);
        if (application != null) {
            toApplicants.send(
                    profile,
                    application,
                    kind(change),
                    words(network, application, change).with(letter),
                    actor.name());
            people = people.without(application.mailbox().address());
        }
        mails.tell(
                profile,
                membership,
                verb(change),
                people,
                language(application),
                change.on(),
                change.reason());
        switch (change.kind()) {
            case SUSPEND ->
                    membership.suspend(change.on(), change.reason(), actor.name(), clock.instant());
            case RESUME ->
                    membership.resume(change.on(), change.reason(), actor.name(), clock.instant());
            case END -> {
                end(network, membership, change, actor.name());
                deeds.tellOfTheEnd(actor.name(), network, membership, change.on(), change.reason());
            }
        }
        roles.follow(network, membership);
        deeds.tell(actor, network, membership, verb(change));
        return ChangeResult.DONE;
    }

    private static Locale language(@Nullable Application application) {
        return application == null ? Locale.GERMAN : application.language();
    }

    private static String verb(Change change) {
        return switch (change.kind()) {
            case SUSPEND -> "suspended";
            case RESUME -> "resumed";
            case END -> "ended";
        };
    }

    private static boolean allows(Membership membership, Change change) {
        return switch (change.kind()) {
            case SUSPEND -> membership.status() == MembershipStatus.ACTIVE;
            case RESUME -> membership.status() == MembershipStatus.SUSPENDED;
            case END -> membership.status() != MembershipStatus.ENDED;
        };
    }

    private void end(NetworkId network, Membership membership, Change change, String actor) {
        membership.end(change.on(), change.reason(), actor, clock.instant());
        boolean lastOne =
                !memberships.existsByRegionalKeyAndStatusNotAndIdNot(
                        membership.administration().value(),
                        MembershipStatus.ENDED,
                        membership.id().value());
        if (lastOne) {
            register.remove(network, membership.administration());
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Ending> endingAlong(Actor actor, NetworkId network, MembershipId id) {
        return stakes.ofTheEnd(network, opened(actor, network, id));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Ending> endingWithSuccession(
            Actor actor, NetworkId network, MembershipId id, Mailbox successor) {
        return stakes.ofSuccession(network, opened(actor, network, id), successor);
    }

    private Membership opened(Actor actor, NetworkId network, MembershipId id) {
        Coordinators.require(actor, Permission.MANAGE_MEMBERS, network);
        return memberships.findById(id.value()).orElseThrow(PageNotFound::new);
    }

    @Override
    public ChangeResult nameContact(
            Actor actor, NetworkId network, MembershipId id, int version, Contact contact) {
        Membership membership = locked(actor, network, id);
        if (membership.version() != version || membership.status() == MembershipStatus.ENDED) {
            return ChangeResult.STALE;
        }
        Instant now = clock.instant();
        Contact before = membership.contact().map(ContactPerson::toContact).orElse(null);
        List<Ending> ending = stakes.ofSuccession(network, membership, contact.mailbox());
        membership.nameContact(contact, ApplicationLetters.day(now), actor.name(), now);
        roles.follow(network, membership);
        handovers.tellOfEntry(
                network, membership, Office.CONTACT_PERSON, before, contact, actor.name(), ending);
        deeds.tellOfEntry(actor, network, membership, Office.CONTACT_PERSON, before, contact);
        return ChangeResult.DONE;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Ending> endingWithNewHead(
            Actor actor, NetworkId network, MembershipId id, Mailbox successor) {
        return stakes.ofNewHead(network, opened(actor, network, id), successor);
    }

    @Override
    public ChangeResult nameHead(
            Actor actor, NetworkId network, MembershipId id, int version, Contact head) {
        Membership membership = locked(actor, network, id);
        if (membership.version() != version
                || membership.status() == MembershipStatus.ENDED
                || membership.holder() != MemberKind.ADMINISTRATION) {
            return ChangeResult.STALE;
        }
        Instant now = clock.instant();
        Contact before = membership.head().orElse(null);
        List<Ending> ending = stakes.ofNewHead(network, membership, head.mailbox());
        membership.nameHead(head, ApplicationLetters.day(now), actor.name(), now);
        roles.follow(network, membership);
        roles.introduce(head);
        handovers.tellOfEntry(network, membership, Office.HEAD, before, head, actor.name(), ending);
        deeds.tellOfEntry(actor, network, membership, Office.HEAD, before, head);
        return ChangeResult.DONE;
    }

    private Membership locked(Actor actor, NetworkId network, MembershipId id) {
        Coordinators.require(actor, Permission.MANAGE_MEMBERS, network);
        return memberships.findLocked(id.value()).orElseThrow(PageNotFound::new);
    }

    private Optional<Application> application(Membership membership) {
        ApplicationId origin = membership.application();
        return origin == null ? Optional.empty() : applications.findById(origin.value());
    }

    private static Member member(
            Membership membership, @Nullable Vanished vanished, Set<String> resting) {
        return new Member(
                membership.id(),
                membership.version(),
                membership.holder(),
                membership.administration(),
                membership.administrationName(),
                membership.personName(),
                membership.mailbox(),
                membership.application(),
                membership.reference(),
                membership.status(),
                membership.since(),
                membership.statusSince(),
                membership.suspendedOn(),
                membership.endedOn(),
                membership.reason(),
                vanished,
                membership.holder() == MemberKind.PERSON
                        && membership.mailbox() != null
                        && resting.contains(membership.mailbox()),
                membership.contacts().stream().map(ContactPerson::period).toList());
    }
}
