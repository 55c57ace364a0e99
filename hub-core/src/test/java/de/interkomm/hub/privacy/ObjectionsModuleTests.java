package de.interkomm.hub.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.governance.GroupDraft;
import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupVisibility;
import de.interkomm.hub.governance.Groups;
import de.interkomm.hub.governance.GuestPolicy;
import de.interkomm.hub.governance.Participations;
import de.interkomm.hub.governance.WayIn;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Consents;
import de.interkomm.hub.identity.Consents.Purpose;
import de.interkomm.hub.identity.MyProfile;
import de.interkomm.hub.identity.Profiles;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.personaldata.Processing;
import de.interkomm.hub.personaldata.ProcessingEnd;
import de.interkomm.hub.privacy.Objections.Answering;
import de.interkomm.hub.privacy.Objections.Objection;
import de.interkomm.hub.privacy.Objections.Outcome;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.AGroup;
import de.interkomm.hub.testing.Somebody;
import de.interkomm.hub.testing.TestNetworks;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** One person in two networks, who objects in one of them. */
@SpringBootTest
class ObjectionsModuleTests {

    private static final NetworkId HERE = TestNetworks.VILLAGES;
    private static final NetworkId ELSEWHERE = TestNetworks.TOWNS;

    @Autowired Objections objections;
    @Autowired Profiles profiles;
    @Autowired MyProfile mine;
    @Autowired Consents consents;
    @Autowired Groups groups;
    @Autowired Participations participations;
    @Autowired Somebody somebody;
    @Autowired List<ProcessingEnd> ends;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    private Actor erika = nobody();
    private Actor here = nobody();
    private Actor elsewhere = nobody();

    @BeforeEach
    void inTwoNetworks() {
        erika =
                somebody.called(
                        "Erika Muster",
                        Standing.in(HERE, Role.MEMBER),
                        Standing.in(ELSEWHERE, Role.MEMBER));
        here = somebody.called("Kora", Standing.in(HERE, Role.COORDINATOR));
        elsewhere = somebody.called("Kurt", Standing.in(ELSEWHERE, Role.COORDINATOR));
    }

    @ParameterizedTest
    @EnumSource(Processing.class)
    void whateverEndsByItselfHasSomebodyWhoEndsIt(Processing processing) {
        assertThat(ends.stream().anyMatch(one -> one.ends() == processing))
                .isEqualTo(processing.endsByItself());
    }

    @Test
    void whoeverObjectsToBeingShownIsShownInThatNetworkNoMore() {
        for (NetworkId network : List.of(HERE, ELSEWHERE)) {
            in(network, () -> consents.give(erika, network, Set.of(Purpose.PHONE.wording())));
        }

        answer(Processing.LISTING, Outcome.UPHELD, Processing.LISTING);

        assertThat(isShown(here, HERE)).isFalse();
        assertThat(isShown(elsewhere, ELSEWHERE)).isTrue();
        assertThat(consents.agreeing(HERE, Purpose.PHONE)).doesNotContain(erika.account());
        assertThat(consents.agreeing(ELSEWHERE, Purpose.PHONE)).contains(erika.account());
        assertThat(mine.unlisted(erika)).containsExactly(HERE);
        assertThat(mails())
                .anySatisfy(text -> assertThat(text).contains("Gern.").contains("Umgesetzt:"));
        assertThat(actions(HERE)).contains("objection.answered", "consent.withdrawn");

        assertThat(mine.listAgain(erika, HERE)).isTrue();
        assertThat(mine.listAgain(erika, HERE)).isFalse();
        assertThat(isShown(here, HERE)).isTrue();
        assertThat(consents.agreeing(HERE, Purpose.PHONE)).doesNotContain(erika.account());
    }

    @Test
    void whoeverObjectsToGroupsLeavesThoseOfThatNetworkAndIsNamedThereNoMore() {
        GroupId there = groupOf(HERE, here);
        GroupId other = groupOf(ELSEWHERE, elsewhere);

        answer(Processing.GROUPS, Outcome.UPHELD, Processing.GROUPS);

        assertThat(people(HERE, there)).containsExactly("Ehemaliges Mitglied");
        assertThat(in(HERE, () -> groups.open(here, HERE, there)).seats()).isEmpty();
        assertThat(people(ELSEWHERE, other)).containsExactly("Erika Muster");
        assertThat(in(ELSEWHERE, () -> groups.open(elsewhere, ELSEWHERE, other)).seats())
                .hasSize(1);
        assertThat(isShown(here, HERE)).isTrue();
    }

    @Test
    void theCoordinatorMaySeeThatSomethingElseIsMeant() {
        Objection objection = answer(Processing.OTHER, Outcome.UPHELD, Processing.LISTING);
        assertThat(objection.about()).isEqualTo(Processing.OTHER);
        assertThat(objection.ended()).isEqualTo(Processing.LISTING);
        assertThat(isShown(here, HERE)).isFalse();
    }

    @Test
    void whatIsRefusedOrForPeopleToEndChangesNothing() {
        GroupId there = groupOf(HERE, here);

        Objection refused = answer(Processing.GROUPS, Outcome.REFUSED, Processing.GROUPS);
        answer(Processing.LISTING, Outcome.REFUSED, Processing.LISTING);
        answer(Processing.OTHER, Outcome.UPHELD, Processing.OTHER);

        assertThat(refused.ended()).isNull();
        assertThat(isShown(here, HERE)).isTrue();
        assertThat(people(HERE, there)).containsExactly("Erika Muster");
        assertThat(mails()).noneSatisfy(text -> assertThat(text).contains("Umgesetzt:"));
    }

    /** The objection as it was answered. */
    private Objection answer(Processing about, Outcome outcome, Processing ended) {
        assertThat(objections.make(erika, HERE, about, "Aus Gründen")).isTrue();
        Objection waiting =
                mine().stream().filter(one -> one.outcome() == null).findFirst().orElseThrow();
        assertThat(
                        NetworkScope.call(
                                HERE,
                                () ->
                                        objections.answer(
                                                here, HERE, waiting.id(), outcome, ended, "Gern.")))
                .isEqualTo(Answering.ANSWERED);
        return mine().stream()
                .filter(one -> one.id().equals(waiting.id()))
                .findFirst()
                .orElseThrow();
    }

    private List<Objection> mine() {
        return NetworkScope.call(HERE, () -> objections.in(here, HERE)).stream()
                .filter(one -> one.mailbox().equals(erika.mailbox().address()))
                .toList();
    }

    private boolean isShown(Actor looking, NetworkId network) {
        return profiles.open(looking, network, erika.account()).isPresent();
    }

    private GroupId groupOf(NetworkId network, Actor coordinator) {
        GroupDraft draft =
                AGroup.of(
                        "Gruppe " + UUID.randomUUID(),
                        GroupVisibility.MEMBERS,
                        WayIn.OPEN,
                        GuestPolicy.NONE);
        GroupId id =
                ((Groups.FoundResult.Founded)
                                in(network, () -> groups.found(coordinator, network, draft)))
                        .id();
        in(
                network,
                () ->
                        participations.add(
                                coordinator,
                                network,
                                id,
                                erika.account(),
                                null,
                                GroupFunction.MEMBER));
        return id;
    }

    private List<String> people(NetworkId network, GroupId group) {
        return in(
                network,
                () ->
                        transaction.execute(
                                _ ->
                                        jdbc.sql(
                                                        "select person_name from"
                                                            + " group_participation where group_id"
                                                            + " = ? and person_name is not null")
                                                .param(group.value())
                                                .query(String.class)
                                                .list()));
    }

    private List<String> mails() {
        return jdbc.sql("select body from hub.outgoing_mail where recipient = ?")
                .param(erika.mailbox().address())
                .query(String.class)
                .list();
    }

    private List<String> actions(NetworkId network) {
        return jdbc.sql("select action from hub.audit_entry where chain = ?")
                .param(network.value())
                .query(String.class)
                .list();
    }

    private static Actor nobody() {
        return new Actor(AccountId.next(), "", new Mailbox("nobody@example.org"), Set.of());
    }

    private static <T> T in(NetworkId network, Supplier<T> work) {
        return NetworkScope.call(network, work::get);
    }
}
