package de.interkomm.hub.identity.internal;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.ActionTaken;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.PasskeyId;
import de.interkomm.hub.identity.Passkeys;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Passkeys in a table of the hub's own: Spring Security's JDBC repository knows only unqualified
 * ones.
 */
@Component
@Transactional
class PasskeyRegistry implements UserCredentialRepository, Passkeys {

    private static final String RECORD =
            """
            select credential_id, account_id, name, public_key, signature_count, uv_initialized,
                   backup_eligible, backup_state, transports, attestation_object,
                   attestation_client_data, created_at, last_used
            from hub.passkey
            """;

    private final JdbcClient jdbc;
    private final CredentialChanges changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PasskeyRegistry(
            JdbcClient jdbc,
            CredentialChanges changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Passkey> of(Actor actor) {
        return jdbc.sql(
                        "select id, name, created_at, last_used from hub.passkey"
                                + " where account_id = :account order by created_at, id")
                .param("account", actor.account().value())
                .query(
                        (row, _) ->
                                new Passkey(
                                        new PasskeyId(row.getObject("id", UUID.class)),
                                        row.getString("name"),
                                        row.getTimestamp("created_at").toInstant(),
                                        Rows.instant(row, "last_used")))
                .list();
    }

    @Override
    public boolean rename(Actor actor, PasskeyId passkey, String name) {
        String after = name.strip();
        List<String> before =
                jdbc.sql(
                                """
                                update hub.passkey as renamed set name = :name
                                from hub.passkey as before
                                where renamed.id = :id and renamed.account_id = :account
                                  and before.credential_id = renamed.credential_id
                                returning before.name
                                """)
                        .param("name", after)
                        .param("id", passkey.value())
                        .param("account", actor.account().value())
                        .query(String.class)
                        .list();
        before.stream()
                .filter(was -> !was.equals(after))
                .forEach(was -> events.publishEvent(renamed(actor, passkey, was, after)));
        return !before.isEmpty();
    }

    private static ActionTaken renamed(
            Actor actor, PasskeyId passkey, String before, String after) {
        return new ActionTaken(
                null,
                actor.account(),
                null,
                "passkey.renamed",
                passkey.toString(),
                after,
                Map.of("name", new ActionTaken.Change(before, after)));
    }

    @Override
    public boolean revoke(Actor actor, PasskeyId passkey) {
        List<String> revoked =
                jdbc.sql(
                                "delete from hub.passkey where id = :id and account_id = :account"
                                        + " returning name")
                        .param("id", passkey.value())
                        .param("account", actor.account().value())
                        .query(String.class)
                        .list();
        revoked.forEach(
                name ->
                        changes.happened(
                                actor.account(), "passkey.revoked", passkey.toString(), name));
        return !revoked.isEmpty();
    }

    /** A new passkey, or what has changed by its use. */
    @Override
    public void save(CredentialRecord passkey) {
        int used =
                jdbc.sql(
                                """
                                update hub.passkey
                                set signature_count = :count, last_used = :now
                                where credential_id = :credential and account_id = :account
                                """)
                        .param("count", passkey.getSignatureCount())
                        .param("now", now())
                        .param("credential", passkey.getCredentialId().getBytes())
                        .param("account", accountOf(passkey).value())
                        .update();
        if (used == 0) {
            register(passkey);
        }
    }

    private void register(CredentialRecord passkey) {
        PasskeyId id = PasskeyId.next();
        AccountId account = accountOf(passkey);
        String name = nameOf(passkey);
        jdbc.sql(
                        """
                        insert into hub.passkey
                            (credential_id, id, account_id, name, public_key, signature_count,
                             uv_initialized, backup_eligible, backup_state, transports,
                             attestation_object, attestation_client_data, created_at)
                        values (:credential, :id, :account, :name, :key, :count, :verified,
                                :eligible, :state, :transports, :attestation, :client, :now)
                        """)
                .param("credential", passkey.getCredentialId().getBytes())
                .param("id", id.value())
                .param("account", account.value())
                .param("name", name)
                .param("key", passkey.getPublicKey().getBytes())
                .param("count", passkey.getSignatureCount())
                .param("verified", passkey.isUvInitialized())
                .param("eligible", passkey.isBackupEligible())
                .param("state", passkey.isBackupState())
                .param("transports", transportsOf(passkey))
                .param("attestation", bytes(passkey.getAttestationObject()))
                .param("client", bytes(passkey.getAttestationClientDataJSON()))
                .param("now", now())
                .update();
        changes.happened(account, "passkey.registered", id.toString(), name);
    }

    /** Held against its revocation until the transaction ends: what is revoked stays so. */
    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return jdbc.sql(RECORD + "where credential_id = :credential for update")
                .param("credential", credential.getBytes())
                .query(PasskeyRegistry::record)
                .optional()
                .orElse(null);
    }

    @Override
    @Transactional(readOnly = true)
    public List<CredentialRecord> findByUserId(Bytes owner) {
        return jdbc.sql(RECORD + "where account_id = :account")
                .param("account", PasskeyOwners.accountOf(owner).value())
                .query(PasskeyRegistry::record)
                .list();
    }

    /** Asks nobody whose it is, so nobody may call it. */
    @Override
    public void delete(Bytes credential) {
        throw new UnsupportedOperationException("passkeys are revoked by their owners");
    }

    private static CredentialRecord record(ResultSet row, int number) throws SQLException {
        Instant created = row.getTimestamp("created_at").toInstant();
        Instant used = Rows.instant(row, "last_used");
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(
                        PasskeyOwners.handleOf(
                                new AccountId(row.getObject("account_id", UUID.class))))
                .label(row.getString("name"))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("uv_initialized"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .transports(
                        Stream.of(row.getString("transports").split(","))
                                .filter(name -> !name.isEmpty())
                                .map(AuthenticatorTransport::valueOf)
                                .collect(Collectors.toSet()))
                .attestationObject(new Bytes(row.getBytes("attestation_object")))
                .attestationClientDataJSON(new Bytes(row.getBytes("attestation_client_data")))
                .created(created)
                .lastUsed(Objects.requireNonNullElse(used, created))
                .build();
    }

    private static AccountId accountOf(CredentialRecord passkey) {
        return PasskeyOwners.accountOf(passkey.getUserEntityUserId());
    }

    /** The name comes from a script, which the form's own limits do not bind. */
    private static String nameOf(CredentialRecord passkey) {
        String name = passkey.getLabel().strip();
        return name.isEmpty()
                ? "Passkey"
                : name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private static String transportsOf(CredentialRecord passkey) {
        return passkey.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static byte[] bytes(@Nullable Bytes bytes) {
        return Objects.requireNonNull(bytes, "every registration has it").getBytes();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
