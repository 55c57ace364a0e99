package de.interkomm.hub.reuse.internal;

import static java.util.stream.Collectors.toMap;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.projects.PublishedProjects;
import de.interkomm.hub.projects.PublishedProjects.Published;
import de.interkomm.hub.reuse.Reuses.Claim;
import de.interkomm.hub.reuse.spi.SampleReuse;
import de.interkomm.hub.reuse.spi.SampleReuse.Sample;
import de.interkomm.hub.shell.KeyRange;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Enters who uses the networks' sample projects where nobody does yet. */
@Component
@ConditionalOnBooleanProperty("hub.samples")
class SampleReuseLoader {

    private static final Logger log = LoggerFactory.getLogger(SampleReuseLoader.class);

    /** More than any network brings along. */
    private static final int ALL = 100;

    private final List<SampleReuse> samples;
    private final PublishedProjects published;
    private final ReuseRepository repository;
    private final ReuseRegister register;
    private final Towns towns;
    private final Accounts accounts;
    private final TransactionTemplate transaction;

    SampleReuseLoader(
            List<SampleReuse> samples,
            PublishedProjects published,
            ReuseRepository repository,
            ReuseRegister register,
            Towns towns,
            Accounts accounts,
            TransactionTemplate transaction) {
        this.samples = samples;
        this.published = published;
        this.repository = repository;
        this.register = register;
        this.towns = towns;
        this.accounts = accounts;
        this.transaction = transaction;
    }

    /** After the sample projects are there. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(30)
    void load() {
        for (SampleReuse sample : samples) {
            NetworkScope.run(
                    sample.network(), () -> transaction.executeWithoutResult(_ -> enter(sample)));
        }
    }

    private void enter(SampleReuse sample) {
        NetworkId network = sample.network();
        if (!repository.findByNetwork(network.value()).isEmpty()) {
            return;
        }
        Map<String, ProjectId> projects =
                published.all(network, KeyRange.after(null, ALL)).stream()
                        .collect(toMap(one -> one.content().title(), Published::id));
        sample.reuses()
                .forEach(
                        one ->
                                enter(
                                        network,
                                        Objects.requireNonNull(projects.get(one.project())),
                                        one));
        log.info("Entered who uses the sample projects of network {}", network);
    }

    private void enter(NetworkId network, ProjectId project, Sample sample) {
        AccountView declarer = accounts.find(sample.declarer()).orElse(null);
        if (declarer == null) {
            return;
        }
        Administration town = towns.choosable(sample.administration()).orElseThrow();
        Who who = Who.of(declarer);
        Claim claim = new Claim(town.key(), sample.state(), sample.since(), "", "", "");
        Reuse reuse = register.enter(network, project, town, claim, who);
        if (sample.confirmed()) {
            register.confirmQuietly(reuse, declarer.mailbox(), who);
        }
    }
}
