package de.interkomm.hub.declarations.web;

import de.interkomm.hub.declarations.Declarations;
import de.interkomm.hub.declarations.Declarations.Card;
import de.interkomm.hub.membership.DeclarationPart;
import de.interkomm.hub.shell.PagePart;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.util.Optional;

/** Where an applicant is to sign: the edition that is in force, to be read before. */
@Component
class DeclarationToSign implements DeclarationPart {

    private final Declarations declarations;

    DeclarationToSign(Declarations declarations) {
        this.declarations = declarations;
    }

    @Override
    public Optional<PagePart> of(NetworkId network) {
        return declarations.editions(network).stream()
                .findFirst()
                .map(card -> new PagePart("declarations/applicant-part", new Part(network, card)));
    }

    /** The edition in force. */
    record Part(NetworkId network, Card card) {}
}
