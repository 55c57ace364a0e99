package de.interkomm.hub.declarations.web;

import de.interkomm.hub.declarations.Declarations;
import de.interkomm.hub.declarations.Declarations.Card;
import de.interkomm.hub.network.NetworkPagePart;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.shell.PagePart;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/** On a network's page: the declaration its members have signed. */
@Component
class DeclarationOfNetwork implements NetworkPagePart {

    private final Declarations declarations;
    private final Networks networks;

    DeclarationOfNetwork(Declarations declarations, Networks networks) {
        this.declarations = declarations;
        this.networks = networks;
    }

    @Override
    public Optional<PagePart> of(NetworkId network) {
        List<Card> editions = declarations.editions(network);
        return editions.stream()
                .findFirst()
                .map(
                        card ->
                                new Part(
                                        network,
                                        card,
                                        card.signedBefore(editions),
                                        DeclarationPages.isOfPersons(networks, network)))
                .map(part -> new PagePart("declarations/network-part", part));
    }

    /**
     * @param before the latest edition before it that was signed; {@code null} for none
     * @param ofPersons whether the network's members are persons, so that nobody signs
     */
    record Part(NetworkId network, Card card, @Nullable Card before, boolean ofPersons) {}
}
