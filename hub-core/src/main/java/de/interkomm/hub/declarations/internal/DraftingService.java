package de.interkomm.hub.declarations.internal;

import de.interkomm.hub.declarations.Clause;
import de.interkomm.hub.declarations.ClauseId;
import de.interkomm.hub.declarations.CommentId;
import de.interkomm.hub.declarations.Comparison;
import de.interkomm.hub.declarations.DeclarationText;
import de.interkomm.hub.declarations.DeclarationText.Move;
import de.interkomm.hub.declarations.DeclarationText.Numbered;
import de.interkomm.hub.declarations.Drafting;
import de.interkomm.hub.declarations.EditionId;
import de.interkomm.hub.declarations.EditionState;
import de.interkomm.hub.declarations.ProposalId;
import de.interkomm.hub.declarations.internal.DraftAccess.Seen;
import de.interkomm.hub.declarations.internal.DraftRows.Proposed;
import de.interkomm.hub.declarations.internal.DraftRows.Waiting;
import de.interkomm.hub.declarations.internal.EditionRows.Frozen;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupPeople.Belonging;
import de.interkomm.hub.governance.GroupRight;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.meetings.Meetings;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.shell.SentenceMerge;
import de.interkomm.hub.shell.ThreeWayMerge.Merged;
import de.interkomm.hub.shell.WordDiff;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@Service
@Transactional
class DraftingService implements Drafting {

    private final DraftAccess access;
    private final EditionRows editions;
    private final DraftRows rows;
    private final Adoptions adoptions;
    private final DeclarationDeeds deeds;
    private final DeclarationMails mails;
    private final Clock clock;

    DraftingService(
            DraftAccess access,
            EditionRows editions,
            DraftRows rows,
            Adoptions adoptions,
            DeclarationDeeds deeds,
            DeclarationMails mails,
            Clock clock) {
        this.access = access;
        this.editions = editions;
        this.rows = rows;
        this.adoptions = adoptions;
        this.deeds = deeds;
        this.mails = mails;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<GroupId> groupOf(@Nullable Actor reader, NetworkId network) {
        return access.find(reader, network).map(seen -> seen.draft().open().group());
    }

    @Override
    @Transactional(readOnly = true)
    public Draft open(Actor actor, NetworkId network) {
        return draft(access.require(actor, network));
    }

    private Draft draft(Seen seen) {
        DeclarationText text = editions.text(seen.draft().id(), seen.draft().state());
        Map<ClauseId, Waiting> waiting = rows.waiting(seen.draft().id());
        return new Draft(
                seen.draft().open().number(),
                seen.draft().open().state(),
                seen.draft().open().group(),
                seen.draft().open().groupName(),
                text,
                seen.draft().state(),
                text.numbered().stream().map(one -> line(text, one, waiting)).toList(),
                seen.draft().motion(),
                seen.rights());
    }

    private static Line line(
            DeclarationText text, Numbered numbered, Map<ClauseId, Waiting> waiting) {
        ClauseId id = numbered.clause().id();
        Set<Move> moves = EnumSet.noneOf(Move.class);
        for (Move move : Move.values()) {
            if (text.canMove(id, move)) {
                moves.add(move);
            }
        }
        Waiting one = waiting.getOrDefault(id, Waiting.NONE);
        return new Line(numbered, moves, one.comments(), one.proposals());
    }

    @Override
    @Transactional(readOnly = true)
    public ClauseView clause(Actor actor, NetworkId network, ClauseId id) {
        Draft draft = open(actor, network);
        EditionId edition = access.require(actor, network).draft().id();
        Clause clause =
                draft.text()
                        .find(id)
                        .or(() -> rows.last(edition, id))
                        .orElseThrow(PageNotFound::new);
        return new ClauseView(
                draft,
                clause,
                draft.text().numbered().stream()
                        .filter(one -> one.clause().id().equals(id))
                        .map(Numbered::number)
                        .findFirst()
                        .orElse(null),
                rows.comments(edition, id),
                rows.proposals(edition, id).stream()
                        .map(one -> proposal(actor, edition, clause, one))
                        .toList());
    }

    private Proposal proposal(Actor reader, EditionId edition, Clause now, Proposed one) {
        boolean own = one.account().equals(reader.account());
        Clause.Words base =
                editions.text(edition, one.base()).find(one.clause()).orElse(now).words();
        if (one.state() != ProposalState.OPEN) {
            return proposal(one, own, base, one.words(), null);
        }
        Joined joined = Joined.of(base, one.words(), now.words());
        return joined.contradicts()
                ? proposal(one, own, base, one.words(), new Collision(now.words(), one.words()))
                : proposal(one, own, now.words(), joined.words(), null);
    }

    private static Proposal proposal(
            Proposed one,
            boolean own,
            Clause.Words from,
            Clause.Words to,
            @Nullable Collision collision) {
        return new Proposal(
                one.id(),
                one.person(),
                one.reason(),
                one.at(),
                one.state(),
                WordDiff.of(from.heading(), to.heading()),
                WordDiff.of(from.text(), to.text()),
                collision,
                own,
                one.answeredAt());
    }

    @Override
    public Turn retitle(Actor actor, NetworkId network, int seen, String title) {
        Edition edition = access.lock(actor, network, GroupRight.WRITE_DECLARATION);
        if (!isWritable(edition)) {
            return Turn.STALE;
        }
        DeclarationText text = now(edition);
        if (text.title().equals(title.strip())) {
            return Turn.DONE;
        }
        if (seen != edition.latestState()
                && !text(edition, seen)
                        .map(DeclarationText::title)
                        .orElse("")
                        .equals(text.title())) {
            return Turn.STALE;
        }
        write(actor, edition, text.titled(title), Deed.RETITLED, null);
        return Turn.DONE;
    }

    @Override
    public AddResult add(
            Actor actor, NetworkId network, Clause.Words words, @Nullable ClauseId after) {
        Edition edition = access.lock(actor, network, GroupRight.WRITE_DECLARATION);
        if (!isWritable(edition)) {
            return new AddResult.Stale();
        }
        DeclarationText text = now(edition);
        if (text.isFull()) {
            return new AddResult.Full();
        }
        Clause before = after == null ? null : text.find(after).orElse(null);
        Clause clause = new Clause(ClauseId.next(), before == null ? 1 : before.level(), words);
        write(
                actor,
                edition,
                text.with(clause, before == null ? null : before.id()),
                Deed.ADDED,
                clause.id());
        return new AddResult.Added(clause.id());
    }

    @Override
    public SaveResult save(
            Actor actor, NetworkId network, ClauseId id, int seen, Clause.Words words) {
        Edition edition = access.lock(actor, network, GroupRight.WRITE_DECLARATION);
        return save(actor, edition, id, seen, words, Deed.CHANGED);
    }

    private SaveResult save(
            Actor actor, Edition edition, ClauseId id, int seen, Clause.Words words, Deed deed) {
        DeclarationText text = now(edition);
        Clause theirs = text.find(id).orElse(null);
        Clause base = text(edition, seen).flatMap(one -> one.find(id)).orElse(null);
        if (theirs == null || base == null || !isWritable(edition)) {
            return new SaveResult.Stale();
        }
        Joined joined = Joined.of(base.words(), words, theirs.words());
        Clause.Words both = joined.words();
        if (joined.contradicts()) {
            return new SaveResult.Conflict(both, theirs.words(), edition.latestState());
        }
        boolean alone = both.equals(new Clause.Words(words.heading(), words.text()));
        if (!both.equals(theirs.words())) {
            Deed done = deed == Deed.CHANGED && !alone ? Deed.MERGED : deed;
            write(actor, edition, text.saying(id, both), done, id);
        }
        return alone ? new SaveResult.Saved() : new SaveResult.Merged();
    }

    @Override
    public Turn move(Actor actor, NetworkId network, ClauseId id, Move move) {
        Edition edition = access.lock(actor, network, GroupRight.WRITE_DECLARATION);
        if (!isWritable(edition)) {
            return Turn.STALE;
        }
        DeclarationText text = now(edition);
        requireKnown(edition, id);
        DeclarationText moved = text.moved(id, move);
        if (!moved.equals(text)) {
            write(actor, edition, moved, Deed.MOVED, id);
        }
        return Turn.DONE;
    }

    @Override
    public Turn remove(Actor actor, NetworkId network, ClauseId id, int seen) {
        Edition edition = access.lock(actor, network, GroupRight.WRITE_DECLARATION);
        requireKnown(edition, id);
        if (!isWritable(edition) || !saysWhatWasSeen(edition, id, seen)) {
            return Turn.STALE;
        }
        DeclarationText text = now(edition);
        String number = number(text, id);
        DeclarationText without = text.without(id);
        rows.write(
                edition.id(),
                edition.nextState(),
                without,
                Deed.REMOVED,
                number,
                Author.of(actor),
                clock.instant());
        return Turn.DONE;
    }

    /** Whether a clause is there and says what it said in the state somebody looks at. */
    private boolean saysWhatWasSeen(Edition edition, ClauseId id, int seen) {
        Optional<Clause.Words> looked =
                text(edition, seen).flatMap(one -> one.find(id)).map(Clause::words);
        return looked.isPresent() && looked.equals(now(edition).find(id).map(Clause::words));
    }

    /**
     * @throws PageNotFound for a clause that never was one of this draft
     */
    private void requireKnown(Edition edition, ClauseId id) {
        if (rows.last(edition.id(), id).isEmpty()) {
            throw new PageNotFound();
        }
    }

    private void write(
            Actor actor,
            Edition edition,
            DeclarationText text,
            Deed deed,
            @Nullable ClauseId clause) {
        rows.write(
                edition.id(),
                edition.nextState(),
                text,
                deed,
                clause == null ? null : number(text, clause),
                Author.of(actor),
                clock.instant());
    }

    private static @Nullable String number(DeclarationText text, ClauseId clause) {
        return text.numbered().stream()
                .filter(one -> one.clause().id().equals(clause))
                .map(Numbered::number)
                .findFirst()
                .orElse(null);
    }

    private static boolean isWritable(Edition edition) {
        return edition.state() == EditionState.DRAFT;
    }

    private DeclarationText now(Edition edition) {
        return editions.text(edition.id(), edition.latestState());
    }

    private Optional<DeclarationText> text(Edition edition, int state) {
        return editions.hasState(edition.id(), state)
                ? Optional.of(editions.text(edition.id(), state))
                : Optional.empty();
    }

    @Override
    public Turn comment(Actor actor, NetworkId network, ClauseId id, String text) {
        Edition edition = access.lock(actor, network, GroupRight.WRITE_DECLARATION);
        requireKnown(edition, id);
        if (now(edition).find(id).isEmpty()) {
            return Turn.STALE;
        }
        rows.comment(edition.id(), id, Author.of(actor), text.strip(), clock.instant());
        return Turn.DONE;
    }

    @Override
    public Turn settle(Actor actor, NetworkId network, CommentId id) {
        Edition edition = access.lock(actor, network, GroupRight.WRITE_DECLARATION);
        if (!rows.hasComment(edition.id(), id)) {
            throw new PageNotFound();
        }
        return rows.settle(edition.id(), id, clock.instant()) ? Turn.DONE : Turn.STALE;
    }

    @Override
    public Turn propose(
            Actor actor,
            NetworkId network,
            ClauseId id,
            int seen,
            Clause.Words words,
            String reason) {
        Edition edition = access.lock(actor, network, GroupRight.WRITE_DECLARATION);
        Clause base = text(edition, seen).flatMap(one -> one.find(id)).orElse(null);
        if (!isWritable(edition) || base == null || now(edition).find(id).isEmpty()) {
            return Turn.STALE;
        }
        rows.propose(
                edition.id(), id, seen, words, reason.strip(), Author.of(actor), clock.instant());
        tellOfProposal(actor, network, edition, id);
        return Turn.DONE;
    }

    private void tellOfProposal(Actor actor, NetworkId network, Edition edition, ClauseId id) {
        List<Belonging> leads =
                access.leads(network, edition.group()).stream()
                        .filter(one -> !one.account().equals(actor.account()))
                        .toList();
        if (!leads.isEmpty() && edition.tellsOfProposals(clock.instant())) {
            String title = now(edition).title();
            leads.forEach(one -> mails.tellOfProposal(network, one, actor.name(), title, id));
        }
    }

    @Override
    public Turn withdraw(Actor actor, NetworkId network, ProposalId id) {
        Edition edition = access.lock(actor, network, GroupRight.WRITE_DECLARATION);
        Proposed proposal =
                rows.proposal(edition.id(), id)
                        .filter(one -> one.account().equals(actor.account()))
                        .orElseThrow(PageNotFound::new);
        return rows.answer(proposal.id(), ProposalState.WITHDRAWN, clock.instant())
                ? Turn.DONE
                : Turn.STALE;
    }

    @Override
    public SaveResult accept(Actor actor, NetworkId network, ProposalId id, int seen) {
        Edition edition = access.lock(actor, network, GroupRight.SETTLE_DECLARATION);
        Proposed proposal = rows.proposal(edition.id(), id).orElseThrow(PageNotFound::new);
        if (proposal.state() != ProposalState.OPEN
                || !saysWhatWasSeen(edition, proposal.clause(), seen)) {
            return new SaveResult.Stale();
        }
        return take(actor, edition, proposal, proposal.base(), proposal.words());
    }

    @Override
    public SaveResult join(
            Actor actor, NetworkId network, ProposalId id, int seen, Clause.Words words) {
        Edition edition = access.lock(actor, network, GroupRight.SETTLE_DECLARATION);
        Proposed proposal = rows.proposal(edition.id(), id).orElseThrow(PageNotFound::new);
        return proposal.state() == ProposalState.OPEN
                ? take(actor, edition, proposal, seen, words)
                : new SaveResult.Stale();
    }

    private SaveResult take(
            Actor actor, Edition edition, Proposed proposal, int seen, Clause.Words words) {
        SaveResult saved = save(actor, edition, proposal.clause(), seen, words, Deed.ACCEPTED);
        if (saved instanceof SaveResult.Saved || saved instanceof SaveResult.Merged) {
            rows.answer(proposal.id(), ProposalState.ACCEPTED, clock.instant());
        }
        return saved;
    }

    @Override
    public Turn decline(Actor actor, NetworkId network, ProposalId id) {
        Edition edition = access.lock(actor, network, GroupRight.SETTLE_DECLARATION);
        Proposed proposal = rows.proposal(edition.id(), id).orElseThrow(PageNotFound::new);
        return rows.answer(proposal.id(), ProposalState.DECLINED, clock.instant())
                ? Turn.DONE
                : Turn.STALE;
    }

    @Override
    @Transactional(readOnly = true)
    public List<State> states(Actor actor, NetworkId network) {
        return rows.states(access.require(actor, network).draft().id());
    }

    @Override
    @Transactional(readOnly = true)
    public Comparison compare(Actor actor, NetworkId network, int from, int to) {
        EditionId edition = access.require(actor, network).draft().id();
        if (!editions.hasState(edition, from) || !editions.hasState(edition, to)) {
            throw new PageNotFound();
        }
        return Comparison.between(editions.text(edition, from), editions.text(edition, to));
    }

    @Override
    public PutResult putToVote(Actor actor, NetworkId network, int seen) {
        Edition edition = access.lock(actor, network, GroupRight.SETTLE_DECLARATION);
        PutResult refusal = refusal(edition, seen);
        return refusal != null
                ? refusal
                : adoptions.putToVote(actor, network, edition, now(edition));
    }

    @Override
    public Turn takeBack(Actor actor, NetworkId network) {
        Edition edition = access.lock(actor, network, GroupRight.SETTLE_DECLARATION);
        return adoptions.takeBack(actor, network, edition);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Held> meetings(Actor actor, NetworkId network) {
        return adoptions.meetings(
                actor, network, access.require(actor, network).draft().open().group());
    }

    @Override
    public PutResult recordAdoption(
            Actor actor, NetworkId network, int seen, LocalDate on, @Nullable MeetingId meeting) {
        Edition edition = access.lock(actor, network, GroupRight.SETTLE_DECLARATION);
        PutResult refusal = refusal(edition, seen);
        if (refusal != null) {
            return refusal;
        }
        if (on.isAfter(LocalDate.ofInstant(clock.instant(), EditionRows.GERMANY))) {
            return new PutResult.TooEarly();
        }
        Frozen earlier = editions.inForce().orElse(null);
        if (earlier != null && on.isBefore(earlier.adoptedOn())) {
            return new PutResult.BeforeEarlier(earlier.number(), earlier.adoptedOn());
        }
        Meetings.View at =
                meeting == null ? null : adoptions.meeting(actor, network, edition, meeting);
        if (at != null && at.held().isOnAnotherDay(on)) {
            return new PutResult.NotOfMeeting(at.held().from().toLocalDate());
        }
        adoptions.record(actor, network, edition, now(edition), on, at);
        deeds.tell(actor, network, "adopted", edition.id(), Adoptions.label(edition, now(edition)));
        return new PutResult.Adopted(edition.number());
    }

    private @Nullable PutResult refusal(Edition edition, int seen) {
        if (!isWritable(edition) || edition.latestState() != seen) {
            return new PutResult.Stale();
        }
        DeclarationText text = now(edition);
        if (text.clauses().stream().allMatch(one -> one.words().isEmpty())) {
            return new PutResult.Empty();
        }
        return editions.inForce()
                .filter(one -> isTextOf(one, text))
                .map(one -> new PutResult.Unchanged(one.number()))
                .orElse(null);
    }

    private boolean isTextOf(Frozen frozen, DeclarationText text) {
        return Comparison.between(editions.text(frozen.id(), frozen.state()), text).isEmpty();
    }

    /** What two have made of the same words, and whether they have changed the same passage. */
    private record Joined(Clause.Words words, boolean contradicts) {

        static Joined of(Clause.Words base, Clause.Words mine, Clause.Words theirs) {
            Merged heading =
                    SentenceMerge.mergeLine(base.heading(), mine.heading(), theirs.heading());
            Merged passage = SentenceMerge.merge(base.text(), mine.text(), theirs.text());
            return new Joined(
                    new Clause.Words(heading.text(), passage.text()),
                    !heading.conflicts().isEmpty() || !passage.conflicts().isEmpty());
        }
    }
}
