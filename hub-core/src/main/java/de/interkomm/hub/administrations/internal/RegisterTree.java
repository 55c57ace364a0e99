package de.interkomm.hub.administrations.internal;

import de.interkomm.hub.administrations.AdministrationKind;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.administrations.internal.RegisterLine.Level;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes administrations of lines: one entry for what is one administration, each with its parent,
 * higher levels with the sums of what lies in them. The rules are in ADR 0010.
 */
final class RegisterTree {

    private static final String UNASSOCIATED = "50";
    private static final String FULFILLING_TOWN = "58";
    private static final String COMMUNITY = "54";

    /** Baden-Württemberg and Sachsen, where one of the municipalities runs what 54 stands for. */
    private static final Set<String> AGREED_IN = Set.of("08", "14");

    private final Map<RegionalKey, EnumMap<Level, RegisterLine>> lines = new TreeMap<>();
    private final Map<RegionalKey, RegionalKey> fulfillingTowns = new HashMap<>();
    private final Map<RegionalKey, long[]> sums = new HashMap<>();
    private final Map<String, List<RegisterLine>> municipalitiesByName = new HashMap<>();

    private RegisterTree(Collection<RegisterLine> all) {
        for (RegisterLine line : all) {
            lines.computeIfAbsent(line.key(), _ -> new EnumMap<>(Level.class))
                    .put(line.level(), line);
            if (line.level() == Level.MUNICIPALITY) {
                municipalitiesByName
                        .computeIfAbsent(
                                line.key().state() + seatName(line.officialName()),
                                _ -> new ArrayList<>())
                        .add(line);
            }
        }
    }

    static List<RegisterEntry> entries(Collection<RegisterLine> all) {
        RegisterTree tree = new RegisterTree(all);
        tree.dropRepetitions();
        tree.addUp();
        return tree.lines.values().stream().map(tree::entry).toList();
    }

    /** Lines of associations that are none, and of planning regions whose digits are a county's. */
    private void dropRepetitions() {
        for (EnumMap<Level, RegisterLine> same : List.copyOf(lines.values())) {
            RegisterLine association = same.get(Level.ASSOCIATION);
            if (association != null && repeatsATown(association)) {
                same.remove(Level.ASSOCIATION);
            }
            if (same.size() > 1) {
                same.remove(Level.PLANNING_REGION);
            }
        }
        lines.values().removeIf(Map::isEmpty);
    }

    private boolean repeatsATown(RegisterLine association) {
        if (association.kind().equals(UNASSOCIATED)) {
            return true;
        }
        if (!association.kind().equals(FULFILLING_TOWN)) {
            return false;
        }
        RegisterLine town =
                municipality(association.officialName(), association.key().association());
        if (town != null) {
            fulfillingTowns.put(association.key(), town.key());
        }
        return town != null;
    }

    private void addUp() {
        lines.forEach(
                (key, same) -> {
                    RegisterLine municipality = same.get(Level.MUNICIPALITY);
                    if (municipality != null) {
                        addToAncestors(key, municipality);
                    }
                });
    }

    private void addToAncestors(RegionalKey key, RegisterLine municipality) {
        for (RegionalKey at = parent(key); at != null; at = parent(at)) {
            long[] sum = sums.computeIfAbsent(at, _ -> new long[2]);
            sum[0] += municipality.inhabitants();
            sum[1] += municipality.areaHectares();
        }
    }

    private RegisterEntry entry(EnumMap<Level, RegisterLine> same) {
        RegisterLine municipality = same.get(Level.MUNICIPALITY);
        return municipality != null ? municipality(municipality) : higher(highest(same));
    }

    private RegisterEntry municipality(RegisterLine line) {
        RegionalKey key = line.key();
        AdministrationKind kind = kind(line);
        RegionalKey county = existing(Level.COUNTY, key.county());
        return new RegisterEntry(
                key,
                kind,
                withoutRank(line),
                line.officialName(),
                parent(key),
                kind == AdministrationKind.INDEPENDENT_CITY ? null : county,
                associationOf(key),
                line.inhabitants(),
                line.areaHectares(),
                null,
                line.postalCode());
    }

    private RegisterEntry higher(RegisterLine line) {
        RegionalKey key = line.key();
        long[] sum = sums.getOrDefault(key, new long[2]);
        RegisterLine seat = seatOf(line);
        return new RegisterEntry(
                key,
                kind(line),
                withoutRank(line),
                line.officialName(),
                parent(key),
                line.level() == Level.ASSOCIATION ? existing(Level.COUNTY, key.county()) : null,
                null,
                Math.toIntExact(sum[0]),
                sum[1],
                line.seat(),
                seat == null ? null : seat.postalCode());
    }

    private static RegisterLine highest(EnumMap<Level, RegisterLine> same) {
        return same.values().iterator().next();
    }

    private @Nullable RegionalKey parent(RegionalKey key) {
        RegionalKey association = existing(Level.ASSOCIATION, key.association());
        if (association != null && !association.equals(key)) {
            return association;
        }
        RegionalKey county = existing(Level.COUNTY, key.county());
        if (county != null && !county.equals(key)) {
            return county;
        }
        return parentOfCounty(key);
    }

    private @Nullable RegionalKey parentOfCounty(RegionalKey key) {
        String digits = key.value();
        RegionalKey planning = existing(Level.PLANNING_REGION, digits.substring(0, 4));
        if (planning != null && !planning.equals(key)) {
            return planning;
        }
        RegionalKey region = existing(Level.REGION, digits.substring(0, 3));
        if (region != null && !region.equals(key)) {
            return region;
        }
        RegionalKey state = existing(Level.STATE, key.state());
        return state == null || state.equals(key) ? null : state;
    }

    private @Nullable RegionalKey associationOf(RegionalKey key) {
        RegionalKey association = padded(key.association());
        RegionalKey town = fulfillingTowns.get(association);
        if (town != null) {
            return town.equals(key) ? null : town;
        }
        return existing(Level.ASSOCIATION, key.association());
    }

    private @Nullable RegionalKey existing(Level level, String digits) {
        RegionalKey key = padded(digits);
        EnumMap<Level, RegisterLine> same = lines.get(key);
        return same != null && same.containsKey(level) ? key : null;
    }

    private static RegionalKey padded(String digits) {
        return new RegionalKey(digits + "0".repeat(12 - digits.length()));
    }

    private @Nullable RegisterLine seatOf(RegisterLine line) {
        if (line.seat() == null) {
            return null;
        }
        String narrowest =
                line.level() == Level.ASSOCIATION ? line.key().association() : line.key().county();
        RegisterLine seat = municipality(line.seat(), narrowest);
        return seat != null ? seat : municipality(line.seat(), line.key().state());
    }

    /** The only municipality of that name in the area; {@code null} if none or several. */
    private @Nullable RegisterLine municipality(String name, String area) {
        List<RegisterLine> within =
                municipalitiesByName
                        .getOrDefault(area.substring(0, 2) + seatName(name), List.of())
                        .stream()
                        .filter(line -> line.key().isWithin(area))
                        .toList();
        return within.size() == 1 ? within.getFirst() : null;
    }

    private static String seatName(String officialName) {
        int comma = officialName.indexOf(',');
        return comma < 0 ? officialName : officialName.substring(0, comma);
    }

    /**
     * Municipalities carry their rank or an epithet after a comma. Associations are often named
     * after several members, so only the rank of a town is cut there.
     */
    private static String withoutRank(RegisterLine line) {
        String official = line.officialName().replace("/ ", "/");
        return switch (line.level()) {
            case MUNICIPALITY -> seatName(official).strip();
            case ASSOCIATION ->
                    official.endsWith(", Stadt")
                            ? official.substring(0, official.lastIndexOf(','))
                            : official;
            case STATE, REGION, PLANNING_REGION, COUNTY -> official;
        };
    }

    private static AdministrationKind kind(RegisterLine line) {
        return switch (line.level()) {
            case STATE -> AdministrationKind.STATE;
            case REGION ->
                    line.officialName().startsWith("früher")
                                    || line.officialName().startsWith("Statistische")
                            ? AdministrationKind.STATISTICAL_REGION
                            : AdministrationKind.GOVERNMENT_REGION;
            case PLANNING_REGION -> AdministrationKind.STATISTICAL_REGION;
            case ASSOCIATION ->
                    isAgreed(line) ? AdministrationKind.AGREED_COMMUNITY : kind(line.kind());
            case COUNTY, MUNICIPALITY -> kind(line.kind());
        };
    }

    /** What 54 stands for differs by state: Bayern's and Thüringen's have an administration. */
    private static boolean isAgreed(RegisterLine line) {
        return line.kind().equals(FULFILLING_TOWN)
                || (line.kind().equals(COMMUNITY) && AGREED_IN.contains(line.key().state()));
    }

    private static AdministrationKind kind(String code) {
        return switch (code) {
            case "41", "42", "61", "62" -> AdministrationKind.INDEPENDENT_CITY;
            case "43", "44" -> AdministrationKind.COUNTY;
            case "45" -> AdministrationKind.REGIONAL_ASSOCIATION;
            case "51" -> AdministrationKind.OFFICE;
            case "52" -> AdministrationKind.JOINT_MUNICIPALITY;
            case "53" -> AdministrationKind.ASSOCIATION_OF_MUNICIPALITIES;
            case "54", "55", "56" -> AdministrationKind.ADMINISTRATIVE_COMMUNITY;
            case "60" -> AdministrationKind.MARKET_TOWN;
            case "63" -> AdministrationKind.TOWN;
            case "64" -> AdministrationKind.MUNICIPALITY;
            case "65", "66" -> AdministrationKind.UNINCORPORATED_AREA;
            case "67" -> AdministrationKind.LARGE_TOWN;
            default -> throw new IllegalStateException("kind " + code);
        };
    }
}
