package de.interkomm.hub.declarations.web;

import de.interkomm.hub.declarations.Declarations;
import de.interkomm.hub.declarations.Declarations.Card;
import de.interkomm.hub.network.NetworkPagePart;
import de.interkomm.hub.shell.PagePart;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.util.Optional;

/** On a network's page: the declaration its members have signed. */
@Component
class DeclarationOfNetwork implements NetworkPagePart {

    private final Declarations declarations;

    DeclarationOfNetwork(Declarations declarations) {
        this.declarations = declarations;
    }

    @Override
    public Optional<PagePart> of(NetworkId network) {
        return declarations.editions(network).stream()
                .findFirst()
                .map(card -> new PagePart("declarations/network-part", new Part(network, card)));
    }

    record Part(NetworkId network, Card card) {}
}
