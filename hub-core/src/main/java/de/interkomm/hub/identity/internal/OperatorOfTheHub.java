package de.interkomm.hub.identity.internal;

import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.mail.Mailbox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first operator has nobody to appoint them, so the configuration does: {@code hub.operator}
 * names a mailbox.
 */
@Component
class OperatorOfTheHub implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(OperatorOfTheHub.class);

    private final Accounts accounts;
    private final Roles roles;
    private final String mailbox;

    OperatorOfTheHub(Accounts accounts, Roles roles, @Value("${hub.operator:}") String mailbox) {
        this.accounts = accounts;
        this.roles = roles;
        this.mailbox = mailbox;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (mailbox.isBlank()) {
            return;
        }
        Mailbox operator =
                Mailbox.parse(mailbox)
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "hub.operator must be a mail address, but is '"
                                                        + mailbox
                                                        + "'"));
        roles.grant(
                accounts.ensure(operator, operator.address()),
                Standing.inTheHub(Role.OPERATOR),
                null);
        log.info("{} is operator of this hub", operator);
    }
}
