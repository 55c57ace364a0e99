package de.interkomm.hub.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceNumberTests {

    @Test
    void aNumberHasAtLeastFourDigits() {
        assertThat(new ReferenceNumber("DD", 2026, 7)).hasToString("DD-2026-0007");
        assertThat(new ReferenceNumber("DD", 2026, 12_345)).hasToString("DD-2026-12345");
    }

    @Test
    void whatIsWrittenCanBeRead() {
        ReferenceNumber number = new ReferenceNumber("RUDI2", 2026, 10_001);

        assertThat(ReferenceNumber.parse(number.toString())).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "DD-2026-7",
                "DD-2026-0000",
                "dd-2026-0007",
                "DD-2026-0007\n",
                "DD-26-0007"
            })
    void whatIsNoReferenceNumberIsNotRead(String text) {
        assertThat(ReferenceNumber.parse(text)).isEmpty();
    }

    @Test
    void aPrefixIsShortAndPlain() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReferenceNumber("DD/1", 2026, 1));
    }
}
