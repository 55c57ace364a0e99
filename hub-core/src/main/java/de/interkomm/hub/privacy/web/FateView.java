package de.interkomm.hub.privacy.web;

import de.interkomm.hub.personaldata.ContributionRules;
import de.interkomm.hub.personaldata.Fate;
import de.interkomm.hub.personaldata.PersonalRecord;
import de.interkomm.hub.privacy.PersonalFile;
import de.interkomm.hub.privacy.PersonalFile.Section;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What becomes of a person's records in one place, said before it is done.
 *
 * @param rule the network's for contributions, in words; {@code null} for the hub itself
 */
record FateView(
        String place, @Nullable String rule, List<Row> goes, List<Row> nameless, List<Row> stays) {

    /**
     * Records of one kind that fare alike.
     *
     * @param why of those that stay, with or without a name, and until when
     */
    record Row(String kind, String why, int records) {}

    /** The hub first, then every network that keeps something. */
    static List<FateView> of(
            PersonalFile file, ContributionRules rules, Words words, Locale locale) {
        List<@Nullable NetworkId> places = new ArrayList<>();
        for (Section section : file.sections()) {
            if (!places.contains(section.network())) {
                places.add(section.network());
            }
        }
        return places.stream()
                .map(
                        place ->
                                of(
                                        file.sections().stream()
                                                .filter(one -> Objects.equals(place, one.network()))
                                                .toList(),
                                        place,
                                        rules,
                                        words,
                                        locale))
                .toList();
    }

    private static FateView of(
            List<Section> sections,
            @Nullable NetworkId place,
            ContributionRules rules,
            Words words,
            Locale locale) {
        return new FateView(
                words.place(place, locale),
                place == null
                        ? null
                        : words.text(locale, "privacy.erasure.contributions." + rules.of(place)),
                rows(sections, Fate.Goes.class, words, locale),
                rows(sections, Fate.Nameless.class, words, locale),
                rows(sections, Fate.Stays.class, words, locale));
    }

    private static List<Row> rows(
            List<Section> sections, Class<? extends Fate> wanted, Words words, Locale locale) {
        return sections.stream()
                .flatMap(
                        section -> {
                            Map<Row, Integer> alike = new LinkedHashMap<>();
                            section.records().stream()
                                    .filter(record -> wanted.isInstance(record.fate()))
                                    .map(record -> row(section, record, words, locale))
                                    .sorted(Comparator.comparing(Row::kind).thenComparing(Row::why))
                                    .forEach(row -> alike.merge(row, 1, Integer::sum));
                            return alike.entrySet().stream()
                                    .map(
                                            one ->
                                                    new Row(
                                                            one.getKey().kind(),
                                                            one.getKey().why(),
                                                            one.getValue()));
                        })
                .toList();
    }

    private static Row row(Section section, PersonalRecord record, Words words, Locale locale) {
        String kind = Objects.requireNonNullElse(record.part(), section.kind().key());
        return new Row(words.text(locale, kind), words.why(record.fate(), locale), 1);
    }
}
