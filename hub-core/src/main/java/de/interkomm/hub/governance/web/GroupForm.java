package de.interkomm.hub.governance.web;

import static de.interkomm.hub.governance.web.DescriptionForm.TYPING;

import static java.util.Objects.requireNonNullElse;

import de.interkomm.hub.governance.GroupDescription;
import de.interkomm.hub.governance.GroupDraft;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupKind;
import de.interkomm.hub.governance.GroupVisibility;
import de.interkomm.hub.governance.Groups.Card;
import de.interkomm.hub.governance.Groups.View;
import de.interkomm.hub.governance.GuestPolicy;
import de.interkomm.hub.governance.WayIn;
import de.interkomm.hub.shell.Typing;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;

/**
 * All that coordinators type of a group.
 *
 * @param version of the group the page showed; empty for a new one
 * @param topics one a line
 * @param parent the id of a group; empty for none
 * @param startsOn as browsers write days
 */
record GroupForm(
        String version,
        String kind,
        String kindName,
        String name,
        String purpose,
        String charter,
        String topics,
        String parent,
        String visibility,
        String wayIn,
        String guests,
        String startsOn,
        String endsOn) {

    GroupForm {
        version = requireNonNullElse(version, "");
        kind = requireNonNullElse(kind, "");
        kindName = requireNonNullElse(kindName, "").strip();
        name = requireNonNullElse(name, "").strip();
        purpose = requireNonNullElse(purpose, "");
        charter = requireNonNullElse(charter, "");
        topics = requireNonNullElse(topics, "");
        parent = requireNonNullElse(parent, "");
        visibility = requireNonNullElse(visibility, "");
        wayIn = requireNonNullElse(wayIn, "");
        guests = requireNonNullElse(guests, "");
        startsOn = requireNonNullElse(startsOn, "");
        endsOn = requireNonNullElse(endsOn, "");
    }

    static GroupForm startingOn(LocalDate day) {
        return new GroupForm(
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                GroupVisibility.PUBLIC.name(),
                WayIn.ON_REQUEST.name(),
                GuestPolicy.NONE.name(),
                day.toString(),
                "");
    }

    /** A new one, to belong to that group. */
    GroupForm below(String group) {
        return new GroupForm(
                version,
                kind,
                kindName,
                name,
                purpose,
                charter,
                topics,
                group,
                visibility,
                wayIn,
                guests,
                startsOn,
                endsOn);
    }

    static GroupForm of(View view) {
        Card card = view.card();
        return new GroupForm(
                Integer.toString(view.version()),
                card.kind().name(),
                card.kindName(),
                card.name(),
                card.purpose(),
                view.charter(),
                String.join("\n", card.topics()),
                Objects.toString(card.parent(), ""),
                card.visibility().name(),
                card.wayIn().name(),
                view.guests().name(),
                Objects.toString(card.startsOn(), ""),
                Objects.toString(card.endsOn(), ""));
    }

    /** What was typed, to be saved over what is there now. */
    GroupForm over(int current) {
        return new GroupForm(
                Integer.toString(current),
                kind,
                kindName,
                name,
                purpose,
                charter,
                topics,
                parent,
                visibility,
                wayIn,
                guests,
                startsOn,
                endsOn);
    }

    int shownVersion() {
        return Typing.version(version);
    }

    /** The group meant; {@code null} once something is wrong. */
    @Nullable GroupDraft toDraft(Errors errors) {
        GroupKind chosen = TYPING.choice(GroupKind.values(), kind, "kind", errors);
        GroupVisibility seen =
                TYPING.choice(GroupVisibility.values(), visibility, "visibility", errors);
        WayIn way = TYPING.choice(WayIn.values(), wayIn, "wayIn", errors);
        GuestPolicy policy = TYPING.choice(GuestPolicy.values(), guests, "guests", errors);
        TYPING.line(errors, "name", name, GroupDraft.LONGEST_NAME);
        if (chosen == GroupKind.OWN) {
            TYPING.line(errors, "kindName", kindName, GroupDraft.LONGEST_NAME);
        }
        GroupDescription description =
                DescriptionForm.description(purpose, charter, topics, errors);
        LocalDate starts = day("startsOn", startsOn, errors);
        LocalDate ends = day("endsOn", endsOn, errors);
        if (starts != null && ends != null && ends.isBefore(starts)) {
            errors.rejectValue("endsOn", "governance.form.endsOn.before");
        }
        GroupId below = parent.isBlank() ? null : GroupId.parse(parent).orElse(null);
        if (!parent.isBlank() && below == null) {
            errors.rejectValue("parent", "governance.form.parent.gone");
        }
        return errors.hasErrors() || chosen == null || seen == null || way == null || policy == null
                ? null
                : new GroupDraft(
                        chosen,
                        kindName,
                        name,
                        description,
                        below,
                        seen,
                        way,
                        policy,
                        starts,
                        ends);
    }

    /** Groups may be older than all else that forms ask for. */
    private static @Nullable LocalDate day(String field, String typed, Errors errors) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException _) {
            errors.rejectValue(field, "governance.form." + field + ".malformed");
            return null;
        }
    }
}
