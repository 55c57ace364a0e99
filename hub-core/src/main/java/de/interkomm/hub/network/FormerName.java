package de.interkomm.hub.network;

import de.interkomm.hub.shell.LocalizedText;

import java.time.LocalDate;

/**
 * What a network was called before.
 *
 * @param until the last day it was called so
 */
public record FormerName(LocalizedText name, LocalDate until) {}
