package de.interkomm.hub.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;

import de.interkomm.hub.correspondence.LetterKind;
import de.interkomm.hub.mail.LocalMail;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Writes every kind of letter by walking through the pages. */
class LettersBrowserTests extends BrowserTest {

    private final List<byte[]> letters = new ArrayList<>();
    private final Set<String> kinds = new TreeSet<>();

    @Autowired MessageSource messages;

    @Test
    void everyKindOfLetterIsFitForArchivesAndScreenReaders() {
        declined();
        withdrawn();
        suspendedAndEnded();
        rejectedByThePlenum();
        adoptedByThePlenum();
        registered();

        assertThat(kinds).containsAll(kindsSentToApplicants());
        Letters.assertAreFit(letters);
    }

    private Set<String> kindsSentToApplicants() {
        Set<String> names = new TreeSet<>();
        Arrays.stream(LetterKind.values())
                .filter(kind -> !kind.name().startsWith("MEMBERSHIP"))
                .forEach(
                        kind ->
                                names.add(
                                        messages.getMessage(
                                                kind.messageKey(), null, Locale.GERMANY)));
        return names;
    }

    private void declined() {
        ApplicantPage application = sent(VILLAGES, "Emmerzhausen", "071325003026");
        desk(VILLAGES)
                .open("Emmerzhausen")
                .acknowledge()
                .askFor("eine Ansprechperson")
                .decline("Es blieb bei der Frage.");
        collect(application.reload());
    }

    private void withdrawn() {
        collect(sent(VILLAGES, "Friedewald", "071325003036").withdraw());
    }

    private void suspendedAndEnded() {
        ApplicantPage application = sent(VILLAGES, "Fensdorf", "071325009030");
        Desk desk = desk(VILLAGES);
        desk.open("Fensdorf").acknowledge().admit();
        collect(application.reload());

        Visitor coordinator = desk.visitor();
        coordinator.open("/networks/" + VILLAGES + "/coordination/members?text=Fensdorf");
        coordinator.leavesThePage(
                () -> coordinator.main().locator("tbody th a", named("Fensdorf")).click());
        coordinator.inspect();
        String member = coordinator.path();
        for (String change : List.of("suspend", "end")) {
            coordinator.open(member + "/" + change);
            coordinator.inspect();
            coordinator.type("reason", "So hat es der Gemeinderat beschlossen.");
            coordinator.submit("/" + change + "/compose");
            coordinator.inspect();
            coordinator.submit("/" + change);
            coordinator.inspect();
        }
        mails().to(mailbox("071325009030"), "RLP ist zum");
        mails().to(mailbox("071325009030")).forEach(this::collect);
    }

    private void rejectedByThePlenum() {
        ApplicantPage application = sent(TOWNS, "Mannheim", "082220000000");
        desk(TOWNS)
                .open("Mannheim")
                .acknowledge()
                .resolve("REJECTED", "Die Wege sind zu weit.", today());
        collect(application.reload());
    }

    private void adoptedByThePlenum() {
        ApplicantPage application = sent(TOWNS, "Karlsruhe", "082120000000");
        desk(TOWNS).open("Karlsruhe").acknowledge().resolve("ADOPTED", "", today());
        collect(application.reload().sign());
    }

    private void registered() {
        String mailbox = "max.neu@bochum.de";
        JoinPage.open(visitor(), COLLEAGUES)
                .choose("Bochum", "059110000000")
                .head("Max Neu", "Sachbearbeitung", mailbox)
                .submit();
        collect(
                ApplicantPage.open(visitor(), mails().applicantLink(mailbox, COLLEAGUES))
                        .confirm());
    }

    private ApplicantPage sent(String network, String name, String key) {
        JoinPage.open(visitor(), network)
                .choose(name, key)
                .head("Bernd Muster", "Bürgermeister", mailbox(key))
                .submit();
        return ApplicantPage.open(visitor(), mails().applicantLink(mailbox(key), network))
                .confirm()
                .send("ELECTRONIC");
    }

    private static String mailbox(String key) {
        return "rathaus@" + key + ".example";
    }

    private void collect(ApplicantPage application) {
        Visitor visitor = application.visitor();
        kinds.addAll(
                visitor.page()
                        .locator("section[aria-labelledby=letters-title] a")
                        .allTextContents());
        for (String letter : application.letters()) {
            APIResponse response = visitor.fetch(letter);
            assertThat(response.status()).isEqualTo(200);
            letters.add(response.body());
        }
    }

    private void collect(LocalMail mail) {
        mail.attachments()
                .forEach(
                        attachment ->
                                letters.add(
                                        localMailbox
                                                .attachment(mail.id(), attachment.position())
                                                .orElseThrow()
                                                .content()));
    }

    private static Locator.LocatorOptions named(String words) {
        return new Locator.LocatorOptions().setHasText(words);
    }
}
