package de.interkomm.hub.testing;

import de.interkomm.hub.governance.GroupDescription;
import de.interkomm.hub.governance.GroupDraft;
import de.interkomm.hub.governance.GroupKind;
import de.interkomm.hub.governance.GroupVisibility;
import de.interkomm.hub.governance.GuestPolicy;
import de.interkomm.hub.governance.WayIn;

import java.util.List;

/** Groups that say little, and enough to be founded. */
public final class AGroup {

    private AGroup() {}

    public static GroupDraft of(
            String name,
            GroupVisibility visibility,
            WayIn way,
            GuestPolicy guests,
            String... topics) {
        return of(GroupKind.WORKING_GROUP, name, visibility, way, guests, topics);
    }

    public static GroupDraft of(
            GroupKind kind,
            String name,
            GroupVisibility visibility,
            WayIn way,
            GuestPolicy guests,
            String... topics) {
        return new GroupDraft(
                kind,
                "",
                name,
                new GroupDescription("Prüfen", "", List.of(topics)),
                null,
                visibility,
                way,
                guests,
                null,
                null);
    }
}
