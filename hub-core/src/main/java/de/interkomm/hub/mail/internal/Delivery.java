package de.interkomm.hub.mail.internal;

import de.interkomm.hub.mail.MailId;

/**
 * The task to deliver a mail, with all its attempts.
 *
 * @param round counts from 0 and grows when the mail is retried by hand, so that the task of an
 *     earlier round, left behind by a node that died, finds nothing to do
 */
record Delivery(MailId mail, int round) {

    private static final char SEPARATOR = '.';

    static Delivery first(MailId mail) {
        return new Delivery(mail, 0);
    }

    static Delivery of(String taskInstance) {
        int separator = taskInstance.indexOf(SEPARATOR);
        return new Delivery(
                MailId.parse(taskInstance.substring(0, separator)).orElseThrow(),
                Integer.parseInt(taskInstance.substring(separator + 1)));
    }

    String taskInstance() {
        return mail.toString() + SEPARATOR + round;
    }
}
