package de.interkomm.hub.administrations;

import java.time.LocalDate;

/**
 * An edition of the register has changed what is known of administrations: some may be new, have
 * ended, grown, or gone on in another.
 */
public record RegisterImported(LocalDate asOf) {}
