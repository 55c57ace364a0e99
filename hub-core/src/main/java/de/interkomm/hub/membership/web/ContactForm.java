package de.interkomm.hub.membership.web;

import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.ApplicationForm.Contact;
import de.interkomm.hub.membership.ApplicationForm.ContactDetails;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

import java.util.ArrayList;
import java.util.List;

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

    static ContactForm of(@Nullable ContactDetails details) {
        return details == null
                ? empty()
                : new ContactForm(details.name(), details.function(), details.mailbox());
    }

    /** Complains about what is missing, too: whoever is named is to be written to. */
    void validate(Errors errors) {
        requireSome(errors, "contactName", contactName, "applicant.join.contact-name.missing");
        requireSome(
                errors, "contactMailbox", contactMailbox, "applicant.join.contact-mailbox.missing");
        limit(errors);
    }

    /** Complains about what cannot be kept, and about nothing that is missing. */
    void limit(Errors errors) {
        Typed.limit(errors, "contactName", contactName, LONGEST_LINE);
        Typed.limit(errors, "contactFunction", contactFunction, LONGEST_LINE);
        if (!contactMailbox.isEmpty() && Mailbox.parse(contactMailbox).isEmpty()) {
            errors.rejectValue("contactMailbox", "applicant.join.contact-mailbox.malformed");
        }
    }

    private static void requireSome(Errors errors, String field, String value, String message) {
        if (value.isEmpty()) {
            errors.rejectValue(field, message);
        }
    }

    /** What is typed of a contact person, which need not be all; {@code null} if nothing. */
    @Nullable ContactDetails details() {
        return contactName.isEmpty() && contactFunction.isEmpty() && contactMailbox.isEmpty()
                ? null
                : new ContactDetails(contactName, contactFunction, contactMailbox);
    }

    /**
     * What keeps whoever was begun from being a contact person, as keys of the words for it;
     * nothing if nobody was begun.
     */
    List<String> missing() {
        if (details() == null) {
            return List.of();
        }
        List<String> missing = new ArrayList<>();
        if (contactName.isEmpty()) {
            missing.add("applicant.contact.lacks.name");
        }
        if (contactMailbox.isEmpty()) {
            missing.add("applicant.contact.lacks.mailbox");
        }
        return missing;
    }

    /** Only of a form without errors. */
    Contact toContact() {
        return new Contact(contactName, contactFunction, new Mailbox(contactMailbox));
    }
}
