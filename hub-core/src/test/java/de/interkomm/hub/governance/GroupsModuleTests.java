package de.interkomm.hub.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import de.interkomm.hub.administrations.DomainOrigin;
import de.interkomm.hub.administrations.OfficialMailboxes;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.correspondence.LetterDraft;
import de.interkomm.hub.governance.GroupGuests.Answer;
import de.interkomm.hub.governance.GroupGuests.Invited;
import de.interkomm.hub.governance.Groups.ChangeResult;
import de.interkomm.hub.governance.Groups.FoundResult;
import de.interkomm.hub.governance.Groups.Participant;
import de.interkomm.hub.governance.Groups.Query;
import de.interkomm.hub.governance.Groups.Seat;
import de.interkomm.hub.governance.Groups.Shelf;
import de.interkomm.hub.governance.Groups.View;
import de.interkomm.hub.governance.Participations.Candidate;
import de.interkomm.hub.governance.Participations.Entry;
import de.interkomm.hub.governance.Participations.Turn;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Departures;
import de.interkomm.hub.identity.Employment;
import de.interkomm.hub.identity.EmploymentLapsed;
import de.interkomm.hub.identity.Employments;
import de.interkomm.hub.identity.EndsWithRoles;
import de.interkomm.hub.identity.EndsWithRoles.Ending;
import de.interkomm.hub.identity.NetworkPeople;
import de.interkomm.hub.identity.NotPermitted;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.identity.Verification;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.ApplicationForm.Contact;
import de.interkomm.hub.membership.Dashboards;
import de.interkomm.hub.membership.MembershipId;
import de.interkomm.hub.membership.Memberships;
import de.interkomm.hub.membership.Memberships.Change;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.AGroup;
import de.interkomm.hub.testing.Somebody;
import de.interkomm.hub.testing.TestNetworks;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Groups of one network, seen from inside, from outside and from another network. */
@SpringBootTest
class GroupsModuleTests {

    private static final NetworkId HERE = TestNetworks.VILLAGES;
    private static final NetworkId ELSEWHERE = TestNetworks.TOWNS;

    @Autowired Groups groups;
    @Autowired Participations participations;
    @Autowired GroupGuests guests;
    @Autowired GroupOverviews overviews;
    @Autowired GroupYears years;
    @Autowired Dashboards dashboards;
    @Autowired Somebody somebody;
    @Autowired Accounts accounts;
    @Autowired Roles roles;
    @Autowired Memberships memberships;
    @Autowired NetworkPeople people;
    @Autowired Employments employments;
    @Autowired OfficialMailboxes mailboxes;
    @Autowired Departures departures;
    @Autowired EndsWithRoles ends;
    @Autowired ApplicationEventPublisher events;
    @Autowired Clock clock;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    // ---- founding and changing

    @Test
    void aNameIsTakenOnceAmongLivingGroupsOfAParent() {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        String name = name();
        GroupId first = founded(kora, draft(name, GroupVisibility.PUBLIC, WayIn.OPEN, null));

        assertThat(found(kora, draft(name, GroupVisibility.PUBLIC, WayIn.OPEN, null)))
                .isInstanceOf(FoundResult.NameTaken.class);
        founded(kora, draft(name, GroupVisibility.PUBLIC, WayIn.OPEN, first));

        GroupId other = founded(kora, draft(name(), GroupVisibility.PUBLIC, WayIn.OPEN, null));
        assertThat(
                        in(
                                () ->
                                        groups.edit(
                                                kora,
                                                HERE,
                                                other,
                                                0,
                                                draft(
                                                        name,
                                                        GroupVisibility.PUBLIC,
                                                        WayIn.OPEN,
                                                        null))))
                .isEqualTo(ChangeResult.NAME_TAKEN);
    }

    @Test
    void noGroupBelongsToOneBelowItself() {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        String name = name();
        GroupId above = founded(kora, draft(name, GroupVisibility.PUBLIC, WayIn.OPEN, null));
        GroupId below = founded(kora, draft(name(), GroupVisibility.PUBLIC, WayIn.OPEN, above));

        GroupDraft turned = draft(name, GroupVisibility.PUBLIC, WayIn.OPEN, below);
        assertThat(in(() -> groups.edit(kora, HERE, above, 0, turned)))
                .isEqualTo(ChangeResult.NO_SUCH_PARENT);
        assertThat(in(() -> groups.archive(kora, HERE, above, 0)))
                .isEqualTo(ChangeResult.HAS_GROUPS_BELOW);
    }

    @Test
    void whatIsArchivedComesBackAsItWas() {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        String name = name();
        GroupId id = founded(kora, draft(name, GroupVisibility.PUBLIC, WayIn.OPEN, null));

        assertThat(in(() -> groups.archive(kora, HERE, id, 0))).isEqualTo(ChangeResult.DONE);
        assertThat(names(null, Shelf.LIVING)).doesNotContain(name);
        assertThat(names(null, Shelf.ARCHIVED)).contains(name);
        assertThat(in(() -> participations.join(somebody.in(HERE, Role.MEMBER), HERE, id, null)))
                .isEqualTo(Entry.NOT_THIS_WAY);

        assertThat(in(() -> groups.bringBack(kora, HERE, id, 1))).isEqualTo(ChangeResult.DONE);
        assertThat(names(null, Shelf.LIVING)).contains(name);
    }

    @Test
    void theSlowerOfTwoCoordinatorsIsTold() {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        GroupDraft draft = draft(name(), GroupVisibility.PUBLIC, WayIn.OPEN, null);
        GroupId id = founded(kora, draft);

        assertThat(in(() -> groups.edit(kora, HERE, id, 0, renamed(draft))))
                .isEqualTo(ChangeResult.DONE);
        assertThat(in(() -> groups.edit(kora, HERE, id, 0, renamed(draft))))
                .isEqualTo(ChangeResult.STALE);
    }

    @Test
    void aGroupWithoutABeginningIsKnownSinceTheDayItWasRecorded() {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        GroupId unsaid = founded(kora, draft(name(), GroupVisibility.PUBLIC, WayIn.OPEN, null));
        assertThat(in(() -> years.all(HERE)))
                .filteredOn(one -> one.id().equals(unsaid))
                .extracting(GroupYears.Life::began, GroupYears.Life::from)
                .containsExactly(
                        tuple(
                                null,
                                LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Berlin"))));
    }

    @Test
    void onlyThoseWhoRunTheNetworkFound() {
        GroupDraft draft = draft(name(), GroupVisibility.PUBLIC, WayIn.OPEN, null);
        for (Role role : List.of(Role.EDITOR, Role.MEMBER, Role.GUEST)) {
            assertThatThrownBy(() -> found(somebody.in(HERE, role), draft))
                    .isInstanceOf(NotPermitted.class);
        }
        assertThatThrownBy(() -> found(somebody.in(ELSEWHERE, Role.COORDINATOR), draft))
                .isInstanceOf(NotPermitted.class);
    }

    // ---- who sees what

    @Test
    void everyReaderSeesWhatIsMeantForThem() {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        String open = name();
        String hub = name();
        String network = name();
        String closed = name();
        founded(kora, draft(open, GroupVisibility.PUBLIC, WayIn.OPEN, null));
        founded(kora, draft(hub, GroupVisibility.HUB, WayIn.OPEN, null));
        founded(kora, draft(network, GroupVisibility.NETWORK, WayIn.OPEN, null));
        GroupId inner = founded(kora, draft(closed, GroupVisibility.MEMBERS, WayIn.OPEN, null));
        Actor sitting = somebody.in(HERE, Role.MEMBER);
        put(kora, inner, sitting, GroupFunction.MEMBER);

        List<String> ours = List.of(open, hub, network, closed);
        assertThat(names(null, Shelf.LIVING)).filteredOn(ours::contains).containsOnly(open);
        assertThat(names(somebody.in(ELSEWHERE, Role.COORDINATOR), Shelf.LIVING))
                .filteredOn(ours::contains)
                .containsOnly(open, hub);
        assertThat(names(somebody.in(HERE, Role.MEMBER), Shelf.LIVING))
                .filteredOn(ours::contains)
                .containsOnly(open, hub, network);
        assertThat(names(sitting, Shelf.LIVING)).containsAll(ours);
        assertThat(names(kora, Shelf.LIVING)).containsAll(ours);
        assertThatThrownBy(() -> in(() -> groups.open(null, HERE, inner)))
                .isInstanceOf(PageNotFound.class);
        assertThat(in(() -> overviews.of(null, HERE)).groups())
                .extracting(GroupOverviews.Group::name)
                .contains(open)
                .doesNotContain(hub, network, closed);
    }

    @Test
    void namesAreForPeopleOfTheNetwork() {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        GroupId id = founded(kora, draft(name(), GroupVisibility.PUBLIC, WayIn.OPEN, null));
        put(kora, id, somebody.in(HERE, Role.MEMBER), GroupFunction.LEAD);

        View outside = in(() -> groups.open(somebody.in(ELSEWHERE, Role.MEMBER), HERE, id));
        assertThat(outside.seats()).isEmpty();
        assertThat(outside.former()).isEmpty();
        assertThat(outside.card().people()).isEqualTo(1);
        assertThat(in(() -> groups.open(somebody.in(HERE, Role.GUEST), HERE, id)).seats())
                .hasSize(1);
    }

    // ---- ways in

    @Test
    void whoJoinsTwiceAtOnceIsInOnce() throws Exception {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        GroupId id = founded(kora, draft(name(), GroupVisibility.PUBLIC, WayIn.OPEN, null));
        Actor eager = somebody.in(HERE, Role.MEMBER);

        List<Entry> entries = atOnce(() -> in(() -> participations.join(eager, HERE, id, null)));

        assertThat(entries).containsExactlyInAnyOrder(Entry.DONE, Entry.ALREADY);
        assertThat(seats(kora, id)).hasSize(1);
    }

    @Test
    void aLeadAnswersWhoAsksAndSaysWhyNot() {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        GroupId id = founded(kora, draft(name(), GroupVisibility.PUBLIC, WayIn.ON_REQUEST, null));
        Actor lead = somebody.in(HERE, Role.MEMBER);
        put(kora, id, lead, GroupFunction.LEAD);
        Actor first = somebody.in(HERE, Role.MEMBER);
        Actor second = somebody.in(HERE, Role.MEMBER);

        assertThat(in(() -> participations.join(first, HERE, id, null)))
                .isEqualTo(Entry.NOT_THIS_WAY);
        assertThat(in(() -> participations.ask(first, HERE, id, null, "Gern")))
                .isEqualTo(Entry.DONE);
        assertThat(in(() -> participations.ask(first, HERE, id, null, "Noch mal")))
                .isEqualTo(Entry.ALREADY);
        assertThat(in(() -> participations.ask(second, HERE, id, null, "Auch")))
                .isEqualTo(Entry.DONE);
        assertThat(mailsTo(lead)).hasSize(3).last().asString().contains("Auch");
        List<Participations.Request> waiting = in(() -> participations.requests(lead, HERE, id));
        assertThat(waiting).hasSize(2);
        assertThat(in(() -> dashboards.of(kora, HERE)).waiting())
                .filteredOn(number -> number.href().equals("/networks/village-net/groups#waiting"))
                .singleElement()
                .matches(number -> number.number() >= 2);
        assertThatThrownBy(() -> in(() -> participations.requests(first, HERE, id)))
                .isInstanceOf(PageNotFound.class);

        GroupRequestId one = waiting.getFirst().id();
        GroupRequestId other = waiting.getLast().id();
        assertThat(in(() -> participations.accept(lead, HERE, id, one))).isEqualTo(Turn.DONE);
        assertThat(in(() -> participations.decline(lead, HERE, id, one, "Doch nicht")))
                .isEqualTo(Turn.STALE);
        assertThat(in(() -> participations.decline(lead, HERE, id, other, "Alles besetzt")))
                .isEqualTo(Turn.DONE);
        assertThat(seats(lead, id)).extracting(Seat::person).contains(first.name());
        assertThat(mailsTo(first)).singleElement().asString().contains("/groups/" + id);
        assertThat(mailsTo(second)).singleElement().asString().contains("Alles besetzt");
    }

    @Test
    void coordinatorsLearnThatNobodyLeadsAnyMore() {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        GroupId id = founded(kora, draft(name(), GroupVisibility.PUBLIC, WayIn.OPEN, null));
        Actor lead = somebody.in(HERE, Role.MEMBER);
        put(kora, id, lead, GroupFunction.LEAD);

        assertThat(in(() -> participations.leave(lead, HERE, id))).isEqualTo(Turn.DONE);

        View left = in(() -> groups.open(kora, HERE, id));
        assertThat(left.card().led()).isFalse();
        assertThat(left.former()).extracting(Seat::person).containsExactly(lead.name());
        assertThat(mailsTo(kora)).anyMatch(mail -> mail.contains("leitet niemand mehr"));
    }

    @Test
    void whoeverHasTheMailDomainOfAMemberSitsForIt() {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        GroupId id = founded(kora, draft(name(), GroupVisibility.PUBLIC, WayIn.OPEN, null));
        String digits = "%010d".formatted(ThreadLocalRandom.current().nextLong(10_000_000_000L));
        RegionalKey administration = new RegionalKey("07" + digits);
        member(administration);
        String domain = "dorf" + digits + ".example";
        mailboxes.learn(administration, domain, DomainOrigin.OPERATOR);
        String name = "Ada " + digits;
        AccountId ada = accounts.ensure(new Mailbox("ada@" + domain), name);
        roles.grant(ada, Standing.in(HERE, Role.MEMBER), null);

        assertThat(in(() -> participations.candidates(kora, HERE, id, name)))
                .extracting(Candidate::administrationName)
                .containsExactly("Austrittsdorf");
        assertThat(in(() -> participations.add(kora, HERE, id, ada, null, GroupFunction.MEMBER)))
                .isEqualTo(Turn.DONE);
        assertThat(in(() -> groups.open(kora, HERE, id)).seats())
                .extracting(Seat::person, Seat::administration)
                .contains(tuple(name, administration));
    }

    @Test
    void aLeadManagesPeopleButNamesNoLead() {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        GroupId id = founded(kora, draft(name(), GroupVisibility.PUBLIC, WayIn.OPEN, null));
        Actor lead = somebody.in(HERE, Role.MEMBER);
        Actor deputy = somebody.in(HERE, Role.MEMBER);
        Actor third = somebody.in(HERE, Role.MEMBER);
        put(kora, id, lead, GroupFunction.LEAD);
        put(lead, id, deputy, GroupFunction.DEPUTY);

        assertThatThrownBy(() -> put(lead, id, third, GroupFunction.LEAD))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> put(deputy, id, third, GroupFunction.DEPUTY))
                .isInstanceOf(PageNotFound.class);
        put(deputy, id, third, GroupFunction.MEMBER);
        ParticipationId lasting =
                seats(kora, id).stream()
                        .filter(seat -> seat.person().equals(lead.name()))
                        .findFirst()
                        .orElseThrow()
                        .id();
        assertThatThrownBy(() -> in(() -> participations.end(deputy, HERE, id, lasting)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> in(() -> participations.candidates(third, HERE, id, "")))
                .isInstanceOf(PageNotFound.class);
    }

    @Test
    void nobodyFromElsewhereIsPutIntoAGroup() {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        GroupId id = founded(kora, draft(name(), GroupVisibility.PUBLIC, WayIn.OPEN, null));
        Actor stranger = somebody.in(ELSEWHERE, Role.MEMBER);

        assertThat(
                        in(
                                () ->
                                        participations.add(
                                                kora,
                                                HERE,
                                                id,
                                                stranger.account(),
                                                null,
                                                GroupFunction.MEMBER)))
                .isEqualTo(Turn.NOT_FROM_HERE);
        assertThat(in(() -> participations.add(kora, HERE, id, new RegionalKey("160775051055"))))
                .isEqualTo(Turn.NOT_FROM_HERE);
        assertThatThrownBy(() -> in(() -> participations.join(stranger, HERE, id, null)))
                .isInstanceOf(PageNotFound.class);
    }

    // ---- whoever leaves the network

    @Test
    void anAdministrationIsInWithItsPeopleUntilItsMembershipEnds() {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        GroupId id = founded(kora, draft(name(), GroupVisibility.PUBLIC, WayIn.OPEN, null));
        RegionalKey town = key();
        MembershipId membership = member(town);
        Actor speaker = somebody.in(HERE, Role.MEMBER);
        Actor other = somebody.in(HERE, Role.MEMBER);

        assertThat(in(() -> participations.add(kora, HERE, id, town))).isEqualTo(Turn.DONE);
        assertThat(in(() -> participations.add(kora, HERE, id, town))).isEqualTo(Turn.STALE);
        assertThat(
                        in(
                                () ->
                                        participations.add(
                                                kora,
                                                HERE,
                                                id,
                                                speaker.account(),
                                                town,
                                                GroupFunction.LEAD)))
                .isEqualTo(Turn.DONE);
        put(kora, id, other, GroupFunction.MEMBER);
        View before = in(() -> groups.open(kora, HERE, id));
        assertThat(before.administrations())
                .extracting(Participant::administration)
                .containsExactly(town);
        assertThat(before.seats()).extracting(Seat::administration).contains(town);
        assertThat(in(() -> overviews.of(kora, HERE)).administrations())
                .filteredOn(one -> one.key().equals(town))
                .singleElement()
                .satisfies(one -> assertThat(one.groups()).contains(id));

        String name = before.card().name();
        assertThat(in(() -> memberships.endingAlong(kora, HERE, membership)))
                .containsExactlyInAnyOrder(
                        new Ending("governance.departure.MEMBER", name, "Austrittsdorf"),
                        new Ending("governance.departure.LEAD", name, speaker.name()));

        LocalDate today = LocalDate.now(clock);
        assertThat(
                        in(
                                () ->
                                        memberships.change(
                                                kora,
                                                HERE,
                                                membership,
                                                0,
                                                new Change(Change.Kind.END, today, "Austritt"),
                                                new LetterDraft("", "", ""))))
                .isEqualTo(Memberships.ChangeResult.DONE);

        await().untilAsserted(
                        () ->
                                assertThat(seats(kora, id))
                                        .extracting(Seat::person)
                                        .containsExactly(other.name()));
        View after = in(() -> groups.open(kora, HERE, id));
        assertThat(after.administrations()).isEmpty();
        assertThat(after.former())
                .extracting(Seat::person, Seat::until)
                .containsExactly(tuple(speaker.name(), today));
        assertThat(mailsTo(kora)).anyMatch(mail -> mail.contains("leitet niemand mehr"));
        assertThat(in(() -> participations.add(kora, HERE, id, town)))
                .isEqualTo(Turn.NOT_FROM_HERE);
    }

    @Test
    void whoIsMadeSomethingElseInAGroupIsToldWhatTheyAreNow() {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        Actor lead = somebody.in(HERE, Role.MEMBER);
        GroupId id = founded(kora, draft(name(), GroupVisibility.MEMBERS, WayIn.OPEN, null));
        put(kora, id, lead, GroupFunction.LEAD);
        ParticipationId seat = seats(kora, id).getFirst().id();

        assertThat(in(() -> participations.change(kora, HERE, id, seat, GroupFunction.MEMBER)))
                .isEqualTo(Turn.DONE);

        assertThat(mailsTo(lead))
                .hasSize(2)
                .last()
                .asString()
                .contains(
                        kora.name() + " hat", "dort jetzt: Mitglied der Gruppe.", "/groups/" + id);
    }

    @Test
    void whoIsPutOutOfTheNetworkIsPutOutOfItsGroups() {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        GroupId first = founded(kora, draft(name(), GroupVisibility.PUBLIC, WayIn.OPEN, null));
        GroupId second = founded(kora, draft(name(), GroupVisibility.MEMBERS, WayIn.OPEN, null));
        Actor leaving = somebody.in(HERE, Role.MEMBER);
        Actor staying = somebody.in(HERE, Role.MEMBER);
        for (GroupId group : List.of(first, second)) {
            put(kora, group, leaving, GroupFunction.MEMBER);
            put(kora, group, staying, GroupFunction.MEMBER);
        }

        people.deactivate(kora, HERE, leaving.account());

        for (GroupId group : List.of(first, second)) {
            await().untilAsserted(
                            () ->
                                    assertThat(seats(kora, group))
                                            .extracting(Seat::person)
                                            .containsExactly(staying.name()));
        }
    }

    @Test
    void whoLeavesTheEmployerARoleHangsOnLosesTheSeatsAndIsToldBefore() {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        Actor leaving = somebody.in(HERE, Role.GUEST);
        RegionalKey town = key();
        transaction.executeWithoutResult(
                _ -> {
                    roles.withdraw(leaving.account(), Standing.in(HERE, Role.GUEST));
                    roles.grantInEmploy(leaving.account(), Standing.in(HERE, Role.MEMBER), town);
                });
        Employment employment =
                employments.verify(
                        leaving.account(), town, Verification.COORDINATOR, kora.account());
        GroupId id = founded(kora, draft(name(), GroupVisibility.PUBLIC, WayIn.OPEN, null));
        put(kora, id, leaving, GroupFunction.LEAD);
        String name = in(() -> groups.open(kora, HERE, id)).card().name();

        assertThat(
                        in(
                                () ->
                                        ends.endingWith(
                                                HERE,
                                                leaving.account(),
                                                Set.of(Standing.in(HERE, Role.MEMBER)))))
                .containsExactly(new Ending("governance.departure.LEAD", name, leaving.name()));
        assertThat(departures.leave(leaving, employment.id())).isTrue();

        await().untilAsserted(() -> assertThat(seats(kora, id)).isEmpty());
        assertThat(mailsTo(kora)).anyMatch(mail -> mail.contains("leitet niemand mehr"));
    }

    @Test
    void aLeadWhoseEmploymentIsNotConfirmedRestsAndCoordinatorsAreTold() {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        Actor lead = somebody.in(HERE, Role.GUEST);
        RegionalKey town = key();
        transaction.executeWithoutResult(
                _ -> {
                    roles.withdraw(lead.account(), Standing.in(HERE, Role.GUEST));
                    roles.grantInEmploy(lead.account(), Standing.in(HERE, Role.MEMBER), town);
                });
        employments.verify(lead.account(), town, Verification.COORDINATOR, kora.account());
        GroupId id = founded(kora, draft(name(), GroupVisibility.PUBLIC, WayIn.OPEN, null));
        put(kora, id, lead, GroupFunction.LEAD);

        transaction.executeWithoutResult(
                _ -> {
                    jdbc.sql("update hub.account_role set resting = true where account_id = ?")
                            .param(lead.account().value())
                            .update();
                    events.publishEvent(new EmploymentLapsed(HERE, lead.account(), town.value()));
                });

        await().untilAsserted(
                        () ->
                                assertThat(mailsTo(kora))
                                        .anyMatch(mail -> mail.contains("leitet niemand mehr")));
        View resting = in(() -> groups.open(kora, HERE, id));
        assertThat(resting.card().led()).isFalse();
        assertThat(resting.seats()).extracting(Seat::resting).containsExactly(true);

        employments.verify(lead.account(), town, Verification.COORDINATOR, kora.account());
        View awake = in(() -> groups.open(kora, HERE, id));
        assertThat(awake.card().led()).isTrue();
        assertThat(awake.seats()).extracting(Seat::resting).containsExactly(false);
    }

    @Test
    void whoSpeaksForAnAdministrationNoLongerLosesWhatWasHeldForIt() {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        RegionalKey town = key();
        MembershipId membership = member(town);
        GroupId forTown = founded(kora, draft(name(), GroupVisibility.PUBLIC, WayIn.OPEN, null));
        GroupId inPerson = founded(kora, draft(name(), GroupVisibility.PUBLIC, WayIn.OPEN, null));
        Actor speaker = somebody.in(HERE, Role.DEPUTY);
        put(kora, inPerson, speaker, GroupFunction.MEMBER);
        nameContact(kora, membership, 0, speaker);
        in(
                () ->
                        participations.add(
                                kora,
                                HERE,
                                forTown,
                                speaker.account(),
                                town,
                                GroupFunction.MEMBER));

        Actor next = somebody.in(HERE, Role.GUEST);
        String name = in(() -> groups.open(kora, HERE, forTown)).card().name();
        assertThat(
                        in(
                                () ->
                                        memberships.endingWithSuccession(
                                                kora, HERE, membership, next.mailbox())))
                .containsExactly(new Ending("governance.departure.MEMBER", name, speaker.name()));
        assertThat(
                        in(
                                () ->
                                        memberships.endingWithSuccession(
                                                kora, HERE, membership, speaker.mailbox())))
                .isEmpty();

        nameContact(kora, membership, 1, next);
        assertThat(mailsTo(speaker))
                .last()
                .asString()
                .contains(
                        "nicht mehr Ansprechperson",
                        "- Mitarbeit in „" + name + "“",
                        "weiterhin: Vertretung");
        await().untilAsserted(() -> assertThat(seats(kora, forTown)).isEmpty());
        assertThat(seats(kora, inPerson)).hasSize(1);

        accounts.rename(speaker.account(), "Paula Neu");
        await().untilAsserted(
                        () ->
                                assertThat(seats(kora, inPerson))
                                        .extracting(Seat::person)
                                        .containsExactly("Paula Neu"));
        people.withdraw(kora, HERE, speaker.account(), Role.DEPUTY);
        await().untilAsserted(() -> assertThat(seats(kora, inPerson)).isEmpty());
        assertThat(mailsTo(speaker))
                .as("what ended along with the role")
                .last()
                .asString()
                .contains("Mitglied der Gruppe", "Beendet von: " + kora.name());
    }

    @Test
    void aSuspensionLeavesTheSeatsToWhoeverComesBack() {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        RegionalKey town = key();
        MembershipId membership = member(town);
        GroupId id = founded(kora, draft(name(), GroupVisibility.PUBLIC, WayIn.OPEN, null));
        Actor speaker = somebody.in(HERE, Role.GUEST);
        nameContact(kora, membership, 0, speaker);
        in(() -> participations.add(kora, HERE, id, speaker.account(), town, GroupFunction.MEMBER));

        change(kora, membership, 1, Change.Kind.SUSPEND);
        change(kora, membership, 2, Change.Kind.RESUME);
        assertThat(seats(kora, id)).hasSize(1);
        change(kora, membership, 3, Change.Kind.END);
        await().untilAsserted(() -> assertThat(seats(kora, id)).isEmpty());
    }

    // ---- guests

    @Test
    void aGuestReadsOneGroupAndNothingElse() {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        String mine = name();
        String other = name();
        GroupId id = founded(kora, admitting(mine));
        GroupId hidden = founded(kora, draft(other, GroupVisibility.NETWORK, WayIn.OPEN, null));
        Actor guest = somebody.in(ELSEWHERE, Role.MEMBER);
        assertThatThrownBy(() -> in(() -> groups.open(guest, HERE, id)))
                .isInstanceOf(PageNotFound.class);

        assertThat(in(() -> guests.invite(kora, HERE, id, guest.mailbox())))
                .isEqualTo(Invited.DONE);
        assertThat(in(() -> guests.invite(kora, HERE, id, guest.mailbox())))
                .isEqualTo(Invited.ALREADY);
        assertThat(mailsTo(guest)).singleElement().asString().contains("/my/groups");
        GroupGuests.Mine invitation = guests.of(guest).getFirst();
        Actor namesake = somebody.in(ELSEWHERE, Role.MEMBER);
        assertThat(guests.accept(namesake, invitation.id(), ELSEWHERE)).isEqualTo(Answer.GONE);
        assertThat(guests.accept(guest, invitation.id(), HERE)).isEqualTo(Answer.NO_GUEST);
        assertThat(guests.accept(guest, invitation.id(), ELSEWHERE)).isEqualTo(Answer.DONE);

        View seen = in(() -> groups.open(guest, HERE, id));
        assertThat(seen.mine()).isNotNull();
        assertThat(seen.seats()).extracting(Seat::function).containsOnly(GroupFunction.GUEST);
        assertThat(seen.rights()).containsOnly(GroupRight.READ);
        assertThat(names(guest, Shelf.LIVING)).contains(mine).doesNotContain(other);
        assertThatThrownBy(() -> in(() -> groups.open(guest, HERE, hidden)))
                .isInstanceOf(PageNotFound.class);

        Actor homeless =
                new Actor(guest.account(), guest.name(), guest.mailbox(), Set.<Standing>of());
        assertThatThrownBy(() -> in(() -> groups.open(homeless, HERE, id)))
                .isInstanceOf(PageNotFound.class);
        assertThat(guests.decline(guest, invitation.id())).isEqualTo(Answer.DONE);
        assertThatThrownBy(() -> in(() -> groups.open(guest, HERE, id)))
                .isInstanceOf(PageNotFound.class);
        assertThat(guests.of(guest)).isEmpty();
    }

    @Test
    void whetherAnybodyHasAMailboxIsNotTold() {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        GroupId id = founded(kora, admitting(name()));
        Mailbox nobody = new Mailbox("niemand@" + UUID.randomUUID() + ".example");

        assertThat(in(() -> guests.invite(kora, HERE, id, nobody))).isEqualTo(Invited.DONE);
        assertThat(in(() -> guests.open(kora, HERE, id))).hasSize(1);
        assertThat(mailsTo(nobody)).isEmpty();
    }

    @Test
    void whoeverBelongsToTheNetworkIsNoGuestOfIt() {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        GroupId id = founded(kora, admitting(name()));
        Actor member = somebody.in(HERE, Role.MEMBER);

        assertThat(in(() -> guests.invite(kora, HERE, id, member.mailbox())))
                .isEqualTo(Invited.FROM_HERE);
        assertThat(in(() -> guests.open(kora, HERE, id))).isEmpty();
    }

    @Test
    void wantedTopicsWithoutAGroupAreForTheNetwork() {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        String topic = name();
        in(
                () -> {
                    overviews.want(kora, HERE, topic);
                    return true;
                });

        assertThat(in(() -> overviews.of(kora, HERE)).uncovered()).contains(topic);
        assertThat(in(() -> overviews.of(null, HERE)).uncovered()).isEmpty();
        founded(
                kora,
                AGroup.of(name(), GroupVisibility.PUBLIC, WayIn.OPEN, GuestPolicy.NONE, topic));
        assertThat(in(() -> overviews.of(kora, HERE)).uncovered()).doesNotContain(topic);
    }

    // ---- what the tests say it with

    /** An administration that is a member from before the hub. */
    private MembershipId member(RegionalKey administration) {
        MembershipId id = MembershipId.next();
        in(
                () ->
                        transaction.execute(
                                _ -> {
                                    jdbc.sql(
                                                    """
                                                    insert into membership
                                                        (id, version, holder, regional_key,
                                                         administration_name, status, since)
                                                    values (?, 0, 'ADMINISTRATION', ?, 'Austrittsdorf',
                                                            'ACTIVE', '2024-01-01')
                                                    """)
                                            .params(id.value(), administration.value())
                                            .update();
                                    return jdbc.sql(
                                                    """
                                                    insert into contact_person
                                                        (id, membership_id, name, function, mailbox,
                                                         from_day)
                                                    values (?, ?, 'Ada', '', 'ada@dorf.example',
                                                            '2024-01-01')
                                                    """)
                                            .params(UUID.randomUUID(), id.value())
                                            .update();
                                }));
        return id;
    }

    private void nameContact(Actor by, MembershipId membership, int version, Actor contact) {
        assertThat(
                        in(
                                () ->
                                        memberships.nameContact(
                                                by,
                                                HERE,
                                                membership,
                                                version,
                                                new Contact(
                                                        contact.name(), "", contact.mailbox()))))
                .isEqualTo(Memberships.ChangeResult.DONE);
    }

    private void change(Actor by, MembershipId membership, int version, Change.Kind kind) {
        Change change = new Change(kind, LocalDate.now(clock), "Darum");
        assertThat(
                        in(
                                () ->
                                        memberships.change(
                                                by,
                                                HERE,
                                                membership,
                                                version,
                                                change,
                                                new LetterDraft("", "", ""))))
                .isEqualTo(Memberships.ChangeResult.DONE);
    }

    /** No other test's. */
    private static RegionalKey key() {
        return new RegionalKey(
                "0733%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000)));
    }

    private static String name() {
        return "Gruppe " + UUID.randomUUID();
    }

    private static GroupDraft draft(
            String name, GroupVisibility visibility, WayIn wayIn, @Nullable GroupId parent) {
        return new GroupDraft(
                GroupKind.WORKING_GROUP,
                "",
                name,
                new GroupDescription("Prüfen", "Wie es kommt", List.of("Tests", "tests ")),
                parent,
                visibility,
                wayIn,
                GuestPolicy.NONE,
                null,
                null);
    }

    private static GroupDraft admitting(String name) {
        return AGroup.of(
                GroupKind.PROJECT_GROUP_EXCHANGE,
                name,
                GroupVisibility.MEMBERS,
                WayIn.BY_APPOINTMENT,
                GuestPolicy.ADMITTED);
    }

    private static GroupDraft renamed(GroupDraft draft) {
        return new GroupDraft(
                draft.kind(),
                draft.kindName(),
                name(),
                draft.description(),
                draft.parent(),
                draft.visibility(),
                draft.wayIn(),
                draft.guests(),
                draft.startsOn(),
                draft.endsOn());
    }

    private FoundResult found(Actor actor, GroupDraft draft) {
        return in(() -> groups.found(actor, HERE, draft));
    }

    private GroupId founded(Actor actor, GroupDraft draft) {
        return ((FoundResult.Founded) found(actor, draft)).id();
    }

    private void put(Actor by, GroupId id, Actor whom, GroupFunction function) {
        AccountId account = whom.account();
        assertThat(in(() -> participations.add(by, HERE, id, account, null, function)))
                .isEqualTo(Turn.DONE);
    }

    private List<Seat> seats(Actor reader, GroupId id) {
        return in(() -> groups.open(reader, HERE, id)).seats();
    }

    private List<String> names(@Nullable Actor reader, Shelf shelf) {
        return in(() -> groups.list(reader, HERE, new Query("Gruppe", null, shelf))).stream()
                .map(Groups.Card::name)
                .toList();
    }

    private List<String> mailsTo(Actor actor) {
        return mailsTo(actor.mailbox());
    }

    private List<String> mailsTo(Mailbox mailbox) {
        return jdbc.sql("select body from hub.outgoing_mail where recipient = :to order by id")
                .param("to", mailbox.address())
                .query(String.class)
                .list();
    }

    private static <T> T in(Supplier<T> work) {
        return NetworkScope.call(HERE, work::get);
    }

    private static <T> List<T> atOnce(Callable<T> work)
            throws InterruptedException, ExecutionException {
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Future<T> first = two.submit(work);
            Future<T> second = two.submit(work);
            return List.of(first.get(), second.get());
        }
    }
}
