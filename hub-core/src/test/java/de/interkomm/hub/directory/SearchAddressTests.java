package de.interkomm.hub.directory;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.directory.DirectoryQuery.Sort;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class SearchAddressTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bürgerservice",
                "a+b & c=d ? #e {f} %20 %zz",
                "\"digitale Dörfer\" -Papier oder Wiki",
                "<script>alert(1)</script>'; drop table x",
                "🏛 \u0000 \t"
            })
    void aSearchIsTheSameAfterTheWayThroughItsAddress(String text) {
        DirectoryQuery query =
                DirectoryQuery.text(text)
                        .with(Facet.TOPIC, List.of("Wissen & Können", "a+b", "x,y"))
                        .with(Facet.STATE, "08")
                        .by(Sort.REUSED);
        assertThat(SearchAddress.ofQuestion(SearchAddress.question(query))).isEqualTo(query);
        assertThat(SearchAddress.of(SearchAddress.PAGE, query))
                .isEqualTo("/directory?" + SearchAddress.question(query));
    }

    @Test
    void theOrderOfChoosingMakesNoOtherAddress() {
        DirectoryQuery one =
                DirectoryQuery.ALL
                        .with(Facet.KIND, List.of("GROUP", "PROJECT"))
                        .with(Facet.STATE, "08");
        DirectoryQuery other =
                DirectoryQuery.ALL
                        .with(Facet.STATE, "08")
                        .with(Facet.KIND, List.of("PROJECT", "GROUP"));
        assertThat(SearchAddress.question(one)).isEqualTo(SearchAddress.question(other));
    }

    @Test
    void theSearchForEverythingHasTheShortestAddress() {
        assertThat(SearchAddress.question(DirectoryQuery.ALL)).isEmpty();
        assertThat(SearchAddress.ofQuestion("")).isEqualTo(DirectoryQuery.ALL);
    }
}
