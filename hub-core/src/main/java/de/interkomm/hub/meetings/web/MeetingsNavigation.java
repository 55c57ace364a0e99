package de.interkomm.hub.meetings.web;

import de.interkomm.hub.shell.NavigationItem;
import de.interkomm.hub.shell.NavigationSource;
import de.interkomm.hub.shell.Visitor;

import org.springframework.stereotype.Component;

import java.util.List;

/** Outside networks people find the meetings they are invited to, and what they have to do. */
@Component
class MeetingsNavigation implements NavigationSource {

    @Override
    public List<NavigationItem> itemsFor(Visitor visitor) {
        return visitor.network() != null || visitor.networks().isEmpty()
                ? List.of()
                : List.of(NavigationItem.ofOnesOwn("meetings.nav.my", "/my/meetings", 805));
    }
}
