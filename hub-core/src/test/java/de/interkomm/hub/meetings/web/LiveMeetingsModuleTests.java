package de.interkomm.hub.meetings.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.meetings.MeetingRooms;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.TestNetworks;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import java.util.UUID;

@SpringBootTest
class LiveMeetingsModuleTests {

    private static final NetworkId NETWORK = TestNetworks.COUNCIL;

    @Autowired MeetingRooms rooms;

    @Test
    void aNodeThatStopsLetsGoOfEveryPageAndTakesNoMore() {
        LiveMeetings live = new LiveMeetings(rooms);
        SseEmitter page =
                NetworkScope.call(
                        NETWORK, () -> live.watch(NETWORK, new MeetingId(UUID.randomUUID())));
        assertThat(live.hasRoom()).isTrue();

        live.letGo();

        assertThat(live.hasRoom()).isFalse();
        assertThatThrownBy(() -> page.send("late")).isInstanceOf(IllegalStateException.class);
    }
}
