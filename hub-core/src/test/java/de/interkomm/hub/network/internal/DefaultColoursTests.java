package de.interkomm.hub.network.internal;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.network.Colour;
import de.interkomm.hub.network.Colours;

import org.junit.jupiter.api.Test;

class DefaultColoursTests {

    @Test
    void aModulesSheetSaysWhatAPageLooksLikeAndTheHubTheRest() {
        Colours colours =
                DefaultColours.of(
                        """
                        [data-network="rudi"] {
                          --hub-brand: #005E63;
                          --hub-on-brand: #fff;
                          --hub-brand-deep: #00474b;
                        }
                        """);

        assertThat(colours.primary()).isEqualTo(new Colour("#005e63"));
        assertThat(colours.onPrimary()).isEqualTo(Colour.WHITE);
        assertThat(colours.deep()).isEqualTo(new Colour("#00474b"));
        assertThat(colours.soft()).isEqualTo(Colours.OF_THE_HUB.soft());
    }
}
