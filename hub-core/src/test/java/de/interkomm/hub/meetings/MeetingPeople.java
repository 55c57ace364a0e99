package de.interkomm.hub.meetings;

import de.interkomm.hub.governance.GroupDraft;
import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.governance.GroupGuests;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupVisibility;
import de.interkomm.hub.governance.Groups;
import de.interkomm.hub.governance.Groups.FoundResult;
import de.interkomm.hub.governance.GuestPolicy;
import de.interkomm.hub.governance.Participations;
import de.interkomm.hub.governance.WayIn;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.AGroup;
import de.interkomm.hub.testing.Somebody;
import de.interkomm.hub.testing.TestNetworks;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;

/** Invents people, groups and meetings for tests. */
@Component
public class MeetingPeople {

    private final Somebody somebody;
    private final Groups groups;
    private final Participations participations;
    private final GroupGuests guests;
    private final Meetings meetings;
    private final Agendas agendas;
    private final Clock clock;

    MeetingPeople(
            Somebody somebody,
            Groups groups,
            Participations participations,
            GroupGuests guests,
            Meetings meetings,
            Agendas agendas,
            Clock clock) {
        this.somebody = somebody;
        this.groups = groups;
        this.participations = participations;
        this.guests = guests;
        this.meetings = meetings;
        this.agendas = agendas;
        this.clock = clock;
    }

    public Actor person(NetworkId network, Role role) {
        return somebody.in(network, role);
    }

    public GroupId group(Actor kora, NetworkId network, GroupVisibility visibility) {
        GroupDraft draft =
                AGroup.of(
                        "Gruppe " + UUID.randomUUID(),
                        visibility,
                        WayIn.OPEN,
                        GuestPolicy.ADMITTED);
        return NetworkScope.call(
                network, () -> ((FoundResult.Founded) groups.found(kora, network, draft)).id());
    }

    /** Somebody of the network, in the group. */
    public Actor in(Actor kora, NetworkId network, GroupId group, GroupFunction function) {
        Actor person = person(network, Role.MEMBER);
        NetworkScope.run(
                network,
                () -> participations.add(kora, network, group, person.account(), null, function));
        return person;
    }

    /** Somebody of another network who has accepted to be the group's guest. */
    public Actor guest(Actor kora, NetworkId network, GroupId group) {
        NetworkId home =
                network.equals(TestNetworks.VILLAGES) ? TestNetworks.TOWNS : TestNetworks.VILLAGES;
        Actor person = person(home, Role.MEMBER);
        NetworkScope.run(network, () -> guests.invite(kora, network, group, person.mailbox()));
        guests.accept(person, guests.of(person).getFirst().id(), home);
        return person;
    }

    public MeetingDraft draft(int daysAhead) {
        return draft(daysAhead, LocalTime.of(14, 0));
    }

    public MeetingDraft draft(int daysAhead, LocalTime at) {
        LocalDateTime from =
                LocalDateTime.ofInstant(clock.instant(), MeetingTime.ZONE)
                        .plusDays(daysAhead)
                        .with(at);
        return new MeetingDraft(
                "Treffen " + UUID.randomUUID(),
                new MeetingTime(from, from.plusHours(2)),
                MeetingForm.HYBRID,
                "Rathaus, Saal 2",
                "https://konferenz.example/saal",
                "Ohne Stufen");
    }

    public MeetingId planned(Actor lead, NetworkId network, GroupId group, int daysAhead) {
        return NetworkScope.call(
                network, () -> meetings.plan(lead, network, group, draft(daysAhead)));
    }

    public AgendaItemId item(
            Actor lead, NetworkId network, MeetingId meeting, String title, Audience audience) {
        return item(lead, network, meeting, title, ItemKind.DISCUSSION, audience);
    }

    public AgendaItemId election(Actor lead, NetworkId network, MeetingId meeting, String title) {
        return item(lead, network, meeting, title, ItemKind.ELECTION, Audience.PUBLIC);
    }

    private AgendaItemId item(
            Actor lead,
            NetworkId network,
            MeetingId meeting,
            String title,
            ItemKind kind,
            Audience audience) {
        AgendaItemDraft draft = new AgendaItemDraft(title, "", kind, "", 15, audience);
        return NetworkScope.call(
                network,
                () ->
                        ((Agendas.AddResult.Added) agendas.add(lead, network, meeting, null, draft))
                                .id());
    }
}
