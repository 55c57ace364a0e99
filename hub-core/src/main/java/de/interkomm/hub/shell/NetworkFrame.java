package de.interkomm.hub.shell;

import de.interkomm.hub.tenancy.NetworkId;

/**
 * What a page needs to know of a network to look and speak like it.
 *
 * @param name stands in the page's head
 * @param shortName for narrow places
 * @param claim one line below the name
 * @param tone how its German texts address the reader
 */
public record NetworkFrame(
        NetworkId id, LocalizedText name, String shortName, LocalizedText claim, Tone tone) {}
