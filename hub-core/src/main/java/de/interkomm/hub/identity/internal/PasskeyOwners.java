package de.interkomm.hub.identity.internal;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.AccountView;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * Accounts in the words of WebAuthn. Their id is the account's, which says nothing about a person;
 * mailbox and name are what a device shows when it has several passkeys to choose from.
 */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private static final int UUID_BYTES = 16;

    private final AccountRegistry accounts;

    PasskeyOwners(AccountRegistry accounts) {
        this.accounts = accounts;
    }

    static Bytes handleOf(AccountId account) {
        UUID id = account.value();
        return new Bytes(
                ByteBuffer.allocate(UUID_BYTES)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array());
    }

    static AccountId accountOf(Bytes handle) {
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        return new AccountId(new UUID(bytes.getLong(), bytes.getLong()));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return accounts.find(accountOf(handle)).map(PasskeyOwners::entity).orElse(null);
    }

    /**
     * @param account its id: the name under which Spring Security knows who is signed in
     */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String account) {
        return AccountId.parse(account)
                .flatMap(accounts::find)
                .map(PasskeyOwners::entity)
                .orElse(null);
    }

    /** Whoever registers a passkey has an account, so this is never called. */
    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        throw new UnsupportedOperationException("accounts come about elsewhere");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("accounts end elsewhere");
    }

    private static PublicKeyCredentialUserEntity entity(AccountView account) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handleOf(account.id()))
                .name(account.mailbox().address())
                .displayName(account.name())
                .build();
    }
}
