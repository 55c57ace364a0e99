package de.interkomm.hub.membership.web;

import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.ApplicationForm;
import de.interkomm.hub.shell.Typing;

import org.springframework.validation.Errors;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Who is to speak for a member from now on. */
record MembersContactForm(String version, String name, String function, String mailbox) {

    private static final int LONGEST = 200;

    MembersContactForm {
        version = Objects.requireNonNullElse(version, "");
        name = Objects.requireNonNullElse(name, "");
        function = Objects.requireNonNullElse(function, "");
        mailbox = Objects.requireNonNullElse(mailbox, "");
    }

    static MembersContactForm empty(int version) {
        return new MembersContactForm(Integer.toString(version), "", "", "");
    }

    /** With what the application says of somebody who could not be written to by name. */
    static MembersContactForm begun(int version, ApplicationForm.ContactDetails details) {
        return new MembersContactForm(
                Integer.toString(version), details.name(), details.function(), details.mailbox());
    }

    int shownVersion() {
        return Typing.version(version);
    }

    void validate(Errors errors) {
        if (name.isBlank()) {
            errors.rejectValue("name", "desk.contact.name.missing");
        }
        limit("name", name, errors);
        limit("function", function, errors);
        if (Mailbox.parse(mailbox).isEmpty()) {
            errors.rejectValue("mailbox", "desk.contact.mailbox.malformed");
        }
    }

    private static void limit(String field, String text, Errors errors) {
        if (text.length() > LONGEST) {
            errors.rejectValue(field, "desk.too-long", new Object[] {text.length(), LONGEST}, null);
        }
    }

    ApplicationForm.Contact toContact() {
        return new ApplicationForm.Contact(
                name, function.strip(), Mailbox.parse(mailbox).orElseThrow());
    }

    /** What was typed, by the keys of the fields' labels. */
    Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("desk.contact.name", name);
        typed.put("desk.contact.function", function);
        typed.put("desk.contact.mailbox", mailbox);
        typed.values().removeIf(String::isBlank);
        return typed;
    }
}
