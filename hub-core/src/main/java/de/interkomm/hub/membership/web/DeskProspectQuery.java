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
 * @param verdict {@code review} for those a rule leaves open; {@code eligible} for those that
 *     nothing but a decision on everybody is missing for, if anything
 */
record DeskProspectQuery(String state, String county, String text, String sort, String verdict) {

    private static final String NAME = "name";
    private static final String SIZE = "size";
    private static final String ELIGIBLE = "eligible";
    private static final String REVIEW = "review";

    DeskProspectQuery {
        state = Objects.requireNonNullElse(state, "");
        county = Objects.requireNonNullElse(county, "");
        text = Objects.requireNonNullElse(text, "");
        sort = sort == null || sort.isEmpty() ? NAME : sort;
        verdict = verdict == null || verdict.isEmpty() ? ELIGIBLE : verdict;
        if (!county.startsWith(state)) {
            county = "";
        }
    }

    /** The same without what cannot be chosen here, as an old or mistyped address may ask for. */
    DeskProspectQuery among(List<Prospect> prospects) {
        return new DeskProspectQuery(
                hasSome(prospects, state, 2) ? state : "",
                hasSome(prospects, county, 5) ? county : "",
                text,
                SIZE.equals(sort) ? SIZE : NAME,
                REVIEW.equals(verdict) ? REVIEW : ELIGIBLE);
    }

    private static boolean hasSome(List<Prospect> prospects, String area, int digits) {
        return area.length() == digits
                && prospects.stream().anyMatch(one -> one.administration().key().isWithin(area));
    }

    boolean wants(Prospect prospect) {
        return prospect.beforeResolution()
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
