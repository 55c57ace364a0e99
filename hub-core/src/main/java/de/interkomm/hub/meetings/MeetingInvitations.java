package de.interkomm.hub.meetings;

import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * Who is invited to the meetings of the bound network, and what they answer. All methods throw
 * {@link de.interkomm.hub.shell.PageNotFound} for what the actor may not know of or has no right
 * to.
 */
public interface MeetingInvitations {

    int LONGEST_DEPUTY = 200;

    /** How a group meets, for whoever may hold its meetings. */
    MeetingRules rules(Actor actor, NetworkId network, GroupId group);

    /** Says how a group meets. */
    void setRules(Actor actor, NetworkId network, GroupId group, MeetingRules rules);

    /** What inviting would mean now, for whoever may hold the meeting. */
    Outlook outlook(Actor actor, NetworkId network, MeetingId meeting);

    /**
     * Invites by mail, with agenda and papers in one file and an entry for the calendar. Who is
     * invited is whoever belongs to the group now.
     */
    Sent invite(Actor actor, NetworkId network, MeetingId meeting, Whom whom);

    /** Who is invited and what they answered, by name; empty for those who do not belong. */
    List<Invitee> invitees(@Nullable Actor reader, NetworkId network, MeetingId meeting);

    /** What the reader answered; {@code null} for somebody who is not invited. */
    @Nullable Invitee mine(@Nullable Actor reader, NetworkId network, MeetingId meeting);

    /**
     * Answers for oneself.
     *
     * @param deputy who comes instead, for {@link Reply#DEPUTY}
     */
    Answered answer(Actor actor, NetworkId network, MeetingId meeting, Reply reply, String deputy);

    /** What a link in a mail is about. */
    LinkResult follow(NetworkId network, String token);

    /** Answers by the link in a mail, without signing in. */
    Answered answer(NetworkId network, String token, Reply reply, String deputy);

    /** The agenda with its papers, as far as this reader may see them, as PDF. */
    File paper(@Nullable Actor reader, NetworkId network, MeetingId meeting);

    /** The meeting as an entry for calendars that names nobody invited (RFC 5545). */
    File calendar(@Nullable Actor reader, NetworkId network, MeetingId meeting);

    /** Who gets mail. */
    enum Whom {
        /** Who has not been invited yet. */
        NEWCOMERS,
        /** Everybody, once more, as the agenda or the papers have changed. */
        EVERYBODY
    }

    /** What came of inviting. */
    sealed interface Sent {

        /**
         * @param people how many got mail
         */
        record Invited(int people) implements Sent {}

        /** The meeting is no longer ahead. */
        record TooLate() implements Sent {}

        /** The group has nobody, or everybody is invited already. */
        record Nobody() implements Sent {}
    }

    /** What came of an answer. */
    enum Answered {
        DONE,
        /** The meeting was called off, has begun, or nobody is invited to it yet. */
        NOT_NOW,
        /** Nobody, or a name too long, was named as deputy. */
        NO_DEPUTY,
        /** The link is unknown, or the meeting long over. */
        NO_SUCH_LINK
    }

    /** What is behind a link. */
    sealed interface LinkResult {

        record Found(Meetings.Card meeting, String cancelReason, Invitee invitee)
                implements LinkResult {}

        /** It was good once. */
        record Over() implements LinkResult {}

        record Unknown() implements LinkResult {}
    }

    /**
     * What inviting would mean.
     *
     * @param newcomers how many have not been invited yet
     * @param invited how many have
     * @param isOpen whether the meeting is still ahead, so that one can be invited to it
     * @param daysLeft until the meeting
     * @param rules of the group, among them its period of notice
     * @param unseated administrations of the group that nobody is invited for, by name
     */
    record Outlook(
            int newcomers,
            int invited,
            boolean isOpen,
            long daysLeft,
            MeetingRules rules,
            List<String> unseated) {

        public Outlook {
            unseated = List.copyOf(unseated);
        }

        public boolean isTooShort() {
            return isOpen && daysLeft < rules.noticeDays();
        }
    }

    /**
     * Somebody who is invited.
     *
     * @param administrationName for which; {@code null} for none
     * @param deputy empty unless somebody comes instead
     */
    record Invitee(
            AttendeeId id,
            String person,
            @Nullable String administrationName,
            @Nullable GroupFunction function,
            Reply reply,
            String deputy,
            @Nullable Instant repliedAt) {}

    /** A file made for one reader. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record File(String name, String mediaType, byte[] content) {}
}
