package de.interkomm.hub.administrations.internal;

import de.interkomm.hub.administrations.AdministrationKind;
import de.interkomm.hub.administrations.RegionalKey;

import org.jspecify.annotations.Nullable;

/** One administration as an edition lists it, after entries that are the same were made one. */
record RegisterEntry(
        RegionalKey key,
        AdministrationKind kind,
        String name,
        String officialName,
        @Nullable RegionalKey parent,
        @Nullable RegionalKey county,
        @Nullable RegionalKey association,
        int inhabitants,
        long areaHectares,
        @Nullable String seat,
        @Nullable String postalCode) {

    RegionalKey state() {
        return new RegionalKey(key.state() + "0".repeat(10));
    }

    /** Eight digits, which stay when a municipality changes its association. */
    String ags() {
        return key.county() + key.value().substring(9);
    }

    boolean isMunicipality() {
        return switch (kind) {
            case INDEPENDENT_CITY,
                    LARGE_TOWN,
                    TOWN,
                    MARKET_TOWN,
                    MUNICIPALITY,
                    UNINCORPORATED_AREA ->
                    true;
            case STATE,
                    GOVERNMENT_REGION,
                    STATISTICAL_REGION,
                    COUNTY,
                    REGIONAL_ASSOCIATION,
                    OFFICE,
                    JOINT_MUNICIPALITY,
                    ASSOCIATION_OF_MUNICIPALITIES,
                    ADMINISTRATIVE_COMMUNITY,
                    AGREED_COMMUNITY ->
                    false;
        };
    }
}
