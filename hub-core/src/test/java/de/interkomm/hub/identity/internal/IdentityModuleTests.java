package de.interkomm.hub.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.ConfirmationLinks;
import de.interkomm.hub.identity.ConfirmationLinks.Redemption;
import de.interkomm.hub.identity.Coordinators;
import de.interkomm.hub.identity.Coordinators.Appointment;
import de.interkomm.hub.identity.Coordinators.Withdrawal;
import de.interkomm.hub.identity.IdentityTest;
import de.interkomm.hub.identity.NotPermitted;
import de.interkomm.hub.identity.RateLimits;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkSchemas;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

@IdentityTest
class IdentityModuleTests {

    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired Accounts accounts;
    @Autowired AccountRegistry registry;
    @Autowired Coordinators coordinators;
    @Autowired Roles roles;
    @Autowired ConfirmationLinks links;
    @Autowired RateLimits limits;
    @Autowired NetworkSchemas networks;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired Clock clock;

    @Test
    void aMailboxHasOneAccountWhichKeepsItsName() {
        Mailbox mailbox = mailbox();
        AccountId first = accounts.ensure(mailbox, " Erika  Muster ");
        assertThat(accounts.ensure(mailbox, "Somebody Else")).isEqualTo(first);
        assertThat(accounts.find(mailbox).orElseThrow().name()).isEqualTo("Erika Muster");
        assertThat(accounts.find(first)).isEqualTo(accounts.find(mailbox));
    }

    @Test
    void anAccountIsMadeOnceHoweverManyAskAtOnce() throws Exception {
        Mailbox mailbox = mailbox();
        Callable<AccountId> ask = () -> accounts.ensure(mailbox, "Erika");
        assertThat(Set.copyOf(atOnce(List.of(ask, ask, ask, ask)))).hasSize(1);
    }

    @Test
    void theConfiguredMailboxIsOperatorAfterEveryStart() {
        Mailbox mailbox = mailbox();
        OperatorOfTheHub configured = new OperatorOfTheHub(registry, roles, " " + mailbox + " ");
        configured.run(new DefaultApplicationArguments());
        configured.run(new DefaultApplicationArguments());
        assertThat(actor(mailbox).standings()).containsExactly(Standing.inTheHub(Role.OPERATOR));
    }

    @Test
    void aStartWithoutAnOperatorIsFineAndOneWithoutAnAddressIsNot() {
        new OperatorOfTheHub(registry, roles, "").run(new DefaultApplicationArguments());
        OperatorOfTheHub wrong = new OperatorOfTheHub(registry, roles, "admin");
        assertThatThrownBy(() -> wrong.run(new DefaultApplicationArguments()))
                .hasMessageContaining("hub.operator");
    }

    @Test
    void whoeverActsHasEveryRoleHeldAnywhere() {
        Mailbox mailbox = mailbox();
        AccountId account = accounts.ensure(mailbox, "Erika");
        Set<Standing> held =
                Set.of(
                        Standing.in(network(), Role.COORDINATOR),
                        Standing.in(network(), Role.GUEST),
                        Standing.in(network(), Role.MEMBER));
        held.forEach(standing -> roles.grant(account, standing, null));
        assertThat(actor(mailbox).standings()).isEqualTo(held);
    }

    @Test
    void anOperatorAppointsACoordinatorOfOneNetworkOnly() {
        NetworkId here = network();
        NetworkId there = network();
        Mailbox mailbox = mailbox();
        assertThat(coordinators.appoint(operator(), here, mailbox, "Erika"))
                .isEqualTo(Appointment.APPOINTED);
        assertThat(coordinators.appoint(operator(), here, mailbox, "Erika"))
                .isEqualTo(Appointment.WAS_COORDINATOR_ALREADY);
        assertThat(actor(mailbox).networks()).containsExactly(here);
        assertThat(accounts.coordinatorsOf(here))
                .extracting(AccountView::mailbox)
                .containsExactly(mailbox);
        assertThat(accounts.coordinatorsOf(there)).isEmpty();
    }

    @Test
    void nobodyCoordinatesANetworkThatIsNotThere() {
        Mailbox mailbox = mailbox();
        NetworkId nowhere = new NetworkId("not-founded");
        assertThat(coordinators.appoint(operator(), nowhere, mailbox, "Erika"))
                .isEqualTo(Appointment.NO_SUCH_NETWORK);
        assertThat(accounts.find(mailbox)).isEmpty();
        assertThat(coordinators.find(operator(), nowhere)).isEmpty();
    }

    @Test
    void theLastCoordinatorStays() {
        NetworkId network = network();
        AccountId first = appointed(network);
        assertThat(coordinators.withdraw(operator(), network, first))
                .isEqualTo(Withdrawal.LAST_ONE_STAYS);
        AccountId second = appointed(network);
        assertThat(coordinators.withdraw(operator(), network, first))
                .isEqualTo(Withdrawal.WITHDRAWN);
        assertThat(accounts.coordinatorsOf(network))
                .extracting(AccountView::id)
                .containsExactly(second);
    }

    @Test
    void oneStaysAlsoWhenBothAreWithdrawnAtOnce() throws Exception {
        NetworkId network = network();
        AccountId first = appointed(network);
        AccountId second = appointed(network);
        Actor operator = operator();
        assertThat(
                        atOnce(
                                List.<Callable<Withdrawal>>of(
                                        () -> coordinators.withdraw(operator, network, first),
                                        () -> coordinators.withdraw(operator, network, second))))
                .containsExactlyInAnyOrder(Withdrawal.WITHDRAWN, Withdrawal.LAST_ONE_STAYS);
        assertThat(accounts.coordinatorsOf(network)).hasSize(1);
    }

    @Test
    void theCoordinatorOfAnotherNetworkCannotBeWithdrawnHere() {
        NetworkId here = network();
        NetworkId there = network();
        appointed(here);
        appointed(here);
        AccountId other = appointed(there);
        assertThat(coordinators.withdraw(operator(), here, other))
                .isEqualTo(Withdrawal.NO_SUCH_COORDINATOR);
        assertThat(accounts.coordinatorsOf(there)).hasSize(1);
    }

    @Test
    void aCoordinatorIsNoOperator() {
        NetworkId network = network();
        Mailbox mailbox = mailbox();
        accounts.appointCoordinator(network, mailbox, "Erika");
        Actor coordinator = actor(mailbox);
        assertThatThrownBy(() -> coordinators.overview(coordinator))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> coordinators.find(coordinator, network))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> coordinators.appoint(coordinator, network, mailbox(), "Max"))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> coordinators.withdraw(coordinator, network, coordinator.account()))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void theOverviewShowsEveryNetworkWithItsCoordinators() {
        NetworkId without = network();
        NetworkId with = network();
        AccountId account = appointed(with);
        assertThat(coordinators.overview(operator()))
                .anySatisfy(
                        one -> {
                            assertThat(one.network()).isEqualTo(without);
                            assertThat(one.coordinators()).isEmpty();
                        })
                .anySatisfy(
                        one -> {
                            assertThat(one.network()).isEqualTo(with);
                            assertThat(one.failure()).isNull();
                            assertThat(one.coordinators())
                                    .extracting(AccountView::id)
                                    .containsExactly(account);
                        });
    }

    @Test
    void aLinkIsGoodOnceAndForItsPurposeOnly() {
        String token = links.issue("draft", "subject", HOUR);
        assertThat(token).matches("[A-Za-z0-9_-]{43}");
        assertThat(links.peek("draft", token)).isEqualTo(new Redemption.Valid("subject"));
        assertThat(links.redeem("sign-in", token)).isEqualTo(new Redemption.Unknown());
        assertThat(links.redeem("draft", token)).isEqualTo(new Redemption.Valid("subject"));
        assertThat(links.redeem("draft", token)).isEqualTo(new Redemption.Used("subject"));
        assertThat(links.peek("draft", token)).isEqualTo(new Redemption.Used("subject"));
        assertThat(links.peek("draft", "mistyped")).isEqualTo(new Redemption.Unknown());
    }

    @Test
    void ofManyAtOnceOneUsesTheLink() throws Exception {
        String token = links.issue("draft", "subject", HOUR);
        Callable<Redemption> redeem = () -> links.redeem("draft", token);
        assertThat(atOnce(List.of(redeem, redeem, redeem, redeem)))
                .containsExactlyInAnyOrder(
                        new Redemption.Valid("subject"),
                        new Redemption.Used("subject"),
                        new Redemption.Used("subject"),
                        new Redemption.Used("subject"));
    }

    @Test
    void aLinkExpiresAndIsForgottenAMonthLater() {
        String token = links.issue("draft", "subject", HOUR);
        assertThat(linksIn(HOUR).redeem("draft", token))
                .isEqualTo(new Redemption.Expired("subject"));
        linksIn(Duration.ofDays(30)).forgetOld();
        assertThat(links.peek("draft", token)).isEqualTo(new Redemption.Valid("subject"));
        linksIn(Duration.ofDays(31)).forgetOld();
        assertThat(links.peek("draft", token)).isEqualTo(new Redemption.Unknown());
    }

    @Test
    void theDatabaseHoldsNoToken() {
        String token = links.issue("draft", "subject", HOUR);
        assertThat(
                        jdbc.sql(
                                        "select count(*) from hub.confirmation_link l where l::text"
                                                + " like ?")
                                .param("%" + token + "%")
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void nodesCountAttemptsTogether() {
        String key = UUID.randomUUID().toString();
        RateLimits otherNode = new SharedRateLimits(jdbc, clock);
        assertThat(allows(limits, "try", key, 2, HOUR)).isTrue();
        assertThat(allows(otherNode, "try", key, 2, HOUR)).isTrue();
        assertThat(allows(limits, "try", key, 2, HOUR)).isFalse();
        assertThat(allows(otherNode, "try", key, 2, HOUR)).isFalse();
        assertThat(allows(otherNode, "try something else", key, 2, HOUR)).isTrue();
    }

    @Test
    void aPeriodEndsAndANewOneBegins() {
        String key = UUID.randomUUID().toString();
        SharedRateLimits later = new SharedRateLimits(jdbc, Clock.offset(clock, HOUR));
        assertThat(allows(limits, "try", key, 1, HOUR)).isTrue();
        assertThat(allows(limits, "try", key, 1, HOUR)).isFalse();
        assertThat(allows(later, "try", key, 1, HOUR)).isTrue();
        assertThat(allows(later, "try", key, 1, HOUR)).isFalse();
    }

    @Test
    void whoeverIsRefusedLearnsWhenToComeAgain() {
        String key = UUID.randomUUID().toString();
        Clock still = Clock.fixed(clock.instant(), ZoneOffset.UTC);
        RateLimits then = new SharedRateLimits(jdbc, still);
        RateLimits later = new SharedRateLimits(jdbc, Clock.offset(still, Duration.ofMinutes(50)));

        assertThat(then.attempt("try", key, 1, HOUR)).isEqualTo(new RateLimits.Allowed());
        assertThat(later.attempt("try", key, 1, HOUR))
                .isInstanceOfSatisfying(
                        RateLimits.Refused.class,
                        refused -> assertThat(refused.seconds()).isBetween(600L, 601L));
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 2001:db8:1:2:ffff::9, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false",
        "_hidden, unknown, false"
    })
    void aNetworkOfSixtyFourBitsIsOneSender(String one, String other, boolean same) {
        assertThat(RateLimits.sender(one).equals(RateLimits.sender(other))).isEqualTo(same);
    }

    @Test
    void anAttemptCountsAlsoWhenItIsRolledBack() {
        String key = UUID.randomUUID().toString();
        transaction.executeWithoutResult(
                status -> {
                    assertThat(allows(limits, "try", key, 1, HOUR)).isTrue();
                    status.setRollbackOnly();
                });
        assertThat(allows(limits, "try", key, 1, HOUR)).isFalse();
    }

    private static boolean allows(
            RateLimits limits, String action, String key, int times, Duration within) {
        return limits.attempt(action, key, times, within) instanceof RateLimits.Allowed;
    }

    private HashedConfirmationLinks linksIn(Duration time) {
        return new HashedConfirmationLinks(jdbc, Clock.offset(clock, time.plusSeconds(1)));
    }

    private AccountId appointed(NetworkId network) {
        Mailbox mailbox = mailbox();
        accounts.appointCoordinator(network, mailbox, "Coordinator");
        return accounts.find(mailbox).orElseThrow().id();
    }

    private Actor operator() {
        Mailbox mailbox = mailbox();
        roles.grant(accounts.ensure(mailbox, "Operator"), Standing.inTheHub(Role.OPERATOR), null);
        return actor(mailbox);
    }

    private Actor actor(Mailbox mailbox) {
        return registry.actor(accounts.find(mailbox).orElseThrow().id()).orElseThrow();
    }

    private NetworkId network() {
        NetworkId network =
                new NetworkId("i" + UUID.randomUUID().toString().replace("-", "").substring(0, 20));
        networks.found(network);
        return network;
    }

    private static Mailbox mailbox() {
        return new Mailbox("m." + UUID.randomUUID() + "@gemeinde.example");
    }

    private static <T> List<T> atOnce(List<Callable<T>> tasks)
            throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = threads.invokeAll(tasks);
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        }
    }
}
