package de.interkomm.hub.declarations.web;

import de.interkomm.hub.declarations.Drafting;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupPagePart;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.shell.PagePart;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** On a group's page: the draft it has been given, for those who write on it. */
@Component
@Order(30)
class DeclarationOfGroup implements GroupPagePart {

    private final Drafting drafting;

    DeclarationOfGroup(Drafting drafting) {
        this.drafting = drafting;
    }

    @Override
    public Optional<PagePart> of(@Nullable Actor reader, NetworkId network, GroupId group) {
        return drafting.groupOf(reader, network)
                .filter(group::equals)
                .map(_ -> new PagePart("declarations/group-part", new Part(network)));
    }

    record Part(NetworkId network) {}
}
