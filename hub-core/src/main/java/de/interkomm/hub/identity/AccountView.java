package de.interkomm.hub.identity;

import de.interkomm.hub.mail.Mailbox;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What others may see of an account.
 *
 * @param enabled whether its owner may sign in
 * @param lastSignIn {@code null} if its owner never signed in
 */
public record AccountView(
        AccountId id,
        Mailbox mailbox,
        String name,
        boolean enabled,
        Instant created,
        @Nullable Instant lastSignIn) {}
