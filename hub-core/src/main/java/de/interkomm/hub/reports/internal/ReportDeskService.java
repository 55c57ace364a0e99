package de.interkomm.hub.reports.internal;

import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupPeople;
import de.interkomm.hub.governance.GroupPeople.Belonging;
import de.interkomm.hub.governance.GroupYears;
import de.interkomm.hub.governance.GroupYears.Life;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.meetings.MeetingYears;
import de.interkomm.hub.membership.MembershipYears;
import de.interkomm.hub.reports.Figure;
import de.interkomm.hub.reports.Reach;
import de.interkomm.hub.reports.ReportDesk;
import de.interkomm.hub.reports.ReportId;
import de.interkomm.hub.reports.ReportTexts.Contribution;
import de.interkomm.hub.reports.Reports;
import de.interkomm.hub.reports.RowId;
import de.interkomm.hub.reports.Section;
import de.interkomm.hub.reports.internal.ContributionRows.Kept;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

@Service
@Transactional
class ReportDeskService implements ReportDesk {

    private final YearlyReportRepository repository;
    private final ReportAccess access;
    private final ReportRows rows;
    private final ContributionRows contributions;
    private final Drawing drawing;
    private final ReportReading reading;
    private final Publishing publishing;
    private final ReportMails mails;
    private final MembershipYears memberships;
    private final MeetingYears meetings;
    private final GroupYears groups;
    private final GroupPeople people;
    private final ReportDeeds deeds;
    private final Clock clock;

    ReportDeskService(
            YearlyReportRepository repository,
            ReportAccess access,
            ReportRows rows,
            ContributionRows contributions,
            Drawing drawing,
            ReportReading reading,
            Publishing publishing,
            ReportMails mails,
            MembershipYears memberships,
            MeetingYears meetings,
            GroupYears groups,
            GroupPeople people,
            ReportDeeds deeds,
            Clock clock) {
        this.repository = repository;
        this.access = access;
        this.rows = rows;
        this.contributions = contributions;
        this.drawing = drawing;
        this.reading = reading;
        this.publishing = publishing;
        this.mails = mails;
        this.memberships = memberships;
        this.meetings = meetings;
        this.groups = groups;
        this.people = people;
        this.deeds = deeds;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Integer> openYears(Actor actor, NetworkId network) {
        NetworkScope.requireBound(network);
        actor.require(Permission.WRITE_REPORTS, network);
        Set<Integer> taken = new HashSet<>();
        repository.findAllByOrderByYearDesc().forEach(one -> taken.add(one.year()));
        int now = today().getYear();
        return IntStream.rangeClosed(0, now - Math.max(firstYear(network, now), EARLIEST_YEAR))
                .map(back -> now - back)
                .filter(year -> !taken.contains(year))
                .boxed()
                .toList();
    }

    /** Since when there is anything to count; this year where there is nothing. */
    private int firstYear(NetworkId network, int now) {
        return Stream.concat(
                        Stream.of(memberships.first(network), meetings.first(network)),
                        groups.all(network).stream().map(Life::from))
                .filter(Objects::nonNull)
                .mapToInt(LocalDate::getYear)
                .filter(year -> year <= now)
                .min()
                .orElse(now);
    }

    @Override
    public ReportId draft(Actor actor, NetworkId network, int year) {
        NetworkScope.requireBound(network);
        actor.require(Permission.WRITE_REPORTS, network);
        if (year < EARLIEST_YEAR || year > today().getYear()) {
            throw new IllegalArgumentException("no year to report on: " + year);
        }
        rows.holdYears();
        Optional<YearlyReport> there = repository.findByYear(year);
        if (there.isPresent()) {
            return there.get().id();
        }
        YearlyReport report = drawing.begin(network, year, clock.instant());
        deeds.tell(actor, network, report, "drafted");
        return report.id();
    }

    @Override
    public Change redraw(Actor actor, NetworkId network, ReportId id) {
        YearlyReport report = access.lock(actor, network, id);
        if (!report.isDraft()) {
            return Change.STALE;
        }
        drawing.again(network, report, clock.instant());
        deeds.tell(actor, network, report, "redrawn");
        return Change.DONE;
    }

    @Override
    public Change move(Actor actor, NetworkId network, ReportId id, Section section, Way way) {
        YearlyReport report = access.lock(actor, network, id);
        if (!report.isDraft()) {
            return Change.STALE;
        }
        rows.move(id, section, way);
        return Change.DONE;
    }

    @Override
    public Change edit(
            Actor actor,
            NetworkId network,
            ReportId id,
            Section section,
            int version,
            Reports.Shown shown,
            String note) {
        YearlyReport report = access.lock(actor, network, id);
        if (note.length() > Section.LONGEST_NOTE) {
            throw new IllegalArgumentException("too long for a note");
        }
        if (!report.isDraft() || !rows.edit(id, section, version, shown, note.strip())) {
            return Change.STALE;
        }
        deeds.tell(actor, network, report, "edited");
        return Change.DONE;
    }

    @Override
    @Transactional(readOnly = true)
    public Reports.Listing entered(Actor actor, NetworkId network, ReportId id, Figure figure) {
        actor.require(Permission.WRITE_REPORTS, network);
        return reading.entered(access.find(actor, network, id), figure);
    }

    @Override
    public Change enter(Actor actor, NetworkId network, ReportId id, Figure figure, Entry entry) {
        YearlyReport report = access.lock(actor, network, id);
        BigDecimal amount = entry.amount();
        boolean fits = amount == null ? !figure.needsAmount() : amount.signum() >= 0;
        if (!figure.isEntered() || !fits) {
            throw new IllegalArgumentException("no entry for " + figure);
        }
        if (!report.isDraft() || rows.entered(id, figure).size() >= MOST_ENTRIES) {
            return Change.STALE;
        }
        rows.enter(id, figure, entry);
        drawing.addUp(id, figure);
        deeds.tell(actor, network, report, "entered");
        return Change.DONE;
    }

    @Override
    public Change strike(Actor actor, NetworkId network, ReportId id, RowId row) {
        YearlyReport report = access.lock(actor, network, id);
        if (!report.isDraft() || !rows.strike(id, row)) {
            return Change.STALE;
        }
        for (Figure figure : Figure.values()) {
            if (figure.isEntered()) {
                drawing.addUp(id, figure);
            }
        }
        deeds.tell(actor, network, report, "struck");
        return Change.DONE;
    }

    @Override
    public Asked ask(Actor actor, NetworkId network, ReportId id, LocalDate deadline) {
        YearlyReport report = access.lock(actor, network, id);
        if (!report.isDraft() || deadline.isBefore(today())) {
            return new Asked(Change.STALE, 0, 0, List.of());
        }
        report.ask(deadline);
        List<String> unled = new ArrayList<>();
        int asked = 0;
        int askedPeople = 0;
        for (Life group : writing(network, report)) {
            contributions.expect(id, group);
            Kept kept = contributions.find(id, group.id()).orElseThrow();
            if (kept.contribution().writtenAt() != null) {
                continue;
            }
            List<Belonging> leads = leads(network, group.id());
            if (leads.isEmpty()) {
                unled.add(group.name());
                continue;
            }
            contributions.asked(kept, clock.instant());
            leads.forEach(one -> mails.ask(network, report.card(), group.id(), group.name(), one));
            asked++;
            askedPeople += leads.size();
        }
        deeds.tell(actor, network, report, "asked");
        return new Asked(Change.DONE, askedPeople, asked, unled);
    }

    /** Groups there are now and were in that year. */
    private List<Life> writing(NetworkId network, YearlyReport report) {
        LocalDate end = LocalDate.of(report.year(), 12, 31);
        return groups.all(network).stream()
                .filter(one -> one.livesAfter(today()))
                .filter(one -> !one.from().isAfter(end))
                .toList();
    }

    /** Who leads it; whoever stands in where nobody does. */
    private List<Belonging> leads(NetworkId network, GroupId group) {
        List<Belonging> all = people.of(network, group);
        List<Belonging> leads = with(all, GroupFunction.LEAD);
        return leads.isEmpty() ? with(all, GroupFunction.DEPUTY) : leads;
    }

    private static List<Belonging> with(List<Belonging> all, GroupFunction function) {
        return all.stream().filter(one -> one.function() == function).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Doubts doubts(Actor actor, NetworkId network, ReportId id) {
        actor.require(Permission.WRITE_REPORTS, network);
        YearlyReport report = access.find(actor, network, id);
        List<Kept> all = contributions.of(id, Reach.COORDINATORS);
        long missing =
                all.stream()
                        .filter(one -> one.asked() && one.contribution().writtenAt() == null)
                        .count();
        LocalDate deadline = report.card().deadline();
        boolean inTime = missing > 0 && deadline != null && !deadline.isBefore(today());
        return new Doubts(
                Math.toIntExact(missing),
                inTime ? deadline : null,
                !today().isAfter(LocalDate.of(report.year(), 12, 31)),
                hasReview(id)
                        && all.stream()
                                .map(Kept::contribution)
                                .filter(one -> one.group() == null)
                                .allMatch(one -> one.review().isBlank()));
    }

    private boolean hasReview(ReportId id) {
        return rows.sections(id).stream()
                .anyMatch(
                        one ->
                                one.section() == Section.REVIEW
                                        && one.shown() == Reports.Shown.SHOWN);
    }

    @Override
    @Transactional(readOnly = true)
    public Readers readers(Actor actor, NetworkId network) {
        NetworkScope.requireBound(network);
        actor.require(Permission.WRITE_REPORTS, network);
        return publishing.readers(actor, network);
    }

    @Override
    public Change publish(
            Actor actor, NetworkId network, ReportId id, int version, Reach audience) {
        YearlyReport report = access.lock(actor, network, id);
        if (!report.isDraft() || report.version() != version) {
            return Change.STALE;
        }
        List<Contribution> waiting = waiting(id);
        publishing.publish(network, report, audience, clock.instant());
        publishing.announce(actor, network, report);
        waiting.forEach(one -> close(network, report, one));
        deeds.tell(actor, network, report, "published");
        return Change.DONE;
    }

    private List<Contribution> waiting(ReportId id) {
        return contributions.waiting().stream()
                .map(Kept::contribution)
                .filter(one -> one.report().equals(id))
                .toList();
    }

    /** Whoever was asked for a text that did not come learns that it is no longer needed. */
    private void close(NetworkId network, YearlyReport report, Contribution missing) {
        GroupId group = missing.group();
        if (group != null) {
            leads(network, group)
                    .forEach(
                            lead ->
                                    mails.close(
                                            network,
                                            report.card(),
                                            group,
                                            missing.groupName(),
                                            lead));
        }
    }

    @Override
    public Change discard(Actor actor, NetworkId network, ReportId id, int version) {
        YearlyReport report = access.lock(actor, network, id);
        if (!report.isDraft() || report.version() != version) {
            return Change.STALE;
        }
        repository.delete(report);
        deeds.tell(actor, network, report, "discarded");
        return Change.DONE;
    }

    @Override
    public Change add(Actor actor, NetworkId network, ReportId id, String text) {
        YearlyReport report = access.lock(actor, network, id);
        if (text.isBlank() || text.length() > LONGEST_ADDENDUM) {
            throw new IllegalArgumentException("no addendum");
        }
        if (report.isDraft()) {
            return Change.STALE;
        }
        rows.add(id, actor, text.strip(), clock.instant());
        publishing.print(network, report);
        deeds.tell(actor, network, report, "corrected");
        return Change.DONE;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Waiting> texts(Actor actor, NetworkId network, ReportId id) {
        actor.require(Permission.WRITE_REPORTS, network);
        YearlyReport report = access.find(actor, network, id);
        return contributions.of(id, Reach.COORDINATORS).stream()
                .map(one -> waiting(one, report.card().deadline()))
                .toList();
    }

    private Waiting waiting(Kept kept, @Nullable LocalDate deadline) {
        boolean written = kept.contribution().writtenAt() != null;
        Waiting.State open = kept.asked() ? Waiting.State.ASKED : Waiting.State.NOT_ASKED;
        return new Waiting(
                new Reports.Text(kept.contribution().group(), kept.contribution().groupName(), ""),
                written ? Waiting.State.WRITTEN : open,
                !written && kept.asked() && deadline != null && deadline.isBefore(today()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Drawing.GERMANY);
    }
}
