package de.interkomm.hub.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.interkomm.hub.audit.TrailVerification.Damage;
import de.interkomm.hub.audit.TrailVerification.Finding;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.ActionTaken;
import de.interkomm.hub.identity.ActionTaken.Change;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.NotPermitted;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.OverviewSource.Happening;
import de.interkomm.hub.personaldata.DataField;
import de.interkomm.hub.personaldata.Person;
import de.interkomm.hub.tenancy.NetworkId;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

@SpringBootTest
class AuditTrailModuleTests {

    private static final AuditQuery EVERYTHING = new AuditQuery("", null, null);
    private static final PageRequest FIRST = PageRequest.of(0, 50);

    @Autowired AuditTrail trail;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    @Autowired Accounts accounts;
    @Autowired Clock clock;
    @Autowired JdbcConnectionDetails database;
    @Autowired TrailData data;
    @Autowired TrailOverview overview;

    private final NetworkId network = network();
    private final NetworkId other = network();

    @Test
    void anActionIsKeptWithActorRoleAndWhatChanged() {
        Actor kora = coordinator(network, "Kora Koordination");
        Change change = new Change("Verwaltungsrebellen", "RuDi");
        act(action(kora, network, "Name").with(Map.of("name", change)));

        AuditEntry entry =
                trail.ofNetwork(kora, network, EVERYTHING, FIRST).getContent().getFirst();

        assertThat(entry.number()).isEqualTo(1);
        assertThat(entry.actor()).isEqualTo("Kora Koordination");
        assertThat(entry.role()).isEqualTo(Role.COORDINATOR);
        assertThat(entry.label()).isEqualTo("Name");
        assertThat(entry.changes()).containsExactly(Map.entry("name", change));
        assertThat(Duration.between(entry.at(), clock.instant())).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void whatWasRolledBackIsNotKept() {
        Actor kora = coordinator(network, "Kora");
        transaction.executeWithoutResult(
                status -> {
                    events.publishEvent(action(kora, network, "never"));
                    status.setRollbackOnly();
                });
        assertThat(trail.ofNetwork(kora, network, EVERYTHING, FIRST)).isEmpty();
    }

    @Test
    void anActionOutsideATransactionIsAMistake() {
        assertThatThrownBy(
                        () ->
                                events.publishEvent(
                                        action(coordinator(network, "Kora"), network, "loose")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aCoordinatorReadsTheOwnTrailAndNoOther() {
        Actor here = coordinator(network, "Hanna Hier");
        Actor there = coordinator(other, "Theo Dort");
        act(action(here, network, "ours"));
        act(action(there, other, "theirs"));

        assertThat(trail.ofNetwork(here, network, EVERYTHING, FIRST))
                .extracting(AuditEntry::label)
                .containsExactly("ours");
        assertThat(trail.ofNetwork(here, network, new AuditQuery("theirs", null, null), FIRST))
                .isEmpty();
        assertThatThrownBy(() -> trail.ofNetwork(here, other, EVERYTHING, FIRST))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> trail.ofHub(here, EVERYTHING, FIRST))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void theOverviewShowsTheNewestOfTheOwnNetworkToThoseWhoReadItsTrail() {
        Actor here = coordinator(network, "Hanna Hier");
        act(action(here, network, "first"));
        act(ActionTaken.in(network, here, Role.COORDINATOR, "application.admit", "x", "letter"));
        act(action(here, network, "second"));
        act(action(coordinator(other, "Theo Dort"), other, "theirs"));

        assertThat(overview.latest(here, network, 5))
                .extracting(Happening::object, Happening::actor, Happening::messageKey)
                .containsExactly(
                        tuple("second", "Hanna Hier", "audit.action.role.granted"),
                        tuple("first", "Hanna Hier", "audit.action.role.granted"));
        assertThat(overview.latest(here, network, 1)).hasSize(1);
        assertThat(overview.latest(here, other, 5)).isEmpty();
        Actor deputy = actor("Dora", Standing.in(network, Role.DEPUTY));
        assertThat(overview.latest(deputy, network, 5)).isEmpty();
    }

    @Test
    void anOperatorActingInANetworkIsSeenByItsCoordinators() {
        Actor operator = actor("Olga Operator", Standing.inTheHub(Role.OPERATOR));
        act(ActionTaken.in(network, operator, Role.OPERATOR, "role.granted", "x", "Kora"));

        assertThat(
                        trail.ofNetwork(coordinator(network, "Kora"), network, EVERYTHING, FIRST)
                                .getContent())
                .extracting(AuditEntry::actor, AuditEntry::role)
                .containsExactly(tuple("Olga Operator", Role.OPERATOR));
        assertThatThrownBy(() -> trail.ofNetwork(operator, network, EVERYTHING, FIRST))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void theSearchFindsActorsAndObjectsAndDays() {
        Actor kora = coordinator(network, "Kora Koordination");
        act(action(kora, network, "100 % Ökostrom"));
        act(action(kora, network, "Haßloch"));
        Instant later = clock.instant().plusSeconds(60);

        assertThat(labels(kora, new AuditQuery("haßl", null, null))).containsExactly("Haßloch");
        assertThat(labels(kora, new AuditQuery("%", null, null))).containsExactly("100 % Ökostrom");
        assertThat(labels(kora, new AuditQuery("koordination", null, later))).hasSize(2);
        assertThat(labels(kora, new AuditQuery("", later, null))).isEmpty();
    }

    @Test
    void manyAtOnceMakeOneUnbrokenChain() throws Exception {
        Actor kora = coordinator(network, "Kora");
        Callable<Object> act =
                () -> {
                    act(action(kora, network, "at once"));
                    return network;
                };
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one : threads.invokeAll(Collections.nCopies(20, act))) {
                one.get();
            }
        }
        assertThat(verify(network))
                .isInstanceOfSatisfying(
                        Finding.Intact.class, intact -> assertThat(intact.entries()).isEqualTo(20));
    }

    @Test
    void aChangedEntryIsFound() {
        three();
        owner().sql("update hub.audit_entry set role = 'EDITOR' where chain = ? and number = 2")
                .param(network.value())
                .update();
        assertThat(verify(network))
                .isEqualTo(new Finding.Tampered(network.value(), 2, Damage.CHANGED));
    }

    @Test
    void aChangedNameIsFoundAndAnErasedOneIsFine() {
        three();
        String ofSecond =
                " where entry_id = (select id from hub.audit_entry where chain = ? and number = 2)";
        owner().sql("update hub.audit_detail set label = 'somebody else'" + ofSecond)
                .param(network.value())
                .update();
        assertThat(verify(network))
                .isEqualTo(new Finding.Tampered(network.value(), 2, Damage.DETAILS_CHANGED));

        jdbc.sql("delete from hub.audit_detail" + ofSecond).param(network.value()).update();
        assertThat(verify(network)).isInstanceOf(Finding.Intact.class);
    }

    @Test
    void whoIsErasedIsNamedNoMoreAndTheChainHolds() {
        Actor kora = coordinator(network, "Kora");
        Actor gone = coordinator(network, "Erika Muster");
        act(
                ActionTaken.in(
                        network,
                        kora,
                        Role.COORDINATOR,
                        "person.deactivated",
                        gone.account().toString(),
                        "Erika Muster"));
        act(action(kora, network, "something else"));
        act(action(kora, network, "Arbeitsgruppe: Erika Muster"));
        Person erika = new Person(gone.account().value(), gone.mailbox().address(), "Erika Muster");

        transaction.executeWithoutResult(_ -> data.eraseInHub(erika, clock.instant()));

        assertThat(trail.ofNetwork(kora, network, EVERYTHING, FIRST))
                .extracting(AuditEntry::label)
                .containsExactly(null, "something else", null);
        assertThat(verify(network)).isInstanceOf(Finding.Intact.class);
    }

    @Test
    void thePersonReadsWhichRoleWasGivenAndNotInWhichSomebodyElseGaveIt() {
        Actor kora = coordinator(network, "Kora");
        Actor erika = coordinator(network, "Erika Muster");
        act(
                ActionTaken.in(
                                network,
                                kora,
                                Role.COORDINATOR,
                                "role.granted",
                                erika.account().toString(),
                                "Erika Muster")
                        .with(Map.of("role", new Change(null, "EDITOR"))));
        act(action(erika, network, "somebody else"));

        assertThat(
                        data.inHub(
                                new Person(
                                        erika.account().value(),
                                        erika.mailbox().address(),
                                        "Erika Muster")))
                .extracting(
                        one -> one.entries().get(DataField.ROLE),
                        one -> one.entries().get(DataField.ACTED_AS),
                        one -> one.entries().get(DataField.OBJECT))
                .containsExactly(
                        tuple("EDITOR", null, "Erika Muster"), tuple(null, "COORDINATOR", null));
    }

    /** The role tells nobody who it was, so it is no part of what goes with the person. */
    @Test
    void whichRoleWasGivenIsToldWhenWhoGotItIsErased() {
        Actor kora = coordinator(network, "Kora");
        Actor gone = coordinator(network, "Erika Muster");
        Change given = new Change(null, "EDITOR");
        act(
                ActionTaken.in(
                                network,
                                kora,
                                Role.COORDINATOR,
                                "role.granted",
                                gone.account().toString(),
                                "Erika Muster")
                        .with(Map.of("role", given, "purpose", new Change("Erikas Zweck", null))));
        Person erika = new Person(gone.account().value(), gone.mailbox().address(), "Erika Muster");

        transaction.executeWithoutResult(_ -> data.eraseInHub(erika, clock.instant()));

        AuditEntry entry =
                trail.ofNetwork(kora, network, EVERYTHING, FIRST).getContent().getFirst();
        assertThat(entry.label()).isNull();
        assertThat(entry.changes()).containsExactly(Map.entry("role", given));
        assertThat(verify(network)).isInstanceOf(Finding.Intact.class);
        owner().sql("update hub.audit_entry set facts = null where chain = ?")
                .param(network.value())
                .update();
        assertThat(verify(network))
                .isEqualTo(new Finding.Tampered(network.value(), 1, Damage.CHANGED));
    }

    @Test
    void whatAnErasedPersonDidToTheOwnAccountIsNotSaidToBeTheHubs() {
        Actor kora = coordinator(network, "Kora");
        AccountId gone = AccountId.next();
        act(new ActionTaken(network, gone, null, "passkey.added", "key", "Notebook", Map.of()));
        act(new ActionTaken(network, null, null, "passkey.added", "key", "Notebook", Map.of()));

        assertThat(trail.ofNetwork(kora, network, EVERYTHING, FIRST))
                .extracting(AuditEntry::account, AuditEntry::actor)
                .containsExactly(tuple(null, null), tuple(gone, null));
        assertThat(overview.latest(kora, network, 5))
                .extracting(Happening::nobodyKey)
                .containsExactly("audit.actor.hub", "audit.actor.erased");
    }

    @Test
    void aMissingEntryIsFoundInTheMiddleAndAtTheEnd() {
        three();
        remove(3);
        assertThat(verify(network))
                .isEqualTo(new Finding.Tampered(network.value(), 3, Damage.MISSING));
        remove(2);
        remove(1);
        assertThat(verify(network))
                .isEqualTo(new Finding.Tampered(network.value(), 1, Damage.MISSING));
    }

    @Test
    void theApplicationItselfCannotTamper() {
        three();
        for (String statement :
                List.of(
                        "update hub.audit_entry set role = 'EDITOR'",
                        "delete from hub.audit_entry",
                        "truncate hub.audit_entry cascade",
                        "update hub.audit_detail set label = 'somebody else'")) {
            assertThatThrownBy(() -> jdbc.sql(statement).update())
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    private void three() {
        Actor kora = coordinator(network, "Kora");
        List.of("first", "second", "third").forEach(what -> act(action(kora, network, what)));
        assertThat(verify(network)).isInstanceOf(Finding.Intact.class);
    }

    private void remove(long number) {
        for (String table : List.of("audit_detail where entry_id in", "audit_entry where id in")) {
            owner().sql(
                            "delete from hub."
                                    + table
                                    + " (select id from hub.audit_entry where chain = ? and number"
                                    + " = ?)")
                    .params(network.value(), number)
                    .update();
        }
    }

    /** Whoever has the database itself can change anything in it; that is what the chain is for. */
    private JdbcClient owner() {
        return JdbcClient.create(
                new DriverManagerDataSource(
                        database.getJdbcUrl(),
                        Objects.requireNonNull(database.getUsername()),
                        Objects.requireNonNull(database.getPassword())));
    }

    private Finding verify(NetworkId chain) {
        return transaction.execute(_ -> new TrailVerification(jdbc).verify(chain.value()));
    }

    private List<String> labels(Actor actor, AuditQuery query) {
        return trail.ofNetwork(actor, network, query, FIRST).map(AuditEntry::label).getContent();
    }

    private void act(ActionTaken action) {
        transaction.executeWithoutResult(_ -> events.publishEvent(action));
    }

    private static ActionTaken action(Actor actor, NetworkId network, String label) {
        return ActionTaken.in(network, actor, Role.COORDINATOR, "role.granted", "object", label);
    }

    private Actor coordinator(NetworkId network, String name) {
        return actor(name, Standing.in(network, Role.COORDINATOR));
    }

    private Actor actor(String name, Standing standing) {
        Mailbox mailbox = new Mailbox(UUID.randomUUID() + "@example.org");
        AccountId account = accounts.ensure(mailbox, name);
        return new Actor(account, name, mailbox, Set.of(standing));
    }

    private static NetworkId network() {
        return new NetworkId("a" + UUID.randomUUID().toString().replace("-", "").substring(0, 20));
    }
}
