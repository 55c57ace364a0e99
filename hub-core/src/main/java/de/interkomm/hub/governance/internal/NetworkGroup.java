package de.interkomm.hub.governance.internal;

import de.interkomm.hub.governance.GroupDescription;
import de.interkomm.hub.governance.GroupDraft;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupKind;
import de.interkomm.hub.governance.GroupVisibility;
import de.interkomm.hub.governance.GuestPolicy;
import de.interkomm.hub.governance.WayIn;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A body of the network: what it is for, who may see it and how one gets in. */
@Entity
@Table(name = "network_group")
class NetworkGroup {

    @Id private UUID id;
    @Version private int version;

    @Enumerated(EnumType.STRING)
    private GroupKind kind;

    private String kindName;
    private String name;
    private String purpose;
    private String charter;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] topics;

    private @Nullable UUID parentId;

    @Enumerated(EnumType.STRING)
    private GroupVisibility visibility;

    @Enumerated(EnumType.STRING)
    private WayIn wayIn;

    @Enumerated(EnumType.STRING)
    private GuestPolicy guests;

    private @Nullable LocalDate startsOn;
    private @Nullable LocalDate endsOn;
    private @Nullable LocalDate archivedOn;

    @SuppressWarnings("NullAway.Init")
    protected NetworkGroup() {}

    @SuppressWarnings("NullAway.Init") // take() fills in what is left
    NetworkGroup(GroupDraft draft) {
        this.id = GroupId.next().value();
        take(draft);
    }

    void edit(GroupDraft draft) {
        requireLiving();
        take(draft);
    }

    private void take(GroupDraft draft) {
        GroupId parent = draft.parent();
        if (parent != null && parent.value().equals(id)) {
            throw new IllegalArgumentException("a group does not belong to itself");
        }
        this.kind = draft.kind();
        this.kindName = draft.kindName();
        this.name = draft.name();
        take(draft.description());
        this.parentId = parent == null ? null : parent.value();
        this.visibility = draft.visibility();
        this.wayIn = draft.wayIn();
        this.guests = draft.guests();
        this.startsOn = draft.startsOn();
        this.endsOn = draft.endsOn();
    }

    void describe(GroupDescription description) {
        requireLiving();
        take(description);
    }

    private void take(GroupDescription description) {
        String[] wanted = description.topics().toArray(String[]::new);
        this.purpose = description.purpose();
        this.charter = description.charter();
        if (!Arrays.equals(wanted, topics)) {
            this.topics = wanted;
        }
    }

    void archive(LocalDate on) {
        requireLiving();
        this.archivedOn = on;
    }

    void bringBack() {
        if (archivedOn == null) {
            throw new IllegalStateException("is not archived");
        }
        this.archivedOn = null;
    }

    private void requireLiving() {
        if (archivedOn != null) {
            throw new IllegalStateException("is archived");
        }
    }

    /** As it would be founded today. */
    GroupDraft draft() {
        return new GroupDraft(
                kind,
                kindName,
                name,
                new GroupDescription(purpose, charter, List.of(topics)),
                parent(),
                visibility,
                wayIn,
                guests,
                startsOn,
                endsOn);
    }

    GroupId id() {
        return new GroupId(id);
    }

    int version() {
        return version;
    }

    String name() {
        return name;
    }

    @Nullable GroupId parent() {
        return parentId == null ? null : new GroupId(parentId);
    }

    WayIn wayIn() {
        return wayIn;
    }

    GuestPolicy guests() {
        return guests;
    }

    /** Whether its last day lies before that day. */
    boolean isOver(LocalDate day) {
        return endsOn != null && endsOn.isBefore(day);
    }

    boolean isArchived() {
        return archivedOn != null;
    }
}
