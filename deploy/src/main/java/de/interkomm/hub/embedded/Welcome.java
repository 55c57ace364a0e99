package de.interkomm.hub.embedded;

import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.shell.HubAddress;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in one line where a sample hub is found, and who may sign in. */
@Component
@ConditionalOnBooleanProperty("hub.samples")
class Welcome {

    private static final Logger log = LoggerFactory.getLogger(Welcome.class);

    private final HubAddress address;
    private final Networks networks;
    private final Accounts accounts;
    private final String operator;

    Welcome(
            HubAddress address,
            Networks networks,
            Accounts accounts,
            @Value("${hub.operator:}") String operator) {
        this.address = address;
        this.networks = networks;
        this.accounts = accounts;
        this.operator = operator;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void announce() {
        String coordinators =
                networks.all().stream()
                        .flatMap(network -> accounts.coordinatorsOf(network.id()).stream())
                        .map(AccountView::mailbox)
                        .map(Object::toString)
                        .distinct()
                        .collect(Collectors.joining(", "));
        log.info(
                "Interkomm is ready: open {} and sign in at {} as {}; mails with the sign-in links"
                        + " are at {}",
                address.link("/"),
                address.link("/sign-in"),
                Stream.of(coordinators, operator)
                        .filter(who -> !who.isEmpty())
                        .collect(Collectors.joining(", or as operator ")),
                address.link("/local-mailbox"));
    }
}
