package de.interkomm.hub.governance;

/** What somebody is in a group, the weightiest first. */
public enum GroupFunction {
    LEAD,
    /** Stands in for the lead. */
    DEPUTY,
    MEMBER,
    /** Of another network; sees this group and nothing else of its network. */
    GUEST
}
