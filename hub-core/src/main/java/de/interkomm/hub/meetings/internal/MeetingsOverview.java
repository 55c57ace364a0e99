package de.interkomm.hub.meetings.internal;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.meetings.AskedElsewhere;
import de.interkomm.hub.meetings.AskedElsewhere.Asked;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.meetings.MeetingTasks;
import de.interkomm.hub.meetings.MeetingTasks.Task;
import de.interkomm.hub.meetings.OpenMinutes;
import de.interkomm.hub.meetings.OpenMinutes.Led;
import de.interkomm.hub.meetings.OpenMinutes.Open;
import de.interkomm.hub.membership.OverviewSource;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what meetings and reports have asked the actor to do, and which minutes wait for them. */
@Component
class MeetingsOverview implements OverviewSource {

    private static final String ALL = "/my/meetings";

    /** How many are called by name. */
    private static final int NAMED = 3;

    private final MeetingTasks tasks;
    private final OpenMinutes minutes;
    private final List<AskedElsewhere> elsewhere;

    MeetingsOverview(MeetingTasks tasks, OpenMinutes minutes, List<AskedElsewhere> elsewhere) {
        this.tasks = tasks;
        this.minutes = minutes;
        this.elsewhere = List.copyOf(elsewhere);
    }

    @Override
    public List<Waiting> waiting(Actor actor, NetworkId network) {
        return Stream.of(
                        tasks(actor, network),
                        asked(actor, network),
                        led("unfinished", network, minutes.unfinished(actor, network)),
                        led("objected", network, minutes.objectedTo(actor, network)),
                        minutes(actor, network))
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

    private Optional<Waiting> asked(Actor actor, NetworkId network) {
        List<Asked> open =
                elsewhere.stream()
                        .flatMap(
                                one ->
                                        one
                                                .of(actor, network, LocaleContextHolder.getLocale())
                                                .stream())
                        .toList();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Waiting(
                                "meetings.overview.asked",
                                open.size(),
                                open.size() == 1 ? open.getFirst().href() : ALL,
                                open.getFirst().due(),
                                named(open.stream().map(Asked::title))));
    }

    /** What those do who lead a group. */
    private static Optional<Waiting> led(String what, NetworkId network, List<Led> open) {
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Waiting(
                                "meetings.overview." + what,
                                open.size(),
                                open.size() == 1
                                        ? page(
                                                network,
                                                open.getFirst().group(),
                                                open.getFirst().meeting())
                                        : ALL,
                                null,
                                named(open.stream().map(Led::title))));
    }

    private Optional<Waiting> minutes(Actor actor, NetworkId network) {
        List<Open> open = minutes.mine(actor, network);
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Waiting(
                                "meetings.overview.minutes",
                                open.size(),
                                open.size() == 1
                                        ? page(
                                                network,
                                                open.getFirst().group(),
                                                open.getFirst().meeting())
                                        : ALL,
                                open.getFirst().until(),
                                named(open.stream().map(Open::title))));
    }

    private static String page(NetworkId network, GroupId group, MeetingId meeting) {
        return "/networks/%s/groups/%s/meetings/%s/minutes".formatted(network, group, meeting);
    }

    private static List<String> named(Stream<String> titles) {
        return titles.limit(NAMED).toList();
    }
}
