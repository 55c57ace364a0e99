package de.interkomm.hub.identity.internal;

import static de.interkomm.hub.testing.UseCases.expect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.IdentityTest;
import de.interkomm.hub.identity.NetworkPeople;
import de.interkomm.hub.identity.NetworkPeople.Assignment;
import de.interkomm.hub.identity.NetworkPeople.Held;
import de.interkomm.hub.identity.NetworkPeople.Origin;
import de.interkomm.hub.identity.NetworkPeople.Person;
import de.interkomm.hub.identity.NetworkPeople.Query;
import de.interkomm.hub.identity.NetworkPeople.Withdrawal;
import de.interkomm.hub.identity.RecordedMails;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.mail.OutgoingMail;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkSchemas;
import de.interkomm.hub.testing.Somebody;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Page;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

@IdentityTest
class NetworkPeopleModuleTests {

    private static final RegionalKey EISENBERG = new RegionalKey("073335003000");
    private static final Query EVERYBODY = new Query("", null, 0);

    @Autowired NetworkPeople people;
    @Autowired Accounts accounts;
    @Autowired AccountRegistry registry;
    @Autowired Roles roles;
    @Autowired NetworkSchemas networks;
    @Autowired JdbcClient jdbc;

    NetworkId here;
    NetworkId elsewhere;
    Actor coordinator;

    @BeforeEach
    void twoNetworks() {
        here = network();
        elsewhere = network();
        coordinator = holder(Role.COORDINATOR, here);
    }

    // ---- role × use case × own and other network

    @ParameterizedTest
    @EnumSource(Role.class)
    void eachUseCaseIsForTheRolesThatMay(Role role) {
        networks.found(here);
        Actor actor = holder(role, here);
        AccountId guest = holder(Role.GUEST, here).account();
        Set<Role> invite = Set.of(Role.COORDINATOR, Role.DEPUTY);
        Set<Role> assign = Set.of(Role.COORDINATOR);
        expect(invite.contains(role), () -> people.find(actor, here, EVERYBODY));
        expect(invite.contains(role), () -> people.open(actor, here, guest));
        expect(assign.contains(role), () -> people.assign(actor, here, guest, Role.EDITOR));
        expect(assign.contains(role), () -> people.withdraw(actor, here, guest, Role.EDITOR));
        AccountId other = holder(Role.GUEST, here).account();
        expect(invite.contains(role), () -> people.deactivate(actor, here, other));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void noRoleReachesIntoAnotherNetwork(Role role) {
        Actor actor = holder(role, elsewhere);
        AccountId guest = holder(Role.GUEST, here).account();
        expect(false, () -> people.find(actor, here, EVERYBODY));
        expect(false, () -> people.open(actor, here, guest));
        expect(false, () -> people.assign(actor, here, guest, Role.EDITOR));
        expect(false, () -> people.withdraw(actor, here, guest, Role.GUEST));
        expect(false, () -> people.deactivate(actor, here, guest));
        assertThat(rolesOf(guest)).containsExactly(Standing.in(here, Role.GUEST));
    }

    @Test
    void aDeputyDoesNotDeactivateThoseWhoRunTheNetwork() {
        Actor deputy = holder(Role.DEPUTY, here);
        for (Role running : List.of(Role.COORDINATOR, Role.DEPUTY, Role.EDITOR)) {
            AccountId one = holder(running, here).account();
            expect(false, () -> people.deactivate(deputy, here, one));
            assertThat(rolesOf(one)).hasSize(1);
        }
    }

    // ---- two networks

    @Test
    void peopleOfOtherNetworksAreNeitherFoundNorOpenedNorChanged() {
        Actor stranger = holder(Role.GUEST, elsewhere);
        assertThat(people.find(coordinator, here, EVERYBODY))
                .extracting(person -> person.account().id())
                .containsExactly(coordinator.account());
        assertThat(people.find(coordinator, here, new Query("m.", Role.GUEST, 0))).isEmpty();
        assertThat(people.open(coordinator, here, stranger.account())).isEmpty();
        assertThat(people.assign(coordinator, here, stranger.account(), Role.EDITOR))
                .isEqualTo(Assignment.NOT_FROM_HERE);
        assertThat(people.withdraw(coordinator, here, stranger.account(), Role.GUEST))
                .isEqualTo(Withdrawal.NOT_HELD);
        assertThat(people.deactivate(coordinator, here, stranger.account()))
                .isEqualTo(Withdrawal.NOT_HELD);
        assertThat(rolesOf(stranger.account())).hasSize(1);
    }

    @Test
    void ofSomebodyInBothOnlyTheRolesHereAreShownAndEnded() {
        networks.found(here);
        AccountId both = holder(Role.GUEST, here).account();
        roles.grant(both, Standing.in(elsewhere, Role.EDITOR), null);
        roles.grant(both, Standing.of(here, EISENBERG, Role.CONTACT_PERSON), null);
        Person shown = people.open(coordinator, here, both).orElseThrow();
        assertThat(shown.roles())
                .extracting(held -> held.standing().role())
                .containsExactly(Role.CONTACT_PERSON, Role.GUEST);

        assertThat(people.deactivate(coordinator, here, both)).isEqualTo(Withdrawal.WITHDRAWN);
        assertThat(rolesOf(both))
                .containsExactlyInAnyOrder(
                        Standing.in(elsewhere, Role.EDITOR),
                        Standing.of(here, EISENBERG, Role.CONTACT_PERSON));
    }

    // ---- finding

    @Test
    void everybodyIsFoundByNameMailboxOrRoleAPageAtATime() {
        for (int more = 0; more < NetworkPeople.PAGE_SIZE; more++) {
            person("Gast %02d".formatted(more), Role.GUEST, here);
        }
        Page<Person> first = people.find(coordinator, here, EVERYBODY);
        assertThat(first).hasSize(NetworkPeople.PAGE_SIZE);
        assertThat(first.getTotalElements()).isEqualTo(NetworkPeople.PAGE_SIZE + 1);
        assertThat(people.find(coordinator, here, new Query("", null, 99))).hasSize(1);
        assertThat(people.find(coordinator, here, new Query(" gast 07 ", null, 0))).hasSize(1);
        assertThat(people.find(coordinator, here, new Query("%", null, 0))).isEmpty();
        assertThat(people.find(coordinator, here, new Query("", Role.COORDINATOR, 0))).hasSize(1);
        assertThat(
                        people.find(
                                coordinator,
                                here,
                                new Query(coordinator.mailbox().address(), null, 0)))
                .hasSize(1);
    }

    // ---- giving and taking

    @Test
    void aRoleIsGivenAndTakenAndTheTrailKnows() {
        networks.found(here);
        AccountId guest = person("Gerda Gast", Role.GUEST, here).account();
        assertThat(people.assign(coordinator, here, guest, Role.EDITOR))
                .isEqualTo(Assignment.ASSIGNED);
        assertThat(people.assign(coordinator, here, guest, Role.EDITOR))
                .isEqualTo(Assignment.HELD_ALREADY);
        assertThat(people.withdraw(coordinator, here, guest, Role.EDITOR))
                .isEqualTo(Withdrawal.WITHDRAWN);
        assertThat(people.withdraw(coordinator, here, guest, Role.EDITOR))
                .isEqualTo(Withdrawal.NOT_HELD);
        assertThat(people.deactivate(coordinator, here, guest)).isEqualTo(Withdrawal.WITHDRAWN);
        assertThat(RecordedMails.to(accounts.find(guest).orElseThrow().mailbox()))
                .extracting(OutgoingMail::subject)
                .satisfiesExactly(
                        given -> assertThat(given).startsWith("Ihre neue Rolle"),
                        taken -> assertThat(taken).startsWith("Eine Rolle endet"),
                        out -> assertThat(out).startsWith("Abgemeldet"));
        assertThat(
                        jdbc.sql(
                                        "select action from hub.audit_entry where chain = ? order"
                                                + " by number")
                                .param(here.value())
                                .query(String.class)
                                .list())
                .containsExactly("role.granted", "role.withdrawn", "person.deactivated");
    }

    @Test
    void whatFollowsFromAMembershipIsNeitherGivenNorTakenByHand() {
        AccountId member = holder(Role.MEMBER, here).account();
        assertThat(people.open(coordinator, here, member).orElseThrow().roles())
                .as("nothing it would hang on")
                .extracting(Held::origin)
                .containsOnly(Origin.ASSIGNED);
        roles.grantInEmploy(member, Standing.in(here, Role.MEMBER), EISENBERG);
        roles.grant(member, Standing.of(here, EISENBERG, Role.HEAD_OF_ADMINISTRATION), null);
        Person shown = people.open(coordinator, here, member).orElseThrow();
        assertThat(shown.roles()).extracting(Held::origin).containsOnly(Origin.MEMBERSHIP);
        assertThat(people.withdraw(coordinator, here, member, Role.MEMBER))
                .isEqualTo(Withdrawal.FOLLOWS_FROM_MEMBERSHIP);
        assertThat(people.withdraw(coordinator, here, member, Role.HEAD_OF_ADMINISTRATION))
                .isEqualTo(Withdrawal.FOLLOWS_FROM_MEMBERSHIP);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> people.assign(coordinator, here, member, Role.CONTACT_PERSON));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> people.assign(coordinator, here, member, Role.OPERATOR));
    }

    @Test
    void theLastCoordinatorStays() {
        assertThat(people.withdraw(coordinator, here, coordinator.account(), Role.COORDINATOR))
                .isEqualTo(Withdrawal.LAST_COORDINATOR_STAYS);
        assertThat(people.deactivate(coordinator, here, coordinator.account()))
                .isEqualTo(Withdrawal.LAST_COORDINATOR_STAYS);
        assertThat(rolesOf(coordinator.account())).hasSize(1);
    }

    @Test
    void ofTwoWhoWithdrawEachOtherAtOnceOneStays() throws Exception {
        networks.found(here);
        Actor second = holder(Role.COORDINATOR, here);
        try (ExecutorService hands = Executors.newFixedThreadPool(2)) {
            List<Callable<Withdrawal>> both =
                    List.of(
                            () ->
                                    people.withdraw(
                                            coordinator, here, second.account(), Role.COORDINATOR),
                            () -> people.deactivate(second, here, coordinator.account()));
            List<Withdrawal> outcomes =
                    hands.invokeAll(both).stream().map(Future::resultNow).toList();
            assertThat(outcomes)
                    .containsExactlyInAnyOrder(
                            Withdrawal.WITHDRAWN, Withdrawal.LAST_COORDINATOR_STAYS);
        }
        assertThat(accounts.coordinatorsOf(here)).hasSize(1);
    }

    // ---- hands

    private Set<Standing> rolesOf(AccountId account) {
        return registry.actor(account).orElseThrow().standings();
    }

    private Actor holder(Role role, NetworkId network) {
        return person("Muster", role, network);
    }

    private Actor person(String name, Role role, NetworkId network) {
        AccountId account =
                accounts.ensure(new Mailbox("m." + UUID.randomUUID() + "@amt.example"), name);
        Standing standing = Somebody.standing(role, network, EISENBERG);
        roles.grant(account, standing, null);
        return registry.actor(account).orElseThrow();
    }

    private static NetworkId network() {
        return new NetworkId("p" + UUID.randomUUID().toString().replace("-", "").substring(0, 20));
    }
}
