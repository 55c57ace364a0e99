package de.interkomm.hub.identity.internal;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.ActionTaken;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.ConfirmationLinks;
import de.interkomm.hub.identity.ConfirmationLinks.Redemption;
import de.interkomm.hub.identity.PeopleTransferred;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.TakingOver;
import de.interkomm.hub.identity.internal.ImportedRows.Waiting;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@Component
@Transactional
class TakenOverByConsent implements TakingOver {

    static final String PURPOSE = "taking-over";

    private final ImportedRows rows;
    private final TakingOverMails mails;
    private final AccountRegistry accounts;
    private final ConfirmationLinks links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TakenOverByConsent(
            ImportedRows rows,
            TakingOverMails mails,
            AccountRegistry accounts,
            ConfirmationLinks links,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.mails = mails;
        this.accounts = accounts;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    /** Asking twice sends once: who has been written to is no longer to be. */
    @ApplicationModuleListener
    void on(PeopleTransferred event) {
        mail(event.network(), Instant.EPOCH);
    }

    private int mail(NetworkId network, Instant mailedBefore) {
        List<Waiting> people = rows.mailable(network, mailedBefore, clock.instant());
        people.forEach(one -> mails.ask(network, one, rows.standings(network, one.mailbox())));
        return people.size();
    }

    @Override
    @Transactional(readOnly = true)
    public Answer look(NetworkId network, String token) {
        Link link = link(token);
        if (link.person() == null) {
            return link.worth();
        }
        Waiting waiting = rows.find(network, link.person()).orElse(null);
        if (waiting == null) {
            return gone(link);
        }
        return worth(network, link, waiting);
    }

    @Override
    public Answer accept(NetworkId network, String token) {
        Link link = link(token);
        Waiting waiting = lock(network, link);
        if (waiting == null) {
            return gone(link);
        }
        if (!(worth(network, link, waiting) instanceof Answer.Open(var name, var roles))) {
            return worth(network, link, waiting);
        }
        links.redeem(PURPOSE, token);
        AccountId account = accounts.ensureAs(waiting.person(), waiting.mailbox(), name);
        rows.bind(network, waiting.mailbox(), account);
        tell(network, account, ImportedRows.weightiest(roles), "person.took-over", waiting, name);
        return new Answer.Accepted(name);
    }

    @Override
    public Answer decline(NetworkId network, String token) {
        Link link = link(token);
        Waiting waiting = lock(network, link);
        if (waiting == null) {
            return gone(link);
        }
        if (!(worth(network, link, waiting) instanceof Answer.Open)) {
            return worth(network, link, waiting);
        }
        links.redeem(PURPOSE, token);
        rows.forget(network, waiting.mailbox());
        // Who asked to be forgotten is not named once more.
        tell(network, null, null, "person.declined", waiting, "–");
        return new Answer.Declined();
    }

    private void tell(
            NetworkId network,
            @Nullable AccountId account,
            @Nullable Role role,
            String action,
            Waiting about,
            String label) {
        events.publishEvent(
                new ActionTaken(
                        network,
                        account,
                        role,
                        action,
                        about.person().toString(),
                        label,
                        Map.of()));
    }

    @Override
    @Transactional(readOnly = true)
    public Progress progress(Actor operator, NetworkId network) {
        operator.require(Permission.APPOINT_COORDINATORS);
        ImportedRows.Counted counted = rows.counted(network);
        return new Progress(counted.people(), counted.agreed());
    }

    @Override
    public int remind(Actor operator, NetworkId network) {
        Role as = operator.require(Permission.APPOINT_COORDINATORS);
        int mailed = mail(network, clock.instant().minus(BETWEEN_MAILS));
        if (mailed > 0) {
            events.publishEvent(
                    ActionTaken.in(
                            network,
                            operator,
                            as,
                            "people.reminded",
                            network.value(),
                            Integer.toString(mailed)));
        }
        return mailed;
    }

    private @Nullable Waiting lock(NetworkId network, Link link) {
        UUID person = link.person();
        return person == null
                ? null
                : rows.lock(network, person).stream()
                        .filter(one -> one.person().equals(person))
                        .findFirst()
                        .orElse(null);
    }

    private Answer worth(NetworkId network, Link link, Waiting waiting) {
        if (waiting.account() != null) {
            return new Answer.AnsweredBefore();
        }
        return link.worth() instanceof Answer.Expired
                ? new Answer.Expired()
                : new Answer.Open(waiting.name(), rows.standings(network, waiting.mailbox()));
    }

    /** Whoever is no longer known has declined, unless the link is another network's. */
    private static Answer gone(Link link) {
        return link.worth() instanceof Answer.AnsweredBefore ? link.worth() : new Answer.Unknown();
    }

    private Link link(String token) {
        return switch (links.peek(PURPOSE, token)) {
            case Redemption.Valid(String subject) ->
                    new Link(UUID.fromString(subject), new Answer.Unknown());
            case Redemption.Expired(String subject) ->
                    new Link(UUID.fromString(subject), new Answer.Expired());
            case Redemption.Used(String subject) ->
                    new Link(UUID.fromString(subject), new Answer.AnsweredBefore());
            case Redemption.Unknown _ -> new Link(null, new Answer.Unknown());
        };
    }

    /**
     * @param person {@code null} if nobody issued it
     * @param worth if the person is not to be asked
     */
    private record Link(@Nullable UUID person, Answer worth) {}
}
