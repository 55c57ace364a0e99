package de.interkomm.hub.identity.web;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.mail.Mailbox;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

import java.util.List;
import java.util.Objects;

/**
 * What is typed to invite one person.
 *
 * @param administration twelve digits, from the picker; empty if it is left to the invited person
 * @param administrationQuery what was typed into the picker
 */
record InvitationForm(
        String name,
        String mailbox,
        String role,
        String administration,
        String administrationQuery) {

    private static final int LONGEST_NAME = 200;

    InvitationForm {
        name = Objects.requireNonNullElse(name, "");
        mailbox = Objects.requireNonNullElse(mailbox, "");
        role = Objects.requireNonNullElse(role, "");
        administration = Objects.requireNonNullElse(administration, "").strip();
        administrationQuery = Objects.requireNonNullElse(administrationQuery, "").strip();
    }

    static InvitationForm empty() {
        return new InvitationForm("", "", "", "", "");
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

    /** Where the invited person works; {@code null} if that is left to them. */
    @Nullable RegionalKey employer() {
        return RegionalKey.parse(administration).orElse(null);
    }

    AdministrationForm picked() {
        return new AdministrationForm(administration, administrationQuery, "");
    }

    Role chosen() {
        return Role.valueOf(role);
    }
}
