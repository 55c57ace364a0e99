package de.interkomm.hub.declarations.internal;

import de.interkomm.hub.declarations.internal.EditionRows.Drafted;
import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupPeople;
import de.interkomm.hub.governance.GroupPeople.Belonging;
import de.interkomm.hub.governance.GroupRight;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lets those to the draft who write on it. */
@Component
class DraftAccess {

    private final EditionRepository editions;
    private final EditionRows rows;
    private final GroupPeople people;

    DraftAccess(EditionRepository editions, EditionRows rows, GroupPeople people) {
        this.editions = editions;
        this.rows = rows;
        this.people = people;
    }

    /** The draft, if the reader may write on it. */
    Optional<Seen> find(@Nullable Actor reader, NetworkId network) {
        NetworkScope.requireBound(network);
        if (reader == null) {
            return Optional.empty();
        }
        return rows.drafted()
                .map(draft -> new Seen(draft, rights(reader, network, draft)))
                .filter(seen -> seen.rights().contains(GroupRight.WRITE_DECLARATION));
    }

    private Set<GroupRight> rights(Actor reader, NetworkId network, Drafted draft) {
        try {
            return people.rights(reader, network, draft.open().group());
        } catch (PageNotFound _) {
            // Whoever may not know of the group has no right in it.
            return Set.of();
        }
    }

    /**
     * @throws PageNotFound if there is none this actor may write on
     */
    Seen require(Actor actor, NetworkId network) {
        return find(actor, network).orElseThrow(PageNotFound::new);
    }

    /**
     * The edition, held against everybody else who writes on it.
     *
     * @throws PageNotFound without the right
     */
    Edition lock(Actor actor, NetworkId network, GroupRight right) {
        NetworkScope.requireBound(network);
        Edition edition = editions.findOpenLocked().orElseThrow(PageNotFound::new);
        people.require(actor, network, edition.group(), right);
        return edition;
    }

    /** Who leads the group, or stands in: they answer proposals. */
    List<Belonging> leads(NetworkId network, GroupId group) {
        return people.of(network, group).stream()
                .filter(
                        one ->
                                one.function() == GroupFunction.LEAD
                                        || one.function() == GroupFunction.DEPUTY)
                .toList();
    }

    /** A draft and what somebody may do with it. */
    record Seen(Drafted draft, Set<GroupRight> rights) {}
}
