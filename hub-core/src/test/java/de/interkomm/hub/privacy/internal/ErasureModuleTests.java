package de.interkomm.hub.privacy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.ConfirmationLinks;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.ApplicationForm;
import de.interkomm.hub.membership.ApplicationId;
import de.interkomm.hub.membership.Applications;
import de.interkomm.hub.membership.Applications.StartResult;
import de.interkomm.hub.membership.spi.Dispatch;
import de.interkomm.hub.personaldata.Person;
import de.interkomm.hub.privacy.Erasures;
import de.interkomm.hub.privacy.Erasures.Beginning;
import de.interkomm.hub.privacy.PersonalFile;
import de.interkomm.hub.privacy.PersonalFiles;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkSchemas;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.TestNetworks;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

@SpringBootTest
class ErasureModuleTests {

    private static final NetworkId HERE = TestNetworks.VILLAGES;
    private static final NetworkId ELSEWHERE = TestNetworks.TOWNS;
    private static final RegionalKey VILLAGE = new RegionalKey("073335003000");

    @Autowired Erasures erasures;
    @Autowired ErasureTask task;
    @Autowired RetentionJob retention;
    @Autowired PersonalFiles files;
    @Autowired ConfirmationLinks links;
    @Autowired Applications applications;
    @Autowired Accounts accounts;
    @Autowired Roles roles;
    @Autowired NetworkSchemas schemas;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired Clock clock;

    private final Mailbox mailbox = new Mailbox("amt@" + UUID.randomUUID() + ".example");

    @Test
    void whoeverIsErasedIsGoneFromEveryNetworkButForTheLettersLawKeeps() {
        AccountId account = accounts.ensure(mailbox, "Erika Muster");
        apply(ELSEWHERE);
        ApplicationId sent = apply(HERE);
        in(HERE, () -> sendAndWithdraw(sent));

        assertThat(erasures.begin(link(), Locale.GERMANY)).isEqualTo(Beginning.BEGUN);
        assertThat(accounts.find(account))
                .hasValueSatisfying(one -> assertThat(one.enabled()).isFalse());
        UUID erasure = begun();
        task.perform(erasure);
        // Interrupted and taken up again, it changes nothing more.
        task.perform(erasure);

        assertThat(accounts.find(account)).isEmpty();
        PersonalFile left = files.of(new Person(account.value(), mailbox.address(), ""));
        assertThat(left.sections())
                .extracting(section -> section.kind().key())
                .containsExactly("mail.data.outgoing");
        Map<String, Object> application = row(HERE, sent);
        assertThat(application)
                .containsEntry("applicant_name", "Ehemaliges Mitglied")
                .containsEntry("contact_name", null);
        assertThat(letters(sent)).isPositive();
        assertThat(
                        jdbc.sql("select mailbox from hub.erasure where id = ?")
                                .param(erasure)
                                .query(String.class)
                                .optional())
                .isEmpty();
    }

    @Test
    void theLastCoordinatorHandsOverFirst() {
        NetworkId network =
                new NetworkId("e" + UUID.randomUUID().toString().replace("-", "").substring(0, 20));
        schemas.found(network);
        accounts.appointCoordinator(network, mailbox, "Kora");
        String link = link();

        assertThat(erasures.begin(link, Locale.GERMANY)).isEqualTo(Beginning.LAST_COORDINATOR);
        assertThat(erasures.look(link)).isPresent();

        accounts.appointCoordinator(
                network, new Mailbox(UUID.randomUUID() + "@example.org"), "Nachfolge");
        assertThat(erasures.begin(link, Locale.GERMANY)).isEqualTo(Beginning.BEGUN);
        assertThat(accounts.coordinatorsOf(network))
                .extracting(one -> one.name())
                .containsExactly("Nachfolge");
    }

    @Test
    void aLinkErasesOnce() {
        accounts.ensure(mailbox, "Erika Muster");
        String link = link();
        assertThat(erasures.begin(link, Locale.GERMANY)).isEqualTo(Beginning.BEGUN);
        assertThat(erasures.begin(link, Locale.GERMANY)).isEqualTo(Beginning.DEAD_LINK);
        assertThat(erasures.begin("nonsense", Locale.GERMANY)).isEqualTo(Beginning.DEAD_LINK);
    }

    @Test
    void aDraftIsForgottenAfterThirtyDaysAndAnApplicationAfterTwoYears() {
        ApplicationId draft = apply(ELSEWHERE);
        ApplicationId sent = apply(HERE);
        in(HERE, () -> sendAndWithdraw(sent));
        Instant now = clock.instant();

        retention.run(now.plus(Duration.ofDays(29)));
        assertThat(exists(ELSEWHERE, draft)).isTrue();
        retention.run(now.plus(Duration.ofDays(31)));
        assertThat(exists(ELSEWHERE, draft)).isFalse();
        assertThat(row(HERE, sent)).containsEntry("applicant_name", "Erika Muster");

        retention.run(now.plus(Duration.ofDays(2 * 366)));
        assertThat(row(HERE, sent)).containsEntry("applicant_name", "Ehemaliges Mitglied");
        assertThat(letters(sent)).isPositive();

        retention.run(now.plus(Duration.ofDays(8 * 366)));
        assertThat(exists(HERE, sent)).isFalse();
        assertThat(letters(sent)).isZero();
    }

    @Test
    void whatIsRunTwiceRemovesNothingTheSecondTime() {
        apply(HERE);
        Instant then = clock.instant().plus(Duration.ofDays(40));
        retention.run(then);
        // Mail of other tests may still be on its way; their networks are their own.
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                assertThat(
                                                jdbc.sql(
                                                                """
                                                                select kind, removed, failure
                                                                from hub.retention_result
                                                                where run_id = ?
                                                                  and (network is null or network = ?)
                                                                """)
                                                        .params(retention.run(then), HERE.value())
                                                        .query()
                                                        .listOfRows())
                                        .isEmpty());
    }

    @Test
    void anAccountWithARoleIsKeptHoweverLongUnused() {
        AccountId idle = accounts.ensure(mailbox, "Erika Muster");
        AccountId busy = accounts.ensure(new Mailbox(UUID.randomUUID() + "@example.org"), "Kora");
        roles.grant(busy, Standing.in(HERE, Role.GUEST), null);

        retention.run(clock.instant().plus(Duration.ofDays(3 * 366)));

        assertThat(accounts.find(idle)).isEmpty();
        assertThat(accounts.find(busy)).isPresent();
    }

    private void sendAndWithdraw(ApplicationId application) {
        applications.confirmMailbox(HERE, application, mailbox);
        applications.send(HERE, application, Dispatch.ELECTRONIC);
        applications.withdraw(HERE, application);
    }

    private String link() {
        return Objects.requireNonNull(
                transaction.execute(
                        _ ->
                                links.issue(
                                        MailDataLink.PURPOSE,
                                        mailbox.address(),
                                        Erasures.LINK_VALID)));
    }

    private UUID begun() {
        return jdbc.sql("select id from hub.erasure where mailbox = ?")
                .param(mailbox.address())
                .query(UUID.class)
                .single();
    }

    private ApplicationId apply(NetworkId network) {
        ApplicationForm form =
                new ApplicationForm(
                        VILLAGE, "Erika Muster", "Bürgermeisterin", mailbox, null, "Guten Tag");
        return NetworkScope.call(
                network,
                () -> ((StartResult.Kept) applications.start(network, form, Locale.GERMAN)).id());
    }

    private long letters(ApplicationId application) {
        return NetworkScope.call(
                HERE,
                () ->
                        Objects.requireNonNull(
                                transaction.execute(
                                        _ ->
                                                jdbc.sql(
                                                                "select count(*) from letter where"
                                                                        + " subject_id = ?")
                                                        .param(application.value())
                                                        .query(Long.class)
                                                        .single())));
    }

    private boolean exists(NetworkId network, ApplicationId application) {
        return NetworkScope.call(
                network,
                () ->
                        Objects.requireNonNull(
                                transaction.execute(
                                        _ ->
                                                jdbc.sql(
                                                                "select exists (select from"
                                                                    + " application where id = ?)")
                                                        .param(application.value())
                                                        .query(Boolean.class)
                                                        .single())));
    }

    private Map<String, Object> row(NetworkId network, ApplicationId application) {
        return NetworkScope.call(
                network,
                () ->
                        Objects.requireNonNull(
                                transaction.execute(
                                        _ ->
                                                jdbc.sql("select * from application where id = ?")
                                                        .param(application.value())
                                                        .query()
                                                        .singleRow())));
    }

    private static void in(NetworkId network, Runnable work) {
        NetworkScope.run(network, work);
    }
}
