package de.interkomm.hub.network;

import de.interkomm.hub.shell.LocalizedText;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Who runs a network.
 *
 * @param addressLines its postal address as DIN 5008 wants it, without the name: street, then
 *     postal code and town
 * @param contact where readers of the imprint can write to
 * @param accessibility {@code null} until the host has said it
 */
public record HostOrganisation(
        LocalizedText name,
        List<String> addressLines,
        String contact,
        @Nullable AccessibilityReview accessibility) {

    public HostOrganisation {
        addressLines = List.copyOf(addressLines);
    }

    /** One that has not yet said who settles questions of accessibility. */
    public static HostOrganisation of(
            LocalizedText name, List<String> addressLines, String contact) {
        return new HostOrganisation(name, addressLines, contact, null);
    }
}
