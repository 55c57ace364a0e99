package de.interkomm.hub.meetings.internal;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import de.interkomm.hub.correspondence.PaperRenderer;
import de.interkomm.hub.correspondence.PaperRenderer.Annex;
import de.interkomm.hub.correspondence.PaperRenderer.Paper;
import de.interkomm.hub.documents.DocumentId;
import de.interkomm.hub.documents.Documents;
import de.interkomm.hub.meetings.AgendaItemId;
import de.interkomm.hub.meetings.Agendas.Item;
import de.interkomm.hub.meetings.Audience;
import de.interkomm.hub.meetings.MeetingRooms.Attendee;
import de.interkomm.hub.meetings.MeetingRooms.Stay;
import de.interkomm.hub.meetings.MeetingTasks.Task;
import de.interkomm.hub.meetings.MeetingTime;
import de.interkomm.hub.meetings.MeetingVotes.Result;
import de.interkomm.hub.meetings.Meetings.Card;
import de.interkomm.hub.meetings.MinutesBooks.Absent;
import de.interkomm.hub.meetings.MinutesBooks.Book;
import de.interkomm.hub.meetings.MinutesBooks.Chairing;
import de.interkomm.hub.meetings.MinutesBooks.Entry;
import de.interkomm.hub.meetings.MinutesBooks.Excuse;
import de.interkomm.hub.meetings.MinutesBooks.Note;
import de.interkomm.hub.meetings.MinutesBooks.Settlement;
import de.interkomm.hub.meetings.internal.MeetingRows.Found;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.resolutions.MotionDraft;
import de.interkomm.hub.resolutions.Resolutions;
import de.interkomm.hub.resolutions.Resolutions.OnAgenda;
import de.interkomm.hub.resolutions.VoteLoans.Kept;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Prints agendas. Like everything networks keep they are German, in the network's tone. */
@Component
class MeetingPrint {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private static final int LONGEST_IN_FILE_NAME = 60;

    private final PaperRenderer renderer;
    private final AgendaRows agenda;
    private final Documents documents;
    private final VoteResults votes;
    private final Networks networks;
    private final MessageSource messages;

    MeetingPrint(
            PaperRenderer renderer,
            AgendaRows agenda,
            Documents documents,
            VoteResults votes,
            Networks networks,
            MessageSource messages) {
        this.renderer = renderer;
        this.agenda = agenda;
        this.documents = documents;
        this.votes = votes;
        this.networks = networks;
        this.messages = messages;
    }

    /** The agenda with all papers behind it. */
    byte[] agenda(NetworkId network, Found meeting, Audience reads) {
        Locale locale = locale(network);
        List<Item> items = agenda.items(meeting.card().id(), reads);
        List<OnAgenda> motions = votes.motions(network, meeting.card().id(), reads);
        Paper paper =
                new Paper(
                        "meetings/print-agenda",
                        "meetings/print.css",
                        locale,
                        Map.of(
                                "head", head(network, meeting, reads, locale),
                                "items",
                                        items.stream()
                                                .map(
                                                        one ->
                                                                item(
                                                                        one,
                                                                        planned(one, locale),
                                                                        motions,
                                                                        locale))
                                                .toList()));
        return renderer.render(paper, annexes(items));
    }

    private List<Annex> annexes(List<Item> items) {
        List<Annex> annexes = new ArrayList<>();
        for (Item item : items) {
            for (var paper : item.papers()) {
                DocumentId file = agenda.document(paper.id());
                annexes.add(
                        new Annex(
                                item.number() + " " + paper.fileName(),
                                paper.mediaType(),
                                documents.content(file).orElseThrow()));
            }
        }
        return annexes;
    }

    private Head head(NetworkId network, Found meeting, Audience reads, Locale locale) {
        Row when = row("when", when(meeting.card().time(), locale), locale);
        boolean linkFollows =
                reads == Audience.INTERNAL
                        && meeting.card().state().isAhead()
                        && Meeting.linkFollows(meeting.card().form(), meeting.link());
        Row link = row("link", text("meetings.print.link-follows", locale), locale);
        return head(
                network, meeting, List.of(when), linkFollows ? List.of(link) : List.of(), locale);
    }

    /** When it was held, and for which day it was planned if that was another. */
    private Head head(NetworkId network, Found meeting, Book book, Locale locale) {
        Row held = row("when", when(book.time(), locale), locale);
        String planned = when(meeting.card().time(), locale);
        List<Row> rows =
                book.isOnPlannedDay()
                        ? List.of(held)
                        : List.of(held, row("planned", planned, locale));
        return head(network, meeting, rows, List.of(), locale);
    }

    private Head head(
            NetworkId network, Found meeting, List<Row> first, List<Row> last, Locale locale) {
        Card card = meeting.card();
        List<Row> rows = new ArrayList<>(first);
        rows.add(row("form", text("meetings.mode." + card.form(), locale), locale));
        if (!card.place().isEmpty()) {
            rows.add(row("place", card.place(), locale));
        }
        if (!meeting.accessibility().isEmpty()) {
            rows.add(row("accessibility", meeting.accessibility(), locale));
        }
        rows.addAll(last);
        return new Head(
                renderer.printable(card.title()),
                renderer.printable(card.groupName()),
                renderer.printable(networks.find(network).orElseThrow().name().in(locale)),
                rows);
    }

    private Row row(String field, String value, Locale locale) {
        return new Row(text("meetings.field." + field, locale), renderer.printable(value));
    }

    private String planned(Item item, Locale locale) {
        return text("meetings.item.at", locale, CLOCK.format(item.starts()), item.minutes());
    }

    /**
     * @param time how long it is meant to take, and from when
     */
    private PrintedItem item(Item item, String time, List<OnAgenda> motions, Locale locale) {
        List<String> facts = new ArrayList<>();
        facts.add(text("meetings.kind." + item.kind(), locale));
        if (!item.speaker().isEmpty()) {
            facts.add(item.speaker());
        }
        if (item.minutes() > 0) {
            facts.add(time);
        }
        if (item.audience() == Audience.INTERNAL) {
            facts.add(text("meetings.audience.INTERNAL", locale));
        }
        return new PrintedItem(
                item.number(),
                renderer.printable(item.title()),
                renderer.printable(String.join(" · ", facts)),
                renderer.printable(item.details()),
                idle(item, locale),
                item.papers().stream().map(one -> renderer.printable(one.fileName())).toList(),
                motions.stream()
                        .filter(one -> one.item().equals(item.id().value()))
                        .map(this::motion)
                        .toList());
    }

    private String idle(Item item, Locale locale) {
        LocalDate approved = item.approvedOn();
        return approved == null || !item.isIdle()
                ? ""
                : text("meetings.item.idle", locale, day(approved, locale));
    }

    private Row motion(OnAgenda one) {
        String candidates =
                one.candidates().isEmpty() ? "" : "\n" + String.join("\n", one.candidates());
        return new Row(
                renderer.printable(one.card().title()),
                renderer.printable(one.card().text() + candidates));
    }

    Locale locale(NetworkId network) {
        return networks.settings(network).orElseThrow().tone().german();
    }

    /**
     * What a file about a meeting is called: what it is, the day, and the meeting, without what
     * disks cannot keep.
     *
     * @param key of the message that says what it is
     */
    String fileName(NetworkId network, String key, Card meeting) {
        return fileName(network, key, meeting, meeting.time());
    }

    /**
     * The same of another day than was planned.
     *
     * @param time it was held at
     */
    String fileName(NetworkId network, String key, Card meeting, MeetingTime time) {
        String title = meeting.title().replaceAll("[^\\p{L}\\p{N}]+", "-");
        String part = title.substring(0, Math.min(title.length(), LONGEST_IN_FILE_NAME));
        return text(
                key,
                locale(network),
                time.from().toLocalDate().toString(),
                part.replaceAll("^-|-$", ""));
    }

    /** Day and times in words. */
    String when(MeetingTime time, Locale locale) {
        return text(
                "meetings.when",
                locale,
                DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                        .withLocale(locale)
                        .format(time.from()),
                CLOCK.format(time.from()),
                CLOCK.format(time.until()));
    }

    String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
    }

    /** What a group resolves when it approves minutes. */
    MotionDraft approval(NetworkId network, Found meeting) {
        Locale locale = locale(network);
        String title = meeting.card().title();
        String day = day(meeting.held().from().toLocalDate(), locale);
        return MotionDraft.of(
                text("meetings.item.minutes-of.motion", locale, title, day),
                text("meetings.item.minutes-of.what", locale, title, day),
                "");
    }

    /** The minutes as far as they were opened for somebody. */
    byte[] minutes(NetworkId network, Found meeting, Book book) {
        Locale locale = locale(network);
        Map<String, Object> variables = new HashMap<>();
        variables.put("head", head(network, meeting, book, locale));
        variables.put("state", state(book, locale));
        variables.put("chair", renderer.printable(chair(book, locale)));
        LocalDate until = book.openUntil();
        variables.put("until", until == null ? "" : day(until, locale));
        variables.put("absent", book.absent().stream().map(one -> absent(one, locale)).toList());
        variables.put("minuteTaker", renderer.printable(book.minuteTaker()));
        variables.put(
                "attendees",
                book.attendees().stream().flatMap(one -> attended(one, locale)).toList());
        variables.put("lent", book.lent().stream().map(one -> lent(one, locale)).toList());
        Map<AgendaItemId, List<Result>> results =
                votes.of(network, meeting.card(), book.meeting().reads(), locale);
        Map<AgendaItemId, Card> carriedTo = agenda.carriedTo(meeting.card().id());
        variables.put(
                "entries",
                book.entries().stream()
                        .map(
                                one ->
                                        entry(
                                                one,
                                                results.getOrDefault(one.item().id(), List.of()),
                                                carriedTo.get(one.item().id()),
                                                book.isCorrected(one)
                                                        ? text("meetings.minutes.corrected", locale)
                                                        : "",
                                                locale))
                        .toList());
        variables.put("tasks", book.tasks().stream().map(one -> task(one, locale)).toList());
        variables.put(
                "notesTitle",
                text(
                        book.isObjectedTo()
                                ? "meetings.minutes.notes"
                                : "meetings.print.corrections",
                        locale));
        variables.put("notes", book.notes().stream().map(one -> note(book, one, locale)).toList());
        return renderer.render(
                new Paper("meetings/print-minutes", "meetings/print.css", locale, variables));
    }

    /** All who chaired, in their order, with their times where that was more than one. */
    private String chair(Book book, Locale locale) {
        List<Chairing> chairs = book.chairs();
        return chairs.size() == 1
                ? chairs.getFirst().person()
                : chairs.stream()
                        .map(
                                one ->
                                        text(
                                                "meetings.chair.time",
                                                locale,
                                                one.person(),
                                                clock(one.from()),
                                                clock(one.until())))
                        .collect(joining(", "));
    }

    /** As the page of the minutes says it. */
    private String state(Book book, Locale locale) {
        LocalDate approved = book.approvedOn();
        if (approved != null) {
            return text("meetings.minutes.approved", locale, day(approved, locale));
        }
        Resolutions.Card rejection = book.rejection();
        String state =
                rejection == null
                        ? text("meetings.minutes.state." + book.state(), locale)
                        : text(
                                "meetings.minutes.rejected",
                                locale,
                                day(requireNonNull(rejection.resolvedOn()), locale));
        int standing = book.standing().size();
        return standing == 0
                ? state
                : state + " · " + text("meetings.minutes.standing", locale, standing);
    }

    /** The deputy, the person, or one after the other. */
    private Stream<Row> attended(Attendee one, Locale locale) {
        String from = one.administrationName() == null ? "" : ", " + one.administrationName();
        String deputy = text("meetings.attendance.for", locale, one.deputy(), one.person());
        if (one.chairsUnnoted()) {
            return Stream.of(new Row(renderer.printable(one.person() + from), ""));
        }
        return Stream.concat(
                attended(deputy + from, one.deputyStays(), locale),
                attended(one.person() + from, one.stays(), locale));
    }

    private Stream<Row> attended(String who, List<Stay> stays, Locale locale) {
        if (stays.isEmpty()) {
            return Stream.empty();
        }
        String times = stays.stream().map(one -> stay(one, locale)).collect(joining(", "));
        return Stream.of(
                new Row(renderer.printable(who), text("meetings.print.there", locale, times)));
    }

    private String stay(Stay stay, Locale locale) {
        return text(
                "meetings.attendance.again", locale, clock(stay.arrivedAt()), clock(stay.leftAt()));
    }

    private Row lent(Kept one, Locale locale) {
        List<String> times = new ArrayList<>();
        if (one.since() != null) {
            times.add(text("meetings.loan.from", locale, clock(one.since())));
        }
        if (one.until() != null) {
            times.add(text("meetings.loan.until", locale, clock(one.until())));
        }
        return new Row(
                renderer.printable(one.lenderName()),
                renderer.printable(text("meetings.loan.to", locale, one.holderName()))
                        + (times.isEmpty() ? "" : ", " + String.join(" ", times))
                        + (one.idle() ? ", " + text("meetings.loan.idle", locale) : ""));
    }

    private Row absent(Absent one, Locale locale) {
        String why = "meetings.minutes.absent." + one.excuse();
        String lent = one.lentTo();
        if (lent != null) {
            String to = text(why + ".lent", locale, lent);
            return new Row(renderer.printable(one.name()), renderer.printable(to));
        }
        return new Row(
                renderer.printable(one.name()),
                one.excuse() == Excuse.NOT_INVITED ? "" : text(why, locale));
    }

    private static String clock(@Nullable Instant at) {
        return at == null ? "–" : CLOCK.format(at.atZone(MeetingTime.ZONE));
    }

    private PrintedEntry entry(
            Entry one,
            List<Result> results,
            @Nullable Card carriedTo,
            String correction,
            Locale locale) {
        String time = text("meetings.print.minutes", locale, one.item().minutes());
        PrintedItem item = item(one.item(), time, List.of(), locale);
        return new PrintedEntry(
                item.number(),
                item.title(),
                item.facts(),
                renderer.printable(one.text()),
                correction,
                remark(one, carriedTo, locale),
                results.stream().map(this::result).toList());
    }

    private String remark(Entry one, @Nullable Card carriedTo, Locale locale) {
        if (one.waits()) {
            return text("meetings.item.waits", locale);
        }
        return switch (one.item().state()) {
            case CARRIED_OVER -> carried(carriedTo, locale);
            case NOT_CALLED -> text("meetings.item.state.NOT_CALLED", locale);
            case OPEN, DONE -> "";
        };
    }

    private String carried(@Nullable Card to, Locale locale) {
        return to == null
                ? text("meetings.item.waits", locale)
                : renderer.printable(
                        "%s %s, %s"
                                .formatted(
                                        text("meetings.item.carried-to", locale),
                                        to.title(),
                                        day(to.time().from().toLocalDate(), locale)));
    }

    private PrintedResult result(Result one) {
        return new PrintedResult(
                renderer.printable(
                        one.number() == null ? one.title() : one.number() + " · " + one.title()),
                renderer.printable(one.text()),
                renderer.printable(one.explanation()),
                one.named().stream().map(renderer::printable).toList());
    }

    private Row task(Task one, Locale locale) {
        String who = one.person().isEmpty() ? text("meetings.tasks.nobody", locale) : one.person();
        LocalDate due = one.due();
        String until =
                due == null ? "" : ", " + text("meetings.tasks.until", locale, day(due, locale));
        return new Row(renderer.printable(one.title()), renderer.printable(who + until));
    }

    private Row note(Book book, Note one, Locale locale) {
        String about =
                one.number().isEmpty()
                        ? ""
                        : text("meetings.minutes.note.item", locale, one.number()) + ": ";
        String made =
                text(
                        "meetings.print.note." + one.kind(),
                        locale,
                        about,
                        day(one.at(), locale),
                        renderer.printable(one.by()));
        return new Row(made + settled(book, one, locale), renderer.printable(one.text()));
    }

    private String settled(Book book, Note one, Locale locale) {
        Settlement settlement = one.settlement();
        if (settlement != null) {
            String how = "meetings.minutes.note." + settlement.how();
            return " · " + text(how, locale, day(settlement.at(), locale));
        }
        if (!one.isStanding()) {
            return "";
        }
        String still = book.isOverruled(one) ? "overruled" : "standing";
        return " · " + text("meetings.minutes.note." + still, locale);
    }

    private String day(Instant at, Locale locale) {
        return day(LocalDate.ofInstant(at, MeetingTime.ZONE), locale);
    }

    String text(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    record Head(String title, String group, String network, List<Row> rows) {}

    record PrintedEntry(
            String number,
            String title,
            String facts,
            String text,
            String correction,
            String remark,
            List<PrintedResult> results) {}

    record PrintedResult(String title, String text, String explanation, List<String> named) {}

    record Row(String label, String value) {}

    record PrintedItem(
            String number,
            String title,
            String facts,
            String details,
            String idle,
            List<String> papers,
            List<Row> motions) {}
}
