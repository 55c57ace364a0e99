package de.interkomm.hub.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.ConfirmationLinks;
import de.interkomm.hub.identity.IdentityTest;
import de.interkomm.hub.identity.ProviderIdentityId;
import de.interkomm.hub.identity.SignInProviders.Refusal;
import de.interkomm.hub.identity.internal.ProviderIdentities.Claim;
import de.interkomm.hub.identity.internal.ProviderTrust.Domains;
import de.interkomm.hub.mail.Mailbox;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** What a provider's word is worth; {@code SignInWithKeycloak} shows how it gets here. */
@IdentityTest
class ProviderIdentitiesModuleTests {

    private static final String TRUSTED = "musterstadt.example";

    @Autowired JdbcClient jdbc;
    @Autowired ProviderRegistrations registrations;
    @Autowired AccountRegistry accounts;
    @Autowired ConfirmationLinks links;
    @Autowired CredentialChanges changes;
    @Autowired Clock clock;
    @Autowired TransactionTemplate transaction;

    ProviderIdentities identities;
    Mailbox mailbox;

    @BeforeEach
    void trustOneDomain() {
        identities =
                new ProviderIdentities(
                        jdbc,
                        registrations,
                        new ProviderTrust(Map.of("stadt", new Domains(Set.of(TRUSTED)))),
                        accounts,
                        links,
                        changes,
                        clock);
        mailbox = new Mailbox("p" + UUID.randomUUID() + "@" + TRUSTED);
    }

    @Test
    void whoeverIsVouchedForGetsAnAccountAndKeepsItWhenTheMailboxChanges() {
        String subject = UUID.randomUUID().toString();
        AccountId account = accountOf(arrive(claim(subject, mailbox), null));
        assertThat(accounts.find(mailbox).orElseThrow().id()).isEqualTo(account);

        Mailbox moved = new Mailbox("q" + UUID.randomUUID() + "@anderswo.example");
        assertThat(accountOf(arrive(claim(subject, moved), null))).isEqualTo(account);
        assertThat(accounts.find(moved)).isEmpty();
    }

    @Test
    void anExistingAccountIsFoundByItsVouchedMailbox() {
        AccountId account = accounts.ensure(mailbox, "Erika");
        assertThat(accountOf(arrive(claim("a" + mailbox, mailbox), null))).isEqualTo(account);
    }

    @Test
    void nobodyVouchesForTheMailboxesOfOthersWhetherThereIsAnAccountOrNot() {
        Mailbox known = new Mailbox("k" + UUID.randomUUID() + "@anderswo.example");
        Mailbox unknown = new Mailbox("u" + UUID.randomUUID() + "@anderswo.example");
        accounts.ensure(known, "Olga");
        Arrival refused = new Arrival.Refused(Refusal.UNVOUCHED);
        assertThat(arrive(claim("1" + known, known), null)).isEqualTo(refused);
        assertThat(arrive(claim("2" + known, unknown), null)).isEqualTo(refused);
        assertThat(accounts.find(unknown)).isEmpty();
    }

    @Test
    void aSubdomainMayBeSomebodyElses() {
        Mailbox below = new Mailbox("s" + UUID.randomUUID() + "@sub." + TRUSTED);
        assertThat(arrive(claim("s" + below, below), null))
                .isEqualTo(new Arrival.Refused(Refusal.UNVOUCHED));
    }

    @Test
    void aMailboxThatIsNotVerifiedIsWorthNothing() {
        accounts.ensure(mailbox, "Ulf");
        assertThat(arrive(claim("u" + mailbox, null), null))
                .isEqualTo(new Arrival.Refused(Refusal.UNVERIFIED));
    }

    @Test
    void whoeverTakesOverAMailboxDoesNotTakeOverTheAccount() {
        arrive(claim("before" + mailbox, mailbox), null);
        assertThat(arrive(claim("after" + mailbox, mailbox), null))
                .isEqualTo(new Arrival.Refused(Refusal.CONFLICT));
    }

    @Test
    void aDisabledAccountStaysClosed() {
        String subject = "d" + mailbox;
        AccountId account = accountOf(arrive(claim(subject, mailbox), null));
        jdbc.sql("update hub.account set enabled = false where id = ?")
                .param(account.value())
                .update();
        assertThat(arrive(claim(subject, mailbox), null))
                .isEqualTo(new Arrival.Refused(Refusal.UNVOUCHED));
    }

    @Test
    void somebodySignedInLinksWithAButtonAndNobodyElseCan() {
        Actor erika = actor("erika");
        Actor other = actor("other");
        Claim claim = claim("l" + mailbox, mailbox);
        String token = ((Arrival.MayLink) arrive(claim, erika)).token();

        assertThat(identities.look(other, token)).isEmpty();
        assertThat(link(other, token)).isFalse();
        assertThat(identities.look(erika, token).orElseThrow().mailbox())
                .isEqualTo(mailbox.address());
        assertThat(link(erika, token)).isTrue();
        assertThat(link(erika, token)).isFalse();

        assertThat(accountOf(arrive(claim, null))).isEqualTo(erika.account());
        assertThat(arrive(claim, other)).isEqualTo(new Arrival.Refused(Refusal.ELSEWHERE));
    }

    @Test
    void onlyItsOwnerUnlinksAnIdentity() {
        Actor erika = actor("erika");
        Claim claim = claim("x" + mailbox, mailbox);
        link(erika, ((Arrival.MayLink) arrive(claim, erika)).token());
        ProviderIdentityId identity = identities.of(erika).getFirst().id();
        Actor other = actor("other");
        assertThat(unlink(other, identity)).isFalse();
        assertThat(unlink(erika, identity)).isTrue();
        assertThat(identities.of(erika)).isEmpty();
        assertThat(
                        jdbc.sql(
                                        "select action from hub.audit_entry where object = ? order"
                                                + " by number")
                                .param(identity.toString())
                                .query(String.class)
                                .list())
                .containsExactly("provider.linked", "provider.unlinked");
    }

    private Arrival arrive(Claim claim, @Nullable Actor who) {
        return Objects.requireNonNull(transaction.execute(_ -> identities.arrive(claim, who)));
    }

    private boolean link(Actor actor, String token) {
        return Boolean.TRUE.equals(transaction.execute(_ -> identities.link(actor, token)));
    }

    private boolean unlink(Actor actor, ProviderIdentityId identity) {
        return Boolean.TRUE.equals(transaction.execute(_ -> identities.unlink(actor, identity)));
    }

    private Actor actor(String name) {
        Mailbox own = new Mailbox(name + UUID.randomUUID() + "@gemeinde.example");
        return accounts.actor(accounts.ensure(own, name)).orElseThrow();
    }

    private static AccountId accountOf(Arrival arrival) {
        return ((Arrival.SignsIn) arrival).account();
    }

    private static Claim claim(String subject, @Nullable Mailbox verified) {
        return new Claim(
                "stadt", "https://anmeldung.musterstadt.example", subject, "Name", verified);
    }
}
