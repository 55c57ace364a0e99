package de.interkomm.hub.reuse.internal;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.RateLimits;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.projects.Projects;
import de.interkomm.hub.projects.PublishedProjects;
import de.interkomm.hub.reuse.Reuses;
import de.interkomm.hub.reuse.internal.Reuse.Taken;
import de.interkomm.hub.reuse.internal.ReuseMails.Question;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

@Service
@Transactional
class ReuseService implements Reuses {

    /** Nobody declares for more administrations in a day. */
    private static final int A_DAY = 20;

    /** Links one mailbox is sent in a day, whoever asks for them. */
    private static final int LINKS_A_DAY = 5;

    private static final Duration DAY = Duration.ofDays(1);

    private final Projects projects;
    private final PublishedProjects published;
    private final ReuseRegister register;
    private final ReuseRows rows;
    private final ReuseViews views;
    private final Requests requests;
    private final Speakers speakers;
    private final Towns towns;
    private final ReuseMails mails;
    private final RateLimits limits;
    private final Clock clock;

    ReuseService(
            Projects projects,
            PublishedProjects published,
            ReuseRegister register,
            ReuseRows rows,
            ReuseViews views,
            Requests requests,
            Speakers speakers,
            Towns towns,
            ReuseMails mails,
            RateLimits limits,
            Clock clock) {
        this.projects = projects;
        this.published = published;
        this.register = register;
        this.rows = rows;
        this.views = views;
        this.requests = requests;
        this.speakers = speakers;
        this.towns = towns;
        this.mails = mails;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Use> of(@Nullable Actor reader, NetworkId network, Projects.View project) {
        NetworkScope.requireBound(network);
        return views.of(reader, network, project.id());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Administration> administrationsOf(Actor actor) {
        Set<RegionalKey> keys = speakers.administrationsOf(actor);
        Map<RegionalKey, Administration> today = towns.today(keys);
        return keys.stream()
                .map(key -> Towns.now(key, today))
                .distinct()
                .flatMap(key -> towns.choosable(key).stream())
                .toList();
    }

    @Override
    public Declaring declare(Actor actor, NetworkId network, ProjectId project, Claim claim) {
        String title = title(actor, network, project);
        Administration town = towns.choosable(claim.administration()).orElse(null);
        if (town == null) {
            return Declaring.NO_SUCH_ADMINISTRATION;
        }
        boolean speaks = speakers.speaks(actor, town.key());
        if (!speaks && speakers.isPrivate(actor.mailbox())) {
            return Declaring.PRIVATE_MAILBOX;
        }
        if (isTooOften("reuse-declaration", actor.account().toString(), A_DAY)) {
            return Declaring.TOO_MANY;
        }
        Who who = Who.of(actor);
        Reuse known = register.hold(network, project, town.key()).orElse(null);
        if (known != null) {
            return speaks || known.isChangeableFrom(actor.mailbox())
                    ? moved(known, claim.dated(known.claim(), today()), who)
                    : Declaring.KNOWN_ALREADY;
        }
        Claim dated = claim.dated(null, today());
        return ask(actor, register.enter(network, project, town, dated, who), title);
    }

    private Declaring moved(Reuse known, Claim claim, Who who) {
        Claim completed = known.completed(claim, new Mailbox(who.mailbox()));
        return switch (take(known, completed, who)) {
            case REASON_NEEDED -> Declaring.REASON_NEEDED;
            case NOTHING, ADAPTED, MOVED -> Declaring.CHANGED;
        };
    }

    /** Who signs in has proved the mailbox: what was confirmed once is so again. */
    private Taken take(Reuse reuse, Claim claim, Who who) {
        Taken taken = register.take(reuse, claim, who);
        if (taken != Taken.REASON_NEEDED && reuse.confirmedAt() != null) {
            register.confirm(reuse, new Mailbox(who.mailbox()), who);
        }
        return taken;
    }

    /** Whoever represents it is asked; for want of those, whoever writes from there. */
    private Declaring ask(Actor actor, Reuse reuse, String title) {
        List<Mailbox> others = speakers.representing(reuse.network(), reuse.project(), reuse.key());
        boolean oneself =
                others.contains(actor.mailbox())
                        || (others.isEmpty() && speakers.isOfficial(actor.mailbox(), reuse.key()));
        if (oneself) {
            mails.ask(Question.NEW, reuse, title, actor.mailbox());
            return Declaring.LINK_SENT;
        }
        return askOthers(reuse, title, others);
    }

    private Declaring askOthers(Reuse reuse, String title, List<Mailbox> others) {
        if (others.isEmpty() || isTooOften("reuse-question", reuse.key().value(), A_DAY)) {
            return Declaring.UNCONFIRMED;
        }
        others.forEach(one -> mails.ask(Question.NEW, reuse, title, one));
        return Declaring.OTHERS_ASKED;
    }

    @Override
    public Declaring request(NetworkId network, ProjectId project, Claim claim, Declarer declarer) {
        String title = title(null, network, project);
        Administration town = towns.choosable(claim.administration()).orElse(null);
        if (town == null) {
            return Declaring.NO_SUCH_ADMINISTRATION;
        }
        if (speakers.isPrivate(declarer.mailbox())) {
            return Declaring.PRIVATE_MAILBOX;
        }
        Reuse known = register.hold(network, project, town.key()).orElse(null);
        if (known != null
                && !known.isChangeableFrom(declarer.mailbox())
                && !speakers.isOfficial(declarer.mailbox(), town.key())) {
            return Declaring.KNOWN_ALREADY;
        }
        if (known != null && claim.state().needsReason(known.state()) && claim.reason().isBlank()) {
            return Declaring.REASON_NEEDED;
        }
        if (rows.waitingOf(declarer.mailbox(), clock.instant().minus(DAY)) >= LINKS_A_DAY) {
            return Declaring.TOO_MANY;
        }
        UUID request = requests.keep(network, project, claim, declarer);
        Claim dated = claim.dated(known == null ? null : known.claim(), today());
        mails.confirmMailbox(
                network, declarer.mailbox(), request, project, title, town.title(), dated);
        return Declaring.LINK_SENT;
    }

    @Override
    @Transactional(readOnly = true)
    public Own open(Actor actor, NetworkId network, ProjectId project, RegionalKey administration) {
        String title = title(actor, network, project);
        Reuse reuse = own(actor, network, project, administration);
        return new Own(
                title,
                views.use(actor, reuse),
                reuse.version(),
                rows.steps(network, project, reuse.key()));
    }

    @Override
    public Moving change(
            Actor actor, NetworkId network, ProjectId project, int version, Claim claim) {
        title(actor, network, project);
        Reuse reuse = own(actor, network, project, claim.administration());
        if (reuse.version() != version) {
            return Moving.STALE;
        }
        return take(reuse, claim.dated(reuse.claim(), today()), Who.of(actor))
                        == Taken.REASON_NEEDED
                ? Moving.REASON_NEEDED
                : Moving.DONE;
    }

    @Override
    public boolean mailLink(
            Actor actor, NetworkId network, ProjectId project, RegionalKey administration) {
        String title = title(actor, network, project);
        Reuse reuse = own(actor, network, project, administration);
        return !isTooOften("reuse-link", actor.account().toString(), LINKS_A_DAY)
                && ask(actor, reuse, title) != Declaring.UNCONFIRMED;
    }

    private Reuse own(
            Actor actor, NetworkId network, ProjectId project, RegionalKey administration) {
        Reuse reuse =
                register.hold(network, project, administration).orElseThrow(PageNotFound::new);
        if (!speakers.speaks(actor, reuse.key())) {
            throw new PageNotFound();
        }
        return reuse;
    }

    /** The project's title, for whoever may see it. */
    private String title(@Nullable Actor reader, NetworkId network, ProjectId project) {
        if (!projects.isShownTo(reader, network, project)) {
            throw new PageNotFound();
        }
        return published.find(network, project).orElseThrow().content().title();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private boolean isTooOften(String what, String who, int times) {
        return limits.attempt(what, who, times, DAY) instanceof RateLimits.Refused;
    }
}
