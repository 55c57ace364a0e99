package de.interkomm.hub.membership.web;

import de.interkomm.hub.membership.RuleBook.Preview;
import de.interkomm.hub.membership.RuleBook.Shift;
import de.interkomm.hub.membership.spi.Verdict;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What new rules would change, sorted for reading. */
record RuleShifts(Preview preview, Map<RuleShifts.Kind, List<Shift>> byKind) {

    private static final int PAGE_SIZE = 50;

    static RuleShifts of(Preview preview) {
        Map<Kind, List<Shift>> byKind = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            byKind.put(
                    kind,
                    preview.shifts().stream().filter(shift -> Kind.of(shift) == kind).toList());
        }
        return new RuleShifts(preview, byKind);
    }

    List<Shift> of(Kind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    public boolean none() {
        return preview.shifts().isEmpty();
    }

    public int in() {
        return count(Kind.IN);
    }

    public int out() {
        return count(Kind.OUT);
    }

    /** How many are looked at from now on, or no longer. */
    public int other() {
        return count(Kind.TO_REVIEW) + count(Kind.FROM_REVIEW);
    }

    public int count(Kind kind) {
        return of(kind).size();
    }

    /** Members among those who would no longer be admitted. */
    public long membersKept() {
        return of(Kind.OUT).stream().filter(Shift::member).count();
    }

    Page<Shift> page(Kind kind, int wanted) {
        List<Shift> all = of(kind);
        int last = Math.max(0, (all.size() - 1) / PAGE_SIZE);
        PageRequest page = PageRequest.of(Math.clamp(wanted, 0, last), PAGE_SIZE);
        int from = Math.toIntExact(page.getOffset());
        return new PageImpl<>(
                all.subList(from, Math.min(all.size(), from + PAGE_SIZE)), page, all.size());
    }

    /** How many of each state, the states by name. */
    public List<Row> byState() {
        return rows(shift -> shift.administration().stateName());
    }

    /** How many of each kind of administration, by the kind's name in the code. */
    public List<Row> byAdministrationKind() {
        return rows(shift -> shift.administration().kind().name());
    }

    private List<Row> rows(Function<Shift, String> part) {
        Map<String, Row> rows = new TreeMap<>();
        preview.shifts()
                .forEach(
                        shift ->
                                rows.merge(
                                        part.apply(shift),
                                        Row.of(part.apply(shift), shift),
                                        Row::plus));
        return List.copyOf(rows.values());
    }

    /** How the answer changes. */
    enum Kind {
        /** May join from now on, perhaps after a look. */
        IN,
        /** May no longer join. */
        OUT,
        /** Is looked at from now on. */
        TO_REVIEW,
        /** Is no longer looked at. */
        FROM_REVIEW;

        static Kind of(Shift shift) {
            if (shift.before() == Verdict.NOT_ELIGIBLE) {
                return IN;
            }
            if (shift.after() == Verdict.NOT_ELIGIBLE) {
                return OUT;
            }
            return shift.after() == Verdict.NEEDS_REVIEW ? TO_REVIEW : FROM_REVIEW;
        }
    }

    /** A state, or a kind of administration. */
    record Row(String part, int in, int out, int other) {

        static Row of(String part, Shift shift) {
            return switch (Kind.of(shift)) {
                case IN -> new Row(part, 1, 0, 0);
                case OUT -> new Row(part, 0, 1, 0);
                case TO_REVIEW, FROM_REVIEW -> new Row(part, 0, 0, 1);
            };
        }

        Row plus(Row more) {
            return new Row(part, in + more.in, out + more.out, other + more.other);
        }
    }
}
