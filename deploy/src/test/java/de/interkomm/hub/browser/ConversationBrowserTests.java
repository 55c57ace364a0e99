package de.interkomm.hub.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What happens between an application and its end. */
class ConversationBrowserTests extends BrowserTest {

    @Test
    void aQuestionIsAnsweredAndTheApplicationGoesOn() {
        ApplicantPage application = sent("Brachbach", "071325007012");
        Desk.Dossier dossier = desk(VILLAGES).open("Brachbach").acknowledge();
        dossier.askFor("die Zahl der Ortsteile");
        assertThat(mails().to("rathaus@071325007012.example", "die Zahl der Ortsteile"))
                .isNotNull();

        application.reload().says("Das Netzwerk hat eine Frage");
        application.visitor().submit("/answer");
        assertThat(application.visitor().status()).isEqualTo(422);
        application.visitor().sees("Bitte schreiben Sie eine kurze Antwort.");
        application.visitor().inspect();
        application.answer("Es sind drei.").says("Ihr Beitritt wird bearbeitet");

        dossier.visitor().open(dossier.path());
        dossier.says("Es sind drei.").admit();
        application.reload().says("Willkommen, Ihre Verwaltung ist Mitglied");
    }

    @Test
    void whoeverIsDeclinedReadsTheReason() {
        ApplicantPage application = sent("Elben", "071325009024");
        desk(VILLAGES).open("Elben").decline("Die Verbandsgemeinde ist schon dabei.");
        application.reload().says("Der Beitritt ist leider nicht möglich");
        application.visitor().sees("Die Verbandsgemeinde ist schon dabei.");
    }

    @Test
    void anApplicantMayWithdraw() {
        ApplicantPage application = sent("Kausen", "071325009059");
        application.withdraw().says("Der Beitritt ist zurückgezogen");
        Desk.Dossier dossier = desk(VILLAGES).open("Kausen").says("Zurückgezogen");
        dossier.begin("admit");
        assertThat(dossier.visitor().status()).isEqualTo(409);
    }

    private ApplicantPage sent(String name, String key) {
        String mailbox = "rathaus@" + key + ".example";
        JoinPage.open(visitor(), VILLAGES)
                .choose(name, key)
                .head("Bernd Muster", "Ortsbürgermeister", mailbox)
                .submit();
        return ApplicantPage.open(visitor(), mails().applicantLink(mailbox, VILLAGES))
                .confirm()
                .send("ELECTRONIC");
    }
}
