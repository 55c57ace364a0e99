package de.interkomm.hub.meetings.internal;

import de.interkomm.hub.governance.GroupViewer;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.meetings.CalendarFeeds;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkSchemas;
import de.interkomm.hub.tenancy.NetworkScope;

import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

@Service
class FeedService implements CalendarFeeds {

    private static final int SECRET_BYTES = 32;
    private static final Duration BACK = Duration.ofDays(90);

    private final SecureRandom random = new SecureRandom();
    private final FeedRows rows;
    private final MeetingRows meetings;
    private final MeetingMails mails;
    private final Accounts accounts;
    private final Roles roles;
    private final NetworkSchemas networks;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FeedService(
            FeedRows rows,
            MeetingRows meetings,
            MeetingMails mails,
            Accounts accounts,
            Roles roles,
            NetworkSchemas networks,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.meetings = meetings;
        this.mails = mails;
        this.accounts = accounts;
        this.roles = roles;
        this.networks = networks;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public @Nullable Address of(Actor actor) {
        return rows.find(actor.account()).orElse(null);
    }

    @Override
    public String renew(Actor actor) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        rows.replace(actor.account(), DigestUtils.sha256(secret), clock.instant());
        return secret;
    }

    @Override
    public void revoke(Actor actor) {
        rows.remove(actor.account().value());
    }

    @Override
    public Optional<byte[]> read(String secret) {
        return rows.read(DigestUtils.sha256(secret), clock.instant())
                .flatMap(accounts::actor)
                .map(this::file);
    }

    /** Each network is asked in a transaction of its own, as each is elsewhere. */
    private byte[] file(Actor reader) {
        Instant since = clock.instant().minus(BACK);
        List<CalendarFile.Published> entries = new ArrayList<>();
        for (NetworkId network : networksOf(reader.account())) {
            entries.addAll(
                    NetworkScope.call(
                            network,
                            () ->
                                    Objects.requireNonNull(
                                            transaction.execute(
                                                    _ -> entries(reader, network, since)))));
        }
        return CalendarFile.feed(entries);
    }

    /** Where the person has a role, and where they sit in a group as a guest. */
    private Set<NetworkId> networksOf(AccountId account) {
        Set<NetworkId> open = new TreeSet<>(Comparator.comparing(NetworkId::value));
        networks.all().stream()
                .filter(NetworkSchemas.State::isOpen)
                .map(NetworkSchemas.State::network)
                .forEach(open::add);
        Set<NetworkId> found = new TreeSet<>(Comparator.comparing(NetworkId::value));
        found.addAll(
                networks.having(
                        Map.of("group_participation", Set.of("account_id")), account.value()));
        roles.networksOf(account).stream().filter(open::contains).forEach(found::add);
        return found;
    }

    private List<CalendarFile.Published> entries(Actor reader, NetworkId network, Instant since) {
        return mails.inFeed(
                network, meetings.ofGroupsOf(ofMember(GroupViewer.of(reader, network)), since));
    }

    /** Whoever runs a network does not belong to its groups because of that. */
    static GroupViewer ofMember(GroupViewer viewer) {
        return new GroupViewer(
                viewer.account(), false, viewer.inside(), viewer.belongsByRule(), viewer.homes());
    }
}
