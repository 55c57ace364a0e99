package de.interkomm.hub.administrations.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import de.interkomm.hub.administrations.AdministrationKind;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.administrations.RegisterImport;
import de.interkomm.hub.administrations.RegisterRefusal;
import de.interkomm.hub.administrations.RegisterRefusal.Reason;
import de.interkomm.hub.administrations.RegisterReport.Damage;
import de.interkomm.hub.administrations.RegisterReport.DamageSort;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.Random;

class RegisterFileTests {

    @Test
    void anIndependentCityIsOneAdministration() {
        Edition edition =
                understood(
                        RegisterLines.asOf("20231130")
                                .state("05", "Nordrhein-Westfalen")
                                .region("051", "Reg.-Bez. Düsseldorf")
                                .county("05113", "41", "Essen, Stadt", "Essen")
                                .association("05113", "0000", "50", "Essen, Stadt", "")
                                .municipality("05113000", "0000", "61", "Essen, Stadt", 21034, 5)
                                .bytes());
        assertThat(edition.entries()).hasSize(3);
        RegisterEntry essen = entry(edition, "051130000000");
        assertThat(essen.kind()).isEqualTo(AdministrationKind.INDEPENDENT_CITY);
        assertThat(essen.name()).isEqualTo("Essen");
        assertThat(essen.officialName()).isEqualTo("Essen, Stadt");
        assertThat(essen.parent()).hasToString("051000000000");
        assertThat(essen.county()).isNull();
        assertThat(essen.association()).isNull();
    }

    @Test
    void aCityStateIsOneAdministration() {
        Edition edition =
                understood(
                        RegisterLines.asOf("20231130")
                                .state("02", "Hamburg")
                                .county("02000", "41", "Hamburg, Hansestadt", "Hamburg")
                                .association("02000", "0000", "50", "Hamburg, Hansestadt", "")
                                .municipality("02000000", "0000", "61", "Hamburg, Hansestadt", 7, 5)
                                .bytes());
        assertThat(edition.entries())
                .singleElement()
                .satisfies(
                        hamburg -> {
                            assertThat(hamburg.kind())
                                    .isEqualTo(AdministrationKind.INDEPENDENT_CITY);
                            assertThat(hamburg.parent()).isNull();
                        });
    }

    @Test
    void municipalitiesBelongToTheirAssociationAndAddUp() {
        Edition edition = understood(palatinate().bytes());
        RegisterEntry association = entry(edition, "073335003000");
        assertThat(association.kind()).isEqualTo(AdministrationKind.ASSOCIATION_OF_MUNICIPALITIES);
        assertThat(association.inhabitants()).isEqualTo(4000);
        assertThat(association.areaHectares()).isEqualTo(2500);
        assertThat(association.postalCode()).isEqualTo("67307");
        assertThat(association.parent()).hasToString("073330000000");
        assertThat(entry(edition, "073330000000").inhabitants()).isEqualTo(4500);
        assertThat(entry(edition, "070000000000").inhabitants()).isEqualTo(4500);
        RegisterEntry municipality = entry(edition, "073335003026");
        assertThat(municipality.association()).hasToString("073335003000");
        assertThat(municipality.county()).hasToString("073330000000");
        RegisterEntry unassociated = entry(edition, "073330099099");
        assertThat(unassociated.association()).isNull();
        assertThat(unassociated.parent()).hasToString("073330000000");
        assertThat(edition.entries()).noneMatch(e -> e.key().value().equals("073330099000"));
    }

    @Test
    void aTownThatActsForItsNeighboursIsNoAssociationOfItsOwn() {
        Edition edition =
                understood(
                        RegisterLines.asOf("20231130")
                                .state("16", "Thüringen")
                                .county("16063", "43", "Wartburgkreis", "Bad Salzungen")
                                .association("16063", "5051", "58", "Bad Salzungen, Stadt", "")
                                .municipality(
                                        "16063003", "5051", "63", "Bad Salzungen, Stadt", 9, 9)
                                .municipality("16063051", "5051", "64", "Leimbach", 9, 9)
                                .bytes());
        assertThat(edition.entries()).hasSize(4);
        assertThat(entry(edition, "160635051003").association()).isNull();
        assertThat(entry(edition, "160635051051").association()).hasToString("160635051003");
        assertThat(entry(edition, "160635051051").parent()).hasToString("160630000000");
    }

    @Test
    void whatAMunicipalityRunsForOthersHasNoAdministrationOfItsOwn() {
        Edition edition =
                understood(
                        RegisterLines.asOf("20231130")
                                .state("08", "Baden-Württemberg")
                                .county("08215", "44", "Karlsruhe", "Karlsruhe, Stadt")
                                .association("08215", "5002", "54", "VVG der Stadt Bretten", "")
                                .municipality("08215007", "5002", "63", "Bretten, Stadt", 7111, 29)
                                .association("08215", "5006", "56", "GVV Philippsburg", "")
                                .municipality("08215099", "5006", "64", "Oberhausen", 1, 2)
                                .state("09", "Bayern")
                                .county("09676", "44", "Miltenberg", "Miltenberg, St")
                                .association("09676", "5626", "54", "Erftal (VGem)", "")
                                .municipality("09676118", "5626", "64", "Bürgstadt", 1, 2)
                                .bytes());

        assertThat(entry(edition, "082155002000").kind())
                .isEqualTo(AdministrationKind.AGREED_COMMUNITY);
        assertThat(AdministrationKind.AGREED_COMMUNITY.canBeChosen()).isFalse();
        assertThat(entry(edition, "082155006000").kind())
                .isEqualTo(AdministrationKind.ADMINISTRATIVE_COMMUNITY);
        assertThat(entry(edition, "096765626000").kind())
                .isEqualTo(AdministrationKind.ADMINISTRATIVE_COMMUNITY);
    }

    @Test
    void aPlanningRegionIsNotMistakenForACounty() {
        Edition edition =
                understood(
                        RegisterLines.asOf("20231130")
                                .state("08", "Baden-Württemberg")
                                .region("082", "Reg.-Bez. Karlsruhe")
                                .planningRegion("0821", "Region Mittlerer Oberrhein")
                                .county("08215", "44", "Karlsruhe", "Karlsruhe")
                                .unassociated("08215017", "67", "Ettlingen, Stadt", 5675, 39699)
                                .bytes());
        assertThat(entry(edition, "082100000000").kind())
                .isEqualTo(AdministrationKind.STATISTICAL_REGION);
        assertThat(entry(edition, "082150000000").parent()).hasToString("082100000000");
        assertThat(entry(edition, "082000000000").inhabitants()).isEqualTo(39699);
    }

    @Test
    void bothEncodingsReadTheSame() {
        Edition utf8 = understood(palatinate().bytes(StandardCharsets.UTF_8));
        Edition latin1 = understood(palatinate().bytes(StandardCharsets.ISO_8859_1));
        assertThat(latin1).isEqualTo(utf8);
        assertThat(entry(utf8, "073335003026").name()).isEqualTo("Göllheim");
    }

    @ParameterizedTest
    @CsvSource({
        "'60', UNKNOWN_TYPE, 99",
        "'20231130', NO_DATE, 20231399",
        "'07333', NO_KEY, 99333",
        "'Dreisen', NO_NUMBER, Dreisen",
        "'64', UNKNOWN_KIND, 69"
    })
    void aDamagedLineIsReportedAndStopsNothing(String what, DamageSort sort, String instead) {
        String line =
                RegisterLines.asOf("20231130")
                        .municipality("07333014", "5003", "64", "Dreisen", 1, 1)
                        .text()
                        .strip();
        String damaged =
                sort == DamageSort.NO_NUMBER
                        ? line.substring(0, 130) + "X" + line.substring(131)
                        : line.replaceFirst(what, instead);
        if (sort == DamageSort.UNKNOWN_KIND) {
            damaged = line.substring(0, 122) + instead + line.substring(124);
        }
        Edition edition = understood(palatinate().line(damaged).bytes());
        assertThat(edition.damages())
                .singleElement()
                .satisfies(
                        damage -> {
                            assertThat(damage.line()).isEqualTo(lastLine());
                            assertThat(damage.sort()).isEqualTo(sort);
                            assertThat(damage.name())
                                    .isEqualTo(sort == DamageSort.UNKNOWN_TYPE ? null : "Dreisen");
                        });
        assertThat(edition.entries()).hasSize(understood(palatinate().bytes()).entries().size());
    }

    @Test
    void aLineThatIsTooShortIsDamagedButItsKeyIsKept() {
        String line =
                RegisterLines.asOf("20231130")
                        .municipality("07333014", "5003", "64", "Dreisen", 1, 1)
                        .text()
                        .substring(0, 100);
        Edition edition = understood(palatinate().line(line).bytes());
        assertThat(edition.damages())
                .containsExactly(
                        new Damage(
                                lastLine(),
                                DamageSort.WRONG_LENGTH,
                                new RegionalKey("073335003014"),
                                "Dreisen"));
        assertThat(edition.damaged()).extracting("value").containsExactly("073335003014");
        assertThat(edition.unknown()).isZero();
    }

    @Test
    void whatIsNoRegisterIsRefusedWhole() {
        assertThat(refusal(new byte[0]).reason()).isEqualTo(Reason.EMPTY);
        assertThat(refusal("\r\n \r\n".getBytes(StandardCharsets.UTF_8)).reason())
                .isEqualTo(Reason.EMPTY);
        assertThat(refusal(new byte[RegisterImport.LARGEST + 1]).reason())
                .isEqualTo(Reason.TOO_LARGE);
        assertThat(refusal("name;key\nEssen;05113000\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new RegisterRefusal(Reason.NOT_THE_REGISTER, "0"));
        assertThat(refusal(picture()).reason()).isEqualTo(Reason.NOT_THE_REGISTER);
    }

    @Test
    void aFileWithoutStatesOrMunicipalitiesIsRefused() {
        RegisterLines countyOnly =
                RegisterLines.asOf("20231130").county("07333", "44", "Donnersbergkreis", "");
        assertThat(refusal(countyOnly.bytes()).reason()).isEqualTo(Reason.NO_STATES);
        assertThat(refusal(countyOnly.state("07", "Rheinland-Pfalz").bytes()).reason())
                .isEqualTo(Reason.NO_MUNICIPALITIES);
    }

    @Test
    void tooManyDamagedLinesMakeItAnotherFile() {
        RegisterLines lines = palatinate();
        for (int i = 0; i < 3; i++) {
            lines.line("60 what is this");
        }
        assertThat(refusal(lines.bytes()).reason()).isEqualTo(Reason.NOT_THE_REGISTER);
    }

    private static int lastLine() {
        return Math.toIntExact(palatinate().text().lines().count()) + 1;
    }

    private static RegisterLines palatinate() {
        RegisterLines lines =
                RegisterLines.asOf("20231130")
                        .state("07", "Rheinland-Pfalz")
                        .region("073", "früher: Reg.-Bez. Rheinhessen-Pfalz")
                        .county("07333", "44", "Donnersbergkreis", "Kirchheimbolanden")
                        .association("07333", "5003", "53", "Göllheim", "Göllheim")
                        .municipality("07333026", "5003", "64", "Göllheim", 1800, 3900)
                        .municipality("07333045", "5003", "64", "Lautersheim", 700, 100)
                        .unassociated("07333099", "64", "Allein", 100, 500);
        for (int i = 0; i < 6; i++) {
            lines.unassociated("0733320" + i, "66", "Wald " + i + ", gemfr. Gebiet", 0, 0);
        }
        return lines;
    }

    private static byte[] picture() {
        byte[] bytes = new byte[5000];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static RegisterEntry entry(Edition edition, String key) {
        return edition.entries().stream()
                .filter(entry -> entry.key().value().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Edition understood(byte[] content) {
        return switch (RegisterFile.read(content)) {
            case RegisterFile.Understood(Edition edition) -> edition;
            case RegisterFile.NotUnderstood(RegisterRefusal refusal) -> fail("refused: " + refusal);
        };
    }

    private static RegisterRefusal refusal(byte[] content) {
        return switch (RegisterFile.read(content)) {
            case RegisterFile.Understood(Edition edition) ->
                    fail("read: " + edition.entries().size());
            case RegisterFile.NotUnderstood(RegisterRefusal refusal) -> refusal;
        };
    }
}
