package de.interkomm.hub.administrations;

import de.interkomm.hub.shell.BadQuestion;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds administrations in the official register. What has ended is only found by its key. */
public interface Administrations {

    /** The administration of that key, also if it has ended. */
    Optional<Administration> find(RegionalKey key);

    /** Those of these keys, also if they have ended, in one query. */
    Map<RegionalKey, Administration> find(Collection<RegionalKey> keys);

    /**
     * What a person may mean who is still typing: a name in any spelling of its umlauts, mistyped
     * only where no name begins so; leading digits of a key (from two on); an eight-digit AGS; a
     * postal code.
     *
     * <p>Only what can be chosen, see {@link AdministrationKind#canBeChosen()}.
     *
     * @param limit at most 50
     * @return the likeliest first: the same name, names beginning so, names with a word beginning
     *     so, or else similar names; larger ones first among equals. Empty for blank text, and for
     *     more than {@link AdministrationQuery#LONGEST_TEXT} characters.
     */
    List<Administration> suggest(String text, int limit);

    /**
     * Everything that meets the query. With a text in the order of {@link #suggest}, without one by
     * name; the sort of the pageable is ignored.
     */
    Page<Administration> search(AdministrationQuery query, Pageable pageable);

    /**
     * Everything that exists and has an administration of its own (see {@link
     * AdministrationKind#hasAdministration()}), by key; about 14,000 in one query.
     */
    List<Administration> all();

    /** The states, by key. Berlin and Hamburg are among them as independent cities. */
    List<Administration> states();

    /** The counties and independent cities of a state given by its two digits, by name. */
    List<Administration> countiesOf(String state);

    /**
     * Reads the county somebody asks the API about: its five digits, or its whole key as the API
     * gives it.
     *
     * @return five digits; {@code null} if nothing was asked for: by {@code null} or blanks
     * @throws BadQuestion if it is no county and no independent city
     */
    default @Nullable String countyAsked(@Nullable String county) {
        if (county == null || county.isBlank()) {
            return null;
        }
        String asked = county.strip();
        if (!asked.matches("\\d{5}(?:0{7})?")) {
            throw new BadQuestion("administrations.problem.county");
        }
        String digits = asked.substring(0, 5);
        if (countiesOf(digits.substring(0, 2)).stream()
                .noneMatch(one -> one.key().isWithin(digits))) {
            throw new BadQuestion("administrations.problem.county");
        }
        return digits;
    }

    /** What the administration lies in, the state first. */
    List<Administration> hierarchyOf(RegionalKey key);

    /** What lies directly in the administration and exists, by name. */
    Page<Administration> membersOf(RegionalKey key, Pageable pageable);

    /** What went on in the place of an ended administration, as far as the register shows it. */
    Optional<RegionalKey> successorOf(RegionalKey ended);

    /** Which of these are in the register no longer, and what followed them; in two queries. */
    Map<RegionalKey, Vanished> vanished(Collection<RegionalKey> keys);

    /**
     * What went on in the place of those that are no more, after however many mergers; those that
     * are there, and those nothing goes on for, are left out.
     */
    Map<RegionalKey, Administration> heirs(Collection<RegionalKey> keys);

    /** Whether nothing has been imported yet. */
    boolean isEmpty();

    /** Changes whenever what can be found may have changed; for caches. */
    String version();

    /** The newest edition imported. */
    Optional<LocalDate> asOf();
}
