package de.interkomm.hub.administrations.internal;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.AdministrationKind;
import de.interkomm.hub.administrations.AdministrationQuery;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.RegionalKey;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;

import java.util.List;

/** Over the excerpt, which an empty hub imports at its start. */
@SpringBootTest
class SearchModuleTests {

    @Autowired Administrations administrations;

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource({
        "Essen, 051130000000",
        "essen, 051130000000",
        "ESSEN, 051130000000",
        "' Essen ', 051130000000",
        "Esen, 051130000000",
        "Dotmund, 059130000000",
        "Mülheim an der Ruhr, 051170000000",
        "Mulheim an der Ruhr, 051170000000",
        "Muelheim an der Ruhr, 051170000000",
        "Mülheim, 051170000000",
        "Mulheim, 051170000000",
        "Muelheim, 051170000000",
        "Mülheim a. d. Ruhr, 051170000000",
        "Mülheim-Kärlich, 071375008216",
        "muelheim kaerlich, 071375008216",
        "Müllheim, 083155012074",
        "Göllheim, 073335003000",
        "Gollheim, 073335003000",
        "Goellheim, 073335003000",
        "Gölheim, 073335003000",
        "VG Göllheim, 073335003000",
        "Verbandsgemeinde Göllheim, 073335003000",
        "Ortsgemeinde Göllheim, 073335003026",
        "VG Eisenberg, 073335002000",
        "Stadt Eisenberg, 073335002019",
        "Landkreis Rastatt, 082160000000",
        "Stadt Rastatt, 082165005043",
        "Kreis Wesel, 051700000000",
        "Wesel Stadt, 051700048048",
        "Ettl, 082150017017",
        "76275 Ettlingen, 082150017017",
        "76275, 082150017017",
        "082150017017, 082150017017",
        "08215017, 082150017017",
        "08 2 15, 082150000000",
        "05, 050000000000",
        "07332025, 073320025025",
        "Hassloch, 073320025025",
        "Haßloch, 073320025025",
        "Köln, 053150000000",
        "Koeln, 053150000000",
        "Kärlich, 071375008216",
        "Isernhagen, 032410008008",
        "Deister, 032410020020"
    })
    void theLikeliestIsFoundFirst(String text, String key) {
        assertThat(administrations.suggest(text, 5))
                .first()
                .extracting(Administration::key)
                .hasToString(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Derschen", "Essen", "Mülheim", "Mulheim", "Muelheim", "Ettl"})
    void whatIsOnlySimilarIsLeftOutWhereANameIsTypedRightly(String text) {
        String start = Spelling.plain(text.replace("ue", "ü"));
        assertThat(administrations.suggest(text, 50))
                .isNotEmpty()
                .allSatisfy(
                        found ->
                                assertThat(" " + Spelling.plain(found.name()))
                                        .contains(" " + start));
        AdministrationQuery query = AdministrationQuery.text(text);
        Page<Administration> first = administrations.search(query, PageRequest.of(0, 50));
        assertThat(first.getContent())
                .allSatisfy(
                        found ->
                                assertThat(" " + Spelling.plain(found.name()))
                                        .contains(" " + start));
        Page<Administration> behind = administrations.search(query, PageRequest.of(3, 50));
        assertThat(behind.getContent()).isEmpty();
        assertThat(behind.getTotalElements()).isEqualTo(first.getTotalElements());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "!!!", "%", "_", "中文", "Qxzwvky", "' or 1=1 --;", "7"})
    void whatIsNoNameFindsNothing(String text) {
        assertThat(administrations.suggest(text, 5))
                .allSatisfy(found -> assertThat(found.name()).containsIgnoringCase(text));
    }

    @Test
    void placesOfTheSameNameAreToldApart() {
        List<Administration> found = administrations.suggest("Neuenkirchen", 20);
        List<Administration> same =
                found.stream().filter(a -> a.officialName().equals("Neuenkirchen")).toList();
        assertThat(same).hasSizeGreaterThanOrEqualTo(11);
        assertThat(found.subList(0, same.size())).isEqualTo(same);
        assertThat(same)
                .extracting(
                        a -> a.kind() + " " + a.associationName() + a.countyName() + a.stateName())
                .doesNotHaveDuplicates();
        assertThat(same)
                .isSortedAccordingTo((a, b) -> Integer.compare(b.inhabitants(), a.inhabitants()));
        assertThat(same).noneMatch(a -> a.name().equals("Neunkirchen"));
    }

    @Test
    void aPlaceItLiesInTellsOneOfManyApart() {
        List<Administration> found = administrations.suggest("Neuenkirchen Steinfurt", 20);

        assertThat(found).isNotEmpty();
        assertThat(found.getFirst().name()).startsWith("Neuenkirchen");
        assertThat(found.getFirst().titleAndPlace()).contains("Steinfurt");
    }

    @Test
    void filtersNarrowAndPagesCountEverything() {
        AdministrationQuery query =
                new AdministrationQuery(null, "05", AdministrationKind.TOWN, "05170");
        Page<Administration> first = administrations.search(query, PageRequest.of(0, 3));
        assertThat(first.getContent())
                .hasSize(3)
                .allSatisfy(
                        town -> {
                            assertThat(town.kind()).isEqualTo(AdministrationKind.TOWN);
                            assertThat(town.countyName()).isEqualTo("Wesel");
                            assertThat(town.stateName()).isEqualTo("Nordrhein-Westfalen");
                        });
        assertThat(first.getTotalElements()).isEqualTo(9);
        Page<Administration> behind = administrations.search(query, PageRequest.of(50, 3));
        assertThat(behind.getContent()).isEmpty();
        assertThat(behind.getTotalElements()).isEqualTo(9);
    }

    @Test
    void theCoreRegionOfTheRuhrIsThereWhole() {
        assertThat(
                        administrations.all().stream()
                                .filter(
                                        a ->
                                                List.of("05954", "05562", "05978", "05170")
                                                        .contains(a.key().county()))
                                .toList())
                .hasSize(42 + 4);
    }

    @Test
    void allStatesAreThere() {
        assertThat(administrations.states())
                .hasSize(16)
                .extracting(Administration::name)
                .contains("Berlin", "Hamburg", "Rheinland-Pfalz");
    }

    @Test
    void aPlaceKnowsWhatItLiesIn() {
        assertThat(administrations.hierarchyOf(new RegionalKey("073335003026")))
                .extracting(Administration::name)
                .containsExactly(
                        "Rheinland-Pfalz",
                        "früher: Reg.-Bez. Rheinhessen-Pfalz",
                        "Donnersbergkreis",
                        "Göllheim");
        assertThat(
                        administrations
                                .membersOf(new RegionalKey("073335003000"), PageRequest.of(0, 50))
                                .getContent())
                .extracting(Administration::name)
                .contains("Göllheim", "Dreisen", "Lautersheim")
                .isSorted();
    }

    @Test
    void areasOfStatisticsAreNoAdministrations() {
        assertThat(administrations.all())
                .noneMatch(a -> a.kind() == AdministrationKind.STATISTICAL_REGION);
    }
}
