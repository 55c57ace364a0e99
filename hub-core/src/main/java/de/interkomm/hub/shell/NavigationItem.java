package de.interkomm.hub.shell;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * An entry of the main navigation.
 *
 * @param messageKey its words, from the bundle of the module that offers it
 * @param href where it leads, beginning with a slash
 * @param order the lower, the further to the front; leave gaps
 * @param group the words of the one entry that stands for this and others, which then are shown
 *     only where one of them leads; {@code null} for an entry of its own
 * @param beside addresses of pages that lie elsewhere and belong to it too
 */
public record NavigationItem(
        String messageKey, String href, int order, @Nullable String group, Set<String> beside) {

    public NavigationItem {
        beside = Set.copyOf(beside);
    }

    /** What coordinators of a network work with. */
    private static final String COORDINATION = "shell.coordination";

    /** What people find of their own on the hub's pages. */
    private static final String OWN = "shell.mine";

    /** An entry of its own. */
    public NavigationItem(String messageKey, String href, int order) {
        this(messageKey, href, order, null, Set.of());
    }

    /** The same, for pages elsewhere too. */
    public NavigationItem with(String... pages) {
        return new NavigationItem(messageKey, href, order, group, Set.of(pages));
    }

    /** One of the entries people have for themselves. */
    public static NavigationItem ofOnesOwn(String messageKey, String href, int order) {
        return new NavigationItem(messageKey, href, order, OWN, Set.of());
    }

    /** One of the many entries coordinators have. */
    public static NavigationItem ofCoordination(String messageKey, String href, int order) {
        return new NavigationItem(messageKey, href, order, COORDINATION, Set.of());
    }
}
