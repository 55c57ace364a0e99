package de.interkomm.hub.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.interkomm.hub.mail.LocalMail;
import de.interkomm.hub.mail.LocalMailbox;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What arrived in people's mailboxes. */
final class Mails {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final LocalMailbox mailbox;

    Mails(LocalMailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** To that mailbox, newest first. */
    List<LocalMail> to(String address) {
        return mailbox.newest().stream()
                .filter(mail -> mail.to().address().equals(address))
                .toList();
    }

    /** The newest mail to that mailbox that says so in subject or text; waits until it is there. */
    LocalMail to(String address, String words) {
        return await("mail to " + address + " with " + words)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () ->
                                to(address).stream()
                                        .filter(mail -> says(mail, words))
                                        .findFirst()
                                        .orElse(null),
                        mail -> mail != null);
    }

    private static boolean says(LocalMail mail, String words) {
        return mail.subject().contains(words) || mail.text().contains(words);
    }

    /**
     * @param path how the link goes on behind the hub's address
     */
    String linkTo(String address, String path) {
        return link(to(address, path).text(), path);
    }

    /** The applicant's own link to the application, from the newest mail that has one. */
    String applicantLink(String address, String network) {
        String path = "/networks/" + network + "/applications/";
        return linkTo(address, path);
    }

    private static String link(String text, String path) {
        Matcher link = Pattern.compile("http://\\S*" + Pattern.quote(path) + "\\S*").matcher(text);
        assertThat(link.find()).as("link to %s in %s", path, text).isTrue();
        return link.group();
    }
}
