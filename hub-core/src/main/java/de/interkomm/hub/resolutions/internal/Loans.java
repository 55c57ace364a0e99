package de.interkomm.hub.resolutions.internal;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.resolutions.EntryId;
import de.interkomm.hub.resolutions.Present;
import de.interkomm.hub.resolutions.VoteLoans.Effect;
import de.interkomm.hub.resolutions.VoteLoans.Loan;
import de.interkomm.hub.resolutions.Voters;
import de.interkomm.hub.resolutions.VotingRules;
import de.interkomm.hub.resolutions.internal.LoanRows.Lent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Which of a meeting's loans hold: between two who have votes, and as many for each holder as the
 * rules allow, the earliest first. Of administrations that have become one, whatever was lent last
 * holds, and what they had lent each other is over.
 */
record Loans(List<Elector> electors, List<Held> held) {

    static Loans of(List<Elector> electors, VotingRules rules, List<Lent> rows) {
        if (rules.voters() != Voters.ADMINISTRATIONS) {
            return new Loans(electors, List.of());
        }
        Map<EntryId, Held> last = new LinkedHashMap<>();
        for (Lent row : rows) {
            Elector lender = find(electors, row.lender()).orElse(null);
            Elector holder = find(electors, row.holder()).orElse(null);
            if (lender != null && holder != null && !lender.equals(holder)) {
                last.remove(lender.id());
                last.put(lender.id(), new Held(row.id(), lender, holder));
            }
        }
        Map<EntryId, Integer> carried = new HashMap<>();
        List<Held> held = new ArrayList<>();
        for (Held one : last.values()) {
            if (carried.merge(one.holder().id(), 1, Integer::sum) <= rules.mostProxies()) {
                held.add(one);
            }
        }
        return new Loans(electors, held);
    }

    private static Optional<Elector> find(List<Elector> electors, RegionalKey key) {
        return electors.stream().filter(one -> one.keys().contains(key)).findFirst();
    }

    Optional<Elector> elector(RegionalKey key) {
        return find(electors, key);
    }

    boolean holds(UUID loan) {
        return held.stream().anyMatch(one -> one.id().equals(loan));
    }

    Optional<Held> by(Elector lender) {
        return held.stream().filter(one -> one.lender().equals(lender)).findFirst();
    }

    List<Held> to(Elector holder) {
        return held.stream().filter(one -> one.holder().equals(holder)).toList();
    }

    static Loan loan(Elector lender, Elector holder) {
        return new Loan(
                Objects.requireNonNull(lender.administration()),
                lender.name(),
                Objects.requireNonNull(holder.administration()),
                holder.name());
    }

    /**
     * A loan that holds.
     *
     * @param id of its row
     */
    record Held(UUID id, Elector lender, Elector holder) {

        Loan loan() {
            return Loans.loan(lender, holder);
        }

        Effect with(Collection<Present> present) {
            if (present.stream().anyMatch(lender::isThereBy)) {
                return Effect.RESTS;
            }
            return present.stream().anyMatch(holder::isThereBy) ? Effect.COUNTS : Effect.WAITS;
        }
    }
}
