package de.interkomm.hub.administrations.internal;

import de.interkomm.hub.administrations.AdministrationKind;
import de.interkomm.hub.administrations.RegionalKey;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hub's own small file of the register, for a first start without an edition. Sums of higher
 * levels are those of the whole register, although not all their municipalities are there.
 */
final class Excerpt {

    static final CSVFormat FORMAT =
            CSVFormat.DEFAULT
                    .builder()
                    .setHeader(
                            "key",
                            "kind",
                            "name",
                            "officialName",
                            "parent",
                            "county",
                            "association",
                            "inhabitants",
                            "areaHectares",
                            "seat",
                            "postalCode")
                    .setSkipHeaderRecord(true)
                    .setCommentMarker('#')
                    .setRecordSeparator('\n')
                    .get();

    private static final Pattern AS_OF = Pattern.compile("as of (\\d{4}-\\d{2}-\\d{2})");

    private Excerpt() {}

    /**
     * @throws IllegalStateException if the file does not say what day it stands for
     */
    static Edition read(String csv) {
        Matcher asOf = AS_OF.matcher(csv);
        if (!asOf.find()) {
            throw new IllegalStateException("the excerpt does not say what day it stands for");
        }
        try (CSVParser rows = CSVParser.parse(csv, FORMAT)) {
            List<RegisterEntry> entries = rows.stream().map(Excerpt::entry).toList();
            return new Edition(
                    LocalDate.parse(asOf.group(1)),
                    entries,
                    List.of(),
                    Set.of(),
                    0,
                    entries.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RegisterEntry entry(CSVRecord row) {
        return new RegisterEntry(
                new RegionalKey(row.get("key")),
                AdministrationKind.valueOf(row.get("kind")),
                row.get("name"),
                row.get("officialName"),
                key(row.get("parent")),
                key(row.get("county")),
                key(row.get("association")),
                Integer.parseInt(row.get("inhabitants")),
                Long.parseLong(row.get("areaHectares")),
                text(row.get("seat")),
                text(row.get("postalCode")));
    }

    private static @Nullable RegionalKey key(String digits) {
        return digits.isEmpty() ? null : new RegionalKey(digits);
    }

    private static @Nullable String text(String value) {
        return value.isEmpty() ? null : value;
    }
}
