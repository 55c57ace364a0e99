package de.interkomm.hub.administrations.internal;

import de.interkomm.hub.administrations.DomainOrigin;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;

/** Mail domains everybody can know, so that the first visitors are recognised. */
@Component
class DomainSeed {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT
                    .builder()
                    .setHeader("key", "domain")
                    .setSkipHeaderRecord(true)
                    .setCommentMarker('#')
                    .get();

    private final JdbcClient jdbc;
    private final Clock clock;

    DomainSeed(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds what is missing; what is there stays as it is. */
    void sow() throws IOException {
        try (Reader file =
                        new InputStreamReader(
                                new ClassPathResource("administrations/domains.csv")
                                        .getInputStream(),
                                StandardCharsets.UTF_8);
                CSVParser rows = CSVParser.parse(file, FORMAT)) {
            for (CSVRecord row : rows) {
                jdbc.sql(
                                """
                                insert into hub.administration_domain (regional_key, domain, origin, confirmed_at)
                                values (?, ?, ?, ?) on conflict do nothing\
                                """)
                        .param(row.get("key"))
                        .param(row.get("domain"))
                        .param(DomainOrigin.SHIPPED.name())
                        .param(clock.instant().atOffset(ZoneOffset.UTC))
                        .update();
            }
        }
    }
}
