package de.interkomm.hub.meetings.internal;

import de.interkomm.hub.governance.GroupPeople.Belonging;
import de.interkomm.hub.identity.ConfirmationLinks;
import de.interkomm.hub.mail.MailAttachment;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.mail.Outbox;
import de.interkomm.hub.mail.OutgoingMail;
import de.interkomm.hub.meetings.MeetingTime;
import de.interkomm.hub.meetings.Meetings.Card;
import de.interkomm.hub.meetings.MinutesBooks.Book;
import de.interkomm.hub.meetings.MinutesBooks.NoteKind;
import de.interkomm.hub.meetings.Reply;
import de.interkomm.hub.meetings.internal.AttendeeRows.Invited;
import de.interkomm.hub.meetings.internal.CalendarFile.Entry;
import de.interkomm.hub.meetings.internal.CalendarFile.Published;
import de.interkomm.hub.meetings.internal.CalendarFile.Sender;
import de.interkomm.hub.network.NetworkSettings;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.resolutions.VoteLoans.Loan;
import de.interkomm.hub.resolutions.VoteLoans.Rest;
import de.interkomm.hub.resolutions.VoteLoans.Voice;
import de.interkomm.hub.shell.HubAddress;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Writes to those who are invited to a meeting. Mails are German, in the tone of the network. */
@Component
class MeetingMails {

    static final String LINK_PURPOSE = "meetings.reply";

    private static final String ANSWERED = "meetings.mail.changed.answered";
    private static final String UNANSWERED = "meetings.mail.changed.unanswered";

    /** Larger files are fetched from the page: many mailboxes refuse them. */
    private static final int LARGEST_ATTACHMENT = 4 * 1024 * 1024;

    /** Links stay good for a while after the meeting, to say that it is over. */
    private static final Duration AFTERWARDS = Duration.ofDays(7);

    private final Outbox outbox;
    private final Networks networks;
    private final ConfirmationLinks links;
    private final MeetingPrint print;
    private final HubAddress address;
    private final MessageSource messages;
    private final Clock clock;

    MeetingMails(
            Outbox outbox,
            Networks networks,
            ConfirmationLinks links,
            MeetingPrint print,
            HubAddress address,
            MessageSource messages,
            Clock clock) {
        this.outbox = outbox;
        this.networks = networks;
        this.links = links;
        this.print = print;
        this.address = address;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @param agenda with its papers, as PDF
     */
    void invite(NetworkId network, Announced meeting, Invited to, byte[] agenda) {
        List<MailAttachment> files = new ArrayList<>();
        if (agenda.length <= LARGEST_ATTACHMENT) {
            files.add(
                    new MailAttachment(
                            print.fileName(network, "meetings.mail.file", meeting.card()),
                            "application/pdf",
                            agenda));
        }
        send(network, meeting, to, Occasion.INVITED, files);
    }

    void tellChanged(NetworkId network, Announced before, Announced meeting, Invited to) {
        send(network, meeting, to, Occasion.CHANGED, List.of(), changes(network, before, meeting));
    }

    /** What was so and is otherwise now, a line each. */
    private String changes(NetworkId network, Announced before, Announced now) {
        Locale locale = print.locale(network);
        List<String> changes = new ArrayList<>();
        addChange(changes, "title", before.card().title(), now.card().title(), locale);
        addChange(
                changes,
                "when",
                print.when(before.time(), locale),
                print.when(now.time(), locale),
                locale);
        addChange(changes, "form", form(before, locale), form(now, locale), locale);
        addChange(changes, "where", where(network, before), where(network, now), locale);
        return changes.isEmpty()
                ? print.text("meetings.mail.changed.other", locale)
                : String.join("\n", changes);
    }

    private void addChange(
            List<String> changes, String what, String before, String now, Locale locale) {
        if (!before.equals(now)) {
            changes.add(
                    print.text(
                            "meetings.mail.changed." + what,
                            locale,
                            inOneLine(before, locale),
                            inOneLine(now, locale)));
        }
    }

    private String inOneLine(String text, Locale locale) {
        return text.isEmpty()
                ? print.text("meetings.mail.changed.nothing", locale)
                : text.replace("\n", ", ");
    }

    private String form(Announced meeting, Locale locale) {
        return print.text("meetings.mode." + meeting.card().form(), locale);
    }

    void tellOpened(NetworkId network, Announced meeting, Invited to) {
        String planned = print.when(meeting.card().time(), print.locale(network));
        send(network, meeting, to, Occasion.OPENED, List.of(), planned);
    }

    void tellOpeningTakenBack(NetworkId network, Announced meeting, Invited to) {
        send(network, meeting, to, Occasion.OPENING_TAKEN_BACK, List.of());
    }

    void tellCancelled(NetworkId network, Announced meeting, Invited to) {
        send(network, meeting, to, Occasion.CANCELLED, List.of());
    }

    void remind(NetworkId network, Announced meeting, Invited to) {
        send(network, meeting, to, Occasion.REMINDER, List.of());
    }

    /**
     * @param file the minutes as PDF
     */
    void sendMinutes(
            NetworkId network, Announced meeting, Belonging to, Book minutes, byte[] file) {
        List<MailAttachment> files =
                file.length > LARGEST_ATTACHMENT
                        ? List.of()
                        : List.of(
                                new MailAttachment(
                                        print.fileName(
                                                network,
                                                "meetings.minutes.file",
                                                meeting.card(),
                                                minutes.time()),
                                        "application/pdf",
                                        file));
        Object[] values =
                minutesOf(
                        network,
                        meeting,
                        minutes.time(),
                        to.name(),
                        approval(minutes, print.locale(network))
                                + corrections(minutes, print.locale(network)),
                        text(
                                network,
                                to.isMember()
                                        ? "meetings.mail.minutes.wrong"
                                        : "meetings.mail.minutes.here"));
        post(network, to.mailbox(), "minutes", files, values);
    }

    /** What was put right since they were given out, in a paragraph of its own. */
    private String corrections(Book minutes, Locale locale) {
        List<String> made =
                minutes.notes().stream()
                        .filter(one -> one.kind() == NoteKind.CORRECTION)
                        .map(
                                one ->
                                        one.number().isEmpty()
                                                ? one.text()
                                                : print.text(
                                                        "meetings.mail.minutes.correction",
                                                        locale,
                                                        one.number(),
                                                        one.text()))
                        .toList();
        return made.isEmpty()
                ? ""
                : "\n\n"
                        + print.text(
                                "meetings.mail.minutes.corrections",
                                locale,
                                String.join("\n\n", made));
    }

    /** How they are approved, or when they were. */
    private String approval(Book minutes, Locale locale) {
        LocalDate approved = minutes.approvedOn();
        LocalDate until = minutes.until();
        if (approved != null) {
            return print.text(
                    "meetings.mail.minutes.approved", locale, print.day(approved, locale));
        }
        if (!minutes.standing().isEmpty()) {
            return print.text("meetings.minutes.objected", locale, minutes.standing().size());
        }
        if (minutes.isObjectedTo()) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), MeetingTime.ZONE);
            return until == null || until.isBefore(today)
                    ? print.text("meetings.minutes.settled", locale, minutes.objections())
                    : print.text(
                            "meetings.minutes.settled.until",
                            locale,
                            minutes.objections(),
                            print.day(until, locale));
        }
        return until == null
                ? print.text("meetings.minutes.next", locale)
                : print.text("meetings.minutes.until", locale, print.day(until, locale));
    }

    /** Of something said about minutes; what it was is part of the keys of the words. */
    void tellOfNote(
            String what,
            NetworkId network,
            Announced meeting,
            MeetingTime held,
            Belonging to,
            String who,
            String text) {
        post(
                network,
                to.mailbox(),
                what,
                List.of(),
                minutesOf(network, meeting, held, to.name(), who, text));
    }

    void tellOfWithdrawal(
            NetworkId network,
            Announced meeting,
            Book minutes,
            Belonging to,
            String who,
            String text,
            LocalDate today) {
        post(
                network,
                to.mailbox(),
                "withdrawal",
                List.of(),
                minutesOf(
                        network,
                        meeting,
                        minutes.time(),
                        to.name(),
                        who,
                        text,
                        whatIsLeft(minutes, today, print.locale(network))));
    }

    /** What stands against minutes once an objection is taken back, and what can be done. */
    private String whatIsLeft(Book minutes, LocalDate today, Locale locale) {
        String words = "meetings.mail.withdrawal.";
        LocalDate until = minutes.until();
        if (minutes.isApprovableOn(today)) {
            return print.text(words + "approvable", locale);
        }
        if (!minutes.standing().isEmpty()) {
            return print.text(words + "others", locale);
        }
        return until == null || minutes.isHeardOutOn(today) || minutes.rejection() != null
                ? print.text(words + "none", locale)
                : print.text(
                        words + "until",
                        locale,
                        print.day(until, locale),
                        print.day(until.plusDays(1), locale));
    }

    /**
     * @param rest what open ballots keep of what has ended
     */
    void tellOfLoan(
            NetworkId network, Announced meeting, Voice to, Loan loan, Rest rest, String what) {
        Card card = meeting.card();
        Object[] values =
                about(
                        network,
                        card,
                        card.time(),
                        page(network, card),
                        to.name(),
                        loan.lenderName(),
                        loan.holderName());
        post(
                network,
                to.mailbox(),
                "vote-"
                        + what
                        + switch (rest) {
                            case NOTHING -> "";
                            case OPEN_BALLOT -> "-later";
                            case CAST -> "-cast";
                        },
                List.of(),
                values);
    }

    private Object[] minutesOf(
            NetworkId network,
            Announced meeting,
            MeetingTime held,
            String recipient,
            String... more) {
        Card card = meeting.card();
        return about(network, card, held, page(network, card) + "/minutes", recipient, more);
    }

    /** What every mail but those with a calendar file says of a meeting, and more. */
    private Object[] about(
            NetworkId network,
            Card card,
            MeetingTime time,
            String page,
            String recipient,
            String... more) {
        Locale locale = print.locale(network);
        List<Object> values = new ArrayList<>();
        values.add(recipient);
        values.add(card.title());
        values.add(card.groupName());
        values.add(print.when(time, locale));
        values.add(page);
        values.add(networks.find(network).orElseThrow().name().in(locale));
        Collections.addAll(values, more);
        return values.toArray();
    }

    private void post(
            NetworkId network,
            Mailbox to,
            String what,
            List<MailAttachment> files,
            Object[] values) {
        NetworkSettings settings = networks.settings(network).orElseThrow();
        Locale locale = settings.tone().german();
        outbox.enqueue(
                new OutgoingMail(
                        network,
                        to,
                        settings.senderName(),
                        settings.answersTo(),
                        messages.getMessage("meetings.mail." + what + ".subject", values, locale),
                        messages.getMessage("meetings.mail." + what + ".text", values, locale),
                        files));
    }

    private void send(
            NetworkId network,
            Announced meeting,
            Invited to,
            Occasion occasion,
            List<MailAttachment> files,
            String... more) {
        NetworkSettings settings = networks.settings(network).orElseThrow();
        Locale locale = settings.tone().german();
        Card card = meeting.card();
        List<Object> values = new ArrayList<>();
        values.add(to.invitee().person());
        values.add(card.title());
        values.add(card.groupName());
        values.add(print.when(meeting.time(), locale));
        values.add(where(network, meeting));
        values.add(occasion.isAnswered() ? replyLink(network, card, to) : "");
        values.add(page(network, card));
        values.add(networks.find(network).orElseThrow().name().in(locale));
        values.add(meeting.cancelReason());
        values.add(text(network, to.invitee().reply() == Reply.NONE ? UNANSWERED : ANSWERED));
        Collections.addAll(values, more);
        List<MailAttachment> attachments = new ArrayList<>(files);
        if (occasion != Occasion.REMINDER) {
            Entry entry = entry(network, meeting);
            attachments.add(
                    new MailAttachment(
                            print.fileName(network, "meetings.calendar.file", card, meeting.time()),
                            CalendarFile.mailType(entry),
                            CalendarFile.sent(
                                    entry, sender(settings), to.mailbox(), to.invitee().reply())));
        }
        post(network, to.mailbox(), occasion.words(), attachments, values.toArray());
    }

    /** The meeting for everybody's calendar, in the same name as the invitations. */
    byte[] published(NetworkId network, Announced meeting) {
        return CalendarFile.published(
                entry(network, meeting), sender(networks.settings(network).orElseThrow()));
    }

    /** What one calendar shows of a network, in the same name. */
    List<Published> inFeed(NetworkId network, List<Announced> meetings) {
        Sender sender = sender(networks.settings(network).orElseThrow());
        return meetings.stream().map(one -> new Published(entry(network, one), sender)).toList();
    }

    private Sender sender(NetworkSettings settings) {
        Mailbox answers = settings.answersTo();
        return new Sender(settings.senderName(), answers == null ? outbox.from() : answers);
    }

    /** What calendars are told. */
    private Entry entry(NetworkId network, Announced meeting) {
        Card card = meeting.card();
        return new Entry(
                card.id().toString(),
                meeting.sequence(),
                clock.instant(),
                meeting.time(),
                card.groupName() + ": " + card.title(),
                where(network, meeting),
                meeting.isCancelled() ? meeting.cancelReason() : "",
                page(network, card),
                meeting.isCancelled());
    }

    private String where(NetworkId network, Announced meeting) {
        if (!meeting.linkFollows() || meeting.isCancelled()) {
            return meeting.where();
        }
        return Meeting.where(meeting.where(), text(network, "meetings.mail.link-follows"));
    }

    private String replyLink(NetworkId network, Card card, Invited to) {
        Instant good = card.time().end().plus(AFTERWARDS);
        Duration validFor = Duration.between(clock.instant(), good);
        String token = links.issue(LINK_PURPOSE, network + "/" + to.invitee().id(), validFor);
        return address.link("/networks/" + network + "/meetings/reply?token=" + token);
    }

    String page(NetworkId network, Card card) {
        return address.link(
                "/networks/%s/groups/%s/meetings/%s".formatted(network, card.group(), card.id()));
    }

    private String text(NetworkId network, String key) {
        return print.text(key, print.locale(network));
    }

    private enum Occasion {
        INVITED,
        CHANGED,
        CANCELLED,
        REMINDER,
        OPENED,
        OPENING_TAKEN_BACK;

        /** What the keys of its words are called. */
        String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether people are asked to come. */
        boolean isAnswered() {
            return this == INVITED || this == CHANGED || this == REMINDER;
        }
    }

    /**
     * A meeting as those who belong to the group may know it.
     *
     * @param time as calendars show it: as planned, unless it was opened on another day
     * @param where its place and the way into the conference, one a line
     * @param linkFollows whether one can take part remotely and nobody has said where
     */
    record Announced(
            Card card,
            MeetingTime time,
            String where,
            boolean linkFollows,
            String cancelReason,
            int sequence) {

        boolean isCancelled() {
            return !cancelReason.isEmpty();
        }
    }
}
