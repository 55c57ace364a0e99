package de.interkomm.hub.shell;

/**
 * A piece of a page that another module adds to it.
 *
 * @param template a view with the fragment {@code part(content)}, for instance {@code
 *     meetings/group-part}
 * @param content what the fragment shows
 */
public record PagePart(String template, Object content) {}
