package de.interkomm.hub.membership.web;

import static java.util.stream.Collectors.groupingBy;

import de.interkomm.hub.membership.ApplicationDesk.Entry;
import de.interkomm.hub.membership.ApplicationStatus.Turn;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The inbox as it is shown: filtered, and in the groups coordinators think in.
 *
 * @param counts how many there are in each group, whatever the group chosen
 * @param known how many there are, whatever was searched for
 */
record DeskInbox(DeskInboxQuery query, Map<Group, Long> counts, List<Section> sections, int known) {

    static DeskInbox of(List<Entry> all, DeskInboxQuery query, LocalDate today) {
        List<Entry> found = all.stream().filter(query::finds).toList();
        Map<Group, List<Entry>> groups = found.stream().collect(groupingBy(Group::of));
        List<Section> sections =
                Group.SHOWN.stream()
                        .filter(group -> query.group() == Group.ALL || query.group() == group)
                        .filter(groups::containsKey)
                        .map(
                                group ->
                                        Section.of(
                                                group,
                                                groups.getOrDefault(group, List.of()),
                                                today))
                        .toList();
        return new DeskInbox(query, counts(found), sections, all.size());
    }

    private static Map<Group, Long> counts(List<Entry> found) {
        Map<Group, Long> counts = new EnumMap<>(Group.class);
        counts.put(Group.ALL, (long) found.size());
        for (Group group : Group.SHOWN) {
            counts.put(group, found.stream().filter(entry -> Group.of(entry) == group).count());
        }
        return counts;
    }

    public List<Group> groups() {
        return List.of(Group.values());
    }

    /** Whose turn it is, seen from the coordinators' side. */
    enum Group {
        ALL,
        US,
        THEM,
        DONE;

        private static final List<Group> SHOWN = List.of(US, THEM, DONE);

        static Group of(Entry entry) {
            return of(entry.status().turn());
        }

        private static Group of(Turn turn) {
            return switch (turn) {
                case COORDINATOR -> US;
                case APPLICANT -> THEM;
                case NOBODY -> DONE;
            };
        }

        /** As it stands in addresses. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Group ofSlug(@Nullable String slug) {
            for (Group group : values()) {
                if (group.slug().equals(slug)) {
                    return group;
                }
            }
            return ALL;
        }
    }

    /** One group with its applications. */
    record Section(Group group, List<Row> rows) {

        static Section of(Group group, List<Entry> entries, LocalDate today) {
            return new Section(group, entries.stream().map(entry -> Row.of(entry, today)).toList());
        }
    }

    /**
     * @param days since when it waits; {@code null} when it does not
     */
    record Row(Entry entry, @Nullable Long days) {

        static Row of(Entry entry, LocalDate today) {
            Instant since = entry.waitingSince();
            return new Row(
                    entry,
                    since == null
                            ? null
                            : ChronoUnit.DAYS.between(
                                    LocalDate.ofInstant(since, DeskModel.GERMANY), today));
        }
    }
}
