package de.interkomm.hub.meetings;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupVisibility;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.testing.PageTests;
import de.interkomm.hub.testing.TestNetworks;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A group with a lead and a member, whose meetings are looked at as each side sees them. */
abstract class MeetingPageTests extends PageTests {

    static final NetworkId HERE = TestNetworks.TOWNS;

    @Autowired MeetingPeople people;
    @Autowired Meetings meetings;

    Actor kora;
    Actor lead;
    Actor member;
    GroupId group;
    String all;

    @BeforeEach
    void aGroup() {
        kora = people.person(HERE, Role.COORDINATOR);
        group = people.group(kora, HERE, GroupVisibility.PUBLIC);
        lead = people.in(kora, HERE, group, GroupFunction.LEAD);
        member = people.in(kora, HERE, group, GroupFunction.MEMBER);
        all = "/networks/" + HERE + "/groups/" + group + "/meetings";
    }

    final MockHttpServletRequestBuilder plan(String title) {
        return fill(post(all + "/new"), title);
    }

    static MockHttpServletRequestBuilder fill(MockHttpServletRequestBuilder request, String title) {
        return fill(request, title, "2035-05-08");
    }

    static MockHttpServletRequestBuilder fill(
            MockHttpServletRequestBuilder request, String title, String day) {
        return request.param("title", title)
                .param("form", "ON_SITE")
                .param("day", day)
                .param("from", "14:00")
                .param("until", "16:00");
    }
}
