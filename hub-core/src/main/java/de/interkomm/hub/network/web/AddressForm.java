package de.interkomm.hub.network.web;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/**
 * @param name by which the network shall go in addresses; nobody minds its capitals
 */
record AddressForm(String name) {

    AddressForm(@Nullable String name) {
        this.name = Typed.orEmpty(name).toLowerCase(Locale.ROOT);
    }
}
