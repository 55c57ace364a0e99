package de.interkomm.hub.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import de.interkomm.hub.mail.LocalMail;
import de.interkomm.hub.mail.LocalMailbox;
import de.interkomm.hub.mail.MailAttachment;
import de.interkomm.hub.mail.MailEntry;
import de.interkomm.hub.mail.MailId;
import de.interkomm.hub.mail.MailLog;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.mail.Outbox;
import de.interkomm.hub.mail.OutgoingMail;
import de.interkomm.hub.mail.RetryResult;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkSchemas;
import de.interkomm.hub.tenancy.NetworkScope;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.sql.DataSource;

/**
 * The test's own nodes live in the year after next: what they are to send is not yet due for the
 * node of the shared application context.
 */
@SpringBootTest
class OutboxModuleTests {

    private static final NetworkId NETWORK = new NetworkId("outbox-one");
    private static final NetworkId OTHER = new NetworkId("outbox-two");
    private static final Mailbox MAYOR = new Mailbox("mayor@example.org");
    private static final HubSender SENDER = new HubSender("hub@example.org");

    @Autowired Outbox outbox;
    @Autowired MailLog log;
    @Autowired LocalMailbox localMailbox;
    @Autowired OutgoingMails mails;
    @Autowired DeliveryTasks tasks;
    @Autowired NetworkSchemas networks;
    @Autowired TransactionOperations transaction;
    @Autowired JdbcClient jdbc;
    @Autowired DataSource dataSource;

    final AdvancingClock clock = new AdvancingClock(Duration.ofDays(700));
    final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    final List<Scheduler> nodes = new ArrayList<>();

    @BeforeEach
    void startServer() {
        server.start();
    }

    @AfterEach
    void stopAll() {
        nodes.forEach(Scheduler::stop);
        server.stop();
    }

    @Test
    void twoNodesSendEachMailOnce() {
        startNode("one", toServer());
        startNode("two", toServer());

        List<MailId> sent =
                IntStream.range(0, 60).mapToObj(i -> enqueue(mail("Nummer " + i))).toList();

        await().untilAsserted(() -> assertThat(sent).allMatch(id -> stateOf(id).equals("SENT")));
        await().until(() -> scheduledFor(sent.getLast()) == 0);
        assertThat(copiesOf(sent.toArray(MailId[]::new)))
                .extracting(OutboxModuleTests::messageIdOf)
                .containsExactlyInAnyOrderElementsOf(
                        sent.stream().map(SENDER::messageIdOf).toList());
    }

    @Test
    void aServerThatWasDownGetsTheMailLater() {
        int port = server.getSmtp().getPort();
        server.stop();
        startNode("one", to(port));
        MailId id = enqueue(mail("Später"));
        await().until(() -> waiting(id).map(MailEntry::attempts).equals(Optional.of(1)));
        assertThat(waiting(id))
                .hasValueSatisfying(
                        entry -> {
                            assertThat(entry.lastError()).contains("connect");
                            assertThat(entry.nextAttempt())
                                    .isAfter(clock.instant())
                                    .isBefore(clock.instant().plus(Duration.ofMinutes(1)));
                        });

        GreenMail restarted =
                new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        restarted.start();
        try {
            clock.advance(Duration.ofMinutes(2));
            await().until(() -> stateOf(id).equals("SENT"));
            assertThat(restarted.getReceivedMessages())
                    .extracting(OutboxModuleTests::messageIdOf)
                    .containsOnlyOnce(SENDER.messageIdOf(id));
        } finally {
            restarted.stop();
        }
    }

    @Test
    void whatFailsForGoodIsShownToItsNetworkAndCanBeRetried() {
        int port = server.getSmtp().getPort();
        server.stop();
        MailId id = enqueue(mail("Vergeblich"));
        exhaustAttempts(id, to(port));

        assertThat(log.failedIn(NETWORK))
                .filteredOn(entry -> entry.id().equals(id))
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry.to()).isEqualTo(MAYOR);
                            assertThat(entry.subject()).isEqualTo("Vergeblich");
                            assertThat(entry.attempts()).isEqualTo(RetrySchedule.ATTEMPTS);
                            assertThat(entry.nextAttempt()).isNull();
                            assertThat(entry.lastError()).isNotBlank();
                        });

        server.start();
        assertThat(logOfTheTime().retry(NETWORK, id)).isEqualTo(RetryResult.SCHEDULED);
        assertThat(logOfTheTime().retry(NETWORK, id)).isEqualTo(RetryResult.NOT_FAILED);
        startNode("one", toServer());
        await().until(() -> stateOf(id).equals("SENT"));
        assertThat(log.retry(NETWORK, id)).isEqualTo(RetryResult.NOT_FAILED);
        assertThat(copiesOf(id)).hasSize(1);
    }

    @Test
    void aNetworkNeitherSeesNorRetriesAnothersMail() throws IOException {
        MailId failed = enqueue(mail("Nur für eins"));
        MailId waiting = enqueue(mail("Auch nur für eins"));
        refuse(failed, "550 5.1.1 unknown");

        assertThat(log.failedIn(OTHER)).extracting(MailEntry::id).doesNotContain(failed);
        assertThat(log.waitingIn(OTHER)).extracting(MailEntry::id).doesNotContain(waiting);
        assertThat(log.retry(OTHER, failed)).isEqualTo(RetryResult.UNKNOWN);
        assertThat(log.retry(OTHER, waiting)).isEqualTo(RetryResult.UNKNOWN);
        assertThat(log.retry(NETWORK, MailId.next())).isEqualTo(RetryResult.UNKNOWN);
        assertThat(stateOf(failed)).isEqualTo("FAILED");
    }

    @Test
    void mailOfTheHubItselfBelongsToNoNetwork() throws IOException {
        MailId id = enqueue(mail(null, "Vom Hub", List.of()));
        refuse(id, "550 5.1.1 unknown");

        assertThat(log.failedIn(NETWORK)).extracting(MailEntry::id).doesNotContain(id);
        assertThat(log.retry(NETWORK, id)).isEqualTo(RetryResult.UNKNOWN);
    }

    @Test
    void aRecipientRefusedForGoodFailsAtOnce() throws IOException {
        MailId id = enqueue(mail("Unbekannt"));

        assertThat(refuse(id, "550 5.1.1 no such user")).isEmpty();

        assertThat(stateOf(id)).isEqualTo("FAILED");
        assertThat(log.failedIn(NETWORK))
                .filteredOn(entry -> entry.id().equals(id))
                .singleElement()
                .satisfies(entry -> assertThat(entry.lastError()).contains("no such user"));
    }

    @Test
    void aRecipientRefusedForTheMomentIsTriedAgain() throws IOException {
        MailId id = enqueue(mail("Graue Liste"));

        assertThat(refuse(id, "450 4.7.1 greylisted"))
                .hasValueSatisfying(
                        next ->
                                assertThat(next)
                                        .isAfter(clock.instant())
                                        .isBefore(clock.instant().plus(Duration.ofMinutes(1))));

        assertThat(stateOf(id)).isEqualTo("WAITING");
    }

    @Test
    void aRolledBackTransactionSendsNothing() {
        MailId id =
                transaction.execute(
                        status -> {
                            status.setRollbackOnly();
                            return outbox.enqueue(mail("Nie"));
                        });

        assertThat(id).isNotNull();
        assertThat(rowsOf(Objects.requireNonNull(id))).isZero();
        assertThat(scheduledFor(id)).isZero();
    }

    @Test
    void nothingIsVisibleToTheNodesBeforeTheCommit() {
        transaction.executeWithoutResult(
                _ -> {
                    MailId id = enqueueHere(mail("Gleich"));
                    assertThat(scheduledFor(id)).isOne();
                    assertThat(elsewhere(() -> scheduledFor(id))).isZero();
                });
    }

    @Test
    void withoutATransactionThereIsNoOutbox() {
        assertThatThrownBy(() -> outbox.enqueue(mail("Nie")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aMailMayBeWrittenFromWithinANetwork() {
        networks.found(NETWORK);

        MailId id =
                NetworkScope.call(
                        NETWORK,
                        () -> transaction.execute(_ -> outbox.enqueue(mail("Von drinnen"))));

        await().until(() -> stateOf(Objects.requireNonNull(id)).equals("SENT"));
        assertThat(localMailbox.newest()).extracting(LocalMail::id).contains(id);
    }

    @Test
    void theRecipientGetsWhatWasWritten() throws Exception {
        byte[] content = {1, 2, 3};
        MailId id =
                enqueue(
                        mail(
                                NETWORK,
                                "Grüße\r\nBcc: all@example.org",
                                List.of(
                                        new MailAttachment(
                                                "Bürger\"meister\r\nX: y.pdf",
                                                "application/pdf",
                                                content))));
        assertThat(delivery(toServer()).deliver(Delivery.first(id))).isEmpty();

        MimeMessage message = copiesOf(id).getFirst();
        assertThat(message.getSubject()).isEqualTo("Grüße Bcc: all@example.org");
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getHeader("X")).isNull();
        assertThat(message.getMessageID()).isEqualTo(SENDER.messageIdOf(id));
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getAllRecipients())
                .containsExactly(new InternetAddress(MAYOR.address()));
        assertThat(message.getReplyTo()).containsExactly(new InternetAddress("net@example.org"));
        assertThat(message.getFrom())
                .containsExactly(new InternetAddress("hub@example.org", "Das Nétz, mit \"Komma\""));
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("Bürger\"meister X: y.pdf");
        assertThat(parts.getBodyPart(1).getInputStream()).hasBinaryContent(content);
    }

    @Test
    void aMailWithoutAttachmentsIsPlainText() throws Exception {
        MailId id = enqueue(mail("Einfach"));
        assertThat(delivery(toServer()).deliver(Delivery.first(id))).isEmpty();

        MimeMessage message = copiesOf(id).getFirst();
        assertThat(message.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(message.getContent().toString()).startsWith("Schöne Grüße");
    }

    @Test
    void aCopySentAfterACrashIsRecognisable() {
        MailId id = enqueue(mail("Doppelt"));
        UnsentMail unsent = mails.findWaiting(Delivery.first(id)).orElseThrow();

        toServer().send(unsent);
        assertThat(delivery(toServer()).deliver(Delivery.first(id))).isEmpty();

        assertThat(copiesOf(id)).hasSize(2);
    }

    @Test
    void theFirstOutcomeStands() {
        MailId id = enqueue(mail("Zweimal erledigt"));
        UnsentMail slow = mails.findWaiting(Delivery.first(id)).orElseThrow();

        assertThat(mails.sent(slow, clock.instant())).isTrue();

        assertThat(mails.failed(slow, "zu spät", clock.instant())).isFalse();
        assertThat(mails.deferred(slow, "zu spät", clock.instant())).isFalse();
        assertThat(stateOf(id)).isEqualTo("SENT");
        assertThat(delivery(toServer()).deliver(Delivery.first(id))).isEmpty();
        assertThat(copiesOf(id)).isEmpty();
    }

    @Test
    void aDeliveryOfAnEarlierRoundSendsNothing() throws IOException {
        MailId id = enqueue(mail("Zweite Runde"));
        refuse(id, "550 5.1.1 unknown");
        assertThat(log.retry(NETWORK, id)).isEqualTo(RetryResult.SCHEDULED);

        assertThat(delivery(toServer()).deliver(Delivery.first(id))).isEmpty();

        assertThat(copiesOf(id)).isEmpty();
    }

    @Test
    void withoutAWayOutAMailWaitsAndLosesNoAttempt() {
        MailId id = enqueue(mail("Wartet"));

        assertThat(
                        delivery(_ -> new MailTransport.Outcome.Impossible())
                                .deliver(Delivery.first(id)))
                .hasValueSatisfying(next -> assertThat(next).isAfter(clock.instant()));

        assertThat(waiting(id)).hasValueSatisfying(e -> assertThat(e.attempts()).isZero());
    }

    @Test
    void afterNinetyDaysNobodyCanReadAMailAnyMore() throws IOException {
        MailAttachment attachment = new MailAttachment("a.pdf", "application/pdf", new byte[] {1});
        MailId id = enqueue(mail(NETWORK, "Vergessen", List.of(attachment)));
        refuse(id, "550 5.1.1 unknown");

        MailData then = new MailData(jdbc, mails);
        clock.advance(MailData.KEPT.minusDays(1));
        transaction.executeWithoutResult(_ -> then.expireInHub(clock.instant()));
        assertThat(log.failedIn(NETWORK)).extracting(MailEntry::id).contains(id);

        clock.advance(Duration.ofDays(2));
        transaction.executeWithoutResult(_ -> then.expireInHub(clock.instant()));
        assertThat(log.failedIn(NETWORK)).extracting(MailEntry::id).doesNotContain(id);
        assertThat(log.retry(NETWORK, id)).isEqualTo(RetryResult.UNKNOWN);
        assertThat(localMailbox.find(id)).isEmpty();
        assertThat(localMailbox.attachment(id, 0)).isEmpty();
        assertThat(
                        jdbc.sql(
                                        "select concat(recipient, sender_name, reply_to, subject,"
                                            + " body, last_error) from hub.outgoing_mail where id ="
                                            + " ?")
                                .param(id.value())
                                .query(String.class)
                                .single())
                .isEmpty();
    }

    @Test
    void mailProgramsAreToldHowMailsOfTheSortEnd() throws MessagingException {
        String link = "https://hub.example/directory/notices?token=" + "x".repeat(60);
        MailId ended = enqueue(mail("Neues").endedAt(link));
        MailId other = enqueue(mail("Bescheid"));
        for (MailId each : List.of(ended, other)) {
            assertThat(delivery(toServer()).deliver(Delivery.first(each))).isEmpty();
        }

        MimeMessage message = copiesOf(ended).getFirst();
        assertThat(message.getHeader("List-Unsubscribe")).containsExactly("<" + link + ">");
        assertThat(message.getHeader("List-Unsubscribe-Post"))
                .containsExactly("List-Unsubscribe=One-Click");
        assertThat(copiesOf(other).getFirst().getHeader("List-Unsubscribe")).isNull();
        assertThat(copiesOf(other).getFirst().getHeader("List-Unsubscribe-Post")).isNull();
    }

    private OutgoingMail mail(String subject) {
        return mail(NETWORK, subject, List.of());
    }

    private static OutgoingMail mail(
            @Nullable NetworkId network, String subject, List<MailAttachment> attachments) {
        return new OutgoingMail(
                network,
                MAYOR,
                "Das Nétz, mit \"Komma\"",
                new Mailbox("net@example.org"),
                subject,
                "Schöne Grüße\n",
                attachments);
    }

    private MailId enqueue(OutgoingMail mail) {
        return Objects.requireNonNull(transaction.execute(_ -> enqueueHere(mail)));
    }

    private MailId enqueueHere(OutgoingMail mail) {
        return new DatabaseOutbox(mails, tasks, SENDER, clock).enqueue(mail);
    }

    /** Not wrapped in a transaction by Spring, so each statement is its own. */
    private MailLog logOfTheTime() {
        return new DatabaseMailLog(mails, tasks, clock);
    }

    /** Years ahead and knowing one task only, it must not tidy up those of the hub itself. */
    private void startNode(String name, MailTransport transport) {
        Scheduler node =
                Scheduler.create(dataSource, MailConfiguration.deliveryTask(delivery(transport)))
                        .tableName("hub.scheduled_tasks")
                        .schedulerName(new SchedulerName.Fixed(name))
                        .clock(clock::instant)
                        .deleteUnresolvedAfter(Duration.ofDays(10_000))
                        .pollingInterval(Duration.ofMillis(50))
                        .threads(4)
                        .build();
        nodes.add(node);
        node.start();
    }

    private MailDelivery delivery(MailTransport transport) {
        return new MailDelivery(mails, transport, clock);
    }

    private MailTransport toServer() {
        return to(server.getSmtp().getPort());
    }

    private static MailTransport to(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new SmtpTransport(MailConfiguration.impatient(sender), SENDER.mailbox());
    }

    private Optional<Instant> refuse(MailId id, String answer) throws IOException {
        try (RefusingMailServer refusing = new RefusingMailServer(answer)) {
            return delivery(to(refusing.port())).deliver(Delivery.first(id));
        }
    }

    private void exhaustAttempts(MailId id, MailTransport transport) {
        MailDelivery delivery = delivery(transport);
        Stream.iterate(
                        delivery.deliver(Delivery.first(id)),
                        Optional::isPresent,
                        next -> {
                            clock.advanceTo(next.orElseThrow());
                            return delivery.deliver(Delivery.first(id));
                        })
                .limit(100)
                .forEach(_ -> {});
    }

    /** Mails of other tests may be waiting as well. */
    private List<MimeMessage> copiesOf(MailId... ids) {
        List<String> wanted = Arrays.stream(ids).map(SENDER::messageIdOf).toList();
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> wanted.contains(messageIdOf(message)))
                .toList();
    }

    private static String messageIdOf(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<MailEntry> waiting(MailId id) {
        return log.waitingIn(NETWORK).stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    private String stateOf(MailId id) {
        return jdbc.sql("select state from hub.outgoing_mail where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    private int rowsOf(MailId id) {
        return jdbc.sql("select count(*) from hub.outgoing_mail where id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    private int scheduledFor(MailId id) {
        return jdbc.sql("select count(*) from hub.scheduled_tasks where task_instance like ?")
                .param(id + "%")
                .query(Integer.class)
                .single();
    }

    /** On another thread, hence outside this one's transaction. */
    private static <T> T elsewhere(Supplier<T> question) {
        return CompletableFuture.supplyAsync(question).join();
    }

    /** Runs like the real one, but ahead of it. */
    static class AdvancingClock extends Clock {

        private volatile Duration ahead;

        AdvancingClock(Duration ahead) {
            this.ahead = ahead;
        }

        void advance(Duration duration) {
            ahead = ahead.plus(duration);
        }

        void advanceTo(Instant later) {
            advance(Duration.between(instant(), later));
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
