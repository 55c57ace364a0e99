package de.interkomm.hub.testing;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.AdministrationKind;
import de.interkomm.hub.administrations.RegionalKey;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Administrations as the register would give them, for tests that need no database. */
public final class AnAdministration {

    private AnAdministration() {}

    public static Administration verbandsgemeinde(String key, String name) {
        return of(key, AdministrationKind.ASSOCIATION_OF_MUNICIPALITIES, name, null);
    }

    public static Administration ortsgemeinde(String key, String name) {
        return of(
                key,
                AdministrationKind.MUNICIPALITY,
                name,
                new RegionalKey(key.substring(0, 9) + "000"));
    }

    public static Administration municipality(String key, String name) {
        return of(key, AdministrationKind.MUNICIPALITY, name, null);
    }

    public static Administration town(String key, String name) {
        return of(key, AdministrationKind.TOWN, name, null);
    }

    public static Administration independentCity(String key, String name) {
        return of(key, AdministrationKind.INDEPENDENT_CITY, name, null);
    }

    public static Administration county(String key, String name) {
        return of(key, AdministrationKind.COUNTY, name, null);
    }

    public static Administration unincorporated(String key, String name) {
        return of(key, AdministrationKind.UNINCORPORATED_AREA, name, null);
    }

    /** The same with so many inhabitants. */
    public static Administration of(Administration one, int inhabitants) {
        return new Administration(
                one.key(),
                one.kind(),
                one.name(),
                one.officialName(),
                one.stateName(),
                one.county(),
                one.countyName(),
                one.association(),
                one.associationName(),
                inhabitants,
                one.areaHectares(),
                one.seat(),
                one.postalCode(),
                one.asOf(),
                one.endedOn());
    }

    /** The same, no longer in the register. */
    public static Administration ended(Administration before) {
        return new Administration(
                before.key(),
                before.kind(),
                before.name(),
                before.officialName(),
                before.stateName(),
                before.county(),
                before.countyName(),
                before.association(),
                before.associationName(),
                before.inhabitants(),
                before.areaHectares(),
                before.seat(),
                before.postalCode(),
                before.asOf(),
                before.asOf().plusYears(1));
    }

    /**
     * @param official as the register writes it in full
     */
    public static Administration called(
            String key, AdministrationKind kind, String name, String official) {
        return of(key, kind, name, official, null);
    }

    private static Administration of(
            String key, AdministrationKind kind, String name, @Nullable RegionalKey association) {
        return of(key, kind, name, name, association);
    }

    private static Administration of(
            String key,
            AdministrationKind kind,
            String name,
            String official,
            @Nullable RegionalKey association) {
        return new Administration(
                new RegionalKey(key),
                kind,
                name,
                official,
                "Land " + key.substring(0, 2),
                null,
                null,
                association,
                association == null ? null : "Verbandsgemeinde",
                10_000,
                BigDecimal.TEN,
                null,
                "12345",
                LocalDate.of(2023, 11, 30),
                null);
    }
}
