package de.interkomm.hub.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupVisibility;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.resolutions.VotingMeetings;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.TestNetworks;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import java.util.Optional;

/** Whom the meeting of a ballot is named to. */
@SpringBootTest
class VotingMeetingsModuleTests {

    private static final NetworkId HERE = TestNetworks.TOWNS;
    private static final NetworkId THERE = TestNetworks.VILLAGES;

    @Autowired MeetingPeople people;
    @Autowired VotingMeetings meetings;

    @Test
    void aMeetingIsNamedToThoseWhoSeeItsGroupAndInItsNetworkOnly() {
        Actor kora = people.person(HERE, Role.COORDINATOR);
        GroupId group = people.group(kora, HERE, GroupVisibility.MEMBERS);
        Actor lead = people.in(kora, HERE, group, GroupFunction.LEAD);
        MeetingId id = people.planned(lead, HERE, group, 3);

        assertThat(found(lead, HERE, id))
                .hasValueSatisfying(
                        one ->
                                assertThat(one.address())
                                        .isEqualTo(
                                                "/networks/%s/groups/%s/meetings/%s"
                                                        .formatted(HERE, group, id)));
        assertThat(found(people.person(HERE, Role.MEMBER), HERE, id)).isEmpty();
        assertThat(found(null, HERE, id)).isEmpty();
        assertThat(found(lead, THERE, id)).isEmpty();
        assertThat(found(people.person(THERE, Role.COORDINATOR), THERE, id)).isEmpty();
    }

    private Optional<VotingMeetings.Meeting> found(
            @Nullable Actor reader, NetworkId network, MeetingId id) {
        return NetworkScope.call(network, () -> meetings.find(reader, network, id.value()));
    }
}
