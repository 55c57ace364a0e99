package de.interkomm.hub.directory.internal;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.directory.Directory.Hit;
import de.interkomm.hub.directory.DirectoryQuery;
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
import de.interkomm.hub.network.NetworkState;
import de.interkomm.hub.network.NetworkStateChanged;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.TestNetworks;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Making the directory anew, and what may go wrong while it is kept. */
@SpringBootTest
class UpkeepModuleTests {

    private static final NetworkId HERE = TestNetworks.STAFF;

    @Autowired DirectorySearch search;
    @Autowired Upkeep upkeep;
    @Autowired Groups groups;
    @Autowired Accounts accounts;
    @Autowired ApplicationEventPublisher events;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    private final String mark = "qy" + UUID.randomUUID().toString().replaceAll("[^a-z]", "") + "qy";

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

    @Test
    void whatIsAskedForIsDoneAndSaidToBeDone() {
        transaction.executeWithoutResult(_ -> upkeep.ask(HERE.value()));
        assertThat(waits()).isTrue();
        upkeep.renewAll(HERE);
        assertThat(waits()).isFalse();
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
        return search
                .search((Actor) null, DirectoryQuery.text(mark), PageRequest.of(0, 20))
                .hits()
                .stream()
                .map(Hit::title)
                .toList();
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
        Mailbox mailbox = new Mailbox("k" + UUID.randomUUID() + "@example.org");
        AccountId account = accounts.ensure(mailbox, "Kora");
        return new Actor(account, "Kora", mailbox, Set.of(Standing.in(HERE, Role.COORDINATOR)));
    }

    private static <T> T in(Supplier<T> work) {
        return NetworkScope.call(HERE, work::get);
    }
}
