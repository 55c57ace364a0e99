package de.interkomm.hub.meetings.internal;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.meetings.MeetingTasks;
import de.interkomm.hub.meetings.MeetingTasks.Task;
import de.interkomm.hub.meetings.OpenMinutes;
import de.interkomm.hub.meetings.OpenMinutes.Open;
import de.interkomm.hub.membership.OverviewSource;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what meetings have asked the actor to do, and which minutes to read. */
@Component
class MeetingsOverview implements OverviewSource {

    private static final String ALL = "/my/meetings";

    /** How many are called by name. */
    private static final int NAMED = 3;

    private final MeetingTasks tasks;
    private final OpenMinutes minutes;

    MeetingsOverview(MeetingTasks tasks, OpenMinutes minutes) {
        this.tasks = tasks;
        this.minutes = minutes;
    }

    @Override
    public List<Waiting> waiting(Actor actor, NetworkId network) {
        return Stream.of(tasks(actor, network), minutes(actor, network))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Waiting> tasks(Actor actor, NetworkId network) {
        List<Task> open = tasks.mine(actor, network);
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Waiting(
                                "meetings.overview.tasks",
                                open.size(),
                                ALL,
                                open.getFirst().due(),
                                named(open.stream().map(Task::title))));
    }

    private Optional<Waiting> minutes(Actor actor, NetworkId network) {
        List<Open> open = minutes.mine(actor, network);
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Waiting(
                                "meetings.overview.minutes",
                                open.size(),
                                open.size() == 1 ? page(network, open.getFirst()) : ALL,
                                open.getFirst().until(),
                                named(open.stream().map(Open::title))));
    }

    private static String page(NetworkId network, Open one) {
        return "/networks/%s/groups/%s/meetings/%s/minutes"
                .formatted(network, one.group(), one.meeting());
    }

    private static List<String> named(Stream<String> titles) {
        return titles.limit(NAMED).toList();
    }
}
