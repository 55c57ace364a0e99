package de.interkomm.hub.governance;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.shell.KeyRange;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What everybody may see of the bound network's groups, archived ones too, for interfaces that hand
 * it on. The rule is the one of the pages: {@link GroupViewer#SEES} for somebody who has not signed
 * in.
 */
public interface PublicGroups {

    /** By their ids. */
    List<Group> groups(NetworkId network, KeyRange range);

    /**
     * Where these people sit now in public groups, guests from elsewhere left out. Names are
     * nothing everybody may see: the caller knows that they have agreed.
     */
    List<Seat> seats(NetworkId network, Set<AccountId> people);

    /**
     * @param kindName empty unless the kind is the network's own
     * @param parent {@code null} if there is none everybody may see
     * @param administrations how many take part; all members of the network where they do by rule
     * @param people how many sit in it; guests are not counted
     */
    record Group(
            GroupId id,
            GroupKind kind,
            String kindName,
            String name,
            String purpose,
            List<String> topics,
            @Nullable GroupId parent,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate archivedOn,
            int administrations,
            int people) {

        public Group {
            topics = List.copyOf(topics);
        }
    }

    /**
     * @param administrationName for which; {@code null} for none
     */
    record Seat(
            ParticipationId id,
            GroupId group,
            AccountId account,
            String person,
            @Nullable String administrationName,
            GroupFunction function,
            LocalDate from) {}
}
