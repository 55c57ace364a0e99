package de.interkomm.hub.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HostileTextBrowserTests extends BrowserTest {

    private static final String SCRIPT =
            "<script>document.title='broken'</script><img src=x onerror=alert(1)>";

    @Test
    void whatIsTypedIsShownAsTextWhereverItAppears() {
        String mailbox = "rathaus@071325007063.example";
        Visitor mayor = visitor();
        JoinPage.open(mayor, VILLAGES)
                .choose("Kirchen", "071325007063")
                .head("Name " + SCRIPT, "Amt " + SCRIPT, mailbox)
                .contact("Kontakt " + SCRIPT, "Funktion " + SCRIPT, "kontakt@kirchen.example")
                .message("Nachricht " + SCRIPT)
                .submit();
        mayor.sees("Sehen Sie in Ihr Postfach");
        ApplicantPage application =
                ApplicantPage.open(mayor, mails().applicantLink(mailbox, VILLAGES)).confirm();
        assertShown(mayor);
        assertThat(application.letterToBe().status()).isEqualTo(200);
        application.send("ELECTRONIC");
        assertShown(mayor);

        Desk desk = desk(VILLAGES);
        desk.inbox("Kirchen");
        assertShown(desk.visitor());
        Desk.Dossier dossier = desk.open("Kirchen");
        assertShown(desk.visitor());
        dossier.says("Nachricht " + SCRIPT).acknowledge();
        dossier.askFor("Frage " + SCRIPT);
        application.reload().answer("Antwort " + SCRIPT);
        dossier.visitor().open(dossier.path());
        dossier.says("Antwort " + SCRIPT).admit();
        application.reload();
        assertShown(mayor);
        desk.visitor().open("/networks/" + VILLAGES + "/coordination/members");
        desk.visitor().main().locator("tbody th a", inRow("Kirchen")).first().click();
        assertShown(desk.visitor());
        mayor.open("/local-mailbox");
        assertNothingRan(mayor);
    }

    private static com.microsoft.playwright.Locator.LocatorOptions inRow(String words) {
        return new com.microsoft.playwright.Locator.LocatorOptions().setHasText(words);
    }

    private static void assertShown(Visitor visitor) {
        visitor.sees(SCRIPT);
        assertNothingRan(visitor);
    }

    private static void assertNothingRan(Visitor visitor) {
        assertThat(visitor.page().title()).isNotEqualTo("broken");
        assertThat(visitor.main().locator("script, img").count()).isZero();
    }
}
