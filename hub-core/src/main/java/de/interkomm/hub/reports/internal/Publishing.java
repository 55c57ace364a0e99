package de.interkomm.hub.reports.internal;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.documents.DocumentId;
import de.interkomm.hub.documents.Documents;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.identity.Roles.Holder;
import de.interkomm.hub.membership.MembershipStatus;
import de.interkomm.hub.membership.Memberships;
import de.interkomm.hub.membership.Memberships.ContactPeriod;
import de.interkomm.hub.membership.Memberships.Member;
import de.interkomm.hub.network.MemberKind;
import de.interkomm.hub.reports.Reach;
import de.interkomm.hub.reports.ReportDesk.Readers;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.text.Collator;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives a report to its readers: as a file that is kept, and by mail. */
@Component
class Publishing {

    private final ReportPrint print;
    private final Documents documents;
    private final Memberships memberships;
    private final Roles roles;
    private final ReportMails mails;

    Publishing(
            ReportPrint print,
            Documents documents,
            Memberships memberships,
            Roles roles,
            ReportMails mails) {
        this.print = print;
        this.documents = documents;
        this.memberships = memberships;
        this.roles = roles;
        this.mails = mails;
    }

    void publish(NetworkId network, YearlyReport report, Reach audience, Instant now) {
        report.publish(audience, now);
        print(network, report);
    }

    /** The file of what was published, with all addenda; the one before gives way to it. */
    byte[] print(NetworkId network, YearlyReport report) {
        DocumentId before = report.file();
        byte[] content = print.of(network, report);
        report.print(
                documents
                        .storeOwn(print.fileName(network, report), "application/pdf", content)
                        .id());
        if (before != null) {
            documents.remove(before);
        }
        return content;
    }

    /** Those who represent member administrations learn that it is there, each once. */
    void announce(Actor actor, NetworkId network, YearlyReport report) {
        byte[] content = documents.content(Objects.requireNonNull(report.file())).orElseThrow();
        delivery(actor, network)
                .people()
                .forEach(
                        (mailbox, name) ->
                                mails.announce(network, report.card(), mailbox, name, content));
    }

    /** Whom such a mail reaches, and which member administrations nobody speaks for. */
    Readers readers(Actor actor, NetworkId network) {
        Delivery delivery = delivery(actor, network);
        return new Readers(delivery.people().size(), delivery.unreached());
    }

    private Delivery delivery(Actor actor, NetworkId network) {
        List<Member> members =
                memberships.list(actor, network).stream()
                        .filter(one -> one.status() != MembershipStatus.ENDED)
                        .filter(one -> one.holder() == MemberKind.ADMINISTRATION)
                        .toList();
        Set<RegionalKey> administrations =
                members.stream().map(Member::administration).collect(Collectors.toSet());
        Map<String, String> readers = new LinkedHashMap<>();
        Set<RegionalKey> reached = new HashSet<>();
        for (Holder one : roles.holdersIn(network)) {
            RegionalKey represented = one.standing().administration();
            if (represented != null
                    && administrations.contains(represented)
                    && one.account().enabled()) {
                add(readers, one.account().mailbox().address(), one.account().name());
                reached.add(represented);
            }
        }
        for (Member member : members) {
            if (member.mailbox() != null && member.personName() != null) {
                add(readers, member.mailbox(), member.personName());
                reached.add(member.administration());
            }
            for (ContactPeriod contact : member.contacts()) {
                if (contact.until() == null) {
                    add(readers, contact.mailbox(), contact.name());
                    reached.add(member.administration());
                }
            }
        }
        return new Delivery(
                readers,
                members.stream()
                        .filter(one -> !reached.contains(one.administration()))
                        .map(Member::administrationName)
                        .sorted(Collator.getInstance(Locale.GERMAN))
                        .toList());
    }

    private static void add(Map<String, String> readers, String mailbox, String name) {
        readers.putIfAbsent(mailbox.toLowerCase(Locale.ROOT), name);
    }

    /** Names by mailbox, and the administrations nobody of them speaks for. */
    private record Delivery(Map<String, String> people, List<String> unreached) {}
}
