package de.interkomm.hub.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColleaguesBrowserTests extends BrowserTest {

    private static final String ESSEN = "051130000000";

    @Test
    void aClerkWithAnOfficialMailboxIsAMemberAtOnce() {
        String mailbox = "kim.neu@essen.de";
        JoinPage.open(visitor(), COLLEAGUES)
                .choose("Essen", ESSEN)
                .head("Kim Neu", "Sachbearbeitung", mailbox)
                .submit();
        ApplicantPage.open(visitor(), mails().applicantLink(mailbox, COLLEAGUES))
                .says("Bitte bestätige dein Postfach")
                .confirm()
                .says("Willkommen, du bist dabei");
    }

    @Test
    void aPrivateMailboxIsRefusedKindlyAndNothingTypedIsLost() {
        Visitor clerk = visitor();
        JoinPage.open(clerk, COLLEAGUES)
                .choose("Essen", ESSEN)
                .head("Toni Privat", "Sachbearbeitung", "toni@gmx.de")
                .submit();
        assertThat(clerk.status()).isEqualTo(422);
        clerk.sees("Das ist ein privates Postfach.");
        clerk.inspect();
        assertThat(clerk.typed("name")).isEqualTo("Toni Privat");
        assertThat(clerk.typed("office")).isEqualTo("Sachbearbeitung");
        assertThat(clerk.typed("mailbox")).isEqualTo("toni@gmx.de");
        assertThat(clerk.page().locator("#administration-" + ESSEN).isChecked()).isTrue();
        assertThat(mails().to("toni@gmx.de")).isEmpty();
    }

    @Test
    void anUnknownMailboxIsLookedAtByACoordinator() {
        String mailbox = "sascha@stadtwerkstatt.example";
        JoinPage.open(visitor(), COLLEAGUES)
                .choose("Essen", ESSEN)
                .head("Sascha Fremd", "Sachbearbeitung", mailbox)
                .submit();
        ApplicantPage application =
                ApplicantPage.open(visitor(), mails().applicantLink(mailbox, COLLEAGUES))
                        .confirm()
                        .says("Deine Anmeldung ist angekommen");
        Desk desk = desk(COLLEAGUES);
        desk.open("Sascha Fremd").says("nicht als die der Verwaltung bekannt").makeSureAndAdmit();
        application.reload().says("Willkommen, du bist dabei");
    }
}
