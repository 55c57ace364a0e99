package de.interkomm.hub.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a person may ask for under the GDPR, from looking to being forgotten. */
class PersonalDataBrowserTests extends BrowserTest {

    private static final String MAYOR = "eva@steineroth.example";
    private static final String OBJECTIONS = "/networks/" + VILLAGES + "/coordination/objections";

    @Test
    void whoeverWantsToIsShownEverythingAndForgottenAsFarAsTheLawAllows() {
        JoinPage.open(visitor(), VILLAGES)
                .choose("Steineroth", "071325009108")
                .head("Eva Vergessen", "Ortsbürgermeisterin", MAYOR)
                .contact("Klaus Bleibt", "Hauptamt", "klaus@steineroth.example")
                .submit();
        ApplicantPage.open(visitor(), mails().applicantLink(MAYOR, VILLAGES))
                .confirm()
                .send("ELECTRONIC");
        desk(VILLAGES).open("Steineroth").acknowledge().admit();

        Visitor eva = visitor();
        signIn(eva, MAYOR);
        eva.open("/my/data");
        eva.sees("Anträge");
        eva.sees("Schreiben");
        eva.inspect();
        assertThat(eva.fetch("/my/data/file.json").text()).contains("Eva Vergessen", MAYOR);
        objects(eva);
        isErased(eva);

        Visitor coordinator = signedIn(coordinatorOf(VILLAGES));
        coordinator.open("/networks/" + VILLAGES + "/coordination/people?text=" + MAYOR);
        coordinator.seesNot("Eva Vergessen");
        coordinator.open("/networks/" + VILLAGES + "/members");
        coordinator.sees("Steineroth");
    }

    private void objects(Visitor eva) {
        eva.open("/my/data/objections");
        eva.inspect();
        eva.submit("/objections");
        assertThat(eva.status()).isEqualTo(422);
        eva.inspect();
        eva.page().locator("#network").selectOption(VILLAGES);
        eva.page().locator("input[name=about][value=LISTING]").check();
        eva.type("reason", "Mein Amt endet.");
        eva.submit("/objections");
        eva.sees("Mein Amt endet.");
        eva.inspect();

        Visitor coordinator = signedIn(coordinatorOf(VILLAGES));
        coordinator.open(OBJECTIONS);
        coordinator.inspect();
        coordinator.page().locator("[id^=upheld-]").first().check();
        coordinator.page().locator("textarea").first().fill("Wir tragen Sie aus.");
        coordinator.leavesThePage(
                () ->
                        coordinator
                                .page()
                                .locator("form[action*='/objections/'] button[type=submit]")
                                .first()
                                .click());
        assertThat(mails().to(MAYOR, "stattgegeben")).isNotNull();
    }

    private void isErased(Visitor eva) {
        eva.open("/my/data/erasure");
        eva.sees("Bleibt, weil es muss");
        eva.inspect();
        eva.submit("/my/data/erasure");
        eva.inspect();
        Visitor elsewhere = visitor();
        elsewhere.open(mails().linkTo(MAYOR, "/data/erasure"));
        elsewhere.inspect();
        elsewhere.submit("/data/erasure");
        elsewhere.sees("Die Löschung läuft");
        elsewhere.inspect();
        assertThat(mails().to(MAYOR, "Ihre Daten sind gelöscht")).isNotNull();
        eva.open("/my/data");
        assertThat(eva.heading().textContent()).isEqualTo("Anmelden");
    }
}
