package de.interkomm.hub.privacy.internal;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import de.interkomm.hub.identity.ActionTaken;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.mail.Outbox;
import de.interkomm.hub.mail.OutgoingMail;
import de.interkomm.hub.personaldata.Person;
import de.interkomm.hub.personaldata.PersonalDataKeeper;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Erases a person in every network that knows it, and then in the hub. Each place is a transaction
 * of its own that changes nothing the second time, so whatever interrupts this, it goes on.
 */
@Component
class ErasureTask {

    static final TaskDescriptor<Void> ERASURE = TaskDescriptor.of("erase-person");

    /** After a failure, and until closed networks are open again. */
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final Keepers keepers;
    private final KnowingNetworks networks;
    private final ApplicationEventPublisher events;
    private final Outbox outbox;
    private final MessageSource messages;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ErasureTask(
            Keepers keepers,
            KnowingNetworks networks,
            ApplicationEventPublisher events,
            Outbox outbox,
            MessageSource messages,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.keepers = keepers;
        this.networks = networks;
        this.events = events;
        this.outbox = outbox;
        this.messages = messages;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @return whether all is done; otherwise a network could not be reached, and everything else is
     */
    boolean perform(UUID id) {
        Request request = find(id).orElse(null);
        if (request == null) {
            return true;
        }
        Instant now = clock.instant();
        Set<NetworkId> places = new TreeSet<>(request.networks());
        places.addAll(networks.of(request.person()));
        List<NetworkId> closed = networks.closed();
        closed.forEach(places::remove);
        for (NetworkId network : places) {
            NetworkScope.run(
                    network,
                    () ->
                            transaction.executeWithoutResult(
                                    _ -> erase(network, request.person(), now)));
        }
        transaction.executeWithoutResult(
                _ -> {
                    for (PersonalDataKeeper keeper : keepers.ofHub()) {
                        keeper.eraseInHub(request.person(), now);
                    }
                    if (closed.isEmpty()) {
                        finish(request, now);
                    }
                });
        return closed.isEmpty();
    }

    private void erase(NetworkId network, Person person, Instant now) {
        keepers.ofNetworks().forEach(keeper -> keeper.eraseIn(network, person, now));
        events.publishEvent(
                new ActionTaken(
                        network, null, null, "person.erased", network.value(), "", Map.of()));
    }

    /** The last mail; it is forgotten like every other. */
    private void finish(Request request, Instant now) {
        jdbc.sql(
                        """
                        update hub.erasure
                        set account_id = null, mailbox = null, name = null, language = null,
                            finished_at = :now
                        where id = :id
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", request.id())
                .update();
        outbox.enqueue(
                new OutgoingMail(
                        null,
                        new Mailbox(request.person().mailbox()),
                        messages.getMessage("identity.mail.sender", null, request.locale()),
                        null,
                        messages.getMessage("privacy.mail.erased.subject", null, request.locale()),
                        messages.getMessage("privacy.mail.erased.text", null, request.locale()),
                        List.of()));
    }

    private Optional<Request> find(UUID id) {
        return jdbc.sql("select * from hub.erasure where id = ? and finished_at is null")
                .param(id)
                .query(Request::of)
                .optional();
    }

    private record Request(UUID id, Person person, Locale locale, List<NetworkId> networks) {

        static Request of(ResultSet row, int number) throws SQLException {
            return new Request(
                    row.getObject("id", UUID.class),
                    new Person(
                            row.getObject("account_id", UUID.class),
                            row.getString("mailbox"),
                            row.getString("name")),
                    Locale.forLanguageTag(row.getString("language")),
                    Stream.of(row.getString("networks").split(" "))
                            .filter(name -> !name.isEmpty())
                            .map(NetworkId::new)
                            .toList());
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Scheduled {

        @Bean
        Task<Void> erasePerson(ErasureTask erasure, Clock clock) {
            return Tasks.custom(ERASURE)
                    .onFailure(new FailureHandler.OnFailureRetryLater<>(PAUSE))
                    .onDeadExecutionRevive()
                    .execute(
                            (instance, _) ->
                                    erasure.perform(UUID.fromString(instance.getId()))
                                            ? (_, task) -> task.remove()
                                            : again(clock));
        }

        private static CompletionHandler<Void> again(Clock clock) {
            return (complete, task) -> task.reschedule(complete, clock.instant().plus(PAUSE));
        }
    }
}
