package de.interkomm.hub.membership.web;

import de.interkomm.hub.membership.MembershipStatus;
import de.interkomm.hub.membership.Memberships.Member;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;

/** Which members a coordinator wants to see, by the name of the status in the address. */
enum DeskMembersFilter {
    ACTIVE,
    SUSPENDED,
    ENDED,
    /** Members whose administration the register no longer has. */
    VANISHED;

    /** {@code null} for all members, and for anything else. */
    static @Nullable DeskMembersFilter of(@Nullable String status) {
        return Arrays.stream(values())
                .filter(known -> known.name().equalsIgnoreCase(status))
                .findFirst()
                .orElse(null);
    }

    /** The day somebody asks for; {@code null} for now, and for anything that is no day. */
    static @Nullable LocalDate day(String on) {
        try {
            return on.isEmpty() ? null : LocalDate.parse(on);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    boolean takes(Member member) {
        return switch (this) {
            case ACTIVE -> member.shown() == MembershipStatus.ACTIVE;
            case SUSPENDED -> member.shown() == MembershipStatus.SUSPENDED;
            case ENDED -> member.status() == MembershipStatus.ENDED;
            case VANISHED -> member.vanished() != null && member.status() != MembershipStatus.ENDED;
        };
    }
}
