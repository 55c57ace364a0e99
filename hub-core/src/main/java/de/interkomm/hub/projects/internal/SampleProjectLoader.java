package de.interkomm.hub.projects.internal;

import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.projects.ProjectContent;
import de.interkomm.hub.projects.ProjectDrafts.Deed;
import de.interkomm.hub.projects.internal.VersionRows.Writer;
import de.interkomm.hub.projects.spi.SampleProjects;
import de.interkomm.hub.projects.spi.SampleProjects.Sample;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Enters the networks' sample projects where there are none yet. */
@Component
@ConditionalOnBooleanProperty("hub.samples")
class SampleProjectLoader {

    private static final Logger log = LoggerFactory.getLogger(SampleProjectLoader.class);

    private final List<SampleProjects> samples;
    private final ProjectRepository projects;
    private final VersionRows versions;
    private final PeopleRows people;
    private final ProjectPublishing publishing;
    private final ProjectDeeds deeds;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SampleProjectLoader(
            List<SampleProjects> samples,
            ProjectRepository projects,
            VersionRows versions,
            PeopleRows people,
            ProjectPublishing publishing,
            ProjectDeeds deeds,
            Accounts accounts,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.samples = samples;
        this.projects = projects;
        this.versions = versions;
        this.people = people;
        this.publishing = publishing;
        this.deeds = deeds;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** After the sample groups and their people are there. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(20)
    void load() {
        for (SampleProjects sample : samples) {
            NetworkScope.run(
                    sample.network(), () -> transaction.executeWithoutResult(_ -> enter(sample)));
        }
    }

    private void enter(SampleProjects sample) {
        if (projects.count() > 0) {
            return;
        }
        sample.projects().forEach(one -> publish(sample.network(), one));
        log.info("Entered the sample projects of network {}", sample.network());
    }

    private void publish(NetworkId network, Sample sample) {
        Instant now = clock.instant();
        AccountView author = accounts.find(sample.author()).orElseThrow();
        ProjectContent content = sample.content().carriedBy(group(sample.group()));
        Project project = projects.saveAndFlush(new Project(content, now));
        Writer writer = new Writer(author.id(), author.name(), author.mailbox().address());
        versions.add(project.id(), 1, content, Deed.BEGUN, writer, now);
        people.addAuthor(project.id(), author, now);
        people.addContact(project.id(), author, "", author.name(), now, now);
        publishing.publish(network, project);
        LocalDate lighthouse = sample.lighthouseSince();
        if (lighthouse != null) {
            project.mark(lighthouse);
            projects.saveAndFlush(project);
            deeds.announce(network, project);
        }
    }

    private @Nullable UUID group(@Nullable String name) {
        return name == null
                ? null
                : jdbc.sql("select id from network_group where name = ?")
                        .param(name)
                        .query(UUID.class)
                        .single();
    }
}
