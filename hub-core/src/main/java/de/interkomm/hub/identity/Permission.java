package de.interkomm.hub.identity;

import static de.interkomm.hub.identity.Role.CONTACT_PERSON;
import static de.interkomm.hub.identity.Role.COORDINATOR;
import static de.interkomm.hub.identity.Role.DEPUTY;
import static de.interkomm.hub.identity.Role.EDITOR;
import static de.interkomm.hub.identity.Role.GUEST;
import static de.interkomm.hub.identity.Role.HEAD_OF_ADMINISTRATION;
import static de.interkomm.hub.identity.Role.MEMBER;
import static de.interkomm.hub.identity.Role.OPERATOR;

import de.interkomm.hub.identity.Role.Reach;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Everything somebody may be allowed to do, and which roles allow it. The use cases ask {@link
 * Actor#require}, pages that offer an action ask {@link Actor#may}; the page {@code /roles} prints
 * this list.
 */
public enum Permission {
    /** Read in official registers and see how imports went. */
    IMPORT_REGISTER(Reach.HUB, OPERATOR),
    /** Found a network, close it and bring it back. */
    FOUND_NETWORKS(Reach.HUB, OPERATOR),
    /** Decide who coordinates a network. */
    APPOINT_COORDINATORS(Reach.HUB, OPERATOR),
    /** Confirm which mail domains belong to an administration. */
    CONFIRM_DOMAINS(Reach.HUB, OPERATOR),
    /** End the sessions of an account that somebody else may be using. */
    END_SESSIONS(Reach.HUB, OPERATOR),
    /** Read who did what in the hub itself. */
    READ_HUB_AUDIT(Reach.HUB, OPERATOR),
    /** See what is kept about whom and for how long, and how its removal went. */
    ANSWER_FOR_THE_HUB(Reach.HUB, OPERATOR),
    /** See whether the directory is right, and have it made anew. */
    KEEP_DIRECTORY(Reach.HUB, OPERATOR),

    /** Read applications, answer them and decide on them. */
    WORK_ON_APPLICATIONS(Reach.NETWORK, COORDINATOR, DEPUTY),
    /** See all members with their contact persons, suspend and end memberships. */
    MANAGE_MEMBERS(Reach.NETWORK, COORDINATOR, DEPUTY),
    /** Invite people, remind them, deactivate them. */
    INVITE_PEOPLE(Reach.NETWORK, COORDINATOR, DEPUTY),
    /** Give roles in the network and take them away. */
    ASSIGN_ROLES(Reach.NETWORK, COORDINATOR),
    /** Change what the network says of itself. */
    EDIT_SETTINGS(Reach.NETWORK, COORDINATOR, DEPUTY, EDITOR),
    /** Change the wording of the network's letters. */
    EDIT_LETTERS(Reach.NETWORK, COORDINATOR, DEPUTY, EDITOR),
    /** Change who may become a member. */
    EDIT_RULES(Reach.NETWORK, COORDINATOR),
    /** Found organs and groups, change and archive them, say who leads them. */
    MANAGE_GROUPS(Reach.NETWORK, COORDINATOR, DEPUTY),
    /** Begin projects, and write on those one is an author of. */
    WRITE_PROJECTS(
            Reach.NETWORK, COORDINATOR, DEPUTY, HEAD_OF_ADMINISTRATION, CONTACT_PERSON, MEMBER),
    /** See every project, accept it where the network wants that, mark lighthouses, name topics. */
    MANAGE_PROJECTS(Reach.NETWORK, COORDINATOR, DEPUTY),
    /** Draft the report of a year, ask for its texts and publish it. */
    WRITE_REPORTS(Reach.NETWORK, COORDINATOR, DEPUTY),
    /** Read who did what in the network. */
    READ_AUDIT(Reach.NETWORK, COORDINATOR),
    /** Take the whole network along as one archive. */
    EXPORT_NETWORK(Reach.NETWORK, COORDINATOR),
    /** Make the network read-only. */
    CLOSE_NETWORK(Reach.NETWORK, COORDINATOR),
    /** See what is kept about whom and for how long, and answer objections. */
    ANSWER_FOR_DATA(Reach.NETWORK, COORDINATOR),
    /** See what the network shows to its own people. */
    ENTER_NETWORK(
            Reach.NETWORK,
            COORDINATOR,
            DEPUTY,
            EDITOR,
            HEAD_OF_ADMINISTRATION,
            CONTACT_PERSON,
            MEMBER,
            GUEST),
    /**
     * See who the people of the network are, and be seen by them: neither guests, who were only let
     * in, nor editors, who see nobody's data.
     */
    MEET_PEOPLE(Reach.NETWORK, COORDINATOR, DEPUTY, HEAD_OF_ADMINISTRATION, CONTACT_PERSON, MEMBER),

    /** Name who speaks for a member administration from now on. */
    NAME_CONTACT_PERSON(
            Reach.ADMINISTRATION, COORDINATOR, DEPUTY, HEAD_OF_ADMINISTRATION, CONTACT_PERSON),
    /** Say which mail domains prove that somebody works for the administration. */
    NAME_MAIL_DOMAINS(Reach.ADMINISTRATION, HEAD_OF_ADMINISTRATION, CONTACT_PERSON),
    /** Sign the network's declaration of intent for the administration. */
    SIGN_DECLARATION(Reach.ADMINISTRATION, HEAD_OF_ADMINISTRATION),
    /** Hand in the declaration of intent that the administration has signed on paper. */
    HAND_IN_DECLARATION(
            Reach.ADMINISTRATION, COORDINATOR, DEPUTY, HEAD_OF_ADMINISTRATION, CONTACT_PERSON),
    /** Say what the administration does with a project of whichever network. */
    DECLARE_REUSE(Reach.ADMINISTRATION, HEAD_OF_ADMINISTRATION, CONTACT_PERSON);

    private final Reach reach;

    @SuppressWarnings("ImmutableEnumChecker") // it is, its type just does not say so
    private final Set<Role> roles;

    Permission(Reach reach, Role first, Role... others) {
        this.reach = reach;
        this.roles = Collections.unmodifiableSet(EnumSet.of(first, others));
    }

    /** What must be named to say where the permission holds. */
    public Reach reach() {
        return reach;
    }

    /** The roles that allow it, the weightiest first. */
    public Set<Role> roles() {
        return roles;
    }
}
