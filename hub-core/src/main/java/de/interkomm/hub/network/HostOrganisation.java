package de.interkomm.hub.network;

import de.interkomm.hub.shell.LocalizedText;

import java.util.List;

/**
 * Who runs a network.
 *
 * @param addressLines its postal address as DIN 5008 wants it, without the name: street, then
 *     postal code and town
 * @param contact where readers of the imprint can write to
 */
public record HostOrganisation(LocalizedText name, List<String> addressLines, String contact) {

    public HostOrganisation {
        addressLines = List.copyOf(addressLines);
    }
}
