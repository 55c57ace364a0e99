package de.interkomm.hub.membership.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.util.Objects.requireNonNull;

import de.interkomm.hub.administrations.DomainOrigin;
import de.interkomm.hub.administrations.OfficialMailboxes;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.correspondence.LetterDraft;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Employment;
import de.interkomm.hub.identity.Employment.State;
import de.interkomm.hub.identity.Employments;
import de.interkomm.hub.identity.Invitations;
import de.interkomm.hub.identity.Invitations.Answer;
import de.interkomm.hub.identity.Invitations.Verdict;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.identity.Verification;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.ApplicationDesk;
import de.interkomm.hub.membership.ApplicationForm;
import de.interkomm.hub.membership.ApplicationId;
import de.interkomm.hub.membership.ApplicationStatus;
import de.interkomm.hub.membership.Applications;
import de.interkomm.hub.membership.Applications.StartResult;
import de.interkomm.hub.membership.DeskStep;
import de.interkomm.hub.membership.DeskStep.Admit.Assurance;
import de.interkomm.hub.membership.Memberships;
import de.interkomm.hub.membership.Memberships.Member;
import de.interkomm.hub.network.MemberKind;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.TestNetworks;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Who becomes a member by working somewhere, and what an admission says of that. */
@SpringBootTest
class EmployedMembersModuleTests {

    private static final NetworkId STAFF = TestNetworks.STAFF;
    private static final NetworkId TOWNS = TestNetworks.TOWNS;
    private static final RegionalKey ESSEN = new RegionalKey("051130000000");
    private static final Pattern TOKEN = Pattern.compile("/invitation\\?token=([\\w-]+)");

    @Autowired Applications applications;
    @Autowired ApplicationDesk desk;
    @Autowired Memberships memberships;
    @Autowired Employments employments;
    @Autowired Invitations invitations;
    @Autowired OfficialMailboxes mailboxes;
    @Autowired Accounts accounts;
    @Autowired Roles roles;
    @Autowired JdbcClient jdbc;

    Mailbox mailbox;

    @BeforeEach
    void somebodyWithAMailboxOfTheirOwnDomain() {
        mailbox = new Mailbox("kim@d" + UUID.randomUUID().toString().substring(0, 13) + ".example");
    }

    // ---- registering oneself

    @Test
    void aKnownDomainMakesAMemberAtOnceWhoseEmploymentIsVerified() {
        mailboxes.learn(ESSEN, mailbox.domain(), DomainOrigin.OPERATOR);
        ApplicationId id = register();
        assertThat(status(id)).isEqualTo(ApplicationStatus.ADMITTED);
        assertThat(requireNonNull(employment().proof()).by()).isEqualTo(Verification.DOMAIN);
        assertThat(mails())
                .anySatisfy(text -> assertThat(text).contains("damit bist du registriert"));
        assertThat(mails()).noneSatisfy(text -> assertThat(text).contains("diese Verwaltung"));
        assertThat(trail(id.toString()))
                .containsExactly(
                        "application.mailbox-confirmed",
                        "application.submitted",
                        "application.admitted-by-rule");
        assertThat(
                        NetworkScope.call(
                                STAFF, () -> trail(member(STAFF).orElseThrow().id().toString())))
                .containsExactly("membership.begun");
    }

    @Test
    void anUnknownDomainWaitsForACoordinatorAndTheMailSaysSoBefore() {
        ApplicationId id = register();
        assertThat(status(id)).isEqualTo(ApplicationStatus.SUBMITTED);
        assertThat(member(STAFF)).isEmpty();
        assertThat(mails())
                .anySatisfy(
                        text ->
                                assertThat(text)
                                        .contains("sieht sich deshalb die Netzwerkkoordination")
                                        .doesNotContain("bist du registriert"));
    }

    @Test
    void whoIsVerifiedAlreadyNeedsNoKnownDomain() {
        employments.verify(account(), ESSEN, Verification.COLLEAGUE, coordinator(TOWNS).account());
        assertThat(status(register())).isEqualTo(ApplicationStatus.ADMITTED);
        assertThat(requireNonNull(employment().proof()).by()).isEqualTo(Verification.COLLEAGUE);
    }

    @Test
    void anEmploymentElsewhereIsNone() {
        employments.verify(
                account(),
                new RegionalKey("059780024024"),
                Verification.COLLEAGUE,
                coordinator(TOWNS).account());
        assertThat(status(register())).isEqualTo(ApplicationStatus.SUBMITTED);
    }

    @Test
    void aCoordinatorWhoHasMadeSureVerifiesTheEmployment() {
        Actor kora = coordinator(STAFF);
        admit(kora, register(), Assurance.MADE_SURE);
        assertThat(requireNonNull(employment().proof()).by()).isEqualTo(Verification.COORDINATOR);
        assertThat(requireNonNull(employment().proof()).whose()).isEqualTo(kora.account());
        assertThat(member(STAFF)).isPresent();
    }

    @Test
    void anAdmissionByItselfVerifiesNothing() {
        admit(coordinator(STAFF), register(), Assurance.LEFT_OPEN);
        assertThat(employment().state()).isEqualTo(State.UNVERIFIED);
        assertThat(member(STAFF)).isPresent();
    }

    // ---- invited

    @Test
    void whoIsInvitedIntoANetworkOfPersonsHoldsAMembership() {
        assertThat(invite(STAFF, Role.MEMBER, ESSEN)).isInstanceOf(Answer.Accepted.class);
        await().untilAsserted(() -> assertThat(member(STAFF)).isPresent());
        Member member = member(STAFF).orElseThrow();
        assertThat(member.holder()).isEqualTo(MemberKind.PERSON);
        assertThat(member.administration()).isEqualTo(ESSEN);
        assertThat(requireNonNull(employment().proof()).by()).isEqualTo(Verification.COORDINATOR);
        assertThat(rolesIn(STAFF)).containsExactly(Standing.in(STAFF, Role.MEMBER));
        assertThat(member(TOWNS)).isEmpty();
    }

    @Test
    void withoutAWordOnTheEmployerTheDomainSaysIt() {
        mailboxes.learn(ESSEN, mailbox.domain(), DomainOrigin.OPERATOR);
        invite(STAFF, Role.MEMBER, null);
        await().untilAsserted(() -> assertThat(member(STAFF)).isPresent());
        assertThat(requireNonNull(employment().proof()).by()).isEqualTo(Verification.DOMAIN);
    }

    @Test
    void whoseEmployerNobodyKnowsIsAMemberOnPaperOnceThatIsVerified() {
        invite(STAFF, Role.MEMBER, null);
        assertThat(employments.of(account())).isEmpty();
        assertThat(member(STAFF)).isEmpty();
        employments.verify(
                account(), ESSEN, Verification.COORDINATOR, coordinator(STAFF).account());
        await().untilAsserted(() -> assertThat(member(STAFF)).isPresent());
    }

    @Test
    void inANetworkOfAdministrationsTheInvitationVerifiesTheEmploymentOnly() {
        invite(TOWNS, Role.GUEST, ESSEN);
        assertThat(requireNonNull(employment().proof()).by()).isEqualTo(Verification.COORDINATOR);
        assertThat(rolesIn(TOWNS)).containsExactly(Standing.in(TOWNS, Role.GUEST));
        assertThat(member(TOWNS)).isEmpty();
    }

    // ---- hands

    private List<String> trail(String object) {
        return jdbc.sql("select action from hub.audit_entry where object = ? order by number")
                .param(object)
                .query(String.class)
                .list();
    }

    private ApplicationId register() {
        ApplicationForm form =
                new ApplicationForm(ESSEN, "Kim Neu", "Sachbearbeitung", mailbox, null, "");
        return NetworkScope.call(
                STAFF,
                () -> {
                    StartResult.Kept kept =
                            (StartResult.Kept) applications.start(STAFF, form, Locale.GERMAN);
                    applications.confirmMailbox(STAFF, kept.id(), mailbox);
                    return kept.id();
                });
    }

    private void admit(Actor kora, ApplicationId id, Assurance assurance) {
        DeskStep step = new DeskStep.Admit(assurance);
        NetworkScope.run(
                STAFF,
                () -> {
                    ApplicationDesk.Proposal proposal = desk.propose(kora, STAFF, id, step);
                    assertThat(
                                    desk.take(
                                            kora,
                                            STAFF,
                                            id,
                                            proposal.version(),
                                            step,
                                            LetterDraft.of(proposal.letter())))
                            .isInstanceOf(ApplicationDesk.DeskResult.Done.class);
                });
    }

    private Answer invite(NetworkId network, Role role, @Nullable RegionalKey employer) {
        assertThat(
                        invitations.invite(
                                coordinator(network), network, "Kim Neu", mailbox, role, employer))
                .isEqualTo(Verdict.FINE);
        String token =
                mails().stream()
                        .map(TOKEN::matcher)
                        .filter(Matcher::find)
                        .map(found -> found.group(1))
                        .findFirst()
                        .orElseThrow();
        return NetworkScope.call(network, () -> invitations.accept(network, token));
    }

    private List<String> mails() {
        return jdbc.sql("select body from hub.outgoing_mail where recipient = ?")
                .param(mailbox.address())
                .query(String.class)
                .list();
    }

    private ApplicationStatus status(ApplicationId id) {
        return NetworkScope.call(STAFF, () -> applications.view(STAFF, id).status());
    }

    private Employment employment() {
        return employments.present(account(), ESSEN).orElseThrow();
    }

    private AccountId account() {
        return accounts.ensure(mailbox, "Kim Neu");
    }

    private Optional<Member> member(NetworkId network) {
        return NetworkScope.call(network, () -> memberships.list(coordinator(network), network))
                .stream()
                .filter(member -> mailbox.address().equals(member.mailbox()))
                .findFirst();
    }

    private Set<Standing> rolesIn(NetworkId network) {
        return roles.holdersIn(network).stream()
                .filter(holder -> holder.account().mailbox().equals(mailbox))
                .map(Roles.Holder::standing)
                .collect(Collectors.toSet());
    }

    private Actor coordinator(NetworkId network) {
        Mailbox own = new Mailbox("kora@example.org");
        return new Actor(
                accounts.ensure(own, "Kora"),
                "Kora",
                own,
                Set.of(Standing.in(network, Role.COORDINATOR)));
    }
}
