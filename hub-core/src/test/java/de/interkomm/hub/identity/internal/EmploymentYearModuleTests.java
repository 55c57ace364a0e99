package de.interkomm.hub.identity.internal;

import static de.interkomm.hub.testing.UseCases.expect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import static java.util.Objects.requireNonNull;

import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.DomainOrigin;
import de.interkomm.hub.administrations.OfficialMailboxes;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Departures;
import de.interkomm.hub.identity.Departures.Departure;
import de.interkomm.hub.identity.Employment;
import de.interkomm.hub.identity.Employment.State;
import de.interkomm.hub.identity.EmploymentId;
import de.interkomm.hub.identity.EmploymentRenewals;
import de.interkomm.hub.identity.EmploymentRenewals.Answer;
import de.interkomm.hub.identity.Employments;
import de.interkomm.hub.identity.IdentityTest;
import de.interkomm.hub.identity.MailboxChanges;
import de.interkomm.hub.identity.RateLimits;
import de.interkomm.hub.identity.RecordedMails;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.identity.Roles.Resting;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.identity.Verification;
import de.interkomm.hub.identity.Vouching;
import de.interkomm.hub.identity.Vouching.Asked;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.mail.Outbox;
import de.interkomm.hub.shell.HubAddress;
import de.interkomm.hub.shell.NetworkFrames;
import de.interkomm.hub.tenancy.MovableClock;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkSchemas;
import de.interkomm.hub.testing.Somebody;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What time, colleagues, departures and new mailboxes make of employments. */
@IdentityTest
class EmploymentYearModuleTests {

    private static final RegionalKey ESSEN = new RegionalKey("051130000000");
    private static final RegionalKey WESEL = new RegionalKey("051700000000");
    private static final Pattern TOKEN = Pattern.compile("/employment/\\w+\\?token=([\\w-]+)");

    @Autowired Vouching vouching;
    @Autowired Departures departures;
    @Autowired MailboxChanges mailboxChanges;
    @Autowired Employments employments;
    @Autowired Accounts accounts;
    @Autowired AccountRegistry registry;
    @Autowired RoleRegistry roleRegistry;
    @Autowired Roles roles;
    @Autowired Administrations administrations;
    @Autowired OfficialMailboxes mailboxes;
    @Autowired RateLimits limits;
    @Autowired Outbox outbox;
    @Autowired HubAddress hub;
    @Autowired MessageSource messages;
    @Autowired ObjectProvider<NetworkFrames> frames;
    @Autowired ApplicationEventPublisher events;
    @Autowired NetworkSchemas networks;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    MovableClock clock;
    Employments atThatTime;
    EmploymentYear year;
    EmploymentRenewals renewals;

    String domain;
    NetworkId here;
    NetworkId elsewhere;

    @BeforeEach
    void aYearOfTheirOwn() {
        clock = new MovableClock();
        EmploymentRows rows = new EmploymentRows(jdbc, clock);
        HashedConfirmationLinks links = new HashedConfirmationLinks(jdbc, clock);
        EmploymentMails mails =
                new EmploymentMails(
                        outbox, links, accounts, administrations, hub, messages, frames, clock);
        atThatTime = new EmploymentRegistry(rows, accounts, roleRegistry, mailboxes, events);
        year = new EmploymentYear(rows, mails, accounts, events, transaction);
        renewals = new MailedRenewals(rows, mails, atThatTime, accounts, mailboxes, links, limits);
        domain = "y" + UUID.randomUUID().toString().substring(0, 13) + ".example";
        here = network();
        elsewhere = network();
        networks.found(here);
        networks.found(elsewhere);
    }

    // ---- the year

    @Test
    void aReminderGoesAMonthBeforeAndOnTheDayEachOnce() {
        known();
        employments.begin(account("anna"), ESSEN);
        pass(330);
        assertThat(mails("anna")).isEmpty();
        pass(10);
        assertThat(mails("anna")).hasSize(1);
        assertThat(state("anna")).isEqualTo(State.DUE);
        pass(10);
        assertThat(mails("anna")).hasSize(1);
        pass(20);
        assertThat(mails("anna")).hasSize(2);
        assertThat(state("anna")).isEqualTo(State.DUE);
    }

    @Test
    void theButtonBehindTheLinkRenewsForAYearAndScannersDoNot() {
        known();
        employments.begin(account("anna"), ESSEN);
        pass(340);
        String token = token("anna");
        assertThat(renewals.look(token)).isEqualTo(new Answer.Open("anna", ESSEN));
        assertThat(renewals.look(token)).isEqualTo(new Answer.Open("anna", ESSEN));
        assertThat(state("anna")).isEqualTo(State.DUE);
        assertThat(in(() -> renewals.confirm(token))).isInstanceOf(Answer.Confirmed.class);
        assertThat(state("anna")).isEqualTo(State.VERIFIED);
        assertThat(renewals.look(token)).isInstanceOf(Answer.Confirmed.class);
        pass(200);
        assertThat(state("anna")).isEqualTo(State.VERIFIED);
        assertThat(mails("anna")).hasSize(1);
    }

    @Test
    void afterTheGraceWhatCameFromItRestsUntilItIsVerifiedAgain() {
        known();
        AccountId anna = account("anna");
        Standing contact = Standing.of(here, ESSEN, Role.CONTACT_PERSON);
        Standing member = Standing.in(elsewhere, Role.MEMBER);
        Standing given = Standing.in(here, Role.EDITOR);
        Standing other = Standing.of(here, WESEL, Role.CONTACT_PERSON);
        roles.grant(anna, contact, null);
        roles.grantInEmploy(anna, member, ESSEN);
        roles.grant(anna, given, null);
        roles.grant(anna, other, null);
        employments.begin(anna, ESSEN);
        accounts.appointCoordinator(here, mailbox("kora"), "Kora");
        pass(390);
        assertThat(standings(anna)).containsExactlyInAnyOrder(contact, member, given, other);
        pass(10);
        assertThat(state("anna")).isEqualTo(State.LAPSED);
        assertThat(standings(anna)).containsExactlyInAnyOrder(given, other);
        assertThat(trail(here)).contains("employment.lapsed");
        assertThat(trail(elsewhere)).contains("employment.lapsed");
        assertThat(mails("kora")).singleElement().asString().contains("anna hat nicht bestätigt");
        assertThat(roles.restingOf(anna))
                .extracting(Resting::standing, Resting::all)
                .containsExactlyInAnyOrder(tuple(contact, false), tuple(member, true));
        // What follows from a membership does not wake what rests.
        roles.grant(anna, contact, null);
        roles.grantInEmploy(anna, member, ESSEN);
        assertThat(standings(anna)).containsExactlyInAnyOrder(given, other);

        assertThat(in(() -> renewals.confirm(token("anna")))).isInstanceOf(Answer.Confirmed.class);
        assertThat(standings(anna)).containsExactlyInAnyOrder(contact, member, given, other);
    }

    @Test
    void aDomainWithdrawnMeanwhileDoesNotRenew() {
        known();
        employments.begin(account("anna"), ESSEN);
        mailboxes.withdraw(ESSEN, domain, DomainOrigin.OPERATOR);
        pass(340);
        String token = token("anna");
        assertThat(renewals.look(token)).isEqualTo(new Answer.NotByMailbox(ESSEN));
        assertThat(in(() -> renewals.confirm(token))).isEqualTo(new Answer.NotByMailbox(ESSEN));
        assertThat(state("anna")).isEqualTo(State.DUE);
    }

    @Test
    void whoWasVouchedForRenewsWithTheSameMailbox() {
        employments.verify(account("anna"), ESSEN, Verification.COLLEAGUE, account("berta"));
        pass(340);
        assertThat(in(() -> renewals.confirm(token("anna")))).isInstanceOf(Answer.Confirmed.class);
        Employment renewed = atThatTime.present(account("anna"), ESSEN).orElseThrow();
        assertThat(requireNonNull(renewed.proof()).by()).isEqualTo(Verification.COLLEAGUE);
    }

    @Test
    void anExpiredOrMistypedLinkSaysSo() {
        known();
        employments.begin(account("anna"), ESSEN);
        pass(340);
        String token = token("anna");
        assertThat(renewals.look("no-token")).isEqualTo(new Answer.Unknown());
        pass(100);
        assertThat(renewals.look(token)).isEqualTo(new Answer.Expired());
    }

    // ---- leaving

    @Test
    void thePageSaysWhatEndsAndExactlyThatEnds() {
        known();
        AccountId anna = account("anna");
        Standing contact = Standing.of(here, ESSEN, Role.CONTACT_PERSON);
        Standing member = Standing.in(elsewhere, Role.MEMBER);
        Standing given = Standing.in(here, Role.EDITOR);
        roles.grant(anna, contact, null);
        roles.grantInEmploy(anna, member, ESSEN);
        roles.grant(anna, given, null);
        EmploymentId id = employments.begin(anna, ESSEN).id();

        Departure departure = departures.look(actor("anna"), id).orElseThrow();
        assertThat(departure.ending()).containsExactlyInAnyOrder(contact, member);
        assertThat(departure.moving()).isEmpty();
        assertThat(standings(anna)).hasSize(3);

        assertThat(departures.leave(actor("anna"), id)).isTrue();
        assertThat(standings(anna)).containsExactly(given);
        assertThat(trail(here)).contains("employment.ended");
        assertThat(trail(elsewhere)).contains("employment.ended");
        assertThat(departures.leave(actor("anna"), id)).isFalse();
        assertThat(accounts.find(anna)).isPresent();
    }

    @Test
    void whoLeavesBeforeTheNextEmployerIsVerifiedIsWarnedAndCanStillAskTheCoordinators() {
        known();
        AccountId anna = account("anna");
        Standing member = Standing.in(elsewhere, Role.MEMBER);
        EmploymentId id = employments.begin(anna, ESSEN).id();
        EmploymentId next = employments.begin(anna, WESEL).id();
        assertThat(departures.look(actor("anna"), id).orElseThrow().unproven()).isEmpty();
        roles.grantInEmploy(anna, member, ESSEN);

        Departure departure = departures.look(actor("anna"), id).orElseThrow();
        assertThat(departure.ending()).containsExactly(member);
        assertThat(departure.unproven()).extracting(Employment::id).containsExactly(next);

        departures.leave(actor("anna"), id);
        assertThat(vouching.networksOf(actor("anna"))).containsExactly(elsewhere);
        assertThat(in(() -> vouching.askCoordinators(actor("anna"), next, elsewhere)))
                .isEqualTo(Asked.ASKED);
        Actor kora = holder(Standing.in(elsewhere, Role.COORDINATOR));
        assertThat(vouching.waiting(kora, elsewhere))
                .extracting(Vouching.Waiting::account)
                .containsExactly(anna);
    }

    @Test
    void whoWorksElsewhereTooTakesPersonalMembershipsAlong() {
        known();
        mailboxes.learn(WESEL, domain, DomainOrigin.OPERATOR);
        AccountId anna = account("anna");
        Standing contact = Standing.of(here, ESSEN, Role.CONTACT_PERSON);
        Standing member = Standing.in(elsewhere, Role.MEMBER);
        roles.grant(anna, contact, null);
        roles.grantInEmploy(anna, member, ESSEN);
        EmploymentId id = employments.begin(anna, ESSEN).id();
        EmploymentId next = employments.begin(anna, WESEL).id();
        Departure departure = departures.look(actor("anna"), id).orElseThrow();
        assertThat(departure.ending()).containsExactly(contact);
        assertThat(departure.moving()).containsExactly(member);
        assertThat(departure.next()).isEqualTo(WESEL);
        departures.leave(actor("anna"), id);
        assertThat(standings(anna)).containsExactly(member);
        departures.leave(actor("anna"), next);
        assertThat(standings(anna)).isEmpty();
    }

    @Test
    void nobodyLeavesForOthers() {
        EmploymentId id = employments.begin(account("anna"), ESSEN).id();
        assertThat(departures.look(actor("berta"), id)).isEmpty();
        assertThat(departures.leave(actor("berta"), id)).isFalse();
        assertThat(in(() -> renewals.mailLink(actor("berta"), id))).isFalse();
        assertThat(vouching.askColleague(actor("berta"), id, mailbox("carla")))
                .isEqualTo(Asked.UNKNOWN);
    }

    // ---- a new mailbox

    @Test
    void theAccountGoesAlongOnceTheNewMailboxIsConfirmed() {
        AccountId anna = account("anna");
        Mailbox next = mailbox("anna.neu");
        assertThat(mailboxChanges.request(actor("anna"), next)).isTrue();
        String token = tokens(next).getFirst();
        assertThat(mailboxChanges.look(token))
                .isEqualTo(new MailboxChanges.Answer.Open(mailbox("anna"), next));
        assertThat(accounts.find(next)).isEmpty();
        assertThat(mailboxChanges.confirm(token))
                .isEqualTo(new MailboxChanges.Answer.Changed(next));
        assertThat(accounts.find(next).orElseThrow().id()).isEqualTo(anna);
        assertThat(RecordedMails.to(mailbox("anna"))).hasSize(1);
        assertThat(mailboxChanges.confirm(token)).isEqualTo(new MailboxChanges.Answer.Dead());
    }

    @Test
    void aMailboxWithAnAccountIsRefusedOnlyToItsOwner() {
        account("berta");
        assertThat(mailboxChanges.request(actor("anna"), mailbox("berta"))).isTrue();
        String token = tokens(mailbox("berta")).getFirst();
        assertThat(mailboxChanges.confirm(token))
                .isEqualTo(new MailboxChanges.Answer.Taken(mailbox("berta")));
        assertThat(accounts.find(mailbox("anna"))).isPresent();
    }

    @Test
    void aNewMailboxVerifiesWhatItCan() {
        mailboxes.learn(ESSEN, "neu." + domain, DomainOrigin.OPERATOR);
        AccountId anna = account("anna");
        employments.begin(anna, ESSEN);
        Mailbox next = new Mailbox("anna@neu." + domain);
        mailboxChanges.request(actor("anna"), next);
        mailboxChanges.confirm(tokens(next).getFirst());
        assertThat(employments.isVerified(next, ESSEN)).isTrue();
    }

    // ---- vouching

    @Test
    void aVerifiedColleagueVouchesByAButton() {
        employments.verify(account("berta"), ESSEN, Verification.COORDINATOR, account("kora"));
        EmploymentId id = employments.begin(account("anna"), ESSEN).id();
        assertThat(vouching.askColleague(actor("anna"), id, mailbox("berta")))
                .isEqualTo(Asked.ASKED);
        String token = token("berta");
        assertThat(vouching.look(token))
                .isEqualTo(new Vouching.Answer.Open("anna", mailbox("anna"), ESSEN));
        assertThat(employments.isVerified(mailbox("anna"), ESSEN)).isFalse();
        assertThat(vouching.vouch(token)).isEqualTo(new Vouching.Answer.Vouched("anna"));
        Employment verified = employments.present(account("anna"), ESSEN).orElseThrow();
        assertThat(requireNonNull(verified.proof()).whose()).isEqualTo(account("berta"));
        assertThat(vouching.vouch(token)).isEqualTo(new Vouching.Answer.Settled());
        assertThat(vouching.open(actor("anna"))).isEmpty();
        assertThat(mails("anna")).hasSize(1);
    }

    @Test
    void strangersUnverifiedAndColleaguesElsewhereGetNoMailAndNobodyIsTold() {
        account("berta");
        employments.begin(account("berta"), ESSEN);
        employments.verify(account("carla"), WESEL, Verification.COORDINATOR, account("kora"));
        EmploymentId id = employments.begin(account("anna"), ESSEN).id();
        for (String name : List.of("berta", "carla", "dora")) {
            assertThat(vouching.askColleague(actor("anna"), id, mailbox(name)))
                    .isEqualTo(Asked.ASKED);
            assertThat(RecordedMails.to(mailbox(name))).isEmpty();
        }
        assertThat(vouching.askColleague(actor("anna"), id, mailbox("emma")))
                .isEqualTo(Asked.TOO_MANY);
        assertThat(vouching.askColleague(actor("anna"), id, mailbox("anna")))
                .isEqualTo(Asked.ONESELF);
    }

    @Test
    void aRequestTakenBackIsDead() {
        employments.verify(account("berta"), ESSEN, Verification.COORDINATOR, account("kora"));
        EmploymentId id = employments.begin(account("anna"), ESSEN).id();
        vouching.askColleague(actor("anna"), id, mailbox("berta"));
        assertThat(vouching.askColleague(actor("anna"), id, mailbox("berta")))
                .isEqualTo(Asked.ASKED_ALREADY);
        var request = vouching.open(actor("anna")).getFirst().id();
        assertThat(vouching.withdraw(actor("berta"), request)).isFalse();
        assertThat(vouching.withdraw(actor("anna"), request)).isTrue();
        assertThat(vouching.vouch(token("berta"))).isEqualTo(new Vouching.Answer.Settled());
        assertThat(employments.isVerified(mailbox("anna"), ESSEN)).isFalse();
    }

    @Test
    void whoIsNotVerifiedAnyMoreVouchesForNobody() {
        EmploymentId own =
                employments
                        .verify(account("berta"), ESSEN, Verification.COORDINATOR, account("kora"))
                        .id();
        EmploymentId id = employments.begin(account("anna"), ESSEN).id();
        vouching.askColleague(actor("anna"), id, mailbox("berta"));
        departures.leave(actor("berta"), own);
        assertThat(vouching.vouch(token("berta"))).isEqualTo(new Vouching.Answer.NotVerified());
        assertThat(employments.isVerified(mailbox("anna"), ESSEN)).isFalse();
    }

    @Test
    void aColleagueMayDecline() {
        employments.verify(account("berta"), ESSEN, Verification.COORDINATOR, account("kora"));
        EmploymentId id = employments.begin(account("anna"), ESSEN).id();
        vouching.askColleague(actor("anna"), id, mailbox("berta"));
        assertThat(vouching.decline(token("berta")))
                .isEqualTo(new Vouching.Answer.Declined("anna"));
        assertThat(vouching.open(actor("anna"))).isEmpty();
        assertThat(employments.isVerified(mailbox("anna"), ESSEN)).isFalse();
    }

    @Test
    void coordinatorsVerifyThoseWhoAskTheirNetworkAndNobodyElse() {
        roles.grant(account("anna"), Standing.in(here, Role.GUEST), null);
        EmploymentId id = employments.begin(account("anna"), ESSEN).id();
        assertThat(vouching.askCoordinators(actor("anna"), id, elsewhere)).isEqualTo(Asked.UNKNOWN);
        assertThat(vouching.askCoordinators(actor("anna"), id, here)).isEqualTo(Asked.ASKED);
        Actor kora = holder(Standing.in(here, Role.COORDINATOR));
        Actor neighbour = holder(Standing.in(elsewhere, Role.COORDINATOR));
        var request = vouching.waiting(kora, here).getFirst().id();
        assertThat(vouching.waiting(neighbour, elsewhere)).isEmpty();
        assertThat(vouching.waitingIn(kora, Set.of(here))).containsExactly(Map.entry(here, 1));
        assertThat(vouching.waitingIn(neighbour, Set.of(elsewhere))).isEmpty();
        assertThat(vouching.verify(neighbour, elsewhere, request)).isFalse();
        assertThat(vouching.decline(neighbour, elsewhere, request)).isFalse();
        assertThat(vouching.verify(kora, here, request)).isTrue();
        assertThat(vouching.verify(kora, here, request)).isFalse();
        assertThat(employments.isVerified(mailbox("anna"), ESSEN)).isTrue();
        assertThat(trail(here)).contains("employment.verified");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void theQueueIsForThoseWhoMayInvite(Role role) {
        roles.grant(account("anna"), Standing.in(here, Role.GUEST), null);
        EmploymentId id = employments.begin(account("anna"), ESSEN).id();
        vouching.askCoordinators(actor("anna"), id, here);
        var request = vouching.open(actor("anna")).getFirst().id();
        Actor actor = holder(standing(role));
        for (NetworkId network : List.of(here, elsewhere)) {
            boolean may =
                    network.equals(here) && Set.of(Role.COORDINATOR, Role.DEPUTY).contains(role);
            expect(may, () -> vouching.waiting(actor, network));
            expect(may, () -> vouching.waitingIn(actor, Set.of(network)));
            expect(may, () -> vouching.decline(actor, network, request));
            expect(may, () -> vouching.verify(actor, network, request));
        }
    }

    // ---- hands

    private void known() {
        mailboxes.learn(ESSEN, domain, DomainOrigin.OPERATOR);
    }

    /** Days go by, and the job runs at their end. */
    private void pass(int days) {
        clock.advance(Duration.ofDays(days));
        year.turn();
    }

    private State state(String name) {
        return atThatTime.present(account(name), ESSEN).orElseThrow().state();
    }

    private <T> T in(Supplier<T> work) {
        return requireNonNull(transaction.execute(_ -> work.get()));
    }

    private Standing standing(Role role) {
        return Somebody.standing(role, here, ESSEN);
    }

    private Actor holder(Standing standing) {
        AccountId account = account("h" + UUID.randomUUID());
        roles.grant(account, standing, null);
        return registry.actor(account).orElseThrow();
    }

    private Set<Standing> standings(AccountId account) {
        return registry.actor(account).orElseThrow().standings();
    }

    private List<String> trail(NetworkId network) {
        return jdbc.sql("select action from hub.audit_entry where chain = ? order by number")
                .param(network.value())
                .query(String.class)
                .list();
    }

    private List<String> mails(String name) {
        return RecordedMails.to(mailbox(name)).stream().map(mail -> mail.text()).toList();
    }

    private String token(String name) {
        return tokens(mailbox(name)).getLast();
    }

    private static List<String> tokens(Mailbox mailbox) {
        return RecordedMails.to(mailbox).stream()
                .map(mail -> TOKEN.matcher(mail.text()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();
    }

    private Actor actor(String name) {
        return registry.actor(account(name)).orElseThrow();
    }

    private AccountId account(String name) {
        return accounts.ensure(mailbox(name), name);
    }

    private Mailbox mailbox(String name) {
        return new Mailbox(name + "@" + domain);
    }

    private static NetworkId network() {
        return new NetworkId("y" + UUID.randomUUID().toString().replace("-", "").substring(0, 20));
    }
}
