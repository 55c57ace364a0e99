package de.interkomm.hub.shell;

/**
 * An entry of the main navigation.
 *
 * @param messageKey its words, from the bundle of the module that offers it
 * @param href where it leads, beginning with a slash
 * @param order the lower, the further to the front; leave gaps
 */
public record NavigationItem(String messageKey, String href, int order) {}
