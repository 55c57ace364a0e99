package de.interkomm.hub.privacy.web;

import de.interkomm.hub.personaldata.Fate;
import de.interkomm.hub.privacy.PersonalFile;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What becomes of a person's records, said before it is done. */
record FateView(List<Row> goes, List<Row> nameless, List<Row> stays) {

    /**
     * Records of one kind in one place that fare alike.
     *
     * @param fate why and until when, of those that stay
     */
    record Row(String place, String kind, String fate, int records) {}

    static FateView of(PersonalFile file, Words words, Locale locale) {
        return new FateView(
                rows(file, Fate.Goes.class, words, locale),
                rows(file, Fate.Nameless.class, words, locale),
                rows(file, Fate.Stays.class, words, locale));
    }

    private static List<Row> rows(
            PersonalFile file, Class<? extends Fate> wanted, Words words, Locale locale) {
        return file.sections().stream()
                .flatMap(
                        section -> {
                            Map<String, Integer> alike = new TreeMap<>();
                            section.records().stream()
                                    .map(record -> record.fate())
                                    .filter(wanted::isInstance)
                                    .forEach(
                                            fate ->
                                                    alike.merge(
                                                            words.fate(fate, locale),
                                                            1,
                                                            Integer::sum));
                            return alike.entrySet().stream()
                                    .map(
                                            one ->
                                                    new Row(
                                                            words.place(section.network(), locale),
                                                            words.text(
                                                                    locale, section.kind().key()),
                                                            one.getKey(),
                                                            one.getValue()));
                        })
                .toList();
    }
}
