package de.interkomm.hub.administrations;

/**
 * What an administration is, as Destatis tells kinds apart in GV100AD. Entries that only repeat
 * another one (an independent city as a county, a municipality without association as its own
 * association) are not administrations of their own and have no kind here.
 */
public enum AdministrationKind {
    /** Land. */
    STATE,
    /** Regierungsbezirk with an authority of its own. */
    GOVERNMENT_REGION,
    /**
     * Known to statistics and planning only: former Regierungsbezirk, statistical or planning
     * region.
     */
    STATISTICAL_REGION,
    /** Kreis or Landkreis. */
    COUNTY,
    /** Regionalverband, as Saarbrücken. */
    REGIONAL_ASSOCIATION,
    /** Kreisfreie Stadt or Stadtkreis: county and municipality in one. */
    INDEPENDENT_CITY,
    /** Amt. */
    OFFICE,
    /** Samtgemeinde. */
    JOINT_MUNICIPALITY,
    /** Verbandsgemeinde. */
    ASSOCIATION_OF_MUNICIPALITIES,
    /**
     * Verwaltungsgemeinschaft with staff of its own (Bayern, Thüringen), Verwaltungsverband,
     * Gemeindeverwaltungsverband, Kirchspielslandgemeinde.
     */
    ADMINISTRATIVE_COMMUNITY,
    /**
     * Municipalities one of which runs the administration for all: vereinbarte
     * Verwaltungsgemeinschaft in Baden-Württemberg (§ 59 GemO) and Verwaltungsgemeinschaft in
     * Sachsen (§ 36 SächsKomZG), both kind 54 there, and erfüllende Gemeinde in Thüringen, kind 58.
     * Has no administration of its own.
     */
    AGREED_COMMUNITY,
    /** Große Kreisstadt. */
    LARGE_TOWN,
    /** Stadt within a county. */
    TOWN,
    /** Markt. */
    MARKET_TOWN,
    /** Kreisangehörige Gemeinde. */
    MUNICIPALITY,
    /** Gemeindefreies Gebiet: has no administration of its own. */
    UNINCORPORATED_AREA;

    /**
     * Whether somebody who works in a public administration may mean it. Not so a Regierungsbezirk:
     * its authority is one of the Land's, which can be chosen instead.
     */
    public boolean canBeChosen() {
        return hasAdministration() && this != GOVERNMENT_REGION;
    }

    /**
     * Whether there is somebody to write to: areas of statistics and empty land have nobody, and
     * what a municipality runs for others is reached through that municipality.
     */
    public boolean hasAdministration() {
        return this != STATISTICAL_REGION
                && this != AGREED_COMMUNITY
                && this != UNINCORPORATED_AREA;
    }
}
