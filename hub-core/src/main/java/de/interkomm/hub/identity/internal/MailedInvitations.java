package de.interkomm.hub.identity.internal;

import static java.util.stream.Collectors.toSet;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.ActionTaken;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.ConfirmationLinks;
import de.interkomm.hub.identity.ConfirmationLinks.Redemption;
import de.interkomm.hub.identity.InvitationId;
import de.interkomm.hub.identity.Invitations;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.identity.internal.InvitationRows.Row;
import de.interkomm.hub.identity.internal.InvitationRows.State;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.shell.Typing;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

@Component
@Transactional
class MailedInvitations implements Invitations {

    static final String PURPOSE = "invitation";

    /** What must be allowed to whoever invites to the role. */
    private static final Map<Role, Permission> NEEDED =
            Map.of(
                    Role.GUEST, Permission.INVITE_PEOPLE,
                    Role.MEMBER, Permission.INVITE_PEOPLE,
                    Role.EDITOR, Permission.ASSIGN_ROLES,
                    Role.DEPUTY, Permission.ASSIGN_ROLES,
                    Role.COORDINATOR, Permission.ASSIGN_ROLES);

    private static final List<Role> OFFERED =
            List.of(Role.GUEST, Role.MEMBER, Role.EDITOR, Role.DEPUTY, Role.COORDINATOR);

    private final InvitationRows rows;
    private final InvitationMails mails;
    private final AccountRegistry accounts;
    private final Roles roles;
    private final ConfirmationLinks links;
    private final InvitedEmployments arrivals;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MailedInvitations(
            InvitationRows rows,
            InvitationMails mails,
            AccountRegistry accounts,
            Roles roles,
            ConfirmationLinks links,
            InvitedEmployments arrivals,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.mails = mails;
        this.accounts = accounts;
        this.roles = roles;
        this.links = links;
        this.arrivals = arrivals;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Role> offeredBy(Actor actor, NetworkId network) {
        return OFFERED.stream().filter(role -> actor.may(needed(role), network)).toList();
    }

    private static Permission needed(Role role) {
        Permission needed = NEEDED.get(role);
        if (needed == null) {
            throw new IllegalArgumentException("nobody is invited to be " + role);
        }
        return needed;
    }

    @Override
    public Verdict invite(Actor actor, NetworkId network, String name, Mailbox mailbox, Role role) {
        return invite(actor, network, name, mailbox, role, null);
    }

    @Override
    public Verdict invite(
            Actor actor,
            NetworkId network,
            String name,
            Mailbox mailbox,
            Role role,
            @Nullable RegionalKey administration) {
        Role as = actor.require(needed(role), network);
        Set<String> asked = Set.of(mailbox.address());
        if (!rows.here(network, asked).isEmpty()) {
            return Verdict.HERE;
        }
        return send(actor, as, network, Typing.inOneLine(name), mailbox, role, administration)
                ? Verdict.FINE
                : Verdict.INVITED;
    }

    private boolean send(
            Actor actor,
            Role as,
            NetworkId network,
            String name,
            Mailbox mailbox,
            Role role,
            @Nullable RegionalKey administration) {
        InvitationId id = InvitationId.next();
        if (!rows.add(
                network,
                id,
                name,
                mailbox,
                role,
                actor.account(),
                administration,
                clock.instant())) {
            return false;
        }
        mails.invite(network, id, name, mailbox, role, actor);
        events.publishEvent(
                ActionTaken.in(network, actor, as, "invitation.sent", id.toString(), name)
                        .with(Map.of("role", new ActionTaken.Change(null, role.name()))));
        return true;
    }

    @Override
    @Transactional(readOnly = true)
    public ListCheck check(Actor actor, NetworkId network, String list, Role role) {
        actor.require(needed(role), network);
        return check(network, list);
    }

    private ListCheck check(NetworkId network, String list) {
        List<Line> lines = InvitationList.read(list);
        if (lines.size() > LONGEST_LIST) {
            return new ListCheck(List.of(), Outcome.TOO_LONG);
        }
        Set<String> asked =
                lines.stream()
                        .filter(line -> line.verdict() == Verdict.FINE)
                        .map(Line::mailbox)
                        .collect(toSet());
        Set<String> here = rows.here(network, asked);
        Set<String> invited = rows.invited(network, asked);
        return new ListCheck(
                lines.stream().map(line -> judged(line, here, invited)).toList(), Outcome.CHECKED);
    }

    private static Line judged(Line line, Set<String> here, Set<String> invited) {
        if (line.verdict() != Verdict.FINE) {
            return line;
        }
        if (here.contains(line.mailbox())) {
            return with(line, Verdict.HERE);
        }
        return invited.contains(line.mailbox()) ? with(line, Verdict.INVITED) : line;
    }

    private static Line with(Line line, Verdict verdict) {
        return new Line(line.number(), line.text(), line.name(), line.mailbox(), verdict);
    }

    @Override
    public ListCheck inviteAll(Actor actor, NetworkId network, String list, Role role) {
        Role as = actor.require(needed(role), network);
        ListCheck check = check(network, list);
        if (check.outcome() == Outcome.TOO_LONG) {
            return check;
        }
        List<Line> done = new ArrayList<>();
        for (Line line : check.lines()) {
            boolean late =
                    line.verdict() == Verdict.FINE
                            && !send(
                                    actor,
                                    as,
                                    network,
                                    line.name(),
                                    new Mailbox(line.mailbox()),
                                    role,
                                    null);
            done.add(late ? with(line, Verdict.INVITED) : line);
        }
        return new ListCheck(done, Outcome.INVITED);
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Invitation> open(Actor actor, NetworkId network, int page) {
        actor.require(Permission.INVITE_PEOPLE, network);
        return rows.open(network, page);
    }

    @Override
    public Change remind(Actor actor, NetworkId network, InvitationId id) {
        actor.require(Permission.INVITE_PEOPLE, network);
        Row row = rows.lock(network, id).orElse(null);
        if (row == null) {
            return Change.UNKNOWN;
        }
        Invitation invitation = row.invitation();
        Role as = actor.require(needed(invitation.role()), network);
        if (row.state() != State.OPEN) {
            return Change.NOT_OPEN;
        }
        if (clock.instant().isBefore(invitation.remindable())) {
            return Change.TOO_SOON;
        }
        rows.mailedAgain(id, clock.instant());
        mails.remind(network, invitation, actor);
        events.publishEvent(about(network, actor, as, "invitation.reminded", invitation));
        return Change.DONE;
    }

    @Override
    public Change withdraw(Actor actor, NetworkId network, InvitationId id) {
        actor.require(Permission.INVITE_PEOPLE, network);
        Row row = rows.lock(network, id).orElse(null);
        if (row == null) {
            return Change.UNKNOWN;
        }
        Role as = actor.require(needed(row.invitation().role()), network);
        if (row.state() != State.OPEN) {
            return Change.NOT_OPEN;
        }
        rows.close(id, State.WITHDRAWN, clock.instant());
        events.publishEvent(about(network, actor, as, "invitation.withdrawn", row.invitation()));
        return Change.DONE;
    }

    private static ActionTaken about(
            NetworkId network, Actor actor, Role as, String action, Invitation invitation) {
        return ActionTaken.in(
                network, actor, as, action, invitation.id().toString(), invitation.name());
    }

    @Override
    @Transactional(readOnly = true)
    public Answer look(NetworkId network, String token) {
        InvitationId id = subject(links.peek(PURPOSE, token));
        return id == null
                ? new Answer.Unknown()
                : rows.find(network, id).<Answer>map(this::worth).orElseGet(Answer.Unknown::new);
    }

    @Override
    public Answer accept(NetworkId network, String token) {
        InvitationId id = subject(links.peek(PURPOSE, token));
        Row row = id == null ? null : rows.lock(network, id).orElse(null);
        if (row == null) {
            return new Answer.Unknown();
        }
        if (!(worth(row) instanceof Answer.Open)) {
            return worth(row);
        }
        Instant now = clock.instant();
        Invitation invitation = row.invitation();
        links.redeem(PURPOSE, token);
        rows.close(invitation.id(), State.ACCEPTED, now);
        AccountId account = accounts.ensure(invitation.mailbox(), invitation.name());
        roles.grant(account, Standing.in(network, invitation.role()), row.by());
        arrivals.arrive(network, account, row);
        events.publishEvent(
                new ActionTaken(
                        network,
                        account,
                        invitation.role(),
                        "invitation.accepted",
                        invitation.id().toString(),
                        invitation.name(),
                        Map.of("role", new ActionTaken.Change(null, invitation.role().name()))));
        return new Answer.Accepted(invitation.name(), invitation.role());
    }

    /** Of every link ever sent about the invitation: which one is followed does not matter. */
    private static @Nullable InvitationId subject(Redemption link) {
        return switch (link) {
            case Redemption.Valid(String subject) -> InvitationId.parse(subject).orElse(null);
            case Redemption.Expired(String subject) -> InvitationId.parse(subject).orElse(null);
            case Redemption.Used(String subject) -> InvitationId.parse(subject).orElse(null);
            case Redemption.Unknown _ -> null;
        };
    }

    private Answer worth(Row row) {
        Invitation invitation = row.invitation();
        return switch (row.state()) {
            case ACCEPTED -> new Answer.AcceptedBefore();
            case WITHDRAWN -> new Answer.Withdrawn();
            case OPEN ->
                    clock.instant().isBefore(invitation.expires())
                            ? new Answer.Open(invitation.name(), invitation.role())
                            : new Answer.Expired();
        };
    }
}
