package de.interkomm.hub.administrations;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.testing.AnAdministration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Locale;

class AdministrationTitleTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Stadt Karlsruhe|die Stadt Karlsruhe|der Stadt Karlsruhe|der Stadt Karlsruhe|die Stadt Karlsruhe
                    Landeshauptstadt Mainz|die Landeshauptstadt Mainz|der Landeshauptstadt Mainz|der Landeshauptstadt Mainz|die Landeshauptstadt Mainz
                    documenta-Stadt Kassel|die documenta-Stadt Kassel|der documenta-Stadt Kassel|der documenta-Stadt Kassel|die documenta-Stadt Kassel
                    Freie und Hansestadt Hamburg|die Freie und Hansestadt Hamburg|der Freien und Hansestadt Hamburg|der Freien und Hansestadt Hamburg|die Freie und Hansestadt Hamburg
                    Hanse- und Universitätsstadt Rostock|die Hanse- und Universitätsstadt Rostock|der Hanse- und Universitätsstadt Rostock|der Hanse- und Universitätsstadt Rostock|die Hanse- und Universitätsstadt Rostock
                    Ortsgemeinde Göllheim|die Ortsgemeinde Göllheim|der Ortsgemeinde Göllheim|der Ortsgemeinde Göllheim|die Ortsgemeinde Göllheim
                    Verbandsgemeinde Göllheim|die Verbandsgemeinde Göllheim|der Verbandsgemeinde Göllheim|der Verbandsgemeinde Göllheim|die Verbandsgemeinde Göllheim
                    Samtgemeinde Hanstedt|die Samtgemeinde Hanstedt|der Samtgemeinde Hanstedt|der Samtgemeinde Hanstedt|die Samtgemeinde Hanstedt
                    Kreis Wesel|der Kreis Wesel|des Kreises Wesel|dem Kreis Wesel|den Kreis Wesel
                    Landkreis Mainz-Bingen|der Landkreis Mainz-Bingen|des Landkreises Mainz-Bingen|dem Landkreis Mainz-Bingen|den Landkreis Mainz-Bingen
                    Donnersbergkreis|der Donnersbergkreis|des Donnersbergkreises|dem Donnersbergkreis|den Donnersbergkreis
                    Märkischer Kreis|der Märkische Kreis|des Märkischen Kreises|dem Märkischen Kreis|den Märkischen Kreis
                    Markt Murnau|der Markt Murnau|des Marktes Murnau|dem Markt Murnau|den Markt Murnau
                    Amt Hüttener Berge|das Amt Hüttener Berge|des Amtes Hüttener Berge|dem Amt Hüttener Berge|das Amt Hüttener Berge
                    Land Hessen|das Land Hessen|des Landes Hessen|dem Land Hessen|das Land Hessen
                    Regionalverband Saarbrücken|der Regionalverband Saarbrücken|des Regionalverbands Saarbrücken|dem Regionalverband Saarbrücken|den Regionalverband Saarbrücken
                    Köln|Köln|von Köln|Köln|Köln
                    GVV Bad Boll|GVV Bad Boll|von GVV Bad Boll|GVV Bad Boll|GVV Bad Boll
                    """)
    void aTitleStandsInASentenceAsGermansSayIt(
            String title, String nominative, String genitive, String dative, String accusative) {
        AdministrationTitle named = new AdministrationTitle(title);

        assertThat(named.nominative(Locale.GERMANY)).isEqualTo(nominative);
        assertThat(named.genitive(Locale.GERMANY)).isEqualTo(genitive);
        assertThat(named.dative(Locale.GERMANY)).isEqualTo(dative);
        assertThat(named.accusative(Locale.GERMANY)).isEqualTo(accusative);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    053340000000|COUNTY|Städteregion Aachen|Städteregion Aachen
                    032410000000|COUNTY|Region Hannover|Region Hannover
                    059540000000|COUNTY|Ennepe-Ruhr-Kreis|Ennepe-Ruhr-Kreis
                    051700000000|COUNTY|Wesel|Kreis Wesel
                    100410000000|REGIONAL_ASSOCIATION|Regionalverband Saarbrücken|Regionalverband Saarbrücken
                    071110000000|INDEPENDENT_CITY|Koblenz, kreisfreie Stadt|Stadt Koblenz
                    082220000000|INDEPENDENT_CITY|Mannheim, Stadtkreis|Stadt Mannheim
                    066110000000|INDEPENDENT_CITY|Kassel, documenta-Stadt|documenta-Stadt Kassel
                    130030000000|INDEPENDENT_CITY|Rostock, Hanse- und Universitätsstadt|Hanse- und Universitätsstadt Rostock
                    020000000000|INDEPENDENT_CITY|Hamburg, Freie und Hansestadt|Freie und Hansestadt Hamburg
                    051580008008|TOWN|Erkrath, Fundort des Neanderthalers, Stadt|Stadt Erkrath
                    053340028028|MUNICIPALITY|Roetgen, Tor zur Eifel|Gemeinde Roetgen
                    064350013013|TOWN|Gelnhausen, Barbarossastadt, Kreisstadt|Barbarossastadt Gelnhausen
                    097800147147|MARKET_TOWN|Wiggensbach, M|Markt Wiggensbach
                    097800139139|TOWN|Sonthofen, St|Stadt Sonthofen
                    097790194194|LARGE_TOWN|Nördlingen, GKSt|Stadt Nördlingen
                    """)
    void aTitleIsWhatStandsOnLetters(
            String key, AdministrationKind kind, String official, String title) {
        String name = official.replaceFirst(",.*", "");

        assertThat(AnAdministration.called(key, kind, name, official).title()).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({
        "Stadt Karlsruhe,Stadt Karlsruhe",
        "Ortsgemeinde Göllheim,Ortsgemeinde Göllheim",
        "Verbandsgemeinde Göllheim,Verbandsgemeinde Göllheim",
        "Kreis Wesel,Kreis Wesel",
        "Donnersbergkreis,the Donnersbergkreis",
        "Köln,Köln"
    })
    void anEnglishSentenceKeepsTheProperName(String title, String shown) {
        assertThat(new AdministrationTitle(title).genitive(Locale.ENGLISH)).isEqualTo(shown);
    }
}
