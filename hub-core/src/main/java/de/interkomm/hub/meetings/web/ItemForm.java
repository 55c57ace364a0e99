package de.interkomm.hub.meetings.web;

import static de.interkomm.hub.meetings.web.MeetingPages.TYPING;

import static java.util.Objects.requireNonNullElse;

import de.interkomm.hub.meetings.AgendaItemDraft;
import de.interkomm.hub.meetings.Agendas.Item;
import de.interkomm.hub.meetings.Audience;
import de.interkomm.hub.meetings.ItemKind;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * All that is typed of an item of an agenda.
 *
 * @param above the item it belongs to, when it is added; empty for none
 */
record ItemForm(
        String title,
        String details,
        String kind,
        String speaker,
        String minutes,
        String audience,
        String above) {

    ItemForm {
        title = requireNonNullElse(title, "").strip();
        details = requireNonNullElse(details, "");
        kind = requireNonNullElse(kind, "");
        speaker = requireNonNullElse(speaker, "");
        minutes = requireNonNullElse(minutes, "").strip();
        audience = requireNonNullElse(audience, "");
        above = requireNonNullElse(above, "");
    }

    static ItemForm empty() {
        return new ItemForm("", "", ItemKind.DISCUSSION.name(), "", "", Audience.PUBLIC.name(), "");
    }

    static ItemForm of(Item item) {
        return new ItemForm(
                item.title(),
                item.details(),
                item.kind().name(),
                item.speaker(),
                item.minutes() == 0 ? "" : Integer.toString(item.minutes()),
                item.audience().name(),
                "");
    }

    /** The item meant; {@code null} once something is wrong. */
    @Nullable AgendaItemDraft toDraft(Errors errors) {
        TYPING.line(errors, "title", title, AgendaItemDraft.LONGEST_TITLE);
        TYPING.limit(errors, "details", details, AgendaItemDraft.LONGEST_DETAILS);
        TYPING.limit(errors, "speaker", speaker, AgendaItemDraft.LONGEST_SPEAKER);
        ItemKind chosen = TYPING.choice(ItemKind.values(), kind, "kind", errors);
        Audience readers = TYPING.choice(Audience.values(), audience, "audience", errors);
        Integer planned =
                minutes.isEmpty()
                        ? Integer.valueOf(0)
                        : TYPING.number(
                                errors, "minutes", minutes, 0, AgendaItemDraft.MOST_MINUTES);
        return errors.hasErrors() || chosen == null || readers == null || planned == null
                ? null
                : new AgendaItemDraft(
                        title, details.replace("\r\n", "\n"), chosen, speaker, planned, readers);
    }
}
