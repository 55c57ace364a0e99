package de.interkomm.hub.identity;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Organisations whose own sign-in the hub accepts (OpenID Connect), and the identities there that
 * people have linked with their accounts. An identity is what its provider calls issuer and
 * subject; its mailbox may change.
 */
public interface SignInProviders {

    /** The providers the operator has configured, by name. */
    List<Provider> offered();

    /** The identities linked with the person's account, the oldest first. */
    List<Identity> of(Actor actor);

    /**
     * Looks at what the person is about to link, without doing so.
     *
     * @param token as the way back from the provider has it
     * @return empty if the token is too old, used, or somebody else's
     */
    Optional<Candidate> look(Actor actor, String token);

    /**
     * Links the identity with the person's account.
     *
     * @return whether it is linked: not if the token is worth nothing, or if meanwhile the identity
     *     belongs to another account or the account to another identity of the issuer
     */
    boolean link(Actor actor, String token);

    /**
     * Nobody signs in to the account with the identity any more, until it is linked again.
     *
     * @return whether there was such an identity
     */
    boolean unlink(Actor actor, ProviderIdentityId identity);

    /**
     * @param id in its address
     * @param name as the operator configured it
     */
    record Provider(String id, String name) {}

    /**
     * @param provider its name; its id if it is configured no more
     * @param mailbox as it was when it was linked
     * @param lastUsed {@code null} if nobody has signed in with it yet
     */
    record Identity(
            ProviderIdentityId id,
            String provider,
            String mailbox,
            Instant linked,
            @Nullable Instant lastUsed) {}

    /**
     * @param provider its name
     */
    record Candidate(String provider, String mailbox) {}

    /** Why a provider's word was not enough. */
    enum Refusal {
        /** The provider does not say that the mailbox belongs to the person. */
        UNVERIFIED,
        /** The provider does not answer for mailboxes of that domain, or the account is closed. */
        UNVOUCHED,
        /** The account with that mailbox is linked with another identity of the provider. */
        CONFLICT,
        /** The identity belongs to another account than the one signed in. */
        ELSEWHERE,
        /** The person changed their mind at the provider. */
        CANCELLED,
        /** The provider does not answer. */
        DOWN,
        /** Too many have set out from the visitor's address. */
        TOO_MANY,
        /** Anything else: took too long, went back, or the answer was not right. */
        FAILED
    }
}
