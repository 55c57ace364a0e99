package de.interkomm.hub.directory.internal;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.membership.Memberships;
import de.interkomm.hub.membership.Memberships.PublicMember;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.network.NetworkState;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.shell.KeyRange;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkSchemas;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntSupplier;

/**
 * Makes parts of the directory anew while others search and write it: some objects at a time, read
 * behind the same lock as whoever changes them takes, so that neither overwrites what the other
 * knows better. What should not be there goes with the part it lies in.
 */
@Component
class Upkeep {

    private static final Logger log = LoggerFactory.getLogger(Upkeep.class);

    private static final int BATCH = 500;

    /** Parts that are made anew at the same time: while one is read, another is written. */
    private static final int AT_ONCE = 2;

    /** What networks say of themselves is in the memory of all nodes within two seconds. */
    private static final Duration SETTLING = Duration.ofSeconds(3);

    private final List<Source> sources;
    private final NetworkEntries networkEntries;
    private final MemberEntries members;
    private final PersonEntries people;
    private final Entries entries;
    private final Networks networks;
    private final NetworkSchemas schemas;
    private final Memberships memberships;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Upkeep(
            List<Source> sources,
            NetworkEntries networkEntries,
            MemberEntries members,
            PersonEntries people,
            Entries entries,
            Networks networks,
            NetworkSchemas schemas,
            Memberships memberships,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.sources = sources;
        this.networkEntries = networkEntries;
        this.members = members;
        this.people = people;
        this.entries = entries;
        this.networks = networks;
        this.schemas = schemas;
        this.memberships = memberships;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    // ---- one thing at a time, in the transaction that changes it

    /** What is shown of an object is now what it should be. The network is bound. */
    void renew(NetworkId network, Source source, UUID object) {
        List<Entry> right = source.of(network, KeyRange.among(List.of(object)));
        if (right.isEmpty()) {
            entries.remove(new Entry.Key(network.value(), object.toString()));
        } else {
            entries.put(right);
        }
    }

    /** The same for who takes part in the bound network. */
    int renewMembers(NetworkId network) {
        List<RegionalKey> taking =
                memberships.list(network).stream().map(PublicMember::administration).toList();
        return members.take(network, taking);
    }

    /** Nothing of the network is found any more. */
    void hide(NetworkId network) {
        entries.lock(network.value());
        entries.removeAllOf(network.value());
        members.take(network, List.of());
    }

    // ---- all of it

    /** Makes everything anew that one network has. */
    void renewAll(NetworkId network) {
        Instant started = clock.instant();
        if (!isShown(network)) {
            transaction.executeWithoutResult(
                    _ -> {
                        hide(network);
                        done(network.value(), started, 0);
                    });
            return;
        }
        NetworkScope.run(
                network,
                () -> {
                    int mended = itself(network);
                    for (Source source : sources) {
                        mended += objects(network, source);
                    }
                    int all = mended;
                    transaction.executeWithoutResult(_ -> finish(network.value(), started, all));
                    if (all > 0) {
                        log.info("Renewed {} directory entries of network {}", all, network);
                    }
                });
    }

    private boolean isShown(NetworkId network) {
        return schemas.find(network).filter(NetworkSchemas.State::isOpen).isPresent()
                && networks.state(network)
                        .filter(state -> state != NetworkState.ARCHIVED)
                        .isPresent();
    }

    private int itself(NetworkId network) {
        NetworkProfile profile = networks.find(network).orElseThrow();
        return count(
                () -> {
                    entries.lock(network.value());
                    int mended = renewMembers(network);
                    return mended
                            + entries.put(
                                    List.of(networkEntries.entry(profile, members.of(network))));
                });
    }

    private int objects(NetworkId network, Source source) {
        int mended = 0;
        UUID after = null;
        boolean more = true;
        while (more) {
            UUID from = after;
            Part part =
                    Objects.requireNonNull(
                            transaction.execute(_ -> objects(network, source, from)));
            mended += part.mended();
            after = part.last();
            more = after != null;
        }
        return mended;
    }

    private Part objects(NetworkId network, Source source, @Nullable UUID after) {
        entries.lock(network.value());
        List<Entry> right = source.of(network, KeyRange.after(after, BATCH));
        UUID last = right.size() < BATCH ? null : UUID.fromString(right.getLast().object());
        int mended = entries.put(right);
        int gone =
                entries.removeOthers(
                        network.value(),
                        source.kinds(),
                        Objects.toString(after, ""),
                        last == null ? null : last.toString(),
                        right);
        return new Part(last, mended + gone);
    }

    /** Makes everything anew that belongs to no network: administrations and people. */
    void renewHub() {
        Instant started = clock.instant();
        int mended = count(() -> renewAdministrations());
        List<AccountId> some = List.of();
        do {
            AccountId after = some.isEmpty() ? null : some.getLast();
            some = Objects.requireNonNull(transaction.execute(_ -> people.after(after)));
            List<AccountId> these = some;
            mended += count(() -> people.renew(these));
        } while (!some.isEmpty());
        int all = mended;
        transaction.executeWithoutResult(_ -> finish(Entries.HUB, started, all));
    }

    /** What the register says of them may have changed, or of those that are gone. */
    private int renewAdministrations() {
        entries.lock(Entries.HUB);
        jdbc.sql(
                        """
                        delete from hub.directory_member m
                        where not exists (select from hub.network_schema s where s.id = m.network)
                        """)
                .update();
        List<RegionalKey> all =
                jdbc
                        .sql(
                                """
                                select regional_key from hub.directory_member
                                union
                                select object from hub.directory_entry
                                where kind = 'ADMINISTRATION'
                                """)
                        .query(String.class)
                        .list()
                        .stream()
                        .map(RegionalKey::new)
                        .toList();
        return members.renew(all);
    }

    private int count(IntSupplier work) {
        Integer mended = transaction.execute(_ -> work.getAsInt());
        return mended == null ? 0 : mended;
    }

    // ---- what is to be made anew

    /** Soon, and not in the transaction that asks for it. */
    void ask(String part) {
        jdbc.sql(
                        """
                        insert into hub.directory_build as b (network, asked_at)
                        values (:part, :now)
                        on conflict (network) do update
                        set asked_at = coalesce(b.asked_at, excluded.asked_at)
                        """)
                .param("part", part)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Everything, one after the other. */
    void askForAll() {
        transaction.executeWithoutResult(
                _ -> {
                    schemas.all().forEach(state -> ask(state.network().value()));
                    ask(Entries.HUB);
                });
    }

    /** Makes anew what somebody asked for, or what never was. */
    void renewWhatWaits() {
        try (ExecutorService workers =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            waiting().forEach(part -> workers.execute(() -> renewWaiting(part)));
        }
    }

    private void renewWaiting(String part) {
        try {
            if (part.equals(Entries.HUB)) {
                renewHub();
            } else {
                renewAll(new NetworkId(part));
            }
        } catch (RuntimeException e) {
            log.error("Could not renew the directory's part of '{}'", part, e);
        }
    }

    private List<String> waiting() {
        return jdbc.sql(
                        """
                        select part.network
                        from (select id as network from hub.network_schema union all select '') part
                        left join hub.directory_build b on b.network = part.network
                        where b.network is null or b.asked_at <= :before
                        order by b.asked_at nulls first, part.network
                        """)
                .param("before", clock.instant().minus(SETTLING).atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list();
    }

    private void finish(String part, Instant started, int mended) {
        entries.lock(part);
        entries.forgetWords(part);
        done(part, started, mended);
    }

    /** Whoever asked since then is still waiting. */
    private void done(String part, Instant started, int mended) {
        jdbc.sql(
                        """
                        insert into hub.directory_build as b
                            (network, asked_at, finished_at, entries, mended)
                        values (:part, null, :now, :entries, :mended)
                        on conflict (network) do update
                        set asked_at = case when b.asked_at > :started then b.asked_at end,
                            finished_at = :now, entries = :entries, mended = :mended
                        """)
                .param("part", part)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("started", started.atOffset(ZoneOffset.UTC))
                .param("entries", entries.count(part))
                .param("mended", mended)
                .update();
    }

    private record Part(@Nullable UUID last, int mended) {}
}
