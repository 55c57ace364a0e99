package de.interkomm.hub.declarations;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.governance.GroupDraft;
import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupVisibility;
import de.interkomm.hub.governance.Groups;
import de.interkomm.hub.governance.Groups.FoundResult;
import de.interkomm.hub.governance.GuestPolicy;
import de.interkomm.hub.governance.Participations;
import de.interkomm.hub.governance.WayIn;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.network.HostOrganisation;
import de.interkomm.hub.network.MemberKind;
import de.interkomm.hub.network.NetworkDeclaration;
import de.interkomm.hub.network.NetworkFounding;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.network.NetworkSettings;
import de.interkomm.hub.shell.LocalizedText;
import de.interkomm.hub.shell.Tone;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.AGroup;
import de.interkomm.hub.testing.Somebody;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Invents networks that draft, and who writes and signs there. */
@Component
class DeclarationPeople {

    private final NetworkFounding founding;
    private final Somebody somebody;
    private final Groups groups;
    private final Participations participations;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DeclarationPeople(
            NetworkFounding founding,
            Somebody somebody,
            Groups groups,
            Participations participations,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.founding = founding;
        this.somebody = somebody;
        this.groups = groups;
        this.participations = participations;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** One of its own: a network has one declaration. */
    NetworkId network() {
        return network(MemberKind.ADMINISTRATION);
    }

    NetworkId network(MemberKind members) {
        NetworkId network = new NetworkId("w" + UUID.randomUUID().toString().substring(0, 8));
        LocalizedText text = LocalizedText.same("Bund der Städte");
        NetworkProfile profile =
                new NetworkProfile(
                        network,
                        text,
                        "Bund",
                        text,
                        text,
                        text,
                        HostOrganisation.of(text, List.of("Weg 1"), "netz@stadt.example"),
                        Tone.DU,
                        members,
                        List.of(),
                        List.of());
        founding.found(
                null,
                new NetworkDeclaration(
                        network,
                        NetworkSettings.of(profile),
                        members,
                        List.of(),
                        List.of(),
                        List.of(
                                new NetworkDeclaration.Coordinator(
                                        "Karin", new Mailbox("karin@" + network + ".example"))),
                        Map.of()));
        return network;
    }

    Actor person(Standing standing) {
        return somebody.with(standing);
    }

    Actor coordinator(NetworkId network) {
        return somebody.in(network, Role.COORDINATOR);
    }

    GroupId group(Actor kora, NetworkId network) {
        GroupDraft draft =
                AGroup.of(
                        "Fachgruppe " + UUID.randomUUID(),
                        GroupVisibility.NETWORK,
                        WayIn.BY_APPOINTMENT,
                        GuestPolicy.NONE);
        return NetworkScope.call(
                network, () -> ((FoundResult.Founded) groups.found(kora, network, draft)).id());
    }

    Actor in(Actor kora, NetworkId network, GroupId group, GroupFunction function) {
        Actor person = somebody.in(network, Role.MEMBER);
        NetworkScope.run(
                network,
                () -> participations.add(kora, network, group, person.account(), null, function));
        return person;
    }

    /** A member administration with its head, who also sits in the group. */
    Town town(NetworkId network, GroupId group) {
        String digits = "%010d".formatted(ThreadLocalRandom.current().nextLong(10_000_000_000L));
        RegionalKey key = new RegionalKey("07" + digits);
        String name = "Stadt " + digits;
        rows(
                network,
                () ->
                        jdbc.sql(
                                                """
                                                insert into membership
                                                    (id, version, holder, regional_key,
                                                     administration_name, status, since)
                                                values (gen_random_uuid(), 0, 'ADMINISTRATION', ?, ?,
                                                        'ACTIVE', date '2020-01-01')
                                                """)
                                        .params(key.value(), name)
                                        .update()
                                + jdbc.sql(
                                                """
                                                insert into group_participation
                                                    (id, group_id, regional_key,
                                                     administration_name, function, from_day,
                                                     added_by)
                                                values (gen_random_uuid(), ?, ?, ?, 'MEMBER',
                                                        current_date, 'Test')
                                                """)
                                        .params(group.value(), key.value(), name)
                                        .update());
        return new Town(key, name, person(Standing.of(network, key, Role.HEAD_OF_ADMINISTRATION)));
    }

    /**
     * Of those who represent an administration, only a contact person without an account is left.
     */
    Mailbox spokenForBy(NetworkId network, Town town, String name) {
        Mailbox mailbox = new Mailbox("kontakt@" + town.key() + ".example");
        rows(
                network,
                () ->
                        jdbc.sql(
                                                """
                                                insert into contact_person
                                                    (id, membership_id, name, function, mailbox,
                                                     from_day)
                                                select gen_random_uuid(), id, ?, 'Referentin', ?,
                                                       current_date
                                                from membership where regional_key = ?
                                                """)
                                        .params(name, mailbox.address(), town.key().value())
                                        .update()
                                + jdbc.sql("update hub.account set enabled = false where id = ?")
                                        .param(town.head().account().value())
                                        .update());
        return mailbox;
    }

    /** Reads or writes a network's rows by hand. */
    <T> T rows(NetworkId network, Supplier<T> work) {
        return NetworkScope.call(
                network, () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }

    record Town(RegionalKey key, String name, Actor head) {}
}
