package de.interkomm.hub.membership.web;

import static de.interkomm.hub.testing.TestNetworks.TOWNS;
import static de.interkomm.hub.testing.TestNetworks.VILLAGES;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.membership.DeskStep;
import de.interkomm.hub.membership.web.ApplicantBrowser.Page;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

import java.util.Map;

/** The link an applicant gets by mail: who is sent one, how often, and what it opens. */
@SpringBootTest
class ApplicantLinkWebTests extends ApplicantTests {

    @Test
    void aLinkIsMailedAnewWhateverBecameOfTheApplication() {
        String mailbox = unique("vg-goellheim.de");
        String link = submitted(VILLAGES, mayor(GOELLHEIM, mailbox));
        take(VILLAGES, link, new DeskStep.Acknowledge());
        take(VILLAGES, link, new DeskStep.Decline("Es passt gerade nicht."));
        long before = browser.mailsTo(mailbox);

        browser.send("/networks/village-net/applications", Map.of("mailbox", mailbox));

        assertThat(browser.mailsTo(mailbox)).isEqualTo(before + 1);
        assertThat(browser.open(browser.linkMailedTo(mailbox)).text())
                .contains("Es passt gerade nicht.");
    }

    @Test
    void aMailboxIsNotPesteredAndNobodyIsToldSo() {
        String mailbox = unique("vg-goellheim.de");
        for (int i = 0; i < 7; i++) {
            Page page = browser.send("/networks/village-net/join", mayor(GOELLHEIM, mailbox));
            assertThat(page.status()).isEqualTo(302);
        }

        assertThat(browser.mailsTo(mailbox)).isEqualTo(5);
    }

    @Test
    void aStrangerDoesNotKeepTheOwnerOfAMailboxOut() {
        String mailbox = unique("vg-goellheim.de");
        for (int i = 0; i < 6; i++) {
            browser.send("/networks/village-net/join", mayor(GOELLHEIM, mailbox));
        }
        browser.send("/networks/village-net/join", mayor(EISENBERG, mailbox));

        for (int i = 0; i < 4; i++) {
            browser.send("/networks/village-net/applications", Map.of("mailbox", mailbox));
        }

        // Each of the last five drafts may be asked for twice.
        assertThat(browser.mailsTo(mailbox)).isEqualTo(5 + 5 * 2);
    }

    @Test
    void whoeverAsksForTooManyMailsIsAskedToWait() {
        Map<String, String> typed = mayor(GOELLHEIM, unique("vg-goellheim.de"));
        for (int i = 0; i < 30; i++) {
            browser.send(
                    "/networks/village-net/applications",
                    Map.of("mailbox", unique("vg-goellheim.de")));
        }

        Page page = browser.send("/networks/village-net/join", typed);

        assertThat(page.status()).isEqualTo(429);
        assertThat(Integer.parseInt(page.header("Retry-After"))).isBetween(1, 3601);
        assertThat(page.text()).contains("in einer Stunde");
        assertThat(page.document().select("#name").val()).isEqualTo("Anna Muster");
    }

    @Test
    void aNewMailboxIsOnlyConfirmedThroughItsOwnLink() {
        String link = browser.join(VILLAGES, mayor(GOELLHEIM, unique("mallory.example")));
        String official = unique("vg-goellheim.de");
        browser.change(link, mayor(GOELLHEIM, official));

        assertThat(browser.open(link).text()).contains(official);
        assertThat(browser.send(link + "/confirm", Map.of()).status()).isEqualTo(409);

        String itsOwn = browser.linkMailedTo(official);
        assertThat(browser.send(itsOwn + "/confirm", Map.of()).status()).isEqualTo(302);
        assertThat(browser.open(link).status()).isEqualTo(404);
    }

    @Test
    void aLinkLeadsNowhereInAnotherNetwork() {
        String link = browser.join(VILLAGES, mayor(GOELLHEIM, unique("vg-goellheim.de")));

        Page page = browser.open(link.replace("village-net", "town-net"));

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body()).doesNotContain("Anna Muster");
        assertThat(browser.open("/networks/village-net/applications/unknown").status())
                .isEqualTo(404);
        assertThat(
                        browser.send(link.replace("village-net", "town-net") + "/confirm", Map.of())
                                .status())
                .isEqualTo(404);
    }

    @Test
    void aLetterIsOnlyFoundUnderItsOwnApplication() {
        String one = submitted(VILLAGES, mayor(GOELLHEIM, unique("vg-goellheim.de")));
        String other = submitted(VILLAGES, mayor(EISENBERG, unique("vg-eisenberg.de")));
        String elsewhere = submitted(TOWNS, mayor(ETTLINGEN, unique("ettlingen.de")));
        String letter = letterLinks(browser.open(one));
        String id = letter.substring(letter.lastIndexOf('/'));

        assertThat(browser.open(other + "/letters" + id).status()).isEqualTo(404);
        assertThat(browser.open(elsewhere + "/letters" + id).status()).isEqualTo(404);
        assertThat(browser.open(one + "/letters/nonsense").status()).isEqualTo(404);
    }

    @Test
    void aNewLinkGoesToTheMailboxAndNobodyElseLearnsOfIt() {
        String mailbox = unique("vg-goellheim.de");
        String old = browser.join(VILLAGES, mayor(GOELLHEIM, mailbox));

        Page known = browser.send("/networks/village-net/applications", Map.of("mailbox", mailbox));
        Page unknown =
                browser.send(
                        "/networks/village-net/applications",
                        Map.of("mailbox", unique("vg-goellheim.de")));

        assertThat(known.location()).isEqualTo(unknown.location());
        assertThat(browser.open(known.location()).text()).contains("Gibt es zu diesem Postfach");
        String fresh = browser.linkMailedTo(mailbox);
        assertThat(fresh).isNotEqualTo(old);
        assertThat(browser.open(fresh).text()).contains("Anna Muster");
        assertThat(
                        browser.send("/networks/village-net/applications", Map.of("mailbox", "x"))
                                .status())
                .isEqualTo(422);
    }

    @Test
    void lineBreaksInANameDoNotReachTheMailsHead() {
        Map<String, String> typed = mayor(GOELLHEIM, unique("vg-goellheim.de"));
        typed.put("name", "Anna\r\nBcc: all@example.org");

        String link = browser.join(VILLAGES, typed);

        assertThat(browser.open(link).text()).contains("Anna Bcc: all@example.org");
    }
}
