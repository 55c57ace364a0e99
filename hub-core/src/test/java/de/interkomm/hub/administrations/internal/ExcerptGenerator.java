package de.interkomm.hub.administrations.internal;

import de.interkomm.hub.administrations.RegionalKey;

import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes {@code administrations/excerpt.csv} from an edition: {@code java … ExcerptGenerator
 * <GV100AD file> <csv file>}. Not part of the product.
 */
final class ExcerptGenerator {

    private static final List<String> RUHR_CITIES =
            List.of(
                    "Bochum",
                    "Bottrop",
                    "Dortmund",
                    "Duisburg",
                    "Essen",
                    "Gelsenkirchen",
                    "Hagen",
                    "Hamm",
                    "Herne",
                    "Mülheim an der Ruhr",
                    "Oberhausen");

    /** Ennepe-Ruhr-Kreis, Recklinghausen, Unna, Wesel. */
    private static final Set<String> RUHR_COUNTIES = Set.of("05954", "05562", "05978", "05170");

    /** Members of re@di and towns around them, all in Baden. */
    private static final Set<String> BADEN =
            Set.of(
                    "Baden-Baden",
                    "Bad Herrenalb",
                    "Bad Schönborn",
                    "Bretten",
                    "Bruchsal",
                    "Bühl",
                    "Durmersheim",
                    "Eppingen",
                    "Ettlingen",
                    "Freiburg im Breisgau",
                    "Gaggenau",
                    "Gernsbach",
                    "Heidelberg",
                    "Karlsbad",
                    "Karlsruhe",
                    "Kuppenheim",
                    "Mannheim",
                    "Offenburg",
                    "Pfinztal",
                    "Pforzheim",
                    "Philippsburg",
                    "Rastatt",
                    "Rheinstetten",
                    "Stutensee",
                    "Waghäusel",
                    "Waldbronn",
                    "Weingarten (Baden)");

    /**
     * Associations of Rheinland-Pfalz with all their municipalities. The edition of 2023 misspells
     * Betzdorf-Gebhardshain, and so does the excerpt, lest an import of that edition rename it.
     */
    private static final Set<String> WHOLE_ASSOCIATIONS =
            Set.of("Eisenberg (Pfalz)", "Göllheim", "Betzdorf-Gebardshain");

    /** Further associations of Rheinland-Pfalz, with a few municipalities each. */
    private static final Set<String> SOME_ASSOCIATIONS =
            Set.of(
                    "Altenkirchen-Flammersfeld",
                    "Daaden-Herdorf",
                    "Kirchen (Sieg)",
                    "Kirchheimbolanden",
                    "Maikammer",
                    "Montabaur",
                    "Nieder-Olm",
                    "Rhein-Selz",
                    "Weißenthurm",
                    "Wissen",
                    "Wörrstadt");

    private static final int SOME = 4;

    /** Municipalities of Rheinland-Pfalz without an association, and some larger towns. */
    private static final Set<String> RHINELAND =
            Set.of(
                    "Andernach",
                    "Bad Dürkheim",
                    "Bad Neuenahr-Ahrweiler",
                    "Bingen am Rhein",
                    "Böhl-Iggelheim",
                    "Boppard",
                    "Germersheim",
                    "Grafschaft",
                    "Grünstadt",
                    "Haßloch",
                    "Idar-Oberstein",
                    "Ingelheim am Rhein",
                    "Lahnstein",
                    "Limburgerhof",
                    "Mayen",
                    "Morbach",
                    "Mutterstadt",
                    "Mülheim-Kärlich",
                    "Neuwied",
                    "Remagen",
                    "Schifferstadt",
                    "Sinzig",
                    "Wittlich");

    private static final Set<String> FAMOUS_CITIES =
            Set.of(
                    "Berlin",
                    "Hamburg",
                    "Bremen",
                    "Bremerhaven",
                    "Köln",
                    "Düsseldorf",
                    "Münster",
                    "Bielefeld",
                    "Wuppertal",
                    "Krefeld",
                    "München",
                    "Nürnberg",
                    "Augsburg",
                    "Stuttgart",
                    "Ulm",
                    "Frankfurt am Main",
                    "Wiesbaden",
                    "Kassel",
                    "Darmstadt",
                    "Leipzig",
                    "Dresden",
                    "Chemnitz",
                    "Erfurt",
                    "Jena",
                    "Weimar",
                    "Magdeburg",
                    "Halle (Saale)",
                    "Potsdam",
                    "Cottbus/Chóśebuz",
                    "Schwerin",
                    "Rostock",
                    "Kiel",
                    "Lübeck",
                    "Flensburg",
                    "Braunschweig",
                    "Oldenburg (Oldenburg)",
                    "Osnabrück");

    private static final Set<String> OTHER_PLACES =
            Set.of(
                    "Neuenkirchen",
                    "Neunkirchen",
                    "Hannover",
                    "Göttingen",
                    "Saarbrücken",
                    "Aachen",
                    "Mülheim im Bergischen",
                    "Müllheim im Markgräflerland",
                    "Mühlheim am Main",
                    "Bad Essen",
                    "Isernhagen",
                    "Wennigsen (Deister)",
                    "Bad Belzig");

    private final Map<RegionalKey, RegisterEntry> all = new HashMap<>();
    private final Map<RegionalKey, RegisterEntry> chosen = new TreeMap<>();
    private final Map<RegionalKey, Integer> taken = new HashMap<>();

    private ExcerptGenerator(Edition edition) {
        edition.entries().forEach(entry -> all.put(entry.key(), entry));
        edition.entries().stream().filter(this::isWanted).forEach(this::choose);
    }

    public static void main(String... arguments) throws IOException {
        RegisterFile.Reading reading = RegisterFile.read(Files.readAllBytes(Path.of(arguments[0])));
        switch (reading) {
            case RegisterFile.Understood(Edition edition) ->
                    new ExcerptGenerator(edition).write(edition, Path.of(arguments[1]));
            case RegisterFile.NotUnderstood(var refusal) ->
                    throw new IllegalArgumentException(refusal.toString());
        }
    }

    private boolean isWanted(RegisterEntry entry) {
        return switch (entry.kind()) {
            case STATE, GOVERNMENT_REGION -> true;
            case STATISTICAL_REGION -> entry.key().isWithin("03") || entry.key().isWithin("08");
            case COUNTY, REGIONAL_ASSOCIATION -> isWantedCounty(entry);
            case ASSOCIATION_OF_MUNICIPALITIES ->
                    entry.key().isWithin("07")
                            && (WHOLE_ASSOCIATIONS.contains(entry.name())
                                    || SOME_ASSOCIATIONS.contains(entry.name()));
            case OFFICE,
                    JOINT_MUNICIPALITY,
                    ADMINISTRATIVE_COMMUNITY,
                    AGREED_COMMUNITY,
                    UNINCORPORATED_AREA ->
                    false;
            case INDEPENDENT_CITY ->
                    RUHR_CITIES.contains(entry.name())
                            || FAMOUS_CITIES.contains(entry.name())
                            || BADEN.contains(entry.name())
                            || entry.key().isWithin("07");
            case LARGE_TOWN, TOWN, MARKET_TOWN, MUNICIPALITY -> isWantedMunicipality(entry);
        };
    }

    private static boolean isWantedCounty(RegisterEntry entry) {
        return entry.key().isWithin("07")
                || RUHR_COUNTIES.contains(entry.key().county())
                || entry.key().isWithin("08215")
                || entry.key().isWithin("08216");
    }

    private boolean isWantedMunicipality(RegisterEntry entry) {
        boolean baden = entry.key().isWithin("082") || entry.key().isWithin("083");
        if (baden && BADEN.contains(entry.name())) {
            return true;
        }
        if (entry.key().isWithin("07") && isWantedInRhineland(entry)) {
            return true;
        }
        return RUHR_COUNTIES.contains(entry.key().county()) || OTHER_PLACES.contains(entry.name());
    }

    private boolean isWantedInRhineland(RegisterEntry entry) {
        if (RHINELAND.contains(entry.name())) {
            return true;
        }
        RegisterEntry association =
                entry.association() == null ? null : all.get(entry.association());
        if (association == null) {
            return false;
        }
        if (WHOLE_ASSOCIATIONS.contains(association.name())) {
            return true;
        }
        return SOME_ASSOCIATIONS.contains(association.name())
                && taken.merge(association.key(), 1, Integer::sum) <= SOME;
    }

    /** With everything it lies in. */
    private void choose(RegisterEntry entry) {
        if (chosen.put(entry.key(), entry) == null) {
            chooseKey(entry.parent());
            chooseKey(entry.county());
            chooseKey(entry.association());
        }
    }

    private void chooseKey(@Nullable RegionalKey key) {
        if (key != null) {
            RegisterEntry entry = all.get(key);
            if (entry != null) {
                choose(entry);
            }
        }
    }

    private void write(Edition edition, Path file) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                CSVPrinter csv = new CSVPrinter(writer, Excerpt.FORMAT)) {
            csv.printComment(
                    "Excerpt of the official register of municipalities, as of " + edition.asOf());
            csv.printComment(
                    "Source: Statistisches Bundesamt (Destatis), Gemeindeverzeichnis GV-ISys,"
                            + " dl-de/by-2-0; a selection, brought into a form of our own");
            csv.printRecord(List.of(Excerpt.FORMAT.getHeader()));
            for (RegisterEntry entry : chosen.values()) {
                csv.printRecord(
                        entry.key(),
                        entry.kind(),
                        entry.name(),
                        entry.officialName(),
                        entry.parent(),
                        entry.county(),
                        entry.association(),
                        entry.inhabitants(),
                        entry.areaHectares(),
                        entry.seat(),
                        entry.postalCode());
            }
        }
    }
}
