package de.interkomm.hub.identity.web;

import de.interkomm.hub.administrations.RegionalKey;

import org.springframework.validation.Errors;

import java.util.Objects;

/**
 * An administration from the picker, and where it is about one, a mail domain of it.
 *
 * @param administration twelve digits
 * @param administrationQuery what was typed into the picker
 */
record AdministrationForm(String administration, String administrationQuery, String domain) {

    private static final int LONGEST = 253;

    AdministrationForm {
        administration = Objects.requireNonNullElse(administration, "").strip();
        administrationQuery = Objects.requireNonNullElse(administrationQuery, "").strip();
        domain = Objects.requireNonNullElse(domain, "").strip();
    }

    static AdministrationForm empty() {
        return new AdministrationForm("", "", "");
    }

    void requireAdministration(Errors errors) {
        if (RegionalKey.parse(administration).isEmpty()) {
            errors.rejectValue("administration", "employment.administration.missing");
        }
    }

    void requireDomain(Errors errors) {
        if (domain.isEmpty() || domain.length() > LONGEST) {
            errors.rejectValue("domain", "employment.domains.refused.MALFORMED");
        }
    }

    RegionalKey key() {
        return new RegionalKey(administration);
    }
}
