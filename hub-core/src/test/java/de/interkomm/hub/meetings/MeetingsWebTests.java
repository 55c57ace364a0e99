package de.interkomm.hub.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupVisibility;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.meetings.MeetingInvitations.Whom;
import de.interkomm.hub.resolutions.internal.BallotPeople;
import de.interkomm.hub.resolutions.internal.BallotPeople.Town;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.PageTests;
import de.interkomm.hub.testing.TestNetworks;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The pages about meetings, as each side sees them. */
@SpringBootTest
class MeetingsWebTests extends PageTests {

    private static final NetworkId HERE = TestNetworks.TOWNS;

    private static final Charset UTF = StandardCharsets.UTF_8;

    @Autowired MeetingPeople people;
    @Autowired Meetings meetings;
    @Autowired MeetingInvitations invitations;
    @Autowired BallotPeople ballots;
    @Autowired Clock clock;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    private Actor kora;
    private Actor lead;
    private Actor member;
    private GroupId group;
    private String all;

    @BeforeEach
    void aGroup() {
        kora = people.person(HERE, Role.COORDINATOR);
        group = people.group(kora, HERE, GroupVisibility.PUBLIC);
        lead = people.in(kora, HERE, group, GroupFunction.LEAD);
        member = people.in(kora, HERE, group, GroupFunction.MEMBER);
        all = "/networks/" + HERE + "/groups/" + group + "/meetings";
    }

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
    void anAgendaSaysWhereItsItemsComeFromAndGo() throws Exception {
        MeetingId first = people.planned(lead, HERE, group, 3);
        people.item(lead, HERE, first, "Haushalt", Audience.PUBLIC);
        people.item(lead, HERE, first, "Personal", Audience.INTERNAL);
        String before = all + "/" + first;
        redirect(lead, post(before + "/room/begin").param("sure", "true"));
        redirect(lead, post(before + "/room/end"));
        redirect(lead, post(before + "/minutes/proposal").param("way", "NEXT_MEETING"));
        MeetingId second = people.planned(lead, HERE, group, 20);
        people.item(lead, HERE, second, "Ausflug", Audience.PUBLIC);
        String meeting = all + "/" + second;
        String today =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(Locale.GERMANY)
                        .format(LocalDate.now(MeetingTime.ZONE));
        for (String agenda : List.of(meeting, meeting + "/agenda")) {
            Document from = page(lead, agenda, 200);
            assertThat(from.select("main a[href=" + before + "]").eachText())
                    .hasSize(2)
                    .as("three days before it was planned")
                    .allMatch(one -> one.equals("Aus der Sitzung vom " + today));
            assertThat(from.select("main a[href=" + before + "/minutes]")).hasSize(1);
        }
        // Others find the way to the meeting, and to its minutes once they are approved.
        assertThat(page(null, meeting, 200).select("#agenda-items a").eachAttr("href"))
                .containsExactly(before);

        assertThat(
                        page(lead, meeting + "/cancellation", 200)
                                .select("[aria-labelledby=items]")
                                .text())
                .contains(
                        "3 Punkte stammen aus früheren Sitzungen und warten",
                        "Ein Punkt ist neu und kommt auf keine andere Tagesordnung");
        redirect(
                lead,
                post(meeting + "/cancellation")
                        .param(
                                "version",
                                page(lead, meeting + "/edit", 200)
                                        .select("input[name=version]")
                                        .val())
                        .param("reason", "Hochwasser"));
        Document waiting = page(member, meeting, 200);
        assertThat(waiting.select("section[aria-labelledby=given-on]").text())
                .contains("wartet, bis die Gruppe", "Haushalt", "Personal", "Niederschrift")
                .contains("steht auf keiner anderen Tagesordnung")
                .doesNotContain("Ausflug", "Jetzt auf der Tagesordnung");
        String third = all + "/" + people.planned(lead, HERE, group, 40);
        Document gone = page(member, meeting, 200);
        assertThat(gone.select("section[aria-labelledby=given-on]").text())
                .contains("Haushalt", "Personal", "steht auf keiner anderen Tagesordnung")
                .doesNotContain("wartet");
        assertThat(gone.select("section[aria-labelledby=given-on] li").eachText())
                .as("with the minutes that wait for their approval")
                .hasSize(3)
                .first()
                .satisfies(one -> assertThat(one).contains("Niederschrift", today));
        assertThat(gone.select("section[aria-labelledby=given-on] a").eachAttr("href"))
                .containsExactly(third, third, third);
        assertThat(page(null, meeting, 200).select("section[aria-labelledby=given-on]").text())
                .contains("Haushalt")
                .doesNotContain("Personal");
        assertThat(page(null, meeting, 200).select("section[aria-labelledby=given-on] a"))
                .hasSize(2);
        String fourth = all + "/" + people.planned(lead, HERE, group, 60);
        Document asked = page(lead, third + "/cancellation", 200);
        assertThat(asked.select("[aria-labelledby=items]").text())
                .contains("3 Punkte stammen aus früheren Sitzungen und kommen", "nächsten Sitzung")
                .doesNotContain("warten", "keine andere");
        assertThat(asked.select("[aria-labelledby=items] a").eachAttr("href"))
                .containsExactly(fourth);
        // Nothing is said of an agenda that is empty.
        assertThat(page(lead, fourth + "/cancellation", 200).select("[aria-labelledby=items]"))
                .isEmpty();
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
    void theChairSeesForWhomNobodyCanVoteAndWhereThatIsMended() throws Exception {
        String silent = ballots.voicelessTown(HERE, group);
        String room = all + "/" + people.planned(lead, HERE, group, 3) + "/room";
        assertThat(page(lead, room, 200).select("#voiceless").text())
                .contains("Für eine Verwaltung kann niemand abstimmen")
                .contains("Für " + silent + " kann niemand abstimmen: keine Ansprechperson benannt")
                .contains("Bitte");
        assertThat(page(kora, room, 200).select("#voiceless a").attr("href"))
                .isEqualTo("/networks/" + HERE + "/coordination/members");
        assertThat(
                        page(kora, get(room).header("Accept-Language", "en"), 200)
                                .select("#voiceless")
                                .text())
                .contains("Nobody can vote for " + silent);
    }

    @Test
    void aMeetingIsHeldWithoutScripts() throws Exception {
        MeetingId id = people.planned(lead, HERE, group, 3);
        AgendaItemId item = people.item(lead, HERE, id, "Haushalt", Audience.PUBLIC);
        String meeting = all + "/" + id;
        String room = meeting + "/room";
        Document ahead = page(lead, room, 200);
        assertThat(ahead.select("form[action$=/begin]")).isNotEmpty();
        // Nobody is missing from a meeting that has not begun.
        assertThat(ahead.select("#bar").text()).doesNotContain("Anwesend", "eschlussfähig");
        page(member, room, 404);
        assertThat(redirect(lead, post(room + "/begin"))).endsWith("?refused=far#refused");
        Document early = page(lead, room + "?refused=far", 200);
        assertThat(early.select("[role=alert]").text()).contains("nicht eröffnet");
        assertThat(early.select("form[action$=/begin] input[name=sure][required]")).hasSize(1);
        redirect(lead, post(room + "/begin").param("sure", "true"));
        Document begun = page(lead, room, 200);
        String attendee =
                begun.select("#attendees li:contains(" + lead.name() + ") input[name=attendee]")
                        .val();
        redirect(lead, post(room + "/attendance").param("attendee", attendee).param("way", "HERE"));
        assertThat(page(lead, room, 200).select("#bar").text()).contains("Anwesend: 1");
        page(lead, post(room + "/guests"), 422);
        redirect(lead, post(room + "/guests").param("name", "Greta Gast"));
        redirect(lead, post(room + "/" + item + "/current"));
        redirect(
                lead,
                post(room + "/" + item + "/minutes").param("base", "").param("text", "Zehn Euro."));
        Document conflict =
                page(
                        kora,
                        post(room + "/" + item + "/minutes")
                                .param("base", "Elf Euro.")
                                .param("text", "Zwölf Euro."),
                        200);
        assertThat(conflict.select("#text").text()).contains("Zehn", "Zwölf");
        assertThat(conflict.select(".kern-alert--warning")).isNotEmpty();
        assertThat(
                        answer(
                                        kora,
                                        post(room + "/" + item + "/autosave")
                                                .param("base", "Zehn")
                                                .param("text", "Zehn"),
                                        200)
                                .getContentAsString(UTF))
                .contains("Zwölf");
        page(lead, post(room + "/tasks").param("title", ""), 422);
        assertThat(
                        refused(
                                        lead,
                                        post(room + "/tasks")
                                                .param("title", "Angebot")
                                                .param("due", "2020-01-31"))
                                .select("#due-error")
                                .text())
                .contains("vorbei");
        redirect(
                lead,
                post(room + "/tasks")
                        .param("title", "Angebot")
                        .param("person", member.account().toString()));
        assertThat(page(lead, room, 200).select("#task-list").text()).contains("Angebot");
        assertThat(page(member, meeting, 200).select("main").attr("data-live-source"))
                .endsWith("/live");
        redirect(lead, post(room + "/" + item + "/state").param("state", "DONE"));
        redirect(lead, post(room + "/end"));

        page(member, meeting + "/minutes", 404);
        String today =
                DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.GERMAN)
                        .format(LocalDate.ofInstant(clock.instant(), MeetingTime.ZONE));
        assertThat(page(lead, meeting + "/minutes", 200).select("main").text())
                .contains(today, "Geplant war");
        assertThat(text(answer(lead, get(meeting + "/minutes.pdf"), 200).getContentAsByteArray()))
                .contains(today, "Geplant war");
        Document noDay =
                page(
                        lead,
                        post(meeting + "/minutes/proposal")
                                .param("way", "IN_WRITING")
                                .param("until", "2020-01-01"),
                        422);
        assertThat(noDay.select("#way-writing[checked]")).hasSize(1);
        assertThat(noDay.select("#until[aria-invalid]").val()).isEqualTo("2020-01-01");
        assertThat(noDay.select("#until-error").text()).contains("der noch kommt");
        redirect(lead, post(meeting + "/minutes/proposal").param("way", "NEXT_MEETING"));
        assertThat(page(member, meeting + "/minutes", 200).select("main").text())
                .contains("Zehn", lead.name())
                .doesNotContain("Schweigen");
        page(member, post(meeting + "/minutes/objections"), 422);
        // Whoever leads can object, too: in small groups nobody else is there.
        String objecting =
                page(lead, meeting + "/minutes", 200)
                        .select("button[formaction]")
                        .attr("formaction");
        redirect(lead, post(objecting).param("reason", "Auch mir fehlt etwas."));
        redirect(member, post(meeting + "/minutes/objections").param("reason", "Stimmt nicht"));
        page(lead, post(meeting + "/minutes/corrections"), 422);
        redirect(lead, post(meeting + "/minutes/corrections").param("reason", "Elf."));
        assertThat(redirect(lead, post(meeting + "/minutes/approval")))
                .contains("refused=objected");
        Document standing = page(lead, meeting + "/minutes?refused=objected", 200);
        assertThat(standing.select(".kern-alert--danger").text())
                .contains("zuerst durch eine Berichtigung");
        // What was typed stays, with what was ticked.
        List<String> objections = standing.select("input[name=settles]").eachAttr("value");
        assertThat(objections).hasSize(2);
        Document untold =
                page(
                        lead,
                        post(meeting + "/minutes/corrections")
                                .param("settles", objections.getFirst()),
                        422);
        assertThat(untold.select("input[name=settles][checked]").eachAttr("value"))
                .containsExactly(objections.getFirst());
        redirect(
                lead,
                post(meeting + "/minutes/corrections")
                        .param("reason", "Zwölf.")
                        .param("settles", objections.getFirst(), objections.getLast()));
        assertThat(
                        page(member, meeting + "/minutes", 200)
                                .select("li.meetings-item a[href=#notes]"))
                .isEmpty();
        redirect(
                lead,
                post(meeting + "/minutes/corrections")
                        .param(
                                "item",
                                page(lead, meeting + "/minutes", 200)
                                        .select("select#item option")
                                        .get(1)
                                        .val())
                        .param("reason", "Dreizehn."));
        assertThat(
                        page(member, meeting + "/minutes", 200)
                                .select("li.meetings-item a[href=#notes]"))
                .hasSize(1);
        redirect(lead, post(meeting + "/minutes/approval"));
        redirect(lead, post(meeting + "/minutes/distribution"));
        Document outside = page(null, meeting + "/minutes", 200);
        assertThat(outside.select("main").text()).contains("Zehn").doesNotContain(lead.name());
        assertThat(answer(null, get(meeting + "/minutes.pdf"), 200).getContentType())
                .startsWith("application/pdf");
        LocalDate heldOn = LocalDate.ofInstant(clock.instant(), MeetingTime.ZONE);
        Map<String, LocalDate> days =
                Map.of(
                        "minutes.pdf", heldOn,
                        "agenda.pdf", heldOn.plusDays(3),
                        "calendar.ics", heldOn.plusDays(3));
        for (Map.Entry<String, LocalDate> file : days.entrySet()) {
            assertThat(
                            answer(lead, get(meeting + "/" + file.getKey()), 200)
                                    .getHeader("Content-Disposition"))
                    .contains(file.getValue() + "-Treffen-");
        }

        Document tasks = page(member, all + "/tasks", 200);
        String done = tasks.select("form[action$=/done]").attr("action");
        assertThat(page(member, "/my/meetings", 200).select("main").text()).contains("Angebot");
        String told = redirect(member, post(done).param("from", "my"));
        assertThat(told).startsWith("/my/meetings?");
        assertThat(page(member, told, 200).select(".kern-alert--success").text())
                .contains("Die Aufgabe ist erledigt");
        String reopened =
                redirect(
                        lead,
                        post(
                                page(lead, all + "/tasks", 200)
                                        .select("form[action$=/open]")
                                        .attr("action")));
        assertThat(page(lead, reopened, 200).select(".kern-alert--success").text())
                .contains("wieder offen");
        page(person(Role.MEMBER), all + "/tasks", 404);
        page(person(Role.MEMBER), meeting + "/live", 404);
    }

    @Test
    void whoeverWasAwayInBetweenWasAway() throws Exception {
        MeetingId id = people.planned(lead, HERE, group, 0);
        String meeting = all + "/" + id;
        redirect(lead, post(meeting + "/room/begin"));
        stayed(id, "2026-01-12T15:32:10Z", "2026-01-12T15:33:50Z");
        stayed(id, "2026-01-12T15:33:55Z", "2026-01-12T15:34:00Z");
        stayed(id, "2026-01-12T15:35:00Z", "2026-01-12T15:36:00Z");
        assertThat(page(lead, meeting + "/room", 200).select("#attendees").text())
                .contains("da von 16:32 bis 16:34, 16:35 bis 16:36");
        redirect(lead, post(meeting + "/room/end"));
        assertThat(page(lead, meeting + "/minutes", 200).select("#who + ul").text())
                .contains(member.name() + "da von 16:32 bis 16:34, 16:35 bis 16:36");
        assertThat(text(answer(lead, get(meeting + "/minutes.pdf"), 200).getContentAsByteArray()))
                .contains("16:32 bis 16:34, 16:35 bis 16:36 Uhr");
    }

    private void stayed(MeetingId meeting, String from, String until) {
        NetworkScope.run(
                HERE,
                () ->
                        transaction.executeWithoutResult(
                                _ ->
                                        jdbc.sql(
                                                        """
                                                        insert into meeting_presence
                                                            (id, attendee_id, arrived_at, left_at, way)
                                                        select gen_random_uuid(), id, ?, ?, 'HERE'
                                                        from meeting_attendee
                                                        where meeting_id = ? and account_id = ?
                                                        """)
                                                .params(
                                                        OffsetDateTime.parse(from),
                                                        OffsetDateTime.parse(until),
                                                        meeting.value(),
                                                        member.account().value())
                                                .update()));
    }

    @Test
    void onceTheMinutesAreGivenOutTheRoomLeadsToCorrections() throws Exception {
        MeetingId id = people.planned(lead, HERE, group, 0);
        AgendaItemId item = people.item(lead, HERE, id, "Haushalt", Audience.PUBLIC);
        String meeting = all + "/" + id;
        String save = meeting + "/room/" + item + "/autosave";
        assertThat(page(lead, meeting + "/room", 200).select("main").text())
                .contains("sobald die Sitzung eröffnet ist");
        redirect(lead, post(meeting + "/room/begin"));
        redirect(lead, post(meeting + "/room/end"));
        Document held = page(lead, meeting + "/room", 200);
        assertThat(held.select("form[data-minutes]").attr("data-closed")).contains("vorgelegt");
        assertThat(held.select("[data-kept]")).isEmpty();
        redirect(lead, post(meeting + "/minutes/proposal").param("way", "NEXT_MEETING"));

        answer(lead, post(save).param("base", "").param("text", "Zu spät."), 409);
        Document closed = page(lead, meeting + "/room", 200);
        assertThat(closed.select("main").text())
                .contains("Die Niederschrift ist vorgelegt")
                .doesNotContain("sobald die Sitzung eröffnet ist");
        assertThat(closed.select("a[href$='/minutes#note']")).hasSize(1);
        assertThat(closed.select("[data-kept]").eachAttr("data-kept")).containsExactly(save);
        // Whoever only wrote them is led there, too.
        assertThat(redirect(member, get(meeting + "/writing"))).isEqualTo(meeting + "/minutes");
        assertThat(page(member, meeting + "/minutes", 200).select("[data-kept]"))
                .extracting(one -> one.attr("data-kept"))
                .containsExactly(save);
    }

    @Test
    void whoeverMovesAnItemByKeyboardGoesOnWithIt() throws Exception {
        MeetingId id = people.planned(lead, HERE, group, 3);
        people.item(lead, HERE, id, "Bericht", Audience.PUBLIC);
        people.item(lead, HERE, id, "Haushalt", Audience.PUBLIC);
        AgendaItemId item = people.item(lead, HERE, id, "Verschiedenes", Audience.PUBLIC);
        String agenda = all + "/" + id + "/agenda";
        String moved = agenda + "?done=item-moved&moved=" + item;
        assertThat(step(agenda, item, "UP")).isEqualTo(moved + "&step=UP#up-" + item);
        assertThat(step(agenda, item, "UP")).isEqualTo(moved + "&step=UP#up-" + item);
        // Where it goes no further the button stays, and pressing it once more does nothing.
        Document first = page(lead, moved + "&step=UP", 200);
        assertThat(first.select(".kern-alert--success").text())
                .isEqualTo("„Verschiedenes“ ist jetzt Punkt 1.");
        assertThat(first.select("#up-" + item + "[type=button][aria-disabled]:not([disabled])"))
                .hasSize(1);
        assertThat(first.select("#out-" + item + "[disabled]")).hasSize(1);
        assertThat(page(lead, agenda, 200).select("#up-" + item + "[disabled]")).hasSize(1);
        // As from a page that shows the agenda as it was.
        assertThat(step(agenda, item, "UP"))
                .isEqualTo(agenda + "?refused=no-way&moved=" + item + "&step=UP#up-" + item);
        assertThat(page(lead, agenda + "?refused=no-way", 200).select("[role=alert]").text())
                .contains("so steht sie jetzt");
        step(agenda, item, "DOWN");
        String below = step(agenda, item, "IN");
        assertThat(below).isEqualTo(moved + "&step=IN#in-" + item);
        assertThat(page(lead, below, 200).select(".kern-alert--success").text())
                .isEqualTo("„Verschiedenes“ ist jetzt Punkt 1.1.");
        assertThat(page(lead, below, 200).select("#out-" + item + "[disabled]")).isEmpty();
        assertThat(step(agenda, item, "OUT")).isEqualTo(moved + "&step=OUT#out-" + item);
        assertThat(step(agenda, item, "OUT")).contains("refused=no-way");
    }

    private String step(String agenda, AgendaItemId item, String step) throws Exception {
        return redirect(lead, post(agenda + "/" + item + "/step").param("step", step));
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
    void aTaskIsGivenToOnePersonOnly() throws Exception {
        MeetingId id = people.planned(lead, HERE, group, 0);
        String room = all + "/" + id + "/room";
        redirect(lead, post(room + "/begin"));
        Document both =
                refused(
                        lead,
                        post(room + "/tasks")
                                .param("title", "Angebot")
                                .param("person", member.account().toString())
                                .param("other", "Dora Fremd"));
        assertThat(both.select("#other-error").text()).contains("schon jemand aus der Gruppe");
        assertThat(both.select("#title").val()).isEqualTo("Angebot");
        assertThat(both.select("#other").val()).isEqualTo("Dora Fremd");
        assertThat(both.select("#person option[selected]").val())
                .isEqualTo(member.account().toString());
        assertThat(page(lead, room, 200).select("#task-list").text()).isEmpty();
    }

    @Test
    void onlyOnItsDayAMeetingIsOpenedUnasked() throws Exception {
        for (int daysAhead : List.of(-1, 1)) {
            String other = all + "/" + people.planned(lead, HERE, group, daysAhead) + "/room";
            assertThat(redirect(lead, post(other + "/begin"))).endsWith("?refused=far#refused");
            assertThat(page(lead, other, 200).select("section[aria-labelledby=far] time"))
                    .hasSize(1);
            assertThat(page(lead, other, 200).select("#bar form")).isEmpty();
            assertThat(page(lead, other, 200).select("section[aria-labelledby=far] a"))
                    .extracting(one -> one.attr("href"))
                    .containsExactly(other.replace("/room", "/edit"));
        }
        String today = all + "/" + people.planned(lead, HERE, group, 0) + "/room";
        assertThat(page(lead, today, 200).select("#far")).isEmpty();
        assertThat(redirect(lead, post(today + "/begin"))).doesNotContain("refused");
        assertThat(page(lead, today, 200).select("#bar").text()).contains("Läuft");
    }

    @Test
    void anAgendaLeadsOnToTheInvitation() throws Exception {
        MeetingId id = people.planned(lead, HERE, group, 3);
        String meeting = all + "/" + id;
        Document planned = page(lead, meeting + "/agenda", 200);
        assertThat(planned.select("section[aria-labelledby=next]").text())
                .contains("kannst du einladen");
        assertThat(planned.select("section[aria-labelledby=next] a").attr("href"))
                .isEqualTo(meeting + "/invitation");
        assertThat(planned.select("a[href$=/edit]")).isEmpty();
        for (int each = 0; each < 9; each++) {
            people.item(lead, HERE, id, "Punkt " + each, Audience.PUBLIC);
        }
        assertThat(page(lead, meeting + "/agenda", 200).select(".meetings-over + p a"))
                .extracting(one -> one.attr("href"))
                .containsExactly(meeting + "/edit");
        assertThat(page(lead, meeting + "/agenda", 200).select(".meetings-over").text())
                .contains("verlänger die Sitzung");
        NetworkScope.run(HERE, () -> invitations.invite(lead, HERE, id, Whom.NEWCOMERS));
        assertThat(
                        page(lead, meeting + "/agenda", 200)
                                .select("section[aria-labelledby=next]")
                                .text())
                .contains("Eingeladen ist schon");
        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        Document running = page(lead, meeting + "/agenda", 200);
        assertThat(running.select("#next, a[href$=/edit]")).isEmpty();
        assertThat(running.select(".meetings-over").text())
                .contains("lass welche offen")
                .doesNotContain("verlänger");
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
    void theRoomSaysWhoCannotBeNotedAsThereAndWhatToDo() throws Exception {
        Town town = ballots.town(HERE, group);
        String room = all + "/" + people.planned(lead, HERE, group, 0) + "/room";
        assertThat(page(lead, room, 200).select("#unseated").text())
                .contains(town.name(), "Nimm vor der Sitzung jemanden auf");
        redirect(lead, post(room + "/begin"));
        Document begun = page(lead, room, 200);
        assertThat(begun.select("#unseated").text())
                .contains(town.name(), "muss zuerst in die Gruppe");
        assertThat(begun.select("form[action$=/guests]").text()).contains("hat keine Stimme");
        String add = "/networks/%s/groups/%s/people".formatted(HERE, group);
        assertThat(begun.select("#unseated a, form[action$=/guests] a").eachAttr("href"))
                .containsExactly(add, add);

        ballots.seat(HERE, group, town.head(), town);

        Document now = page(lead, room, 200);
        assertThat(now.select("#unseated")).isEmpty();
        assertThat(now.select("#unlisted").text()).contains(town.head().name());
        redirect(lead, post(now.select("#unlisted").attr("action")));
        Document listed = page(lead, room, 200);
        assertThat(listed.select("#unlisted")).isEmpty();
        assertThat(listed.select("#attendees").text()).contains(town.head().name(), town.name());
    }

    @Test
    void minutesSayWhoChairedAndWhoWasMissing() throws Exception {
        Actor absent = people.in(kora, HERE, group, GroupFunction.MEMBER);
        Actor late = people.in(kora, HERE, group, GroupFunction.MEMBER);
        people.guest(kora, HERE, group);
        String silent = ballots.voicelessTown(HERE, group);
        MeetingId id = people.planned(lead, HERE, group, 3);
        AgendaItemId talk = people.item(lead, HERE, id, "Austausch", Audience.PUBLIC);
        String meeting = all + "/" + id;
        NetworkScope.run(
                HERE,
                () -> {
                    invitations.invite(lead, HERE, id, Whom.NEWCOMERS);
                    invitations.answer(absent, HERE, id, Reply.NO, "");
                });
        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        Document room = page(lead, meeting + "/room?item=" + talk, 200);
        // What is talked about comes before who is there.
        assertThat(room.select("#item, #attendance").eachAttr("id"))
                .containsExactly("item", "attendance");
        assertThat(room.select("#votes")).isEmpty();
        assertThat(room.select("section[aria-labelledby=item]").text())
                .contains("Anträge gibt es zu Punkten der Art „Beschluss“ oder „Wahl“");
        assertThat(room.select("#chair + p").text()).isEqualTo(lead.name());
        String attendee =
                room.select("#attendees li:contains(" + lead.name() + ") input[name=attendee]")
                        .val();
        redirect(
                lead,
                post(meeting + "/room/attendance")
                        .param("attendee", attendee)
                        .param("way", "HERE"));
        // Who chairs is there, though nobody has noted it.
        answer(member, post(meeting + "/room/chair"), 404);
        redirect(lead, post(meeting + "/room/chair").param("person", member.account().toString()));
        redirect(lead, post(meeting + "/room/end"));

        Document minutes = page(lead, meeting + "/minutes", 200);
        // All who chaired are named, with when.
        assertThat(minutes.select("#chaired").text())
                .matches(
                        "Sitzungsleitung: %s \\(\\d\\d:\\d\\d bis \\d\\d:\\d\\d\\), %s \\(.*\\)"
                                .formatted(lead.name(), member.name()));
        assertThat(minutes.select("#absent + ul li").eachText())
                .containsExactlyInAnyOrder(
                        absent.name() + "entschuldigt",
                        late.name() + "nicht entschuldigt",
                        silent + "ohne Person in der Gruppe");
        // Who comes to the group later was not missing.
        String later = ballots.voicelessTown(HERE, group);
        assertThat(page(lead, meeting + "/minutes", 200).text()).doesNotContain(later);
        assertThat(minutes.select("#who + ul li").eachText())
                .anyMatch(line -> line.startsWith(member.name()));
        String printed =
                text(answer(lead, get(meeting + "/minutes.pdf"), 200).getContentAsByteArray());
        assertThat(printed)
                .contains("Sitzungsleitung", "Nicht dabei", "nicht entschuldigt")
                .contains(silent, "ohne Person in der Gruppe");
        assertThat(squeezed(printed))
                .containsPattern(
                        "Sitzungsleitung%s\\(\\d\\d:\\d\\dbis".formatted(squeezed(lead.name())))
                .contains("," + squeezed(member.name()) + "(");
        redirect(lead, post(meeting + "/minutes/proposal").param("way", "NEXT_MEETING"));
        redirect(lead, post(meeting + "/minutes/approval"));
        assertThat(page(null, meeting + "/minutes", 200).select("main").text())
                .doesNotContain(member.name(), absent.name(), silent);
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
        assertThat(text(answer(lead, get(meeting + "/agenda.pdf"), 200).getContentAsByteArray()))
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
    void anOpeningByMistakeIsTakenBackAndOpenPagesSayIt() throws Exception {
        MeetingId id = people.planned(lead, HERE, group, 3);
        String meeting = all + "/" + id;
        String room = meeting + "/room";
        NetworkScope.run(HERE, () -> invitations.invite(lead, HERE, id, Whom.NEWCOMERS));
        redirect(lead, post(room + "/begin").param("sure", "true"));
        Document begun = page(lead, room, 200);
        String withdrawal = begun.select("#bar form[action$=/withdrawal]").attr("action");
        MockHttpServletResponse listening = answer(member, get(meeting + "/live"), 200);
        answer(member, post(withdrawal), 404);

        assertThat(redirect(lead, post(withdrawal))).endsWith("/room#bar");

        await().untilAsserted(
                        () -> assertThat(listening.getContentAsString(UTF)).contains("event:room"));
        for (Document now : List.of(page(kora, room, 200), page(member, meeting, 200))) {
            assertThat(now.select("#bar [role=status]").text())
                    .contains("Eröffnung zurückgenommen: ");
            assertThat(now.select("#bar").text()).contains("Eingeladen").doesNotContain("Läuft");
        }
        assertThat(page(null, meeting, 200).select("#bar").text()).doesNotContain("zurück");
        assertThat(page(member, meeting, 200).select("button[value=YES]")).isNotEmpty();
        assertThat(redirect(lead, post(withdrawal))).endsWith("?refused=stale#refused");

        redirect(lead, post(room + "/begin").param("sure", "true"));
        assertThat(page(member, meeting, 200).select("#bar").text()).doesNotContain("zurück");
        redirect(lead, post(room + "/guests").param("name", "Greta Gast"));
        Document happened = page(lead, room, 200);
        assertThat(happened.select("form[action$=/withdrawal]")).isEmpty();
        assertThat(redirect(lead, post(withdrawal))).endsWith("?refused=happened#refused");
        assertThat(page(lead, room + "?refused=happened", 200).select("[role=alert]").text())
                .contains("schon etwas geschehen");
        // Whoever was entered by mistake is on no list any more.
        String never = happened.select("#noted li:contains(Greta) input[name=attendee]").val();
        redirect(lead, post(room + "/attendance").param("attendee", never).param("way", "NEVER"));
        Document corrected = page(lead, room, 200);
        assertThat(corrected.select("main").text()).doesNotContain("Greta Gast");
        assertThat(corrected.select("#bar form[action$=/withdrawal]")).hasSize(1);
    }

    @Test
    void theListAndTheHeadOfMinutesSayWhatStandsAgainstThem() throws Exception {
        String meeting = all + "/" + people.planned(lead, HERE, group, 3);
        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        redirect(lead, post(meeting + "/room/end"));
        redirect(
                lead,
                post(meeting + "/minutes/proposal")
                        .param("way", "IN_WRITING")
                        .param("until", "2099-01-30"));
        assertThat(listed()).contains("Niederschrift offen für Einwände");
        assertThat(text(answer(lead, get(meeting + "/minutes.pdf"), 200).getContentAsByteArray()))
                .contains("Einwände bis", "30. Januar 2099");

        object(meeting);
        assertThat(listed()).contains("Einwand gegen die Niederschrift offen");
        assertThat(page(null, all, 200).select("#past + ul").text()).doesNotContain("Einwand");
        assertThat(page(member, meeting + "/minutes", 200).text())
                .contains("Es gibt einen Einwand: ", "möglich bis zum 30. Januar 2099");
        withdraw(meeting);
        assertThat(listed()).contains("Niederschrift offen für Einwände");
        assertThat(page(member, meeting + "/minutes", 200).text())
                .contains("Der Einwand ist geklärt; weitere sind möglich bis zum 30. Januar 2099");
        object(meeting);
        assertThat(page(member, meeting + "/minutes", 200).text())
                .contains("Es gibt einen Einwand: ");
        object(meeting);
        assertThat(page(member, meeting + "/minutes", 200).text()).contains("Es gibt Einwände: ");
        withdraw(meeting);
        withdraw(meeting);
        assertThat(page(member, meeting + "/minutes", 200).text())
                .contains("Die Einwände sind geklärt; weitere");
    }

    private String listed() throws Exception {
        return page(member, all, 200).select("#past + ul").text();
    }

    private void object(String meeting) throws Exception {
        redirect(member, post(meeting + "/minutes/objections").param("reason", "Stimmt nicht"));
    }

    private void withdraw(String meeting) throws Exception {
        redirect(
                member,
                post(
                        page(member, meeting + "/minutes", 200)
                                .select("form[action*=/objections/]")
                                .attr("action")));
    }

    @Test
    void anItemNobodyCameToIsCalledSo() throws Exception {
        String meeting = all + "/" + people.planned(lead, HERE, group, 0);
        for (String title : List.of("Begrüßung", "Verschiedenes")) {
            redirect(
                    lead,
                    post(meeting + "/agenda")
                            .param("title", title)
                            .param("kind", "OTHER")
                            .param("minutes", "5")
                            .param("audience", "PUBLIC"));
        }
        redirect(lead, post(meeting + "/room/begin"));
        Document question = page(lead, meeting + "/room/end", 200);
        assertThat(question.select("section[aria-labelledby=uncalled] li").eachText())
                .containsExactly("2 Verschiedenes");
        assertThat(question.select("#left")).isEmpty();
        redirect(lead, post(meeting + "/room/end"));

        assertThat(page(lead, meeting + "/room", 200).select("#items li").eachText())
                .containsExactly("1 Begrüßung Erledigt", "2 Verschiedenes Nicht aufgerufen");
        for (String page : List.of(meeting, meeting + "/minutes")) {
            assertThat(page(lead, page, 200).select(".meetings-item").eachText())
                    .satisfiesExactly(
                            called -> assertThat(called).doesNotContain("Nicht aufgerufen"),
                            other -> assertThat(other).contains("Nicht aufgerufen"));
        }
        assertThat(text(answer(lead, get(meeting + "/minutes.pdf"), 200).getContentAsByteArray()))
                .containsOnlyOnce("Nicht aufgerufen");
    }

    @Test
    void minutesJudgeNobodyWhoWasNotInvited() throws Exception {
        MeetingId id = people.planned(lead, HERE, group, 3);
        String meeting = all + "/" + id;
        NetworkScope.run(HERE, () -> invitations.invite(lead, HERE, id, Whom.NEWCOMERS));
        Actor later = people.in(kora, HERE, group, GroupFunction.MEMBER);
        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        redirect(lead, post(meeting + "/room/end"));
        assertThat(page(lead, meeting + "/minutes", 200).select("#absent + ul li").eachText())
                .containsExactlyInAnyOrder(member.name() + "nicht entschuldigt", later.name());

        String uninvited = all + "/" + people.planned(lead, HERE, group, 4);
        redirect(lead, post(uninvited + "/room/begin").param("sure", "true"));
        assertThat(
                        page(lead, uninvited + "/room", 200)
                                .select("#attendees li:contains(" + member.name() + ")")
                                .text())
                .contains("Nicht eingeladen")
                .doesNotContain("Antwort");
        redirect(lead, post(uninvited + "/room/end"));
        assertThat(page(lead, uninvited + "/minutes", 200).select("#absent + ul li").eachText())
                .containsExactlyInAnyOrder(member.name(), later.name());
        assertThat(text(answer(lead, get(uninvited + "/minutes.pdf"), 200).getContentAsByteArray()))
                .contains("Nicht dabei", member.name())
                .doesNotContain("entschuldigt");
    }

    @Test
    void openPagesLearnOfEveryStep() throws Exception {
        MeetingId id = people.planned(lead, HERE, group, 3);
        AgendaItemId item = people.item(lead, HERE, id, "Haushalt", Audience.PUBLIC);
        String meeting = all + "/" + id;
        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        MockHttpServletResponse listening = answer(member, get(meeting + "/live"), 200);

        redirect(lead, post(meeting + "/room/" + item + "/state").param("state", "DONE"));
        await().untilAsserted(
                        () -> assertThat(listening.getContentAsString(UTF)).contains("event:room"));
        redirect(lead, post(meeting + "/room/" + item + "/minutes").param("text", "Ja."));
        await().untilAsserted(
                        () ->
                                assertThat(listening.getContentAsString(UTF))
                                        .contains("event:minutes"));
        assertThat(listening.getContentType()).startsWith("text/event-stream");
    }

    @Test
    void whoeverIsNamedWritesTheMinutes() throws Exception {
        MeetingId id = people.planned(lead, HERE, group, 3);
        AgendaItemId item = people.item(lead, HERE, id, "Haushalt", Audience.PUBLIC);
        String meeting = all + "/" + id;
        String save = meeting + "/room/" + item + "/autosave";
        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        page(member, meeting + "/writing", 404);
        answer(member, post(save).param("base", "").param("text", "Nein"), 404);
        answer(member, post(meeting + "/room/minute-taker"), 404);
        Actor guest = people.guest(kora, HERE, group);
        assertThat(page(lead, meeting + "/room", 200).select("#writer option").eachAttr("value"))
                .contains(member.account().toString())
                .doesNotContain(guest.account().toString());
        answer(
                lead,
                post(meeting + "/room/minute-taker").param("person", guest.account().toString()),
                404);

        redirect(
                lead,
                post(meeting + "/room/minute-taker").param("person", member.account().toString()));
        assertThat(page(member, meeting, 200).select("a[href$=/writing]")).isNotEmpty();
        Document desk = page(member, meeting + "/writing", 200);
        assertThat(desk.select("form#minutes").attr("data-minutes")).isEqualTo(save);
        answer(member, post(save).param("base", "").param("text", "Zehn Euro."), 200);
        redirect(
                member,
                post(desk.select("form#minutes").attr("action"))
                        .param("base", "Zehn Euro.")
                        .param("text", "Zehn Euro. Einstimmig."));
        // Writing is all there is to it.
        page(member, meeting + "/room", 404);
        answer(member, post(meeting + "/room/end"), 404);

        redirect(lead, post(meeting + "/room/" + item + "/state").param("state", "DONE"));
        redirect(lead, post(meeting + "/room/end"));
        page(member, meeting + "/minutes", 200);
        redirect(
                lead,
                post(meeting + "/minutes/proposal")
                        .param("way", "IN_WRITING")
                        .param("until", "2099-01-30"));
        Document waiting = page(lead, meeting + "/minutes", 200);
        assertThat(waiting.select("form[action$=/approval]")).isEmpty();
        assertThat(waiting.select("section[aria-labelledby=approval]").text())
                .contains("30. Januar 2099", "31. Januar 2099");
        answer(member, post(save).param("base", "").param("text", "Doch"), 409);
        assertThat(redirect(member, get(meeting + "/writing"))).isEqualTo(meeting + "/minutes");
        assertThat(page(member, meeting + "/minutes", 200).text())
                .contains("Einstimmig", "Protokoll: " + member.name());
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

    @Test
    void coordinatorsSeeWhatIsHeldNext() throws Exception {
        people.planned(lead, HERE, group, 1);
        assertThat(
                        page(kora, "/networks/" + HERE + "/coordination", 200)
                                .select(".meetings-list li"))
                .isNotEmpty();
    }

    private Actor person(Role role) {
        return people.person(HERE, role);
    }

    private MockHttpServletRequestBuilder plan(String title) {
        return fill(post(all + "/new"), title);
    }

    private static MockHttpServletRequestBuilder held(String path, String day) {
        return fill(post(path), "Nachgetragen", day).param("place", "Rathaus");
    }

    private static MockHttpServletRequestBuilder fill(
            MockHttpServletRequestBuilder request, String title) {
        return fill(request, title, "2035-05-08");
    }

    private static MockHttpServletRequestBuilder fill(
            MockHttpServletRequestBuilder request, String title, String day) {
        return request.param("title", title)
                .param("form", "ON_SITE")
                .param("day", day)
                .param("from", "14:00")
                .param("until", "16:00");
    }

    /** Lines of a PDF break anywhere. */
    private static String squeezed(String text) {
        return text.replaceAll("[-\\s]", "");
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
