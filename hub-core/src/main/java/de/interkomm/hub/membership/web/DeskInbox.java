package de.interkomm.hub.membership.web;

import static java.util.stream.Collectors.groupingBy;

import de.interkomm.hub.membership.ApplicationDesk.Entry;
import de.interkomm.hub.membership.ApplicationDesk.Inbox;
import de.interkomm.hub.membership.ApplicationStatus.Turn;

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
 * A page of the inbox as it is shown: in the groups coordinators think in.
 *
 * @param counts how many there are in each group, whatever the group chosen
 * @param known how many there are, whatever was searched for
 */
record DeskInbox(
        DeskInboxQuery query,
        Map<Group, Long> counts,
        Page<Entry> page,
        List<Section> sections,
        long known) {

    static DeskInbox of(Inbox inbox, DeskInboxQuery query, LocalDate today) {
        return new DeskInbox(
                query,
                counts(inbox.found()),
                inbox.page(),
                sections(inbox.page(), today),
                inbox.known());
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

    private static Map<Group, Long> counts(Map<Turn, Long> found) {
        Map<Group, Long> counts = new EnumMap<>(Group.class);
        for (Group group : Group.SHOWN) {
            counts.put(group, found.getOrDefault(group.turn, 0L));
        }
        counts.put(Group.ALL, found.values().stream().mapToLong(Long::longValue).sum());
        return counts;
    }

    public List<Group> groups() {
        return List.of(Group.values());
    }

    /** Whose turn it is, seen from the coordinators' side. */
    enum Group {
        ALL(null),
        US(Turn.COORDINATOR),
        THEM(Turn.APPLICANT),
        DONE(Turn.NOBODY);

        private static final List<Group> SHOWN = List.of(US, THEM, DONE);

        private final @Nullable Turn turn;

        Group(@Nullable Turn turn) {
            this.turn = turn;
        }

        static Group of(Entry entry) {
            return SHOWN.stream()
                    .filter(group -> group.turn == entry.status().turn())
                    .findFirst()
                    .orElseThrow();
        }

        /** {@code null} for all. */
        @Nullable Turn turn() {
            return turn;
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
