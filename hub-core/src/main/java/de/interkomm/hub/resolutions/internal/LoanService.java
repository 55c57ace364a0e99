package de.interkomm.hub.resolutions.internal;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.resolutions.Present;
import de.interkomm.hub.resolutions.VoteLoans;
import de.interkomm.hub.resolutions.Voters;
import de.interkomm.hub.resolutions.VotingRules;
import de.interkomm.hub.resolutions.VotingSheets;
import de.interkomm.hub.resolutions.internal.LoanRows.Gone;
import de.interkomm.hub.resolutions.internal.LoanRows.InBallot;
import de.interkomm.hub.resolutions.internal.LoanRows.Lent;
import de.interkomm.hub.resolutions.internal.Loans.Held;
import de.interkomm.hub.resolutions.internal.Speakers.Speaking;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

@Service
@Transactional
class LoanService implements VoteLoans {

    private final LoanRows rows;
    private final VotingSheets sheets;
    private final Electorate electorate;
    private final Speakers speakers;
    private final Clock clock;

    LoanService(
            LoanRows rows,
            VotingSheets sheets,
            Electorate electorate,
            Speakers speakers,
            Clock clock) {
        this.rows = rows;
        this.sheets = sheets;
        this.electorate = electorate;
        this.speakers = speakers;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Sides sides(NetworkId network, GroupId group, UUID meeting) {
        VotingRules rules = sheets.rules(network, group);
        List<Lent> open = rows.open(meeting);
        List<Gone> gone = rows.lapsed(meeting);
        if (!allows(rules) && open.isEmpty() && gone.isEmpty()) {
            return _ -> List.of();
        }
        Loans loans = loans(network, group, rules, open);
        Speaking speaking = speakers.in(network, group);
        return reader ->
                loans.electors().stream()
                        .filter(one -> speaking.speaksFor(reader.account(), one.keys()))
                        .map(
                                one ->
                                        side(
                                                one,
                                                loans,
                                                lapsed(one, loans, open, gone, rules),
                                                rules,
                                                speaking))
                        .sorted(Comparator.comparing(Side::name))
                        .toList();
    }

    private static boolean allows(VotingRules rules) {
        return rules.voters() == Voters.ADMINISTRATIONS && rules.mostProxies() > 0;
    }

    private Loans loans(NetworkId network, GroupId group, VotingRules rules, List<Lent> open) {
        return Loans.of(
                electorate.of(network, group, Voters.ADMINISTRATIONS, Map.of()), rules, open);
    }

    private static Side side(
            Elector one,
            Loans loans,
            @Nullable Lapsed lapsed,
            VotingRules rules,
            Speaking speaking) {
        return new Side(
                Objects.requireNonNull(one.administration()),
                one.name(),
                loans.by(one).map(Held::loan).orElse(null),
                lapsed,
                loans.to(one).stream().map(Held::loan).toList(),
                allows(rules) ? holders(one, loans, rules, speaking) : List.of());
    }

    private static List<Holder> holders(
            Elector lender, Loans loans, VotingRules rules, Speaking speaking) {
        return loans.electors().stream()
                .filter(other -> !other.equals(lender) && speaking.isHeard(other))
                .filter(other -> refusal(lender, other, loans, rules) == null)
                .map(
                        other ->
                                new Holder(
                                        Objects.requireNonNull(other.administration()),
                                        other.name()))
                .sorted(Comparator.comparing(Holder::name))
                .toList();
    }

    /** What was lent last and holds no longer; nothing where the two have become one. */
    private static @Nullable Lapsed lapsed(
            Elector lender, Loans loans, List<Lent> open, List<Gone> gone, VotingRules rules) {
        if (loans.by(lender).isPresent()) {
            return null;
        }
        return open.stream()
                .filter(one -> lender.keys().contains(one.lender()))
                .filter(one -> !lender.keys().contains(one.holder()))
                .reduce((_, last) -> last)
                .map(one -> new Lapsed(one.holderName(), why(one, loans, rules), Lasting.FOR_NOW))
                .or(
                        () ->
                                gone.stream()
                                        .filter(one -> lender.keys().contains(one.lender()))
                                        .findFirst()
                                        .map(
                                                one ->
                                                        new Lapsed(
                                                                one.holderName(),
                                                                one.why(),
                                                                Lasting.FOR_GOOD)))
                .orElse(null);
    }

    /** Why it holds no longer; {@code null} where that is no loss, as after a merger. */
    private static @Nullable Lapse lapse(Lent lent, Loans loans, VotingRules rules) {
        return loans.elector(lent.lender())
                .filter(one -> !one.keys().contains(lent.holder()) && loans.by(one).isEmpty())
                .map(_ -> why(lent, loans, rules))
                .orElse(null);
    }

    private static Lapse why(Lent lent, Loans loans, VotingRules rules) {
        if (!allows(rules)) {
            return Lapse.NOT_ALLOWED;
        }
        return loans.elector(lent.holder()).isEmpty() ? Lapse.HOLDER_GONE : Lapse.TOO_MANY;
    }

    /** Why the one cannot lend to the other; {@code null} if it can. */
    private static @Nullable Refusal refusal(
            Elector lender, Elector holder, Loans loans, VotingRules rules) {
        if (loans.by(lender).isPresent()) {
            return Refusal.ALREADY;
        }
        if (!loans.to(lender).isEmpty()) {
            return Refusal.LENDER_CARRIES;
        }
        if (loans.by(holder).isPresent()) {
            return Refusal.HOLDER_LENDS;
        }
        return loans.to(holder).size() < rules.mostProxies() ? null : Refusal.TOO_MANY;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Standing> standing(
            NetworkId network, GroupId group, UUID meeting, List<Present> present) {
        NetworkScope.requireBound(network);
        List<Lent> open = rows.open(meeting);
        if (open.isEmpty()) {
            return List.of();
        }
        List<InBallot> running = rows.running(meeting);
        return loans(network, group, sheets.rules(network, group), open).held().stream()
                .map(one -> standing(one, running, present))
                .sorted(Comparator.comparing(one -> one.loan().lenderName()))
                .toList();
    }

    private static Standing standing(Held one, List<InBallot> ballots, List<Present> present) {
        Running running =
                ballots.stream()
                        .filter(entry -> entry.isOf(one.lender()))
                        // What is lent in the ballot itself is told there.
                        .filter(entry -> !entry.lent() || entry.isLentTo(one.holder()))
                        .map(entry -> entry.lent() ? Running.KEPT : Running.WITHOUT)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
        Effect effect = one.with(present);
        return new Standing(
                one.loan(),
                effect == Effect.RESTS && running == Running.KEPT ? Effect.RESTS_LATER : effect,
                running);
    }

    @Override
    public LendResult lend(
            Actor actor,
            NetworkId network,
            GroupId group,
            UUID meeting,
            RegionalKey lender,
            RegionalKey holder) {
        VotingRules rules = sheets.rules(network, group);
        if (!allows(rules)) {
            return new LendResult.Refused(Refusal.NOT_ALLOWED);
        }
        List<Lent> open = rows.open(meeting);
        Loans loans = loans(network, group, rules, open);
        Elector from = loans.elector(lender).orElseThrow(PageNotFound::new);
        Elector to = loans.elector(holder).orElseThrow(PageNotFound::new);
        Speaking speaking = speakers.in(network, group);
        if (!speaking.speaksFor(actor.account(), from.keys())
                || !speaking.isHeard(to)
                || from.equals(to)) {
            throw new PageNotFound();
        }
        Refusal refusal = refusal(from, to, loans, rules);
        if (refusal != null) {
            return new LendResult.Refused(refusal);
        }
        Instant now = clock.instant();
        // What no longer holds, as before a merger, makes room.
        endWhatIsOver(loans, open, rules, now);
        rows.lend(group, meeting, from, to, now);
        return new LendResult.Lent(Loans.loan(from, to));
    }

    private void endWhatIsOver(Loans loans, List<Lent> open, VotingRules rules, Instant now) {
        open.stream()
                .filter(one -> !loans.holds(one.id()))
                .forEach(one -> rows.end(one.id(), now, lapse(one, loans, rules)));
    }

    @Override
    public Optional<Ended> end(
            Actor actor,
            NetworkId network,
            GroupId group,
            UUID meeting,
            RegionalKey lender,
            RegionalKey holder) {
        Loans loans = loans(network, group, sheets.rules(network, group), rows.open(meeting));
        Elector from = loans.elector(lender).orElseThrow(PageNotFound::new);
        Elector to = loans.elector(holder).orElseThrow(PageNotFound::new);
        By by = by(actor, speakers.in(network, group), from, to);
        return loans.by(from)
                .filter(held -> held.holder().equals(to))
                .map(
                        held -> {
                            rows.end(held.id(), clock.instant());
                            return new Ended(held.loan(), by, rows.rest(meeting, from, to));
                        });
    }

    private static By by(Actor actor, Speaking speaking, Elector lender, Elector holder) {
        if (speaking.speaksFor(actor.account(), lender.keys())) {
            return By.LENDER;
        }
        if (speaking.speaksFor(actor.account(), holder.keys())) {
            return By.HOLDER;
        }
        throw new PageNotFound();
    }

    @Override
    public Instant settle(NetworkId network, GroupId group, UUID meeting) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Lent> open = rows.open(meeting);
        if (!open.isEmpty()) {
            VotingRules rules = sheets.rules(network, group);
            endWhatIsOver(loans(network, group, rules, open), open, rules, at);
        }
        return at;
    }

    @Override
    public void unsettle(NetworkId network, UUID meeting, Instant at) {
        NetworkScope.requireBound(network);
        rows.resume(meeting, at);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Voice> voicesOf(NetworkId network, GroupId group, RegionalKey administration) {
        return electorate.of(network, group, Voters.ADMINISTRATIONS, Map.of()).stream()
                .filter(one -> one.keys().contains(administration))
                .flatMap(one -> speakers.in(network, group).speakersFor(one.keys()).stream())
                .map(one -> new Voice(one.account(), one.name(), one.mailbox()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Kept> during(NetworkId network, UUID meeting, Instant from, Instant until) {
        NetworkScope.requireBound(network);
        return rows.during(meeting, from, until);
    }
}
