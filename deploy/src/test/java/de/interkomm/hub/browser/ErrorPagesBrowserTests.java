package de.interkomm.hub.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people see when the hub cannot go on. */
class ErrorPagesBrowserTests extends BrowserTest {

    @ParameterizedTest
    @CsvSource({
        "/failing/429, 429",
        "/failing/500, 500",
        "/failing/503, 503",
        "/networks/digitale-doerfer/failing/429, 429",
        "/networks/readi/failing/500, 500",
        "/networks/rudi/failing/503, 503"
    })
    void whatWentWrongIsToldToEverybody(String path, int status) {
        for (Visitor visitor : new Visitor[] {visitor(), visitor(Visitor.Habit.READS_ENGLISH)}) {
            visitor.open(path);

            assertThat(visitor.status()).isEqualTo(status);
            assertThat(visitor.heading().textContent()).isNotBlank();
            visitor.seesNot(FailingPages.SECRET);
            assertThat(visitor.links("main a")).isNotEmpty();
            visitor.inspect();
        }
    }
}
