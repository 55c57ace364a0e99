package de.interkomm.hub.network;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Settings as they were saved.
 *
 * @param number counted from 1; 0 for what a network's module says, before anybody changed it
 * @param author their name; {@code null} when the hub did it by itself
 * @param at {@code null} for version 0
 */
public record SettingsVersion(
        int number, NetworkSettings settings, @Nullable String author, @Nullable Instant at) {}
