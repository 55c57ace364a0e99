package de.interkomm.hub.identity.internal;

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

    private final AccountRegistry accounts;
    private final String mailbox;

    OperatorOfTheHub(AccountRegistry accounts, @Value("${hub.operator:}") String mailbox) {
        this.accounts = accounts;
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
        accounts.makeOperator(accounts.ensure(operator, operator.address()));
        log.info("{} is operator of this hub", operator);
    }
}
