package de.interkomm.hub.resolutions.internal;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.AdministrationKind;
import de.interkomm.hub.administrations.AdministrationQuery;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.governance.GroupDraft;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupKind;
import de.interkomm.hub.governance.GroupVisibility;
import de.interkomm.hub.governance.Groups;
import de.interkomm.hub.governance.Groups.FoundResult;
import de.interkomm.hub.governance.GuestPolicy;
import de.interkomm.hub.governance.WayIn;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.AGroup;
import de.interkomm.hub.testing.Somebody;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Invents groups of towns and who speaks for them. */
@Component
public class BallotPeople {

    private final Somebody somebody;
    private final Groups groups;
    private final Administrations administrations;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    BallotPeople(
            Somebody somebody,
            Groups groups,
            Administrations administrations,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.administrations = administrations;
        this.somebody = somebody;
        this.groups = groups;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    public Actor person(Standing standing) {
        return somebody.with(standing);
    }

    public Actor coordinator(NetworkId network) {
        return somebody.in(network, Role.COORDINATOR);
    }

    public GroupId group(
            Actor kora, NetworkId network, GroupKind kind, GroupVisibility visibility) {
        GroupDraft draft =
                AGroup.of(
                        kind,
                        // The first of its kind.
                        "000 Runde " + UUID.randomUUID(),
                        visibility,
                        WayIn.BY_APPOINTMENT,
                        GuestPolicy.ADMITTED);
        return NetworkScope.call(
                network, () -> ((FoundResult.Founded) groups.found(kora, network, draft)).id());
    }

    /** A town in the group. */
    public Town town(NetworkId network, GroupId group) {
        String digits = "%010d".formatted(ThreadLocalRandom.current().nextLong(10_000_000_000L));
        return town(network, group, new RegionalKey("07" + digits), "Stadt " + digits);
    }

    public Town town(NetworkId network, GroupId group, RegionalKey key, String name) {
        participate(network, group, key, name);
        return new Town(key, name, person(Standing.of(network, key, Role.HEAD_OF_ADMINISTRATION)));
    }

    /**
     * A town in the group for which nobody speaks.
     *
     * @return its name
     */
    public String voicelessTown(NetworkId network, GroupId group) {
        String digits = "%010d".formatted(ThreadLocalRandom.current().nextLong(10_000_000_000L));
        String name = "Stille Stadt " + digits;
        participate(network, group, new RegionalKey("07" + digits), name);
        return name;
    }

    private void participate(NetworkId network, GroupId group, RegionalKey key, String name) {
        in(
                network,
                () ->
                        jdbc.sql(
                                        """
                                        insert into group_participation
                                            (id, group_id, regional_key, administration_name,
                                             function, from_day, added_by)
                                        values (gen_random_uuid(), ?, ?, ?, 'MEMBER', current_date,
                                                'Test')
                                        """)
                                .params(group.value(), key.value(), name)
                                .update());
    }

    /** Lets somebody sit in the group for a town. */
    public void seat(NetworkId network, GroupId group, Actor person, Town town) {
        in(
                network,
                () ->
                        jdbc.sql(
                                        """
                                        insert into group_participation
                                            (id, group_id, regional_key, administration_name,
                                             account_id, person_name, mailbox, function, from_day,
                                             added_by)
                                        values (gen_random_uuid(), ?, ?, ?, ?, ?, ?, 'MEMBER',
                                                current_date, 'Test')
                                        """)
                                .params(
                                        group.value(),
                                        town.key().value(),
                                        town.name(),
                                        person.account().value(),
                                        person.name(),
                                        person.mailbox().address())
                                .update());
    }

    /** Two of the register, from the far end of the list, where no other test looks. */
    public List<RegionalKey> lastVillages() {
        AdministrationQuery villages =
                new AdministrationQuery(null, "07", AdministrationKind.MUNICIPALITY, null);
        int last = administrations.search(villages, PageRequest.of(0, 2)).getTotalPages() - 3;
        return administrations.search(villages, PageRequest.of(last, 2)).getContent().stream()
                .map(Administration::key)
                .toList();
    }

    /**
     * Says in the register that an administration is no more.
     *
     * @param successor what it went up in; {@code null} takes it all back
     */
    public void end(RegionalKey ending, @Nullable RegionalKey successor) {
        jdbc.sql(
                        "update hub.administration set ended_on = :on, successor_key = :successor"
                                + " where regional_key = :key")
                .param("on", successor == null ? null : LocalDate.of(2026, 1, 1))
                .param("successor", successor == null ? null : successor.value())
                .param("key", ending.value())
                .update();
    }

    /** Reads or writes a network's rows by hand. */
    public <T> T in(NetworkId network, Supplier<T> work) {
        return NetworkScope.call(
                network, () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }

    /**
     * @param head who speaks for it
     */
    public record Town(RegionalKey key, String name, Actor head) {}
}
