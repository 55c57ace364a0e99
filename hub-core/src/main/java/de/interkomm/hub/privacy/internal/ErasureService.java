package de.interkomm.hub.privacy.internal;

import static java.util.stream.Collectors.joining;

import com.github.f4b6a3.uuid.UuidCreator;
import com.github.kagkarlsson.scheduler.SchedulerClient;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.ActionTaken;
import de.interkomm.hub.identity.ConfirmationLinks;
import de.interkomm.hub.identity.ConfirmationLinks.Redemption;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.personaldata.Person;
import de.interkomm.hub.privacy.Erasures;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

@Service
@Transactional
class ErasureService implements Erasures {

    private final ConfirmationLinks links;
    private final People people;
    private final KnowingNetworks networks;
    private final Accounts accounts;
    private final Roles roles;
    private final ApplicationEventPublisher events;
    // Asked for when needed: a scheduler is made of all tasks, this one's included.
    private final ObjectProvider<SchedulerClient> scheduler;
    private final JdbcClient jdbc;
    private final Clock clock;

    ErasureService(
            ConfirmationLinks links,
            People people,
            KnowingNetworks networks,
            Accounts accounts,
            Roles roles,
            ApplicationEventPublisher events,
            ObjectProvider<SchedulerClient> scheduler,
            JdbcClient jdbc,
            Clock clock) {
        this.links = links;
        this.people = people;
        this.networks = networks;
        this.accounts = accounts;
        this.roles = roles;
        this.events = events;
        this.scheduler = scheduler;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void mailLink(Mailbox mailbox, Locale locale) {
        events.publishEvent(new DataLinkRequested(mailbox.address(), locale.toLanguageTag()));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Person> look(String token) {
        return links.peek(MailDataLink.PURPOSE, token) instanceof Redemption.Valid(String mailbox)
                ? Optional.of(people.of(new Mailbox(mailbox)))
                : Optional.empty();
    }

    @Override
    public Set<NetworkId> needs(Person person) {
        Set<NetworkId> alone = new TreeSet<>();
        if (person.account() == null) {
            return alone;
        }
        AccountId account = new AccountId(person.account());
        roles.standingsOf(account).stream()
                .filter(standing -> standing.role() == Role.COORDINATOR)
                .map(Standing::network)
                .filter(Objects::nonNull)
                .sorted()
                .filter(
                        network ->
                                roles.lockHolders(network, Role.COORDINATOR)
                                        .equals(Set.of(account)))
                .forEach(alone::add);
        return alone;
    }

    /** The coordinators stay locked until the role is gone: two cannot leave at the same time. */
    @Override
    public Beginning begin(String token, Locale locale) {
        Person person = look(token).orElse(null);
        if (person == null) {
            return Beginning.DEAD_LINK;
        }
        if (!needs(person).isEmpty()) {
            return Beginning.LAST_COORDINATOR;
        }
        if (!(links.redeem(MailDataLink.PURPOSE, token) instanceof Redemption.Valid)) {
            return Beginning.DEAD_LINK;
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        String known = networks.of(person).stream().map(NetworkId::value).collect(joining(" "));
        if (person.account() != null) {
            accounts.disable(new AccountId(person.account()));
        }
        jdbc.sql(
                        """
                        insert into hub.erasure
                            (id, account_id, mailbox, name, language, networks, requested_at)
                        values (:id, :account, :mailbox, :name, :language, :networks, :now)
                        """)
                .param("id", id)
                .param("account", person.account())
                .param("mailbox", person.mailbox())
                .param("name", person.name())
                .param("language", locale.toLanguageTag())
                .param("networks", known)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(
                new ActionTaken(
                        null, null, null, "person.erasure-begun", id.toString(), "", Map.of()));
        scheduler
                .getObject()
                .schedule(
                        ErasureTask.ERASURE.instance(id.toString()).build(),
                        clock.instant(),
                        SchedulerClient.ScheduleOptions.WHEN_EXISTS_DO_NOTHING);
        return Beginning.BEGUN;
    }
}
