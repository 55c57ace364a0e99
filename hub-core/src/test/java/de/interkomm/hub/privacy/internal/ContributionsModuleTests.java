package de.interkomm.hub.privacy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.ConfirmationLinks;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.network.NetworkFounding;
import de.interkomm.hub.network.NetworkFounding.Founding;
import de.interkomm.hub.network.NetworkSettings;
import de.interkomm.hub.network.SettingsDesk;
import de.interkomm.hub.network.SettingsDesk.NameChange;
import de.interkomm.hub.network.SettingsDesk.Saving;
import de.interkomm.hub.network.SettingsVersion;
import de.interkomm.hub.personaldata.ContributionRules;
import de.interkomm.hub.personaldata.Contributions;
import de.interkomm.hub.personaldata.Fate;
import de.interkomm.hub.personaldata.Person;
import de.interkomm.hub.personaldata.PersonalRecord;
import de.interkomm.hub.privacy.Erasures;
import de.interkomm.hub.privacy.Erasures.Beginning;
import de.interkomm.hub.privacy.PersonalFiles;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.TestNetworks;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** One person who did the same in two networks, of which one keeps contributions. */
@SpringBootTest
class ContributionsModuleTests {

    private static final NetworkId KEEPS = TestNetworks.VILLAGES;
    private static final NetworkId LETS_GO = TestNetworks.COUNCIL;
    private static final String FORMER = "Ehemaliges Mitglied";

    @Autowired Erasures erasures;
    @Autowired ErasureTask task;
    @Autowired PersonalFiles files;
    @Autowired ContributionRules rules;
    @Autowired NetworkFounding founding;
    @Autowired SettingsDesk desk;
    @Autowired Accounts accounts;
    @Autowired ConfirmationLinks links;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    private final Mailbox mailbox = new Mailbox("k@" + UUID.randomUUID() + ".example");
    private final UUID open = UUID.randomUUID();
    private final UUID over = UUID.randomUUID();
    private AccountId account = AccountId.next();

    @BeforeEach
    void somebodyTakesPart() {
        account = accounts.ensure(mailbox, "Kora Muster");
        for (NetworkId network : List.of(KEEPS, LETS_GO)) {
            in(network, this::contribute);
        }
    }

    @Test
    void thePersonIsToldBeforehandWhatEachNetworkKeeps() {
        assertThat(fates(KEEPS, "governance.data.participation"))
                .containsExactly(new Fate.Nameless("personaldata.stays.contribution"));
        assertThat(fates(KEEPS, "membership.data.contact"))
                .containsExactly(new Fate.Nameless("personaldata.stays.contribution"));
        assertThat(fates(LETS_GO, "governance.data.participation"))
                .containsExactly(new Fate.Goes());
        assertThat(fates(LETS_GO, "membership.data.contact")).containsExactly(new Fate.Goes());
        assertThat(fates(LETS_GO, "membership.data.note"))
                .containsExactlyInAnyOrder(
                        new Fate.Goes(), new Fate.Nameless("membership.data.stays.note"));
    }

    @Test
    void contributionsStayWithoutANameOrGoWholeAsTheNetworkHasIt() {
        erase();

        assertThat(names(KEEPS, "select person_name from group_participation where group_id = ?"))
                .containsExactly(FORMER);
        assertThat(names(KEEPS, "select name from contact_person where membership_id = ?"))
                .containsExactly(FORMER);
        assertThat(notes(KEEPS)).containsExactly(FORMER, FORMER);

        assertThat(names(LETS_GO, "select person_name from group_participation where group_id = ?"))
                .isEmpty();
        assertThat(names(LETS_GO, "select name from contact_person where membership_id = ?"))
                .isEmpty();
        // The file of a procedure that is not over stays complete.
        assertThat(notes(LETS_GO)).containsExactly(FORMER);
        assertThat(
                        in(
                                LETS_GO,
                                () ->
                                        jdbc.sql(
                                                        "select note from application_history where"
                                                                + " application_id = ?")
                                                .param(open)
                                                .query(String.class)
                                                .list()))
                .containsExactly("Rückruf vereinbart");
    }

    @Test
    void aNetworkIsFoundByNotesAloneWhenTheRoleIsLongGone() {
        for (NetworkId network : List.of(KEEPS, LETS_GO)) {
            in(
                    network,
                    () ->
                            jdbc.sql("delete from group_participation where mailbox = ?")
                                            .param(mailbox.address())
                                            .update()
                                    + jdbc.sql("delete from contact_person where mailbox = ?")
                                            .param(mailbox.address())
                                            .update());
        }
        erase();
        assertThat(notes(KEEPS)).containsExactly(FORMER, FORMER);
    }

    @Test
    void aFoundedNetworkStatesItsRuleAndItsCoordinatorsChangeIt() {
        NetworkId network =
                new NetworkId("c" + UUID.randomUUID().toString().replace("-", "").substring(0, 20));
        String file =
                """
                network: %s
                name: Netz
                short-name: Netz
                claim: Kurz
                description: Länger
                joining: So
                host:
                  name: Stadt
                  address: [Weg 1, 55116 Mainz]
                  contact: netz@stadt.example
                coordinators:
                  - name: Karin
                    mailbox: karin@stadt.example
                contributions: %s
                """;
        assertThat(founding.found(null, file.formatted(network, "perhaps")))
                .isInstanceOf(Founding.Invalid.class);
        assertThat(founding.found(null, file.formatted(network, "go")))
                .isInstanceOf(Founding.Founded.class);
        assertThat(rules.of(network)).isEqualTo(Contributions.GO);

        Actor karin =
                new Actor(
                        accounts.find(new Mailbox("karin@stadt.example")).orElseThrow().id(),
                        "Karin",
                        new Mailbox("karin@stadt.example"),
                        Set.of(Standing.in(network, Role.COORDINATOR)));
        NetworkScope.run(network, () -> save(karin, network));

        assertThat(rules.of(network)).isEqualTo(Contributions.STAY);
        assertThat(rules.of(LETS_GO)).isEqualTo(Contributions.GO);
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from hub.audit_entry
                                        where chain = ? and action = 'settings.changed'
                                        """)
                                .param(network.value())
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    private void save(Actor karin, NetworkId network) {
        SettingsVersion current = desk.current(karin, network);
        NetworkSettings wanted = current.settings().withContributions(Contributions.STAY);
        assertThat(desk.differences(network, current.settings(), wanted))
                .containsOnlyKeys("contributions");
        assertThat(desk.save(karin, network, current.number(), wanted, NameChange.CORRECTED))
                .isInstanceOf(Saving.Saved.class);
    }

    /** In a group, speaking for a member, and noting on a procedure that is over and one not. */
    private int contribute() {
        jdbc.sql(
                        """
                        insert into network_group
                            (id, version, kind, kind_name, name, purpose, charter, topics,
                             visibility, way_in, guests)
                        values (?, 0, 'WORKING_GROUP', '', ?, '', '', '{}', 'MEMBERS', 'OPEN', 'NONE')
                        """)
                .params(account.value(), "Gruppe " + account)
                .update();
        jdbc.sql(
                        """
                        insert into group_participation
                            (id, group_id, account_id, person_name, mailbox, function, from_day,
                             added_by)
                        values (?, ?, ?, 'Kora Muster', ?, 'MEMBER', '2024-01-01', '')
                        """)
                .params(UUID.randomUUID(), account.value(), account.value(), mailbox.address())
                .update();
        jdbc.sql(
                        """
                        insert into membership
                            (id, version, holder, regional_key, administration_name, status, since,
                             ended_on)
                        values (?, 0, 'ADMINISTRATION', '073335003000', 'Altdorf', 'ENDED',
                                '2024-01-01', '2024-02-01')
                        """)
                .param(account.value())
                .update();
        jdbc.sql(
                        """
                        insert into contact_person
                            (id, membership_id, name, function, mailbox, from_day)
                        values (?, ?, 'Kora Muster', '', ?, '2024-01-01')
                        """)
                .params(UUID.randomUUID(), account.value(), mailbox.address())
                .update();
        return noteOn(open, "SUBMITTED") + noteOn(over, "DECLINED");
    }

    private int noteOn(UUID application, String status) {
        jdbc.sql(
                        """
                        insert into application
                            (id, version, status, regional_key, administration_name,
                             applicant_name, applicant_office, mailbox, message, language,
                             judgement, created_at, submitted_at, decided_at)
                        values (?, 0, ?, '073335003000', 'Altdorf', 'Erika', '', ?, '', 'de', '{}',
                                now(), now(), now())
                        """)
                .params(application, status, "erika@" + UUID.randomUUID() + ".example")
                .update();
        return jdbc.sql(
                        """
                        insert into application_history (id, application_id, actor, note, at, author)
                        values (?, ?, 'Kora Muster', 'Rückruf vereinbart', now(), ?)
                        """)
                .params(UUID.randomUUID(), application, account.value())
                .update();
    }

    private void erase() {
        String link =
                Objects.requireNonNull(
                        transaction.execute(
                                _ ->
                                        links.issue(
                                                MailDataLink.PURPOSE,
                                                mailbox.address(),
                                                Erasures.LINK_VALID)));
        assertThat(erasures.begin(link, Locale.GERMANY)).isEqualTo(Beginning.BEGUN);
        task.perform(
                jdbc.sql("select id from hub.erasure where mailbox = ?")
                        .param(mailbox.address())
                        .query(UUID.class)
                        .single());
    }

    private List<Fate> fates(NetworkId network, String kind) {
        return files.of(new Person(account.value(), mailbox.address(), "")).sections().stream()
                .filter(section -> network.equals(section.network()))
                .filter(section -> section.kind().key().equals(kind))
                .flatMap(section -> section.records().stream())
                .map(PersonalRecord::fate)
                .toList();
    }

    private List<String> names(NetworkId network, String sql) {
        return in(network, () -> jdbc.sql(sql).param(account.value()).query(String.class).list());
    }

    private List<String> notes(NetworkId network) {
        return in(
                network,
                () ->
                        jdbc.sql(
                                        "select actor from application_history where application_id"
                                                + " in (?, ?)")
                                .params(open, over)
                                .query(String.class)
                                .list());
    }

    private <T> T in(NetworkId network, Supplier<T> work) {
        return NetworkScope.call(
                network, () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }
}
