package de.interkomm.hub.directory.internal;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.Neighbours;
import de.interkomm.hub.administrations.Neighbours.Nearness;
import de.interkomm.hub.administrations.Neighbours.Neighbour;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.directory.Directory.Hit;
import de.interkomm.hub.directory.ForYou;
import de.interkomm.hub.directory.ForYou.Reason.GroupWorksOn;
import de.interkomm.hub.directory.ForYou.Reason.LikeYours;
import de.interkomm.hub.directory.ForYou.Reason.TakesPart;
import de.interkomm.hub.directory.ForYou.Reason.Used;
import de.interkomm.hub.directory.ForYou.Reason.YouWorkOn;
import de.interkomm.hub.directory.internal.ForYouRows.About;
import de.interkomm.hub.directory.internal.ForYouRows.Group;
import de.interkomm.hub.directory.internal.ForYouRows.Known;
import de.interkomm.hub.directory.internal.ForYouRows.TakenPartIn;
import de.interkomm.hub.directory.internal.ForYouRows.Use;
import de.interkomm.hub.governance.BelongingGroups;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.MyProfile;
import de.interkomm.hub.reuse.ReuseState;
import de.interkomm.hub.reuse.Reuses;

import org.springframework.stereotype.Service;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Looks around an administration, and at what somebody works on. */
@Service
class ForYouService implements ForYou {

    /** Two say enough. */
    private static final int MOST_REASONS = 2;

    /** Of one administration, the latest ones. */
    private static final int MOST_USES = 4;

    private static final int MOST_TAKEN_PART_IN = 60;

    private static final Comparator<Reason> WEIGHTIEST_FIRST =
            (one, other) -> Integer.compare(weight(other), weight(one));

    private final Reuses reuses;
    private final Neighbours neighbours;
    private final BelongingGroups groups;
    private final MyProfile profiles;
    private final TopicWords topics;
    private final ForYouRows rows;
    private final DirectorySearch search;
    private final Clock clock;

    ForYouService(
            Reuses reuses,
            Neighbours neighbours,
            BelongingGroups groups,
            MyProfile profiles,
            TopicWords topics,
            ForYouRows rows,
            DirectorySearch search,
            Clock clock) {
        this.reuses = reuses;
        this.neighbours = neighbours;
        this.groups = groups;
        this.profiles = profiles;
        this.topics = topics;
        this.rows = rows;
        this.search = search;
        this.clock = clock;
    }

    @Override
    public void turnOff(Actor reader) {
        rows.turnOff(reader.account(), clock.instant());
    }

    @Override
    public void turnOn(Actor reader) {
        rows.turnOn(reader.account());
    }

    @Override
    public Suggestions of(Actor reader) {
        List<Administration> own = reuses.administrationsOf(reader);
        if (own.isEmpty()) {
            return new Suggestions(Setting.IMPOSSIBLE, List.of());
        }
        return rows.offSince(reader.account()).isPresent()
                ? new Suggestions(Setting.OFF, List.of())
                : new Suggestions(Setting.ON, suggested(reader, own));
    }

    private List<Suggested> suggested(Actor reader, List<Administration> own) {
        Reader seeing = Reader.of(reader, groups);
        Set<RegionalKey> ownKeys = withPast(own.stream().map(Administration::key).toList());
        Map<Entry.Key, List<Reason>> reasons = new LinkedHashMap<>();
        Map<RegionalKey, Neighbour> near = near(own, ownKeys);
        List<TakenPartIn> around =
                rows.takenPartIn(seeing, near.keySet(), ownKeys, MOST_TAKEN_PART_IN);
        addUses(reasons, seeing, near, ownKeys);
        Map<String, Reason> wanted = ownTopics(seeing, profiles.of(reader).topics());
        addWhatIsLikeTheirs(wanted, seeing, around, ownKeys);
        addTopics(reasons, seeing, wanted, ownKeys);
        addPartners(reasons, around, near);
        return shown(seeing, reasons);
    }

    /** Whoever was merged into one of these acted for it. */
    private Set<RegionalKey> withPast(Collection<RegionalKey> keys) {
        Set<RegionalKey> all = new HashSet<>(keys);
        all.addAll(neighbours.mergedInto(keys).keySet());
        return all;
    }

    // ---- what those nearby use

    /** Also by the keys of those merged into them. */
    private Map<RegionalKey, Neighbour> near(List<Administration> own, Set<RegionalKey> ownKeys) {
        Map<RegionalKey, Neighbour> near = new LinkedHashMap<>();
        own.stream()
                .flatMap(one -> neighbours.of(one).stream())
                .filter(one -> !ownKeys.contains(one.administration().key()))
                .forEach(one -> near.putIfAbsent(one.administration().key(), one));
        neighbours
                .mergedInto(near.keySet())
                .forEach(
                        (past, heir) ->
                                near.putIfAbsent(past, Objects.requireNonNull(near.get(heir))));
        return near;
    }

    private void addUses(
            Map<Entry.Key, List<Reason>> reasons,
            Reader reader,
            Map<RegionalKey, Neighbour> near,
            Set<RegionalKey> ownKeys) {
        for (Use use : rows.used(reader, near.keySet(), ownKeys, MOST_USES)) {
            Neighbour by = Objects.requireNonNull(near.get(use.administration()));
            add(
                    reasons,
                    use.project(),
                    new Used(
                            by.administration().title(),
                            by.nearness(),
                            use.state() == ReuseState.PILOTING));
        }
    }

    /** The nearest of those who take part in it; not again as one who uses it. */
    private static void addPartners(
            Map<Entry.Key, List<Reason>> reasons,
            List<TakenPartIn> around,
            Map<RegionalKey, Neighbour> near) {
        for (TakenPartIn project : around) {
            if (project.isNews()) {
                project.administrations().stream()
                        .map(near::get)
                        .filter(Objects::nonNull)
                        .min(Comparator.comparing(Neighbour::nearness))
                        .filter(
                                one ->
                                        !uses(
                                                one,
                                                reasons.getOrDefault(project.project(), List.of())))
                        .ifPresent(
                                one ->
                                        add(
                                                reasons,
                                                project.project(),
                                                new TakesPart(
                                                        one.administration().title(),
                                                        one.nearness())));
            }
        }
    }

    private static boolean uses(Neighbour one, List<Reason> reasons) {
        return reasons.stream()
                .anyMatch(
                        reason ->
                                reason instanceof Used used
                                        && used.administration()
                                                .equals(one.administration().title()));
    }

    // ---- what oneself works on

    private Map<String, Reason> ownTopics(Reader reader, String profile) {
        Map<String, Reason> wanted = new LinkedHashMap<>();
        for (Group group : rows.groups(reader)) {
            group.topics()
                    .forEach(
                            topic ->
                                    wanted.putIfAbsent(
                                            topic, new GroupWorksOn(group.name(), topic)));
        }
        Stream.of(profile.split("[,;·\\n]"))
                .flatMap(words -> topics.key(words).stream())
                .forEach(topic -> wanted.putIfAbsent(topic, new YouWorkOn(topic)));
        return wanted;
    }

    private void addWhatIsLikeTheirs(
            Map<String, Reason> wanted,
            Reader reader,
            List<TakenPartIn> around,
            Set<RegionalKey> own) {
        Stream.concat(
                        around.stream()
                                .filter(
                                        one ->
                                                one.administrations().stream()
                                                        .anyMatch(own::contains))
                                .map(one -> new Known(one.title(), false, one.topics())),
                        rows.ownUses(reader, own).stream())
                .forEach(
                        known ->
                                known.topics()
                                        .forEach(
                                                topic ->
                                                        wanted.putIfAbsent(
                                                                topic,
                                                                new LikeYours(
                                                                        known.title(),
                                                                        known.uses(),
                                                                        topic))));
    }

    private void addTopics(
            Map<Entry.Key, List<Reason>> reasons,
            Reader reader,
            Map<String, Reason> wanted,
            Set<RegionalKey> own) {
        for (About project : rows.about(reader, wanted.keySet(), own)) {
            project.topics().stream()
                    .map(wanted::get)
                    .filter(Objects::nonNull)
                    .forEach(reason -> add(reasons, project.project(), reason));
        }
    }

    private static void add(
            Map<Entry.Key, List<Reason>> reasons, Entry.Key project, Reason reason) {
        reasons.computeIfAbsent(project, _ -> new ArrayList<>()).add(reason);
    }

    // ---- what is shown of it

    private List<Suggested> shown(Reader reader, Map<Entry.Key, List<Reason>> reasons) {
        List<Entry.Key> best =
                reasons.entrySet().stream()
                        .sorted(Comparator.comparingInt(one -> -allOf(one.getValue())))
                        .map(Map.Entry::getKey)
                        .limit(MOST)
                        .toList();
        return search.hits(reader, best).stream()
                .map(
                        hit ->
                                new Suggested(
                                        hit, weightiest(reasons.getOrDefault(key(hit), List.of()))))
                .toList();
    }

    private static Entry.Key key(Hit hit) {
        return new Entry.Key(Objects.requireNonNull(hit.network()).value(), hit.object());
    }

    private static List<Reason> weightiest(List<Reason> reasons) {
        return reasons.stream().sorted(WEIGHTIEST_FIRST).limit(MOST_REASONS).toList();
    }

    /** What many have tried is worth more than what one has. */
    private static int allOf(List<Reason> reasons) {
        return reasons.stream().mapToInt(ForYouService::weight).sum();
    }

    /** Somebody near at hand can be asked; a topic alone is only a hint. */
    private static int weight(Reason reason) {
        return switch (reason) {
            case Used use when use.nearness() == Nearness.COUNTY -> 5;
            case Used use when use.nearness() == Nearness.STATE -> 4;
            case Used _ -> 3;
            case GroupWorksOn _ -> 2;
            case YouWorkOn _ -> 2;
            case TakesPart part when part.nearness() == Nearness.COUNTY -> 2;
            case TakesPart _ -> 1;
            case LikeYours _ -> 1;
        };
    }
}
