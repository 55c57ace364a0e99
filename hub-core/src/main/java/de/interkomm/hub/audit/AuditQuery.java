package de.interkomm.hub.audit;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What to look for in a trail.
 *
 * @param text part of the actor's name or of what was acted upon; empty for everything
 * @param from the first instant; {@code null} from the beginning
 * @param until the first instant no longer wanted; {@code null} until now
 */
public record AuditQuery(String text, @Nullable Instant from, @Nullable Instant until) {}
