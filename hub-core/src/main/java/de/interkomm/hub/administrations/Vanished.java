package de.interkomm.hub.administrations;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * That an administration is in the official register no longer.
 *
 * @param edition in which it was missing for the first time
 * @param successor what went on in its place; {@code null} where the register does not show it
 */
public record Vanished(LocalDate edition, @Nullable Administration successor) {}
