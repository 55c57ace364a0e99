package de.interkomm.hub.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.meetings.MeetingInvitations.Whom;
import de.interkomm.hub.resolutions.internal.BallotPeople;
import de.interkomm.hub.resolutions.internal.BallotPeople.Town;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.PdfText;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A meeting under way: who is there, what is talked about, who has to do what. */
@SpringBootTest
class MeetingRoomWebTests extends MeetingPageTests {

    private static final Charset UTF = StandardCharsets.UTF_8;

    @Autowired MeetingInvitations invitations;
    @Autowired BallotPeople ballots;
    @Autowired Clock clock;

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

        Document over = page(lead, room, 200);
        assertThat(over.select("#attendees li:contains(" + member.name() + ")").text())
                .contains("Nicht dabei")
                .doesNotContain("Noch keine Antwort");
        assertThat(over.select("#attendees li:contains(" + lead.name() + ")").text())
                .doesNotContain("Nicht dabei");
        page(member, meeting + "/minutes", 404);
        String today =
                DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.GERMAN)
                        .format(LocalDate.ofInstant(clock.instant(), MeetingTime.ZONE));
        assertThat(page(lead, meeting + "/minutes", 200).select("main").text())
                .contains(today, "Geplant war");
        assertThat(
                        PdfText.of(
                                answer(lead, get(meeting + "/minutes.pdf"), 200)
                                        .getContentAsByteArray()))
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
                        "calendar.ics", heldOn);
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

    private Actor person(Role role) {
        return people.person(HERE, role);
    }
}
