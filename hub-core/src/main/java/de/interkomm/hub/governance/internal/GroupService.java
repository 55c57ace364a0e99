package de.interkomm.hub.governance.internal;

import de.interkomm.hub.governance.GroupDescription;
import de.interkomm.hub.governance.GroupDraft;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupRight;
import de.interkomm.hub.governance.GroupViewer;
import de.interkomm.hub.governance.Groups;
import de.interkomm.hub.governance.WayIn;
import de.interkomm.hub.governance.internal.GroupAccess.Standpoint;
import de.interkomm.hub.governance.internal.GroupRows.Found;
import de.interkomm.hub.identity.ActionTaken.Change;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.membership.Memberships;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

@Service
@Transactional
class GroupService implements Groups {

    /** Days are counted where the networks are. */
    static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    private final GroupRepository repository;
    private final GroupRows rows;
    private final ParticipationRows participations;
    private final RequestRows requests;
    private final GuestRows guests;
    private final SeatsAtRest resting;
    private final GroupAccess access;
    private final Memberships memberships;
    private final GroupDeeds deeds;
    private final Clock clock;

    GroupService(
            GroupRepository repository,
            GroupRows rows,
            ParticipationRows participations,
            RequestRows requests,
            GuestRows guests,
            SeatsAtRest resting,
            GroupAccess access,
            Memberships memberships,
            GroupDeeds deeds,
            Clock clock) {
        this.repository = repository;
        this.rows = rows;
        this.participations = participations;
        this.requests = requests;
        this.guests = guests;
        this.resting = resting;
        this.access = access;
        this.memberships = memberships;
        this.deeds = deeds;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Card> list(@Nullable Actor reader, NetworkId network, Query query) {
        NetworkScope.requireBound(network);
        return rows.list(GroupViewer.of(reader, network), network, query);
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> topics(@Nullable Actor reader, NetworkId network) {
        NetworkScope.requireBound(network);
        return rows.topics(GroupViewer.of(reader, network));
    }

    @Override
    @Transactional(readOnly = true)
    public View open(@Nullable Actor reader, NetworkId network, GroupId id) {
        Standpoint standpoint = access.standpoint(reader, network, id);
        GroupViewer viewer = standpoint.viewer();
        Found found = rows.find(viewer, network, id).orElseThrow(PageNotFound::new);
        GroupId parent = found.card().parent();
        boolean names = standpoint.may(GroupRight.READ);
        return new View(
                found.card(),
                found.version(),
                found.charter(),
                found.guests(),
                parent == null ? null : rows.link(viewer, parent).orElse(null),
                rows.below(viewer, network, id),
                administrations(network, found),
                names ? participations.seats(id, resting.in(network)) : List.of(),
                names ? participations.former(id) : List.of(),
                names ? Names.SHOWN : Names.HIDDEN,
                standpoint.rights(),
                standpoint.seat(),
                reader != null && requests.isWaiting(id, reader.account())
                        ? Asked.WAITING
                        : Asked.NOT_WAITING);
    }

    private List<Participant> administrations(NetworkId network, Found found) {
        return found.card().wayIn() == WayIn.BY_RULE
                ? memberships.list(network).stream()
                        .map(one -> new Participant(null, one.administration(), one.name(), null))
                        .toList()
                : participations.administrations(found.card().id());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Link> possibleParents(Actor actor, NetworkId network, @Nullable GroupId id) {
        manage(actor, network);
        return rows.possibleParents(id);
    }

    @Override
    public FoundResult found(Actor actor, NetworkId network, GroupDraft draft) {
        manage(actor, network);
        rows.lockStructure();
        if (!fitsBelow(draft.parent(), null)) {
            return new FoundResult.NoSuchParent();
        }
        if (rows.isNameTaken(draft.parent(), draft.name(), null)) {
            return new FoundResult.NameTaken();
        }
        NetworkGroup group = repository.save(new NetworkGroup(draft));
        deeds.tell(actor, network, group.id(), "founded", group.name());
        return new FoundResult.Founded(group.id());
    }

    @Override
    public ChangeResult edit(
            Actor actor, NetworkId network, GroupId id, int version, GroupDraft draft) {
        manage(actor, network);
        rows.lockStructure();
        NetworkGroup group = access.lock(actor, network, id);
        if (group.version() != version || group.isArchived()) {
            return ChangeResult.STALE;
        }
        if (!fitsBelow(draft.parent(), id)) {
            return ChangeResult.NO_SUCH_PARENT;
        }
        if (rows.isNameTaken(draft.parent(), draft.name(), id)) {
            return ChangeResult.NAME_TAKEN;
        }
        if (!group.name().equals(draft.name())) {
            guests.rename(network, id, draft.name());
        }
        Map<String, Change> changes = changes(group.draft(), draft);
        group.edit(draft);
        deeds.tell(actor, network, id, "changed", draft.name(), changes);
        return ChangeResult.DONE;
    }

    /** Of what decides who gets in and who sees it. */
    private static Map<String, Change> changes(GroupDraft before, GroupDraft after) {
        Map<String, Change> changes = new LinkedHashMap<>();
        changes.put("groupName", new Change(before.name(), after.name()));
        changes.put("groupKind", new Change(before.kind().name(), after.kind().name()));
        changes.put(
                "groupVisibility",
                new Change(before.visibility().name(), after.visibility().name()));
        changes.put("groupWayIn", new Change(before.wayIn().name(), after.wayIn().name()));
        changes.put("groupGuests", new Change(before.guests().name(), after.guests().name()));
        changes.values().removeIf(change -> Objects.equals(change.before(), change.after()));
        return changes;
    }

    private boolean fitsBelow(@Nullable GroupId parent, @Nullable GroupId group) {
        return parent == null
                || rows.possibleParents(group).stream().anyMatch(one -> one.id().equals(parent));
    }

    @Override
    public ChangeResult describe(
            Actor actor, NetworkId network, GroupId id, int version, GroupDescription description) {
        NetworkGroup group = access.lock(actor, network, id, GroupRight.DESCRIBE);
        if (group.version() != version || group.isArchived()) {
            return ChangeResult.STALE;
        }
        group.describe(description);
        deeds.tell(actor, network, id, "described", group.name());
        return ChangeResult.DONE;
    }

    @Override
    public ChangeResult archive(Actor actor, NetworkId network, GroupId id, int version) {
        manage(actor, network);
        rows.lockStructure();
        NetworkGroup group = access.lock(actor, network, id);
        if (group.version() != version || group.isArchived()) {
            return ChangeResult.STALE;
        }
        if (rows.hasLivingBelow(id)) {
            return ChangeResult.HAS_GROUPS_BELOW;
        }
        group.archive(LocalDate.ofInstant(clock.instant(), GERMANY));
        deeds.tell(actor, network, id, "archived", group.name());
        return ChangeResult.DONE;
    }

    @Override
    public ChangeResult bringBack(Actor actor, NetworkId network, GroupId id, int version) {
        manage(actor, network);
        rows.lockStructure();
        NetworkGroup group = access.lock(actor, network, id);
        if (group.version() != version || !group.isArchived()) {
            return ChangeResult.STALE;
        }
        if (!fitsBelow(group.parent(), id)) {
            return ChangeResult.NO_SUCH_PARENT;
        }
        if (rows.isNameTaken(group.parent(), group.name(), id)) {
            return ChangeResult.NAME_TAKEN;
        }
        group.bringBack();
        deeds.tell(actor, network, id, "brought-back", group.name());
        return ChangeResult.DONE;
    }

    private static void manage(Actor actor, NetworkId network) {
        NetworkScope.requireBound(network);
        actor.require(Permission.MANAGE_GROUPS, network);
    }
}
