package de.interkomm.hub.reuse.internal;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.identity.ConfirmationLinks;
import de.interkomm.hub.identity.ConfirmationLinks.Redemption;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.projects.PublishedProjects;
import de.interkomm.hub.reuse.ReuseLinks;
import de.interkomm.hub.reuse.Reuses.Claim;
import de.interkomm.hub.reuse.internal.Requests.Request;
import de.interkomm.hub.reuse.internal.Reuse.Taken;
import de.interkomm.hub.reuse.internal.ReuseMails.Question;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Service
@Transactional
class ReuseLinkService implements ReuseLinks {

    private final ConfirmationLinks links;
    private final Requests requests;
    private final ReuseRegister register;
    private final Speakers speakers;
    private final Towns towns;
    private final ReuseMails mails;
    private final PublishedProjects published;
    private final Clock clock;

    ReuseLinkService(
            ConfirmationLinks links,
            Requests requests,
            ReuseRegister register,
            Speakers speakers,
            Towns towns,
            ReuseMails mails,
            PublishedProjects published,
            Clock clock) {
        this.links = links;
        this.requests = requests;
        this.register = register;
        this.speakers = speakers;
        this.towns = towns;
        this.mails = mails;
        this.published = published;
        this.clock = clock;
    }

    // ---- what was declared without an account

    @Override
    @Transactional(readOnly = true)
    public Answer lookAtRequest(NetworkId network, String token) {
        return requested(network, links.peek(ReuseMails.REQUEST, token))
                .<Answer>map(one -> new Answer.Open(one.subject(), one.request().declarer().name()))
                .orElseGet(Answer.Dead::new);
    }

    @Override
    public Answer takeRequest(NetworkId network, String token) {
        Requested asked = requested(network, links.redeem(ReuseMails.REQUEST, token)).orElse(null);
        if (asked == null) {
            return new Answer.Dead();
        }
        requests.remove(asked.id());
        Outcome outcome = take(asked);
        return outcome == null ? new Answer.Dead() : new Answer.Given(asked.subject(), outcome);
    }

    /**
     * @return {@code null} if the reuse has gone on since, and nobody says why it should go back
     */
    private @Nullable Outcome take(Requested asked) {
        Request request = asked.request();
        Mailbox mailbox = request.declarer().mailbox();
        Who who = speakers.who(request.declarer().name(), mailbox);
        boolean official = speakers.isOfficial(mailbox, asked.town().key());
        Reuse known =
                register.hold(request.network(), request.project(), asked.town().key())
                        .orElse(null);
        if (known != null && !official && !known.isChangeableFrom(mailbox)) {
            return Outcome.KNOWN_ALREADY;
        }
        if (known != null) {
            Claim completed = known.completed(asked.subject().claim(), mailbox);
            if (register.take(known, completed, who) == Taken.REASON_NEEDED) {
                return null;
            }
        }
        Reuse reuse =
                known != null
                        ? known
                        : register.enter(
                                request.network(),
                                request.project(),
                                asked.town(),
                                asked.subject().claim(),
                                who);
        if (official) {
            register.confirm(reuse, mailbox, who);
            return Outcome.CONFIRMED;
        }
        List<Mailbox> others =
                speakers.representing(request.network(), request.project(), reuse.key());
        others.forEach(one -> mails.ask(Question.NEW, reuse, asked.subject().title(), one));
        return others.isEmpty() ? Outcome.UNCONFIRMED : Outcome.OTHERS_ASKED;
    }

    private Optional<Requested> requested(NetworkId network, Redemption redemption) {
        NetworkScope.requireBound(network);
        if (!(redemption instanceof Redemption.Valid(String subject))) {
            return Optional.empty();
        }
        UUID id = UUID.fromString(subject);
        Request request =
                requests.find(id).filter(one -> one.network().equals(network)).orElse(null);
        if (request == null
                || !speakers.sees(request.declarer().mailbox(), network, request.project())) {
            return Optional.empty();
        }
        return towns.choosable(request.claim().administration())
                .map(
                        town ->
                                new Requested(
                                        id,
                                        request,
                                        town,
                                        subject(
                                                network,
                                                request.project(),
                                                town.title(),
                                                dated(request, town))));
    }

    private Claim dated(Request request, Administration town) {
        Claim known =
                register.hold(request.network(), request.project(), town.key())
                        .map(Reuse::claim)
                        .orElse(null);
        return request.claim().dated(known, LocalDate.now(clock));
    }

    // ---- what somebody is asked to confirm

    @Override
    @Transactional(readOnly = true)
    public Answer look(NetworkId network, String token) {
        return asked(network, links.peek(ReuseMails.CONFIRMATION, token))
                .<Answer>map(
                        one -> new Answer.Open(subject(one.reuse()), one.reuse().declaredName()))
                .orElseGet(Answer.Dead::new);
    }

    @Override
    public Answer confirm(NetworkId network, String token) {
        Asked asked = asked(network, links.redeem(ReuseMails.CONFIRMATION, token)).orElse(null);
        if (asked == null) {
            return new Answer.Dead();
        }
        register.confirm(asked.reuse(), asked.mailbox(), speakers.who("", asked.mailbox()));
        return new Answer.Given(subject(asked.reuse()), Outcome.CONFIRMED);
    }

    @Override
    public Answer deny(NetworkId network, String token) {
        Asked asked = asked(network, links.redeem(ReuseMails.CONFIRMATION, token)).orElse(null);
        if (asked == null) {
            return new Answer.Dead();
        }
        Subject subject = subject(asked.reuse());
        register.deny(asked.reuse(), speakers.who("", asked.mailbox()));
        return new Answer.Given(subject, Outcome.DENIED);
    }

    /** Whoever does not speak for the administration any more has nothing to confirm. */
    private Optional<Asked> asked(NetworkId network, Redemption redemption) {
        NetworkScope.requireBound(network);
        if (!(redemption instanceof Redemption.Valid(String subject))) {
            return Optional.empty();
        }
        String[] parts = subject.split(" ", 2);
        Mailbox mailbox = new Mailbox(parts[1]);
        return register.hold(network, UUID.fromString(parts[0]))
                .filter(reuse -> speakers.mayConfirm(mailbox, reuse.key()))
                .filter(reuse -> speakers.sees(mailbox, network, reuse.project()))
                .map(reuse -> new Asked(reuse, mailbox));
    }

    private Subject subject(Reuse reuse) {
        return subject(reuse.network(), reuse.project(), reuse.administration(), reuse.claim());
    }

    private Subject subject(
            NetworkId network, ProjectId project, String administration, Claim claim) {
        String title = published.find(network, project).orElseThrow().content().title();
        return new Subject(project, title, administration, claim);
    }

    private record Requested(UUID id, Request request, Administration town, Subject subject) {}

    private record Asked(Reuse reuse, Mailbox mailbox) {}
}
