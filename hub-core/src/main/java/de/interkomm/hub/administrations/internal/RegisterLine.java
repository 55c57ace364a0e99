package de.interkomm.hub.administrations.internal;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.administrations.RegisterReport.DamageSort;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One line of GV100AD: fixed columns, described by Destatis in the file's own record layout.
 *
 * @param kind the two digits of Destatis; empty for levels that have none
 */
record RegisterLine(
        int number,
        Level level,
        LocalDate asOf,
        RegionalKey key,
        String kind,
        String officialName,
        @Nullable String seat,
        long areaHectares,
        int inhabitants,
        @Nullable String postalCode) {

    private static final int LENGTH = 220;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern POSTAL_CODE = Pattern.compile("\\d{5}");
    private static final Pattern NUMBER = Pattern.compile("\\d{11}");

    /** What a line is about, and how many of its columns must be there. */
    enum Level {
        STATE("10", 72, ""),
        REGION("20", 72, ""),
        PLANNING_REGION("30", 72, ""),
        COUNTY("40", 124, "41|42|43|44|45"),
        ASSOCIATION("50", 124, "50|51|52|53|54|55|56|58"),
        MUNICIPALITY("60", 150, "60|61|62|63|64|65|66|67");

        private final String code;
        private final int columns;
        private final Pattern kinds;

        Level(String code, int columns, String kinds) {
            this.code = code;
            this.columns = columns;
            this.kinds = Pattern.compile(kinds);
        }

        static Optional<Level> of(String line) {
            for (Level level : values()) {
                if (line.startsWith(level.code)) {
                    return Optional.of(level);
                }
            }
            return Optional.empty();
        }
    }

    /** A line that was read, or what is wrong with it. */
    sealed interface Reading {}

    record Read(RegisterLine line) implements Reading {}

    /**
     * @param key as far as it can still be told
     * @param name likewise
     */
    record Damaged(DamageSort sort, @Nullable RegionalKey key, @Nullable String name)
            implements Reading {}

    static Reading read(int number, String raw) {
        Optional<Level> known = Level.of(raw);
        if (known.isEmpty()) {
            return new Damaged(DamageSort.UNKNOWN_TYPE, null, null);
        }
        Level level = known.get();
        // Editors like to cut the blanks a line ends with; anything else shifts columns.
        String line = raw + " ".repeat(Math.max(0, LENGTH - raw.length()));
        RegionalKey key = key(level, line);
        if (raw.length() > LENGTH || raw.length() < level.columns) {
            return new Damaged(DamageSort.WRONG_LENGTH, key, text(line, 22, 72));
        }
        return read(number, level, line, key);
    }

    private static Reading read(int number, Level level, String line, @Nullable RegionalKey key) {
        if (key == null) {
            return new Damaged(DamageSort.NO_KEY, null, text(line, 22, 72));
        }
        LocalDate asOf = day(line.substring(2, 10));
        if (asOf == null) {
            return new Damaged(DamageSort.NO_DATE, key, text(line, 22, 72));
        }
        String name = text(line, 22, 72);
        if (name == null) {
            return new Damaged(DamageSort.NO_NAME, key, null);
        }
        String kind = line.substring(122, 124).strip();
        if (!level.kinds.matcher(kind).matches()) {
            return new Damaged(DamageSort.UNKNOWN_KIND, key, name);
        }
        String seat = text(line, 72, 122);
        if (level != Level.MUNICIPALITY) {
            return new Read(
                    new RegisterLine(number, level, asOf, key, kind, name, seat, 0, 0, null));
        }
        return municipality(number, line, key, new Head(asOf, name, kind));
    }

    private record Head(LocalDate asOf, String name, String kind) {}

    private static Reading municipality(int number, String line, RegionalKey key, Head head) {
        String area = line.substring(128, 139);
        String inhabitants = line.substring(139, 150);
        if (!NUMBER.matcher(area).matches() || !NUMBER.matcher(inhabitants).matches()) {
            return new Damaged(DamageSort.NO_NUMBER, key, head.name());
        }
        long people = Long.parseLong(inhabitants);
        if (people > Integer.MAX_VALUE) {
            return new Damaged(DamageSort.NO_NUMBER, key, head.name());
        }
        String postalCode = line.substring(165, 170);
        return new Read(
                new RegisterLine(
                        number,
                        Level.MUNICIPALITY,
                        head.asOf(),
                        key,
                        head.kind(),
                        head.name(),
                        null,
                        Long.parseLong(area),
                        (int) people,
                        POSTAL_CODE.matcher(postalCode).matches() ? postalCode : null));
    }

    private static @Nullable RegionalKey key(Level level, String line) {
        String digits =
                switch (level) {
                    case STATE -> line.substring(10, 12);
                    case REGION -> line.substring(10, 13);
                    case PLANNING_REGION -> line.substring(10, 14);
                    case COUNTY -> line.substring(10, 15);
                    case ASSOCIATION -> line.substring(10, 15) + line.substring(18, 22);
                    case MUNICIPALITY ->
                            line.substring(10, 15)
                                    + line.substring(18, 22)
                                    + line.substring(15, 18);
                };
        String padded = digits + "0".repeat(12 - digits.length());
        return digits.indexOf(' ') >= 0 ? null : RegionalKey.parse(padded).orElse(null);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text, DAY);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable String text(String line, int from, int to) {
        String text = BLANKS.matcher(line.substring(from, to)).replaceAll(" ").strip();
        return text.isEmpty() ? null : text;
    }
}
