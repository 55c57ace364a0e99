package de.interkomm.hub.audit;

import com.github.f4b6a3.uuid.UuidCreator;

import de.interkomm.hub.audit.Chain.Link;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.ActionTaken;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

import tools.jackson.databind.json.JsonMapper;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Adds what was done to its trail, in the transaction that did it. That comes last in it, so that a
 * trail is locked for no longer than its next entry takes.
 */
@Component
class TrailKeeper {

    /** The trail of the hub itself; no network can have this id. */
    static final String HUB = "*";

    private static final int SALT_BYTES = 16;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    TrailKeeper(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @throws org.springframework.transaction.IllegalTransactionStateException if it was published
     *     outside a transaction: it could then be kept without having happened
     */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(ActionTaken action) {
        String chain = chainOf(action.network());
        Head head = lock(chain);
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Facts facts = Facts.of(action.changes());
        String changes = json.writeValueAsString(facts.erasable());
        AccountId actor = action.actor();
        Role role = action.role();
        Link link =
                new Link(
                        chain,
                        head.number() + 1,
                        clock.instant(),
                        actor == null ? null : actor.toString(),
                        role == null ? null : role.name(),
                        action.action(),
                        action.object(),
                        facts.lasting().isEmpty() ? null : json.writeValueAsString(facts.lasting()),
                        Chain.detailsHash(salt, action.label(), changes));
        byte[] hash = link.hashAfter(head.hash());
        UUID id = UuidCreator.getTimeOrderedEpoch();
        jdbc.sql(
                        """
                        insert into hub.audit_entry
                            (id, chain, number, at, actor, role, action, object, facts, details_hash,
                             hash)
                        values (:id, :chain, :number, :at, :actor, :role, :action, :object,
                                :facts, :details, :hash)
                        """)
                .param("id", id)
                .param("chain", chain)
                .param("number", link.number())
                .param("at", link.at().atOffset(ZoneOffset.UTC))
                .param("actor", actor == null ? null : actor.value())
                .param("role", link.role())
                .param("action", link.action())
                .param("object", link.object())
                .param("facts", link.facts())
                .param("details", link.detailsHash())
                .param("hash", hash)
                .update();
        jdbc.sql(
                        "insert into hub.audit_detail (entry_id, salt, label, changes) values (:id,"
                                + " :salt, :label, :changes)")
                .param("id", id)
                .param("salt", salt)
                .param("label", action.label())
                .param("changes", changes)
                .update();
        jdbc.sql("update hub.audit_chain set number = :number, hash = :hash where chain = :chain")
                .param("number", link.number())
                .param("hash", hash)
                .param("chain", chain)
                .update();
    }

    static String chainOf(@Nullable NetworkId network) {
        return network == null ? HUB : network.value();
    }

    private Head lock(String chain) {
        jdbc.sql(
                        "insert into hub.audit_chain (chain, number, hash) values (:chain, 0,"
                                + " :start) on conflict do nothing")
                .param("chain", chain)
                .param("start", Chain.START)
                .update();
        return jdbc.sql("select number, hash from hub.audit_chain where chain = :chain for update")
                .param("chain", chain)
                .query((row, _) -> new Head(row.getLong("number"), row.getBytes("hash")))
                .single();
    }

    /** The last entry of a trail. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Head(long number, byte[] hash) {}
}
