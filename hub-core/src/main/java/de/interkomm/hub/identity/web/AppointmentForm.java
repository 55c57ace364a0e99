package de.interkomm.hub.identity.web;

import de.interkomm.hub.mail.Mailbox;

import java.util.LinkedHashMap;
import java.util.Map;

/** What an operator types to appoint a coordinator. */
record AppointmentForm(String name, String mailbox) {

    private static final int LONGEST_NAME = 200;

    static AppointmentForm empty() {
        return new AppointmentForm("", "");
    }

    /** What is wrong, as message keys by field, in the order of the fields. */
    Map<String, String> errors() {
        Map<String, String> errors = new LinkedHashMap<>();
        if (name.isBlank()) {
            errors.put("name", "identity.appoint.name.missing");
        } else if (name.length() > LONGEST_NAME) {
            errors.put("name", "identity.appoint.name.too-long");
        }
        if (Mailbox.parse(mailbox).isEmpty()) {
            errors.put("mailbox", "identity.appoint.mailbox.malformed");
        }
        return errors;
    }
}
