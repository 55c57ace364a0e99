package de.interkomm.hub.reports.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.util.Locale;

class EntryFormTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1.250,50; 1250.50",
                "1,250.50; 1250.50",
                "1250,5; 1250.5",
                "1250.5; 1250.5",
                "1 250,50; 1250.50",
                "1.250.000; 1250000",
                "1,250,000; 1250000",
                "-5; -5"
            })
    void figuresAreReadInEitherWay(String typed, BigDecimal meant) {
        assertThat(EntryForm.number(typed, Locale.GERMANY)).isEqualByComparingTo(meant);
        assertThat(EntryForm.number(typed, Locale.ENGLISH)).isEqualByComparingTo(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"1.250; 1250; 1.25", "1,250; 1.25; 1250"})
    void whatCanBeReadBothWaysIsReadAsThePagesLanguageHasIt(
            String typed, BigDecimal german, BigDecimal english) {
        assertThat(EntryForm.number(typed, Locale.GERMANY)).isEqualByComparingTo(german);
        assertThat(EntryForm.number(typed, Locale.ENGLISH)).isEqualByComparingTo(english);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "viel", "1,25.50", "1.25,50.", "12,34,56", "0.125,001", "1e5", ","})
    void whatIsNoFigureIsRefused(String typed) {
        assertThat(EntryForm.number(typed, Locale.GERMANY)).isNull();
        assertThat(EntryForm.number(typed, Locale.ENGLISH)).isNull();
    }
}
