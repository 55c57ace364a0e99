package de.interkomm.hub.reports.internal;

import static java.util.stream.Collectors.groupingBy;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.declarations.Declarations;
import de.interkomm.hub.declarations.Declarations.Signatory;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupVisibility;
import de.interkomm.hub.governance.GroupYears;
import de.interkomm.hub.governance.GroupYears.Life;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.meetings.MeetingYears;
import de.interkomm.hub.membership.MembershipYears;
import de.interkomm.hub.membership.MembershipYears.Span;
import de.interkomm.hub.membership.Memberships;
import de.interkomm.hub.network.MemberKind;
import de.interkomm.hub.projects.ProjectYears;
import de.interkomm.hub.reports.Figure;
import de.interkomm.hub.reports.Reach;
import de.interkomm.hub.reports.Reports.Row;
import de.interkomm.hub.reports.RowId;
import de.interkomm.hub.reports.RowState;
import de.interkomm.hub.resolutions.MotionState;
import de.interkomm.hub.resolutions.ResolutionYears;
import de.interkomm.hub.resolutions.Resolutions;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts a year: for each figure the rows it counts, each with who may read it. */
@Component
class YearCount {

    private final MembershipYears memberships;
    private final GroupYears groups;
    private final MeetingYears meetings;
    private final ResolutionYears resolutions;
    private final Declarations declarations;
    private final ProjectYears projects;
    private final MessageSource messages;

    YearCount(
            MembershipYears memberships,
            GroupYears groups,
            MeetingYears meetings,
            ResolutionYears resolutions,
            Declarations declarations,
            ProjectYears projects,
            MessageSource messages) {
        this.memberships = memberships;
        this.groups = groups;
        this.meetings = meetings;
        this.resolutions = resolutions;
        this.declarations = declarations;
        this.projects = projects;
        this.messages = messages;
    }

    /**
     * @param today until when a year that is not over is counted
     */
    Map<Figure, List<Row>> of(NetworkId network, int year, LocalDate today) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate end = LocalDate.of(year, 12, 31);
        LocalDate last = end.isAfter(today) ? today : end;
        Map<Figure, List<Row>> counted = new EnumMap<>(Figure.class);
        countMembers(counted, memberships.between(network, first, last), first, last);
        List<Life> lives = groups.all(network);
        countGroups(counted, lives, first, last);
        Map<GroupId, Life> known =
                lives.stream().collect(Collectors.toMap(Life::id, Function.identity()));
        countMeetings(counted, network, year, known);
        countResolutions(counted, resolutions.resolvedIn(network, year), known);
        countEditions(counted, network, first, last);
        countSignatures(counted, network, first, last);
        countProjects(counted, projects.at(network, last), first, known);
        return counted;
    }

    private static void countMembers(
            Map<Figure, List<Row>> counted, List<Span> spans, LocalDate first, LocalDate last) {
        counted.put(
                Figure.MEMBERS,
                members(spans.stream().filter(one -> one.lastsAfter(last)).toList(), Span::since));
        counted.put(
                Figure.JOINED,
                members(
                        spans.stream().filter(one -> !one.since().isBefore(first)).toList(),
                        Span::since));
        counted.put(
                Figure.LEFT,
                members(
                        spans.stream().filter(one -> within(one.until(), first, last)).toList(),
                        Span::until));
    }

    private static boolean within(@Nullable LocalDate day, LocalDate first, LocalDate last) {
        return day != null && !day.isBefore(first) && !day.isAfter(last);
    }

    /** Persons stand there as many from their administration, few of them for nobody to read. */
    private static List<Row> members(List<Span> spans, Function<Span, @Nullable LocalDate> day) {
        List<Row> rows = new ArrayList<>();
        Map<RegionalKey, List<Span>> persons = new LinkedHashMap<>();
        for (Span span : spans) {
            if (span.holder() == MemberKind.PERSON) {
                persons.computeIfAbsent(span.administration(), _ -> new ArrayList<>()).add(span);
            } else {
                rows.add(
                        row(span.administrationName(), Reach.EVERYBODY)
                                .on(day.apply(span))
                                .at("/administrations/" + span.administration().value())
                                .build());
            }
        }
        for (List<Span> colleagues : persons.values()) {
            boolean few = colleagues.size() < Memberships.SMALLEST_COUNT;
            rows.add(
                    row(
                                    colleagues.getFirst().administrationName(),
                                    few ? Reach.COORDINATORS : Reach.EVERYBODY)
                            .amount(colleagues.size())
                            .at(
                                    "/administrations/"
                                            + colleagues.getFirst().administration().value())
                            .build());
        }
        return rows;
    }

    private static void countGroups(
            Map<Figure, List<Row>> counted, List<Life> lives, LocalDate first, LocalDate last) {
        counted.put(
                Figure.GROUPS,
                lives.stream().filter(one -> one.livesAfter(last)).map(YearCount::group).toList());
        counted.put(
                Figure.GROUPS_FOUNDED,
                lives.stream()
                        .filter(one -> within(one.began(), first, last))
                        .map(YearCount::group)
                        .toList());
        counted.put(
                Figure.GROUPS_UNDATED,
                lives.stream()
                        .filter(one -> one.began() == null && one.livesAfter(last))
                        .map(one -> of(one).on(one.recorded()).build())
                        .toList());
        counted.put(
                Figure.GROUPS_ENDED,
                lives.stream()
                        .filter(one -> within(one.until(), first, last))
                        .map(one -> of(one).on(one.until()).build())
                        .toList());
    }

    private static Row group(Life life) {
        return of(life).on(life.began()).build();
    }

    private static RowBuilder of(Life life) {
        return row(life.name(), reach(life)).at("~/groups/" + life.id());
    }

    private static Reach reach(Life life) {
        return Reach.of(life.visibility(), life.wayIn());
    }

    private void countMeetings(
            Map<Figure, List<Row>> counted, NetworkId network, int year, Map<GroupId, Life> known) {
        List<MeetingYears.Held> held = meetings.heldIn(network, year);
        counted.put(
                Figure.MEETINGS,
                held.stream()
                        .map(
                                one ->
                                        meeting(one, known)
                                                .there(one.attendance(), one.administrations())
                                                .build())
                        .toList());
        counted.put(
                Figure.ATTENDANCE,
                held.stream()
                        .filter(one -> one.attendance() > 0)
                        .map(one -> meeting(one, known).amount(one.attendance()).build())
                        .toList());
        counted.put(
                Figure.GROUPS_MET,
                meetings.metIn(network, year).stream()
                        .map(
                                one ->
                                        of(life(known, one.group()))
                                                .amount(one.meetings())
                                                .there(one.attendance(), one.administrations())
                                                .build())
                        .toList());
        counted.put(
                Figure.ADMINISTRATIONS_PRESENT,
                meetings.presentIn(network, year).stream().map(YearCount::present).toList());
        List<MeetingYears.Tasks> tasks = meetings.tasksOf(network, year);
        counted.put(Figure.TASKS_DONE, tasks(tasks, MeetingYears.Tasks::done, known));
        counted.put(Figure.TASKS_OPEN, tasks(tasks, MeetingYears.Tasks::open, known));
    }

    private static RowBuilder meeting(MeetingYears.Held one, Map<GroupId, Life> known) {
        return meeting(one.id(), one.title(), one.day(), life(known, one.group()));
    }

    private static RowBuilder meeting(MeetingId id, String title, LocalDate day, Life group) {
        return row(title, reach(group))
                .on(day)
                .note(group.name())
                .at("~/groups/" + group.id() + "/meetings/" + id);
    }

    /**
     * Who was at meetings of groups nobody knows of is not told by naming administrations: those of
     * the network are known, and how often they met says nothing of where.
     */
    private static Row present(MeetingYears.Present one) {
        return row(one.name(), Reach.NETWORK)
                .amount(one.meetings())
                .at("/administrations/" + one.administration().value())
                .build();
    }

    /** What people are asked to do is for their group; here it is only counted. */
    private static List<Row> tasks(
            List<MeetingYears.Tasks> tasks,
            Function<MeetingYears.Tasks, Integer> number,
            Map<GroupId, Life> known) {
        return tasks.stream()
                .filter(one -> number.apply(one) > 0)
                .map(
                        one ->
                                meeting(
                                                one.meeting(),
                                                one.title(),
                                                one.day(),
                                                life(known, one.group()))
                                        .amount(number.apply(one))
                                        .build())
                .toList();
    }

    private static void countResolutions(
            Map<Figure, List<Row>> counted,
            List<Resolutions.Card> resolved,
            Map<GroupId, Life> known) {
        List<Row> all = resolved.stream().map(one -> resolution(one, known)).toList();
        Map<RowState, List<Row>> byState = all.stream().collect(groupingBy(YearCount::state));
        Set<RowState> others = Set.of(RowState.REJECTED, RowState.NOBODY_ELECTED, RowState.ELECTED);
        counted.put(Figure.RESOLVED, all);
        counted.put(
                Figure.ADOPTED,
                copies(all.stream().filter(one -> !others.contains(state(one))).toList()));
        counted.put(Figure.ELECTED, copies(byState.get(RowState.ELECTED)));
        counted.put(Figure.CARRIED_OUT, copies(byState.get(RowState.CARRIED_OUT)));
        counted.put(Figure.UNDER_WAY, copies(byState.get(RowState.UNDER_WAY)));
        counted.put(Figure.NOT_BEGUN, copies(byState.get(RowState.NOT_BEGUN)));
        counted.put(Figure.DROPPED, copies(byState.get(RowState.DROPPED)));
    }

    private static RowState state(Row row) {
        return Objects.requireNonNull(row.state());
    }

    /** The same under ids of their own. */
    private static List<Row> copies(@Nullable List<Row> rows) {
        return rows == null ? List.of() : rows.stream().map(RowBuilder::copy).toList();
    }

    private static Row resolution(Resolutions.Card one, Map<GroupId, Life> known) {
        Life group = life(known, one.group());
        Reach reach =
                one.isInternal() ? Reach.of(GroupVisibility.MEMBERS, group.wayIn()) : reach(group);
        return row(one.title(), reach)
                .on(one.resolvedOn())
                .note(one.number() + " · " + group.name())
                .state(state(one))
                .elected(one.elected())
                .at("~/resolutions/" + one.id())
                .build();
    }

    private static RowState state(Resolutions.Card one) {
        if (one.state() == MotionState.REJECTED) {
            return one.isNobodyElected() ? RowState.NOBODY_ELECTED : RowState.REJECTED;
        }
        if (one.elected() != null) {
            return RowState.ELECTED;
        }
        return switch (one.execution().state()) {
            case OPEN -> RowState.NOT_BEGUN;
            case UNDER_WAY -> RowState.UNDER_WAY;
            case DONE -> RowState.CARRIED_OUT;
            case DROPPED -> RowState.DROPPED;
        };
    }

    private void countEditions(
            Map<Figure, List<Row>> counted, NetworkId network, LocalDate first, LocalDate last) {
        counted.put(
                Figure.EDITIONS,
                declarations.editions(network).stream()
                        .filter(one -> within(one.adoptedOn(), first, last))
                        .map(
                                one ->
                                        row(named(one), Reach.EVERYBODY)
                                                .on(one.adoptedOn())
                                                .at("~/declaration/" + one.number())
                                                .build())
                        .toList());
    }

    /** In the language of the declaration itself. */
    private String named(Declarations.Card edition) {
        return messages.getMessage(
                "reports.row.edition",
                new Object[] {edition.title(), edition.number()},
                Locale.GERMAN);
    }

    /**
     * Whoever has signed several editions is one signatory, and leaves once. Leaving is good for
     * all of them, also where it was recorded under one only.
     */
    private void countSignatures(
            Map<Figure, List<Row>> counted, NetworkId network, LocalDate first, LocalDate last) {
        List<Signed> all =
                declarations.editions(network).stream()
                        .flatMap(edition -> signed(network, edition))
                        .toList();
        Map<RegionalKey, LocalDate> gone = new HashMap<>();
        for (Signed one : all) {
            LocalDate until = one.signatory().leftOn();
            if (until != null && !until.isAfter(last)) {
                gone.merge(
                        one.signatory().administration(),
                        until,
                        (some, other) -> some.isAfter(other) ? some : other);
            }
        }
        Map<RegionalKey, Row> standing = new LinkedHashMap<>();
        List<Row> signed = new ArrayList<>();
        Map<Leaving, Row> left = new LinkedHashMap<>();
        for (Signed one : all) {
            RegionalKey administration = one.signatory().administration();
            LocalDate on = one.signatory().on();
            LocalDate until = one.signatory().leftOn();
            if (one.holdsAt(last, gone.get(administration))) {
                standing.putIfAbsent(administration, one.row(on));
            }
            if (within(on, first, last)) {
                signed.add(one.row(on));
            }
            if (until != null && within(until, first, last)) {
                left.putIfAbsent(new Leaving(administration, until), one.row(until));
            }
        }
        counted.put(Figure.SIGNATORIES, List.copyOf(standing.values()));
        counted.put(Figure.SIGNED, signed);
        counted.put(Figure.DECLARATION_LEFT, List.copyOf(left.values()));
    }

    private Stream<Signed> signed(NetworkId network, Declarations.Card edition) {
        return declarations.edition(network, edition.number()).signatories().stream()
                .map(one -> new Signed(edition.number(), named(edition), one));
    }

    /** Whatever was over before the year is no part of it. */
    private static void countProjects(
            Map<Figure, List<Row>> counted,
            List<ProjectYears.Known> projects,
            LocalDate first,
            Map<GroupId, Life> known) {
        List<Row> all =
                projects.stream()
                        .filter(one -> !one.status().isOver() || !one.since().isBefore(first))
                        .map(one -> project(one, known))
                        .toList();
        Map<RowState, List<Row>> byState = all.stream().collect(groupingBy(YearCount::state));
        counted.put(Figure.PROJECTS, all);
        counted.put(Figure.PROJECTS_IDEA, copies(byState.get(RowState.PROJECT_IDEA)));
        counted.put(Figure.PROJECTS_PLANNED, copies(byState.get(RowState.PROJECT_PLANNED)));
        counted.put(Figure.PROJECTS_UNDER_WAY, copies(byState.get(RowState.PROJECT_UNDER_WAY)));
        counted.put(Figure.PROJECTS_IN_USE, copies(byState.get(RowState.PROJECT_IN_USE)));
        counted.put(Figure.PROJECTS_FINISHED, copies(byState.get(RowState.PROJECT_FINISHED)));
        counted.put(
                Figure.PROJECTS_DISCONTINUED, copies(byState.get(RowState.PROJECT_DISCONTINUED)));
    }

    private static Row project(ProjectYears.Known one, Map<GroupId, Life> known) {
        return row(one.title(), reach(one, known))
                .on(one.since())
                .state(
                        switch (one.status()) {
                            case IDEA -> RowState.PROJECT_IDEA;
                            case PLANNED -> RowState.PROJECT_PLANNED;
                            case UNDER_WAY -> RowState.PROJECT_UNDER_WAY;
                            case IN_USE -> RowState.PROJECT_IN_USE;
                            case FINISHED -> RowState.PROJECT_FINISHED;
                            case DISCONTINUED -> RowState.PROJECT_DISCONTINUED;
                        })
                .at("~/projects/" + one.id())
                .build();
    }

    private static Reach reach(ProjectYears.Known one, Map<GroupId, Life> known) {
        return switch (one.visibility()) {
            case PUBLIC -> Reach.EVERYBODY;
            case HUB, NETWORK -> Reach.NETWORK;
            case GROUP -> {
                GroupId group = one.group();
                yield group == null
                        ? Reach.COORDINATORS
                        : Reach.of(GroupVisibility.MEMBERS, life(known, group).wayIn());
            }
        };
    }

    /**
     * @param named how the edition is called
     */
    private record Signed(int edition, String named, Signatory signatory) {

        /**
         * @param left when the administration last left until that day; {@code null} for never
         */
        boolean holdsAt(LocalDate day, @Nullable LocalDate left) {
            LocalDate until = signatory.leftOn();
            return !signatory.on().isAfter(day)
                    && (until == null || until.isAfter(day))
                    && (left == null || !signatory.on().isBefore(left));
        }

        Row row(LocalDate day) {
            return YearCount.row(signatory.administrationName(), Reach.EVERYBODY)
                    .on(day)
                    .note(named)
                    .at("~/declaration/" + edition)
                    .build();
        }
    }

    private record Leaving(RegionalKey administration, LocalDate on) {}

    /** Groups are archived, never deleted, and whatever is counted belongs to one. */
    private static Life life(Map<GroupId, Life> known, GroupId group) {
        return Objects.requireNonNull(known.get(group), () -> "no group " + group);
    }

    private static RowBuilder row(String label, Reach reach) {
        return new RowBuilder(label, reach);
    }

    /** What a figure amounts to. */
    static BigDecimal value(Figure figure, List<Row> rows) {
        if (!figure.isSummed()) {
            return BigDecimal.valueOf(rows.size());
        }
        return rows.stream()
                .map(row -> row.amount() == null ? BigDecimal.ONE : row.amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A row in the making; what is not said is not there. */
    private static final class RowBuilder {

        private final String label;
        private final Reach reach;
        private @Nullable LocalDate day;
        private String note = "";
        private @Nullable RowState state;
        private String elected = "";
        private @Nullable BigDecimal amount;
        private @Nullable Integer attendance;
        private @Nullable Integer administrations;
        private @Nullable String page;

        RowBuilder(String label, Reach reach) {
            this.label = label;
            this.reach = reach;
        }

        RowBuilder on(@Nullable LocalDate when) {
            this.day = when;
            return this;
        }

        RowBuilder note(String more) {
            this.note = more;
            return this;
        }

        RowBuilder state(RowState what) {
            this.state = what;
            return this;
        }

        RowBuilder elected(@Nullable String who) {
            this.elected = Objects.requireNonNullElse(who, "");
            return this;
        }

        RowBuilder amount(int number) {
            this.amount = BigDecimal.valueOf(number);
            return this;
        }

        RowBuilder there(int people, int ofAdministrations) {
            this.attendance = people;
            this.administrations = ofAdministrations;
            return this;
        }

        RowBuilder at(@Nullable String where) {
            this.page = where;
            return this;
        }

        Row build() {
            return new Row(
                    RowId.next(),
                    label,
                    day,
                    note,
                    state,
                    elected,
                    amount,
                    "",
                    attendance,
                    administrations,
                    page,
                    reach);
        }

        static Row copy(Row one) {
            return new Row(
                    RowId.next(),
                    one.label(),
                    one.day(),
                    one.note(),
                    one.state(),
                    one.elected(),
                    one.amount(),
                    one.unit(),
                    one.attendance(),
                    one.administrations(),
                    one.page(),
                    one.reach());
        }
    }
}
