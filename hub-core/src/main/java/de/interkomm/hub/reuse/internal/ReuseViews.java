package de.interkomm.hub.reuse.internal;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.reuse.ReuseState;
import de.interkomm.hub.reuse.Reuses.Use;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Shows reuses as readers see them. */
@Component
class ReuseViews {

    private final ReuseRepository repository;
    private final Towns towns;
    private final Speakers speakers;
    private final Clock clock;

    ReuseViews(ReuseRepository repository, Towns towns, Speakers speakers, Clock clock) {
        this.repository = repository;
        this.towns = towns;
        this.speakers = speakers;
        this.clock = clock;
    }

    List<Use> of(@Nullable Actor reader, NetworkId network, ProjectId project) {
        return shown(reader, repository.findByNetworkAndProjectId(network.value(), project.value()))
                .stream()
                .map(Shown::use)
                .toList();
    }

    /** The same for all projects of a network, for nobody in particular. */
    List<Shown> of(NetworkId network) {
        return shown(null, repository.findByNetwork(network.value()));
    }

    Use use(Actor reader, Reuse reuse) {
        return shown(reader, List.of(reuse)).getFirst().use();
    }

    private List<Shown> shown(@Nullable Actor reader, List<Reuse> reuses) {
        if (reuses.isEmpty()) {
            return List.of();
        }
        List<RegionalKey> keys = reuses.stream().map(Reuse::key).toList();
        Map<RegionalKey, Administration> today = towns.today(keys);
        Map<RegionalKey, String> counties =
                towns.counties(keys.stream().map(key -> now(key, today)).distinct().toList());
        Set<RegionalKey> mine = reader == null ? Set.of() : speakers.administrationsOf(reader);
        Collator byName = Collator.getInstance(Locale.GERMAN);
        return reuses.stream()
                .map(
                        one ->
                                new Shown(
                                        one,
                                        use(
                                                one,
                                                today,
                                                counties,
                                                speaks(reader, mine, one.key(), today))))
                .sorted(
                        Comparator.<Shown>comparingInt(one -> place(one.use().state()))
                                .thenComparing(one -> one.use().name(), byName)
                                .thenComparing(one -> one.use().administration())
                                .thenComparing(one -> one.reuse().id()))
                .toList();
    }

    /** As what an administration goes on. */
    static RegionalKey now(RegionalKey key, Map<RegionalKey, Administration> today) {
        Administration successor = today.get(key);
        return successor == null ? key : successor.key();
    }

    /** Asked in full only where the reader has to do with the administration at all. */
    private boolean speaks(
            @Nullable Actor reader,
            Set<RegionalKey> mine,
            RegionalKey key,
            Map<RegionalKey, Administration> today) {
        return reader != null
                && (mine.contains(key) || mine.contains(now(key, today)))
                && speakers.speaks(reader, key);
    }

    private Use use(
            Reuse reuse,
            Map<RegionalKey, Administration> today,
            Map<RegionalKey, String> counties,
            boolean yours) {
        Administration successor = today.get(reuse.key());
        Instant confirmed = reuse.confirmedAt();
        return new Use(
                reuse.key(),
                reuse.administration(),
                successor == null ? null : successor.title(),
                Objects.requireNonNull(counties.get(now(reuse.key(), today))),
                reuse.state(),
                reuse.since(),
                reuse.certainty(),
                day(reuse.declaredAt()),
                confirmed == null ? null : day(confirmed),
                reuse.adaptation(),
                reuse.adaptationNote(),
                yours);
    }

    /** Who has come furthest first, who has stopped last. */
    private static int place(ReuseState state) {
        return switch (state) {
            case IN_USE -> 0;
            case PILOTING -> 1;
            case INTERESTED -> 2;
            case STOPPED -> 3;
        };
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(clock.getZone()).toLocalDate();
    }

    /** A reuse and how it is shown. */
    record Shown(Reuse reuse, Use use) {}
}
