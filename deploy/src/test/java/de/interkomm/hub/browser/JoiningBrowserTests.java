package de.interkomm.hub.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;

class JoiningBrowserTests extends BrowserTest {

    @ParameterizedTest
    @CsvSource({
        "Harbach, 071325007045, true",
        "Mittelhof, 071325008011, false",
    })
    void aMayorJoinsByALetterThatIsSignedAndScanned(String name, String key, boolean scripts) {
        Visitor.Habit[] habits =
                scripts
                        ? new Visitor.Habit[0]
                        : new Visitor.Habit[] {Visitor.Habit.WITHOUT_SCRIPTS};
        String mailbox = "rathaus@" + name.toLowerCase(java.util.Locale.ROOT) + ".example";
        Visitor office = visitor(habits);
        JoinPage.open(office, VILLAGES)
                .choose(name, key)
                .head("Anna Muster", "Ortsbürgermeisterin", mailbox)
                .contact("Kim Beispiel", "Digitales", "kim@" + key + ".example")
                .message("Wir freuen uns auf den Austausch.")
                .submit();
        office.sees("Sehen Sie in Ihr Postfach");

        // The link is opened on another device.
        Visitor home = visitor(habits);
        ApplicantPage application =
                ApplicantPage.open(home, mails().applicantLink(mailbox, VILLAGES))
                        .says("Bitte bestätigen Sie Ihr Postfach")
                        .confirm()
                        .says("Ihr Schreiben ist fertig");
        assertIsPdf(application.letterToBe());

        application.send("SCAN").says("Bitte unterschreiben und hochladen");
        assertThat(application.letters()).hasSize(1);
        assertIsPdf(home.fetch(application.letters().getFirst()));
        application.upload("schreiben.png", Scans.png());
        application.says("Ihr Schreiben ist angekommen");

        assertThat(mails().to(coordinatorOf(VILLAGES), name)).isNotNull();
        Desk desk = new Desk(signedIn(coordinatorOf(VILLAGES), habits), VILLAGES);
        desk.inbox(name).visitor().sees("Eingegangen");
        Desk.Dossier dossier = desk.open(name).says("Anna Muster");
        dossier.begin("acknowledge")
                .add("Herzlichen Dank, wir melden uns bald.")
                .send("acknowledge")
                .says("Der Eingang ist bestätigt");
        assertThat(mails().to(mailbox, "Herzlichen Dank, wir melden uns bald.").attachments())
                .isNotEmpty();
        dossier.admit().says("Aufgenommen");

        application.reload().says("Willkommen, Ihre Verwaltung ist Mitglied");
        home.open("/networks/" + VILLAGES + "/members");
        home.sees(name);
    }

    @Test
    void aMayorJoinsElectronically() {
        ApplicantPage application = confirmed("Friesenhagen", "071325007037");
        application.send("ELECTRONIC").says("Ihr Schreiben ist angekommen");
        desk(VILLAGES).open("Friesenhagen").acknowledge().admit();
        application.reload().says("Willkommen, Ihre Verwaltung ist Mitglied");
    }

    @Test
    void aLetterByPostIsRecordedByTheCoordinator() {
        ApplicantPage application = confirmed("Derschen", "071325003019");
        application.send("POST").says("Bitte unterschreiben und absenden");
        application.visitor().sees("Schillerplatz");
        desk(VILLAGES).open("Derschen").arrived("brief.png", Scans.png()).acknowledge().admit();
        application.reload().says("Willkommen, Ihre Verwaltung ist Mitglied");
    }

    @Test
    void aFileThatIsNoScanIsRefusedWithAReason() {
        ApplicantPage application = confirmed("Grünebach", "071325009042").send("SCAN");
        Visitor mayor = application.visitor();
        application.upload(
                "schreiben.pdf", "MZ is how programs begin".getBytes(StandardCharsets.UTF_8));
        assertThat(mayor.status()).isEqualTo(422);
        mayor.sees("Der Inhalt der Datei passt nicht zu ihrem Namen.");
        mayor.inspect();
        application.upload("schreiben.pdf", new byte[16 * 1024 * 1024]);
        assertThat(mayor.status()).isEqualTo(422);
        mayor.sees("Die Datei ist zu groß.");
        application.upload("schreiben.pdf", new byte[30 * 1024 * 1024]);
        assertThat(mayor.status()).isEqualTo(413);
        mayor.inspect();
        application.reload().says("Bitte unterschreiben und hochladen");
    }

    @Test
    void whoeverReadsEnglishGetsEverythingInEnglish() {
        String mailbox = "office@071325009066.example";
        JoinPage.open(visitor(Visitor.Habit.READS_ENGLISH), VILLAGES)
                .choose("Malberg", "071325009066")
                .head("Bernd Muster", "Mayor", mailbox)
                .submit();
        Visitor mayor = visitor(Visitor.Habit.READS_ENGLISH);
        ApplicantPage application =
                ApplicantPage.open(mayor, mails().applicantLink(mailbox, VILLAGES));
        mayor.inspect();
        application.confirm();
        mayor.inspect();
        application.send("SCAN");
        mayor.inspect();
        assertThat(mayor.page().locator("html").getAttribute("lang")).isEqualTo("en");
        assertThat(mayor.main().textContent()).doesNotContain("Bitte", "Schreiben ");
    }

    private ApplicantPage confirmed(String name, String key) {
        String mailbox = "rathaus@" + key + ".example";
        JoinPage.open(visitor(), VILLAGES)
                .choose(name, key)
                .head("Bernd Muster", "Ortsbürgermeister", mailbox)
                .submit();
        return ApplicantPage.open(visitor(), mails().applicantLink(mailbox, VILLAGES)).confirm();
    }

    private static void assertIsPdf(APIResponse response) {
        assertThat(response.status()).isEqualTo(200);
        assertThat(new String(response.body(), 0, 4, StandardCharsets.ISO_8859_1))
                .isEqualTo("%PDF");
    }
}
