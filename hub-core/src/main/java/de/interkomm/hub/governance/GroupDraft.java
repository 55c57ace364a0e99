package de.interkomm.hub.governance;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * All that is decided of a group when it is founded or changed.
 *
 * @param kindName what the network calls the kind; empty unless it is {@link GroupKind#OWN}
 * @param parent the group it belongs to; {@code null} for none
 * @param startsOn {@code null} for a group that always was
 * @param endsOn its last day; {@code null} for one without an end
 */
public record GroupDraft(
        GroupKind kind,
        String kindName,
        String name,
        GroupDescription description,
        @Nullable GroupId parent,
        GroupVisibility visibility,
        WayIn wayIn,
        GuestPolicy guests,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn) {

    public static final int LONGEST_NAME = 200;

    public GroupDraft {
        name = name.strip();
        kindName = kind == GroupKind.OWN ? kindName.strip() : "";
        if (name.isEmpty() || (kind == GroupKind.OWN && kindName.isEmpty())) {
            throw new IllegalArgumentException("a group and a kind of one's own have names");
        }
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            throw new IllegalArgumentException("a group ends after it starts");
        }
    }
}
