package de.interkomm.hub.meetings.internal;

import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.meetings.MeetingTime;
import de.interkomm.hub.meetings.Reply;

import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A meeting as calendars read it (RFC 5545). Its id never changes and its sequence rises, so that
 * changes and cancellations reach the entry that is there (RFC 5546, 2.1.4). Whoever gets it by
 * mail finds themselves in it and nobody else; answers go by the links in the mail.
 */
final class CalendarFile {

    private static final VTimeZone BERLIN =
            Objects.requireNonNull(
                            TimeZoneRegistryFactory.getInstance()
                                    .createRegistry()
                                    .getTimeZone(MeetingTime.ZONE.getId()))
                    .getVTimeZone();

    private static final Duration HOURLY = Duration.ofHours(1);

    private CalendarFile() {}

    /** For a page: names whose it is (RFC 5546, 3.2.1), and nobody invited. */
    static byte[] published(Entry entry, Sender sender) {
        return written(entry, sender, null, Reply.NONE);
    }

    /**
     * For a mail to one person.
     *
     * @param reply what they have answered: a file that knows of none would ask them once more
     */
    static byte[] sent(Entry entry, Sender sender, Mailbox to, Reply reply) {
        return written(entry, sender, to, reply);
    }

    /** What goes with a file as its type (RFC 6047, 2.4). */
    static String mailType(Entry entry) {
        return "text/calendar; charset=UTF-8; method=" + (entry.cancelled() ? "CANCEL" : "REQUEST");
    }

    /** For a calendar that asks again and again: names whose they are, and nobody invited. */
    static byte[] feed(List<Published> meetings) {
        Calendar calendar = empty();
        calendar.add(ImmutableMethod.PUBLISH);
        // A calendar has at least one component (RFC 5545, 3.6), also one without meetings.
        calendar.add(BERLIN);
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), HOURLY));
        meetings.forEach(one -> calendar.add(event(one.entry(), one.sender())));
        return written(calendar);
    }

    private static Calendar empty() {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Interkomm//Hub//DE"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        return calendar;
    }

    private static byte[] written(Calendar calendar) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            new CalendarOutputter(true).output(calendar, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static byte[] written(
            Entry entry, Sender sender, @Nullable Mailbox recipient, Reply reply) {
        Calendar calendar = empty();
        if (recipient == null) {
            calendar.add(ImmutableMethod.PUBLISH);
        } else {
            calendar.add(entry.cancelled() ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST);
        }
        calendar.add(BERLIN);
        VEvent event = event(entry, sender);
        if (recipient != null) {
            Attendee attendee = new Attendee(address(recipient));
            attendee.add(status(reply));
            attendee.add(Rsvp.FALSE);
            event.add(attendee);
        }
        calendar.add(event);
        return written(calendar);
    }

    /** As RFC 5545, 3.2.12, calls it. */
    private static PartStat status(Reply reply) {
        return switch (reply) {
            case NONE -> PartStat.NEEDS_ACTION;
            case YES, REMOTE -> PartStat.ACCEPTED;
            case NO -> PartStat.DECLINED;
            case DEPUTY -> PartStat.DELEGATED;
        };
    }

    private static VEvent event(Entry entry, Sender sender) {
        VEvent event = new VEvent(false);
        event.add(new Uid(entry.uid()));
        event.add(new DtStamp(entry.at()));
        event.add(new DtStart<>(entry.time().from().atZone(MeetingTime.ZONE)));
        event.add(new DtEnd<>(entry.time().until().atZone(MeetingTime.ZONE)));
        event.add(new Sequence(entry.sequence()));
        event.add(new Summary(entry.title()));
        if (!entry.where().isEmpty()) {
            event.add(new Location(entry.where()));
        }
        if (!entry.description().isEmpty()) {
            event.add(new Description(entry.description()));
        }
        event.add(new Url(URI.create(entry.page())));
        event.add(
                entry.cancelled()
                        ? ImmutableStatus.VEVENT_CANCELLED
                        : ImmutableStatus.VEVENT_CONFIRMED);
        Organizer organizer = new Organizer(address(sender.mailbox()));
        organizer.add(new Cn(sender.name()));
        event.add(organizer);
        return event;
    }

    private static URI address(Mailbox mailbox) {
        return URI.create("mailto:" + mailbox.address());
    }

    /** A meeting of a network among those of others. */
    record Published(Entry entry, Sender sender) {}

    /** In whose name mails are sent. */
    record Sender(String name, Mailbox mailbox) {}

    /**
     * What stands in the calendar.
     *
     * @param at when the file is made
     * @param where empty for nothing
     * @param page with all about the meeting
     */
    record Entry(
            String uid,
            int sequence,
            Instant at,
            MeetingTime time,
            String title,
            String where,
            String description,
            String page,
            boolean cancelled) {}
}
