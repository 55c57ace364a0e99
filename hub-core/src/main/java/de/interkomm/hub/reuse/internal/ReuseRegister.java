package de.interkomm.hub.reuse.internal;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.ActionTaken;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.reuse.ReuseChanged;
import de.interkomm.hub.reuse.ReuseState;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Changes who uses a project, step by step: each is kept, announced and accounted for. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReuseRegister {

    private final ReuseRepository repository;
    private final ReuseRows rows;
    private final Towns towns;
    private final ReuseMails mails;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReuseRegister(
            ReuseRepository repository,
            ReuseRows rows,
            Towns towns,
            ReuseMails mails,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.rows = rows;
        this.towns = towns;
        this.mails = mails;
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
                                        || Optional.ofNullable(today.get(one.key()))
                                                .filter(now -> now.key().equals(administration))
                                                .isPresent())
                .findFirst();
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
        reuse.confirm(by, clock.instant());
        write(reuse, What.CONFIRMED, "", who);
        if (news) {
            mails.tellOfReuse(reuse);
        }
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
                        reuse.administration(),
                        Map.of()));
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
        };
    }
}
