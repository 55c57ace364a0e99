package de.interkomm.hub.membership.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import static java.util.Objects.requireNonNull;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.AdministrationQuery;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.correspondence.LetterDraft;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Departures;
import de.interkomm.hub.identity.EmploymentId;
import de.interkomm.hub.identity.Employments;
import de.interkomm.hub.identity.MailboxChanged;
import de.interkomm.hub.identity.NetworkPeople;
import de.interkomm.hub.identity.NotPermitted;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.identity.Verification;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.ApplicationForm;
import de.interkomm.hub.membership.ApplicationForm.Contact;
import de.interkomm.hub.membership.Applications;
import de.interkomm.hub.membership.Applications.StartResult;
import de.interkomm.hub.membership.ContactHandovers;
import de.interkomm.hub.membership.ContactHandovers.Answer;
import de.interkomm.hub.membership.ContactHandovers.Naming;
import de.interkomm.hub.membership.MembershipId;
import de.interkomm.hub.membership.MembershipStatus;
import de.interkomm.hub.membership.Memberships;
import de.interkomm.hub.membership.Memberships.Change;
import de.interkomm.hub.membership.Memberships.ChangeResult;
import de.interkomm.hub.membership.Memberships.Member;
import de.interkomm.hub.membership.MyNetworks;
import de.interkomm.hub.personaldata.DataField;
import de.interkomm.hub.personaldata.Person;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.TestNetworks;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What admissions, changes and handovers make of the people behind a membership. */
@SpringBootTest
class MemberRolesModuleTests {

    private static final NetworkId HERE = TestNetworks.COUNCIL;
    private static final NetworkId ELSEWHERE = TestNetworks.TOWNS;
    private static final NetworkId STAFF = TestNetworks.STAFF;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Pattern TOKEN = Pattern.compile("/handover\\?token=([\\w-]+)");
    private static final AtomicInteger USED = new AtomicInteger();

    @Autowired Applications applications;
    @Autowired ApplicationRepository stored;
    @Autowired Admissions admissions;
    @Autowired Memberships memberships;
    @Autowired ContactHandovers handovers;
    @Autowired NetworkPeople people;
    @Autowired MyNetworks networks;
    @Autowired Policies policies;
    @Autowired Administrations administrations;
    @Autowired Accounts accounts;
    @Autowired Roles roles;
    @Autowired Employments employments;
    @Autowired Departures departures;
    @Autowired ApplicationEventPublisher events;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired MembershipData kept;

    @Test
    void anAdmissionMakesHeadAndContactPerson() {
        Admitted admitted = admit(HERE);
        assertThat(holders(admitted))
                .containsExactlyInAnyOrder(
                        new Held(admitted.head(), Role.HEAD_OF_ADMINISTRATION),
                        new Held(admitted.contact(), Role.CONTACT_PERSON));
    }

    @Test
    void anotherHeadTakesTheRoleFromTheFirstAndIsTold() {
        Admitted admitted = admit(HERE);
        Contact next = new Contact("Hanna Haupt", "Bürgermeisterin", mailbox());
        Member member = member(admitted);
        assertThat(nameHead(member, next)).isEqualTo(ChangeResult.DONE);
        assertThat(holders(admitted))
                .containsExactlyInAnyOrder(
                        new Held(next.mailbox(), Role.HEAD_OF_ADMINISTRATION),
                        new Held(admitted.contact(), Role.CONTACT_PERSON));
        assertThat(mailTo(next.mailbox()))
                .contains("als Leitung der Verwaltung eingetragen", "Bürgermeisterin");
        assertThat(mailTo(admitted.head())).contains("Hanna Haupt", "nicht mehr");
        assertThat(nameHead(member, next)).isEqualTo(ChangeResult.STALE);
    }

    @Test
    void theHistoryNamesHeadsUntilTheirNamesAreToGo() {
        Admitted admitted = admit(HERE);
        Member member = member(admitted);
        Contact second = new Contact("Hanna Haupt", "", mailbox());
        Contact third = new Contact("Max Neu", "", mailbox());
        nameHead(member, member.version(), second);
        nameHead(member, member.version() + 1, third);
        assertThat(heads(member)).endsWith("Hanna Haupt", "Hanna Haupt", "Max Neu");
        Mailbox moved = mailbox();
        transaction.executeWithoutResult(
                _ ->
                        events.publishEvent(
                                new MailboxChanged(
                                        HERE,
                                        accounts.ensure(second.mailbox(), second.name()),
                                        second.mailbox().address(),
                                        moved.address())));
        Person person = new Person(null, moved.address(), second.name());
        await().untilAsserted(() -> assertThat(settled(() -> kept.in(HERE, person))).hasSize(2));

        settled(
                () -> {
                    kept.eraseIn(HERE, person, Instant.now());
                    return true;
                });
        assertThat(heads(member)).endsWith("", "", "Max Neu");
        nameHead(member, member.version() + 2, second);
        assertThat(heads(member)).endsWith("Max Neu", "Max Neu", "Hanna Haupt");

        Instant later = Instant.now().plus(Duration.ofDays(3 * 365));
        settled(() -> kept.expireIn(HERE, later));
        assertThat(heads(member)).endsWith("", "", "Hanna Haupt");
    }

    @Test
    void theMailboxOfAnOfficePassesOnButNotWhatIsKeptOfItsHolders() {
        Admitted admitted = admit(HERE);
        Member member = member(admitted);
        Mailbox office = mailbox();
        nameHead(member, member.version(), new Contact("Hanna Haupt", "", office));
        nameHead(member, member.version() + 1, new Contact("Max Neu", "", office));
        accounts.rename(accounts.find(office).orElseThrow().id(), "Max Neuer");
        await().untilAsserted(
                        () ->
                                assertThat(heads(member))
                                        .endsWith("Hanna Haupt", "Hanna Haupt", "Max Neuer"));
        Person person = new Person(null, office.address(), "Max Neuer");
        assertThat(keptNames(person)).containsExactly("Max Neuer", "Max Neuer");

        settled(
                () -> {
                    kept.eraseIn(HERE, person, Instant.now());
                    return true;
                });

        assertThat(heads(member)).endsWith("Hanna Haupt", "Hanna Haupt", "");
        assertThat(keptNames(person)).isEmpty();
        settled(() -> kept.expireIn(HERE, Instant.now().plus(Duration.ofDays(3 * 365))));
        assertThat(heads(member)).endsWith("", "", "");
    }

    @Test
    void whatIsKeptOfAFormerHeadIsOfTheLastOneWithTheMailbox() {
        Admitted admitted = admit(HERE);
        Member member = member(admitted);
        Mailbox office = mailbox();
        nameHead(member, member.version(), new Contact("Hanna Haupt", "", office));
        nameHead(member, member.version() + 1, new Contact("Max Neu", "", office));
        nameHead(member, member.version() + 2, new Contact("Ida Letzte", "", mailbox()));
        Person person = new Person(null, office.address(), "Max Neu");
        assertThat(keptNames(person)).containsExactly("Max Neu", "Max Neu");

        settled(
                () -> {
                    kept.eraseIn(HERE, person, Instant.now());
                    return true;
                });

        assertThat(heads(member)).endsWith("Hanna Haupt", "Hanna Haupt", "", "", "Ida Letzte");
    }

    private List<String> keptNames(Person person) {
        return settled(() -> kept.in(HERE, person)).stream()
                .map(one -> requireNonNull(one.entries().get(DataField.NAME)))
                .toList();
    }

    private <T> T settled(Supplier<T> work) {
        return in(HERE, () -> requireNonNull(transaction.execute(_ -> work.get())));
    }

    private void nameHead(Member member, int version, Contact head) {
        assertThat(
                        in(
                                HERE,
                                () ->
                                        memberships.nameHead(
                                                coordinator(HERE),
                                                HERE,
                                                member.id(),
                                                version,
                                                head)))
                .isEqualTo(ChangeResult.DONE);
    }

    private List<String> heads(Member member) {
        return in(HERE, () -> memberships.history(coordinator(HERE), HERE, member.id())).stream()
                .map(Memberships.Episode::note)
                .toList();
    }

    private String mailTo(Mailbox mailbox) {
        return jdbc.sql(
                        "select body from hub.outgoing_mail where recipient = ? order by id desc"
                                + " limit 1")
                .param(mailbox.address())
                .query(String.class)
                .single();
    }

    @Test
    void anotherContactPersonTakesTheRoleFromTheFirst() {
        Admitted admitted = admit(HERE);
        Contact next = new Contact("Nina Neu", "Digitales", mailbox());
        Member member = member(admitted);
        assertThat(nameContact(member, next)).isEqualTo(ChangeResult.DONE);
        assertThat(holders(admitted))
                .containsExactlyInAnyOrder(
                        new Held(admitted.head(), Role.HEAD_OF_ADMINISTRATION),
                        new Held(next.mailbox(), Role.CONTACT_PERSON));
        assertThat(mailsTo(next.mailbox()))
                .singleElement()
                .asString()
                .contains("Nina Neu, Digitales", "/networks/" + HERE + "/privacy");
        assertThat(mailsTo(admitted.contact())).last().asString().contains("Nina Neu");
    }

    @Test
    void aSuspensionWithdrawsTheRolesAndResumingRestoresThem() {
        Admitted admitted = admit(HERE);
        Set<Held> before = holders(admitted);
        change(admitted, Change.Kind.SUSPEND);
        assertThat(holders(admitted)).isEmpty();
        change(admitted, Change.Kind.RESUME);
        assertThat(holders(admitted)).isEqualTo(before);
    }

    @Test
    void theEndOfAMembershipEndsTheRoles() {
        Admitted admitted = admit(HERE);
        change(admitted, Change.Kind.END);
        assertThat(holders(admitted)).isEmpty();
    }

    @Test
    void aPersonIsAMemberAndPutOutHasAMembershipThatRests() {
        Admitted admitted = admit(STAFF);
        AccountId account = accounts.find(admitted.head()).orElseThrow().id();
        assertThat(rolesIn(STAFF, account)).containsExactly(Standing.in(STAFF, Role.MEMBER));

        people.deactivate(coordinator(STAFF), STAFF, account);
        assertThat(rolesIn(STAFF, account)).isEmpty();
        await().untilAsserted(() -> assertThat(member(admitted).suspendedOn()).isNotNull());
        change(admitted, Change.Kind.RESUME);
        assertThat(rolesIn(STAFF, account)).containsExactly(Standing.in(STAFF, Role.MEMBER));
    }

    @Test
    void aNewNameReachesTheListOfMembersAndARestIsShownThere() {
        Admitted admitted = admit(STAFF);
        AccountId account = accounts.find(admitted.head()).orElseThrow().id();
        accounts.rename(account, "Erika Neu");
        await().untilAsserted(
                        () -> assertThat(member(admitted).personName()).isEqualTo("Erika Neu"));

        assertThat(member(admitted).shown()).isEqualTo(MembershipStatus.ACTIVE);
        jdbc.sql("update hub.account_role set resting = true where account_id = ?")
                .param(account.value())
                .update();
        assertThat(member(admitted).shown()).isEqualTo(MembershipStatus.SUSPENDED);
        assertThat(
                        networks.resting(
                                new Actor(account, "Erika Neu", admitted.head(), Set.of()),
                                Locale.GERMAN))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.profile().id()).isEqualTo(STAFF);
                            assertThat(one.roles()).containsExactly(Role.MEMBER);
                        });
        assertThat(
                        in(
                                STAFF,
                                () ->
                                        memberships.endingAlong(
                                                coordinator(STAFF), STAFF, member(admitted).id())))
                .isEmpty();
    }

    @Test
    void aPersonalMemberIsToldOfTheirOwnMembership() {
        MembershipId id = MembershipId.next();
        Mailbox mailbox = mailbox();
        in(
                STAFF,
                () ->
                        transaction.execute(
                                _ ->
                                        jdbc.sql(
                                                        """
                                                        insert into membership
                                                            (id, version, holder, regional_key,
                                                             administration_name, person_name,
                                                             mailbox, status, since)
                                                        values (?, 0, 'PERSON', '089999999002',
                                                                'Stadt Fern', 'Paul Persönlich', ?,
                                                                'ACTIVE', '2024-01-01')
                                                        """)
                                                .params(id.value(), mailbox.address())
                                                .update()));
        assertThat(
                        in(
                                STAFF,
                                () ->
                                        memberships.change(
                                                coordinator(STAFF),
                                                STAFF,
                                                id,
                                                0,
                                                new Change(Change.Kind.END, TODAY, "Grund"),
                                                new LetterDraft("", "", ""))))
                .isEqualTo(ChangeResult.DONE);
        assertThat(subjects(mailbox))
                .singleElement()
                .asString()
                .contains("Mitgliedschaft ist beendet")
                .doesNotContain("Stadt Fern");
        assertThat(
                        jdbc.sql(
                                        """
                                        select d.label from hub.audit_entry e
                                        join hub.audit_detail d on d.entry_id = e.id
                                        where e.object = ?
                                        """)
                                .param(id.toString())
                                .query(String.class)
                                .list())
                .containsExactly("Paul Persönlich, Stadt Fern");
    }

    // ---- leaving the administration

    @Test
    void aContactPersonWhoLeavesSpeaksForItNoMoreAndCoordinatorsAreTold() {
        Mailbox kora = mailbox();
        accounts.appointCoordinator(HERE, kora, "Kora");
        Admitted admitted = admit(HERE);
        leave(admitted.contact(), admitted);
        assertThat(holders(admitted))
                .containsExactly(new Held(admitted.head(), Role.HEAD_OF_ADMINISTRATION));
        await().untilAsserted(
                        () ->
                                assertThat(subjects(kora))
                                        .anyMatch(
                                                it ->
                                                        it.startsWith(
                                                                "Ansprechperson ausgeschieden")));
        assertThat(member(admitted).contacts().getLast().until()).isNotNull();
        // Nothing that follows brings the role back.
        change(admitted, Change.Kind.SUSPEND);
        change(admitted, Change.Kind.RESUME);
        assertThat(holders(admitted))
                .containsExactly(new Held(admitted.head(), Role.HEAD_OF_ADMINISTRATION));
    }

    @Test
    void whoLeavesEndsAPersonalMembershipAndNobodyElses() {
        Admitted admitted = admit(STAFF);
        Admitted other = admit(STAFF);
        leave(admitted.head(), admitted);
        AccountId account = accounts.find(admitted.head()).orElseThrow().id();
        assertThat(rolesIn(STAFF, account)).isEmpty();
        await().untilAsserted(() -> assertThat(member(admitted).endedOn()).isNotNull());
        assertThat(member(other).endedOn()).isNull();
    }

    @Test
    void whoWorksElsewhereTooGoesOnAsAMemberFromThere() {
        Admitted admitted = admit(STAFF);
        RegionalKey next = new RegionalKey("051130000000");
        AccountId account = accounts.find(admitted.head()).orElseThrow().id();
        employments.verify(account, next, Verification.COORDINATOR, account);
        leave(admitted.head(), admitted);
        assertThat(rolesIn(STAFF, account)).containsExactly(Standing.in(STAFF, Role.MEMBER));
        await().untilAsserted(() -> assertThat(member(admitted).administration()).isEqualTo(next));
        assertThat(member(admitted).endedOn()).isNull();
    }

    @Test
    void anotherMailboxGoesAlongIntoTheMembership() {
        Admitted admitted = admit(HERE);
        Mailbox next = mailbox();
        AccountId account = accounts.find(admitted.contact()).orElseThrow().id();
        transaction.executeWithoutResult(
                _ ->
                        events.publishEvent(
                                new MailboxChanged(
                                        HERE,
                                        account,
                                        admitted.contact().address(),
                                        next.address())));
        await().untilAsserted(
                        () ->
                                assertThat(member(admitted).contacts().getLast().mailbox())
                                        .isEqualTo(next.address()));
    }

    private void leave(Mailbox mailbox, Admitted admitted) {
        AccountId account = accounts.find(mailbox).orElseThrow().id();
        Actor leaving = new Actor(account, "Lea Leaving", mailbox, Set.of());
        EmploymentId employment = employments.begin(account, admitted.key()).id();
        assertThat(departures.leave(leaving, employment)).isTrue();
    }

    private List<String> subjects(Mailbox mailbox) {
        return jdbc.sql("select subject from hub.outgoing_mail where recipient = ?")
                .param(mailbox.address())
                .query(String.class)
                .list();
    }

    // ---- handing over

    @Test
    void theOldContactPersonStaysUntilTheSuccessorConfirms() {
        Admitted admitted = admit(HERE);
        Contact successor = new Contact("Nina Neu", "Digitales", mailbox());
        Actor head = representative(admitted, Role.HEAD_OF_ADMINISTRATION);
        assertThat(name(head, admitted, successor)).isEqualTo(Naming.NAMED);
        assertThat(name(head, admitted, new Contact("X", "Y", mailbox())))
                .isEqualTo(Naming.ANOTHER_IS_OPEN);
        assertThat(holders(admitted)).contains(new Held(admitted.contact(), Role.CONTACT_PERSON));

        assertThat(mailsTo(successor.mailbox()))
                .as("what is stored, what they can do, and that in both languages")
                .singleElement()
                .asString()
                .contains(
                        "Nina Neu, Digitales; " + successor.mailbox(),
                        "/networks/" + HERE + "/privacy",
                        "Stored of you");
        String token = token(successor.mailbox());
        assertThat(in(HERE, () -> handovers.look(HERE, token))).isInstanceOf(Answer.Open.class);
        assertThat(in(ELSEWHERE, () -> handovers.look(ELSEWHERE, token)))
                .isInstanceOf(Answer.Unknown.class);
        assertThat(in(ELSEWHERE, () -> handovers.confirm(ELSEWHERE, token)))
                .isInstanceOf(Answer.Unknown.class);
        assertThat(in(HERE, () -> handovers.confirm(HERE, token)))
                .isInstanceOf(Answer.Confirmed.class);
        assertThat(holders(admitted))
                .containsExactlyInAnyOrder(
                        new Held(admitted.head(), Role.HEAD_OF_ADMINISTRATION),
                        new Held(successor.mailbox(), Role.CONTACT_PERSON));
        assertThat(in(HERE, () -> handovers.confirm(HERE, token)))
                .isInstanceOf(Answer.ConfirmedBefore.class);
        assertThat(mailsTo(admitted.contact())).anyMatch(text -> text.contains("Nina Neu"));
        assertThat(mailsTo(admitted.head())).anyMatch(text -> text.contains("Nina Neu"));
        assertThat(mailsTo(successor.mailbox())).hasSize(2);
        assertThat(name(head, admitted, successor)).isEqualTo(Naming.SPEAKS_ALREADY);
    }

    @Test
    void whatWasTakenBackOrIsTooLateOrHasNoMembershipIsNotConfirmed() {
        Admitted admitted = admit(HERE);
        Actor contact = representative(admitted, Role.CONTACT_PERSON);
        Contact first = new Contact("Eins", "F", mailbox());
        name(contact, admitted, first);
        assertThat(in(HERE, () -> handovers.withdraw(contact, HERE, admitted.key()))).isTrue();
        assertThat(confirm(first)).isInstanceOf(Answer.Withdrawn.class);

        Contact second = new Contact("Zwei", "F", mailbox());
        name(contact, admitted, second);
        in(
                HERE,
                () ->
                        transaction.execute(
                                _ ->
                                        jdbc.sql(
                                                        "update contact_handover set expires_at ="
                                                                + " named_at where mailbox = ?")
                                                .param(second.mailbox().address())
                                                .update()));
        assertThat(confirm(second)).isInstanceOf(Answer.Expired.class);

        Contact third = new Contact("Drei", "F", mailbox());
        assertThat(name(contact, admitted, third)).isEqualTo(Naming.NAMED);
        change(admitted, Change.Kind.SUSPEND);
        assertThat(confirm(third)).isInstanceOf(Answer.Withdrawn.class);
        assertThat(accounts.find(third.mailbox())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyWhoMayNamesASuccessorAndOnlyForTheirOwnAdministration(Role role) {
        Admitted ours = admit(HERE);
        Admitted theirs = admit(HERE);
        Set<Role> may =
                Set.of(
                        Role.COORDINATOR,
                        Role.DEPUTY,
                        Role.HEAD_OF_ADMINISTRATION,
                        Role.CONTACT_PERSON);
        Actor here = actor(standing(role, HERE, ours.key()));
        if (may.contains(role)) {
            assertThat(in(HERE, () -> handovers.of(here, HERE, ours.key())).administration())
                    .isEqualTo(ours.key());
        } else {
            expectRefusal(here, ours);
        }
        if (role.reach() == Role.Reach.ADMINISTRATION) {
            expectRefusal(here, theirs);
        }
        expectRefusal(actor(standing(role, ELSEWHERE, ours.key())), ours);
    }

    @Test
    void openHandoversAreForCoordinatorsOfTheirOwnNetwork() {
        Admitted admitted = admit(HERE);
        name(
                representative(admitted, Role.CONTACT_PERSON),
                admitted,
                new Contact("Eins", "F", mailbox()));
        assertThat(in(HERE, () -> handovers.open(coordinator(HERE), HERE)))
                .anyMatch(open -> open.administration().equals(admitted.key()));
        assertThat(in(ELSEWHERE, () -> handovers.open(coordinator(ELSEWHERE), ELSEWHERE)))
                .noneMatch(open -> open.administration().equals(admitted.key()));
        assertThatThrownBy(() -> in(HERE, () -> handovers.open(coordinator(ELSEWHERE), HERE)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(
                        () ->
                                in(
                                        ELSEWHERE,
                                        () ->
                                                handovers.of(
                                                        coordinator(ELSEWHERE),
                                                        ELSEWHERE,
                                                        admitted.key())))
                .isInstanceOf(PageNotFound.class);
    }

    private void expectRefusal(Actor actor, Admitted admitted) {
        RegionalKey key = admitted.key();
        Contact successor = new Contact("E", "F", mailbox());
        Stream.<Runnable>of(
                        () -> in(HERE, () -> handovers.of(actor, HERE, key)),
                        () -> in(HERE, () -> handovers.name(actor, HERE, key, successor)),
                        () -> in(HERE, () -> handovers.withdraw(actor, HERE, key)))
                .forEach(step -> assertThatThrownBy(step::run).isInstanceOf(NotPermitted.class));
    }

    // ---- hands

    private Naming name(Actor actor, Admitted admitted, Contact successor) {
        return in(HERE, () -> handovers.name(actor, HERE, admitted.key(), successor));
    }

    private Answer confirm(Contact successor) {
        String token = token(successor.mailbox());
        return in(HERE, () -> handovers.confirm(HERE, token));
    }

    private String token(Mailbox mailbox) {
        return mailsTo(mailbox).stream()
                .map(TOKEN::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private List<String> mailsTo(Mailbox mailbox) {
        return jdbc.sql("select body from hub.outgoing_mail where recipient = ? order by id")
                .param(mailbox.address())
                .query(String.class)
                .list();
    }

    private void change(Admitted admitted, Change.Kind kind) {
        Member member = member(admitted);
        NetworkId network = admitted.network();
        Actor coordinator = coordinator(network);
        Change change = new Change(kind, TODAY, "Grund");
        LetterDraft letter =
                LetterDraft.of(
                        requireNonNull(
                                in(
                                                network,
                                                () ->
                                                        memberships.propose(
                                                                coordinator,
                                                                network,
                                                                member.id(),
                                                                change))
                                        .letter()));
        assertThat(
                        in(
                                network,
                                () ->
                                        memberships.change(
                                                coordinator,
                                                network,
                                                member.id(),
                                                member.version(),
                                                change,
                                                letter)))
                .isEqualTo(ChangeResult.DONE);
    }

    private ChangeResult nameHead(Member member, Contact next) {
        return in(
                HERE,
                () ->
                        memberships.nameHead(
                                coordinator(HERE), HERE, member.id(), member.version(), next));
    }

    private ChangeResult nameContact(Member member, Contact next) {
        return in(
                HERE,
                () ->
                        memberships.nameContact(
                                coordinator(HERE), HERE, member.id(), member.version(), next));
    }

    private Member member(Admitted admitted) {
        NetworkId network = admitted.network();
        return in(network, () -> memberships.list(coordinator(network), network)).stream()
                .filter(member -> admitted.head().address().equals(member.mailbox()))
                .findFirst()
                .orElseThrow();
    }

    private Admitted admit(NetworkId network) {
        Administration administration =
                administrations
                        .search(
                                new AdministrationQuery(null, "08", null, null),
                                PageRequest.of(USED.getAndIncrement(), 1))
                        .getContent()
                        .getFirst();
        Contact contact = new Contact("Alma Alt", "Digitales", mailbox());
        ApplicationForm form =
                new ApplicationForm(
                        administration.key(),
                        "Erika Muster",
                        "Bürgermeisterin",
                        mailbox(),
                        ApplicationForm.ContactDetails.of(contact),
                        "");
        in(
                network,
                () -> {
                    StartResult.Kept kept =
                            (StartResult.Kept) applications.start(network, form, Locale.GERMAN);
                    applications.confirmMailbox(network, kept.id(), form.mailbox());
                    return transaction.execute(
                            _ -> {
                                admissions.begin(
                                        policies.profile(network),
                                        stored.findById(kept.id().value()).orElseThrow(),
                                        null);
                                return kept;
                            });
                });
        return new Admitted(network, administration.key(), form.mailbox(), contact.mailbox());
    }

    private Set<Held> holders(Admitted admitted) {
        return roles.holdersIn(admitted.network()).stream()
                .filter(holder -> admitted.key().equals(holder.standing().administration()))
                .map(holder -> new Held(holder.account().mailbox(), holder.standing().role()))
                .collect(Collectors.toSet());
    }

    private Set<Standing> rolesIn(NetworkId network, AccountId account) {
        return roles.holdersIn(network).stream()
                .filter(holder -> holder.account().id().equals(account))
                .map(Roles.Holder::standing)
                .collect(Collectors.toSet());
    }

    private static <R> R in(NetworkId network, Supplier<R> work) {
        return NetworkScope.call(network, work::get);
    }

    private static Actor representative(Admitted admitted, Role role) {
        return actor(Standing.of(admitted.network(), admitted.key(), role));
    }

    private static Actor coordinator(NetworkId network) {
        return actor(Standing.in(network, Role.COORDINATOR));
    }

    private static Actor actor(Standing standing) {
        return new Actor(AccountId.next(), "Hanna Handelnd", mailbox(), Set.of(standing));
    }

    private static Standing standing(Role role, NetworkId network, RegionalKey administration) {
        return switch (role.reach()) {
            case HUB -> Standing.inTheHub(role);
            case NETWORK -> Standing.in(network, role);
            case ADMINISTRATION -> Standing.of(network, administration, role);
        };
    }

    private static Mailbox mailbox() {
        return new Mailbox("m." + UUID.randomUUID() + "@amt.example");
    }

    /** An administration or a person that has just become a member. */
    private record Admitted(NetworkId network, RegionalKey key, Mailbox head, Mailbox contact) {}

    private record Held(Mailbox mailbox, Role role) {}
}
