package de.interkomm.hub.network;

/** A thing for which networks have different words. */
public enum Term {
    PLENUM,
    WORKING_GROUP,
    PROJECT_GROUP,
    CONTACT_PERSON
}
