package de.interkomm.hub.declarations.web;

import static java.util.stream.Collectors.toUnmodifiableSet;

import de.interkomm.hub.declarations.Declarations;
import de.interkomm.hub.declarations.Declarations.Recorded;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.meetings.MeetingPart;
import de.interkomm.hub.resolutions.ResolutionId;
import de.interkomm.hub.resolutions.Resolutions;
import de.interkomm.hub.resolutions.Resolutions.Sight;
import de.interkomm.hub.shell.PagePart;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** On the page of a meeting: the editions recorded as adopted there, which all may read. */
@Component
class AdoptedInMeeting implements MeetingPart {

    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    private final Declarations declarations;
    private final Resolutions resolutions;

    AdoptedInMeeting(Declarations declarations, Resolutions resolutions) {
        this.declarations = declarations;
        this.resolutions = resolutions;
    }

    @Override
    public Optional<PagePart> of(@Nullable Actor reader, NetworkId network, MeetingId meeting) {
        List<Recorded> editions = declarations.adoptedIn(network, meeting);
        return editions.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new PagePart(
                                "declarations/meeting-part",
                                new Part(
                                        network,
                                        editions,
                                        seen(reader, network, editions),
                                        GERMANY)));
    }

    private Set<ResolutionId> seen(
            @Nullable Actor reader, NetworkId network, List<Recorded> editions) {
        return editions.stream()
                .map(Recorded::motion)
                .filter(Objects::nonNull)
                .filter(one -> resolutions.sight(reader, network, one) == Sight.SEEN)
                .collect(toUnmodifiableSet());
    }

    /**
     * @param seen the resolutions the reader may see
     */
    record Part(NetworkId network, List<Recorded> editions, Set<ResolutionId> seen, ZoneId zone) {}
}
