package de.interkomm.hub.oparl.internal;

import de.interkomm.hub.meetings.Agendas.Paper;
import de.interkomm.hub.meetings.MeetingState;
import de.interkomm.hub.meetings.MeetingTime;
import de.interkomm.hub.meetings.PublicMeetings;
import de.interkomm.hub.meetings.PublicMeetings.Item;
import de.interkomm.hub.meetings.PublicMeetings.Meeting;
import de.interkomm.hub.oparl.Kind;
import de.interkomm.hub.oparl.internal.Published.Properties;
import de.interkomm.hub.resolutions.PublicResolutions;
import de.interkomm.hub.resolutions.PublicResolutions.Resolution;
import de.interkomm.hub.shell.KeyRange;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Meetings with their agendas, papers, minutes and places. */
@Component
class MeetingSource implements Source {

    private static final String PDF = "application/pdf";

    private final PublicMeetings meetings;
    private final PublicResolutions resolutions;
    private final Links links;
    private final Terms terms;

    MeetingSource(
            PublicMeetings meetings, PublicResolutions resolutions, Links links, Terms terms) {
        this.meetings = meetings;
        this.resolutions = resolutions;
        this.links = links;
        this.terms = terms;
    }

    @Override
    public Kind unit() {
        return Kind.MEETING;
    }

    @Override
    public List<Unit> read(NetworkId network, KeyRange range) {
        List<Meeting> found = meetings.meetings(network, range);
        Map<UUID, Resolution> decided = decided(network, found);
        return found.stream().map(meeting -> unit(network, meeting, decided)).toList();
    }

    /** The last one of each item. */
    private Map<UUID, Resolution> decided(NetworkId network, List<Meeting> found) {
        List<UUID> items =
                found.stream()
                        .flatMap(meeting -> meeting.items().stream())
                        .map(item -> item.id().value())
                        .toList();
        Map<UUID, Resolution> decided = new HashMap<>();
        resolutions
                .ofItems(network, items)
                .forEach(one -> decided.put(Objects.requireNonNull(one.item()), one));
        return decided;
    }

    private Unit unit(NetworkId network, Meeting meeting, Map<UUID, Resolution> decided) {
        ObjectKey key = new ObjectKey(Kind.MEETING, meeting.id().value());
        Published minutes = minutes(network, meeting, key);
        Published place = place(meeting, key);
        List<Published> items = new ArrayList<>();
        List<Published> files = new ArrayList<>();
        for (Item item : meeting.items()) {
            List<Published> papers =
                    item.papers().stream().map(paper -> paper(network, paper, item)).toList();
            files.addAll(papers);
            items.add(item(item, items.size(), papers, decided.get(item.id().value()), key));
        }
        List<Published> all = new ArrayList<>();
        all.add(meeting(network, meeting, place, minutes, items));
        all.addAll(items);
        all.addAll(files);
        if (minutes != null) {
            all.add(minutes);
        }
        if (place != null) {
            all.add(place);
        }
        return new Unit(key.id(), all);
    }

    private Published meeting(
            NetworkId network,
            Meeting meeting,
            @Nullable Published place,
            @Nullable Published minutes,
            List<Published> items) {
        return Published.of(
                Kind.MEETING,
                meeting.id().value(),
                new Properties()
                        .put("name", meeting.title())
                        .put("meetingState", terms.of(meeting.state()))
                        .put("cancelled", meeting.state() == MeetingState.CANCELLED)
                        .put("start", moment(meeting.time().from()))
                        .put("end", moment(meeting.time().until()))
                        .put("location", place)
                        .put("organization", List.of(organization(meeting)))
                        .put("resultsProtocol", minutes)
                        .put("agendaItem", items)
                        .put("interkomm:form", meeting.form().name())
                        .put(
                                "web",
                                links.meetingPage(network, meeting.group(), meeting.id().value())));
    }

    private static ObjectKey organization(Meeting meeting) {
        return new ObjectKey(Kind.ORGANIZATION, meeting.group().value());
    }

    private Published item(
            Item item,
            int order,
            List<Published> papers,
            @Nullable Resolution resolution,
            ObjectKey meeting) {
        Properties properties =
                new Properties()
                        .put("number", item.number())
                        .put("order", order)
                        .put("name", item.title())
                        .put("public", true)
                        .put("auxiliaryFile", papers)
                        .put("interkomm:kind", item.kind().name())
                        .put("interkomm:state", item.state().name());
        if (resolution != null) {
            properties
                    .put("consultation", new ObjectKey(Kind.CONSULTATION, resolution.id().value()))
                    .put("result", terms.of(resolution.state()))
                    .put("resolutionText", resolution.text())
                    .put("interkomm:vote", Votes.of(resolution.outcome()));
        }
        return Published.of(
                Kind.AGENDA_ITEM,
                item.id().value(),
                properties,
                new Properties().put("meeting", meeting));
    }

    private Published paper(NetworkId network, Paper paper, Item item) {
        return Published.of(
                Kind.FILE,
                paper.id().value(),
                access(network, paper.id().value())
                        .put("name", paper.fileName())
                        .put("fileName", paper.fileName())
                        .put("mimeType", paper.mediaType())
                        .put("size", paper.size()),
                new Properties()
                        .put(
                                "agendaItem",
                                List.of(new ObjectKey(Kind.AGENDA_ITEM, item.id().value()))));
    }

    /**
     * Made anew for every reader, so nobody knows their size before. They change by corrections
     * only.
     */
    private @Nullable Published minutes(NetworkId network, Meeting meeting, ObjectKey key) {
        return meeting.minutesApprovedOn() == null
                ? null
                : Published.of(
                        Kind.FILE,
                        key.id(),
                        access(network, key.id())
                                .put("name", terms.of("minutes"))
                                .put("mimeType", PDF)
                                .put("date", meeting.minutesApprovedOn().toString())
                                .put("interkomm:corrections", meeting.corrections()),
                        new Properties().put("meeting", List.of(key)));
    }

    private Properties access(NetworkId network, UUID file) {
        String address = links.object(network, new ObjectKey(Kind.FILE, file));
        return new Properties()
                .put("accessUrl", address + "/content")
                .put("downloadUrl", address + "/download");
    }

    private static @Nullable Published place(Meeting meeting, ObjectKey key) {
        return meeting.place().isBlank()
                ? null
                : Published.of(
                        Kind.LOCATION,
                        key.id(),
                        new Properties().put("description", meeting.place()),
                        new Properties().put("meetings", List.of(key)));
    }

    private static String moment(LocalDateTime time) {
        return Moments.shown(time.atZone(MeetingTime.ZONE).toInstant());
    }
}
