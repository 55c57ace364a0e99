package de.interkomm.hub.reuse.internal;

import static java.util.Comparator.comparingInt;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.ActionTaken;
import de.interkomm.hub.identity.ActionTaken.Change;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.projects.PublishedProjects;
import de.interkomm.hub.reuse.ReuseChanged;
import de.interkomm.hub.reuse.ReuseState;
import de.interkomm.hub.reuse.Reuses.Certainty;
import de.interkomm.hub.reuse.Reuses.Claim;
import de.interkomm.hub.reuse.Reuses.Step.What;
import de.interkomm.hub.reuse.internal.Reuse.Taken;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Changes who uses a project, step by step: each is kept, announced and accounted for. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReuseRegister {

    private static final Comparator<Reuse> FURTHEST_FIRST =
            comparingInt((Reuse one) -> one.certainty() == Certainty.CONFIRMED ? 0 : 1)
                    .thenComparingInt(one -> one.state().nearness())
                    .thenComparing(Reuse::since)
                    .thenComparing(Reuse::id);

    private final ReuseRepository repository;
    private final ReuseRows rows;
    private final Towns towns;
    private final ReuseMails mails;
    private final PublishedProjects published;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReuseRegister(
            ReuseRepository repository,
            ReuseRows rows,
            Towns towns,
            ReuseMails mails,
            PublishedProjects published,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.rows = rows;
        this.towns = towns;
        this.mails = mails;
        this.published = published;
        this.events = events;
        this.clock = clock;
    }

    /** What the administration, or whoever it goes on for, does with the project; held. */
    Optional<Reuse> hold(NetworkId network, ProjectId project, RegionalKey administration) {
        rows.hold(network, project);
        List<Reuse> all = repository.findByNetworkAndProjectId(network.value(), project.value());
        Map<RegionalKey, Administration> today = towns.today(all.stream().map(Reuse::key).toList());
        return all.stream()
                .filter(
                        one ->
                                one.key().equals(administration)
                                        || Towns.now(one.key(), today).equals(administration))
                .findFirst();
    }

    /** Of those that go on as one administration only what has come furthest stays. */
    void unite(NetworkId network, ProjectId project) {
        rows.hold(network, project);
        List<Reuse> all = repository.findByNetworkAndProjectId(network.value(), project.value());
        Map<RegionalKey, Administration> today = towns.today(all.stream().map(Reuse::key).toList());
        Set<RegionalKey> seen = new HashSet<>();
        all.stream()
                .sorted(FURTHEST_FIRST)
                .filter(one -> !seen.add(Towns.now(one.key(), today)))
                .forEach(one -> remove(one, What.MERGED, Who.NOBODY));
    }

    /** One that is known by its id; held, if it is of that network. */
    Optional<Reuse> hold(NetworkId network, UUID id) {
        return rows.projectOf(network, id)
                .flatMap(
                        project -> {
                            rows.hold(network, project);
                            return repository.findById(id);
                        });
    }

    Reuse enter(
            NetworkId network, ProjectId project, Administration town, Claim claim, Who declarer) {
        Reuse reuse = new Reuse(network, project, town.title(), claim, declarer, clock.instant());
        write(reuse, What.DECLARED, "", declarer);
        return reuse;
    }

    Taken take(Reuse reuse, Claim claim, Who who) {
        Taken taken = reuse.take(claim);
        switch (taken) {
            case MOVED -> write(reuse, What.MOVED, claim.reason(), who);
            case ADAPTED -> write(reuse, What.ADAPTED, "", who);
            case NOTHING, REASON_NEEDED -> {}
        }
        return taken;
    }

    void confirm(Reuse reuse, Mailbox by, Who who) {
        boolean news = reuse.confirmedAt() == null;
        confirmQuietly(reuse, by, who);
        if (news) {
            mails.tellOfReuse(reuse);
        }
    }

    /** Without a mail to those who have the project. */
    void confirmQuietly(Reuse reuse, Mailbox by, Who who) {
        reuse.confirm(by, clock.instant());
        write(reuse, What.CONFIRMED, "", who);
    }

    void lapse(Reuse reuse) {
        reuse.lapse(clock.instant());
        write(reuse, What.LAPSED, "", Who.NOBODY);
    }

    /** The administration says that it is not so: what was never confirmed has never been. */
    void deny(Reuse reuse, Who who) {
        if (reuse.confirmedAt() == null) {
            remove(reuse, What.DENIED, who);
        } else if (reuse.state() != ReuseState.STOPPED) {
            reuse.stop(LocalDate.now(clock));
            write(reuse, What.DENIED, "", who);
        }
    }

    /** Takes out what should not stand there. */
    void remove(Reuse reuse, What why, Who who) {
        long revision = rows.step(reuse, why, "", who);
        repository.delete(reuse);
        tell(reuse, why, revision, who);
    }

    private void write(Reuse reuse, What what, String reason, Who who) {
        long revision = rows.step(reuse, what, reason, who);
        reuse.shownSince(revision);
        repository.saveAndFlush(reuse);
        tell(reuse, what, revision, who);
    }

    /** Its words stand under {@code audit.action.reuse.<verb>}. */
    private void tell(Reuse reuse, What what, long revision, Who who) {
        events.publishEvent(new ReuseChanged(reuse.network(), reuse.project().value(), revision));
        events.publishEvent(
                new ActionTaken(
                        reuse.network(),
                        who.account(),
                        null,
                        "reuse." + verb(what),
                        reuse.project().toString(),
                        label(reuse),
                        who.isSomebodyUnknown()
                                ? Map.of("reuseMailbox", new Change(null, who.domain()))
                                : Map.of()));
    }

    private String label(Reuse reuse) {
        return published
                .find(reuse.network(), reuse.project())
                .map(project -> reuse.administration() + ", " + project.content().title())
                .orElse(reuse.administration());
    }

    private static String verb(What what) {
        return switch (what) {
            case DECLARED -> "declared";
            case MOVED -> "moved";
            case ADAPTED -> "adapted";
            case CONFIRMED -> "confirmed";
            case LAPSED -> "lapsed";
            case DENIED -> "denied";
            case REMOVED -> "removed";
            case MERGED -> "merged";
        };
    }
}
