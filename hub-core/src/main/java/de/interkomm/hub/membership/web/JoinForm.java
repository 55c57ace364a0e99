package de.interkomm.hub.membership.web;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.ApplicationForm;
import de.interkomm.hub.network.MemberKind;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What is typed to join a network.
 *
 * @param administration twelve digits, from the picker
 * @param administrationQuery what was typed into the picker
 */
record JoinForm(
        String administration,
        String administrationQuery,
        String name,
        String office,
        String mailbox,
        String contactName,
        String contactFunction,
        String contactMailbox,
        String message) {

    private static final int LONGEST_LINE = 120;
    private static final int LONGEST_MESSAGE = 2000;

    JoinForm {
        administration = Typed.line(administration);
        administrationQuery = Typed.line(administrationQuery);
        name = Typed.line(name);
        office = Typed.line(office);
        mailbox = Typed.line(mailbox);
        contactName = Typed.line(contactName);
        contactFunction = Typed.line(contactFunction);
        contactMailbox = Typed.line(contactMailbox);
        message = Typed.text(message);
    }

    /** A form with at most the administration chosen. */
    static JoinForm of(@Nullable String administration) {
        return new JoinForm(Typed.line(administration), "", "", "", "", "", "", "", "");
    }

    /** What was typed before, to be changed. */
    static JoinForm of(ApplicationForm form) {
        ContactForm contact = ContactForm.of(form.contactDetails());
        return new JoinForm(
                form.administration().value(),
                "",
                form.name(),
                form.office(),
                form.mailbox().address(),
                contact.contactName(),
                contact.contactFunction(),
                contact.contactMailbox(),
                form.message());
    }

    /** The same for another administration. */
    JoinForm withAdministration(String key) {
        return new JoinForm(
                key,
                "",
                name,
                office,
                mailbox,
                contactName,
                contactFunction,
                contactMailbox,
                message);
    }

    /**
     * Whether only a place was typed and none chosen: whoever presses Enter there wants to search,
     * not to be told what else is missing.
     */
    boolean onlySearches() {
        return administration.isEmpty()
                && !administrationQuery.isEmpty()
                && name.isEmpty()
                && office.isEmpty()
                && mailbox.isEmpty();
    }

    void validate(Errors errors, MemberKind members) {
        String kind = members.name();
        if (RegionalKey.parse(administration).isEmpty()) {
            errors.rejectValue("administration", "applicant.join.administration.missing");
        }
        Typed.require(
                errors, "name", name, LONGEST_LINE, "applicant.join.name." + kind + ".missing");
        Typed.require(
                errors,
                "office",
                office,
                LONGEST_LINE,
                "applicant.join.office." + kind + ".missing");
        if (Mailbox.parse(mailbox).isEmpty()) {
            errors.rejectValue(
                    "mailbox",
                    mailbox.isEmpty()
                            ? "applicant.join.mailbox.missing"
                            : "applicant.join.mailbox.malformed");
        }
        if (members == MemberKind.ADMINISTRATION) {
            contactForm().limit(errors);
            Typed.limit(errors, "message", message, LONGEST_MESSAGE);
        }
    }

    ContactForm contactForm() {
        return new ContactForm(contactName, contactFunction, contactMailbox);
    }

    /** Only of a form without errors. A person has neither contact person nor message. */
    ApplicationForm toApplication(MemberKind members) {
        boolean person = members == MemberKind.PERSON;
        return new ApplicationForm(
                new RegionalKey(administration),
                name,
                office,
                new Mailbox(mailbox),
                person ? null : contactForm().details(),
                person ? "" : message);
    }
}
