package de.interkomm.hub.readi;

import de.interkomm.hub.administrations.RegionalKey;

/** The nine towns that make up the network. */
final class Towns {

    static final RegionalKey BADEN_BADEN = new RegionalKey("082110000000");
    static final RegionalKey BRETTEN = new RegionalKey("082155002007");
    static final RegionalKey BRUCHSAL = new RegionalKey("082155003009");
    static final RegionalKey BUEHL = new RegionalKey("082165002007");
    static final RegionalKey ETTLINGEN = new RegionalKey("082150017017");
    static final RegionalKey GAGGENAU = new RegionalKey("082160015015");
    static final RegionalKey RASTATT = new RegionalKey("082165005043");
    static final RegionalKey RHEINSTETTEN = new RegionalKey("082150108108");
    static final RegionalKey STUTENSEE = new RegionalKey("082150109109");

    private Towns() {}
}
