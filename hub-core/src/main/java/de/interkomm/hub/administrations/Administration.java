package de.interkomm.hub.administrations;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        @Nullable LocalDate endedOn) {

    private static final String RHEINLAND_PFALZ = "07";

    /** What a town or municipality is called by, and no abbreviation, epithet or spa's title. */
    private static final Pattern RANK =
            Pattern.compile(
                    "(?:Freie und |\\p{L}+- und )?(?:\\p{L}+-)*\\p{L}*[Ss]tadt"
                            + "|Flecken|Marktflecken|Marktgemeinde|Inselgemeinde");

    /**
     * Its name with its rank, as it is written on letters: "Verbandsgemeinde Göllheim", "Stadt
     * Essen", "Hansestadt Lübeck". A proper name, the same in every language.
     */
    public String title() {
        String[] parts = officialName.split(", ", 3);
        if (parts.length > 1 && RANK.matcher(parts[1]).matches()) {
            return parts[1] + " " + parts[0];
        }
        return switch (kind) {
            case STATE -> withRank("Land");
            case COUNTY -> county(name);
            case INDEPENDENT_CITY, LARGE_TOWN, TOWN -> withRank("Stadt");
            case MARKET_TOWN -> withRank("Markt");
            case OFFICE -> withRank("Amt");
            case JOINT_MUNICIPALITY -> withRank("Samtgemeinde");
            case ASSOCIATION_OF_MUNICIPALITIES -> withRank("Verbandsgemeinde");
            case MUNICIPALITY -> withRank(isOrtsgemeinde() ? "Ortsgemeinde" : "Gemeinde");
            default -> name;
        };
    }

    /**
     * Its title and where it lies, the narrowest first: "Ortsgemeinde Göllheim, Verbandsgemeinde
     * Göllheim, Donnersbergkreis, Rheinland-Pfalz". Tells administrations of the same name apart.
     */
    public String titleAndPlace() {
        return Stream.concat(Stream.of(title()), whereabouts().stream())
                .collect(Collectors.joining(", "));
    }

    /** Where it lies, the narrowest first; nothing for a state. */
    public List<String> whereabouts() {
        return Stream.of(
                        associationTitle(),
                        countyTitle(),
                        key.county().endsWith("000") ? null : stateName)
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * Whether it is an Ortsgemeinde: a municipality whose association runs its administration, as
     * they are called in Rheinland-Pfalz.
     */
    public boolean isOrtsgemeinde() {
        return kind == AdministrationKind.MUNICIPALITY
                && association != null
                && key.isWithin(RHEINLAND_PFALZ);
    }

    /** The association it belongs to with its rank: "Verbandsgemeinde Göllheim". */
    public @Nullable String associationTitle() {
        return associationName == null ? null : association(associationName);
    }

    /** The county it lies in with its rank: "Landkreis Karlsruhe". */
    public @Nullable String countyTitle() {
        return countyName == null ? null : county(countyName);
    }

    /** In km², as people are told areas. */
    public BigDecimal areaSquareKilometres() {
        return areaHectares.movePointLeft(2);
    }

    private String county(String called) {
        String lower = called.toLowerCase(Locale.GERMAN);
        return lower.contains("kreis") || lower.contains("region")
                ? called
                : (isKreis() ? "Kreis " : "Landkreis ") + called;
    }

    /** Where a state has one kind of association only, its rank goes without saying in the file. */
    private String association(String called) {
        String rank =
                switch (key.state()) {
                    case "01", "13" -> "Amt ";
                    case "03" -> "Samtgemeinde ";
                    case RHEINLAND_PFALZ, "15" -> "Verbandsgemeinde ";
                    default -> "";
                };
        return called.startsWith(rank) ? called : rank + called;
    }

    private String withRank(String rank) {
        return name.startsWith(rank + " ") ? name : rank + " " + name;
    }

    /** Schleswig-Holstein and Nordrhein-Westfalen say Kreis, all others Landkreis. */
    private boolean isKreis() {
        return key.isWithin("01") || key.isWithin("05");
    }
}
