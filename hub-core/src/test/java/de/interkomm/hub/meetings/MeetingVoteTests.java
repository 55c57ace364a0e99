package de.interkomm.hub.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupVisibility;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.meetings.MeetingRooms.Attendee;
import de.interkomm.hub.resolutions.Abstentions;
import de.interkomm.hub.resolutions.Base;
import de.interkomm.hub.resolutions.Majority;
import de.interkomm.hub.resolutions.ResolutionId;
import de.interkomm.hub.resolutions.Resolutions;
import de.interkomm.hub.resolutions.Resolutions.OnAgenda;
import de.interkomm.hub.resolutions.Voters;
import de.interkomm.hub.resolutions.VotingRules;
import de.interkomm.hub.resolutions.VotingSheets;
import de.interkomm.hub.resolutions.Way;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.PageTests;
import de.interkomm.hub.testing.PdfText;
import de.interkomm.hub.testing.TestNetworks;

import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A meeting of a group in which each person has one vote, with what its tests do again and again.
 */
abstract class MeetingVoteTests extends PageTests {

    static final NetworkId HERE = TestNetworks.TOWNS;

    static final Charset UTF = StandardCharsets.UTF_8;

    static final VotingRules ONE_EACH =
            new VotingRules(
                    Way.OPEN,
                    Majority.SIMPLE,
                    Base.VOTES_CAST,
                    Abstentions.LEFT_OUT,
                    50,
                    Voters.PERSONS,
                    1);

    @Autowired MeetingPeople people;
    @Autowired Meetings meetings;
    @Autowired MeetingRooms rooms;
    @Autowired Resolutions resolutions;
    @Autowired VotingSheets sheets;

    Actor kora;
    Actor lead;
    Actor member;
    Actor third;
    GroupId group;
    MeetingId id;
    AgendaItemId item;
    String meeting;
    String desk;

    @BeforeEach
    void aMeetingUnderWay() throws Exception {
        kora = people.person(HERE, Role.COORDINATOR);
        group = people.group(kora, HERE, GroupVisibility.PUBLIC);
        lead = people.in(kora, HERE, group, GroupFunction.LEAD);
        member = people.in(kora, HERE, group, GroupFunction.MEMBER);
        third = people.in(kora, HERE, group, GroupFunction.MEMBER);
        NetworkScope.call(HERE, () -> sheets.change(lead, HERE, group, 0, ONE_EACH, Map.of()));
        id = people.planned(lead, HERE, group, 3);
        item = people.item(lead, HERE, id, "Haushalt", Audience.PUBLIC);
        meeting = "/networks/%s/groups/%s/meetings/%s".formatted(HERE, group, id);
        desk = meeting + "/room/" + item;
    }

    final @Nullable ResolutionId put(String title, String text) throws Exception {
        MockHttpServletResponse response =
                send(lead, post(desk + "/motions").param("title", title).param("text", text));
        String to = response.getRedirectedUrl();
        assertThat(response.getStatus()).isEqualTo(to == null ? 422 : 302);
        return to == null
                ? null
                : ResolutionId.parse(to.substring(to.indexOf("#motion-") + 8)).orElseThrow();
    }

    /** Of the minutes the item is about. */
    final ResolutionId putApproval() throws Exception {
        String to = redirect(lead, post(desk + "/approval"));
        return ResolutionId.parse(to.substring(to.indexOf("#motion-") + 8)).orElseThrow();
    }

    static MockHttpServletRequestBuilder opening(String vote, Way way) {
        return post(vote + "/opening").param("way", way.name()).param("majority", "SIMPLE");
    }

    final void come(Actor who) throws Exception {
        redirect(lead, attendance(who, "HERE"));
    }

    final MockHttpServletRequestBuilder attendance(Actor who, String way) {
        AttendeeId attendee =
                NetworkScope.call(HERE, () -> rooms.presence(lead, HERE, id)).attendees().stream()
                        .filter(one -> one.person().equals(who.name()))
                        .map(Attendee::id)
                        .findFirst()
                        .orElseThrow();
        return post(meeting + "/room/attendance")
                .param("attendee", attendee.toString())
                .param("way", way);
    }

    /** The next meeting is to approve them. */
    final void holdAndGiveOutMinutes() throws Exception {
        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        redirect(lead, post(meeting + "/room/end"));
        redirect(lead, post(meeting + "/minutes/proposal").param("way", "NEXT_MEETING"));
    }

    /** Plans another meeting and goes on there, with the first item of its agenda. */
    final void toTheNext(int daysAhead) {
        id = people.planned(lead, HERE, group, daysAhead);
        item =
                NetworkScope.call(HERE, () -> meetings.open(lead, HERE, id))
                        .agenda()
                        .getFirst()
                        .id();
        meeting = "/networks/%s/groups/%s/meetings/%s".formatted(HERE, group, id);
        desk = meeting + "/room/" + item;
    }

    final Resolutions.Card card(ResolutionId motion) {
        return NetworkScope.call(HERE, () -> resolutions.open(lead, HERE, motion)).card();
    }

    final List<OnAgenda> onAgenda(MeetingId of) {
        return NetworkScope.call(HERE, () -> resolutions.onAgenda(HERE, of.value()));
    }

    final Document page(@Nullable Actor actor, String path) throws Exception {
        return page(actor, path, 200);
    }

    final Document refused(MockHttpServletRequestBuilder request) throws Exception {
        return refused(lead, request);
    }

    /** What a PDF says, without the breaks of its lines. */
    static String text(MockHttpServletResponse pdf) throws Exception {
        return PdfText.squeezed(PdfText.of(pdf.getContentAsByteArray()));
    }
}
