package de.interkomm.hub.personaldata;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * Whose data are meant: whoever has proved to own the mailbox.
 *
 * @param account {@code null} for those who never had one, as applicants
 * @param mailbox in lower case
 * @param name as the account has it; empty without one
 */
public record Person(@Nullable UUID account, String mailbox, String name) {}
