package de.interkomm.hub.identity.web;

import de.interkomm.hub.identity.Role;
import de.interkomm.hub.mail.Mailbox;

import org.springframework.validation.Errors;

import java.util.List;
import java.util.Objects;

/** What is typed to invite one person. */
record InvitationForm(String name, String mailbox, String role) {

    private static final int LONGEST_NAME = 200;

    InvitationForm {
        name = Objects.requireNonNullElse(name, "");
        mailbox = Objects.requireNonNullElse(mailbox, "");
        role = Objects.requireNonNullElse(role, "");
    }

    static InvitationForm empty() {
        return new InvitationForm("", "", "");
    }

    void validate(List<Role> offered, Errors errors) {
        if (name.isBlank()) {
            errors.rejectValue("name", "people.invite.name.missing");
        } else if (name.length() > LONGEST_NAME) {
            errors.rejectValue("name", "people.invite.name.too-long");
        }
        if (Mailbox.parse(mailbox).isEmpty()) {
            errors.rejectValue("mailbox", "people.invite.mailbox.malformed");
        }
        if (offered.stream().noneMatch(one -> one.name().equals(role))) {
            errors.rejectValue("role", "people.invite.role.missing");
        }
    }

    Role chosen() {
        return Role.valueOf(role);
    }
}
