package de.interkomm.hub.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupVisibility;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.resolutions.internal.BallotPeople;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.TestNetworks;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;

/** Whom an invitation reaches and how it is answered. */
@SpringBootTest
class InvitingWebTests extends MeetingPageTests {

    private static final Charset UTF = StandardCharsets.UTF_8;

    @Autowired BallotPeople ballots;

    @Test
    void onTheDayItselfNoDaysAreCounted() throws Exception {
        MeetingDraft late = people.draft(0, LocalTime.of(23, 59));
        MeetingId today = NetworkScope.call(HERE, () -> meetings.plan(lead, HERE, group, late));
        String invitation = all + "/" + today + "/invitation";
        assertThat(page(lead, invitation, 200).select(".kern-alert--warning").text())
                .contains("Die Sitzung ist heute");
        String tomorrow = all + "/" + people.planned(lead, HERE, group, 1) + "/invitation";
        assertThat(page(lead, tomorrow, 200).select(".kern-alert--warning").text())
                .contains("nur noch ein Tag");
    }

    @Test
    void nobodyIsInvitedToWhatHasBegun() throws Exception {
        String meeting = all + "/" + people.planned(lead, HERE, group, -1);
        Document late = page(lead, meeting + "/invitation", 200);
        assertThat(late.select(".kern-alert--warning").text())
                .contains("hat schon begonnen", "ändere Tag oder Uhrzeit")
                .doesNotContain("lädt sonst");
        assertThat(late.select("button[name=whom]")).isEmpty();
        assertThat(late.select("main a[href=" + meeting + "/edit]")).hasSize(1);
        assertThat(page(lead, meeting, 200).select("a[href$=/invitation]")).isEmpty();
        page(lead, post(meeting + "/invitation").param("whom", "NEWCOMERS"), 409);
        String ahead = all + "/" + people.planned(lead, HERE, group, 1);
        assertThat(page(lead, ahead, 200).select("a[href$=/invitation]")).hasSize(1);
    }

    @Test
    void invitingWarnsOfWhoIsNotReachedAndOfAMissingLink() throws Exception {
        MeetingId id = people.planned(lead, HERE, group, 30);
        String meeting = all + "/" + id;
        assertThat(page(lead, meeting + "/invitation", 200).select(".kern-alert--warning"))
                .isEmpty();
        String silent = ballots.voicelessTown(HERE, group);
        MeetingDraft at = people.draft(30);
        MeetingDraft linkless =
                new MeetingDraft(
                        at.title(), at.time(), MeetingForm.DIGITAL, "", "", at.accessibility());
        NetworkScope.run(
                HERE,
                () -> {
                    int version = meetings.open(lead, HERE, id).version();
                    meetings.edit(lead, HERE, id, version, linkless);
                });
        Document warned = page(lead, meeting + "/invitation", 200);
        assertThat(warned.select("#unseated").text())
                .contains("Aus einer Verwaltung ist niemand in der Gruppe", silent, "lad trotzdem")
                .contains("aus dieser Verwaltung also niemand");
        Document shown = page(lead, meeting, 200);
        assertThat(shown.select("#linkless").text()).contains("am besten vor der Einladung");
        assertThat(shown.select("#linkless a").attr("href")).isEqualTo(meeting + "/edit");
        assertThat(page(member, meeting, 200).select("#linkless")).isEmpty();
        String add = "/networks/%s/groups/%s/people".formatted(HERE, group);
        assertThat(warned.select("#unseated a").attr("href")).isEqualTo(add);
        page(lead, add, 200);
        assertThat(
                        warned.select(
                                        ".kern-alert--warning:contains(Der Link zur Teilnahme"
                                                + " fehlt) a")
                                .attr("href"))
                .isEqualTo(meeting + "/edit");
        assertThat(
                        page(
                                        lead,
                                        get(meeting + "/invitation")
                                                .header("Accept-Language", "en"),
                                        200)
                                .select("#unseated")
                                .text())
                .contains("One administration has nobody in the group");
        assertThat(redirect(lead, post(meeting + "/invitation").param("whom", "NEWCOMERS")))
                .contains("done=invited");
        assertThat(page(lead, meeting, 200).select("#linkless").text())
                .contains("wer eingeladen ist, bekommt ihn per Mail");
        // Nobody is left who could be invited all the same.
        assertThat(page(lead, meeting + "/invitation", 200).select("main").text())
                .contains("Nimmst du jemanden auf", "wer eingeladen ist, bekommt ihn per Mail")
                .doesNotContain("trotzdem");
    }

    @Test
    void aReplyLinkNobodyKnowsSaysWhereToAnswerInstead() throws Exception {
        String stale = "/networks/" + HERE + "/meetings/reply?token=bad";
        Document dead = page(null, stale, 410);
        assertThat(dead.select("h1").text()).isEqualTo("Dieser Link gilt nicht mehr");
        assertThat(dead.select("main a").attr("href")).isEqualTo("/my/meetings");
        answer(null, post(stale).param("reply", "YES"), 410);
    }

    @Test
    void aCalendarFetchesAllMeetingsOfAPersonUntilTheAddressIsRevoked() throws Exception {
        MeetingId mine = people.planned(lead, HERE, group, 3);
        Actor guest = people.person(TestNetworks.VILLAGES, Role.COORDINATOR);
        GroupId other = people.group(guest, TestNetworks.VILLAGES, GroupVisibility.MEMBERS);
        people.planned(guest, TestNetworks.VILLAGES, other, 5);
        GroupId strange = people.group(kora, HERE, GroupVisibility.PUBLIC);
        MeetingId notMine = people.planned(kora, HERE, strange, 4);

        assertThat(page(member, "/my/calendar", 200).text()).contains("keine Adresse");
        String first = address(member);
        assertThat(page(member, "/my/calendar", 200).select("#feed")).isEmpty();
        String file = answer(null, get(first), 200).getContentAsString(UTF);
        assertThat(file)
                .contains(
                        "UID:" + mine,
                        "METHOD:PUBLISH",
                        "BEGIN:VTIMEZONE",
                        "TZID:Europe/Berlin",
                        "ORGANIZER;CN=",
                        "REFRESH-INTERVAL;VALUE=DURATION:PT1H")
                .doesNotContain("ATTENDEE", notMine.toString(), lead.name());
        Calendar parsed = new CalendarBuilder().build(new StringReader(file));
        assertThat(parsed.getComponents("VEVENT")).hasSize(1);
        assertThat(page(member, "/my/calendar", 200).text()).contains("Zuletzt abgeholt");
        assertThat(page(member, "/my/data", 200).select("main").text()).contains("Zuletzt genutzt");

        String second = address(member);
        answer(null, get(first), 404);
        answer(null, get(second), 200);
        assertThat(redirect(member, post("/my/calendar/revocation"))).contains("done=revoked");
        answer(null, get(second), 404);
        answer(null, get("/calendar/x.ics"), 404);
        // Running a network is not belonging to its groups.
        assertThat(answer(null, get(address(kora)), 200).getContentAsString(UTF))
                .doesNotContain("BEGIN:VEVENT");
    }

    private String address(Actor actor) throws Exception {
        Document page = page(actor, post("/my/calendar"), 200);
        // Copying needs a script; what it would copy stands there without one.
        assertThat(page.select("[data-copies=feed][hidden] button")).isNotEmpty();
        String shown = page.select("#feed").text();
        return shown.substring(shown.indexOf("/calendar/"));
    }
}
