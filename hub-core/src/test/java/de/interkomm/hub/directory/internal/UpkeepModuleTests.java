package de.interkomm.hub.directory.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.administrations.RegisterImported;
import de.interkomm.hub.directory.Directory.Count;
import de.interkomm.hub.directory.Directory.Found;
import de.interkomm.hub.directory.Directory.Hit;
import de.interkomm.hub.directory.DirectoryQuery;
import de.interkomm.hub.directory.EntryKind;
import de.interkomm.hub.directory.Facet;
import de.interkomm.hub.directory.Inhabitants;
import de.interkomm.hub.governance.GroupDescription;
import de.interkomm.hub.governance.GroupDraft;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupKind;
import de.interkomm.hub.governance.GroupVisibility;
import de.interkomm.hub.governance.Groups;
import de.interkomm.hub.governance.Groups.FoundResult;
import de.interkomm.hub.governance.GuestPolicy;
import de.interkomm.hub.governance.WayIn;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.ActionTaken;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.Memberships;
import de.interkomm.hub.network.NetworkState;
import de.interkomm.hub.network.NetworkStateChanged;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.projects.ProjectChanged;
import de.interkomm.hub.projects.ProjectContent;
import de.interkomm.hub.projects.ProjectDrafts;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.projects.ProjectVisibility;
import de.interkomm.hub.reuse.ReuseChanged;
import de.interkomm.hub.shell.KeyRange;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkSchemas;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.AProject;
import de.interkomm.hub.testing.MadeUpWord;
import de.interkomm.hub.testing.TestNetworks;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Making the directory anew, and what may go wrong while it is kept. */
@SpringBootTest
class UpkeepModuleTests {

    private static final NetworkId HERE = TestNetworks.STAFF;
    private static final PageRequest FIRST = PageRequest.of(0, 20);

    @Autowired DirectorySearch search;
    @Autowired Upkeep upkeep;
    @Autowired Groups groups;
    @Autowired Accounts accounts;
    @Autowired ApplicationEventPublisher events;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired ProjectDrafts drafts;
    @Autowired Administrations administrations;
    @Autowired ProjectEntries projectEntries;
    @Autowired NetworkEntries networkEntries;
    @Autowired MemberEntries members;
    @Autowired PersonEntries people;
    @Autowired Entries entries;
    @Autowired Networks networks;
    @Autowired NetworkSchemas schemas;
    @Autowired Memberships memberships;
    @Autowired Clock clock;

    private final String mark = MadeUpWord.next();

    @Test
    void whatIsWrongOrMissingOrShouldNotBeThereIsMended() {
        upkeep.renewAll(HERE);
        Actor kora = coordinator();
        GroupId wrong = founded(kora, "Falsch " + mark);
        GroupId missing = founded(kora, "Fehlt " + mark);
        founded(kora, "Richtig " + mark);
        GroupId spare = GroupId.next();
        jdbc.sql("update hub.directory_entry set title = 'Anders' where object = ?")
                .param(wrong.toString())
                .update();
        jdbc.sql("delete from hub.directory_entry where object = ?")
                .param(missing.toString())
                .update();
        jdbc.sql(
                        """
                        insert into hub.directory_entry
                            (network, object, kind, visibility, audience, person, networks,
                             administrations, states, counties, inhabitants, topics, status,
                             reuse, title, summary, administration, path, changed_at, head, search,
                             facets)
                        select network, :spare, kind, visibility, audience, person, networks,
                               administrations, states, counties, inhabitants, topics, status,
                               reuse, title, summary, administration, path, changed_at, head, search,
                               facets
                        from hub.directory_entry where object = :wrong
                        """)
                .param("spare", spare.toString())
                .param("wrong", wrong.toString())
                .update();

        upkeep.renewAll(HERE);

        assertThat(titles())
                .containsExactlyInAnyOrder("Falsch " + mark, "Fehlt " + mark, "Richtig " + mark);
        assertThat(mended()).isEqualTo(3);
        upkeep.renewAll(HERE);
        assertThat(mended()).isZero();
    }

    @Test
    void eventsThatComeTwiceOrForNothingDoNoHarm() {
        Actor kora = coordinator();
        GroupId group = founded(kora, "Einmal " + mark);
        for (String object :
                List.of(
                        group.toString(),
                        group.toString(),
                        UUID.randomUUID().toString(),
                        "nichts")) {
            tell("group.changed", object);
        }
        assertThat(titles()).containsExactly("Einmal " + mark);
    }

    @Test
    void eventsThatComeTwiceOrLateShowAProjectAsItIsByThen() {
        Actor author = person(Role.MEMBER);
        ProjectId project = published(author, "Spät " + mark);
        tellOf(project.value(), 1);
        tellOf(project.value(), 1);
        tellOf(UUID.randomUUID(), 1);
        assertThat(titles()).containsExactly("Spät " + mark);

        in(() -> drafts.withdraw(author, HERE, project));
        tellOf(project.value(), 1);
        tellOf(project.value(), 0);
        assertThat(titles()).as("what is told of its past").isEmpty();

        in(() -> drafts.publish(author, HERE, project, 1));
        tellOf(project.value(), 0);
        assertThat(titles()).containsExactly("Spät " + mark);
    }

    private void tellOf(UUID project, long revision) {
        in(
                () -> {
                    transaction.executeWithoutResult(
                            _ -> {
                                events.publishEvent(new ProjectChanged(HERE, project, revision));
                                events.publishEvent(new ReuseChanged(HERE, project, revision));
                            });
                    return true;
                });
    }

    @Test
    void anArchivedNetworkIsGoneAtOnceAndComesBackWhole() {
        Actor kora = coordinator();
        founded(kora, "Bleibt " + mark);
        transaction.executeWithoutResult(
                _ -> events.publishEvent(new NetworkStateChanged(HERE, NetworkState.ARCHIVED)));
        assertThat(titles()).isEmpty();
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from hub.directory_entry
                                        where network = :network or :network = any(networks)
                                        """)
                                .param("network", HERE.value())
                                .query(Integer.class)
                                .single())
                .isZero();

        upkeep.renewAll(HERE);
        assertThat(titles()).containsExactly("Bleibt " + mark);
    }

    /** Whoever reads the old state and whoever writes the new one never pass one another. */
    @Test
    void whatIsHiddenStaysHiddenWhileEverythingIsMadeAnew() throws Exception {
        Actor kora = coordinator();
        GroupId group = founded(kora, "Wechselt " + mark);
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
            Future<?> renewing =
                    beside.submit(
                            () -> {
                                while (!over.get()) {
                                    upkeep.renewAll(HERE);
                                }
                            });
            try {
                for (int version = 0; version < 20; version++) {
                    boolean hide = version % 2 == 0;
                    int seen = version;
                    in(
                            () ->
                                    groups.edit(
                                            kora,
                                            HERE,
                                            group,
                                            seen,
                                            draft(
                                                    "Wechselt " + mark,
                                                    hide
                                                            ? GroupVisibility.NETWORK
                                                            : GroupVisibility.PUBLIC)));
                    assertThat(titles()).hasSize(hide ? 0 : 1);
                }
            } finally {
                over.set(true);
            }
            renewing.get();
        }
        assertThat(titles()).containsExactly("Wechselt " + mark);
    }

    /** It is hidden and not yet committed when making anew begins. */
    @Test
    void aProjectHiddenJustBeforeItIsReadIsNotFoundAfterwards() throws Exception {
        Actor author = person(Role.MEMBER);
        ProjectId project = published(author, "Vorher " + mark);
        CountDownLatch hidden = new CountDownLatch(1);
        try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
            Future<?> renewing =
                    beside.submit(
                            () -> {
                                hidden.await();
                                upkeep.renewAll(HERE);
                                return true;
                            });
            in(
                    () ->
                            transaction.execute(
                                    _ -> {
                                        drafts.withdraw(author, HERE, project);
                                        // Behind what carries it into the directory.
                                        lastBeforeCommit(
                                                () -> {
                                                    hidden.countDown();
                                                    awaitSomebodyWhoWaits();
                                                });
                                        return true;
                                    }));
            assertThat(titles()).isEmpty();
            renewing.get();
        }
        assertThat(titles()).isEmpty();
    }

    /** What is made anew has been read, and not yet written, when somebody hides it. */
    @Test
    void aProjectHiddenJustAfterItWasReadIsNotFoundAfterwards() throws Exception {
        Actor author = person(Role.MEMBER);
        ProjectId project = published(author, "Nachher " + mark);
        CountDownLatch read = new CountDownLatch(1);
        Upkeep slow =
                upkeepOf(
                        new Source() {
                            @Override
                            public Set<EntryKind> kinds() {
                                return projectEntries.kinds();
                            }

                            @Override
                            public List<Entry> of(NetworkId network, KeyRange range) {
                                List<Entry> right = projectEntries.of(network, range);
                                read.countDown();
                                awaitSomebodyWhoWaits();
                                return right;
                            }
                        });
        try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
            Future<?> renewing = beside.submit(() -> slow.renewAll(HERE));
            read.await();
            in(() -> drafts.withdraw(author, HERE, project));
            assertThat(titles()).isEmpty();
            renewing.get();
        }
        assertThat(titles()).isEmpty();
    }

    private Upkeep upkeepOf(Source source) {
        return new Upkeep(
                List.of(source),
                networkEntries,
                members,
                people,
                entries,
                networks,
                schemas,
                memberships,
                jdbc,
                transaction,
                clock);
    }

    private static void lastBeforeCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void beforeCommit(boolean readOnly) {
                        work.run();
                    }
                });
    }

    /** For the lock of a part of the directory. */
    private void awaitSomebodyWhoWaits() {
        await().until(
                        () ->
                                jdbc.sql(
                                                """
                                                select exists (
                                                    select from pg_locks
                                                    where locktype = 'advisory' and not granted
                                                      and database = (
                                                          select oid from pg_database
                                                          where datname = current_database()))
                                                """)
                                        .query(Boolean.class)
                                        .single());
    }

    // ---- mergers

    @Test
    void whatWasMergedIsFoundAsWhatItWentOnIn() {
        Administration gone = town("Gaggenau");
        Administration heir = town("Ettlingen");
        assertThat(gone.key().county()).isNotEqualTo(heir.key().county());
        published(person(Role.MEMBER), "Allein " + mark, gone);
        published(person(Role.MEMBER), "Zusammen " + mark, heir, gone);
        transaction.executeWithoutResult(
                _ -> {
                    entries.lock(HERE.value());
                    members.take(HERE, List.of(gone.key()));
                });
        merged(gone.key(), heir.key());
        transaction.executeWithoutResult(
                _ -> {
                    entries.lock(HERE.value());
                    members.take(HERE, List.of(gone.key()));
                });
        upkeep.renewAll(HERE);

        Found found = search.search((Actor) null, DirectoryQuery.text(mark), FIRST);
        assertThat(found.hits())
                .extracting(Hit::administration, Hit::administrations)
                .containsOnly(tuple(heir.title(), 1));
        assertThat(found.counts(Facet.COUNTY)).containsExactly(new Count(heir.key().county(), 2));
        assertThat(found.counts(Facet.INHABITANTS))
                .containsExactly(new Count(Inhabitants.of(heir.inhabitants()).name(), 2));
    }

    @Test
    void aMemberThatWasMergedIsFoundAsWhatItWentOnIn() {
        Administration gone = town("Gaggenau");
        Administration heir = town("Ettlingen");
        takingPart(List.of(gone.key()));
        assertThat(networksOf(gone)).contains(HERE.value());

        merged(gone.key(), heir.key());
        takingPart(List.of(gone.key()));

        assertThat(networksOf(gone)).doesNotContain(HERE.value());
        assertThat(networksOf(heir)).contains(HERE.value());
        takingPart(List.of());
    }

    private void takingPart(List<RegionalKey> keys) {
        transaction.executeWithoutResult(
                _ -> {
                    entries.lock(HERE.value());
                    members.take(HERE, keys);
                });
    }

    /** In which it is found to take part. */
    private List<String> networksOf(Administration one) {
        return jdbc.sql(
                        "select unnest(networks) from hub.directory_entry where kind ="
                                + " 'ADMINISTRATION' and object = ?")
                .param(one.key().value())
                .query(String.class)
                .list();
    }

    @Test
    void afterANewEditionOfTheRegisterEverythingIsReadAnew() {
        upkeep.renewAll(HERE);
        assertThat(waits()).isFalse();
        transaction.executeWithoutResult(
                _ -> events.publishEvent(new RegisterImported(LocalDate.of(2026, 1, 31))));
        assertThat(waits()).isTrue();
    }

    @AfterEach
    void theRegisterIsAsItWas() {
        jdbc.sql(
                        "update hub.administration set ended_on = null, successor_key = null where"
                                + " regional_key like '08216%'")
                .update();
    }

    private void merged(RegionalKey gone, RegionalKey heir) {
        jdbc.sql(
                        "update hub.administration set ended_on = '2026-01-31', successor_key = ?"
                                + " where regional_key = ?")
                .params(heir.value(), gone.value())
                .update();
    }

    private Administration town(String name) {
        return administrations.suggest(name, 5).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsAskedForIsDoneAndSaidToBeDone() {
        transaction.executeWithoutResult(_ -> upkeep.ask(HERE.value()));
        assertThat(waits()).isTrue();
        upkeep.renewAll(HERE);
        assertThat(waits()).isFalse();
    }

    @Test
    void whatANodeThatDiedWasAtIsTakenOver() {
        jdbc.sql(
                        """
                        update hub.scheduled_tasks
                        set picked = true, picked_by = 'dead', version = version + 1,
                            last_heartbeat = now() - interval '2 minutes'
                        where task_name = 'renew-directory'
                        """)
                .update();
        await().atMost(Duration.ofMinutes(1))
                .until(
                        () ->
                                jdbc.sql(
                                                """
                                                select picked_by is distinct from 'dead'
                                                from hub.scheduled_tasks
                                                where task_name = 'renew-directory'
                                                """)
                                        .query(Boolean.class)
                                        .single());
    }

    private boolean waits() {
        return jdbc.sql("select asked_at is not null from hub.directory_build where network = ?")
                .param(HERE.value())
                .query(Boolean.class)
                .single();
    }

    private int mended() {
        return jdbc.sql("select mended from hub.directory_build where network = ?")
                .param(HERE.value())
                .query(Integer.class)
                .single();
    }

    private void tell(String action, String object) {
        in(
                () -> {
                    transaction.executeWithoutResult(
                            _ ->
                                    events.publishEvent(
                                            new ActionTaken(
                                                    HERE, null, null, action, object, "",
                                                    Map.of())));
                    return true;
                });
    }

    private List<String> titles() {
        return search.search((Actor) null, DirectoryQuery.text(mark), FIRST).hits().stream()
                .map(Hit::title)
                .toList();
    }

    private ProjectId published(Actor author, String title, Administration... by) {
        return in(
                () -> {
                    ProjectId id =
                            drafts.begin(
                                    author,
                                    HERE,
                                    AProject.of(
                                            title,
                                            ProjectVisibility.PUBLIC,
                                            List.of(),
                                            Arrays.stream(by)
                                                    .map(
                                                            one ->
                                                                    new ProjectContent.Participant(
                                                                            one.key(),
                                                                            one.title(),
                                                                            "macht mit"))
                                                    .toArray(ProjectContent.Participant[]::new)),
                                    ProjectDrafts.Deed.BEGUN);
                    assertThat(drafts.publish(author, HERE, id, 1))
                            .isInstanceOf(ProjectDrafts.PublishResult.Published.class);
                    return id;
                });
    }

    private GroupId founded(Actor kora, String name) {
        return in(
                () ->
                        ((FoundResult.Founded)
                                        groups.found(
                                                kora, HERE, draft(name, GroupVisibility.PUBLIC)))
                                .id());
    }

    private static GroupDraft draft(String name, GroupVisibility visibility) {
        return new GroupDraft(
                GroupKind.WORKING_GROUP,
                "",
                name,
                new GroupDescription("Prüfen", "", List.of("Wissen")),
                null,
                visibility,
                WayIn.OPEN,
                GuestPolicy.NONE,
                null,
                null);
    }

    private Actor coordinator() {
        return person(Role.COORDINATOR);
    }

    private Actor person(Role role) {
        Mailbox mailbox = new Mailbox("k" + UUID.randomUUID() + "@example.org");
        AccountId account = accounts.ensure(mailbox, "Kora");
        return new Actor(account, "Kora", mailbox, Set.of(Standing.in(HERE, role)));
    }

    private static <T> T in(Supplier<T> work) {
        return NetworkScope.call(HERE, work::get);
    }
}
