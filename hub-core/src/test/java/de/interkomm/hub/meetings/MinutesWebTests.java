package de.interkomm.hub.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.meetings.MeetingInvitations.Whom;
import de.interkomm.hub.resolutions.internal.BallotPeople;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.PdfText;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** What minutes say of a meeting, and what stands against them. */
@SpringBootTest
class MinutesWebTests extends MeetingPageTests {

    @Autowired MeetingInvitations invitations;
    @Autowired MeetingTasks tasks;
    @Autowired BallotPeople ballots;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

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
        assertThat(
                        PdfText.of(
                                answer(lead, get(meeting + "/minutes.pdf"), 200)
                                        .getContentAsByteArray()))
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
                PdfText.of(
                        answer(lead, get(meeting + "/minutes.pdf"), 200).getContentAsByteArray());
        assertThat(printed)
                .contains("Sitzungsleitung", "Nicht dabei", "nicht entschuldigt")
                .contains(silent, "ohne Person in der Gruppe");
        assertThat(PdfText.squeezed(printed))
                .containsPattern(
                        "Sitzungsleitung%s\\(\\d\\d:\\d\\dbis"
                                .formatted(PdfText.squeezed(lead.name())))
                .contains("," + PdfText.squeezed(member.name()) + "(");
        redirect(lead, post(meeting + "/minutes/proposal").param("way", "NEXT_MEETING"));
        redirect(lead, post(meeting + "/minutes/approval"));
        assertThat(page(null, meeting + "/minutes", 200).select("main").text())
                .doesNotContain(member.name(), absent.name(), silent);
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
        assertThat(
                        PdfText.of(
                                answer(lead, get(meeting + "/minutes.pdf"), 200)
                                        .getContentAsByteArray()))
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

    @Test
    void onesOwnPageNamesTasksAndMinutesThatWait() throws Exception {
        MeetingId id = people.planned(lead, HERE, group, 0);
        String meeting = all + "/" + id;
        redirect(lead, post(meeting + "/room/begin"));
        for (String title : List.of("Raum buchen", "Haushalt prüfen")) {
            LocalDate due = LocalDate.parse("2099-02-01").plusDays(title.length());
            NetworkScope.run(
                    HERE, () -> tasks.add(lead, HERE, id, null, title, member.account(), "", due));
        }
        redirect(lead, post(meeting + "/room/end"));
        String title = page(lead, meeting, 200).select("h1").text();
        assertThat(minutesOnOnesOwnPage(member, meeting)).isEmpty();
        assertThat(minutesOnOnesOwnPage(lead, meeting)).contains("noch nicht vorgelegt", title);
        assertThat(
                        page(lead, "/my/meetings", 200)
                                .select("h3:contains(nicht vorgelegt) + ul")
                                .text())
                .contains(title);
        redirect(
                lead,
                post(meeting + "/minutes/proposal")
                        .param("way", "IN_WRITING")
                        .param("until", "2099-01-30"));

        assertThat(page(member, "/my", 200).select("a[href='/my/meetings'] + .hub-under").text())
                .isEqualTo("Raum buchen, Haushalt prüfen");
        assertThat(page(member, "/my", 200).select("main a[href='/my/meetings']").text())
                .contains("2 Aufgaben", "12.02.99");
        assertThat(minutesOnOnesOwnPage(member, meeting)).contains("Einwände", "30.01.99", title);
        assertThat(
                        page(member, "/my/meetings", 200)
                                .select("h3:contains(Niederschrift) + ul")
                                .text())
                .contains(title, "30. Januar 2099");
        // Nobody is asked twice, and whoever has no say is not asked.
        object(meeting);
        assertThat(minutesOnOnesOwnPage(member, meeting)).isEmpty();
        assertThat(minutesOnOnesOwnPage(lead, meeting))
                .contains("Gegen eine Niederschrift steht ein Einwand", "offen für Einwände", title)
                .doesNotContain("vorgelegt");
        assertThat(page(lead, "/my/meetings", 200).select("h3:contains(Einwand) + ul").text())
                .contains(title);
        Actor guest = people.guest(kora, HERE, group);
        assertThat(minutesOnOnesOwnPage(guest, meeting)).isEmpty();
        Actor stranger = people.person(HERE, Role.MEMBER);
        assertThat(minutesOnOnesOwnPage(stranger, meeting)).isEmpty();
    }

    /** The line about them, and what they are called. */
    private String minutesOnOnesOwnPage(Actor reader, String meeting) throws Exception {
        return page(reader, "/my", 200).select("p:has(a[href='" + meeting + "/minutes'])").text();
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
        assertThat(
                        PdfText.of(
                                answer(lead, get(meeting + "/minutes.pdf"), 200)
                                        .getContentAsByteArray()))
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
        assertThat(
                        PdfText.of(
                                answer(lead, get(uninvited + "/minutes.pdf"), 200)
                                        .getContentAsByteArray()))
                .contains("Nicht dabei", member.name())
                .doesNotContain("entschuldigt");
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
        // A guest reads them; who objects has a say in the group.
        Document asGuest = page(guest, meeting + "/minutes", 200);
        assertThat(asGuest.select("form[action$=/objections]")).isEmpty();
        assertThat(asGuest.select("#guest").text()).contains("zu Gast in der Gruppe");
        answer(guest, post(meeting + "/minutes/objections").param("reason", "Nein."), 404);
        assertThat(page(lead, meeting + "/minutes", 200).text())
                .doesNotContain("Einwand ist offen");
        assertThat(page(member, meeting + "/minutes", 200).select("#guest")).isEmpty();
        assertThat(redirect(member, get(meeting + "/writing"))).isEqualTo(meeting + "/minutes");
        assertThat(page(member, meeting + "/minutes", 200).text())
                .contains("Einstimmig", "Protokoll: " + member.name());
    }
}
