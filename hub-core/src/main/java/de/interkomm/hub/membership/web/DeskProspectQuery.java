package de.interkomm.hub.membership.web;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.membership.Eligibility.Prospect;
import de.interkomm.hub.membership.spi.Verdict;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Whom of those still to win to show.
 *
 * @param state two digits; empty for all
 * @param county five digits; empty for all
 * @param text part of a name; empty for all
 * @param sort {@code name}, or {@code size} for the largest first
 * @param verdict {@code review} for those somebody must look at; otherwise the eligible ones
 */
record DeskProspectQuery(String state, String county, String text, String sort, String verdict) {

    private static final String SIZE = "size";
    private static final String REVIEW = "review";

    DeskProspectQuery {
        state = Objects.requireNonNullElse(state, "");
        county = Objects.requireNonNullElse(county, "");
        text = Objects.requireNonNullElse(text, "");
        sort = SIZE.equals(sort) ? SIZE : "name";
        verdict = REVIEW.equals(verdict) ? REVIEW : "eligible";
        if (!county.startsWith(state)) {
            county = "";
        }
    }

    boolean wants(Prospect prospect) {
        return prospect.verdict()
                == (verdict.equals(REVIEW) ? Verdict.NEEDS_REVIEW : Verdict.ELIGIBLE);
    }

    public boolean isFiltering() {
        return !state.isEmpty() || !county.isEmpty() || !text.isBlank();
    }

    /**
     * @param all by name
     */
    List<Administration> of(List<Administration> all) {
        String wanted = text.strip().toLowerCase(Locale.GERMAN);
        return all.stream()
                .filter(one -> one.key().isWithin(state) && one.key().isWithin(county))
                .filter(one -> one.officialName().toLowerCase(Locale.GERMAN).contains(wanted))
                .sorted(order())
                .toList();
    }

    /** They come by name, and sorting keeps that among equals. */
    private Comparator<Administration> order() {
        return sort.equals(SIZE)
                ? Comparator.comparingInt(Administration::inhabitants).reversed()
                : (_, _) -> 0;
    }
}
