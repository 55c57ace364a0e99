package de.interkomm.hub.oparl.internal;

import static java.util.stream.Collectors.toUnmodifiableMap;

import de.interkomm.hub.meetings.AgendaItemId;
import de.interkomm.hub.meetings.PublicMeetings;
import de.interkomm.hub.oparl.Kind;
import de.interkomm.hub.oparl.internal.Published.Properties;
import de.interkomm.hub.resolutions.PublicResolutions;
import de.interkomm.hub.resolutions.PublicResolutions.Resolution;
import de.interkomm.hub.shell.KeyRange;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Resolutions as papers, and where they were decided on as consultations. */
@Component
class ResolutionSource implements Source {

    private final PublicResolutions resolutions;
    private final PublicMeetings meetings;
    private final Links links;
    private final Terms terms;

    ResolutionSource(
            PublicResolutions resolutions, PublicMeetings meetings, Links links, Terms terms) {
        this.resolutions = resolutions;
        this.meetings = meetings;
        this.links = links;
        this.terms = terms;
    }

    @Override
    public Kind unit() {
        return Kind.PAPER;
    }

    @Override
    public List<Unit> read(NetworkId network, KeyRange range) {
        List<Resolution> found = resolutions.resolutions(network, range);
        Map<UUID, UUID> meetingOf =
                meetings
                        .visible(
                                network,
                                found.stream()
                                        .map(Resolution::item)
                                        .filter(Objects::nonNull)
                                        .map(AgendaItemId::new)
                                        .toList())
                        .entrySet()
                        .stream()
                        .collect(
                                toUnmodifiableMap(
                                        item -> item.getKey().value(),
                                        item -> item.getValue().value()));
        return found.stream().map(one -> unit(network, one, meetingOf)).toList();
    }

    private Unit unit(NetworkId network, Resolution resolution, Map<UUID, UUID> meetingOf) {
        UUID item = resolution.item();
        UUID meeting = item == null ? null : meetingOf.get(item);
        Published consultation =
                item == null || meeting == null ? null : consultation(resolution, item, meeting);
        Published paper = paper(network, resolution, consultation);
        return new Unit(
                resolution.id().value(),
                consultation == null ? List.of(paper) : List.of(paper, consultation));
    }

    private Published paper(
            NetworkId network, Resolution resolution, @Nullable Published consultation) {
        return Published.of(
                Kind.PAPER,
                resolution.id().value(),
                new Properties()
                        .put("body", links.body(network))
                        .put("name", resolution.title())
                        .put("reference", resolution.number())
                        .put("date", resolution.resolvedOn().toString())
                        .put("paperType", terms.of("paper-type"))
                        .put("underDirectionOf", List.of(organization(resolution)))
                        .put(
                                "consultation",
                                consultation == null ? List.of() : List.of(consultation))
                        .put("interkomm:text", resolution.text())
                        .put("interkomm:result", resolution.state().name())
                        .put("interkomm:execution", resolution.execution().name())
                        .put("interkomm:vote", Votes.of(resolution.outcome()))
                        .put("web", links.resolutionPage(network, resolution.id().value())));
    }

    private Published consultation(Resolution resolution, UUID item, UUID meeting) {
        ObjectKey paper = new ObjectKey(Kind.PAPER, resolution.id().value());
        return Published.of(
                Kind.CONSULTATION,
                paper.id(),
                new Properties()
                        .put("agendaItem", new ObjectKey(Kind.AGENDA_ITEM, item))
                        .put("meeting", new ObjectKey(Kind.MEETING, meeting))
                        .put("organization", List.of(organization(resolution)))
                        .put("authoritative", true)
                        .put("role", terms.of("consultation-role")),
                new Properties().put("paper", paper));
    }

    private static ObjectKey organization(Resolution resolution) {
        return new ObjectKey(Kind.ORGANIZATION, resolution.group().value());
    }
}
