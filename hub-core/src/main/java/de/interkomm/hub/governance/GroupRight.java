package de.interkomm.hub.governance;

import static de.interkomm.hub.governance.GroupFunction.DEPUTY;
import static de.interkomm.hub.governance.GroupFunction.GUEST;
import static de.interkomm.hub.governance.GroupFunction.LEAD;
import static de.interkomm.hub.governance.GroupFunction.MEMBER;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What somebody may do in one group because of what they are in it. Whoever runs the network
 * ({@link de.interkomm.hub.identity.Permission#MANAGE_GROUPS}) may all of it in every group. The
 * use cases and the page {@code /roles} read this list.
 */
public enum GroupRight {
    /** Read all of it whoever else may, the names of its people included. */
    READ(LEAD, DEPUTY, MEMBER, GUEST),
    /** Change purpose, charter and topics. */
    DESCRIBE(LEAD, DEPUTY),
    /** Put people and administrations in, answer those who ask, end it again. */
    MANAGE_PEOPLE(LEAD, DEPUTY),
    /** Name who stands in for the lead. */
    NAME_DEPUTIES(LEAD),
    /** Invite people of other networks. */
    INVITE_GUESTS(LEAD, DEPUTY),
    /** Call meetings, chair them, keep their minutes and follow their tasks. */
    HOLD_MEETINGS(LEAD, DEPUTY),
    /** Object to the minutes of a meeting, so that silence approves them no more. */
    OBJECT_TO_MINUTES(LEAD, DEPUTY, MEMBER),
    /** Put motions to the vote, say by which rules, and follow what was resolved. */
    HOLD_VOTES(LEAD, DEPUTY),
    /** Write on the draft of the declaration of intent that the group has been given. */
    WRITE_DECLARATION(LEAD, DEPUTY, MEMBER),
    /** Answer proposals for that draft, put it to the vote, say that it was adopted. */
    SETTLE_DECLARATION(LEAD, DEPUTY);

    @SuppressWarnings("ImmutableEnumChecker") // it is, its type just does not say so
    private final Set<GroupFunction> functions;

    GroupRight(GroupFunction first, GroupFunction... others) {
        this.functions = Collections.unmodifiableSet(EnumSet.of(first, others));
    }

    /** Who may, the weightiest first. */
    public Set<GroupFunction> functions() {
        return functions;
    }
}
