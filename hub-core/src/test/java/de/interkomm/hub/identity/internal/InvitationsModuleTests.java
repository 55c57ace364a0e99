package de.interkomm.hub.identity.internal;

import static de.interkomm.hub.testing.UseCases.expect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.IdentityTest;
import de.interkomm.hub.identity.InvitationId;
import de.interkomm.hub.identity.Invitations;
import de.interkomm.hub.identity.Invitations.Answer;
import de.interkomm.hub.identity.Invitations.Change;
import de.interkomm.hub.identity.Invitations.Invitation;
import de.interkomm.hub.identity.Invitations.Line;
import de.interkomm.hub.identity.Invitations.ListCheck;
import de.interkomm.hub.identity.Invitations.Outcome;
import de.interkomm.hub.identity.Invitations.Verdict;
import de.interkomm.hub.identity.NetworkPeople;
import de.interkomm.hub.identity.NetworkPeople.Origin;
import de.interkomm.hub.identity.RecordedMails;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkSchemas;
import de.interkomm.hub.testing.Somebody;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

@IdentityTest
class InvitationsModuleTests {

    private static final RegionalKey EISENBERG = new RegionalKey("073335003000");
    private static final Set<Role> INVITING = Set.of(Role.COORDINATOR, Role.DEPUTY);
    private static final Pattern TOKEN = Pattern.compile("/invitation\\?token=([\\w-]+)");

    @Autowired Invitations invitations;
    @Autowired NetworkPeople people;
    @Autowired Accounts accounts;
    @Autowired AccountRegistry registry;
    @Autowired Roles roles;
    @Autowired NetworkSchemas networks;
    @Autowired JdbcClient jdbc;

    NetworkId here;
    NetworkId elsewhere;
    Actor coordinator;

    @BeforeEach
    void twoNetworks() {
        here = network();
        elsewhere = network();
        coordinator = holder(Role.COORDINATOR, here);
    }

    // ---- role × use case × own and other network

    @ParameterizedTest
    @EnumSource(Role.class)
    void eachUseCaseIsForTheRolesThatMay(Role role) {
        Actor actor = holder(role, here);
        boolean may = INVITING.contains(role);
        boolean assigns = role == Role.COORDINATOR;
        expect(may, () -> invitations.invite(actor, here, "E", mailbox(), Role.GUEST));
        expect(may, () -> invitations.invite(actor, here, "E", mailbox(), Role.MEMBER));
        for (Role running : List.of(Role.EDITOR, Role.DEPUTY, Role.COORDINATOR)) {
            expect(assigns, () -> invitations.invite(actor, here, "E", mailbox(), running));
            expect(assigns, () -> invitations.check(actor, here, "", running));
            expect(assigns, () -> invitations.inviteAll(actor, here, "", running));
            InvitationId id = invite(mailbox(), running);
            expect(assigns, () -> invitations.remind(actor, here, id));
            expect(assigns, () -> invitations.withdraw(actor, here, id));
        }
        expect(may, () -> invitations.check(actor, here, "", Role.GUEST));
        expect(may, () -> invitations.inviteAll(actor, here, "", Role.GUEST));
        expect(may, () -> invitations.open(actor, here, 0));
        InvitationId id = invite(mailbox(), Role.GUEST);
        expect(may, () -> invitations.remind(actor, here, id));
        expect(may, () -> invitations.withdraw(actor, here, id));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void noRoleReachesIntoAnotherNetwork(Role role) {
        Actor actor = holder(role, elsewhere);
        Mailbox mailbox = mailbox();
        InvitationId id = invite(mailbox, Role.GUEST);
        expect(false, () -> invitations.invite(actor, here, "E", mailbox(), Role.GUEST));
        expect(false, () -> invitations.check(actor, here, "", Role.GUEST));
        expect(false, () -> invitations.inviteAll(actor, here, "", Role.GUEST));
        expect(false, () -> invitations.open(actor, here, 0));
        expect(false, () -> invitations.remind(actor, here, id));
        expect(false, () -> invitations.withdraw(actor, here, id));
        assertThat(invitations.offeredBy(actor, here)).isEmpty();
    }

    @Test
    void anInvitationIsUnknownInEveryOtherNetwork() {
        Mailbox mailbox = mailbox();
        InvitationId id = invite(mailbox, Role.GUEST);
        Actor neighbour = holder(Role.COORDINATOR, elsewhere);
        assertThat(invitations.remind(neighbour, elsewhere, id)).isEqualTo(Change.UNKNOWN);
        assertThat(invitations.withdraw(neighbour, elsewhere, id)).isEqualTo(Change.UNKNOWN);
        assertThat(invitations.open(neighbour, elsewhere, 0)).isEmpty();
        String token = tokens(mailbox).getFirst();
        assertThat(invitations.look(elsewhere, token)).isEqualTo(new Answer.Unknown());
        assertThat(invitations.accept(elsewhere, token)).isEqualTo(new Answer.Unknown());
        assertThat(accounts.find(mailbox)).isEmpty();
        assertThat(invitations.check(neighbour, elsewhere, "E;" + mailbox, Role.GUEST).lines())
                .extracting(Line::verdict)
                .containsExactly(Verdict.FINE);
    }

    @Test
    void nobodyIsInvitedToWhatFollowsFromElsewhere() {
        for (Role role : List.of(Role.OPERATOR, Role.HEAD_OF_ADMINISTRATION, Role.CONTACT_PERSON)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> invitations.invite(coordinator, here, "E", mailbox(), role));
        }
    }

    // ---- from the mail to the role

    @Test
    void theInvitedPersonHasTheRoleOnceAccepted() {
        Mailbox mailbox = mailbox();
        invite(mailbox, Role.EDITOR);
        String token = tokens(mailbox).getFirst();

        assertThat(invitations.look(here, token))
                .isEqualTo(new Answer.Open("Erika Muster", Role.EDITOR));
        assertThat(accounts.find(mailbox)).isEmpty();
        assertThat(invitations.accept(here, token))
                .isEqualTo(new Answer.Accepted("Erika Muster", Role.EDITOR));
        AccountId account = accounts.find(mailbox).orElseThrow().id();
        assertThat(registry.actor(account).orElseThrow().standings())
                .containsExactly(Standing.in(here, Role.EDITOR));
        assertThat(people.open(coordinator, here, account).orElseThrow().roles())
                .extracting(NetworkPeople.Held::origin)
                .containsExactly(Origin.ASSIGNED);

        assertThat(invitations.accept(here, token)).isEqualTo(new Answer.AcceptedBefore());
        assertThat(invitations.open(coordinator, here, 0)).isEmpty();
        assertThat(trail()).containsExactly("invitation.sent", "invitation.accepted");
    }

    @Test
    void whatWasWithdrawnOrHasExpiredCannotBeAccepted() {
        Mailbox withdrawn = mailbox();
        InvitationId first = invite(withdrawn, Role.GUEST);
        assertThat(invitations.withdraw(coordinator, here, first)).isEqualTo(Change.DONE);
        assertThat(invitations.withdraw(coordinator, here, first)).isEqualTo(Change.NOT_OPEN);
        assertThat(invitations.remind(coordinator, here, first)).isEqualTo(Change.NOT_OPEN);
        assertThat(invitations.accept(here, tokens(withdrawn).getFirst()))
                .isEqualTo(new Answer.Withdrawn());

        Mailbox late = mailbox();
        InvitationId second = invite(late, Role.GUEST);
        age(second);
        assertThat(invitations.accept(here, tokens(late).getFirst()))
                .isEqualTo(new Answer.Expired());
        assertThat(accounts.find(withdrawn)).isEmpty();
        assertThat(accounts.find(late)).isEmpty();
        assertThat(invitations.look(here, "no-token")).isEqualTo(new Answer.Unknown());
    }

    @Test
    void aReminderStartsTheDeadlineAnewAndIsSentOnceADay() {
        Mailbox mailbox = mailbox();
        InvitationId id = invite(mailbox, Role.GUEST);
        assertThat(invitations.remind(coordinator, here, id)).isEqualTo(Change.TOO_SOON);
        age(id);
        assertThat(invitations.remind(coordinator, here, id)).isEqualTo(Change.DONE);
        assertThat(invitations.remind(coordinator, here, id)).isEqualTo(Change.TOO_SOON);
        List<String> tokens = tokens(mailbox);
        assertThat(tokens).hasSize(2);
        assertThat(invitations.look(here, tokens.getFirst())).isInstanceOf(Answer.Open.class);
        assertThat(invitations.accept(here, tokens.getLast())).isInstanceOf(Answer.Accepted.class);
        assertThat(invitations.accept(here, tokens.getFirst()))
                .isEqualTo(new Answer.AcceptedBefore());
    }

    @Test
    void nobodyIsInvitedTwiceAtATimeNorWhoIsHere() {
        Mailbox mailbox = mailbox();
        invite(mailbox, Role.GUEST);
        assertThat(invitations.invite(coordinator, here, "E", mailbox, Role.EDITOR))
                .isEqualTo(Verdict.INVITED);
        assertThat(invitations.invite(coordinator, here, "E", coordinator.mailbox(), Role.GUEST))
                .isEqualTo(Verdict.HERE);
        assertThat(RecordedMails.to(mailbox)).hasSize(1);
        assertThat(RecordedMails.to(coordinator.mailbox())).isEmpty();
    }

    @Test
    void whoIsDeactivatedDoesNotComeBackByALinkSentBefore() {
        networks.found(here);
        Actor guest = holder(Role.GUEST, elsewhere);
        invite(guest.mailbox(), Role.EDITOR);
        roles.grant(guest.account(), Standing.in(here, Role.GUEST), coordinator.account());
        people.deactivate(coordinator, here, guest.account());
        assertThat(invitations.accept(here, tokens(guest.mailbox()).getFirst()))
                .isEqualTo(new Answer.Withdrawn());
    }

    // ---- a list

    @Test
    void aDryRunSaysWhatWouldHappenAndDoesNothing() {
        Mailbox fine = mailbox();
        Mailbox invited = mailbox();
        invite(invited, Role.GUEST);
        String list =
                "Name;Mail\nErika;%s\nMax;%s\nIch;%s\nnichts"
                        .formatted(fine, invited, coordinator.mailbox());
        ListCheck check = invitations.check(coordinator, here, list, Role.GUEST);
        assertThat(check.outcome()).isEqualTo(Outcome.CHECKED);
        assertThat(check.lines())
                .extracting(Line::verdict)
                .containsExactly(Verdict.FINE, Verdict.INVITED, Verdict.HERE, Verdict.NO_MAILBOX);
        assertThat(RecordedMails.to(fine)).isEmpty();
        assertThat(invitations.open(coordinator, here, 0)).hasSize(1);

        assertThat(invitations.inviteAll(coordinator, here, list, Role.GUEST).count(Verdict.FINE))
                .isEqualTo(1);
        assertThat(RecordedMails.to(fine)).hasSize(1);
        assertThat(invitations.inviteAll(coordinator, here, list, Role.GUEST).count(Verdict.FINE))
                .isZero();
    }

    @Test
    void aListThatIsTooLongDoesNothing() {
        String list =
                IntStream.rangeClosed(0, Invitations.LONGEST_LIST)
                        .mapToObj(number -> "E;e" + number + "@amt.example")
                        .collect(Collectors.joining("\n"));
        assertThat(invitations.inviteAll(coordinator, here, list, Role.GUEST).outcome())
                .isEqualTo(Outcome.TOO_LONG);
        assertThat(invitations.open(coordinator, here, 0)).isEmpty();
    }

    // ---- hands

    private InvitationId invite(Mailbox mailbox, Role role) {
        assertThat(invitations.invite(coordinator, here, "Erika Muster", mailbox, role))
                .isEqualTo(Verdict.FINE);
        return invitations.open(coordinator, here, 99).stream()
                .filter(one -> one.mailbox().equals(mailbox))
                .map(Invitation::id)
                .findFirst()
                .orElseThrow();
    }

    /** As if the last mail had gone two months ago. */
    private void age(InvitationId id) {
        jdbc.sql(
                        "update hub.invitation set mailed_at = mailed_at - interval '60 days',"
                                + " expires_at = expires_at - interval '60 days' where id = ?")
                .param(id.value())
                .update();
    }

    private static List<String> tokens(Mailbox mailbox) {
        return RecordedMails.to(mailbox).stream()
                .map(mail -> TOKEN.matcher(mail.text()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();
    }

    private List<String> trail() {
        return jdbc.sql("select action from hub.audit_entry where chain = ? order by number")
                .param(here.value())
                .query(String.class)
                .list();
    }

    private Actor holder(Role role, NetworkId network) {
        AccountId account = accounts.ensure(mailbox(), "Muster");
        Standing standing = Somebody.standing(role, network, EISENBERG);
        roles.grant(account, standing, null);
        return registry.actor(account).orElseThrow();
    }

    private static Mailbox mailbox() {
        return new Mailbox("m." + UUID.randomUUID() + "@amt.example");
    }

    private static NetworkId network() {
        return new NetworkId("i" + UUID.randomUUID().toString().replace("-", "").substring(0, 20));
    }
}
