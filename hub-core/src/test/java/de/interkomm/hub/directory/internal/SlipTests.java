package de.interkomm.hub.directory.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipTests {

    @ParameterizedTest
    @CsvSource({
        "intranet, intrane",
        "intranet, ntranet",
        "intranet, intrannet",
        "intranet, xintranet",
        "intranet, intramet",
        "intranet, intranxt",
        "intranet, inrtanet",
        "intranet, intrante",
    })
    void aLetterTooMuchTooFewWrongOrTooEarlyIsOne(String one, String other) {
        assertThat(Slip.liesBetween(one, other)).isTrue();
        assertThat(Slip.liesBetween(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "intranet, intranet",
        "intranet, internet",
        "intranet, intran",
        "intranet, inrtante",
        "intranet, tnranei",
        "intranet, ''",
    })
    void moreOrNothingIsNone(String one, String other) {
        assertThat(Slip.liesBetween(one, other)).isFalse();
        assertThat(Slip.liesBetween(other, one)).isFalse();
    }
}
