package de.interkomm.hub.membership.web;

import de.interkomm.hub.membership.ApplicationDesk.InboxQuery;
import de.interkomm.hub.membership.ApplicationStatus;

import org.jspecify.annotations.Nullable;

import java.util.stream.Stream;

/**
 * What to show of the inbox.
 *
 * @param status only applications that stand there; {@code null} for all
 * @param text part of a name or a reference; empty for all
 * @param page as it stands in the address, counted from 0
 */
record DeskInboxQuery(
        DeskInbox.Group group, @Nullable ApplicationStatus status, String text, String page) {

    /** As it stands in the address; none for what is no state. */
    static @Nullable ApplicationStatus status(@Nullable String typed) {
        return Stream.of(ApplicationStatus.values())
                .filter(known -> known.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    InboxQuery toQuery() {
        return new InboxQuery(text, group.turn(), status, page);
    }
}
