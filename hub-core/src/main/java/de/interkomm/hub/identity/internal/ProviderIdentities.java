package de.interkomm.hub.identity.internal;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.ConfirmationLinks;
import de.interkomm.hub.identity.ConfirmationLinks.Redemption;
import de.interkomm.hub.identity.ProviderIdentityId;
import de.interkomm.hub.identity.SignInProviders;
import de.interkomm.hub.mail.Mailbox;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Component
@Transactional
class ProviderIdentities implements SignInProviders {

    private static final String PURPOSE = "link-provider";
    private static final Duration TIME_TO_DECIDE = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final ProviderRegistrations registrations;
    private final ProviderTrust trust;
    private final AccountRegistry accounts;
    private final ConfirmationLinks links;
    private final CredentialChanges changes;
    private final Clock clock;

    ProviderIdentities(
            JdbcClient jdbc,
            ProviderRegistrations registrations,
            ProviderTrust trust,
            AccountRegistry accounts,
            ConfirmationLinks links,
            CredentialChanges changes,
            Clock clock) {
        this.jdbc = jdbc;
        this.registrations = registrations;
        this.trust = trust;
        this.accounts = accounts;
        this.links = links;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public List<Provider> offered() {
        return registrations.offered();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Identity> of(Actor actor) {
        return jdbc.sql(
                        "select id, provider, mailbox, linked_at, last_used"
                                + " from hub.provider_identity"
                                + " where account_id = :account order by linked_at, id")
                .param("account", actor.account().value())
                .query(
                        (row, _) -> {
                            @Nullable Timestamp used = row.getTimestamp("last_used");
                            return new Identity(
                                    new ProviderIdentityId(row.getObject("id", UUID.class)),
                                    registrations.nameOf(row.getString("provider")),
                                    row.getString("mailbox"),
                                    row.getTimestamp("linked_at").toInstant(),
                                    used == null ? null : used.toInstant());
                        })
                .list();
    }

    /**
     * Somebody comes back from a provider.
     *
     * @param who signed in already, {@code null} if nobody is
     */
    public Arrival arrive(Claim claim, @Nullable Actor who) {
        Optional<AccountId> owner = use(claim);
        if (who != null) {
            return arriveAs(who, claim, owner);
        }
        if (owner.isPresent()) {
            return letIn(owner.get());
        }
        Mailbox mailbox = claim.verified();
        if (mailbox == null) {
            return new Arrival.Refused(Refusal.UNVERIFIED);
        }
        return trust.covers(claim.provider(), mailbox.domain())
                ? vouchedFor(claim, mailbox)
                : new Arrival.Refused(Refusal.UNVOUCHED);
    }

    private Arrival arriveAs(Actor who, Claim claim, Optional<AccountId> owner) {
        if (owner.isPresent()) {
            return owner.get().equals(who.account())
                    ? new Arrival.SignsIn(who.account())
                    : new Arrival.Refused(Refusal.ELSEWHERE);
        }
        Mailbox mailbox = claim.verified();
        if (mailbox == null) {
            return new Arrival.Refused(Refusal.UNVERIFIED);
        }
        return new Arrival.MayLink(
                links.issue(
                        PURPOSE, new Intent(who.account(), claim, mailbox).text(), TIME_TO_DECIDE));
    }

    /** Linked at once: from now on the identity counts, whatever becomes of its mailbox. */
    private Arrival vouchedFor(Claim claim, Mailbox mailbox) {
        AccountView account = accounts.find(accounts.ensure(mailbox, claim.name())).orElseThrow();
        if (!account.enabled()) {
            return new Arrival.Refused(Refusal.UNVOUCHED);
        }
        if (!insert(account.id(), claim, mailbox)) {
            // Whoever had the mailbox before is not whoever has it now.
            return new Arrival.Refused(Refusal.CONFLICT);
        }
        use(claim);
        return new Arrival.SignsIn(account.id());
    }

    private Arrival letIn(AccountId account) {
        return accounts.actor(account).isPresent()
                ? new Arrival.SignsIn(account)
                : new Arrival.Refused(Refusal.UNVOUCHED);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Candidate> look(Actor actor, String token) {
        return intent(actor, links.peek(PURPOSE, token))
                .map(
                        intent ->
                                new Candidate(
                                        registrations.nameOf(intent.claim().provider()),
                                        intent.mailbox().address()));
    }

    @Override
    public boolean link(Actor actor, String token) {
        return look(actor, token).isPresent()
                && intent(actor, links.redeem(PURPOSE, token))
                        .filter(intent -> insert(actor.account(), intent.claim(), intent.mailbox()))
                        .isPresent();
    }

    @Override
    public boolean unlink(Actor actor, ProviderIdentityId identity) {
        List<String> unlinked =
                jdbc.sql(
                                "delete from hub.provider_identity"
                                        + " where id = :id and account_id = :account"
                                        + " returning provider")
                        .param("id", identity.value())
                        .param("account", actor.account().value())
                        .query(String.class)
                        .list();
        unlinked.forEach(
                provider -> publish("provider.unlinked", actor.account(), identity, provider));
        return !unlinked.isEmpty();
    }

    private static Optional<Intent> intent(Actor actor, Redemption redemption) {
        return redemption instanceof Redemption.Valid(String text)
                ? Optional.of(Intent.of(text))
                        .filter(intent -> intent.account().equals(actor.account()))
                : Optional.empty();
    }

    /** Whose the identity is, if anybody's. */
    private Optional<AccountId> use(Claim claim) {
        return jdbc.sql(
                        "update hub.provider_identity set last_used = :now"
                                + " where issuer = :issuer and subject = :subject"
                                + " returning account_id")
                .param("now", now())
                .param("issuer", claim.issuer())
                .param("subject", claim.subject())
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    private boolean insert(AccountId account, Claim claim, Mailbox mailbox) {
        ProviderIdentityId id = ProviderIdentityId.next();
        boolean inserted =
                jdbc.sql(
                                        """
                                        insert into hub.provider_identity
                                            (id, account_id, provider, issuer, subject, mailbox,
                                             linked_at)
                                        values (:id, :account, :provider, :issuer, :subject,
                                                :mailbox, :now)
                                        on conflict do nothing
                                        """)
                                .param("id", id.value())
                                .param("account", account.value())
                                .param("provider", claim.provider())
                                .param("issuer", claim.issuer())
                                .param("subject", claim.subject())
                                .param("mailbox", mailbox.address())
                                .param("now", now())
                                .update()
                        > 0;
        if (inserted) {
            publish("provider.linked", account, id, claim.provider());
        }
        return inserted;
    }

    private void publish(
            String action, AccountId account, ProviderIdentityId identity, String provider) {
        changes.happened(account, action, identity.toString(), registrations.nameOf(provider));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /**
     * What a provider says of somebody.
     *
     * @param name of the person; the mailbox if there is none
     * @param verified the mailbox, {@code null} unless the provider says that it is the person's
     */
    record Claim(
            String provider,
            String issuer,
            String subject,
            String name,
            @Nullable Mailbox verified) {}

    /** What a token is about, from the way back until the button is pressed. */
    private record Intent(AccountId account, Claim claim, Mailbox mailbox) {

        /** Can be in none of the parts. */
        private static final String SEPARATOR = "\n";

        private static final int PARTS = 5;

        String text() {
            return String.join(
                    SEPARATOR,
                    account.toString(),
                    claim.provider(),
                    claim.issuer(),
                    claim.subject(),
                    mailbox.address());
        }

        static Intent of(String text) {
            String[] parts = text.split(SEPARATOR, PARTS);
            Mailbox mailbox = new Mailbox(parts[4]);
            return new Intent(
                    new AccountId(UUID.fromString(parts[0])),
                    new Claim(parts[1], parts[2], parts[3], "", mailbox),
                    mailbox);
        }
    }
}
