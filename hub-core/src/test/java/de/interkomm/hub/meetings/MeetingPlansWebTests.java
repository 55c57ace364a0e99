package de.interkomm.hub.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.interkomm.hub.meetings.MeetingInvitations.Whom;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.PdfText;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** How meetings are planned, moved, listed and called off. */
@SpringBootTest
class MeetingPlansWebTests extends MeetingPageTests {

    @Autowired MeetingInvitations invitations;
    @Autowired Clock clock;

    @Test
    void aLeadPlansAMeetingWithItsAgendaAndInvites() throws Exception {
        assertThat(page(lead, all + "/new", 200).select("input#title")).isNotEmpty();
        Document refused = page(lead, plan("").param("place", "Rathaus"), 422);
        assertThat(refused.select(".hub-error-summary a[href=#title]")).isNotEmpty();
        assertThat(refused.select("#place").text()).isEqualTo("Rathaus");

        String agenda = redirect(lead, plan("Frühjahrstreffen").param("place", "Rathaus"));
        String meeting = agenda.substring(0, agenda.indexOf("/agenda"));
        assertThat(page(lead, agenda, 200).select("h1").text()).isEqualTo("Tagesordnung");
        page(lead, post(meeting + "/agenda").param("title", ""), 422);
        String added =
                redirect(
                        lead,
                        post(meeting + "/agenda")
                                .param("title", "Haushalt")
                                .param("kind", "DECISION")
                                .param("minutes", "30")
                                .param("audience", "PUBLIC"));
        String item = added.substring(added.indexOf("#item-") + "#item-".length());
        page(lead, meeting + "/agenda/" + item, 200);
        redirect(lead, post(meeting + "/agenda/" + item + "/step").param("step", "UP"));
        redirect(
                lead,
                post(meeting + "/agenda/" + item)
                        .param("title", "Haushalt 2027")
                        .param("kind", "DECISION")
                        .param("minutes", "40")
                        .param("audience", "PUBLIC"));
        assertThat(page(lead, meeting + "/agenda", 200).select(".meetings-item__facts").text())
                .contains("Uhr, 40 Min.");
        redirect(
                lead,
                post(meeting + "/agenda/" + item)
                        .param("title", "Haushalt 2027")
                        .param("kind", "DECISION")
                        .param("minutes", "0")
                        .param("audience", "PUBLIC"));
        assertThat(page(lead, meeting + "/agenda", 200).select(".meetings-item__facts").text())
                .isNotEmpty()
                .doesNotContain("Min.");
        assertThat(redirect(lead, post(meeting + "/reuse"))).contains("refused=nothing");

        assertThat(page(lead, meeting + "/invitation", 200).select("button[value=NEWCOMERS]"))
                .isNotEmpty();
        redirect(lead, post(meeting + "/invitation").param("whom", "NEWCOMERS"));
        page(lead, post(meeting + "/invitation").param("whom", "NEWCOMERS"), 409);

        Document seen = page(member, meeting, 200);
        assertThat(seen.select("main").text()).contains("1 Haushalt 2027", "Rathaus", lead.name());
        assertThat(seen.select("button[value=YES]")).isNotEmpty();
        redirect(member, post(meeting + "/reply").param("reply", "YES"));
        Document answered = page(member, meeting, 200);
        assertThat(answered.select("button[aria-pressed=true]").eachAttr("value"))
                .containsExactly("YES");
        assertThat(answered.select("button[aria-pressed=false].kern-btn--secondary"))
                .extracting(one -> one.attr("value"))
                .containsExactly("NO", "DEPUTY");
        page(member, post(meeting + "/reply").param("reply", "DEPUTY"), 422);
        Document outside = page(null, meeting, 200);
        assertThat(outside.select("main").text()).contains("Haushalt 2027");
        assertThat(outside.select("main").text()).doesNotContain(lead.name());
        assertThat(outside.select("button[value=YES]")).isEmpty();
        page(member, meeting + "/agenda", 404);

        assertThat(page(lead, meeting + "/edit", 200).select("input#title").val())
                .isEqualTo("Frühjahrstreffen");
        Document overtaken =
                page(
                        lead,
                        fill(post(meeting + "/edit"), "Zu spät")
                                .param("place", "Rathaus")
                                .param("version", "0"),
                        409);
        assertThat(overtaken.select("input#title").val()).isEqualTo("Zu spät");
        assertThat(overtaken.select(".kern-alert").text()).contains("Frühjahrstreffen");
        page(lead, meeting + "/cancellation", 200);
        page(lead, post(meeting + "/cancellation").param("version", "1"), 422);
        redirect(
                lead,
                post(meeting + "/cancellation")
                        .param("version", overtaken.select("input[name=version]").val())
                        .param("reason", "Hochwasser"));
        assertThat(page(null, meeting, 200).select("main").text()).contains("Hochwasser");
    }

    @Test
    void aNightWithoutThatHourIsNamed() throws Exception {
        Document refused =
                page(
                        lead,
                        post(all + "/new")
                                .param("title", "Nachts")
                                .param("form", "ON_SITE")
                                .param("place", "Rathaus")
                                .param("day", "2027-03-28")
                                .param("from", "02:30")
                                .param("until", "04:00"),
                        422);
        assertThat(refused.select("#from-error").text()).contains("Uhren");
    }

    @Test
    void aDayThatIsOverIsAskedAbout() throws Exception {
        String yesterday =
                LocalDate.ofInstant(clock.instant(), MeetingTime.ZONE).minusDays(1).toString();
        Document asked = page(lead, held(all + "/new", yesterday), 422);
        assertThat(asked.select(".hub-error-summary a[href=#past]").text()).contains("vorbei");
        assertThat(asked.select("input#past[type=checkbox]")).hasSize(1);
        String agenda = redirect(lead, held(all + "/new", yesterday).param("past", "true"));
        String edit = agenda.replaceAll("/agenda.*", "/edit");
        // What was said once is not asked again.
        Document kept = page(lead, edit, 200);
        assertThat(kept.select("#past")).isEmpty();
        String version = kept.select("input[name=version]").val();
        redirect(lead, held(edit, yesterday).param("version", version));
        Document moved = page(lead, held(edit, "2020-01-01").param("version", "2"), 422);
        assertThat(moved.select("#past-error")).hasSize(1);
    }

    @Test
    void whereThereIsNoPlaceEverybodyTakesPartFromAfar() throws Exception {
        String agenda =
                redirect(
                        lead,
                        post(all + "/new")
                                .param("title", "Am Bildschirm")
                                .param("form", "DIGITAL")
                                .param("link", "https://konferenz.example/saal")
                                .param("day", "2035-05-08")
                                .param("from", "14:00")
                                .param("until", "16:00"));
        String meeting = agenda.replaceAll("/agenda.*", "");
        redirect(lead, post(meeting + "/invitation").param("whom", "NEWCOMERS"));
        Document seen = page(member, meeting, 200);
        assertThat(seen.select("button[name=reply]").eachAttr("value"))
                .containsExactly("REMOTE", "NO", "DEPUTY");
        assertThat(seen.select("button[value=REMOTE]").text()).isEqualTo("Ja, ich nehme teil");
        // From a page that was opened while there was a place.
        redirect(member, post(meeting + "/reply").param("reply", "YES"));
        assertThat(page(member, meeting, 200).select("button[aria-pressed=true]").val())
                .isEqualTo("REMOTE");

        String room = meeting + "/room";
        redirect(lead, post(room + "/begin").param("sure", "true"));
        Document begun = page(lead, room, 200);
        assertThat(begun.select("#attendees button").eachText())
                .containsExactlyInAnyOrder("Da", "Geht");
        String attendee = begun.select("#attendees form:contains(Da) input[name=attendee]").val();
        redirect(lead, post(room + "/attendance").param("attendee", attendee).param("way", "HERE"));
        redirect(lead, post(room + "/guests").param("name", "Greta Gast"));
        assertThat(page(lead, room, 200).select("#attendees").text())
                .contains("digital")
                .doesNotContain("vor Ort");
    }

    @Test
    void aSeriesIsListed() throws Exception {
        assertThat(
                        redirect(
                                lead,
                                plan("Runde")
                                        .param("place", "Rathaus")
                                        .param("rhythm", "MONTHLY_BY_WEEKDAY")
                                        .param("number", "3")))
                .contains("done=series");
        Document list = page(null, all, 200);
        assertThat(list.select(".meetings-list li")).hasSize(3);
        assertThat(
                        page(null, "/networks/" + HERE + "/groups/" + group, 200)
                                .select(".meetings-list li"))
                .hasSize(3);
    }

    @Test
    void aLeadSaysHowTheGroupMeets() throws Exception {
        Document rules = page(lead, all + "/rules", 200);
        assertThat(rules.select("#noticeDays").val()).isEqualTo("14");
        assertThat(rules.select("form p:has(a[href$=/voting-rules])").text())
                .contains("ab 50 Prozent aller Stimmen");
        page(lead, post(all + "/rules").param("noticeDays", "-1"), 422);
        assertThat(
                        redirect(
                                lead,
                                post(all + "/rules")
                                        .param("noticeDays", "7")
                                        .param("remindDays", "1")
                                        .param("quorum", "NUMBER")
                                        .param("quorumNumber", "4")
                                        .param("counted", "PEOPLE")))
                .contains("done=rules");
        page(member, all + "/rules", 404);
    }

    @Test
    void whatHasBegunMeanwhileIsNeitherChangedNorCancelled() throws Exception {
        MeetingId id = people.planned(lead, HERE, group, 0);
        String meeting = all + "/" + id;
        String version =
                page(lead, meeting + "/cancellation", 200).select("input[name=version]").val();
        redirect(lead, post(meeting + "/room/begin"));
        String over = meeting + "?refused=over";
        assertThat(redirect(lead, get(meeting + "/cancellation"))).isEqualTo(over);
        assertThat(redirect(lead, get(meeting + "/edit"))).isEqualTo(over);
        assertThat(
                        redirect(
                                lead,
                                post(meeting + "/cancellation")
                                        .param("version", version)
                                        .param("reason", "Hochwasser")))
                .isEqualTo(over);
        Document running = page(lead, over, 200);
        assertThat(running.select("[role=alert]").text()).contains("läuft schon");
        assertThat(running.select("a[href$=/room]")).isNotEmpty();
        redirect(lead, post(meeting + "/room/end"));
        assertThat(page(lead, over, 200).select("[role=alert]").text()).contains("beendet");
        page(member, meeting + "/cancellation", 404);
    }

    @Test
    void aMeetingCalledOffSaysOfMinutesAloneThatTheyWait() throws Exception {
        String before = all + "/" + people.planned(lead, HERE, group, 3);
        redirect(lead, post(before + "/room/begin").param("sure", "true"));
        redirect(lead, post(before + "/room/end"));
        redirect(lead, post(before + "/minutes/proposal").param("way", "NEXT_MEETING"));
        MeetingId second = people.planned(lead, HERE, group, 20);
        String meeting = all + "/" + second;
        NetworkScope.run(
                HERE,
                () -> {
                    int version = meetings.open(lead, HERE, second).version();
                    meetings.cancel(lead, HERE, second, version, "Hochwasser");
                });
        assertThat(page(member, meeting, 200).select("section[aria-labelledby=given-on]").text())
                .contains("wartet, bis die Gruppe", "Niederschrift der Sitzung");
        // Whoever may plan the next meeting is led there.
        String plan = "section[aria-labelledby=given-on] a[href=" + all + "/new]";
        assertThat(page(lead, meeting, 200).select(plan)).hasSize(1);
        assertThat(page(member, meeting, 200).select(plan)).isEmpty();
        redirect(lead, post(before + "/minutes/approval"));
        assertThat(page(member, meeting, 200).select("section[aria-labelledby=given-on]"))
                .isEmpty();
        assertThat(
                        PdfText.of(
                                answer(lead, get(meeting + "/agenda.pdf"), 200)
                                        .getContentAsByteArray()))
                .contains("Schon genehmigt am");
    }

    @Test
    void aMeetingCalledOffSaysSoOnce() throws Exception {
        MeetingId id = people.planned(lead, HERE, group, 20);
        String meeting = all + "/" + id;
        Document asked = page(lead, meeting + "/cancellation", 200);
        assertThat(asked.select("form .kern-hint").text())
                .contains("Eingeladen ist noch niemand")
                .doesNotContain("Eingeladene");
        NetworkScope.run(HERE, () -> invitations.invite(lead, HERE, id, Whom.NEWCOMERS));
        asked = page(lead, meeting + "/cancellation", 200);
        assertThat(asked.select("form .kern-hint").text()).contains("Eingeladene bekommen");
        String conference = "a[href^=https://konferenz.example]";
        assertThat(page(member, meeting, 200).select(conference)).hasSize(1);

        String back =
                redirect(
                        lead,
                        post(meeting + "/cancellation")
                                .param("version", asked.select("input[name=version]").val())
                                .param("reason", "Hochwasser"));

        for (String page : List.of(back, meeting)) {
            Document off = page(lead, page, 200);
            assertThat(off.select(".kern-alert, main > p .hub-status").eachText())
                    .singleElement()
                    .asString()
                    .contains("bgesagt", "Hochwasser");
            assertThat(off.select(conference)).isEmpty();
        }
    }

    @Test
    void coordinatorsSeeWhatIsHeldNext() throws Exception {
        people.planned(lead, HERE, group, 1);
        assertThat(
                        page(kora, "/networks/" + HERE + "/coordination", 200)
                                .select(".meetings-list li"))
                .isNotEmpty();
    }

    private static MockHttpServletRequestBuilder held(String path, String day) {
        return fill(post(path), "Nachgetragen", day).param("place", "Rathaus");
    }
}
