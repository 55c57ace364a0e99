package de.interkomm.hub.privacy.internal;

import com.github.f4b6a3.uuid.UuidCreator;

import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.ActionTaken;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.mail.Outbox;
import de.interkomm.hub.mail.OutgoingMail;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.personaldata.Person;
import de.interkomm.hub.personaldata.Processing;
import de.interkomm.hub.personaldata.ProcessingEnd;
import de.interkomm.hub.privacy.Objections;
import de.interkomm.hub.shell.HubAddress;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

@Component
class StoredObjections implements Objections {

    private final KnowingNetworks known;
    private final People people;
    private final List<ProcessingEnd> ends;
    private final Networks networks;
    private final Accounts accounts;
    private final Outbox outbox;
    private final HubAddress hub;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StoredObjections(
            KnowingNetworks known,
            People people,
            List<ProcessingEnd> ends,
            Networks networks,
            Accounts accounts,
            Outbox outbox,
            HubAddress hub,
            MessageSource messages,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.known = known;
        this.people = people;
        this.ends = List.copyOf(ends);
        this.networks = networks;
        this.accounts = accounts;
        this.outbox = outbox;
        this.hub = hub;
        this.messages = messages;
        this.events = events;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Set<NetworkId> networks(Person person) {
        return known.of(person);
    }

    @Override
    public List<Objection> of(Person person) {
        List<Objection> all = new ArrayList<>();
        for (NetworkId network : known.of(person)) {
            all.addAll(
                    NetworkScope.call(
                            network,
                            () ->
                                    Objects.requireNonNull(
                                            transaction.execute(_ -> of(network, person)))));
        }
        all.sort(Comparator.comparing(Objection::made).reversed());
        return all;
    }

    private List<Objection> of(NetworkId network, Person person) {
        return jdbc.sql("select * from objection where mailbox = ?")
                .param(person.mailbox())
                .query((row, _) -> objection(network, row))
                .list();
    }

    @Override
    public boolean make(Actor actor, NetworkId network, Processing about, String reason) {
        Person person =
                new Person(actor.account().value(), actor.mailbox().address(), actor.name());
        if (!known.of(person).contains(network)) {
            return false;
        }
        NetworkScope.run(
                network,
                () -> transaction.executeWithoutResult(_ -> keep(actor, network, about, reason)));
        return true;
    }

    private void keep(Actor actor, NetworkId network, Processing about, String reason) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        LocalDate due = LocalDate.now(clock).plusMonths(1);
        jdbc.sql(
                        """
                        insert into objection (id, name, mailbox, about, reason, made_at, due_on)
                        values (:id, :name, :mailbox, :about, :reason, :now, :due)
                        """)
                .param("id", id)
                .param("name", actor.name())
                .param("mailbox", actor.mailbox().address())
                .param("about", about.name())
                .param("reason", reason)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("due", due)
                .update();
        events.publishEvent(
                new ActionTaken(
                        network,
                        actor.account(),
                        null,
                        "objection.made",
                        id.toString(),
                        actor.name(),
                        Map.of()));
        for (AccountView coordinator : accounts.coordinatorsOf(network)) {
            mail(
                    network,
                    coordinator.mailbox(),
                    "privacy.mail.objection",
                    actor.name(),
                    due.toString(),
                    hub.link("/networks/" + network + "/coordination/objections"));
        }
    }

    @Override
    public List<Objection> in(Actor actor, NetworkId network) {
        actor.require(Permission.ANSWER_FOR_DATA, network);
        NetworkScope.requireBound(network);
        return Objects.requireNonNull(
                transaction.execute(
                        _ ->
                                jdbc.sql(
                                                "select * from objection order by answered_at desc"
                                                        + " nulls first, due_on, id")
                                        .query((row, _) -> objection(network, row))
                                        .list()));
    }

    @Override
    public Answering answer(
            Actor actor,
            NetworkId network,
            UUID id,
            Outcome outcome,
            Processing ends,
            String text) {
        Role role = actor.require(Permission.ANSWER_FOR_DATA, network);
        NetworkScope.requireBound(network);
        return Objects.requireNonNull(
                transaction.execute(
                        _ ->
                                answered(
                                        actor,
                                        role,
                                        network,
                                        id,
                                        new Decision(outcome, ends, text))));
    }

    private Answering answered(
            Actor actor, Role role, NetworkId network, UUID id, Decision decision) {
        Objection objection =
                jdbc.sql("select * from objection where id = ? for update")
                        .param(id)
                        .query((row, _) -> objection(network, row))
                        .optional()
                        .orElse(null);
        if (objection == null) {
            return Answering.NO_SUCH_OBJECTION;
        }
        if (objection.outcome() != null) {
            return Answering.WAS_ANSWERED_ALREADY;
        }
        jdbc.sql(
                        """
                        update objection
                        set outcome = :outcome, ended = :ended, answer = :answer, answered_at = :now,
                            answered_by = :by
                        where id = :id
                        """)
                .param("outcome", decision.outcome().name())
                .param("ended", decision.ended())
                .param("answer", decision.text())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", actor.name())
                .param("id", id)
                .update();
        Map<String, ActionTaken.Change> changes = new LinkedHashMap<>();
        changes.put("outcome", new ActionTaken.Change(null, decision.outcome().name()));
        if (decision.outcome() == Outcome.UPHELD) {
            changes.put("processing", new ActionTaken.Change(decision.ends().name(), null));
            end(decision.ends(), network, objection);
        }
        events.publishEvent(
                ActionTaken.in(
                                network,
                                actor,
                                role,
                                "objection.answered",
                                id.toString(),
                                objection.name())
                        .with(changes));
        mail(
                network,
                new Mailbox(objection.mailbox()),
                "privacy.mail.objection-answered." + decision.outcome(),
                objection.name(),
                decision.text() + carriedOut(network, decision),
                hub.link("/my/data/objections"));
        return Answering.ANSWERED;
    }

    private void end(Processing processing, NetworkId network, Objection objection) {
        Person person = people.of(new Mailbox(objection.mailbox()));
        ends.stream()
                .filter(one -> one.ends() == processing)
                .forEach(one -> one.endIn(network, person, clock.instant()));
    }

    /** What the hub has done by itself, said after what the coordinator wrote. */
    private String carriedOut(NetworkId network, Decision decision) {
        if (decision.outcome() != Outcome.UPHELD || !decision.ends().endsByItself()) {
            return "";
        }
        Locale locale = localeOf(networks.find(network).orElse(null));
        return "\n\n"
                + messages.getMessage("privacy.objection.ended." + decision.ends(), null, locale);
    }

    private static Locale localeOf(@Nullable NetworkProfile profile) {
        return profile == null ? Locale.GERMANY : profile.tone().german();
    }

    /**
     * @param who comes first in the text, then what, then where
     */
    private void mail(
            NetworkId network, Mailbox to, String words, String who, String what, String where) {
        NetworkProfile profile = networks.find(network).orElse(null);
        Locale locale = localeOf(profile);
        String name = profile == null ? network.value() : profile.name().in(locale);
        Object[] values = {name, who, what, where};
        outbox.enqueue(
                new OutgoingMail(
                        network,
                        to,
                        name,
                        null,
                        messages.getMessage(words + ".subject", values, locale),
                        messages.getMessage(words + ".text", values, locale),
                        List.of()));
    }

    private static Objection objection(NetworkId network, ResultSet row) throws SQLException {
        @Nullable String outcome = row.getString("outcome");
        @Nullable String ended = row.getString("ended");
        @Nullable Timestamp answered = row.getTimestamp("answered_at");
        return new Objection(
                row.getObject("id", UUID.class),
                network,
                row.getString("name"),
                row.getString("mailbox"),
                Processing.valueOf(row.getString("about")),
                row.getString("reason"),
                row.getTimestamp("made_at").toInstant(),
                row.getObject("due_on", LocalDate.class),
                outcome == null ? null : Outcome.valueOf(outcome),
                ended == null ? null : Processing.valueOf(ended),
                row.getString("answer"),
                answered == null ? null : answered.toInstant());
    }

    /**
     * @param ends what ends if the outcome is to uphold it
     */
    private record Decision(Outcome outcome, Processing ends, String text) {

        @Nullable String ended() {
            return outcome == Outcome.UPHELD ? ends.name() : null;
        }
    }
}
