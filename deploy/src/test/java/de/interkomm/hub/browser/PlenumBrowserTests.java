package de.interkomm.hub.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;

import org.junit.jupiter.api.Test;

class PlenumBrowserTests extends BrowserTest {

    private static final String MAILBOX = "ob@stadt.freiburg.de";

    @Test
    void aCityElsewhereIsToldWhyThePlenumDecidesAndGetsInAfterIt() {
        Visitor office = visitor();
        JoinPage form = JoinPage.open(office, TOWNS).choose("Freiburg im Breisgau", "083110000000");
        office.sees("Über jede Aufnahme beschließt das Plenum.");
        office.sees("Die Verwaltung liegt außerhalb von Mittelbaden.");
        form.head("Martina Muster", "Oberbürgermeisterin", MAILBOX).submit();

        ApplicantPage application =
                ApplicantPage.open(visitor(), mails().applicantLink(MAILBOX, TOWNS))
                        .says("Bitte bestätige dein Postfach")
                        .confirm()
                        .says("Dein Schreiben ist fertig")
                        .send("ELECTRONIC")
                        .says("Dein Schreiben ist angekommen");

        Desk.Dossier dossier = desk(TOWNS).open("Freiburg").acknowledge();
        application.reload().says("Euer Beitritt wird beraten");
        dossier.resolve("ADOPTED", "Protokoll, Punkt 4", today());
        application.reload().says("Der Beschluss ist da: Es fehlt nur noch deine Unterschrift");
        APIResponse declaration =
                application.visitor().fetch(application.path() + "/declaration.pdf");
        assertThat(declaration.status()).isEqualTo(200);
        application.sign().says("Die Willensbekundung ist unterzeichnet");

        assertThat(mails().to(coordinatorOf(TOWNS), "Willensbekundung unterzeichnet")).isNotNull();
        dossier.visitor().open(dossier.path());
        dossier.admit();
        application.reload().says("Willkommen, eure Verwaltung ist Mitglied");
        application.visitor().open("/networks/" + TOWNS + "/members");
        application.visitor().sees("Freiburg im Breisgau");
    }
}
