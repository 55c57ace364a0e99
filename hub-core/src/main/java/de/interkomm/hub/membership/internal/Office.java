package de.interkomm.hub.membership.internal;

import de.interkomm.hub.identity.Role;

/**
 * What somebody can be entered as for a member administration, and where the words of mails are.
 */
enum Office {
    CONTACT_PERSON("membership.mail.contact.entered", "handover.mail.done", "handover.mail.former"),
    HEAD("membership.mail.head.entered", "handover.mail.head", "handover.mail.head.former");

    private final String entered;
    private final String changed;
    private final String former;

    Office(String entered, String changed, String former) {
        this.entered = entered;
        this.changed = changed;
        this.former = former;
    }

    Role role() {
        return this == HEAD ? Role.HEAD_OF_ADMINISTRATION : Role.CONTACT_PERSON;
    }

    /** To whoever has it now. */
    String entered() {
        return entered;
    }

    /** The subject to whoever had it until now. */
    String changed() {
        return changed + ".subject";
    }

    /** What whoever had it until now reads first. */
    String former() {
        return former + ".text";
    }
}
