package de.interkomm.hub.meetings.internal;

import static java.util.stream.Collectors.toMap;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.meetings.MeetingLoans;
import de.interkomm.hub.meetings.MeetingState;
import de.interkomm.hub.meetings.internal.MeetingRows.Found;
import de.interkomm.hub.resolutions.VoteLoans;
import de.interkomm.hub.resolutions.VoteLoans.By;
import de.interkomm.hub.resolutions.VoteLoans.Effect;
import de.interkomm.hub.resolutions.VoteLoans.Ended;
import de.interkomm.hub.resolutions.VoteLoans.Loan;
import de.interkomm.hub.resolutions.VoteLoans.Rest;
import de.interkomm.hub.resolutions.VoteLoans.Running;
import de.interkomm.hub.resolutions.VoteLoans.Side;
import de.interkomm.hub.resolutions.VoteLoans.Sides;
import de.interkomm.hub.resolutions.VoteLoans.Standing;
import de.interkomm.hub.resolutions.VotingSheets;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

@Service
@Transactional
class MeetingLoanService implements MeetingLoans {

    private static final Set<Effect> RESTING = EnumSet.of(Effect.RESTS, Effect.RESTS_LATER);

    private final MeetingAccess access;
    private final MeetingRows rows;
    private final RoomVotes room;
    private final VoteLoans loans;
    private final VotingSheets sheets;
    private final Notices notices;
    private final MeetingDeeds deeds;
    private final Followed<Everybody> followed = new Followed<>();

    MeetingLoanService(
            MeetingAccess access,
            MeetingRows rows,
            RoomVotes room,
            VoteLoans loans,
            VotingSheets sheets,
            Notices notices,
            MeetingDeeds deeds) {
        this.access = access;
        this.rows = rows;
        this.room = room;
        this.loans = loans;
        this.sheets = sheets;
        this.notices = notices;
        this.deeds = deeds;
    }

    @Override
    @Transactional(readOnly = true)
    public Lending lending(@Nullable Actor reader, NetworkId network, MeetingId id) {
        Found found = access.find(reader, network, id);
        MeetingState state = found.card().state();
        if (reader == null || state == MeetingState.HELD || state == MeetingState.CANCELLED) {
            return Lending.NONE;
        }
        Everybody all =
                state == MeetingState.UNDER_WAY
                        ? followed.of(id, found.revision(), () -> everybody(network, found))
                        : everybody(network, found);
        List<Side> sides = all.sides().of(reader).stream().filter(Side::matters).toList();
        List<Standing> standing =
                sides.stream().allMatch(one -> one.lent() == null && one.carried().isEmpty())
                        ? List.of()
                        : standing(network, found);
        return new Lending(sides, resting(standing), running(standing), all.mostProxies());
    }

    private Everybody everybody(NetworkId network, Found found) {
        GroupId group = found.card().group();
        return new Everybody(
                loans.sides(network, group, found.card().id().value()),
                sheets.rules(network, group).mostProxies());
    }

    private List<Standing> standing(NetworkId network, Found found) {
        MeetingId id = found.card().id();
        return loans.standing(network, found.card().group(), id.value(), room.present(id));
    }

    private static Map<RegionalKey, Effect> resting(List<Standing> standing) {
        return standing.stream()
                .filter(one -> RESTING.contains(one.effect()))
                .collect(toMap(one -> one.loan().lender(), Standing::effect));
    }

    private static Map<RegionalKey, Running> running(List<Standing> standing) {
        Map<RegionalKey, Running> running = new HashMap<>();
        for (Standing one : standing) {
            if (one.running() != null && !RESTING.contains(one.effect())) {
                running.put(one.loan().lender(), one.running());
            }
        }
        return running;
    }

    @Override
    public LendResult lend(
            Actor actor, NetworkId network, MeetingId id, RegionalKey lender, RegionalKey holder) {
        Meeting meeting = access.lockSeen(actor, network, id);
        if (!meeting.isOpen()) {
            return LendResult.OVER;
        }
        return switch (loans.lend(actor, network, meeting.group(), id.value(), lender, holder)) {
            case VoteLoans.LendResult.Refused(var why) -> LendResult.of(why);
            case VoteLoans.LendResult.Lent(var loan) -> {
                tell(actor, network, meeting, loan, loan.holder(), Rest.NOTHING, "lent");
                yield LendResult.DONE;
            }
        };
    }

    @Override
    public EndResult end(
            Actor actor, NetworkId network, MeetingId id, RegionalKey lender, RegionalKey holder) {
        Meeting meeting = access.lockSeen(actor, network, id);
        if (!meeting.isOpen()) {
            return EndResult.STALE;
        }
        return loans.end(actor, network, meeting.group(), id.value(), lender, holder)
                .map(ended -> ended(actor, network, meeting, ended))
                .orElse(EndResult.STALE);
    }

    private EndResult ended(Actor actor, NetworkId network, Meeting meeting, Ended ended) {
        Loan loan = ended.loan();
        if (ended.by() == By.LENDER) {
            tell(actor, network, meeting, loan, loan.holder(), ended.rest(), "taken-back");
            return switch (ended.rest()) {
                case NOTHING -> EndResult.TAKEN_BACK;
                case OPEN_BALLOT -> EndResult.TAKEN_BACK_LATER;
                case CAST -> EndResult.TAKEN_BACK_CAST;
            };
        }
        tell(actor, network, meeting, loan, loan.lender(), ended.rest(), "given-back");
        return switch (ended.rest()) {
            case NOTHING -> EndResult.GIVEN_BACK;
            case OPEN_BALLOT -> EndResult.GIVEN_BACK_LATER;
            case CAST -> EndResult.GIVEN_BACK_CAST;
        };
    }

    /**
     * @param others the administration whose people learn of it by mail
     */
    private void tell(
            Actor actor,
            NetworkId network,
            Meeting meeting,
            Loan loan,
            RegionalKey others,
            Rest rest,
            String what) {
        rows.touch(meeting.id());
        notices.tellOfLoan(
                network,
                meeting.id(),
                loans.voicesOf(network, meeting.group(), others).stream()
                        .filter(one -> !one.account().equals(actor.account())),
                loan,
                rest,
                what);
        deeds.tell(
                actor,
                network,
                meeting,
                "vote-" + what,
                loan.lenderName() + " → " + loan.holderName());
    }

    /** What is lent in a meeting, whoever asks. */
    private record Everybody(Sides sides, int mostProxies) {}
}
