package de.interkomm.hub.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;

class OperatorBrowserTests extends BrowserTest {

    /** An edition of one state of which no other test has need: what is missing in it ends. */
    private static final List<List<String>> EDITION =
            List.of(
                    List.of("10", "11", "", "", "Berlin", ""),
                    List.of("40", "11000", "", "", "Neu-Berlin, Stadt", "41"),
                    List.of("50", "11000", "", "0000", "Neu-Berlin, Stadt", "50"),
                    List.of("60", "11000", "000", "0000", "Neu-Berlin, Stadt", "61"));

    @Test
    void anOperatorImportsAnEditionAndReadsTheReport() {
        Visitor operator = signedIn(OPERATOR);
        operator.open("/operator/register");
        operator.inspect();
        operator.choose("file", "GV100AD.txt", edition());
        operator.submit("/operator/register");
        operator.sees("Bericht zur Ausgabe vom");
        operator.inspect();
        operator.follow("Umbenannt (1)");
        operator.sees("bisher Berlin");
        operator.inspect();

        Visitor anybody = visitor();
        anybody.open("/administrations?query=Neu-Berlin");
        anybody.sees("Neu-Berlin");
    }

    @Test
    void aFileThatIsNoEditionIsRefusedWithAReason() {
        Visitor operator = signedIn(OPERATOR);
        operator.open("/operator/register");
        operator.choose("file", "einkauf.txt", "Brot\nMilch\n".getBytes(StandardCharsets.UTF_8));
        operator.submit("/operator/register");
        operator.sees("Das ist kein Gemeindeverzeichnis im Format GV100AD");
        operator.inspect();
    }

    @Test
    void anOperatorAppointsACoordinatorWhoThenSignsIn() {
        String mailbox = "neu@rudi.example";
        Visitor operator = signedIn(OPERATOR);
        operator.open("/operator/networks/" + COLLEAGUES);
        operator.type("name", "Nele Neu");
        operator.type("mailbox", mailbox);
        operator.submit("/coordinators");
        operator.sees("Nele Neu");
        operator.inspect();

        Visitor appointed = signedIn(mailbox);
        appointed.open("/my");
        assertThat(appointed.heading()).hasText("Übersicht");
    }

    private static byte[] edition() {
        StringBuilder lines = new StringBuilder();
        for (List<String> line : EDITION) {
            lines.append(
                    "%-2s%-8s%-5s%-3s%-4s%-50s%-50s%-2s%s%n"
                            .formatted(
                                    line.get(0),
                                    "20231231",
                                    line.get(1),
                                    line.get(2),
                                    line.get(3),
                                    line.get(4),
                                    "Berlin",
                                    line.get(5),
                                    numbers(line.get(0))));
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Area, inhabitants and postal code, of municipalities only. */
    private static String numbers(String level) {
        return level.equals("60")
                ? " ".repeat(4)
                        + "%011d%011d".formatted(89112, 3755251)
                        + " ".repeat(15)
                        + "10178"
                        + " ".repeat(50)
                : " ".repeat(96);
    }
}
