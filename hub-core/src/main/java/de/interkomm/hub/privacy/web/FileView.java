package de.interkomm.hub.privacy.web;

import com.fasterxml.jackson.annotation.JsonIgnore;

import de.interkomm.hub.personaldata.DataField;
import de.interkomm.hub.personaldata.DataField.Form;
import de.interkomm.hub.personaldata.PersonalRecord;
import de.interkomm.hub.privacy.PersonalFile;
import de.interkomm.hub.privacy.PersonalFile.Section;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A person's file as it is shown and downloaded: places, kinds, records. The documentation of the
 * download is docs/privacy.md.
 *
 * @param format names what this is, so that programs can tell
 * @param version of the format; grows when something changes its meaning
 */
record FileView(
        String format,
        int version,
        String mailbox,
        @Nullable String account,
        String created,
        @JsonIgnore String asOf,
        List<String> unreachable,
        List<Place> places) {

    private static final String FORMAT = "interkomm-personal-data";
    private static final int VERSION = 2;

    /**
     * @param network its id; {@code null} for the hub itself
     */
    record Place(@Nullable String network, String name, List<Kind> kinds) {}

    record Kind(
            String kind,
            String name,
            String purpose,
            String legalBasis,
            String retention,
            String recipients,
            List<Entry> records) {}

    /**
     * @param values as they are stored, by field
     * @param onErasure {@code goes}, {@code nameless} or {@code stays}, in words
     */
    record Entry(
            String id,
            Map<String, String> values,
            @JsonIgnore List<Line> lines,
            String onErasure) {}

    /**
     * @param link where a file can be opened, or {@code null}
     */
    record Line(String label, String value, @Nullable String link) {}

    static FileView of(PersonalFile file, Words words, Locale locale) {
        Map<String, List<Section>> byPlace = new LinkedHashMap<>();
        for (Section section : file.sections()) {
            byPlace.computeIfAbsent(Objects.toString(section.network(), ""), _ -> new ArrayList<>())
                    .add(section);
        }
        return new FileView(
                FORMAT,
                VERSION,
                file.person().mailbox(),
                Objects.toString(file.person().account(), null),
                file.at().toString(),
                words.moment(file.at(), locale),
                file.unreachable().stream().map(NetworkId::value).toList(),
                byPlace.values().stream().map(sections -> place(sections, words, locale)).toList());
    }

    private static Place place(List<Section> sections, Words words, Locale locale) {
        NetworkId network = sections.getFirst().network();
        return new Place(
                network == null ? null : network.value(),
                words.place(network, locale),
                sections.stream().map(section -> kind(section, words, locale)).toList());
    }

    private static Kind kind(Section section, Words words, Locale locale) {
        String key = section.kind().key();
        return new Kind(
                key.replace(".data.", "."),
                words.text(locale, key),
                words.text(locale, key + ".purpose"),
                words.basis(section.kind(), locale),
                words.kept(section.kind(), locale),
                words.recipients(section.kind(), locale),
                section.records().stream().map(record -> entry(record, words, locale)).toList());
    }

    private static Entry entry(PersonalRecord record, Words words, Locale locale) {
        Map<String, String> values = new LinkedHashMap<>();
        List<Line> lines = new ArrayList<>();
        record.entries()
                .forEach(
                        (field, value) -> {
                            values.put(field.name().toLowerCase(Locale.ROOT), value);
                            lines.add(line(field, value, words, locale));
                        });
        return new Entry(record.id(), values, lines, words.fate(record.fate(), locale));
    }

    private static Line line(DataField field, String value, Words words, Locale locale) {
        return new Line(
                words.label(field, locale),
                words.value(field, value, locale),
                field.form() == Form.LINK ? value : null);
    }
}
