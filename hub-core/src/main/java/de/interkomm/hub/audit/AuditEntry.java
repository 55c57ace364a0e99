package de.interkomm.hub.audit;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.ActionTaken.Change;
import de.interkomm.hub.identity.Role;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing that was done.
 *
 * @param number counted from 1 in its trail, without gaps
 * @param account whose deed it was; {@code null} if the hub did it by itself
 * @param actor the name of whoever did it; {@code null} if the hub did it by itself or the account
 *     has been erased
 * @param role in which the actor was allowed to; {@code null} if the hub did it by itself, or
 *     somebody to the own account, for which nobody needs a role
 * @param action as {@link de.interkomm.hub.identity.ActionTaken#action()}
 * @param label what it was done to; {@code null} once that has been erased
 * @param changes what it changed; of what has been erased only what names nobody
 */
public record AuditEntry(
        long number,
        Instant at,
        @Nullable AccountId account,
        @Nullable String actor,
        @Nullable Role role,
        String action,
        String object,
        @Nullable String label,
        Map<String, Change> changes) {

    public AuditEntry {
        changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
    }
}
