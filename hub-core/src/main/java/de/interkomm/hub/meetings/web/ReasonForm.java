package de.interkomm.hub.meetings.web;

import static java.util.Objects.requireNonNullElse;

/**
 * Why something is done.
 *
 * @param version of the meeting the page showed
 */
record ReasonForm(String version, String reason) {

    ReasonForm {
        version = requireNonNullElse(version, "");
        reason = requireNonNullElse(reason, "");
    }
}
