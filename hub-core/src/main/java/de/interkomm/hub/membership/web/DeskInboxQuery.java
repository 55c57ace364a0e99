package de.interkomm.hub.membership.web;

import de.interkomm.hub.membership.ApplicationDesk.Entry;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * What to show of the inbox.
 *
 * @param text part of a name or a reference; empty for all
 * @param page as it stands in the address, counted from 0
 */
record DeskInboxQuery(DeskInbox.Group group, String text, String page) {

    boolean wants(Entry entry) {
        return group == DeskInbox.Group.ALL || group == DeskInbox.Group.of(entry);
    }

    boolean finds(Entry entry) {
        String wanted = text.strip().toLowerCase(Locale.GERMAN);
        return Stream.of(entry.administrationName(), entry.applicantName(), entry.reference())
                .anyMatch(part -> part.toLowerCase(Locale.GERMAN).contains(wanted));
    }
}
