package de.interkomm.hub.administrations.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;

import de.interkomm.hub.administrations.AdministrationKind;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.administrations.RegisterImport;
import de.interkomm.hub.administrations.RegisterImported;
import de.interkomm.hub.administrations.RegisterProgress;
import de.interkomm.hub.administrations.RegisterRefusal;
import de.interkomm.hub.administrations.RegisterRefusal.Reason;
import de.interkomm.hub.administrations.RegisterReport;
import de.interkomm.hub.administrations.RegisterRun;
import de.interkomm.hub.administrations.RegisterRunId;
import de.interkomm.hub.administrations.RegisterState;
import de.interkomm.hub.administrations.RegisterState.Coverage;
import de.interkomm.hub.administrations.internal.RegisterRuns.Origin;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

@Service
class RegisterImporter implements RegisterImport {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("import-register");

    private static final Logger log = LoggerFactory.getLogger(RegisterImporter.class);
    private static final int READ = 10;
    private static final int COMPARED = 20;
    private static final int WRITTEN = 95;

    private final RegisterStore store;
    private final RegisterRuns runs;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate whole;
    private final TransactionTemplate apart;

    /**
     * @param scheduler asked for late: it needs the task, and the task needs this
     */
    RegisterImporter(
            RegisterStore store,
            RegisterRuns runs,
            JdbcClient jdbc,
            Clock clock,
            ObjectProvider<SchedulerClient> scheduler,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.runs = runs;
        this.jdbc = jdbc;
        this.clock = clock;
        this.scheduler = scheduler;
        this.events = events;
        this.whole = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public RegisterRunId request(String fileName, byte[] content) {
        RegisterRunId id = runs.add(fileName, content, Origin.EDITION);
        scheduler
                .getObject()
                .scheduleIfNotExists(TASK.instance(id.toString()).build(), clock.instant());
        return id;
    }

    @Override
    public RegisterRun run(String fileName, byte[] content) {
        return run(fileName, content, Origin.EDITION);
    }

    RegisterRun run(String fileName, byte[] content, Origin origin) {
        RegisterRunId id = runs.add(fileName, content, origin);
        perform(id, content, origin);
        return runs.find(id).orElseThrow();
    }

    /** Does what was requested, unless that has been done. */
    void perform(RegisterRunId id) {
        runs.content(id).ifPresent(content -> perform(id, content, Origin.EDITION));
    }

    @Override
    public Optional<RegisterRun> find(RegisterRunId id) {
        return runs.find(id);
    }

    @Override
    public List<RegisterRun> history(int limit) {
        return runs.latest(limit);
    }

    @Override
    public RegisterState state() {
        SortedMap<AdministrationKind, Integer> counts = new TreeMap<>();
        jdbc.sql(
                        "select kind, count(*) from hub.administration where ended_on is null group"
                                + " by kind")
                .query(
                        row -> {
                            counts.put(AdministrationKind.valueOf(row.getString(1)), row.getInt(2));
                        });
        int ended =
                jdbc.sql("select count(*) from hub.administration where ended_on is not null")
                        .query(Integer.class)
                        .single();
        LocalDate asOf =
                jdbc.sql("select max(as_of) from hub.administration")
                        .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                        .single()
                        .orElse(null);
        Coverage coverage =
                asOf == null
                        ? Coverage.NOTHING
                        : runs.anyDone(Origin.EDITION) ? Coverage.EDITION : Coverage.EXCERPT;
        return new RegisterState(asOf, counts, ended, coverage);
    }

    private void perform(RegisterRunId id, byte[] content, Origin origin) {
        try {
            switch (read(content, origin)) {
                case RegisterFile.NotUnderstood(RegisterRefusal refusal) -> refuse(id, refusal);
                case RegisterFile.Understood(Edition edition) -> apply(id, edition);
            }
        } catch (RuntimeException e) {
            log.error("The register could not be imported (import {})", id, e);
            runs.failed(id);
        }
    }

    private static RegisterFile.Reading read(byte[] content, Origin origin) {
        return switch (origin) {
            case EDITION -> RegisterFile.read(content);
            case EXCERPT ->
                    new RegisterFile.Understood(
                            Excerpt.read(new String(content, StandardCharsets.UTF_8)));
        };
    }

    private void apply(RegisterRunId id, Edition edition) {
        progress(id, READ, new RegisterProgress(edition.lines(), 0, 0));
        whole.executeWithoutResult(
                _ -> {
                    store.lock();
                    Map<RegionalKey, StoredEntry> stored = store.all();
                    LocalDate newest = newest(stored, edition);
                    if (newest.isAfter(edition.asOf())) {
                        refuse(
                                id,
                                new RegisterRefusal(Reason.OLDER_THAN_STORED, newest.toString()));
                    } else {
                        runs.done(id, write(id, edition, stored));
                    }
                });
    }

    private static LocalDate newest(Map<RegionalKey, StoredEntry> stored, Edition edition) {
        Set<RegionalKey> states = edition.states();
        return stored.values().stream()
                .filter(known -> states.contains(known.entry().state()))
                .map(StoredEntry::asOf)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
    }

    private RegisterReport write(
            RegisterRunId id, Edition edition, Map<RegionalKey, StoredEntry> stored) {
        EditionComparison comparison = new EditionComparison(stored, edition);
        int rows = comparison.inserts().size() + comparison.updates().size();
        progress(id, COMPARED, new RegisterProgress(edition.lines(), 0, rows));
        AtomicInteger written = new AtomicInteger();
        store.apply(
                comparison,
                edition,
                more -> {
                    int sofar = written.addAndGet(more);
                    progress(
                            id,
                            COMPARED + (WRITTEN - COMPARED) * sofar / rows,
                            new RegisterProgress(edition.lines(), sofar, rows));
                });
        if (rows > 0) {
            events.publishEvent(new RegisterImported(edition.asOf()));
        }
        RegisterReport report = comparison.report();
        log.info("Register as of {} imported: {}", edition.asOf(), report.counts());
        return report;
    }

    private void refuse(RegisterRunId id, RegisterRefusal refusal) {
        log.info("A file was refused as register: {} (import {})", refusal.reason(), id);
        runs.refused(id, refusal);
    }

    private void progress(RegisterRunId id, int percent, RegisterProgress progress) {
        apart.executeWithoutResult(_ -> runs.progress(id, percent, progress));
    }
}
