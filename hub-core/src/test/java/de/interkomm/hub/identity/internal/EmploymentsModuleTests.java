package de.interkomm.hub.identity.internal;

import static de.interkomm.hub.testing.UseCases.expect;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import de.interkomm.hub.administrations.DomainOrigin;
import de.interkomm.hub.administrations.MailDomain;
import de.interkomm.hub.administrations.MailboxOrigin;
import de.interkomm.hub.administrations.OfficialMailboxes;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Employment;
import de.interkomm.hub.identity.Employment.Proof;
import de.interkomm.hub.identity.Employment.State;
import de.interkomm.hub.identity.Employments;
import de.interkomm.hub.identity.IdentityTest;
import de.interkomm.hub.identity.MailDomains;
import de.interkomm.hub.identity.MailDomains.Entry;
import de.interkomm.hub.identity.MailDomains.Withdrawal;
import de.interkomm.hub.identity.MyEmployments;
import de.interkomm.hub.identity.MyEmployments.Begin;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.identity.Verification;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.testing.Somebody;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Who works where, and by which domain that is known. */
@IdentityTest
class EmploymentsModuleTests {

    private static final RegionalKey ESSEN = new RegionalKey("051130000000");
    private static final RegionalKey WESEL = new RegionalKey("051700000000");
    private static final RegionalKey DINSLAKEN = new RegionalKey("051700008008");

    @Autowired Employments employments;
    @Autowired MyEmployments mine;
    @Autowired MailDomains domains;
    @Autowired OfficialMailboxes mailboxes;
    @Autowired Accounts accounts;
    @Autowired AccountRegistry registry;
    @Autowired Roles roles;
    @Autowired JdbcClient jdbc;

    String domain;

    @BeforeEach
    void aDomainNobodyKnows() {
        domain = "d" + UUID.randomUUID().toString().substring(0, 13) + ".example";
    }

    // ---- by the mailbox

    @Test
    void aMailboxInADomainOfTheAdministrationVerifiesAtOnceForAYear() {
        mailboxes.learn(ESSEN, domain, DomainOrigin.OPERATOR);
        Employment begun = employments.begin(account("anna"), ESSEN);
        assertThat(begun.state()).isEqualTo(State.VERIFIED);
        Proof proof = requireNonNull(begun.proof());
        assertThat(proof.by()).isEqualTo(Verification.DOMAIN);
        assertThat(proof.whose()).isNull();
        assertThat(Duration.between(proof.at(), proof.due())).isBetween(days(364), days(367));
        assertThat(Duration.between(proof.due(), proof.lapses())).isEqualTo(Employments.GRACE);
    }

    @Test
    void aDomainNobodyKnowsLeavesItUnverified() {
        Employment begun = employments.begin(account("anna"), ESSEN);
        assertThat(begun.state()).isEqualTo(State.UNVERIFIED);
        assertThat(employments.isVerified(mailbox("anna"), ESSEN)).isFalse();
    }

    @Test
    void ofASharedDomainThePersonChoosesAndIsVerifiedOnlyWhereItIsKnown() {
        mailboxes.learn(ESSEN, domain, DomainOrigin.OPERATOR);
        mailboxes.learn(WESEL, domain, DomainOrigin.OPERATOR);
        assertThat(mailboxes.administrationsOf(mailbox("x")))
                .containsExactlyInAnyOrder(ESSEN, WESEL);
        assertThat(employments.begin(account("anna"), WESEL).isVerified()).isTrue();
        assertThat(
                        employments
                                .begin(account("berta"), new RegionalKey("051110000000"))
                                .isVerified())
                .isFalse();
        // The county runs the mail of its towns.
        assertThat(employments.begin(account("carla"), DINSLAKEN).isVerified()).isTrue();
    }

    @Test
    void beginningTwiceChangesNothingButMayVerify() {
        Employment first = employments.begin(account("anna"), ESSEN);
        assertThat(employments.begin(account("anna"), ESSEN).id()).isEqualTo(first.id());
        mailboxes.learn(ESSEN, domain, DomainOrigin.OPERATOR);
        Employment verified = employments.begin(account("anna"), ESSEN);
        assertThat(verified.id()).isEqualTo(first.id());
        assertThat(verified.isVerified()).isTrue();
        assertThat(employments.of(account("anna"))).hasSize(1);
        assertThat(trail(first)).containsExactly("employment.verified");
    }

    @Test
    void peopleEnterWhereTheyWorkThemselvesWithinReason() {
        Actor anna = actor("anna");
        assertThat(mine.begin(anna, new RegionalKey("099999999999")))
                .isEqualTo(Begin.NO_SUCH_ADMINISTRATION);
        assertThat(mine.begin(anna, ESSEN)).isEqualTo(Begin.UNVERIFIED);
        assertThat(mine.begin(anna, ESSEN)).isEqualTo(Begin.HELD_ALREADY);
        for (String key : List.of("051700000000", "051700008008", "051120000000", "051170000000")) {
            mine.begin(anna, new RegionalKey(key));
        }
        assertThat(mine.begin(anna, new RegionalKey("051190000000"))).isEqualTo(Begin.TOO_MANY);
        assertThat(mine.of(anna)).hasSize(5);
        assertThat(mine.of(actor("berta"))).isEmpty();
    }

    // ---- by colleagues

    @Test
    void threeWhomOthersVouchForMakeTheirDomainKnown() {
        AccountId kora = account("kora");
        employments.verify(account("a"), ESSEN, Verification.COORDINATOR, kora);
        employments.verify(account("b"), ESSEN, Verification.COLLEAGUE, account("a"));
        assertThat(mailboxes.originOf(mailbox("x"), ESSEN)).isEqualTo(MailboxOrigin.UNKNOWN);
        employments.verify(account("c"), WESEL, Verification.COORDINATOR, kora);
        assertThat(mailboxes.originOf(mailbox("x"), ESSEN)).isEqualTo(MailboxOrigin.UNKNOWN);
        employments.verify(account("d"), ESSEN, Verification.COLLEAGUE, account("b"));
        assertThat(mailboxes.originOf(mailbox("x"), ESSEN)).isEqualTo(MailboxOrigin.OFFICIAL);
        assertThat(mailboxes.domainsOf(ESSEN))
                .filteredOn(known -> known.domain().equals(domain))
                .extracting(MailDomain::origin)
                .containsExactly(DomainOrigin.COLLEAGUES);
    }

    @Test
    void colleaguesDoNotBringBackWhatAnOperatorHasWithdrawn() {
        Actor operator = holder(Standing.inTheHub(Role.OPERATOR));
        domains.enter(operator, ESSEN, domain);
        domains.withdraw(operator, ESSEN, domain);
        for (String name : List.of("a", "b", "c", "d")) {
            employments.verify(account(name), ESSEN, Verification.COORDINATOR, account("kora"));
        }
        assertThat(mailboxes.originOf(mailbox("x"), ESSEN)).isEqualTo(MailboxOrigin.UNKNOWN);
    }

    @Test
    void colleaguesNeverMakeAPrivateProviderOfficial() {
        for (int i = 0; i < 4; i++) {
            Mailbox mailbox = new Mailbox("e." + UUID.randomUUID() + "@gmx.de");
            employments.verify(
                    accounts.ensure(mailbox, "E"),
                    ESSEN,
                    Verification.COORDINATOR,
                    account("kora"));
        }
        assertThat(mailboxes.originOf(new Mailbox("x@gmx.de"), ESSEN))
                .isEqualTo(MailboxOrigin.PRIVATE);
    }

    // ---- entered by hand: role × use case × own and other administration

    @ParameterizedTest
    @EnumSource(Role.class)
    void domainsAreForOperatorsAndThoseWhoRepresentTheAdministration(Role role) {
        NetworkId network = network();
        Actor actor = holder(standing(role, network));
        boolean operates = role == Role.OPERATOR;
        boolean represents = role == Role.HEAD_OF_ADMINISTRATION || role == Role.CONTACT_PERSON;
        expect(operates, () -> domains.all(actor, "", "0"));
        expect(operates || represents, () -> domains.of(actor, ESSEN));
        expect(operates || represents, () -> domains.enter(actor, ESSEN, domain));
        expect(operates || represents, () -> domains.withdraw(actor, ESSEN, domain));
        expect(operates, () -> domains.of(actor, WESEL));
        expect(operates, () -> domains.enter(actor, WESEL, domain));
        expect(operates, () -> domains.withdraw(actor, WESEL, domain));
    }

    @Test
    void whatIsNoDomainOfAnAdministrationIsNotEntered() {
        Actor operator = holder(Standing.inTheHub(Role.OPERATOR));
        assertThat(domains.enter(operator, ESSEN, "gmx.de")).isEqualTo(Entry.PRIVATE);
        assertThat(domains.enter(operator, ESSEN, "mail.web.de")).isEqualTo(Entry.PRIVATE);
        assertThat(domains.enter(operator, ESSEN, "essen")).isEqualTo(Entry.MALFORMED);
        assertThat(domains.enter(operator, ESSEN, "a@essen.example")).isEqualTo(Entry.MALFORMED);
        assertThat(domains.enter(operator, new RegionalKey("099999999999"), domain))
                .isEqualTo(Entry.NO_SUCH_ADMINISTRATION);
        assertThat(domains.enter(operator, ESSEN, " " + domain.toUpperCase(Locale.ROOT)))
                .isEqualTo(Entry.ENTERED);
        assertThat(domains.enter(operator, ESSEN, domain)).isEqualTo(Entry.KNOWN_ALREADY);
        assertThat(domains.all(operator, domain, "99").getContent())
                .extracting(MailDomain::origin)
                .containsExactly(DomainOrigin.OPERATOR);
    }

    @Test
    void theDomainOfOthersIsEnteredOnlyByWhoHasAMailboxInIt() {
        Actor contact = holder(Standing.of(network(), ESSEN, Role.CONTACT_PERSON));
        String theirs = "t" + domain;
        mailboxes.learn(WESEL, theirs, DomainOrigin.OPERATOR);
        assertThat(domains.enter(contact, ESSEN, theirs)).isEqualTo(Entry.OF_OTHERS);
        assertThat(domains.enter(contact, ESSEN, "x." + theirs)).isEqualTo(Entry.OF_OTHERS);
        mailboxes.learn(WESEL, contact.mailbox().domain(), DomainOrigin.OPERATOR);
        assertThat(domains.enter(contact, ESSEN, contact.mailbox().domain()))
                .isEqualTo(Entry.ENTERED);
    }

    @Test
    void whatAnOperatorSaysOnlyAnOperatorUndoes() {
        Actor operator = holder(Standing.inTheHub(Role.OPERATOR));
        Actor contact = holder(Standing.of(network(), ESSEN, Role.CONTACT_PERSON));
        domains.enter(operator, ESSEN, domain);
        assertThat(domains.withdraw(contact, ESSEN, domain)).isEqualTo(Withdrawal.OPERATORS_ONLY);
        assertThat(domains.withdraw(operator, ESSEN, domain)).isEqualTo(Withdrawal.WITHDRAWN);
        assertThat(domains.withdraw(operator, ESSEN, domain)).isEqualTo(Withdrawal.NOT_KNOWN);
        assertThat(domains.enter(contact, ESSEN, domain)).isEqualTo(Entry.WITHDRAWN_BY_OPERATOR);
        assertThat(domains.enter(operator, ESSEN, domain)).isEqualTo(Entry.ENTERED);
    }

    @Test
    void whoWasVerifiedByADomainStaysSoWhenItIsWithdrawn() {
        Actor contact = holder(Standing.of(network(), ESSEN, Role.CONTACT_PERSON));
        assertThat(domains.enter(contact, ESSEN, domain)).isEqualTo(Entry.ENTERED);
        employments.begin(account("anna"), ESSEN);
        assertThat(domains.withdraw(contact, ESSEN, domain)).isEqualTo(Withdrawal.WITHDRAWN);
        assertThat(employments.isVerified(mailbox("anna"), ESSEN)).isTrue();
        assertThat(employments.begin(account("berta"), ESSEN).isVerified()).isFalse();
    }

    // ---- hands

    private static Standing standing(Role role, NetworkId network) {
        return Somebody.standing(role, network, ESSEN);
    }

    private Actor holder(Standing standing) {
        AccountId account = account("h" + UUID.randomUUID());
        roles.grant(account, standing, null);
        return registry.actor(account).orElseThrow();
    }

    private List<String> trail(Employment employment) {
        return jdbc.sql("select action from hub.audit_entry where object = ? order by number")
                .param(employment.id().toString())
                .query(String.class)
                .list();
    }

    private Actor actor(String name) {
        return registry.actor(account(name)).orElseThrow();
    }

    private AccountId account(String name) {
        return accounts.ensure(mailbox(name), name);
    }

    private Mailbox mailbox(String name) {
        return new Mailbox(name + "@" + domain);
    }

    private static Duration days(int days) {
        return Duration.ofDays(days);
    }

    private static NetworkId network() {
        return new NetworkId("e" + UUID.randomUUID().toString().replace("-", "").substring(0, 20));
    }
}
