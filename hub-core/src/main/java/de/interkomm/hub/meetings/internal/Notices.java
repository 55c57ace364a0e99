package de.interkomm.hub.meetings.internal;

import de.interkomm.hub.governance.GroupPeople;
import de.interkomm.hub.governance.GroupPeople.Belonging;
import de.interkomm.hub.governance.GroupRight;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.meetings.MeetingRules;
import de.interkomm.hub.meetings.MeetingTime;
import de.interkomm.hub.meetings.MinutesBooks.Book;
import de.interkomm.hub.meetings.internal.AttendeeRows.Invited;
import de.interkomm.hub.meetings.internal.MeetingMails.Announced;
import de.interkomm.hub.resolutions.VoteLoans.Loan;
import de.interkomm.hub.resolutions.VoteLoans.Rest;
import de.interkomm.hub.resolutions.VoteLoans.Voice;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells everybody who is invited what has become of a meeting. */
@Component
class Notices {

    private final AttendeeRows attendees;
    private final MeetingRows meetings;
    private final GroupPeople people;
    private final MeetingMails mails;

    Notices(AttendeeRows attendees, MeetingRows meetings, GroupPeople people, MeetingMails mails) {
        this.attendees = attendees;
        this.meetings = meetings;
        this.people = people;
        this.mails = mails;
    }

    void tellChanged(NetworkId network, Announced before, Announced meeting) {
        invited(network, meeting).forEach(one -> mails.tellChanged(network, before, meeting, one));
        attendees.remindAgain(meeting.card().id());
    }

    /** It begins now, and their calendars show another day. */
    void tellOpened(NetworkId network, Announced meeting) {
        invited(network, meeting).forEach(one -> mails.tellOpened(network, meeting, one));
    }

    /** Their calendars show what was planned once more. */
    void tellOpeningTakenBack(NetworkId network, Announced meeting) {
        invited(network, meeting).forEach(one -> mails.tellOpeningTakenBack(network, meeting, one));
    }

    private Stream<Invited> invited(NetworkId network, Announced meeting) {
        Set<AccountId> belonging = belonging(network, meeting);
        return attendees.invited(meeting.card().id()).stream()
                .filter(one -> belonging.contains(one.account()));
    }

    /** Whoever has left the group gets no way into its conferences. */
    private Set<AccountId> belonging(NetworkId network, Announced meeting) {
        return people.of(network, meeting.card().group()).stream()
                .map(Belonging::account)
                .collect(Collectors.toSet());
    }

    /** Also those who said they would not come: it stands in their calendar. */
    void tellCancelled(NetworkId network, Announced meeting) {
        attendees
                .invited(meeting.card().id())
                .forEach(one -> mails.tellCancelled(network, meeting, one));
    }

    /**
     * @return how many were reminded
     */
    int remind(NetworkId network, Instant now) {
        List<Invited> due = attendees.takeForReminder(now, MeetingRules.DEFAULT.remindDays());
        int reminded = 0;
        for (Map.Entry<MeetingId, List<Invited>> each :
                due.stream().collect(Collectors.groupingBy(Invited::meeting)).entrySet()) {
            Announced meeting = announced(each.getKey());
            Set<AccountId> belonging = belonging(network, meeting);
            for (Invited one : each.getValue()) {
                if (belonging.contains(one.account())) {
                    mails.remind(network, meeting, one);
                    reminded++;
                }
            }
        }
        return reminded;
    }

    /**
     * Everybody of the group gets them, as everybody's silence approves them.
     *
     * @param file the minutes as PDF
     */
    void tellOfMinutes(NetworkId network, Announced meeting, Book minutes, byte[] file) {
        people.of(network, meeting.card().group())
                .forEach(one -> mails.sendMinutes(network, meeting, one, minutes, file));
    }

    /**
     * Those who lead the group learn it, and that silence approves no more where it did.
     *
     * @param before the minutes without it
     */
    void tellOfObjection(
            NetworkId network, Announced meeting, Book before, Actor who, String text) {
        String what = before.isApprovedBySilence() ? "objection-to-silence" : "objection";
        otherLeads(network, meeting, who)
                .forEach(
                        one ->
                                mails.tellOfNote(
                                        what,
                                        network,
                                        meeting,
                                        before.time(),
                                        one,
                                        who.name(),
                                        text));
    }

    /**
     * Whoever was told of an objection learns that it is taken back, and whether the minutes can be
     * approved now.
     */
    void tellOfWithdrawal(
            NetworkId network,
            Announced meeting,
            Book minutes,
            Actor who,
            String text,
            LocalDate today) {
        otherLeads(network, meeting, who)
                .forEach(
                        one ->
                                mails.tellOfWithdrawal(
                                        network, meeting, minutes, one, who.name(), text, today));
    }

    private Stream<Belonging> otherLeads(NetworkId network, Announced meeting, Actor than) {
        return people.of(network, meeting.card().group()).stream()
                .filter(one -> GroupRight.HOLD_MEETINGS.functions().contains(one.function()))
                .filter(one -> !one.account().equals(than.account()));
    }

    /** Those whose objections it answers learn of a correction, as long as they belong. */
    void tellOfAnswer(
            NetworkId network,
            Announced meeting,
            MeetingTime held,
            Set<AccountId> objectors,
            String who,
            String text) {
        people.of(network, meeting.card().group()).stream()
                .filter(one -> objectors.contains(one.account()))
                .forEach(one -> mails.tellOfNote("answer", network, meeting, held, one, who, text));
    }

    /** Those who vote for one of the two learn what the other has done. */
    void tellOfLoan(
            NetworkId network,
            MeetingId meeting,
            Stream<Voice> to,
            Loan loan,
            Rest rest,
            String what) {
        Announced announced = announced(meeting);
        to.forEach(one -> mails.tellOfLoan(network, announced, one, loan, rest, what));
    }

    Announced announced(MeetingId id) {
        return meetings.announced(id).orElseThrow();
    }
}
