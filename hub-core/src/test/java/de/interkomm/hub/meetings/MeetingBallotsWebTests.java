package de.interkomm.hub.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.interkomm.hub.identity.Role;
import de.interkomm.hub.resolutions.ResolutionId;
import de.interkomm.hub.resolutions.Way;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.PdfText;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;

import java.util.List;
import java.util.Objects;

/** Ballots while a meeting lasts, and what its minutes say of them. */
@SpringBootTest
class MeetingBallotsWebTests extends MeetingVoteTests {

    @Test
    void aMeetingResolvesAndItsMinutesSayWhy() throws Exception {
        assertThat(put("", "")).isNull();
        ResolutionId motion = Objects.requireNonNull(put("Haushalt 2027", "Wir nehmen ihn an."));
        String vote = desk + "/votes/" + motion;
        assertThat(text(answer(lead, get(meeting + "/agenda.pdf"), 200)))
                .contains("Wirnehmenihnan.");
        // Nobody votes before the meeting has begun.
        assertThat(redirect(lead, opening(vote, Way.BY_NAME))).contains("refused=stale");
        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        come(lead);
        assertThat(redirect(lead, post(vote + "/opening").param("way", "NIX")))
                .contains("refused=way");
        redirect(lead, opening(vote, Way.BY_NAME));
        assertThat(redirect(lead, opening(vote, Way.OPEN))).contains("refused=stale");
        answer(member, opening(vote, Way.OPEN), 404);

        // Whoever comes later votes, too.
        Document early = page(member, meeting);
        assertThat(early.select("#ballots").text()).contains("nicht als anwesend");
        come(member);
        Document late = page(member, meeting);
        assertThat(late.select("#bar").text())
                .contains("Abstimmung läuft zu Punkt 1: Haushalt 2027");
        // Whoever has the page open fetches what changes, and nothing else.
        Document now =
                Jsoup.parse(
                        answer(member, get(meeting).header("X-Part", "live"), 200)
                                .getContentAsString(UTF));
        for (String part : List.of("#bar", "#ballots", "#agenda-items")) {
            assertThat(now.select(part).text()).isEqualTo(late.select(part).text()).isNotEmpty();
        }
        assertThat(now.select("header, footer, h1, #invitees")).isEmpty();
        String mine = late.select("#ballots form[action*=/votes/]").attr("action");
        assertThat(redirect(member, post(mine))).contains("refused=no-choice");
        assertThat(
                        page(member, meeting + "?refused=no-choice")
                                .select(".kern-alert--danger")
                                .text())
                .contains("zuerst aus");
        assertThat(redirect(member, post(mine).param("choice", "YES"))).contains("done=cast");
        assertThat(redirect(member, post(mine).param("choice", "NO"))).contains("vote-changed");
        answer(people.person(HERE, Role.MEMBER), post(mine).param("choice", "NO"), 404);

        redirect(lead, post(meeting + "/room/guests").param("name", "Greta Gast"));
        Document room = page(lead, meeting + "/room?item=" + item);
        assertThat(room.select("#votes").text())
                .contains("Abgestimmt: 1 von 2 Anwesenden (3 stimmberechtigt)");
        // The bar counts as the ballot does, and says who is there besides.
        assertThat(room.select("#bar").text())
                .contains("Mit Stimme da: 2 von 3 Mitgliedern. Anwesend insgesamt: 3");
        String seat = room.select("button[aria-label=" + lead.name() + ": Ja]").attr("id");
        redirect(
                lead,
                post(vote + "/records")
                        .param("entry", seat.substring(7, 43))
                        .param("choice", "YES"));
        redirect(member, post(mine).param("choice", "YES"));
        // What somebody has cast in person the chair does not change.
        Document cast = page(lead, meeting + "/room?item=" + item);
        assertThat(cast.select("#votes li:contains(" + member.name() + ")").text())
                .contains("selbst abgestimmt");
        assertThat(cast.select("button[aria-label^=" + member.name() + ": ]")).isEmpty();

        // Neither the item is done nor does the meeting end over an open ballot.
        assertThat(cast.select("#item-steps").text())
                .contains("sobald seine Abstimmung geschlossen")
                .doesNotContain("Punkt ist erledigt");
        assertThat(cast.select("#item-steps a").attr("href")).isEqualTo("#motion-" + motion);
        assertThat(
                        redirect(
                                lead,
                                post(meeting + "/room/" + item + "/state").param("state", "DONE")))
                .contains("refused=voting");
        assertThat(redirect(lead, post(meeting + "/room/end"))).contains("refused=voting");
        assertThat(page(lead, meeting + "/room?refused=voting").text())
                .contains("Eine Abstimmung läuft noch");
        redirect(lead, post(vote + "/closing"));
        assertThat(redirect(member, post(mine).param("choice", "NO")))
                .contains("refused=changed-too-late");
        assertThat(
                        page(member, meeting + "?refused=changed-too-late")
                                .select(".kern-alert--danger")
                                .text())
                .contains("geschlossen");
        assertThat(page(lead, meeting + "/room?item=" + item).select("#votes").text())
                .contains(
                        "Anwesend waren 2 Personen, abgestimmt haben 2.",
                        "Der Antrag ist angenommen");
        assertThat(page(lead, meeting + "/room?item=" + item).select("#item-steps").text())
                .contains("Punkt ist erledigt")
                .doesNotContain("Abstimmung");

        // Closing it is final, so it is asked before what becomes of the rest.
        ResolutionId idea = Objects.requireNonNull(put("Idee", "Wir warten."));
        people.item(lead, HERE, id, "Ausblick", Audience.PUBLIC);
        Document question = page(lead, meeting + "/room/end");
        assertThat(question.select("section[aria-labelledby=left]").text())
                .contains("Haushalt", "Ausblick");
        NetworkScope.call(
                HERE,
                () ->
                        resolutions.withdraw(
                                lead, HERE, idea, resolutions.open(lead, HERE, idea).version()));
        question = page(lead, meeting + "/room/end");
        assertThat(question.select("section[aria-labelledby=left]").text())
                .contains("Ausblick")
                .doesNotContain("Haushalt");
        assertThat(question.select("section[aria-labelledby=there]").text())
                .contains("Greta Gast", member.name());
        assertThat(question.select("main").text()).contains("Anwesenheit nicht mehr ändern");
        page(member, meeting + "/room/end", 404);
        MeetingId next = people.planned(lead, HERE, group, 30);
        redirect(lead, post(meeting + "/room/end"));
        assertThat(redirect(lead, get(meeting + "/room/end"))).contains("refused=stale");
        // What is decided is settled, also where nobody has said so.
        assertThat(page(lead, meeting + "/minutes").select(".meetings-item").eachText())
                .satisfiesExactly(
                        decided -> assertThat(decided).doesNotContain("spätere Sitzung"),
                        open -> assertThat(open).contains("spätere Sitzung"));
        assertThat(
                        page(lead, meeting.replace(id.toString(), next.toString()))
                                .select("#agenda-items")
                                .text())
                .contains("Ausblick")
                .doesNotContain("Haushalt");

        redirect(lead, post(meeting + "/minutes/proposal").param("way", "NEXT_MEETING"));
        redirect(lead, post(meeting + "/minutes/approval"));
        assertThat(page(member, meeting + "/minutes").text())
                .contains("Wir nehmen ihn an.", "Ja 2, Nein 0", "Ja: ", lead.name());
        assertThat(text(answer(member, get(meeting + "/minutes.pdf"), 200)))
                .contains(
                        "Wirnehmenihnan.", "DerAntragistangenommen", PdfText.squeezed(lead.name()));
        // Others read the result, not who of the people voted how.
        assertThat(page(null, meeting + "/minutes").select("main").text())
                .contains("Der Antrag ist angenommen")
                .doesNotContain(lead.name());
        assertThat(page(null, meeting).select("main").text()).contains("Ja 2, Nein 0");
    }

    @Test
    void inPrintedMinutesAResolutionBeginsOnThePageOfItsText() throws Exception {
        ResolutionId motion = Objects.requireNonNull(put("Mitgliedsbeitrag", "Er bleibt."));
        String vote = desk + "/votes/" + motion;
        redirect(kora, post(meeting + "/room/begin").param("sure", "true"));
        come(lead);
        come(member);
        redirect(lead, opening(vote, Way.OPEN));
        redirect(lead, post(vote + "/hands").param("YES", "2"));
        redirect(lead, post(meeting + "/room/end"));
        String heading = card(motion).number() + " · Mitgliedsbeitrag";

        String before = "";
        for (int lines = 1; lines < 45; lines++) {
            String said = "Zeile\n".repeat(lines);
            String grown = before;
            NetworkScope.call(HERE, () -> rooms.write(lead, HERE, item, grown, said));
            before = said;
            List<String> pages =
                    PdfText.pages(
                            answer(lead, get(meeting + "/minutes.pdf"), 200)
                                    .getContentAsByteArray());
            assertThat(pages)
                    .as("%d lines", lines)
                    .anySatisfy(one -> assertThat(one).contains(heading, "Er bleibt."));
        }
    }

    @Test
    void resultsOfAMotionVotedOnTwiceSayWhichWasWhich() throws Exception {
        ResolutionId motion = Objects.requireNonNull(put("Termin", "Wir tagen im Mai."));
        String vote = desk + "/votes/" + motion;
        redirect(kora, post(meeting + "/room/begin").param("sure", "true"));
        come(member);
        redirect(lead, opening(vote, Way.BY_NAME));
        redirect(lead, post(vote + "/closing").param("sure", "true"));
        Document between = page(lead, meeting + "/room?item=" + item);
        assertThat(between.select("#votes").text())
                .contains("nicht beschlussfähig")
                .doesNotContain("1. Abstimmung");
        assertThat(between.select("#way-" + motion + " option[selected]").val())
                .as("as it was voted on before")
                .isEqualTo("BY_NAME");
        come(lead);
        redirect(lead, opening(vote, Way.OPEN));
        for (Document running :
                List.of(page(lead, meeting + "/room?item=" + item), page(member, meeting))) {
            assertThat(running.select("main").text())
                    .contains("1. Abstimmung: ")
                    .doesNotContain("2. Abstimmung");
        }
        redirect(lead, post(vote + "/hands").param("YES", "2"));

        List<String> pages =
                List.of(
                        page(lead, meeting + "/room?item=" + item).select("#votes").text(),
                        page(lead, meeting).select(".meetings-vote").text());
        assertThat(pages)
                .allSatisfy(
                        one ->
                                assertThat(one)
                                        .containsSubsequence(
                                                "1. Abstimmung: ",
                                                "nicht beschlussfähig",
                                                "2. Abstimmung: ",
                                                "angenommen"));
        String resolution = "/networks/%s/resolutions/%s".formatted(HERE, motion);
        assertThat(page(null, resolution).select("p:contains(Sitzung:) a").eachAttr("href"))
                .containsExactly(meeting, meeting);
        // Others read what is decided, and of one vote only.
        assertThat(page(null, meeting).select(".meetings-vote").text())
                .contains("angenommen")
                .doesNotContain(". Abstimmung: ");
    }

    @Test
    void closingWithoutAQuorumNamesNobodyWhereAllHaveVoted() throws Exception {
        ResolutionId motion = Objects.requireNonNull(put("Termin", "Wir tagen im Mai."));
        String vote = desk + "/votes/" + motion;
        redirect(kora, post(meeting + "/room/begin").param("sure", "true"));
        come(member);
        redirect(lead, opening(vote, Way.OPEN));
        assertThat(page(lead, vote + "/closing").select("#missing ~ ul").text())
                .isEqualTo(member.name());
        String mine = page(member, meeting).select("#ballots form").attr("action");
        redirect(member, post(mine).param("choice", "YES"));

        Document question = page(lead, redirect(lead, post(vote + "/closing")));
        assertThat(question.select("#missing")).isEmpty();
        assertThat(question.select("main").text())
                .contains("Nicht beschlussfähig")
                .doesNotContain("Inzwischen");
        redirect(lead, post(vote + "/closing").param("sure", "true"));
        assertThat(page(lead, meeting + "/room?item=" + item).select("#votes").text())
                .contains("Nötig waren 2 von 3 Stimmen, vertreten war nur eine.");
    }

    @Test
    void theChairLearnsOfEveryVoteAndOthersOfEveryBallot() throws Exception {
        ResolutionId motion = Objects.requireNonNull(put("Ort", "Wir tagen hier."));
        String vote = desk + "/votes/" + motion;
        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        come(member);
        MockHttpServletResponse listening = answer(member, get(meeting + "/live"), 200);
        // Whoever listens knows at once that it works.
        assertThat(listening.getContentAsString(UTF)).startsWith(":");
        redirect(lead, opening(vote, Way.OPEN));
        await().untilAsserted(
                        () -> assertThat(listening.getContentAsString(UTF)).contains("event:room"));
        String mine = page(member, meeting).select("#ballots form").attr("action");
        redirect(member, post(mine).param("choice", "NO"));
        await().untilAsserted(
                        () ->
                                assertThat(listening.getContentAsString(UTF))
                                        .contains("event:votes"));
    }

    @Test
    void whoeverFollowsReadsOnWhichItemIsVoted() throws Exception {
        AgendaItemId other = people.item(lead, HERE, id, "Bericht", Audience.PUBLIC);
        ResolutionId motion = Objects.requireNonNull(put("Ort", "Wir tagen hier."));
        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        come(member);
        redirect(lead, post(meeting + "/room/" + other + "/current"));
        redirect(lead, opening(desk + "/votes/" + motion, Way.OPEN));
        assertThat(page(member, meeting).select("#bar").text())
                .contains("Jetzt: 2 Bericht", "Abstimmung läuft zu Punkt 1: Ort");
    }
}
