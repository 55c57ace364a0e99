package de.interkomm.hub.identity;

/** Somebody now goes by another name, or says something else about themselves. */
public record ProfileChanged(AccountId account) {}
