package de.interkomm.hub.administrations;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What the official register says of one administration.
 *
 * @param key names it in the register
 * @param name as the register writes it, without the addition of its rank ("Essen", not "Essen,
 *     Stadt")
 * @param officialName as the register writes it in full
 * @param stateName the state it lies in
 * @param county the county it lies in; {@code null} for states, regions and independent cities
 * @param countyName name of that county
 * @param association the Verbandsgemeinde or the like it belongs to; {@code null} if none
 * @param associationName name of that association
 * @param inhabitants for higher levels the sum of their municipalities
 * @param areaHectares for higher levels the sum of their municipalities
 * @param seat where a higher level has its seat
 * @param postalCode of the seat
 * @param asOf the day the register's edition stands for
 * @param endedOn the edition in which it was missing for the first time; {@code null} while it
 *     exists
 */
public record Administration(
        RegionalKey key,
        AdministrationKind kind,
        String name,
        String officialName,
        String stateName,
        @Nullable RegionalKey county,
        @Nullable String countyName,
        @Nullable RegionalKey association,
        @Nullable String associationName,
        int inhabitants,
        BigDecimal areaHectares,
        @Nullable String seat,
        @Nullable String postalCode,
        LocalDate asOf,
        @Nullable LocalDate endedOn) {}
