package de.interkomm.hub.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The network of the guide, from its founding to its end. */
class NetworkLifeBrowserTests extends BrowserTest {

    private static final String IKONE = "ikone-ds";
    private static final String KARIN = "karin.beispiel@beispielstadt.example";
    private static final String MAYOR = "ob@idar-oberstein.example";

    @Test
    void aNetworkIsFoundedAdmitsItsFirstTownTakesAnotherNameAndIsClosed() throws IOException {
        Visitor operator = signedIn(OPERATOR);
        operator.open("/operator/networks/new");
        operator.type("yaml", exampleOfTheGuide());
        operator.submit("/operator/networks/new/file");
        assertThat(operator.status()).isEqualTo(200);

        Visitor office = visitor();
        JoinPage.open(office, IKONE)
                .choose("Idar-Oberstein", "071340045045")
                .head("Olivia Ober", "Oberbürgermeisterin", MAYOR)
                .contact("Ida Stein", "Digitales", "ida@idar-oberstein.example")
                .submit();
        String link = mails().applicantLink(MAYOR, IKONE);
        ApplicantPage application =
                ApplicantPage.open(visitor(), link).confirm().send("ELECTRONIC");
        new Desk(signedIn(KARIN), IKONE).open("Idar-Oberstein").acknowledge().admit();
        application.reload().says("Willkommen, Ihre Verwaltung ist Mitglied");

        Visitor karin = signedIn(KARIN);
        rename(karin);
        karin.inspect();
        assertThat(karin.path()).startsWith("/networks/staedte-rlp/coordination/settings");
        assertThat(mails().to(MAYOR, "IKONE-DS heißt jetzt Städte-Netz RLP")).isNotNull();

        Visitor reader = visitor();
        reader.open("/networks/" + IKONE + "/members");
        assertThat(reader.path()).isEqualTo("/networks/staedte-rlp/members");
        reader.sees("Idar-Oberstein");
        assertThat(reader.links("a[href*='/networks/" + IKONE + "']")).isEmpty();
        reader.open("/networks/staedte-rlp");
        reader.sees("war der Name „IKONE-DS“");
        reader.inspect();
        reader.open("/networks/" + IKONE + "/nowhere");
        assertThat(reader.status()).isEqualTo(404);
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(
                        reader.page().locator("header"))
                .containsText("Städte-Netz RLP");
        ApplicantPage.open(visitor(), link).says("Willkommen, Ihre Verwaltung ist Mitglied");

        close(karin);
        reader.open("/networks/" + IKONE);
        assertThat(reader.status()).isEqualTo(404);
    }

    /** First nothing changes any more, then nobody else reads it. */
    private static void close(Visitor karin) {
        String closing = "/networks/" + IKONE + "/coordination/closing";
        for (String step : List.of("READ_ONLY", "ARCHIVED")) {
            karin.open(closing + "?to=" + step);
            karin.inspect();
            karin.submit("/closing");
            karin.inspect();
        }
        karin.open("/networks/" + IKONE + "/coordination/applications");
        assertThat(karin.status()).isEqualTo(200);
    }

    private static void rename(Visitor karin) {
        String settings = "/networks/" + IKONE + "/coordination/settings";
        karin.open(settings + "/texts");
        karin.type("nameGerman", "Städte-Netz RLP");
        karin.type("nameEnglish", "Network of Towns");
        karin.pick("nameChange-RENAMED");
        karin.submit("/texts");
        karin.open(settings + "/address");
        karin.inspect();
        karin.type("name", "Städte Netz");
        karin.submit("/address");
        assertThat(karin.status()).isEqualTo(422);
        karin.inspect();
        karin.type("name", "staedte-rlp");
        karin.submit("/address");
        karin.sees("Adresse geändert");
    }

    private static String exampleOfTheGuide() throws IOException {
        Matcher example =
                Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL)
                        .matcher(Files.readString(Path.of("..", "docs", "founding.md")));
        assertThat(example.find()).isTrue();
        return example.group(1);
    }
}
