package de.interkomm.hub.administrations.internal;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.AdministrationKind;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.RegisterImport;
import de.interkomm.hub.administrations.RegisterReport;
import de.interkomm.hub.administrations.RegisterReport.ChangeSort;
import de.interkomm.hub.administrations.RegisterRun;
import de.interkomm.hub.administrations.RegisterState;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** The whole edition of 30 November 2023, on machines that have it. Rolled back. */
@SpringBootTest
@Transactional
@EnabledIfEnvironmentVariable(named = "HUB_TEST_REGISTER_FILE", matches = ".+")
class RegisterEditionModuleTests {

    @Autowired RegisterImport register;
    @Autowired Administrations administrations;

    @Test
    void theWholeEditionIsReadAndAgreesWithTheExcerpt() throws IOException {
        byte[] content = edition();
        RegisterReport report = imported(content);
        assertThat(report.damagedLines()).isZero();
        assertThat(report.counts()).containsOnlyKeys(ChangeSort.NEW, ChangeSort.UNCHANGED);
        assertThat(imported(content).counts()).containsOnlyKeys(ChangeSort.UNCHANGED);

        RegisterState state = register.state();
        assertThat(state.counts())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.ofEntries(
                                Map.entry(AdministrationKind.STATE, 14),
                                Map.entry(AdministrationKind.GOVERNMENT_REGION, 19),
                                Map.entry(AdministrationKind.STATISTICAL_REGION, 22),
                                Map.entry(AdministrationKind.COUNTY, 293),
                                Map.entry(AdministrationKind.REGIONAL_ASSOCIATION, 1),
                                Map.entry(AdministrationKind.INDEPENDENT_CITY, 106),
                                Map.entry(AdministrationKind.OFFICE, 208),
                                Map.entry(AdministrationKind.JOINT_MUNICIPALITY, 114),
                                Map.entry(AdministrationKind.ASSOCIATION_OF_MUNICIPALITIES, 148),
                                Map.entry(AdministrationKind.ADMINISTRATIVE_COMMUNITY, 476),
                                Map.entry(AdministrationKind.AGREED_COMMUNITY, 220),
                                Map.entry(AdministrationKind.LARGE_TOWN, 124),
                                Map.entry(AdministrationKind.TOWN, 1829),
                                Map.entry(AdministrationKind.MARKET_TOWN, 386),
                                Map.entry(AdministrationKind.MUNICIPALITY, 8328),
                                Map.entry(AdministrationKind.UNINCORPORATED_AREA, 208)));
        assertThat(administrations.all()).hasSize(state.total() - 22 - 220 - 208);
        assertThat(administrations.suggest("Neuenkirchen", 20))
                .filteredOn(a -> a.officialName().equals("Neuenkirchen"))
                .hasSizeGreaterThanOrEqualTo(11);
        assertThat(administrations.states().stream().mapToLong(Administration::inhabitants).sum())
                .isBetween(83_000_000L, 86_000_000L);
    }

    @Test
    void theSameEditionInLatinOneReadsTheSame() throws IOException {
        byte[] latin1 =
                new String(edition(), StandardCharsets.UTF_8)
                        .replace("Chóśebuz", "Chosebuz")
                        .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(imported(latin1).damagedLines()).isZero();
        assertThat(administrations.suggest("Mülheim an der Ruhr", 1))
                .extracting(Administration::name)
                .containsExactly("Mülheim an der Ruhr");
    }

    private RegisterReport imported(byte[] content) {
        RegisterRun run = register.run("edition.txt", content);
        return Objects.requireNonNull(run.report());
    }

    private static byte[] edition() throws IOException {
        return Files.readAllBytes(Path.of(System.getenv("HUB_TEST_REGISTER_FILE")));
    }
}
