package de.interkomm.hub.directory.web;

import de.interkomm.hub.directory.EntryKind;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A suggested project as the page shows it.
 *
 * @param network by name
 * @param reasons as sentences
 */
record SuggestedView(
        String title,
        String href,
        EntryKind kind,
        @Nullable String status,
        String network,
        List<String> reasons) {

    SuggestedView {
        reasons = List.copyOf(reasons);
    }
}
