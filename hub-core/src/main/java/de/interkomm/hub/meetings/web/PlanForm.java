package de.interkomm.hub.meetings.web;

import static de.interkomm.hub.meetings.web.MeetingPages.TYPING;

import static java.util.Objects.requireNonNullElse;

import de.interkomm.hub.meetings.MeetingDraft;
import de.interkomm.hub.meetings.MeetingForm;
import de.interkomm.hub.meetings.MeetingTime;
import de.interkomm.hub.meetings.Meetings;
import de.interkomm.hub.meetings.Meetings.View;
import de.interkomm.hub.meetings.Rhythm;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;

/**
 * All that is typed of a meeting.
 *
 * @param version of the meeting the page showed; empty for a new one
 * @param day as browsers write days, {@code from} and {@code until} as they write times
 * @param past whether it is said that the meeting is entered afterwards
 * @param rhythm of a series; empty for a single meeting
 * @param number how many meetings a series has
 */
record PlanForm(
        String version,
        String title,
        String day,
        Boolean past,
        String from,
        String until,
        String form,
        String place,
        String link,
        String accessibility,
        String rhythm,
        String number) {

    PlanForm {
        version = requireNonNullElse(version, "");
        title = requireNonNullElse(title, "").strip();
        day = requireNonNullElse(day, "");
        past = requireNonNullElse(past, false);
        from = requireNonNullElse(from, "");
        until = requireNonNullElse(until, "");
        form = requireNonNullElse(form, "");
        place = requireNonNullElse(place, "");
        link = requireNonNullElse(link, "").strip();
        accessibility = requireNonNullElse(accessibility, "");
        rhythm = requireNonNullElse(rhythm, "");
        number = requireNonNullElse(number, "");
    }

    static PlanForm empty() {
        return new PlanForm(
                "", "", "", false, "", "", MeetingForm.ON_SITE.name(), "", "", "", "", "6");
    }

    static PlanForm of(View view) {
        MeetingTime time = view.card().time();
        return new PlanForm(
                Integer.toString(view.version()),
                view.card().title(),
                time.from().toLocalDate().toString(),
                false,
                time.from().toLocalTime().toString(),
                time.until().toLocalTime().toString(),
                view.card().form().name(),
                view.card().place(),
                view.link(),
                view.accessibility(),
                "",
                "");
    }

    /** What was typed, to be saved over what is there now. */
    PlanForm over(int current) {
        return new PlanForm(
                Integer.toString(current),
                title,
                day,
                past,
                from,
                until,
                form,
                place,
                link,
                accessibility,
                rhythm,
                number);
    }

    boolean isSeries() {
        return !rhythm.isBlank();
    }

    /** The meeting meant; {@code null} once something is wrong. */
    @Nullable MeetingDraft toDraft(Errors errors) {
        TYPING.line(errors, "title", title, MeetingDraft.LONGEST_TITLE);
        MeetingTime time = time(errors);
        MeetingForm chosen = TYPING.choice(MeetingForm.values(), form, "form", errors);
        TYPING.limit(errors, "place", place, MeetingDraft.LONGEST_PLACE);
        TYPING.limit(errors, "link", link, MeetingDraft.LONGEST_LINK);
        TYPING.limit(errors, "accessibility", accessibility, MeetingDraft.LONGEST_NOTE);
        if (chosen != null && chosen != MeetingForm.DIGITAL && place.isBlank()) {
            errors.rejectValue("place", "meetings.form.place.missing");
        }
        if (chosen != MeetingForm.ON_SITE && !link.isEmpty() && !isWebAddress(link)) {
            errors.rejectValue("link", "meetings.form.link.malformed");
        }
        return errors.hasErrors() || time == null || chosen == null
                ? null
                : new MeetingDraft(
                        title,
                        time,
                        chosen,
                        place.replace("\r\n", "\n"),
                        link,
                        accessibility.replace("\r\n", "\n"));
    }

    /** Whoever plans for a day that is over mostly has mistyped, so they have to say it. */
    void confirm(MeetingTime planned, LocalDate today, Errors errors) {
        if (!past && planned.from().toLocalDate().isBefore(today)) {
            errors.rejectValue("past", "meetings.form.past.missing");
        }
    }

    private @Nullable MeetingTime time(Errors errors) {
        LocalDate on = TYPING.day(errors, "day", day);
        LocalTime begins = TYPING.time(errors, "from", from);
        LocalTime ends = TYPING.time(errors, "until", until);
        if (on == null || begins == null || ends == null) {
            return null;
        }
        LocalDateTime start = on.atTime(begins);
        LocalDateTime end = on.atTime(ends);
        if (on.getYear() < 2000 || on.getYear() > 2200) {
            errors.rejectValue("day", "meetings.form.day.malformed");
        } else if (!MeetingTime.exists(start)) {
            errors.rejectValue("from", "meetings.form.time.skipped");
        } else if (!MeetingTime.exists(end)) {
            errors.rejectValue("until", "meetings.form.time.skipped");
        } else if (!MeetingTime.fits(start, end)) {
            errors.rejectValue("until", "meetings.form.until.before");
        } else {
            return new MeetingTime(start, end);
        }
        return null;
    }

    private static boolean isWebAddress(String typed) {
        try {
            URI address = new URI(typed);
            String scheme = address.getScheme();
            return scheme != null
                    && address.getHost() != null
                    && scheme.toLowerCase(Locale.ROOT).matches("https?");
        } catch (URISyntaxException _) {
            return false;
        }
    }

    @Nullable Rhythm toRhythm(Errors errors) {
        return TYPING.choice(Rhythm.values(), rhythm, "rhythm", errors);
    }

    @Nullable Integer toNumber(Errors errors) {
        return TYPING.number(errors, "number", number, 2, Meetings.LONGEST_SERIES);
    }
}
