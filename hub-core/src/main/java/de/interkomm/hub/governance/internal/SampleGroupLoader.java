package de.interkomm.hub.governance.internal;

import de.interkomm.hub.governance.spi.SampleGroups;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Founds the networks' sample groups where there are none yet. */
@Component
@ConditionalOnBooleanProperty("hub.samples")
class SampleGroupLoader {

    private static final Logger log = LoggerFactory.getLogger(SampleGroupLoader.class);

    private final List<SampleGroups> samples;
    private final GroupRepository groups;
    private final NetworkFolk folk;
    private final Comings comings;
    private final Accounts accounts;
    private final Roles roles;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    SampleGroupLoader(
            List<SampleGroups> samples,
            GroupRepository groups,
            NetworkFolk folk,
            Comings comings,
            Accounts accounts,
            Roles roles,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.samples = samples;
        this.groups = groups;
        this.folk = folk;
        this.comings = comings;
        this.accounts = accounts;
        this.roles = roles;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** After the sample members are there. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(10)
    void load() {
        for (SampleGroups sample : samples) {
            NetworkScope.run(
                    sample.network(), () -> transaction.executeWithoutResult(_ -> enter(sample)));
        }
    }

    private void enter(SampleGroups sample) {
        if (groups.count() > 0) {
            return;
        }
        sample.groups().forEach(one -> found(sample.network(), one));
        for (String topic : sample.wanted()) {
            jdbc.sql("insert into wanted_topic (topic) values (:topic) on conflict do nothing")
                    .param("topic", topic)
                    .update();
        }
        log.info("Founded the sample groups of network {}", sample.network());
    }

    private void found(NetworkId network, SampleGroups.Sample sample) {
        NetworkGroup group = groups.saveAndFlush(new NetworkGroup(sample.draft()));
        String by = folk.coordinator(network);
        LocalDate from = Objects.requireNonNull(sample.draft().startsOn());
        sample.administrations()
                .forEach(
                        key -> {
                            String name = folk.nameOf(network, key);
                            if (name != null) {
                                comings.in(group, key, name, from, by);
                            }
                        });
        for (SampleGroups.Person person : sample.people()) {
            AccountId account = accounts.ensure(person.mailbox(), person.name());
            if (!folk.hasRole(network, account)) {
                roles.grant(account, Standing.in(network, Role.MEMBER), null);
            }
            comings.in(
                    group,
                    folk.person(network, account, person.name(), person.administration()),
                    person.function(),
                    from,
                    by);
        }
    }
}
