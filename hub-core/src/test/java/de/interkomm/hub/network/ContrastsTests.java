package de.interkomm.hub.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContrastsTests {

    @Test
    void contrastIsWhatWcagSays() {
        assertThat(new Colour("#000000").contrastTo(Colour.WHITE)).isEqualTo(21, within(0.01));
        // The example every checker gives: the lightest grey that passes on white.
        assertThat(new Colour("#767676").contrastTo(Colour.WHITE)).isEqualTo(4.54, within(0.01));
        assertThat(new Colour("#777777").contrastTo(Colour.WHITE)).isLessThan(4.5);
    }

    @Test
    void theHubsOwnColoursCanBeRead() {
        assertThat(Contrasts.failuresOf(Colours.OF_THE_HUB)).isEmpty();
        assertThat(Contrasts.mended(Colours.OF_THE_HUB)).isEqualTo(Colours.OF_THE_HUB);
    }

    @Test
    void whatCannotBeReadComesWithTheNearestThatCan() {
        Colours grey =
                new Colours(
                        new Colour("#005e63"),
                        Colour.WHITE,
                        new Colour("#777777"),
                        Colour.WHITE,
                        new Colour("#12a594"),
                        new Colour("#005e63"));

        assertThat(Contrasts.failuresOf(grey))
                .extracting(Contrasts.Failure::pair)
                .containsExactly(Contrasts.Pair.DEEP_ON_WHITE, Contrasts.Pair.DEEP_ON_SOFT);
        assertThat(Contrasts.failuresOf(grey).getFirst().nearest())
                .isEqualTo(new Colour("#767676"));
    }

    @ParameterizedTest
    @CsvSource({
        "#ffd500, #ffffff, #ffd500, #ffd500, #ffd500, #ffd500",
        "#808080, #808080, #808080, #808080, #808080, #808080",
        "#000000, #000000, #ffffff, #000000, #ffffff, #ffffff"
    })
    void mendedColoursCanAlwaysBeRead(
            String primary,
            String onPrimary,
            String deep,
            String soft,
            String stripe,
            String action) {
        Colours mended =
                Contrasts.mended(
                        new Colours(
                                new Colour(primary),
                                new Colour(onPrimary),
                                new Colour(deep),
                                new Colour(soft),
                                new Colour(stripe),
                                new Colour(action)));

        assertThat(Contrasts.failuresOf(mended)).isEmpty();
        assertThat(mended.primary()).isEqualTo(new Colour(primary));
    }
}
