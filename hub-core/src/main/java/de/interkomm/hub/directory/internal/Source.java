package de.interkomm.hub.directory.internal;

import de.interkomm.hub.directory.EntryKind;
import de.interkomm.hub.shell.KeyRange;
import de.interkomm.hub.tenancy.NetworkId;

import java.util.List;
import java.util.Set;

/** What can be found of the things of one kind that a network has; asked in its transaction. */
interface Source {

    /** The kinds of its entries; no other source has any of them. */
    Set<EntryKind> kinds();

    /** All that anybody at all may find, by id. */
    List<Entry> of(NetworkId network, KeyRange range);
}
