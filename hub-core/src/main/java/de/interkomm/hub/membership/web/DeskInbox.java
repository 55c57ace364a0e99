package de.interkomm.hub.membership.web;

import static java.util.stream.Collectors.groupingBy;

import de.interkomm.hub.membership.ApplicationDesk.Entry;
import de.interkomm.hub.membership.ApplicationStatus.Turn;
import de.interkomm.hub.shell.Pages;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The inbox as it is shown: filtered, a page of it, and in the groups coordinators think in.
 *
 * @param counts how many there are in each group, whatever the group chosen
 * @param known how many there are, whatever was searched for
 */
record DeskInbox(
        DeskInboxQuery query,
        Map<Group, Long> counts,
        Page<Entry> page,
        List<Section> sections,
        int known) {

    private static final int PAGE_SIZE = 50;

    /**
     * @param all what waits for the coordinators first, longest wait first
     */
    static DeskInbox of(List<Entry> all, DeskInboxQuery query, LocalDate today) {
        List<Entry> found = all.stream().filter(query::finds).toList();
        List<Entry> wanted = found.stream().filter(query::wants).toList();
        Page<Entry> page = Pages.nearest(wanted, query.page(), PAGE_SIZE);
        return new DeskInbox(query, counts(found), page, sections(page, today), all.size());
    }

    private static List<Section> sections(Page<Entry> page, LocalDate today) {
        Map<Group, List<Entry>> groups = page.stream().collect(groupingBy(Group::of));
        return Group.SHOWN.stream()
                .filter(groups::containsKey)
                .map(group -> Section.of(group, groups.getOrDefault(group, List.of()), today))
                .toList();
    }

    /** How many wait for a coordinator, of those found. */
    public long waiting() {
        return counts.getOrDefault(Group.US, 0L);
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
