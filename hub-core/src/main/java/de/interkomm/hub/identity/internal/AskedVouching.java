package de.interkomm.hub.identity.internal;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.ActionTaken;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.ConfirmationLinks;
import de.interkomm.hub.identity.ConfirmationLinks.Redemption;
import de.interkomm.hub.identity.Employment;
import de.interkomm.hub.identity.Employment.State;
import de.interkomm.hub.identity.EmploymentId;
import de.interkomm.hub.identity.EmploymentRequestId;
import de.interkomm.hub.identity.Employments;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.identity.RateLimits;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Verification;
import de.interkomm.hub.identity.Vouching;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

@Component
@Transactional
class AskedVouching implements Vouching {

    /** Whoever asks one stranger after another is guessing. */
    private static final int PER_DAY = 10;

    private final EmploymentRows rows;
    private final EmploymentRequestRows requests;
    private final EmploymentMails mails;
    private final Employments employments;
    private final Accounts accounts;
    private final ConfirmationLinks links;
    private final RateLimits limits;
    private final ApplicationEventPublisher events;

    AskedVouching(
            EmploymentRows rows,
            EmploymentRequestRows requests,
            EmploymentMails mails,
            Employments employments,
            Accounts accounts,
            ConfirmationLinks links,
            RateLimits limits,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.requests = requests;
        this.mails = mails;
        this.employments = employments;
        this.accounts = accounts;
        this.links = links;
        this.limits = limits;
        this.events = events;
    }

    @Override
    public Asked askColleague(Actor actor, EmploymentId id, Mailbox colleague) {
        Employment employment = own(actor, id);
        if (employment == null) {
            return Asked.UNKNOWN;
        }
        if (colleague.equals(actor.mailbox())) {
            return Asked.ONESELF;
        }
        EmploymentRequestId request = EmploymentRequestId.next();
        Asked asked = ask(actor, employment, request, colleague, null);
        if (asked == Asked.ASKED) {
            verifiedAt(employment.administration(), colleague)
                    .ifPresent(
                            one ->
                                    mails.askColleague(
                                            request,
                                            one,
                                            owner(employment),
                                            employment.administration()));
        }
        return asked;
    }

    @Override
    public Asked askCoordinators(Actor actor, EmploymentId id, NetworkId network) {
        Employment employment = own(actor, id);
        if (employment == null || !networksOf(actor).contains(network)) {
            return Asked.UNKNOWN;
        }
        Asked asked = ask(actor, employment, EmploymentRequestId.next(), null, network);
        if (asked == Asked.ASKED) {
            mails.askCoordinators(network, owner(employment), employment.administration());
        }
        return asked;
    }

    private Asked ask(
            Actor actor,
            Employment employment,
            EmploymentRequestId request,
            @Nullable Mailbox colleague,
            @Nullable NetworkId network) {
        if (employment.state() == State.VERIFIED) {
            return Asked.NOT_NEEDED;
        }
        if (requests.open(employment.id()) >= MOST
                || limits.attempt(
                                "employment-request",
                                actor.account().toString(),
                                PER_DAY,
                                Duration.ofDays(1))
                        instanceof RateLimits.Refused) {
            return Asked.TOO_MANY;
        }
        return requests.add(request, employment.id(), colleague, network)
                ? Asked.ASKED
                : Asked.ASKED_ALREADY;
    }

    /** Locked, so that no more requests are open than may be. */
    private @Nullable Employment own(Actor actor, EmploymentId id) {
        return rows.lock(id)
                .filter(one -> one.account().equals(actor.account()))
                .filter(one -> one.state() != State.ENDED)
                .orElse(null);
    }

    private Optional<AccountView> verifiedAt(RegionalKey administration, Mailbox colleague) {
        return accounts.find(colleague)
                .filter(AccountView::enabled)
                .filter(one -> employments.isVerified(colleague, administration));
    }

    private AccountView owner(Employment employment) {
        return accounts.find(employment.account()).orElseThrow();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<NetworkId> networksOf(Actor actor) {
        return requests.knownIn(actor.account());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Request> open(Actor actor) {
        return requests.open(actor.account());
    }

    @Override
    public boolean withdraw(Actor actor, EmploymentRequestId id) {
        boolean own = requests.open(actor.account()).stream().anyMatch(one -> one.id().equals(id));
        if (own) {
            requests.settle(id, EmploymentRequestRows.State.WITHDRAWN, actor.account());
        }
        return own;
    }

    // ---- the colleague

    @Override
    @Transactional(readOnly = true)
    public Answer look(String token) {
        return switch (links.peek(EmploymentMails.VOUCHING, token)) {
            case Redemption.Valid(String subject) ->
                    EmploymentRequestId.parse(subject)
                            .flatMap(requests::findOpen)
                            .map(this::worth)
                            .orElseGet(Answer.Settled::new);
            case Redemption.Used _ -> new Answer.Settled();
            case Redemption.Expired _ -> new Answer.Expired();
            case Redemption.Unknown _ -> new Answer.Unknown();
        };
    }

    private Answer worth(Request request) {
        Employment employment = rows.find(request.employment()).orElseThrow();
        Mailbox colleague = request.colleague();
        if (employment.state() == State.ENDED || colleague == null) {
            return new Answer.Settled();
        }
        if (verifiedAt(employment.administration(), colleague).isEmpty()) {
            return new Answer.NotVerified();
        }
        AccountView owner = owner(employment);
        return new Answer.Open(owner.name(), owner.mailbox(), employment.administration());
    }

    @Override
    public Answer vouch(String token) {
        Answered answered = answer(token, EmploymentRequestRows.State.VERIFIED);
        if (answered.request() == null) {
            return answered.answer();
        }
        Employment employment = rows.lock(answered.request().employment()).orElseThrow();
        AccountView colleague = Objects.requireNonNull(answered.colleague());
        employments.verify(
                employment.account(),
                employment.administration(),
                Verification.COLLEAGUE,
                colleague.id());
        requests.withdrawOf(employment.id());
        AccountView owner = owner(employment);
        mails.tellOfDecision(owner, employment.administration(), "employment.mail.verified");
        return new Answer.Vouched(owner.name());
    }

    @Override
    public Answer decline(String token) {
        Answered answered = answer(token, EmploymentRequestRows.State.DECLINED);
        if (answered.request() == null) {
            return answered.answer();
        }
        Employment employment = rows.find(answered.request().employment()).orElseThrow();
        return new Answer.Declined(owner(employment).name());
    }

    /** Settles the request, if the link is still worth something. */
    private Answered answer(String token, EmploymentRequestRows.State state) {
        Answer look = look(token);
        if (!(look instanceof Answer.Open)
                || !(links.redeem(EmploymentMails.VOUCHING, token)
                        instanceof Redemption.Valid(String subject))) {
            return new Answered(look, null, null);
        }
        Request request =
                EmploymentRequestId.parse(subject).flatMap(requests::lockOpen).orElse(null);
        if (request == null) {
            return new Answered(new Answer.Settled(), null, null);
        }
        AccountView colleague =
                accounts.find(Objects.requireNonNull(request.colleague())).orElseThrow();
        requests.settle(request.id(), state, colleague.id());
        return new Answered(look, request, colleague);
    }

    /**
     * @param request {@code null} if nothing could be answered
     */
    private record Answered(
            Answer answer, @Nullable Request request, @Nullable AccountView colleague) {}

    // ---- the coordinators

    @Override
    @Transactional(readOnly = true)
    public List<Waiting> waiting(Actor actor, NetworkId network) {
        actor.require(Permission.INVITE_PEOPLE, network);
        return requests.waiting(network);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<NetworkId, Integer> waitingIn(Actor actor, Set<NetworkId> networks) {
        networks.forEach(network -> actor.require(Permission.INVITE_PEOPLE, network));
        return requests.waitingIn(networks);
    }

    @Override
    public boolean verify(Actor actor, NetworkId network, EmploymentRequestId id) {
        Role as = actor.require(Permission.INVITE_PEOPLE, network);
        Waiting waiting = waiting(network, id);
        Request request = waiting == null ? null : requests.lockOpen(id).orElse(null);
        if (waiting == null || request == null) {
            return false;
        }
        requests.settle(id, EmploymentRequestRows.State.VERIFIED, actor.account());
        employments.verify(
                waiting.account(),
                waiting.administration(),
                Verification.COORDINATOR,
                actor.account());
        requests.withdrawOf(request.employment());
        publish(actor, network, as, "employment.verified", waiting);
        mails.tellOfDecision(
                accounts.find(waiting.account()).orElseThrow(),
                waiting.administration(),
                "employment.mail.verified");
        return true;
    }

    @Override
    public boolean decline(Actor actor, NetworkId network, EmploymentRequestId id) {
        Role as = actor.require(Permission.INVITE_PEOPLE, network);
        Waiting waiting = waiting(network, id);
        if (waiting == null || requests.lockOpen(id).isEmpty()) {
            return false;
        }
        requests.settle(id, EmploymentRequestRows.State.DECLINED, actor.account());
        publish(actor, network, as, "employment.declined", waiting);
        mails.tellOfDecision(
                accounts.find(waiting.account()).orElseThrow(),
                waiting.administration(),
                "employment.mail.declined");
        return true;
    }

    private @Nullable Waiting waiting(NetworkId network, EmploymentRequestId id) {
        return requests.waiting(network).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private void publish(Actor actor, NetworkId network, Role as, String action, Waiting waiting) {
        events.publishEvent(
                ActionTaken.in(
                        network, actor, as, action, waiting.account().toString(), waiting.name()));
    }
}
