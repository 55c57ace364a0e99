package de.interkomm.hub.resolutions.internal;

import de.interkomm.hub.administrations.RegionalKey;
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
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Invents groups of towns and who speaks for them. */
@Component
public class BallotPeople {

    private final Accounts accounts;
    private final Roles roles;
    private final Groups groups;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    BallotPeople(
            Accounts accounts,
            Roles roles,
            Groups groups,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.roles = roles;
        this.groups = groups;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    public Actor person(Standing standing) {
        String name = standing.role() + " " + UUID.randomUUID();
        Mailbox mailbox = new Mailbox("r" + UUID.randomUUID() + "@stadt.example");
        AccountId account = accounts.ensure(mailbox, name);
        roles.grant(account, standing, null);
        return new Actor(account, name, mailbox, Set.of(standing));
    }

    public Actor coordinator(NetworkId network) {
        return person(Standing.in(network, Role.COORDINATOR));
    }

    public GroupId group(
            Actor kora, NetworkId network, GroupKind kind, GroupVisibility visibility) {
        GroupDraft draft =
                new GroupDraft(
                        kind,
                        "",
                        // The first of its kind.
                        "000 Runde " + UUID.randomUUID(),
                        new GroupDescription("Beschließt.", "", List.of()),
                        null,
                        visibility,
                        WayIn.BY_APPOINTMENT,
                        GuestPolicy.ADMITTED,
                        null,
                        null);
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
