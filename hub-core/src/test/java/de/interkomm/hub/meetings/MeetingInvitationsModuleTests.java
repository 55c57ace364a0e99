package de.interkomm.hub.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationStatus;

import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupVisibility;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.meetings.MeetingInvitations.Answered;
import de.interkomm.hub.meetings.MeetingInvitations.Invitee;
import de.interkomm.hub.meetings.MeetingInvitations.LinkResult;
import de.interkomm.hub.meetings.MeetingInvitations.Sent;
import de.interkomm.hub.meetings.MeetingInvitations.Whom;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.PdfText;
import de.interkomm.hub.testing.TestNetworks;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Inviting, answering, changing one's mind and calling off. */
@SpringBootTest
class MeetingInvitationsModuleTests {

    private static final NetworkId HERE = TestNetworks.VILLAGES;
    private static final NetworkId ELSEWHERE = TestNetworks.TOWNS;
    private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9_-]+)");

    @Autowired Meetings meetings;
    @Autowired MeetingInvitations invitations;
    @Autowired MeetingRooms rooms;
    @Autowired MeetingPeople people;
    @Autowired JdbcClient jdbc;

    private Actor kora;
    private Actor member;
    private GroupId group;
    private MeetingId id;

    @BeforeEach
    void aMeetingOfAGroup() {
        kora = people.person(HERE, Role.COORDINATOR);
        group = people.group(kora, HERE, GroupVisibility.PUBLIC);
        member = people.in(kora, HERE, group, GroupFunction.MEMBER);
        id = people.planned(kora, HERE, group, 20);
        people.item(kora, HERE, id, "Haushalt", Audience.PUBLIC);
        people.item(kora, HERE, id, "Vertrauliches", Audience.INTERNAL);
    }

    @Test
    void anInvitationBringsAgendaCalendarAndLink() throws IOException {
        assertThat(invite(Whom.NEWCOMERS)).isEqualTo(new Sent.Invited(1));

        assertThat(lastMailTo(member)).contains("Rathaus, Saal 2", "https://konferenz.example");
        assertThat(PdfText.of(attached(member, "application/pdf")))
                .contains("Haushalt", "Vertrauliches", "Rathaus, Saal 2");
        VEvent entry = calendar(member).getEvents().getFirst();
        assertThat(entry.getUid().getValue()).isEqualTo(id.toString());
        assertThat(entry.getSequence().getValue()).isZero();
        assertThat(entry.getDateStart().getValue())
                .isEqualTo(Date.from(open().card().time().start()));
        assertThat(entry.getAttendees())
                .singleElement()
                .satisfies(one -> assertThat(one.getEmail()).isEqualTo(member.mailbox().address()));
    }

    @Test
    void anInvitationSaysThatTheLinkFollowsAndWhenItemsBegin() throws IOException {
        MeetingDraft known = people.draft(20);
        in(
                () ->
                        meetings.edit(
                                kora,
                                HERE,
                                id,
                                open().version(),
                                new MeetingDraft(
                                        known.title(),
                                        known.time(),
                                        MeetingForm.DIGITAL,
                                        "",
                                        "",
                                        "")));
        invite(Whom.NEWCOMERS);
        String follows = "Digitale Teilnahme: Der Link folgt.";
        assertThat(lastMailTo(member)).contains(follows);
        assertThat(calendar(member).getEvents().getFirst().getLocation().getValue())
                .isEqualTo(follows);
        assertThat(PdfText.of(attached(member, "application/pdf")))
                .contains("Der Link folgt.", "ab 14:00 Uhr, 15 Min.", "ab 14:15 Uhr, 15 Min.");
        assertThat(PdfText.of(in(() -> invitations.paper(null, HERE, id)).content()))
                .doesNotContain("Link folgt");
    }

    @Test
    void aMeetingOpenedOnAnotherDayMovesInCalendars() {
        invite(Whom.NEWCOMERS);
        int before = mailsTo(member).size();
        in(() -> rooms.begin(kora, HERE, id));

        assertThat(mailsTo(member)).hasSize(before + 1);
        assertThat(lastMailTo(member))
                .contains("an einem anderen Tag als geplant", "Geplant war: ")
                .doesNotContain("token=");
        assertThat(calendarFileName(member))
                .startsWith("Termin-" + open().held().from().toLocalDate());
        VEvent moved = calendar(member).getEvents().getFirst();
        assertThat(moved.getUid().getValue()).isEqualTo(id.toString());
        assertThat(moved.getSequence().getValue()).isEqualTo(1);
        assertThat(moved.getDateStart().getValue()).isEqualTo(Date.from(open().held().start()));
        assertThat(open().isOnAnotherDay()).isTrue();
        assertThat(open().held().length()).isEqualTo(open().card().time().length());
        VEvent published =
                Biweekly.parse(
                                new String(
                                        in(() -> invitations.calendar(member, HERE, id)).content(),
                                        StandardCharsets.UTF_8))
                        .first()
                        .getEvents()
                        .getFirst();
        assertThat(published.getSequence().getValue()).isEqualTo(1);
        assertThat(published.getDateStart().getValue()).isEqualTo(moved.getDateStart().getValue());

        in(() -> rooms.takeBackOpening(kora, HERE, id));
        assertThat(lastMailTo(member)).contains("die Eröffnung dieser Sitzung ist zurückgenommen");
        VEvent back = calendar(member).getEvents().getFirst();
        assertThat(back.getSequence().getValue()).isEqualTo(2);
        assertThat(back.getDateStart().getValue())
                .isEqualTo(Date.from(open().card().time().start()));
    }

    @Test
    void nobodyIsToldOfTheOpeningWhoWasNotInvited() {
        int before = mailsTo(member).size();
        in(() -> rooms.begin(kora, HERE, id));
        assertThat(mailsTo(member)).hasSize(before);
    }

    @Test
    void changesAndCancellationsReachTheSameEntry() {
        invite(Whom.NEWCOMERS);
        in(() -> meetings.edit(kora, HERE, id, open().version(), people.draft(25)));

        ICalendar changed = calendar(member);
        assertThat(changed.getMethod().getValue()).isEqualTo("REQUEST");
        VEvent entry = changed.getEvents().getFirst();
        assertThat(entry.getUid().getValue()).isEqualTo(id.toString());
        assertThat(entry.getSequence().getValue()).isEqualTo(1);
        assertThat(entry.getDateStart().getValue())
                .isEqualTo(Date.from(open().card().time().start()));

        assertThat(lastMailTo(member))
                .contains("Titel: bisher „", "Zeit: bisher ", ", jetzt ")
                .doesNotContain("Ort und Link: bisher", "Form: bisher");

        // An answer goes on, and is asked for where there is none.
        assertThat(lastMailTo(member)).contains("Kommen Sie?").doesNotContain("gilt weiter");
        assertThat(status(entry)).isEqualTo(ParticipationStatus.NEEDS_ACTION);
        in(() -> invitations.answer(member, HERE, id, Reply.REMOTE, ""));
        in(() -> meetings.edit(kora, HERE, id, open().version(), people.draft(26)));
        assertThat(lastMailTo(member)).contains("Ihre Antwort gilt weiter.");
        assertThat(status(calendar(member).getEvents().getFirst()))
                .isEqualTo(ParticipationStatus.ACCEPTED);

        in(() -> meetings.cancel(kora, HERE, id, open().version(), "Hochwasser"));

        ICalendar cancelled = calendar(member);
        assertThat(cancelled.getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(cancelled.getEvents().getFirst().getSequence().getValue()).isEqualTo(3);
        assertThat(cancelled.getEvents().getFirst().getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(cancelled.getEvents().getFirst().getUid().getValue()).isEqualTo(id.toString());
        assertThat(lastMailTo(member)).contains("Hochwasser");
    }

    @Test
    void answersSurviveTheCancellation() {
        invite(Whom.NEWCOMERS);
        String token = token(member);
        assertThat(in(() -> invitations.answer(HERE, token, Reply.DEPUTY, "Vera Tretung")))
                .isEqualTo(Answered.DONE);

        in(() -> meetings.cancel(kora, HERE, id, open().version(), "Hochwasser"));

        assertThat(in(() -> invitations.answer(HERE, token, Reply.YES, "")))
                .isEqualTo(Answered.NOT_NOW);
        Invitee kept = in(() -> invitations.invitees(kora, HERE, id)).getFirst();
        assertThat(kept.reply()).isEqualTo(Reply.DEPUTY);
        assertThat(kept.deputy()).isEqualTo("Vera Tretung");
        assertThat(in(() -> invitations.follow(HERE, token)))
                .isInstanceOfSatisfying(
                        LinkResult.Found.class,
                        found -> assertThat(found.cancelReason()).isEqualTo("Hochwasser"));
    }

    @Test
    void oneAnswersByLinkOrSignedInAndChangesOnesMind() {
        invite(Whom.NEWCOMERS);
        String token = token(member);

        assertThat(in(() -> invitations.answer(HERE, token, Reply.YES, "")))
                .isEqualTo(Answered.DONE);
        assertThat(in(() -> invitations.answer(member, HERE, id, Reply.REMOTE, "")))
                .isEqualTo(Answered.DONE);
        assertThat(in(() -> invitations.answer(HERE, token, Reply.DEPUTY, "  ")))
                .isEqualTo(Answered.NO_DEPUTY);
        assertThat(Objects.requireNonNull(in(() -> invitations.mine(member, HERE, id))).reply())
                .isEqualTo(Reply.REMOTE);
        Actor outsider = people.person(HERE, Role.MEMBER);
        assertThat(in(() -> invitations.answer(outsider, HERE, id, Reply.YES, "")))
                .isEqualTo(Answered.NOT_NOW);
    }

    @Test
    void linksAreGoodInTheirOwnNetworkOnly() {
        invite(Whom.NEWCOMERS);
        String token = token(member);

        assertThat(
                        NetworkScope.call(
                                ELSEWHERE,
                                () -> invitations.answer(ELSEWHERE, token, Reply.YES, "")))
                .isEqualTo(Answered.NO_SUCH_LINK);
        assertThat(in(() -> invitations.follow(HERE, token + "x")))
                .isInstanceOf(LinkResult.Unknown.class);
    }

    @Test
    void whoeverComesLaterIsInvitedAlone() {
        // It is among one's own meetings as soon as it is planned; not of whoever runs the network.
        assertThat(in(() -> meetings.mine(member, HERE)))
                .extracting(Meetings.Card::id)
                .containsExactly(id);
        assertThat(in(() -> meetings.mine(kora, HERE))).isEmpty();
        invite(Whom.NEWCOMERS);
        assertThat(invite(Whom.NEWCOMERS)).isInstanceOf(Sent.Nobody.class);
        Actor late = people.in(kora, HERE, group, GroupFunction.MEMBER);

        assertThat(in(() -> invitations.outlook(kora, HERE, id)).newcomers()).isEqualTo(1);
        assertThat(invite(Whom.NEWCOMERS)).isEqualTo(new Sent.Invited(1));
        assertThat(mailsTo(late)).isNotEmpty();
        assertThat(invite(Whom.EVERYBODY)).isEqualTo(new Sent.Invited(2));
    }

    @Test
    void aShortNoticeIsWarnedOfNotForbidden() {
        in(
                () -> {
                    invitations.setRules(
                            kora,
                            HERE,
                            group,
                            new MeetingRules(21, 0, QuorumRule.NONE, 0, Counted.PEOPLE));
                    return true;
                });
        assertThat(in(() -> invitations.outlook(kora, HERE, id)).isTooShort()).isTrue();
        assertThat(invite(Whom.NEWCOMERS)).isEqualTo(new Sent.Invited(1));
    }

    @Test
    void answersAndConferencesAreForTheGroupOnly() throws IOException {
        invite(Whom.NEWCOMERS);
        Actor outsider = people.person(HERE, Role.MEMBER);

        assertThat(in(() -> invitations.invitees(outsider, HERE, id))).isEmpty();
        String published =
                new String(
                        in(() -> invitations.calendar(outsider, HERE, id)).content(),
                        StandardCharsets.UTF_8);
        assertThat(published)
                .containsOnlyOnce("ORGANIZER;CN=")
                .containsOnlyOnce("mailto:")
                .doesNotContain("konferenz.example", "ATTENDEE");
        assertThat(PdfText.of(in(() -> invitations.paper(outsider, HERE, id)).content()))
                .contains("Haushalt")
                .doesNotContain("Vertrauliches");
        assertThatThrownBy(() -> in(() -> invitations.outlook(member, HERE, id)))
                .isInstanceOf(PageNotFound.class);
    }

    @Test
    void aQuorumIsCountedByItsRule() {
        assertThat(QuorumRule.NONE.needed(9, 0)).isZero();
        assertThat(QuorumRule.NUMBER.needed(9, 4)).isEqualTo(4);
        assertThat(QuorumRule.MORE_THAN_HALF.needed(9, 0)).isEqualTo(5);
        assertThat(QuorumRule.MORE_THAN_HALF.needed(10, 0)).isEqualTo(6);
        assertThat(QuorumRule.TWO_THIRDS.needed(9, 0)).isEqualTo(6);
        assertThat(QuorumRule.TWO_THIRDS.needed(10, 0)).isEqualTo(7);
    }

    private static ParticipationStatus status(VEvent entry) {
        return entry.getAttendees().getFirst().getParticipationStatus();
    }

    private Sent invite(Whom whom) {
        return in(() -> invitations.invite(kora, HERE, id, whom));
    }

    private Meetings.View open() {
        return in(() -> meetings.open(kora, HERE, id));
    }

    private String token(Actor person) {
        Matcher matcher = TOKEN.matcher(lastMailTo(person));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private String lastMailTo(Actor person) {
        return mailsTo(person).getLast();
    }

    private List<String> mailsTo(Actor person) {
        Mailbox mailbox = person.mailbox();
        return jdbc.sql("select body from hub.outgoing_mail where recipient = ? order by id")
                .param(mailbox.address())
                .query(String.class)
                .list();
    }

    private ICalendar calendar(Actor person) {
        return Biweekly.parse(new String(attached(person, "text/calendar"), StandardCharsets.UTF_8))
                .first();
    }

    private byte[] attached(Actor person, String type) {
        return jdbc.sql(
                        """
                        select a.content from hub.outgoing_mail_attachment a
                        join hub.outgoing_mail m on m.id = a.mail
                        where m.recipient = ? and a.media_type like ? || '%'
                        order by m.id desc limit 1
                        """)
                .params(person.mailbox().address(), type)
                .query(byte[].class)
                .single();
    }

    private String calendarFileName(Actor person) {
        return jdbc.sql(
                        """
                        select a.file_name from hub.outgoing_mail_attachment a
                        join hub.outgoing_mail m on m.id = a.mail
                        where m.recipient = ? and a.media_type like 'text/calendar%'
                        order by m.id desc limit 1
                        """)
                .param(person.mailbox().address())
                .query(String.class)
                .single();
    }

    private static <T> T in(Supplier<T> work) {
        return NetworkScope.call(HERE, work::get);
    }
}
