package de.interkomm.hub.directory.api;

import de.interkomm.hub.administrations.RegionalKey;

/**
 * What a regional key names, in the vocabularies of DCAT-AP.de ("Verwaltungspolitische Kodierung").
 *
 * @param level one of the vocabulary's, without its address
 * @param key the area, without the vocabulary's address
 */
record PoliticalGeocoding(String level, String key) {

    private static final String VOCABULARY = "http://dcat-ap.de/def/politicalGeocoding/";

    /** A city that is a county, or a state, of its own goes by the larger. */
    static PoliticalGeocoding of(RegionalKey area) {
        String digits = area.value();
        if (digits.endsWith("0".repeat(10))) {
            return new PoliticalGeocoding("state", "stateKey/" + area.state());
        }
        if (digits.endsWith("0".repeat(9))) {
            return new PoliticalGeocoding(
                    "administrativeDistrict", "governmentDistrictKey/" + digits.substring(0, 3));
        }
        if (digits.endsWith("0".repeat(7))) {
            return new PoliticalGeocoding("administrativeDistrict", "districtKey/" + area.county());
        }
        if (digits.endsWith("000")) {
            return new PoliticalGeocoding(
                    "municipality", "municipalAssociationKey/" + area.association());
        }
        return new PoliticalGeocoding("municipality", "regionalKey/" + digits);
    }

    String levelAddress() {
        return VOCABULARY + "Level/" + level;
    }

    String keyAddress() {
        return VOCABULARY + key;
    }
}
