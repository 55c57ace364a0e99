package de.interkomm.hub.oparl;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Which part of a list is asked for (OParl 1.1, 2.5). Moments are inclusive.
 *
 * @param modifiedSince objects that are gone are told of only with it
 * @param limit of objects on a page, 1 to {@link #LARGEST_PAGE}
 * @param after the last key of the page before; empty for the first page
 */
public record ListQuery(
        @Nullable Instant createdSince,
        @Nullable Instant createdUntil,
        @Nullable Instant modifiedSince,
        @Nullable Instant modifiedUntil,
        Internal internal,
        int limit,
        String after) {

    public static final int LARGEST_PAGE = 100;

    /** All of it, from its beginning. */
    public static final ListQuery ALL =
            new ListQuery(null, null, null, null, Internal.SHOWN, LARGEST_PAGE, "");

    public ListQuery {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException("no page has " + limit + " objects");
        }
    }

    /** The same, from behind a key on. */
    public ListQuery from(String key) {
        return new ListQuery(
                createdSince, createdUntil, modifiedSince, modifiedUntil, internal, limit, key);
    }

    /** Whether objects show the lists of objects within them. */
    public enum Internal {
        SHOWN,
        OMITTED
    }
}
