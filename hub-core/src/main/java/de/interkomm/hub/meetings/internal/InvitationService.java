package de.interkomm.hub.meetings.internal;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupPeople;
import de.interkomm.hub.governance.GroupPeople.Belonging;
import de.interkomm.hub.governance.GroupRight;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.ConfirmationLinks;
import de.interkomm.hub.identity.ConfirmationLinks.Redemption;
import de.interkomm.hub.meetings.AttendeeId;
import de.interkomm.hub.meetings.Audience;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.meetings.MeetingInvitations;
import de.interkomm.hub.meetings.MeetingRules;
import de.interkomm.hub.meetings.MeetingState;
import de.interkomm.hub.meetings.MeetingTime;
import de.interkomm.hub.meetings.Meetings.Card;
import de.interkomm.hub.meetings.Reply;
import de.interkomm.hub.meetings.internal.AttendeeRows.Invited;
import de.interkomm.hub.meetings.internal.MeetingMails.Announced;
import de.interkomm.hub.meetings.internal.MeetingRows.Found;
import de.interkomm.hub.shell.Typing;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

@Service
@Transactional
class InvitationService implements MeetingInvitations {

    private final MeetingAccess access;
    private final MeetingRows meetings;
    private final AttendeeRows attendees;
    private final RuleRows rules;
    private final GroupPeople people;
    private final MeetingPrint print;
    private final MeetingMails mails;
    private final Notices notices;
    private final ConfirmationLinks links;
    private final MeetingDeeds deeds;
    private final Clock clock;

    InvitationService(
            MeetingAccess access,
            MeetingRows meetings,
            AttendeeRows attendees,
            RuleRows rules,
            GroupPeople people,
            MeetingPrint print,
            MeetingMails mails,
            Notices notices,
            ConfirmationLinks links,
            MeetingDeeds deeds,
            Clock clock) {
        this.access = access;
        this.meetings = meetings;
        this.attendees = attendees;
        this.rules = rules;
        this.people = people;
        this.print = print;
        this.mails = mails;
        this.notices = notices;
        this.links = links;
        this.deeds = deeds;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public MeetingRules rules(Actor actor, NetworkId network, GroupId group) {
        people.require(actor, network, group, GroupRight.HOLD_MEETINGS);
        return rules.of(group);
    }

    @Override
    public void setRules(Actor actor, NetworkId network, GroupId group, MeetingRules wanted) {
        people.require(actor, network, group, GroupRight.HOLD_MEETINGS);
        rules.save(group, wanted);
        deeds.tellOfGroup(actor, network, group, "rules");
    }

    @Override
    @Transactional(readOnly = true)
    public Outlook outlook(Actor actor, NetworkId network, MeetingId meeting) {
        Found found = access.findHeld(actor, network, meeting);
        Set<AccountId> invited = invitedAccounts(meeting);
        List<Belonging> belonging = people.of(network, found.card().group());
        long newcomers = belonging.stream().filter(one -> !invited.contains(one.account())).count();
        LocalDate today = LocalDate.ofInstant(clock.instant(), MeetingTime.ZONE);
        return new Outlook(
                Math.toIntExact(newcomers),
                invited.size(),
                found.card().isInvitable(clock.instant()),
                ChronoUnit.DAYS.between(today, found.card().time().from().toLocalDate()),
                rules.of(found.card().group()),
                Unseated.of(people.participants(network, found.card().group()), belonging));
    }

    private Set<AccountId> invitedAccounts(MeetingId meeting) {
        return attendees.invited(meeting).stream()
                .map(Invited::account)
                .collect(Collectors.toSet());
    }

    @Override
    public Sent invite(Actor actor, NetworkId network, MeetingId id, Whom whom) {
        Meeting meeting = access.lock(actor, network, id);
        if (!meeting.state().isInvitable(meeting.time(), clock.instant())) {
            return new Sent.TooLate();
        }
        Set<AccountId> before = invitedAccounts(id);
        List<Belonging> now =
                people.of(network, meeting.group()).stream()
                        .filter(one -> whom == Whom.EVERYBODY || !before.contains(one.account()))
                        .toList();
        if (now.isEmpty()) {
            return new Sent.Nobody();
        }
        meeting.invite(clock.instant());
        for (Belonging one : now) {
            attendees.markInvited(attendees.ensure(id, one), clock.instant());
        }
        sendTo(actor, network, meeting, now);
        meetings.touch(id);
        deeds.tell(actor, network, meeting, "invited");
        return new Sent.Invited(now.size());
    }

    private void sendTo(
            Actor actor, NetworkId network, Meeting meeting, List<Belonging> recipients) {
        Announced announced = meeting.announced(groupName(actor, network, meeting));
        byte[] agenda =
                print.agenda(network, access.find(actor, network, meeting.id()), Audience.INTERNAL);
        Map<AccountId, Invited> invited =
                attendees.invited(meeting.id()).stream()
                        .collect(Collectors.toMap(Invited::account, one -> one));
        for (Belonging one : recipients) {
            Invited recipient = invited.get(one.account());
            if (recipient != null) {
                mails.invite(network, announced, recipient, agenda);
            }
        }
    }

    private String groupName(Actor actor, NetworkId network, Meeting meeting) {
        return access.find(actor, network, meeting.id()).card().groupName();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Invitee> invitees(@Nullable Actor reader, NetworkId network, MeetingId meeting) {
        return access.find(reader, network, meeting).reads() == Audience.INTERNAL
                ? attendees.invited(meeting).stream().map(Invited::invitee).toList()
                : List.of();
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable Invitee mine(@Nullable Actor reader, NetworkId network, MeetingId meeting) {
        access.find(reader, network, meeting);
        return reader == null ? null : attendees.invitee(meeting, reader.account()).orElse(null);
    }

    @Override
    public Answered answer(
            Actor actor, NetworkId network, MeetingId meeting, Reply reply, String deputy) {
        Found found = access.find(actor, network, meeting);
        Optional<Invitee> invitee = attendees.invitee(meeting, actor.account());
        if (invitee.isEmpty()) {
            return Answered.NOT_NOW;
        }
        return answer(found.card(), invitee.get().id(), reply, deputy);
    }

    @Override
    @Transactional(readOnly = true)
    public LinkResult follow(NetworkId network, String token) {
        NetworkScope.requireBound(network);
        return switch (links.peek(MeetingMails.LINK_PURPOSE, token)) {
            case Redemption.Valid(var subject) ->
                    invited(network, subject).map(this::found).orElseGet(LinkResult.Unknown::new);
            case Redemption.Expired _, Redemption.Used _ -> new LinkResult.Over();
            case Redemption.Unknown _ -> new LinkResult.Unknown();
        };
    }

    private LinkResult found(Invited invited) {
        Announced meeting = notices.announced(invited.meeting());
        return new LinkResult.Found(meeting.card(), meeting.cancelReason(), invited.invitee());
    }

    /** Whoever the link was sent to, if it is a link of this network. */
    private Optional<Invited> invited(NetworkId network, String subject) {
        String start = network + "/";
        return subject.startsWith(start)
                ? AttendeeId.parse(subject.substring(start.length())).flatMap(attendees::find)
                : Optional.empty();
    }

    @Override
    public Answered answer(NetworkId network, String token, Reply reply, String deputy) {
        return switch (follow(network, token)) {
            case LinkResult.Found(var meeting, _, var invitee) ->
                    answer(meeting, invitee.id(), reply, deputy);
            case LinkResult.Over _, LinkResult.Unknown _ -> Answered.NO_SUCH_LINK;
        };
    }

    private Answered answer(Card meeting, AttendeeId id, Reply reply, String deputy) {
        if (meeting.state() != MeetingState.INVITED || reply == Reply.NONE) {
            return Answered.NOT_NOW;
        }
        String named = reply == Reply.DEPUTY ? Typing.inOneLine(deputy) : "";
        if (named.length() > LONGEST_DEPUTY || (reply == Reply.DEPUTY && named.isEmpty())) {
            return Answered.NO_DEPUTY;
        }
        attendees.answer(id, meeting.form().answer(reply), named, clock.instant());
        meetings.touch(meeting.id());
        return Answered.DONE;
    }

    @Override
    @Transactional(readOnly = true)
    public File paper(@Nullable Actor reader, NetworkId network, MeetingId meeting) {
        Found found = access.find(reader, network, meeting);
        return new File(
                print.fileName(network, "meetings.mail.file", found.card()),
                "application/pdf",
                print.agenda(network, found, found.reads()));
    }

    @Override
    @Transactional(readOnly = true)
    public File calendar(@Nullable Actor reader, NetworkId network, MeetingId meeting) {
        Found found = access.find(reader, network, meeting);
        Announced known = notices.announced(meeting);
        Announced shown =
                found.reads() == Audience.INTERNAL
                        ? known
                        : new Announced(
                                known.card(),
                                known.time(),
                                found.card().place(),
                                false,
                                known.cancelReason(),
                                known.sequence());
        return new File(
                print.fileName(network, "meetings.calendar.file", found.card(), shown.time()),
                "text/calendar; charset=UTF-8",
                mails.published(network, shown));
    }
}
