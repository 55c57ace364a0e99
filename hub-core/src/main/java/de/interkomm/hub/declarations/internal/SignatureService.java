package de.interkomm.hub.declarations.internal;

import static java.util.Objects.requireNonNull;

import de.interkomm.hub.administrations.MailboxOrigin;
import de.interkomm.hub.administrations.OfficialMailboxes;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.declarations.Declarations.File;
import de.interkomm.hub.declarations.Declarations.Signatory;
import de.interkomm.hub.declarations.SignatureId;
import de.interkomm.hub.declarations.SignatureWay;
import de.interkomm.hub.declarations.Signatures;
import de.interkomm.hub.declarations.internal.DeclarationMails.Asking;
import de.interkomm.hub.declarations.internal.DeclarationMails.HandedIn;
import de.interkomm.hub.declarations.internal.DeclarationMails.Occasion;
import de.interkomm.hub.declarations.internal.DeclarationMails.Struck;
import de.interkomm.hub.declarations.internal.EditionRows.Frozen;
import de.interkomm.hub.declarations.internal.SignatureRows.Kept;
import de.interkomm.hub.declarations.internal.SignatureRows.Request;
import de.interkomm.hub.declarations.internal.SignatureRows.Signing;
import de.interkomm.hub.documents.AcceptedType;
import de.interkomm.hub.documents.DocumentId;
import de.interkomm.hub.documents.Documents;
import de.interkomm.hub.documents.Refusal;
import de.interkomm.hub.documents.StoreResult;
import de.interkomm.hub.documents.StoredDocument;
import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.ConfirmationLinks;
import de.interkomm.hub.identity.ConfirmationLinks.Redemption;
import de.interkomm.hub.identity.MyProfile;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.identity.Roles.Holder;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.MembershipStatus;
import de.interkomm.hub.membership.Memberships;
import de.interkomm.hub.membership.Memberships.ContactPeriod;
import de.interkomm.hub.membership.Memberships.Member;
import de.interkomm.hub.membership.Memberships.PublicMember;
import de.interkomm.hub.membership.Upload;
import de.interkomm.hub.network.MemberKind;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

@Service
@Transactional
class SignatureService implements Signatures {

    private final EditionRows editions;
    private final SignatureRows rows;
    private final Memberships memberships;
    private final Networks networks;
    private final Roles roles;
    private final Representatives representatives;
    private final MyProfile profiles;
    private final OfficialMailboxes mailboxes;
    private final ConfirmationLinks links;
    private final Documents documents;
    private final DeclarationMails mails;
    private final DeclarationDeeds deeds;
    private final Clock clock;

    SignatureService(
            EditionRows editions,
            SignatureRows rows,
            Memberships memberships,
            Networks networks,
            Roles roles,
            Representatives representatives,
            MyProfile profiles,
            OfficialMailboxes mailboxes,
            ConfirmationLinks links,
            Documents documents,
            DeclarationMails mails,
            DeclarationDeeds deeds,
            Clock clock) {
        this.editions = editions;
        this.rows = rows;
        this.memberships = memberships;
        this.networks = networks;
        this.roles = roles;
        this.representatives = representatives;
        this.profiles = profiles;
        this.mailboxes = mailboxes;
        this.links = links;
        this.documents = documents;
        this.mails = mails;
        this.deeds = deeds;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Row> list(Actor actor, NetworkId network) {
        NetworkScope.requireBound(network);
        actor.require(Permission.MANAGE_MEMBERS, network);
        return editions.inForce().map(frozen -> rows(actor, network, frozen)).orElse(List.of());
    }

    private List<Row> rows(Actor actor, NetworkId network, Frozen frozen) {
        Map<RegionalKey, Kept> signed = rows.standing(frozen.id());
        Map<RegionalKey, Integer> earlier = rows.earlier(frozen.number());
        Map<RegionalKey, Asked> asked = rows.asked(frozen.id());
        Map<RegionalKey, Proposed> known = known(actor, network);
        known.putAll(heads(network));
        rows.earlierSigners(frozen.number())
                .forEach((key, signer) -> known.compute(key, (_, one) -> signer.instead(one)));
        Map<RegionalKey, LocalDate> left = rows.left();
        Map<RegionalKey, List<Former>> former = rows.former();
        return members(network).stream()
                .map(
                        one -> {
                            RegionalKey key = one.administration();
                            Kept kept = signed.get(key);
                            return new Row(
                                    key,
                                    one.name(),
                                    kept == null ? null : kept.signatory(),
                                    kept == null || kept.document() == null ? null : Scan.THERE,
                                    earlier.get(key),
                                    asked.get(key),
                                    known.get(key),
                                    leftOn(one, left),
                                    former.getOrDefault(key, List.of()));
                        })
                .toList();
    }

    /** Whoever has become a member again since then is asked like any other. */
    private static @Nullable LocalDate leftOn(
            PublicMember member, Map<RegionalKey, LocalDate> left) {
        LocalDate on = left.get(member.administration());
        LocalDate since = member.since();
        return on == null || (since != null && on.isBefore(since)) ? null : on;
    }

    /** The member administrations; none where persons are members. */
    private List<PublicMember> members(NetworkId network) {
        return networks.find(network).orElseThrow().members() == MemberKind.PERSON
                ? List.of()
                : memberships.list(network);
    }

    /**
     * Who stands behind each membership: whoever applied for it as its head, or else speaks for it
     * now and can pass on what is for its head.
     */
    private Map<RegionalKey, Proposed> known(Actor actor, NetworkId network) {
        Map<RegionalKey, Proposed> known = new HashMap<>();
        for (Member member : memberships.list(actor, network)) {
            Proposed proposed = proposed(member);
            if (member.status() == MembershipStatus.ACTIVE && proposed != null) {
                known.put(member.administration(), proposed);
            }
        }
        return known;
    }

    private Map<RegionalKey, Proposed> heads(NetworkId network) {
        Map<RegionalKey, Proposed> heads = new HashMap<>();
        for (Holder holder : roles.holdersIn(network)) {
            RegionalKey administration = holder.standing().administration();
            AccountView account = holder.account();
            if (administration != null
                    && holder.standing().role() == Role.HEAD_OF_ADMINISTRATION
                    && account.enabled()) {
                heads.put(administration, new Proposed(account.name(), account.mailbox(), null));
            }
        }
        return heads;
    }

    private static @Nullable Proposed proposed(Member member) {
        String mailbox = member.mailbox();
        String person = member.personName();
        if (mailbox != null && person != null) {
            return new Proposed(person, new Mailbox(mailbox), null);
        }
        return speaking(member)
                .findFirst()
                .map(one -> new Proposed("", new Mailbox(one.mailbox()), one.name()))
                .orElse(null);
    }

    private static Stream<ContactPeriod> speaking(Member member) {
        return member.contacts().stream().filter(one -> one.until() == null);
    }

    @Override
    @Transactional(readOnly = true)
    public Row row(Actor actor, NetworkId network, RegionalKey administration) {
        return list(actor, network).stream()
                .filter(one -> one.administration().equals(administration))
                .findFirst()
                .orElseThrow(PageNotFound::new);
    }

    @Override
    @Transactional(readOnly = true)
    public int missing(Actor actor, NetworkId network) {
        NetworkScope.requireBound(network);
        actor.require(Permission.MANAGE_MEMBERS, network);
        Frozen frozen = editions.inForce().orElse(null);
        if (frozen == null) {
            return 0;
        }
        Map<RegionalKey, Kept> signed = rows.standing(frozen.id());
        Map<RegionalKey, LocalDate> left = rows.left();
        return Math.toIntExact(
                members(network).stream()
                        .filter(one -> !signed.containsKey(one.administration()))
                        .filter(one -> leftOn(one, left) == null)
                        .count());
    }

    @Override
    public AskResult ask(
            Actor actor,
            NetworkId network,
            RegionalKey administration,
            String person,
            Mailbox mailbox,
            Sureness sure) {
        Row row = row(actor, network, administration);
        MailboxOrigin origin = mailboxes.originOf(mailbox, administration);
        if (row.isSigned()) {
            return AskResult.STALE;
        }
        List<String> contacts = contacts(actor, network, administration, mailbox);
        String contact =
                contacts.stream()
                        .filter(name -> !name.equalsIgnoreCase(person.strip()))
                        .findFirst()
                        .orElse(null);
        if (person.isBlank() && contact == null) {
            return AskResult.NAMELESS;
        }
        if (origin == MailboxOrigin.PRIVATE) {
            return AskResult.PRIVATE_MAILBOX;
        }
        boolean known = !contacts.isEmpty() || row.isOffered(mailbox);
        if (origin != MailboxOrigin.OFFICIAL && !known && sure == Sureness.NOT_SURE) {
            return AskResult.UNKNOWN_MAILBOX;
        }
        mail(network, row, new Proposed(person.strip(), mailbox, contact), Occasion.FIRST);
        deeds.tell(actor, network, "asked", administration, row.name());
        return AskResult.DONE;
    }

    /** Those who speak for the administration and have that mailbox, by their names. */
    private List<String> contacts(
            Actor actor, NetworkId network, RegionalKey administration, Mailbox mailbox) {
        return memberships.list(actor, network).stream()
                .filter(one -> one.status() == MembershipStatus.ACTIVE)
                .filter(one -> one.administration().equals(administration))
                .flatMap(SignatureService::speaking)
                .filter(one -> new Mailbox(one.mailbox()).equals(mailbox))
                .map(ContactPeriod::name)
                .toList();
    }

    private void mail(NetworkId network, Row row, Proposed to, Occasion occasion) {
        Frozen frozen = inForce();
        UUID request =
                rows.ask(
                        frozen.id(),
                        row.administration(),
                        to.person(),
                        to.mailbox(),
                        to.contact(),
                        clock.instant());
        mails.ask(
                network,
                request,
                new Asking(to.person(), to.mailbox(), to.contact(), row.name(), title(frozen)),
                occasion);
    }

    private String title(Frozen frozen) {
        return editions.text(frozen.id(), frozen.state()).title();
    }

    private Frozen inForce() {
        return editions.inForce().orElseThrow(PageNotFound::new);
    }

    @Override
    public int askKnown(Actor actor, NetworkId network) {
        int asked = 0;
        for (Row row : list(actor, network)) {
            Proposed proposed = row.proposed();
            if (row.canBeAskedAtOnce()
                    && proposed != null
                    && mailboxes.originOf(proposed.mailbox(), row.administration())
                            != MailboxOrigin.PRIVATE) {
                mail(network, row, proposed, Occasion.FIRST);
                deeds.tell(actor, network, "asked", row.administration(), row.name());
                asked++;
            }
        }
        return asked;
    }

    @Override
    public int remind(Actor actor, NetworkId network) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), EditionRows.GERMANY);
        int reminded = 0;
        for (Row row : list(actor, network)) {
            Asked asked = row.asked();
            if (asked != null && row.canBeRemindedOn(today)) {
                mail(
                        network,
                        row,
                        new Proposed(asked.person(), asked.mailbox(), asked.contact()),
                        Occasion.AGAIN);
                deeds.tell(actor, network, "reminded", row.administration(), row.name());
                reminded++;
            }
        }
        return reminded;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Mine> mine(Actor actor, NetworkId network) {
        NetworkScope.requireBound(network);
        Frozen frozen = editions.inForce().orElse(null);
        if (frozen == null || !representsAnybody(actor, network)) {
            return List.of();
        }
        Map<RegionalKey, Kept> signed = rows.standing(frozen.id());
        Map<RegionalKey, LocalDate> left = rows.left();
        String function = profiles.of(actor).function();
        return members(network).stream()
                .flatMap(
                        one ->
                                mine(
                                        actor,
                                        network,
                                        one,
                                        signed.get(one.administration()),
                                        leftOn(one, left),
                                        function)
                                        .stream())
                .toList();
    }

    private static boolean representsAnybody(Actor actor, NetworkId network) {
        return actor.standings().stream()
                .anyMatch(one -> network.equals(one.network()) && one.administration() != null);
    }

    private static Optional<Mine> mine(
            Actor actor,
            NetworkId network,
            PublicMember member,
            @Nullable Kept kept,
            @Nullable LocalDate leftOn,
            String function) {
        RegionalKey key = member.administration();
        if (!represents(actor, network, key)
                || !actor.may(Permission.HAND_IN_DECLARATION, network, key)) {
            return Optional.empty();
        }
        return Optional.of(
                new Mine(
                        key,
                        member.name(),
                        kept == null ? null : kept.signatory(),
                        leftOn,
                        actor.may(Permission.SIGN_DECLARATION, network, key)
                                ? Hand.SIGNS
                                : Hand.HANDS_IN,
                        function));
    }

    private static boolean represents(Actor actor, NetworkId network, RegionalKey administration) {
        return actor.standings().stream()
                .anyMatch(
                        one ->
                                network.equals(one.network())
                                        && administration.equals(one.administration()));
    }

    @Override
    public SignResult sign(
            Actor actor,
            NetworkId network,
            RegionalKey administration,
            int edition,
            String function) {
        NetworkScope.requireBound(network);
        actor.require(Permission.SIGN_DECLARATION, network, administration);
        Author author = Author.of(actor);
        SignResult result =
                keep(
                        network,
                        administration,
                        edition,
                        name ->
                                new Signing(
                                        administration,
                                        name,
                                        actor.name(),
                                        function.strip(),
                                        SignatureWay.ACCOUNT,
                                        clock.instant(),
                                        author,
                                        null,
                                        null,
                                        "",
                                        ""));
        if (result instanceof SignResult.Done) {
            deeds.tell(actor, network, "signed", administration, name(network, administration));
        }
        return result;
    }

    /**
     * @param edition that was looked at
     */
    private SignResult keep(
            NetworkId network, RegionalKey administration, int edition, SigningOf signing) {
        Frozen frozen = inForce();
        String name = nameOf(network, administration).orElse(null);
        if (frozen.number() != edition || name == null) {
            return new SignResult.Stale();
        }
        return rows.sign(frozen.id(), frozen.sha256(), signing.of(name))
                ? new SignResult.Done()
                : new SignResult.Already();
    }

    private Optional<String> nameOf(NetworkId network, RegionalKey administration) {
        return members(network).stream()
                .filter(one -> one.administration().equals(administration))
                .map(PublicMember::name)
                .findFirst();
    }

    private String name(NetworkId network, RegionalKey administration) {
        return nameOf(network, administration).orElseThrow();
    }

    @Override
    public SignResult handIn(
            Actor actor,
            NetworkId network,
            RegionalKey administration,
            int edition,
            SignedPaper paper,
            Sureness sure) {
        NetworkScope.requireBound(network);
        actor.require(Permission.HAND_IN_DECLARATION, network, administration);
        Frozen frozen = inForce();
        LocalDate on = paper.on();
        Upload scan = paper.scan();
        LocalDate left = rows.left().get(administration);
        if (on.isAfter(today())
                || on.isBefore(frozen.adoptedOn())
                || (left != null && on.isBefore(left))) {
            return new SignResult.WrongDay();
        }
        if (rows.standing(frozen.id()).containsKey(administration)) {
            return new SignResult.Already();
        }
        Optional<Refusal> refusal =
                documents.refusal(scan.fileName(), scan.content(), EnumSet.of(AcceptedType.PDF));
        if (refusal.isPresent()) {
            return new SignResult.FileRefused(refusal.get());
        }
        if (isUnsigned(scan)) {
            return new SignResult.Unsigned();
        }
        String head = representatives.otherHead(network, administration, frozen, paper.person());
        if (head != null && sure == Sureness.NOT_SURE) {
            return new SignResult.OtherHead(head);
        }
        return store(actor, network, administration, edition, paper);
    }

    /** Whether it is, byte by byte, what the hub prints to be signed. */
    private boolean isUnsigned(Upload scan) {
        return editions.papers().stream()
                .map(paper -> documents.content(paper).orElseThrow())
                .anyMatch(paper -> Arrays.equals(paper, scan.content()));
    }

    private SignResult store(
            Actor actor,
            NetworkId network,
            RegionalKey administration,
            int edition,
            SignedPaper paper) {
        Upload scan = paper.scan();
        String signer = representatives.spelled(network, administration, inForce(), paper.person());
        return switch (documents.store(
                scan.fileName(), scan.content(), EnumSet.of(AcceptedType.PDF))) {
            case StoreResult.Refused(Refusal reason) -> new SignResult.FileRefused(reason);
            case StoreResult.Stored(StoredDocument document) -> {
                SignResult result =
                        keep(
                                network,
                                administration,
                                edition,
                                name ->
                                        new Signing(
                                                administration,
                                                name,
                                                signer,
                                                paper.function().strip(),
                                                SignatureWay.PAPER,
                                                noon(paper.on()),
                                                null,
                                                null,
                                                document.id(),
                                                "",
                                                actor.name()));
                if (result instanceof SignResult.Done) {
                    deeds.tell(
                            actor,
                            network,
                            "handed-in",
                            administration,
                            name(network, administration));
                    tellOfPaper(actor, network, administration);
                } else {
                    documents.remove(document.id());
                }
                yield result;
            }
        };
    }

    /** A paper says what somebody typed: whoever can know better learns of it at once. */
    private void tellOfPaper(Actor actor, NetworkId network, RegionalKey administration) {
        Frozen frozen = inForce();
        Signatory signatory =
                requireNonNull(rows.standing(frozen.id()).get(administration)).signatory();
        HandedIn paper = new HandedIn(signatory, title(frozen), actor.name());
        Set<Mailbox> told = new HashSet<>(Set.of(actor.mailbox()));
        representatives
                .of(network, administration)
                .filter(one -> told.add(one.mailbox()))
                .forEach(one -> mails.tellOfPaper(network, paper, one));
        Asked asked = rows.asked(frozen.id()).get(administration);
        if (asked != null && told.add(asked.mailbox())) {
            mails.tellOfPaper(network, paper, asked.name(), asked.mailbox());
        }
        if (!actor.may(Permission.MANAGE_MEMBERS, network)) {
            representatives
                    .coordination(network)
                    .filter(one -> told.add(one.mailbox()))
                    .forEach(one -> mails.tellCoordination(network, paper, one));
        }
    }

    /** Those who represent an administration learn when others record that it has left. */
    private void tellThatItLeft(
            Actor actor, NetworkId network, RegionalKey administration, String name, LocalDate on) {
        if (represents(actor, network, administration)) {
            return;
        }
        String title = title(inForce());
        representatives
                .of(network, administration)
                .forEach(
                        account ->
                                mails.tellThatItLeft(
                                        network,
                                        on,
                                        new Asking(
                                                account.name(),
                                                account.mailbox(),
                                                null,
                                                name,
                                                title)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), EditionRows.GERMANY);
    }

    /** Of what was signed on paper only the day is known. */
    static Instant noon(LocalDate on) {
        return on.atTime(12, 0).atZone(EditionRows.GERMANY).toInstant();
    }

    @Override
    @Transactional(readOnly = true)
    public LinkResult follow(NetworkId network, String token) {
        NetworkScope.requireBound(network);
        return switch (links.peek(DeclarationMails.LINK_PURPOSE, token)) {
            case Redemption.Valid(String subject) ->
                    request(network, subject)
                            .map(one -> found(network, one))
                            .orElseGet(LinkResult.Unknown::new);
            case Redemption.Expired(String subject) -> over(network, subject);
            case Redemption.Used(String subject) -> over(network, subject);
            case Redemption.Unknown _ -> new LinkResult.Unknown();
        };
    }

    private LinkResult over(NetworkId network, String subject) {
        return request(network, subject).isPresent()
                ? new LinkResult.Over()
                : new LinkResult.Unknown();
    }

    /** What a link is about, if it is one of this network. */
    private Optional<Request> request(NetworkId network, String subject) {
        String start = network + "/";
        return subject.startsWith(start)
                ? rows.request(UUID.fromString(subject.substring(start.length())))
                : Optional.empty();
    }

    private LinkResult found(NetworkId network, Request request) {
        Frozen frozen = editions.inForce().orElse(null);
        String name = nameOf(network, request.administration()).orElse(null);
        return frozen == null
                        || name == null
                        || !frozen.id().equals(request.edition())
                        || rows.standing(frozen.id()).containsKey(request.administration())
                ? new LinkResult.Over()
                : new LinkResult.Found(
                        editions.edition(frozen),
                        request.administration(),
                        name,
                        request.person(),
                        functionOf(network, request, frozen));
    }

    /** What whoever is to sign has said or signed as before. */
    private String functionOf(NetworkId network, Request request, Frozen frozen) {
        return representatives
                .heads(network, request.administration())
                .filter(one -> Representatives.isSame(one.name(), request.person()))
                .map(one -> profiles.functionOf(one.id()))
                .filter(function -> !function.isEmpty())
                .findFirst()
                .or(
                        () ->
                                Optional.ofNullable(
                                                rows.earlierSigners(frozen.number())
                                                        .get(request.administration()))
                                        .filter(
                                                one ->
                                                        Representatives.isSame(
                                                                one.person(), request.person()))
                                        .map(SignatureRows.Signer::function))
                .orElse("");
    }

    @Override
    public SignResult sign(
            NetworkId network,
            String token,
            int edition,
            String person,
            String function,
            Sureness sure) {
        NetworkScope.requireBound(network);
        if (!(follow(network, token) instanceof LinkResult.Found found)) {
            return new SignResult.DeadLink();
        }
        // A link is not used up by a signature that does not come about.
        if (found.edition().number() != edition) {
            return new SignResult.Stale();
        }
        String head = representatives.otherHead(network, found.administration(), inForce(), person);
        if (head != null && sure == Sureness.NOT_SURE) {
            return new SignResult.OtherHead(head);
        }
        if (!(links.redeem(DeclarationMails.LINK_PURPOSE, token)
                instanceof Redemption.Valid(String subject))) {
            return new SignResult.DeadLink();
        }
        Request request = request(network, subject).orElseThrow();
        String signer =
                representatives.spelled(network, request.administration(), inForce(), person);
        SignResult result =
                keep(
                        network,
                        request.administration(),
                        edition,
                        name ->
                                new Signing(
                                        request.administration(),
                                        name,
                                        signer,
                                        function.strip(),
                                        SignatureWay.LINK,
                                        clock.instant(),
                                        null,
                                        // Not that of whoever passed the link on.
                                        request.contact() == null ? request.mailbox() : null,
                                        null,
                                        "",
                                        ""));
        if (result instanceof SignResult.Done) {
            thank(network, request, edition, signer);
        }
        return result;
    }

    private void thank(NetworkId network, Request request, int edition, String person) {
        String name = name(network, request.administration());
        deeds.tellOfItself(network, "signed", request.administration(), name);
        mails.thank(
                network,
                new Asking(person, request.mailbox(), request.contact(), name, title(inForce())),
                edition);
    }

    @Override
    public SignResult leave(
            Actor actor,
            NetworkId network,
            RegionalKey administration,
            LocalDate on,
            String reason) {
        NetworkScope.requireBound(network);
        actor.require(Permission.MANAGE_MEMBERS, network);
        List<Signatory> standing = rows.standing(administration, today());
        if (on.isAfter(today()) || standing.stream().anyMatch(one -> on.isBefore(one.on()))) {
            return new SignResult.WrongDay();
        }
        List<Signatory> left =
                standing.stream().filter(one -> rows.leave(one.id(), on, reason.strip())).toList();
        if (left.isEmpty()) {
            return new SignResult.Already();
        }
        String name = left.getLast().administrationName();
        deeds.tell(actor, network, "left", administration, name);
        tellThatItLeft(actor, network, administration, name, on);
        return new SignResult.Done();
    }

    @Override
    public SignResult strike(Actor actor, NetworkId network, SignatureId signature, String reason) {
        NetworkScope.requireBound(network);
        actor.require(Permission.MANAGE_MEMBERS, network);
        Kept kept =
                rows.find(signature)
                        .filter(one -> one.signatory().way().isTyped())
                        .orElseThrow(PageNotFound::new);
        Signatory signatory = kept.signatory();
        if (!rows.strike(signature, today(), reason.strip())) {
            return new SignResult.Already();
        }
        deeds.tell(
                actor,
                network,
                "struck",
                signatory.administration(),
                signatory.administrationName());
        tellThatItIsStruck(actor, network, kept, reason.strip());
        return new SignResult.Done();
    }

    /** Whoever learned of the signature, or can sign instead, learns that it holds no more. */
    private void tellThatItIsStruck(Actor actor, NetworkId network, Kept kept, String reason) {
        Signatory signatory = kept.signatory();
        Frozen frozen = inForce();
        Struck struck = new Struck(signatory, title(frozen), actor.name(), reason);
        Set<Mailbox> told = new HashSet<>(Set.of(actor.mailbox()));
        representatives
                .of(network, signatory.administration())
                .filter(one -> told.add(one.mailbox()))
                .forEach(
                        one ->
                                mails.tellThatItIsStruck(
                                        network, struck, one.name(), one.mailbox()));
        Mailbox signer = kept.mailbox();
        if (signer != null && told.add(signer)) {
            mails.tellThatItIsStruck(network, struck, signatory.person(), signer);
        }
        Asked asked = rows.asked(frozen.id()).get(signatory.administration());
        if (asked != null && told.add(asked.mailbox())) {
            mails.tellThatItIsStruck(network, struck, asked.name(), asked.mailbox());
        }
    }

    @Override
    @Transactional(readOnly = true)
    public File scan(Actor actor, NetworkId network, SignatureId signature) {
        NetworkScope.requireBound(network);
        Kept kept = rows.find(signature).orElseThrow(PageNotFound::new);
        actor.require(Permission.HAND_IN_DECLARATION, network, kept.signatory().administration());
        DocumentId document = kept.document();
        if (document == null) {
            throw new PageNotFound();
        }
        StoredDocument file = documents.find(document).orElseThrow(PageNotFound::new);
        return new File(
                file.fileName(), file.mediaType(), documents.content(document).orElseThrow());
    }

    /** What is kept of a signature, once the administration is known by name. */
    @FunctionalInterface
    private interface SigningOf {

        Signing of(String administrationName);
    }
}
