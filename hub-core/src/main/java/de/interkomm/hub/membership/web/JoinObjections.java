package de.interkomm.hub.membership.web;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.Applications;
import de.interkomm.hub.membership.spi.ContactPersonNeeded;
import de.interkomm.hub.membership.spi.Finding;
import de.interkomm.hub.membership.spi.OfficialMailbox;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

import java.util.List;
import java.util.Locale;

/** Says what the rules hold against a form together with everything else that is wrong with it. */
@Component
class JoinObjections {

    private final Applications applications;

    JoinObjections(Applications applications) {
        this.applications = applications;
    }

    void add(NetworkId network, JoinForm form, Errors errors, Locale locale) {
        RegionalKey administration = RegionalKey.parse(form.administration()).orElse(null);
        Mailbox mailbox = Mailbox.parse(form.mailbox()).orElse(null);
        add(applications.objections(network, administration, mailbox), errors, locale);
    }

    /** Each at the field that can be changed about it. */
    void add(List<Finding> findings, Errors errors, Locale locale) {
        for (Finding finding : findings) {
            if (finding.reason().equals(OfficialMailbox.PRIVATE)) {
                // In the network's tone, and with what to do.
                errors.rejectValue("mailbox", "applicant.join.mailbox.private");
            } else {
                errors.rejectValue(
                        field(finding),
                        "applicant.join.objection",
                        new Object[] {finding.reason().in(locale)},
                        null);
            }
        }
    }

    private static String field(Finding finding) {
        return switch (finding.rule()) {
            case OfficialMailbox.NAME -> "mailbox";
            case ContactPersonNeeded.NAME -> "contactName";
            default -> "administration";
        };
    }
}
