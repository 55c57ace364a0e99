package de.interkomm.hub.administrations;

import static org.assertj.core.api.Assertions.assertThat;

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
    @CsvSource({
        "Stadt Karlsruhe,the town of Karlsruhe",
        "Ortsgemeinde Göllheim,the municipality of Göllheim",
        "Verbandsgemeinde Göllheim,the association of municipalities Göllheim",
        "Kreis Wesel,the district of Wesel",
        "Donnersbergkreis,the Donnersbergkreis",
        "Köln,Köln"
    })
    void anEnglishSentenceSaysWhatKindItIs(String title, String shown) {
        assertThat(new AdministrationTitle(title).genitive(Locale.ENGLISH)).isEqualTo(shown);
    }
}
