package de.interkomm.hub.membership.web;

import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.ApplicationForm.Contact;

import org.springframework.validation.Errors;

/** Who will speak for the administration. */
record ContactForm(String contactName, String contactFunction, String contactMailbox) {

    private static final int LONGEST_LINE = 120;

    ContactForm {
        contactName = Typed.line(contactName);
        contactFunction = Typed.line(contactFunction);
        contactMailbox = Typed.line(contactMailbox);
    }

    static ContactForm empty() {
        return new ContactForm("", "", "");
    }

    void validate(Errors errors) {
        Typed.require(
                errors,
                "contactName",
                contactName,
                LONGEST_LINE,
                "applicant.join.contact-name.missing");
        Typed.require(
                errors,
                "contactFunction",
                contactFunction,
                LONGEST_LINE,
                "applicant.join.contact-function.missing");
        if (Mailbox.parse(contactMailbox).isEmpty()) {
            errors.rejectValue(
                    "contactMailbox",
                    contactMailbox.isEmpty()
                            ? "applicant.join.contact-mailbox.missing"
                            : "applicant.join.mailbox.malformed");
        }
    }

    /** Only of a form without errors. */
    Contact toContact() {
        return new Contact(contactName, contactFunction, new Mailbox(contactMailbox));
    }
}
