package de.interkomm.hub.browser;

import de.interkomm.hub.administrations.RegionalKey;

import java.util.List;
import java.util.Locale;

/**
 * A town with the people who act for it, who are invented.
 *
 * @param head of its administration
 * @param contact who speaks for it otherwise
 */
record Town(String name, String key, String head, String contact) {

    static final Town BADEN_BADEN = of("Baden-Baden", "082110000000", "Ina Adler", "Tom Keil");
    static final Town BRETTEN = of("Bretten", "082155002007", "Max Bader", "Pia Bühler");
    static final Town BRUCHSAL = of("Bruchsal", "082155003009", "Eva Cramer", "Miriam Ott");
    static final Town BUEHL = of("Bühl", "082165002007", "Jan Dietz", "Nora Fink");
    static final Town ETTLINGEN = of("Ettlingen", "082150017017", "Ute Engel", "Anke Sauer");
    static final Town GAGGENAU = of("Gaggenau", "082160015015", "Leo Faber", "Sabine Roos");
    static final Town RASTATT = of("Rastatt", "082165005043", "Kim Graf", "Deniz Ay");
    static final Town RHEINSTETTEN = of("Rheinstetten", "082150108108", "Ole Haas", "Stefan May");
    static final Town STUTENSEE = of("Stutensee", "082150109109", "Rita Iser", "Lena Voss");

    /** As many as founded re@di. */
    static final List<Town> FOUNDERS =
            List.of(
                    BADEN_BADEN,
                    BRETTEN,
                    BRUCHSAL,
                    BUEHL,
                    ETTLINGEN,
                    GAGGENAU,
                    RASTATT,
                    RHEINSTETTEN,
                    STUTENSEE);

    static final Town PFORZHEIM = of("Pforzheim", "082310000000", "Finn Jost", "Tina Klar");

    private static Town of(String name, String key, String head, String contact) {
        return new Town(name, key, head, contact);
    }

    RegionalKey regionalKey() {
        return new RegionalKey(key);
    }

    String title() {
        return "Stadt " + name;
    }

    String mailboxOfTheHead() {
        return "ob@" + domain();
    }

    String mailboxOfTheContact() {
        return "digital@" + domain();
    }

    private String domain() {
        return name.toLowerCase(Locale.ROOT).replace("ü", "ue") + ".mittelbaden.example";
    }
}
