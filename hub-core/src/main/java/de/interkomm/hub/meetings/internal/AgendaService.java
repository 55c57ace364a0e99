package de.interkomm.hub.meetings.internal;

import static java.util.stream.Collectors.toSet;

import de.interkomm.hub.documents.AcceptedType;
import de.interkomm.hub.documents.DocumentId;
import de.interkomm.hub.documents.Documents;
import de.interkomm.hub.documents.StoreResult;
import de.interkomm.hub.governance.GroupViewer;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.meetings.AgendaItemDraft;
import de.interkomm.hub.meetings.AgendaItemId;
import de.interkomm.hub.meetings.Agendas;
import de.interkomm.hub.meetings.Audience;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.meetings.Meetings;
import de.interkomm.hub.meetings.PaperId;
import de.interkomm.hub.meetings.internal.AgendaRows.Left;
import de.interkomm.hub.meetings.internal.MeetingRows.Found;
import de.interkomm.hub.resolutions.Resolutions;
import de.interkomm.hub.resolutions.Source;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

@Service
@Transactional
class AgendaService implements Agendas {

    private final AgendaRows rows;
    private final MeetingRows meetings;
    private final MeetingAccess access;
    private final CarryOver carryOver;
    private final Documents documents;
    private final Resolutions resolutions;
    private final InternalMotions motions;
    private final Clock clock;

    AgendaService(
            AgendaRows rows,
            MeetingRows meetings,
            MeetingAccess access,
            CarryOver carryOver,
            Documents documents,
            Resolutions resolutions,
            InternalMotions motions,
            Clock clock) {
        this.clock = clock;
        this.resolutions = resolutions;
        this.motions = motions;
        this.rows = rows;
        this.meetings = meetings;
        this.access = access;
        this.carryOver = carryOver;
        this.documents = documents;
    }

    @Override
    @Transactional(readOnly = true)
    public Item find(Actor actor, NetworkId network, AgendaItemId item) {
        NetworkScope.requireBound(network);
        MeetingId meeting = rows.meetingOf(item).orElseThrow(PageNotFound::new);
        access.findHeld(actor, network, meeting);
        return Objects.requireNonNull(
                new Outline(rows.items(meeting, Audience.INTERNAL)).item(item));
    }

    @Override
    public AddResult add(
            Actor actor,
            NetworkId network,
            MeetingId meeting,
            @Nullable AgendaItemId above,
            AgendaItemDraft draft) {
        Meeting locked = access.lock(actor, network, meeting);
        Outline outline = outline(locked);
        Item parent = above == null ? null : outline.item(above);
        if (!locked.isOpen() || (above != null && parent == null)) {
            return new AddResult.Refused(Change.STALE);
        }
        if (parent != null && parent.depth() >= DEEPEST) {
            return new AddResult.Refused(Change.TOO_DEEP);
        }
        if (rows.count(meeting) >= MOST_ITEMS) {
            return new AddResult.TooMany();
        }
        AgendaItemId id = rows.add(meeting, above, draft, null);
        meetings.touch(meeting);
        return new AddResult.Added(id);
    }

    @Override
    public Change edit(Actor actor, NetworkId network, AgendaItemId item, AgendaItemDraft draft) {
        Meeting locked = access.lock(actor, network, item);
        if (!locked.isOpen()) {
            return Change.STALE;
        }
        rows.edit(item, draft);
        motions.follow(network, locked.id());
        meetings.touch(locked.id());
        return Change.DONE;
    }

    @Override
    public Change remove(Actor actor, NetworkId network, AgendaItemId item) {
        Meeting locked = access.lock(actor, network, item);
        if (!locked.state().isAhead()) {
            return Change.STALE;
        }
        rows.papersBelow(item).forEach(this::forget);
        rows.below(item)
                .forEach(one -> resolutions.carry(network, one.value(), new Source.Writing()));
        rows.remove(item);
        meetings.touch(locked.id());
        return Change.DONE;
    }

    @Override
    public Change move(Actor actor, NetworkId network, AgendaItemId item, Step step) {
        Meeting locked = access.lock(actor, network, item);
        if (!locked.isOpen()) {
            return Change.STALE;
        }
        Outline outline = outline(locked);
        Item moved = Objects.requireNonNull(outline.item(item));
        List<AgendaItemId> siblings = new ArrayList<>(rows.siblings(locked.id(), moved.above()));
        int place = siblings.indexOf(item);
        Change change =
                switch (step) {
                    case UP -> shift(siblings, place, place - 1, moved.above());
                    case DOWN -> shift(siblings, place, place + 1, moved.above());
                    case IN -> putBelow(locked, outline, moved, siblings, place - 1);
                    case OUT -> putOut(locked, outline, moved);
                };
        if (change == Change.DONE) {
            motions.follow(network, locked.id());
            meetings.touch(locked.id());
        }
        return change;
    }

    private Change shift(
            List<AgendaItemId> siblings, int place, int other, @Nullable AgendaItemId above) {
        if (other < 0 || other >= siblings.size()) {
            return Change.NO_WAY;
        }
        siblings.add(other, siblings.remove(place));
        rows.arrange(siblings, above);
        return Change.DONE;
    }

    private Change putBelow(
            Meeting meeting, Outline outline, Item moved, List<AgendaItemId> siblings, int before) {
        if (before < 0) {
            return Change.NO_WAY;
        }
        if (moved.depth() + outline.heightOf(moved.id()) > DEEPEST) {
            return Change.TOO_DEEP;
        }
        AgendaItemId above = siblings.get(before);
        List<AgendaItemId> there = new ArrayList<>(rows.siblings(meeting.id(), above));
        there.add(moved.id());
        rows.arrange(there, above);
        return Change.DONE;
    }

    private Change putOut(Meeting meeting, Outline outline, Item moved) {
        AgendaItemId above = moved.above();
        if (above == null) {
            return Change.NO_WAY;
        }
        Item parent = Objects.requireNonNull(outline.item(above));
        putBeside(meeting, moved.id(), above, parent.above(), 1);
        return Change.DONE;
    }

    @Override
    public Change moveBeside(
            Actor actor, NetworkId network, AgendaItemId item, Side side, AgendaItemId other) {
        Meeting locked = access.lock(actor, network, item);
        Outline outline = outline(locked);
        Item target = outline.item(other);
        if (!locked.isOpen() || target == null || outline.isWithin(other, item)) {
            return Change.STALE;
        }
        if (target.depth() - 1 + outline.heightOf(item) > DEEPEST) {
            return Change.TOO_DEEP;
        }
        putBeside(locked, item, other, target.above(), side == Side.BEFORE ? 0 : 1);
        motions.follow(network, locked.id());
        meetings.touch(locked.id());
        return Change.DONE;
    }

    private void putBeside(
            Meeting meeting,
            AgendaItemId item,
            AgendaItemId neighbour,
            @Nullable AgendaItemId above,
            int places) {
        List<AgendaItemId> there = new ArrayList<>(rows.siblings(meeting.id(), above));
        there.remove(item);
        there.add(there.indexOf(neighbour) + places, item);
        rows.arrange(there, above);
    }

    @Override
    public Reuse reuseLast(Actor actor, NetworkId network, MeetingId meeting) {
        Meeting locked = access.lock(actor, network, meeting);
        if (!locked.isOpen()) {
            return Reuse.STALE;
        }
        List<Left> items = carryOver.reusable(network, meeting);
        long coming = carryOver.coming(items, meeting);
        if (coming == 0) {
            return items.isEmpty() ? Reuse.NOTHING : Reuse.ALREADY;
        }
        if (rows.count(meeting) + coming > MOST_ITEMS) {
            return Reuse.TOO_MANY;
        }
        carryOver.reuse(network, items, meeting);
        meetings.touch(meeting);
        return Reuse.DONE;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean hasLast(Actor actor, NetworkId network, MeetingId meeting) {
        access.findHeld(actor, network, meeting);
        return carryOver.coming(carryOver.reusable(network, meeting), meeting) > 0;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<AgendaItemId, Meetings.Card> carriedTo(
            @Nullable Actor reader, NetworkId network, MeetingId meeting) {
        access.find(reader, network, meeting);
        return rows.carriedTo(meeting);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<AgendaItemId, Meetings.Card> cameFrom(
            @Nullable Actor reader, NetworkId network, MeetingId meeting) {
        return rows.cameFrom(meeting, access.find(reader, network, meeting).reads());
    }

    @Override
    @Transactional(readOnly = true)
    public List<GivenOn> givenOn(@Nullable Actor reader, NetworkId network, MeetingId meeting) {
        return rows.givenOn(meeting, access.find(reader, network, meeting).reads());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> waiting(@Nullable Actor reader, NetworkId network, MeetingId meeting) {
        Found found = access.find(reader, network, meeting);
        Set<MeetingId> unapproved =
                rows.unapproved(found.card().group()).stream()
                        .map(AgendaRows.Unapproved::id)
                        .collect(toSet());
        return rows.items(meeting, found.reads()).stream()
                .filter(
                        one ->
                                switch (one.carried()) {
                                    case NEW -> false;
                                    case CARRIED_OVER -> one.above() == null;
                                    case MINUTES ->
                                            rows.minutesOf(one.id())
                                                    .filter(unapproved::contains)
                                                    .isPresent();
                                })
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Prospect ifCalledOff(Actor actor, NetworkId network, MeetingId meeting) {
        Found found = access.findHeld(actor, network, meeting);
        List<Item> items = rows.items(meeting, Audience.INTERNAL);
        Set<AgendaItemId> going =
                items.stream()
                        .filter(one -> goesOn(network, one))
                        .flatMap(
                                one ->
                                        one.carried() == Origin.MINUTES
                                                ? Stream.of(one.id())
                                                : rows.below(one.id()).stream())
                        .collect(toSet());
        Meetings.Card next =
                meetings.ahead(found.card().group(), clock.instant()).stream()
                        .filter(one -> !one.equals(meeting))
                        .findFirst()
                        .map(one -> access.find(actor, network, one).card())
                        .orElse(null);
        return new Prospect(going.size(), items.size() - going.size(), next);
    }

    /** As {@link CarryOver} will do with what came by itself. */
    private boolean goesOn(NetworkId network, Item item) {
        return switch (item.carried()) {
            case NEW -> false;
            case CARRIED_OVER ->
                    item.above() == null && carryOver.isFree(network, item.meeting(), item.id());
            case MINUTES -> !item.isIdle();
        };
    }

    @Override
    public AttachResult attach(
            Actor actor, NetworkId network, AgendaItemId item, String fileName, byte[] content) {
        Meeting locked = access.lock(actor, network, item);
        if (!locked.isOpen() || rows.countPapers(item) >= MOST_PAPERS) {
            return new AttachResult.NoRoom();
        }
        return switch (documents.store(fileName, content, EnumSet.allOf(AcceptedType.class))) {
            case StoreResult.Stored(var document) -> {
                PaperId id = PaperId.next();
                rows.attach(id, item, document);
                meetings.touch(locked.id());
                yield new AttachResult.Attached(id);
            }
            case StoreResult.Refused(var reason) -> new AttachResult.NotTaken(reason);
        };
    }

    @Override
    public Change detach(Actor actor, NetworkId network, PaperId paper) {
        NetworkScope.requireBound(network);
        AgendaItemId item = rows.itemOf(paper).orElseThrow(PageNotFound::new);
        Meeting locked = access.lock(actor, network, item);
        if (!locked.isOpen()) {
            return Change.STALE;
        }
        forget(paper);
        meetings.touch(locked.id());
        return Change.DONE;
    }

    private void forget(PaperId paper) {
        rows.detach(paper).ifPresent(documents::remove);
    }

    @Override
    @Transactional(readOnly = true)
    public File paper(@Nullable Actor reader, NetworkId network, PaperId paper) {
        NetworkScope.requireBound(network);
        DocumentId id =
                rows.document(GroupViewer.of(reader, network), paper)
                        .orElseThrow(PageNotFound::new);
        return new File(
                documents.find(id).orElseThrow(PageNotFound::new),
                documents.content(id).orElseThrow(PageNotFound::new));
    }

    private Outline outline(Meeting meeting) {
        return new Outline(rows.items(meeting.id(), Audience.INTERNAL));
    }
}
