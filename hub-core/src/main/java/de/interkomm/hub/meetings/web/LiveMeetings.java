package de.interkomm.hub.meetings.web;

import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.meetings.MeetingRooms;
import de.interkomm.hub.meetings.MeetingRooms.Revision;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Tells open pages that a meeting has moved on. Each node looks once for all pages it serves, one
 * query a network, so that it does not matter how many people look or on which node somebody acts.
 */
@Component
class LiveMeetings {

    private static final Logger log = LoggerFactory.getLogger(LiveMeetings.class);

    private static final Duration PAUSE = Duration.ofMillis(200);

    /** Then a page asks anew, and whether it still may. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** Quiet lines find out who has gone. */
    private static final int PAUSES_UNTIL_HEARTBEAT = 75;

    private static final int MOST = 5_000;

    private final MeetingRooms rooms;
    private final Map<Watched, Set<SseEmitter>> watchers = new ConcurrentHashMap<>();
    private final Map<Watched, Revision> seen = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clockwork =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("live-meetings").factory());
    private final ScheduledFuture<?> looking;
    private int pauses;
    private volatile boolean closing;

    LiveMeetings(MeetingRooms rooms) {
        this.rooms = rooms;
        this.looking =
                clockwork.scheduleWithFixedDelay(
                        this::look, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether there is room for one more open page. */
    boolean hasRoom() {
        return !closing && watchers.values().stream().mapToInt(Set::size).sum() < MOST;
    }

    SseEmitter watch(NetworkId network, MeetingId meeting) {
        Watched watched = new Watched(network, meeting);
        SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        Runnable gone = () -> forget(watched, emitter);
        emitter.onCompletion(gone);
        emitter.onTimeout(emitter::complete);
        emitter.onError(_ -> gone.run());
        watchers.computeIfAbsent(watched, _ -> ConcurrentHashMap.newKeySet()).add(emitter);
        // Pages look once they are connected; whatever comes after that must be told.
        rooms.revisions(network, Set.of(meeting))
                .forEach((_, now) -> seen.putIfAbsent(watched, now));
        // The answer begins with the first line, and a page knows only then that it is connected.
        send(watched, emitter, SseEmitter.event().comment(""));
        return emitter;
    }

    private void forget(Watched watched, SseEmitter emitter) {
        watchers.computeIfPresent(
                watched,
                (_, those) -> {
                    those.remove(emitter);
                    return those.isEmpty() ? null : those;
                });
        if (!watchers.containsKey(watched)) {
            seen.remove(watched);
        }
    }

    private void look() {
        pauses++;
        Map<NetworkId, Set<MeetingId>> byNetwork =
                watchers.keySet().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Watched::network,
                                        Collectors.mapping(Watched::meeting, Collectors.toSet())));
        byNetwork.forEach(this::look);
        if (pauses % PAUSES_UNTIL_HEARTBEAT == 0) {
            watchers.forEach(
                    (watched, those) ->
                            those.forEach(
                                    one -> send(watched, one, SseEmitter.event().comment(""))));
        }
    }

    private void look(NetworkId network, Set<MeetingId> meetings) {
        try {
            NetworkScope.call(network, () -> rooms.revisions(network, meetings))
                    .forEach((meeting, now) -> tell(new Watched(network, meeting), now));
        } catch (RuntimeException e) {
            // The next look finds what this one has missed.
            log.warn("Could not look after the meetings of {}", network, e);
        }
    }

    private void tell(Watched watched, Revision now) {
        Revision before = seen.put(watched, now);
        if (before == null || before.equals(now)) {
            return;
        }
        for (SseEmitter one : watchers.getOrDefault(watched, Set.of())) {
            if (before.room() != now.room()) {
                send(watched, one, SseEmitter.event().name("room").data(now.room()));
            }
            if (before.votes() != now.votes()) {
                send(watched, one, SseEmitter.event().name("votes").data(now.votes()));
            }
            if (before.minutes() != now.minutes()) {
                send(watched, one, SseEmitter.event().name("minutes").data(now.minutes()));
            }
        }
    }

    private void send(Watched watched, SseEmitter to, SseEmitter.SseEventBuilder event) {
        try {
            to.send(event);
        } catch (IOException | IllegalStateException e) {
            log.debug("Somebody no longer looks at {}", watched, e);
            forget(watched, to);
        }
    }

    /** While the web server still answers: it would wait for pages that nobody lets go. */
    @EventListener(ContextClosedEvent.class)
    void letGo() {
        closing = true;
        looking.cancel(false);
        clockwork.close();
        watchers.values().forEach(those -> those.forEach(LiveMeetings::complete));
    }

    private static void complete(SseEmitter emitter) {
        try {
            emitter.complete();
        } catch (IllegalStateException e) {
            log.debug("Somebody had gone already", e);
        }
    }

    private record Watched(NetworkId network, MeetingId meeting) {}
}
