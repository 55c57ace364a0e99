package de.interkomm.hub.membership.spi;

import de.interkomm.hub.shell.LocalizedText;

/**
 * What one rule found.
 *
 * @param rule the rule's name
 * @param reason in words a mayor understands
 * @param source what the rule rests on: the network's own text, a resolution, a standard
 */
public record Finding(String rule, Verdict verdict, LocalizedText reason, LocalizedText source) {}
