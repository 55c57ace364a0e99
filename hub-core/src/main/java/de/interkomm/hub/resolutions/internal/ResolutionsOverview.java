package de.interkomm.hub.resolutions.internal;

import static java.util.Comparator.naturalOrder;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.membership.OverviewSource;
import de.interkomm.hub.resolutions.Ballots;
import de.interkomm.hub.resolutions.Ballots.Open;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Says on the overview in how many ballots the actor's vote is missing. */
@Component
class ResolutionsOverview implements OverviewSource {

    private final Ballots ballots;

    ResolutionsOverview(Ballots ballots) {
        this.ballots = ballots;
    }

    @Override
    public List<Waiting> waiting(Actor actor, NetworkId network) {
        List<Open> open = ballots.waitingFor(actor, network);
        if (open.isEmpty()) {
            return List.of();
        }
        Instant first =
                open.stream()
                        .map(Open::deadline)
                        .filter(Objects::nonNull)
                        .min(naturalOrder())
                        .orElse(null);
        return List.of(
                new Waiting(
                        "resolutions.overview.votes",
                        open.size(),
                        "/networks/" + network + "/resolutions",
                        first == null ? null : LocalDate.ofInstant(first, Closing.GERMANY)));
    }
}
