package de.interkomm.hub.resolutions.internal;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.resolutions.BallotId;
import de.interkomm.hub.resolutions.MotionDraft;
import de.interkomm.hub.resolutions.Resolutions.Card;
import de.interkomm.hub.resolutions.Resolutions.Sort;
import de.interkomm.hub.resolutions.Resolutions.View;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;

/** The rounds of elections. */
@Component
class Rounds {

    private final ResolutionRows rows;
    private final BallotRepository ballots;
    private final Networks networks;
    private final MessageSource messages;

    Rounds(
            ResolutionRows rows,
            BallotRepository ballots,
            Networks networks,
            MessageSource messages) {
        this.rows = rows;
        this.ballots = ballots;
        this.networks = networks;
        this.messages = messages;
    }

    /** From the first on, as one reader may see them; none of a motion. */
    List<Card> of(@Nullable Actor reader, NetworkId network, Card card) {
        return card.sort() == Sort.ELECTION
                ? rows.rounds(ResolutionRows.viewer(reader, network), card.id())
                : List.of();
    }

    /** The one after this, in the tone of the network. */
    MotionDraft after(NetworkId network, View last) {
        Locale german = networks.settings(network).orElseThrow().tone().german();
        BallotId ballot = last.ballots().getFirst();
        List<String> tied = ballots.findById(ballot.value()).orElseThrow().outcome().tied();
        return new MotionDraft(
                messages.getMessage(
                        "resolutions.round.title",
                        new Object[] {last.rounds().size() + 1, last.rounds().getFirst().title()},
                        german),
                last.card().text(),
                last.reasons(),
                tied.isEmpty() ? last.candidates() : tied);
    }
}
