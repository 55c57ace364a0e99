package de.interkomm.hub.privacy.web;

import de.interkomm.hub.personaldata.ContributionRules;
import de.interkomm.hub.personaldata.Fate;
import de.interkomm.hub.privacy.PersonalFile;
import de.interkomm.hub.privacy.PersonalFile.Section;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

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
                            Map<String, Integer> alike = new TreeMap<>();
                            section.records().stream()
                                    .map(record -> record.fate())
                                    .filter(wanted::isInstance)
                                    .forEach(
                                            fate ->
                                                    alike.merge(
                                                            words.why(fate, locale),
                                                            1,
                                                            Integer::sum));
                            String kind = words.text(locale, section.kind().key());
                            return alike.entrySet().stream()
                                    .map(one -> new Row(kind, one.getKey(), one.getValue()));
                        })
                .toList();
    }
}
