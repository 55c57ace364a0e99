package de.interkomm.hub.reports.internal;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupPeople.Belonging;
import de.interkomm.hub.mail.MailAttachment;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.mail.Outbox;
import de.interkomm.hub.mail.OutgoingMail;
import de.interkomm.hub.network.NetworkSettings;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.reports.Reports.Card;
import de.interkomm.hub.shell.HubAddress;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/** Writes to those who are to write, and to those who read. German, in the network's tone. */
@Component
class ReportMails {

    /** Larger files are fetched from the page: many mailboxes refuse them. */
    private static final int LARGEST_ATTACHMENT = 4 * 1024 * 1024;

    private final Outbox outbox;
    private final Networks networks;
    private final HubAddress address;
    private final MessageSource messages;

    ReportMails(Outbox outbox, Networks networks, HubAddress address, MessageSource messages) {
        this.outbox = outbox;
        this.networks = networks;
        this.address = address;
        this.messages = messages;
    }

    void ask(NetworkId network, Card report, GroupId group, String groupName, Belonging to) {
        request(network, report, group, groupName, to, "ask");
    }

    void remind(NetworkId network, Card report, GroupId group, String groupName, Belonging to) {
        request(network, report, group, groupName, to, "remind");
    }

    /** The report is out without what was asked for; the link leads on to it. */
    void close(NetworkId network, Card report, GroupId group, String groupName, Belonging to) {
        request(network, report, group, groupName, to, "closed");
    }

    private void request(
            NetworkId network,
            Card report,
            GroupId group,
            String groupName,
            Belonging to,
            String what) {
        post(
                network,
                to.mailbox(),
                what,
                List.of(),
                to.name(),
                Integer.toString(report.year()),
                groupName,
                day(network, report.deadline()),
                address.link(
                        "/networks/%s/groups/%s/reports/%s".formatted(network, group, report.id())),
                name(network));
    }

    void announce(NetworkId network, Card report, String mailbox, String name, byte[] file) {
        String year = Integer.toString(report.year());
        List<MailAttachment> files =
                file.length > LARGEST_ATTACHMENT
                        ? List.of()
                        : List.of(
                                new MailAttachment(
                                        text(network, "reports.file", year),
                                        "application/pdf",
                                        file));
        post(
                network,
                new Mailbox(mailbox),
                "published",
                files,
                name,
                year,
                address.link("/networks/%s/reports/%s".formatted(network, report.id())),
                name(network));
    }

    private void post(
            NetworkId network,
            Mailbox to,
            String what,
            List<MailAttachment> files,
            Object... values) {
        NetworkSettings settings = networks.settings(network).orElseThrow();
        Locale locale = settings.tone().german();
        outbox.enqueue(
                new OutgoingMail(
                        network,
                        to,
                        settings.senderName(),
                        settings.answersTo(),
                        messages.getMessage("reports.mail." + what + ".subject", values, locale),
                        messages.getMessage("reports.mail." + what + ".text", values, locale),
                        files));
    }

    private String text(NetworkId network, String key, Object... values) {
        return messages.getMessage(key, values, locale(network));
    }

    private String name(NetworkId network) {
        return networks.find(network).orElseThrow().name().in(locale(network));
    }

    private String day(NetworkId network, @Nullable LocalDate day) {
        return day == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale(network))
                        .format(day);
    }

    private Locale locale(NetworkId network) {
        return networks.settings(network).orElseThrow().tone().german();
    }
}
