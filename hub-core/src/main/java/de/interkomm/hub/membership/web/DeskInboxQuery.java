package de.interkomm.hub.membership.web;

import de.interkomm.hub.membership.ApplicationDesk.InboxQuery;

/**
 * What to show of the inbox.
 *
 * @param text part of a name or a reference; empty for all
 * @param page as it stands in the address, counted from 0
 */
record DeskInboxQuery(DeskInbox.Group group, String text, String page) {

    InboxQuery toQuery() {
        return new InboxQuery(text, group.turn(), page);
    }
}
