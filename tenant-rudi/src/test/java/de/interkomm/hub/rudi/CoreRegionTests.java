package de.interkomm.hub.rudi;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The core region against the facts of the register that the hub ships. */
class CoreRegionTests {

    private static final CSVFormat EXCERPT =
            CSVFormat.DEFAULT
                    .builder()
                    .setCommentMarker('#')
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();

    @Test
    void hasFiftyThreeCitiesAndMunicipalities() throws IOException {
        assertThat(coreRegion())
                .filteredOn(
                        row ->
                                List.of("INDEPENDENT_CITY", "TOWN", "LARGE_TOWN", "MUNICIPALITY")
                                        .contains(row.get("kind")))
                .hasSize(53);
    }

    @Test
    void hasFourCounties() throws IOException {
        assertThat(coreRegion())
                .filteredOn(row -> row.get("kind").equals("COUNTY"))
                .extracting(row -> row.get("name"))
                .containsExactlyInAnyOrder("Wesel", "Recklinghausen", "Ennepe-Ruhr-Kreis", "Unna");
    }

    private static List<CSVRecord> coreRegion() throws IOException {
        try (Reader excerpt =
                new InputStreamReader(
                        Objects.requireNonNull(
                                CoreRegionTests.class.getResourceAsStream(
                                        "/administrations/excerpt.csv")),
                        StandardCharsets.UTF_8)) {
            return EXCERPT.parse(excerpt).getRecords().stream()
                    .filter(row -> Rudi.CORE_REGION.stream().anyMatch(row.get("key")::startsWith))
                    .toList();
        }
    }
}
